//! The way through a questionnaire: which page comes before and after which. Pure, so that the server, the
//! browser and the tests agree.

use crate::question::{Code, Purpose, Question};
use crate::question_set::QuestionSet;
use crate::response::Answers;

/// A page of the journey after the start page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Where the person lives: by postcode.
    Postcode,
    /// Where the person lives: chosen from the list of wards.
    Ward,
    /// One question.
    Question(Code),
    /// Why the equality questions are asked, and the choice to leave them out.
    Equality,
    /// Check answers.
    Check,
}

impl Step {
    /// The end of the page's address, below the survey's.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Postcode => "postcode".to_owned(),
            Self::Ward => "ward".to_owned(),
            Self::Question(code) => format!("question/{}", code.in_address()),
            Self::Equality => "about-you".to_owned(),
            Self::Check => "check".to_owned(),
        }
    }
}

/// A person's place on the way.
#[derive(Clone, Debug)]
pub struct Journey<'a> {
    questions: &'a QuestionSet,
}

impl<'a> Journey<'a> {
    /// The way through a question set.
    #[must_use]
    pub fn new(questions: &'a QuestionSet) -> Self {
        Self { questions }
    }

    /// All pages in order: postcode, questions with the explanation before the first equality question, check.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = vec![Step::Postcode];
        let mut explained = false;
        for question in self.questions.questions() {
            if question.purpose == Purpose::Equality && !explained {
                explained = true;
                steps.push(Step::Equality);
            }
            steps.push(Step::Question(question.code.clone()));
        }
        steps.push(Step::Check);
        steps
    }

    /// The page after `step`; the check page is its own next.
    #[must_use]
    pub fn next(&self, step: &Step) -> Step {
        let steps = self.steps();
        let at = steps.iter().position(|known| known == place(step)).unwrap_or(0);
        steps.get(at + 1).cloned().unwrap_or(Step::Check)
    }

    /// The page before `step`; `None` before the first.
    #[must_use]
    pub fn previous(&self, step: &Step) -> Option<Step> {
        if *step == Step::Ward {
            return Some(Step::Postcode);
        }
        let steps = self.steps();
        let at = steps.iter().position(|known| known == step)?;
        at.checked_sub(1).and_then(|before| steps.get(before).cloned())
    }

    /// Where a person goes on: the first page not yet done. `ward_known` says whether the ward is stored.
    /// The explanation of the equality questions comes first while none of them has been reached.
    #[must_use]
    pub fn resume(&self, ward_known: bool, answers: &Answers) -> Step {
        if !ward_known {
            return Step::Postcode;
        }
        let next = self.questions.questions().find(|question| answers.get(&question.code).is_none());
        match next {
            Some(question) if question.purpose == Purpose::Equality && !self.equality_begun(answers) => {
                return Step::Equality;
            }
            Some(question) => return Step::Question(question.code.clone()),
            None => {}
        }
        Step::Check
    }

    fn equality_begun(&self, answers: &Answers) -> bool {
        self.equality_questions().any(|question| answers.get(&question.code).is_some())
    }

    /// The equality questions in order.
    pub fn equality_questions(&self) -> impl Iterator<Item = &'a Question> {
        self.questions.questions().filter(|question| question.purpose == Purpose::Equality)
    }

    /// A question's place among all questions, counted from 1, and how many there are. The ward counts as the first.
    #[must_use]
    pub fn progress(&self, code: &Code) -> (usize, usize) {
        let total = self.questions.questions().count() + 1;
        let at = self.questions.questions().position(|question| question.code == *code).map_or(1, |at| at + 2);
        (at, total)
    }
}

/// The ward list stands in the postcode page's place.
fn place(step: &Step) -> &Step {
    if *step == Step::Ward { &Step::Postcode } else { step }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Answer;
    use serde_json::json;

    fn questions() -> QuestionSet {
        let question = |code: &str, purpose: &str| {
            json!({
                "code": code, "stem": {"en": "?"}, "short": {"en": "?"}, "purpose": purpose,
                "kind": "whole_number", "min": 1, "max": 3, "source": {"title": "Test", "status": "own"}
            })
        };
        serde_json::from_value(json!({
            "code": "test", "version": 1, "title": {"en": "Test"},
            "sections": [
                {"title": {"en": "One"}, "questions": [question("a", "perception"), question("b", "weighting")]},
                {"title": {"en": "Two"}, "questions": [question("c", "equality"), question("d", "equality")]}
            ]
        }))
        .unwrap()
    }

    fn code(text: &str) -> Code {
        text.parse().unwrap()
    }

    #[test]
    fn next_and_previous_are_each_others_way_back() {
        let set = questions();
        let journey = Journey::new(&set);
        let steps = journey.steps();
        assert_eq!(steps.len(), 7);
        for pair in steps.windows(2) {
            assert_eq!(journey.next(&pair[0]), pair[1]);
            assert_eq!(journey.previous(&pair[1]).as_ref(), Some(&pair[0]));
        }
        assert_eq!(journey.previous(&Step::Postcode), None);
        assert_eq!(journey.next(&Step::Ward), Step::Question(code("a")));
        assert_eq!(journey.previous(&Step::Ward), Some(Step::Postcode));
        assert_eq!(journey.next(&Step::Check), Step::Check);
    }

    #[test]
    fn a_person_goes_on_where_they_stopped() {
        let set = questions();
        let journey = Journey::new(&set);
        let mut answers = Answers::default();
        assert_eq!(journey.resume(false, &answers), Step::Postcode);
        for (answered, expected) in [
            (None, Step::Question(code("a"))),
            (Some("a"), Step::Question(code("b"))),
            (Some("b"), Step::Equality),
            (Some("c"), Step::Question(code("d"))),
            (Some("d"), Step::Check),
        ] {
            if let Some(answered) = answered {
                answers.0.insert(code(answered), Answer::Skipped);
            }
            assert_eq!(journey.resume(true, &answers), expected);
        }
        assert_eq!(journey.progress(&code("a")), (2, 5));
    }
}
