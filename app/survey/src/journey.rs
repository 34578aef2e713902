//! The way through a questionnaire: which questions are asked, and which page comes before and after which. Pure, so that
//! the server, the browser and the tests agree.
//!
//! Questions are gone through in order, each section and question asked where its rule is true of the answers counted so
//! far. An answer to a question that is not asked is kept aside: it stays stored and is counted again when the question is
//! asked again, but no rule, result, page or file sees it meanwhile. So is an answer that an earlier number, changed since,
//! has put out of bounds; its question is then asked again.

use crate::answer::{Answer, Saying, Voice};
use crate::question::{Code, Purpose, Question};
use crate::question_set::{QuestionSet, Section};
use crate::response::Answers;
use crate::rule::Circumstances;
use crate::text::{PipedAnswer, Piping};
use std::collections::BTreeMap;

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

/// A section as it is asked of a person.
#[derive(Clone, Debug)]
pub struct AskedSection<'a> {
    /// The section.
    pub section: &'a Section,
    /// The questions asked, in the order of this person.
    pub questions: Vec<&'a Question>,
}

/// A person's way.
#[derive(Clone, Debug)]
pub struct Journey<'a> {
    /// Every question in the order of this person, and whether it is asked.
    order: Vec<(&'a Question, bool)>,
    sections: Vec<AskedSection<'a>>,
    counted: Answers,
    about: Circumstances,
}

impl<'a> Journey<'a> {
    /// The way through a question set for a person who has given these answers.
    #[must_use]
    pub fn new(set: &'a QuestionSet, about: &Circumstances, answers: &Answers) -> Self {
        let mut journey =
            Self { order: Vec::new(), sections: Vec::new(), counted: Answers::default(), about: about.clone() };
        for section in set.sections() {
            let open = section.ask_if.as_ref().is_none_or(|rule| rule.holds(&journey.counted, about) == Some(true));
            let mut asked = Vec::new();
            for question in section.questions_in_order(about.seed) {
                let rule = question.ask_if.as_ref();
                let is_asked = open && rule.is_none_or(|rule| rule.holds(&journey.counted, about) == Some(true));
                journey.order.push((question, is_asked));
                if !is_asked {
                    continue;
                }
                asked.push(question);
                if let Some(answer) = answers.get(&question.code)
                    && question.fits(answer, &journey.counted)
                {
                    journey.counted.0.insert(question.code.clone(), answer.clone());
                }
            }
            if !asked.is_empty() {
                journey.sections.push(AskedSection { section, questions: asked });
            }
        }
        journey
    }

    /// The answers that count: of questions that are asked.
    #[must_use]
    pub fn counted(&self) -> &Answers {
        &self.counted
    }

    /// The answers that count, alone.
    #[must_use]
    pub fn into_counted(self) -> Answers {
        self.counted
    }

    /// What is known of the person besides the answers.
    #[must_use]
    pub fn about(&self) -> &Circumstances {
        &self.about
    }

    /// The questions asked, in order.
    pub fn questions(&self) -> impl Iterator<Item = &'a Question> {
        self.order.iter().filter(|(_, asked)| *asked).map(|(question, _)| *question)
    }

    /// Names, and with them the answers that count, to be piped into wording. What was typed is kept apart from the words
    /// around it by isolates (Unicode Standard Annex 9), so that it cannot turn them round. Places are not piped.
    #[must_use]
    pub fn piping(&self, voice: &dyn Voice, names: &Piping) -> Piping {
        let none = BTreeMap::new();
        let saying = Saying { voice, piping: names, wards: &none };
        let piped = |question: &Question| {
            let answer = self.counted.get(&question.code)?;
            let words = question.say(answer, &saying).join(", ");
            let typed = matches!(answer, Answer::Text(_) | Answer::Specified { .. } | Answer::Choices { .. });
            let words = if typed { format!("\u{2068}{words}\u{2069}") } else { words };
            let sayable = !matches!(answer, Answer::Place(_) | Answer::Skipped);
            sayable.then(|| {
                (
                    question.code.clone(),
                    PipedAnswer { words, number: answer.as_number().map(|number| (number, voice.number(number))) },
                )
            })
        };
        Piping { answers: self.questions().filter_map(piped).collect(), ..names.clone() }
    }

    /// The sections with questions that are asked, in order.
    #[must_use]
    pub fn sections(&self) -> &[AskedSection<'a>] {
        &self.sections
    }

    /// The question of this code, where it is asked.
    #[must_use]
    pub fn question(&self, code: &Code) -> Option<&'a Question> {
        self.questions().find(|question| question.code == *code)
    }

    /// The section a question that is asked stands in, counted from 0 among those with questions.
    #[must_use]
    pub fn section_of(&self, code: &Code) -> Option<(usize, &'a Section)> {
        let holds = |section: &AskedSection<'_>| section.questions.iter().any(|question| question.code == *code);
        self.sections.iter().enumerate().find(|(_, section)| holds(section)).map(|(at, section)| (at, section.section))
    }

    /// All pages in order: postcode, questions with the explanation before the first equality question, check.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = vec![Step::Postcode];
        let mut explained = false;
        for question in self.questions() {
            if question.purpose == Purpose::Equality && !explained {
                explained = true;
                steps.push(Step::Equality);
            }
            steps.push(Step::Question(question.code.clone()));
        }
        steps.push(Step::Check);
        steps
    }

    /// The page after `step`; the check page is its own next. After a question that is not asked comes the first that is.
    #[must_use]
    pub fn next(&self, step: &Step) -> Step {
        let steps = self.steps();
        match steps.iter().position(|known| known == place(step)) {
            Some(at) => steps.get(at + 1).cloned().unwrap_or(Step::Check),
            None => self.asked_after(step).unwrap_or(Step::Check),
        }
    }

    /// The first question asked after one that is not.
    fn asked_after(&self, step: &Step) -> Option<Step> {
        let Step::Question(code) = step else { return None };
        let at = self.order.iter().position(|(question, _)| question.code == *code)?;
        let (question, _) = self.order[at..].iter().find(|(_, asked)| *asked)?;
        Some(Step::Question(question.code.clone()))
    }

    /// The page before `step`; `None` before the first, and for a question that is not asked.
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
    pub fn resume(&self, ward_known: bool) -> Step {
        if !ward_known {
            return Step::Postcode;
        }
        match self.questions().find(|question| self.counted.get(&question.code).is_none()) {
            Some(question) if question.purpose == Purpose::Equality && !self.equality_begun() => Step::Equality,
            Some(question) => Step::Question(question.code.clone()),
            None => Step::Check,
        }
    }

    fn equality_begun(&self) -> bool {
        self.equality_questions().any(|question| self.counted.get(&question.code).is_some())
    }

    /// The equality questions that are asked, in order.
    pub fn equality_questions(&self) -> impl Iterator<Item = &'a Question> {
        self.questions().filter(|question| question.purpose == Purpose::Equality)
    }

    /// How many questions are asked as far as can be told; the ward counts as the first.
    #[must_use]
    pub fn count(&self) -> usize {
        self.questions().count() + 1
    }

    /// A question's place among those asked, counted from 1, and how many there are.
    #[must_use]
    pub fn progress(&self, code: &Code) -> (usize, usize) {
        let at = self.questions().position(|question| question.code == *code).map_or(1, |at| at + 2);
        (at, self.count())
    }

    /// How many of the questions asked have an answer, not counting those skipped.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.counted.0.values().filter(|answer| **answer != Answer::Skipped).count()
    }
}

/// The ward list stands in the postcode page's place.
fn place(step: &Step) -> &Step {
    if *step == Step::Ward { &Step::Postcode } else { step }
}

#[cfg(test)]
mod tests;
