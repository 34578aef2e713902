//! How answers came about: what may say something of their quality. Stored as seen and not judged: a quick answer can be a
//! good one, and so can the same answer all along.

use crate::answer::Answer;
use crate::question::{Code, Question};
use crate::question_set::{Entry, QuestionSet};
use crate::response::Answers;
use crate::text::Language;
use std::collections::BTreeMap;
use std::{fmt, str::FromStr};

/// The kind of device, by what its browser says of itself. Nothing finer is kept: two phones are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Device {
    /// A phone.
    Phone,
    /// A tablet.
    Tablet,
    /// A desktop or laptop computer.
    Computer,
    /// A browser that does not say.
    Other,
    /// A device of the council's, on which one person after another answers.
    Shared,
}

/// Why a text is no kind of device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a kind of device")]
pub struct DeviceError;

impl Device {
    /// By the request's headers `User-Agent` and `Sec-CH-UA-Mobile` (User-Agent Client Hints).
    #[must_use]
    pub fn of(user_agent: &str, mobile: Option<&str>) -> Self {
        let has = |word: &str| user_agent.contains(word);
        if has("iPad") || has("Tablet") || (has("Android") && !has("Mobile")) {
            Self::Tablet
        } else if mobile == Some("?1") || has("Mobi") {
            Self::Phone
        } else if ["Windows NT", "Macintosh", "X11", "CrOS"].iter().any(|word| has(word)) {
            Self::Computer
        } else {
            Self::Other
        }
    }

    /// As stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Tablet => "tablet",
            Self::Computer => "computer",
            Self::Other => "other",
            Self::Shared => "shared",
        }
    }
}

impl fmt::Display for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Device {
    type Err = DeviceError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        [Self::Phone, Self::Tablet, Self::Computer, Self::Other, Self::Shared]
            .into_iter()
            .find(|device| device.as_str() == text)
            .ok_or(DeviceError)
    }
}

/// One page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageSignal {
    /// Seconds between the last thing saved and its answer, over all times it was sent; `None` where not measured.
    pub seconds: Option<u32>,
    /// How often it was sent again with another answer.
    pub changes: u32,
}

/// One response.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResponseSignals {
    /// What it was answered on last.
    pub device: Option<Device>,
    /// By question.
    pub pages: BTreeMap<Code, PageSignal>,
}

/// Seconds below which nobody has read a word: 0.3 (Zhang & Conrad 2014, Survey Research Methods 8, who call a page
/// answered quicker than that speeding).
const SECONDS_PER_WORD: f64 = 0.3;

impl ResponseSignals {
    /// Seconds on all pages measured.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        self.pages.values().filter_map(|page| page.seconds).fold(0, u32::saturating_add)
    }

    /// Changes on all pages.
    #[must_use]
    pub fn changes(&self) -> u32 {
        self.pages.values().map(|page| page.changes).fold(0, u32::saturating_add)
    }

    /// Pages measured, and those of them that were answered in less time than reading the question takes
    /// (0.3 seconds a word).
    #[must_use]
    pub fn speeding(&self, questions: &QuestionSet) -> (u32, u32) {
        let (mut measured, mut quick) = (0, 0);
        for (code, page) in &self.pages {
            if let (Some(seconds), Some(question)) = (page.seconds, questions.question(code)) {
                measured += 1;
                // Whole seconds are counted down: 3.9 are 3, and no page is called quick for that.
                let at_most = f64::from(seconds.saturating_add(1));
                quick += u32::from(at_most <= f64::from(words(question)) * SECONDS_PER_WORD);
            }
        }
        (measured, quick)
    }
}

/// The words of a question, without its options.
fn words(question: &Question) -> u32 {
    let count =
        |text: &crate::text::Text| text.0.get(&Language::english()).map_or(0, |text| text.split_whitespace().count());
    let words = count(&question.stem) + question.lead_in.as_ref().map_or(0, count);
    u32::try_from(words).unwrap_or(u32::MAX)
}

/// Batteries of which at least three statements were answered by choosing one option, and those of them in which it was
/// the same option throughout (straight-lining).
#[must_use]
pub fn straight_lining(questions: &QuestionSet, answers: &Answers) -> (u32, u32) {
    let (mut answered, mut straight) = (0, 0);
    for battery in questions.entries().filter_map(|entry| match entry {
        Entry::Battery(battery) => Some(battery),
        Entry::Question(_) => None,
    }) {
        let chosen: Vec<&Code> =
            battery.statements.iter().filter_map(|one| answers.get(&one.code).and_then(Answer::option)).collect();
        if chosen.len() >= 3 {
            answered += 1;
            straight += u32::from(chosen.iter().all(|option| *option == chosen[0]));
        }
    }
    (answered, straight)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn set() -> QuestionSet {
        let option = |code: &str| json!({"code": code, "label": {"en": code}});
        let statement =
            |code: &str| json!({"code": code, "stem": {"en": "My street is quiet at night"}, "short": {"en": code}});
        let source = json!({"title": "Own", "status": "own"});
        serde_json::from_value(json!({
            "code": "s", "version": 1, "title": {"en": "S"},
            "sections": [{"title": {"en": "A"}, "questions": [
                {"lead_in": {"en": "Do you agree?"}, "purpose": "perception", "kind": "single_choice",
                 "options": [option("yes"), option("no")], "source": source,
                 "statements": [statement("a"), statement("b"), statement("c"), statement("d")]},
                {"code": "e", "stem": {"en": "Anything else?"}, "short": {"en": "e"}, "purpose": "perception",
                 "kind": "single_choice", "options": [option("yes"), option("no")], "source": source}
            ]}]
        }))
        .unwrap()
    }

    fn answers(given: &[(&str, &str)]) -> Answers {
        let answer = |text: &str| if text.is_empty() { Answer::Skipped } else { Answer::Choice(text.parse().unwrap()) };
        Answers(given.iter().map(|(code, text)| (code.parse().unwrap(), answer(text))).collect())
    }

    #[test]
    fn browsers_are_told_apart_by_kind_only() {
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1";
        let windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0.0.0 Safari/537.36";
        let tablet = "Mozilla/5.0 (Linux; Android 14; SM-X210) Chrome/130.0.0.0 Safari/537.36";
        assert_eq!(Device::of(iphone, None), Device::Phone);
        assert_eq!(Device::of(windows, Some("?0")), Device::Computer);
        assert_eq!(Device::of(tablet, None), Device::Tablet);
        assert_eq!(Device::of("Mozilla/5.0 (Linux; Android 10; K) Mobile Safari/537.36", Some("?1")), Device::Phone);
        assert_eq!(Device::of("", None), Device::Other);
        for device in [Device::Phone, Device::Tablet, Device::Computer, Device::Other] {
            assert_eq!(device.as_str().parse(), Ok(device));
        }
    }

    #[test]
    fn one_option_all_along_is_straight_and_needs_three_answers() {
        let set = set();
        assert_eq!(straight_lining(&set, &answers(&[("a", "yes"), ("b", "yes"), ("e", "yes")])), (0, 0));
        assert_eq!(straight_lining(&set, &answers(&[("a", "yes"), ("b", "yes"), ("c", ""), ("d", "yes")])), (1, 1));
        assert_eq!(straight_lining(&set, &answers(&[("a", "yes"), ("b", "yes"), ("c", "no")])), (1, 0));
    }

    #[test]
    fn quicker_than_reading_is_speeding() {
        let page = |seconds| PageSignal { seconds, changes: 1 };
        let pages = [("a", Some(1)), ("b", Some(2)), ("c", None), ("e", Some(0))];
        let pages = pages.map(|(code, seconds)| (code.parse().unwrap(), page(seconds))).into();
        let signals = ResponseSignals { device: None, pages };
        // Nine words take 2.7 seconds, two 0.6: only one second is too little for the first.
        assert_eq!(signals.speeding(&set()), (3, 1));
        assert_eq!((signals.seconds(), signals.changes()), (3, 4));
    }
}
