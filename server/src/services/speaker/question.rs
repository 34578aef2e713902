//! What stands beside the questions. Figures that people find printed, or write in boxes, are given as text: they stay 0 to 9.

use super::Saying;
use documents::{Mention, QuestionSentence as Say};
use survey::answer::Voice;

impl Saying {
    pub(super) fn question(&self, sentence: &Say) -> String {
        match sentence {
            Say::HomeTitle => self.text("check-where"),
            Say::Home => self.text("postcode-title"),
            Say::HomeHint => self.text("postcode-hint"),
            Say::Optional(title) => self.naming("check-optional", "title", title),
            Say::EqualityFree => self.text("about-use-optional"),
            Say::EqualityWhy(area) => self.naming("paper-equality-why", "area", area),
            Say::EqualityUse => self.text("about-use-decide"),
            Say::NotOnThisForm => self.text("paper-not-asked"),
            Say::TickOne => self.text("paper-tick-one"),
            Say::TickAll => self.text("paper-tick-all"),
            Say::TickUpTo(most) => self.counting("paper-tick-most", "most", *most),
            Say::TickAtLeast(fewest) => self.counting("paper-tick-fewest", "fewest", *fewest),
            Say::TickExactly(n) => self.counting("paper-tick-exactly", "n", *n),
            Say::TickBetween(fewest, most) => {
                let counts = [("fewest", (*fewest).into()), ("most", (*most).into())];
                self.note(self.words.with("paper-tick-between", counts))
            }
            Say::TickAlone(labels) => {
                let labels = self.one_of(labels);
                self.note(self.words.with("paper-tick-alone", [("labels", labels.into())]))
            }
            Say::TickOnScale(from, to) => self.between("paper-tick-scale", [("from", *from), ("to", *to)]),
            Say::Rank(most) => self.counting("paper-rank", "most", *most),
            Say::Choice(place) => {
                let place = self.words.place(*place);
                self.note(self.words.with("rank-choice", [("place", place.into())]))
            }
            Say::WholeNumber(min, max) => self.between("paper-whole-number", [("min", *min), ("max", *max)]),
            Say::Number => self.text("paper-number"),
            Say::Percentage => self.text("paper-percentage"),
            Say::Date => self.text("paper-date"),
            Say::Month => self.text("paper-month"),
            Say::Duration => self.text("paper-duration"),
            Say::ShortText => self.text("paper-short-text"),
            Say::LongText => self.text("paper-long-text"),
            Say::Postcode => self.text("paper-postcode"),
            Say::NotLess(question) => self.about("paper-not-less", *question),
            Say::NotMore(question) => self.about("paper-not-more", *question),
            Say::NotEarlier(question) => self.about("paper-not-earlier", *question),
            Say::NotLater(question) => self.about("paper-not-later", *question),
            Say::OrTick(boxes) => self.note(self.words.with("paper-or-tick", [("n", (*boxes).into())])),
            Say::DayLabel => self.text("field-day"),
            Say::MonthLabel => self.text("field-month"),
            Say::YearLabel => self.text("field-year"),
            Say::Unit("hours") => self.text("field-hours"),
            Say::Unit("minutes") => self.text("field-minutes"),
            Say::Unit("years") => self.text("field-years"),
            Say::Unit(_) => self.text("field-months"),
            Say::End => self.text("paper-end"),
            Say::Thanks => self.text("paper-thanks"),
        }
    }

    /// A sentence about an earlier question, by the number printed before it.
    fn about(&self, key: &'static str, question: usize) -> String {
        self.note(self.words.with(key, [("question", question.to_string().into())]))
    }

    /// "‘A’, ‘B’ or ‘C’".
    pub(super) fn one_of(&self, labels: &[Mention]) -> String {
        self.list(self.quoted(labels), "paper-list-or")
    }

    /// "‘A’, ‘B’ and ‘C’".
    pub(super) fn all_of(&self, labels: &[Mention]) -> String {
        self.list(self.quoted(labels), "paper-list-and")
    }

    /// "Biscot, Dallow or Saints".
    pub(super) fn one_named(&self, names: &[Mention]) -> String {
        self.list(names.iter().map(|name| name.as_str().to_owned()).collect(), "paper-list-or")
    }

    fn quoted(&self, labels: &[Mention]) -> Vec<String> {
        labels.iter().map(|label| self.naming("paper-quoted", "label", label)).collect()
    }

    /// A list as Unicode CLDR puts lists together (TR 35, part 2, 11): one by one, and the last in its own way.
    fn list(&self, mut items: Vec<String>, last_by: &'static str) -> String {
        let last = items.pop().unwrap_or_default();
        let next = |before: String, next: String| {
            self.note(self.words.with("paper-list-next", [("before", before.into()), ("next", next.into())]))
        };
        match items.into_iter().reduce(next) {
            None => last,
            Some(before) => self.note(self.words.with(last_by, [("before", before.into()), ("last", last.into())])),
        }
    }
}
