//! What staff type of one answer on paper, and what it means.

use crate::answer::{Answer, AnswerError};
use crate::council::Ward;
use crate::fields::Fields;
use crate::paper::{lettered, numbered, numbered_wards};
use crate::question::{AnswerKind, PlaceBy, Question};
use crate::situation::Situation;
use serde::{Deserialize, Serialize};

/// Typed where more boxes are ticked than asked for, or boxes that do not go together.
pub const TOO_MANY_TICKED: &str = "*";
/// Typed where nothing clear can be read, or what stands there is no answer to the question.
pub const NOTHING_CLEAR: &str = "?";

/// What a paper has at a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keyed {
    /// An answer that the question takes.
    Answer(Answer),
    /// Nothing.
    Nothing,
    /// More boxes ticked than asked for, or boxes that do not go together. Does not count as an answer.
    TooManyTicked,
    /// Something that cannot be read, or that the question does not take. Does not count as an answer.
    NothingClear,
}

impl Keyed {
    /// The answer as it counts: without one the question was skipped.
    #[must_use]
    pub fn counted(&self) -> Answer {
        match self {
            Self::Answer(answer) => answer.clone(),
            _ => Answer::Skipped,
        }
    }

    /// Whether two people read the same. White space and capitals of texts make no difference: they are copied from
    /// handwriting.
    #[must_use]
    pub fn agrees(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Answer(one), Self::Answer(other)) => folded(one) == folded(other),
            _ => self == other,
        }
    }
}

fn folded(answer: &Answer) -> Answer {
    let fold = |text: &String| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    match answer {
        Answer::Text(text) => Answer::Text(fold(text)),
        Answer::Specified { option, text } => Answer::Specified { option: option.clone(), text: fold(text) },
        Answer::Choices { options, texts } => Answer::Choices {
            options: options.clone(),
            texts: texts.iter().map(|(option, text)| (option.clone(), fold(text))).collect(),
        },
        other => other.clone(),
    }
}

/// Why what was typed cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EntryError {
    /// No box has this number or letter.
    #[error("There is no box ‘{typed}’. Type {boxes}")]
    NoSuchBox {
        /// What was typed.
        typed: String,
        /// The boxes there are: "a number from 1 to 5".
        boxes: String,
    },
    /// Several where one is asked.
    #[error("Type one number. If more than one box is ticked, type *")]
    OneOnly,
    /// Too few or too many parts of a date or a length of time.
    #[error("Type {0}. If a part is missing, type ?")]
    Parts(String),
    /// Nothing fits what was typed for an earlier question.
    #[error(
        "Nothing that could be typed here fits what was typed for an earlier question. Check that. If it is right, type ?"
    )]
    NothingLeft,
    /// What the question itself does not take.
    #[error("{0}. If the paper says this, type ?")]
    Answer(AnswerError),
}

impl From<AnswerError> for EntryError {
    fn from(error: AnswerError) -> Self {
        match error {
            AnswerError::NothingLeft(..) => Self::NothingLeft,
            other => Self::Answer(other),
        }
    }
}

impl Question {
    /// Reads what staff typed: `entry` holds numbers or letters of boxes, or the answer itself; `texts` the texts that go with
    /// options, under the names of their fields.
    ///
    /// # Errors
    /// [`EntryError`] in words for the person who keys.
    pub fn keyed(&self, entry: &str, texts: &Fields, now: &Situation<'_>, wards: &[Ward]) -> Result<Keyed, EntryError> {
        let entry = entry.trim();
        match entry {
            "" if self.texts_of(texts).is_empty() => return Ok(Keyed::Nothing),
            TOO_MANY_TICKED => return Ok(Keyed::TooManyTicked),
            NOTHING_CLEAR => return Ok(Keyed::NothingClear),
            _ => {}
        }
        let mut sent = self.texts_of(texts);
        sent.extend(self.sent(entry, wards)?);
        let answer = self.on_paper().check(&sent.into_iter().collect(), now)?;
        Ok(Keyed::Answer(answer))
    }

    /// What staff would type for what a paper has, and the texts that go with options under the names of their fields. A postcode is
    /// not kept, so nothing stands for one.
    #[must_use]
    pub fn entry_of(&self, keyed: &Keyed, wards: &[Ward]) -> (String, Fields) {
        let answer = match keyed {
            Keyed::Answer(answer) => answer,
            Keyed::Nothing => return (String::new(), Fields::default()),
            Keyed::TooManyTicked => return (TOO_MANY_TICKED.to_owned(), Fields::default()),
            Keyed::NothingClear => return (NOTHING_CLEAR.to_owned(), Fields::default()),
        };
        let sent = self.fields_of(answer);
        let marks: Vec<(String, &str)> = numbered(self)
            .map(|(number, option)| (number, option.code.as_str()))
            .chain(numbered_wards(self, wards).into_iter().map(|(number, ward)| (number, ward.code.as_str())))
            .chain(lettered(self).map(|(letter, option)| (letter, option.code.as_str())))
            .collect();
        // A text may happen to be the name of an option.
        let named = !matches!(answer, Answer::Text(_) | Answer::Number(_) | Answer::Decimal(_));
        let typed = |value: &str| {
            let mark = marks.iter().find(|(_, code)| named && *code == value).map(|(mark, _)| mark.clone());
            mark.unwrap_or_else(|| value.to_owned())
        };
        let instead = sent.get("instead").map(typed);
        let several: Vec<String> = self.entry_fields().iter().flat_map(|field| sent.all(field)).map(typed).collect();
        let texts = self.options().iter().filter_map(|option| {
            let field = option.text_field();
            sent.get(&field).map(|text| (field.clone(), text.to_owned()))
        });
        (instead.unwrap_or_else(|| several.join(" ")), texts.collect())
    }

    /// The same question as paper takes it: nobody can be asked for a text that is missing.
    pub(super) fn on_paper(&self) -> Self {
        let mut question = self.clone();
        if let AnswerKind::SingleChoice { options, .. } | AnswerKind::MultipleChoice { options, .. } =
            &mut question.answer
        {
            for specify in options.iter_mut().filter_map(|option| option.specify.as_mut()) {
                specify.required = false;
            }
        }
        question
    }

    /// The texts typed for its options.
    fn texts_of(&self, texts: &Fields) -> Vec<(String, String)> {
        let named = |option: &crate::question::AnswerOption| {
            let field = option.text_field();
            let text = texts.trimmed(&field).to_owned();
            (option.specify.is_some() && !text.is_empty()).then_some((field, text))
        };
        self.options().iter().filter_map(named).collect()
    }

    /// The fields that a resident would send for what was typed.
    fn sent(&self, entry: &str, wards: &[Ward]) -> Result<Vec<(String, String)>, EntryError> {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let instead = lettered(self).find(|(letter, _)| letter.eq_ignore_ascii_case(entry));
        if let Some((_, option)) = instead {
            return Ok(vec![pair(if self.is_entered() { "instead" } else { "answer" }, option.code.as_str())]);
        }
        match &self.answer {
            AnswerKind::SingleChoice { .. } => {
                if entry.is_empty() {
                    return Ok(Vec::new());
                }
                if parts(entry).len() > 1 {
                    return Err(EntryError::OneOnly);
                }
                Ok(vec![pair("answer", self.option_numbered(entry)?)])
            }
            AnswerKind::MultipleChoice { .. } => {
                parts(entry).into_iter().map(|part| Ok(pair("answer", self.option_numbered(part)?))).collect()
            }
            AnswerKind::Ranking { .. } => (1..)
                .zip(parts(entry))
                .map(|(place, part)| Ok(pair(&format!("answer-{place}"), self.option_numbered(part)?)))
                .collect(),
            AnswerKind::Date { .. } => self.in_parts(entry, "day, month and year, like 27 3 2026"),
            AnswerKind::MonthYear { .. } => self.in_parts(entry, "month and year, like 3 2026"),
            AnswerKind::Duration { units, .. } => {
                let names: Vec<&str> = units.fields().iter().map(|field| field.name).collect();
                let example = if names.len() > 1 { "1 30" } else { "30" };
                self.in_parts(entry, &format!("{}, like {example}", names.join(" and ")))
            }
            AnswerKind::Place { by: PlaceBy::List | PlaceBy::Map } => {
                let all = numbered_wards(self, wards);
                match all.iter().find(|(number, _)| number == entry) {
                    Some((_, ward)) => Ok(vec![pair("answer", ward.code.as_str())]),
                    None => Err(self.no_such_box(entry, all.len())),
                }
            }
            _ => Ok(vec![pair("answer", entry)]),
        }
    }

    fn option_numbered(&self, typed: &str) -> Result<&str, EntryError> {
        numbered(self)
            .find(|(number, _)| number == typed)
            .map(|(_, option)| option.code.as_str())
            .ok_or_else(|| self.no_such_box(typed, self.options().len()))
    }

    fn no_such_box(&self, typed: &str, boxes: usize) -> EntryError {
        let letters = match lettered(self).last() {
            None => String::new(),
            Some((last, _)) if last == "A" => ", or A".to_owned(),
            Some((last, _)) => format!(", or a letter from A to {last}"),
        };
        EntryError::NoSuchBox {
            typed: typed.chars().take(20).collect(),
            boxes: format!("a number from 1 to {boxes}{letters}"),
        }
    }

    /// The parts of a date or a length of time, each to its field.
    fn in_parts(&self, entry: &str, what: &str) -> Result<Vec<(String, String)>, EntryError> {
        let (fields, parts) = (self.entry_fields(), parts(entry));
        if fields.len() != parts.len() {
            return Err(EntryError::Parts(what.to_owned()));
        }
        Ok(fields.into_iter().zip(parts.into_iter().map(str::to_owned)).collect())
    }
}

/// What stands between spaces, commas, slashes, points, colons and hyphens.
fn parts(entry: &str) -> Vec<&str> {
    let between = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '.' | ':' | '-' | '+');
    entry.split(between).filter(|part| !part.is_empty()).collect()
}
