//! Show cards: what a person looks at while an interviewer asks face to face. One card for each list of options, in the order
//! in which questions need them; questions with the same list share a card.

use crate::code::Code;
use crate::question::{AnswerKind, AnswerOption, Question};
use crate::question_set::QuestionSet;
use crate::text::Text;

/// The fewest options that need a card: two are kept in mind when heard.
const FEWEST: usize = 3;

/// What stands on a card.
#[derive(Clone, Debug)]
pub enum CardFace<'a> {
    /// Options in the order written, without those that are not read out.
    Options(Vec<&'a AnswerOption>),
    /// Numbers with words at both ends.
    Scale {
        /// The lowest.
        from: i64,
        /// The highest.
        to: i64,
        /// What the lowest means.
        low: &'a Text,
        /// What the highest means.
        high: &'a Text,
    },
}

impl CardFace<'_> {
    /// Whether people would see the same. Names of options are not on a card.
    fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Options(these), Self::Options(those)) => {
                these.iter().map(|option| &option.label).eq(those.iter().map(|option| &option.label))
            }
            (
                Self::Scale { from, to, low, high },
                Self::Scale { from: other_from, to: other_to, low: other_low, high: other_high },
            ) => (from, to, low, high) == (other_from, other_to, other_low, other_high),
            _ => false,
        }
    }
}

/// A card.
#[derive(Clone, Debug)]
pub struct Card<'a> {
    /// What the interviewer calls it: "A".
    pub letter: String,
    /// What stands on it.
    pub face: CardFace<'a>,
    /// The questions it is shown with, in the order written.
    pub questions: Vec<&'a Code>,
}

/// The cards of a question set in the order of their letters.
#[must_use]
pub fn cards(set: &QuestionSet) -> Vec<Card<'_>> {
    let mut cards: Vec<Card<'_>> = Vec::new();
    for question in set.questions() {
        let Some(face) = face(question) else { continue };
        match cards.iter_mut().find(|card| card.face.is_like(&face)) {
            Some(card) => card.questions.push(&question.code),
            None => cards.push(Card { letter: letter(cards.len()), face, questions: vec![&question.code] }),
        }
    }
    cards
}

/// The letter of the card shown with a question.
#[must_use]
pub fn card_of(set: &QuestionSet, code: &Code) -> Option<String> {
    cards(set).into_iter().find(|card| card.questions.contains(&code)).map(|card| card.letter)
}

fn face(question: &Question) -> Option<CardFace<'_>> {
    if let AnswerKind::Scale { from, to, low, high } = &question.answer {
        return Some(CardFace::Scale { from: *from, to: *to, low, high });
    }
    let options = question.read_out();
    (options.len() >= FEWEST).then_some(CardFace::Options(options))
}

/// A to Z, then AA, AB and so on.
fn letter(mut at: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(at % 26).unwrap_or(0)));
        match (at / 26).checked_sub(1) {
            Some(rest) => at = rest,
            None => return letters.into_iter().rev().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn option(label: &str, in_base: bool) -> Value {
        json!({"code": label.to_lowercase(), "label": {"en": label}, "in_base": in_base})
    }

    fn choice(code: &str, options: &[Value]) -> Value {
        let source = json!({"title": "Own", "status": "own"});
        json!({"code": code, "stem": {"en": "?"}, "short": {"en": "?"}, "purpose": "perception", "kind": "single_choice",
               "options": options, "source": source})
    }

    fn set() -> QuestionSet {
        let amounts = [option("Much", true), option("Some", true), option("None", true)];
        let with_unsure: Vec<Value> = amounts.iter().cloned().chain([option("Unsure", false)]).collect();
        let mut scale = choice("d", &[]);
        scale["kind"] = "scale".into();
        scale.as_object_mut().unwrap().extend(
            json!({"from": 0, "to": 10, "low": {"en": "Not"}, "high": {"en": "Fully"}}).as_object().unwrap().clone(),
        );
        let questions = [
            choice("a", &with_unsure),
            choice("b", &[option("Yes", true), option("No", true), option("Unsure", false)]),
            choice("c", &[option("Red", true), option("Blue", true), option("Green", true)]),
            scale,
            choice("e", &amounts),
        ];
        let section = json!({"title": {"en": "One"}, "questions": questions});
        serde_json::from_value(json!({"code": "s", "version": 1, "title": {"en": "S"}, "sections": [section]})).unwrap()
    }

    #[test]
    fn questions_with_the_same_list_share_a_card_and_two_options_need_none() {
        let set = set();
        let of = |code: &str| card_of(&set, &code.parse().unwrap());
        let letters = ["a", "b", "c", "d", "e"].map(of);
        let letters = letters.each_ref().map(|letter| letter.as_deref().unwrap_or("none"));
        assert_eq!(letters, ["A", "none", "B", "C", "A"], "what is not read out makes no other card");
        let cards = cards(&set);
        let CardFace::Options(options) = &cards[0].face else { panic!("options") };
        assert_eq!(options.len(), 3, "“unsure” is not on the card");
        assert!(matches!(cards[2].face, CardFace::Scale { from: 0, to: 10, .. }));
    }

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 27, 701, 702].map(letter), ["A", "Z", "AA", "AB", "ZZ", "AAA"]);
    }
}
