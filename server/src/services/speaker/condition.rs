//! Who answers a question, and where to go on.

use super::Saying;
use documents::{Amount, Condition, Leaving, Routing};
use survey::answer::Voice;
use survey::rule::Is;
use survey::writing::western;

/// What the texts choose their words by.
fn named(is: Is) -> &'static str {
    match is {
        Is::Below => "below",
        Is::AtMost => "at-most",
        Is::Equal => "equal",
        Is::NotEqual => "not-equal",
        Is::AtLeast => "at-least",
        Is::Above => "above",
    }
}

impl Saying {
    pub(super) fn routing(&self, routing: &Routing) -> String {
        match routing {
            Routing::OnlyIf(condition) => {
                let condition = self.condition(condition);
                self.note(self.words.with("paper-only-if", [("condition", condition.into())]))
            }
            Routing::OnlySection { first, last, condition, next } => {
                let questions = [
                    ("count", last.saturating_sub(*first).saturating_add(1).into()),
                    ("first", first.to_string().into()),
                    ("last", last.to_string().into()),
                    ("condition", self.condition(condition).into()),
                ];
                let only = self.note(self.words.with("paper-only-section", questions));
                let otherwise = self.go_on(self.text("paper-who-otherwise"), *next);
                format!("{only} {otherwise}")
            }
            Routing::GoOn { who, next } => self.go_on(self.who(who), *next),
        }
    }

    fn who(&self, who: &Leaving) -> String {
        match who {
            Leaving::NotTicked(labels) => {
                let labels = self.one_of(labels);
                self.note(self.words.with("paper-who-not-ticked", [("labels", labels.into())]))
            }
            Leaving::Answer(is, amount) => {
                let parts = [("is", named(*is).into()), ("to", self.amount(*amount).into())];
                self.note(self.words.with("paper-who-answer", parts))
            }
        }
    }

    fn go_on(&self, who: String, next: Option<usize>) -> String {
        match next {
            Some(next) => {
                self.note(self.words.with("paper-go", [("who", who.into()), ("next", next.to_string().into())]))
            }
            None => self.note(self.words.with("paper-finish", [("who", who.into())])),
        }
    }

    /// A number as it is written in a box; a length of time as people say it.
    fn amount(&self, amount: Amount) -> String {
        match amount {
            Amount::Number(number) => western(&self.words.number(number)),
            Amount::Span(span) => self.words.span(span),
        }
    }

    fn condition(&self, condition: &Condition) -> String {
        let at = |key, question: &usize| self.note(self.words.with(key, [("question", question.to_string().into())]));
        let ticked = |key, labels: String, question: &usize| {
            self.note(self.words.with(key, [("labels", labels.into()), ("question", question.to_string().into())]))
        };
        let compared = |key, is: &Is, to: String, question: &usize| {
            let parts = [("is", named(*is).into()), ("to", to.into()), ("question", question.to_string().into())];
            self.note(self.words.with(key, parts))
        };
        let living = |key, wards: String| self.note(self.words.with(key, [("wards", wards.into())]));
        match condition {
            Condition::All(all) => self.joined(all, "paper-if-both"),
            Condition::Any(any) => self.joined(any, "paper-if-either"),
            Condition::Ticked(labels, question) => ticked("paper-if-ticked", self.one_of(labels), question),
            Condition::TickedAll(labels, question) => ticked("paper-if-ticked-all", self.all_of(labels), question),
            Condition::NotTicked(labels, question) => ticked("paper-if-not-ticked", self.one_of(labels), question),
            Condition::NotTickedAll(labels, question) => {
                ticked("paper-if-not-ticked-all", self.all_of(labels), question)
            }
            Condition::Count(is, to, question) => compared("paper-if-count", is, to.to_string(), question),
            Condition::Number(is, to, question) => compared("paper-if-answer", is, self.amount(*to), question),
            Condition::Date(is, day, question) => {
                let parts = [
                    ("is", named(*is).into()),
                    ("day", self.words.date(day.0).into()),
                    ("question", question.to_string().into()),
                ];
                self.note(self.words.with("paper-if-date", parts))
            }
            Condition::Answered(question) => at("paper-if-answered", question),
            Condition::LeftEmpty(question) => at("paper-if-empty", question),
            Condition::LivesIn(wards) => living("paper-if-lives", self.one_named(wards)),
            Condition::LivesElsewhere(wards) => living("paper-if-lives-elsewhere", self.one_named(wards)),
        }
    }

    fn joined(&self, conditions: &[Condition], by: &'static str) -> String {
        let said = conditions.iter().map(|condition| self.condition(condition));
        let join =
            |one: String, other: String| self.note(self.words.with(by, [("one", one.into()), ("other", other.into())]));
        said.reduce(join).unwrap_or_default()
    }
}
