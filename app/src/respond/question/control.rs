//! What a question is answered with, filled from what was sent or stored.

use crate::components::{BesideText, PartField, RadioItem, SelectItem};
use crate::language::{Said, Words, english};
use crate::respond::question::WardOption;
use std::collections::BTreeSet;
use survey::answer::Voice;
use survey::fields::Fields;
use survey::question::{AnswerKind, AnswerOption, LONGEST_LIST, PlaceBy, Question, Unit};
use survey::response::Mode;
use survey::text::{Piping, Text};
use survey::writing::{Lines, tidy};

/// The most characters of a number, a date or a postcode shown again: longer ones are refused unread.
const LONGEST_TYPED: usize = 200;

/// What a question is answered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionControl {
    /// One of several answers.
    Radios {
        /// In the order shown. Those outside the base stand after "or".
        items: Vec<RadioItem>,
        /// The value chosen before.
        chosen: Option<String>,
        /// A class: "radios-columns" for long lists of short labels, "scale" for numbers.
        class: Option<&'static str>,
        /// The wards are on a map above the list, in the order of the list.
        map: bool,
    },
    /// Any of several answers.
    Checkboxes {
        /// In the order shown. Those that exclude the others stand after "or".
        items: Vec<RadioItem>,
        /// The values chosen before.
        chosen: Vec<String>,
    },
    /// One of many answers, from a list that opens.
    Select {
        /// In the order shown.
        items: Vec<SelectItem>,
        /// The value chosen before.
        chosen: Option<String>,
    },
    /// One line: a number, a postcode or a text.
    Entry {
        /// What was typed, or the answer given before.
        typed: String,
        /// The keyboard: "numeric", "decimal", or none for text.
        inputmode: Option<&'static str>,
        /// The autofill token.
        autocomplete: &'static str,
        /// Before the field.
        prefix: Option<Said>,
        /// After the field.
        suffix: Option<Said>,
        /// A width class.
        width: Option<&'static str>,
    },
    /// Several lines of text.
    Area {
        /// What was typed, or the answer given before.
        typed: String,
    },
    /// Short fields in a row: a date or a length of time.
    Parts {
        /// In order.
        parts: Vec<PartField>,
    },
    /// One list for each place of a ranking.
    Ranking {
        /// Field, label and value chosen before of each place.
        places: Vec<(String, Said, Option<String>)>,
        /// What can be chosen.
        items: Vec<SelectItem>,
    },
}

/// Fills controls.
pub(super) struct Filling<'a> {
    pub(super) words: Words,
    pub(super) piping: &'a Piping,
    pub(super) question: &'a Question,
    pub(super) fields: &'a Fields,
    pub(super) wards: &'a [WardOption],
    /// What the order of options is drawn from.
    pub(super) seed: u64,
    /// How an interviewer asks it; `None` where the person reads it.
    pub(super) aloud: Option<Mode>,
}

impl Filling<'_> {
    /// The options in the order shown. Those that an interviewer does not read out come last.
    fn ordered(&self) -> Vec<&AnswerOption> {
        let mut options = match self.aloud {
            Some(mode) if !mode.draws_options() => self.question.options().iter().collect(),
            _ => self.question.options_in_order(self.seed),
        };
        if self.aloud.is_some() {
            options.sort_by_key(|option| !self.question.is_read_out(option));
        }
        options
    }

    /// Whether an option is set apart from the others. `otherwise` tells where the person reads it.
    fn is_apart(&self, option: &AnswerOption, otherwise: bool) -> bool {
        if self.aloud.is_some() { !self.question.is_read_out(option) } else { otherwise }
    }

    fn say(&self, text: &Text) -> Said {
        self.words.wording(text, self.piping)
    }

    /// The end of a scale: "0 – Not at all".
    fn end(&self, number: i64, label: &Text) -> Said {
        let label = self.say(label);
        let parts = [("n", self.words.figures(number).into()), ("label", label.text.into())];
        Said { english: label.english, ..self.words.with("scale-end", parts) }
    }

    fn typed(&self, field: &str) -> String {
        self.fields.text(field).chars().take(LONGEST_TYPED).collect()
    }

    /// A text as it would be kept: what was hidden in it shows.
    pub(super) fn written(&self, field: &str, lines: Lines) -> String {
        tidy(self.fields.text(field), lines).text
    }

    /// The value of a list, where it is one of the question's.
    fn chosen(&self, field: &str) -> Option<String> {
        Some(self.fields.trimmed(field)).filter(|value| !value.is_empty()).map(str::to_owned)
    }

    fn button(&self, option: &AnswerOption, after_or: bool) -> RadioItem {
        let text = option.specify.as_ref().map(|specify| BesideText {
            name: option.text_field(),
            label: self.say(&specify.label),
            typed: self.written(&option.text_field(), Lines::One),
        });
        RadioItem { value: option.code.to_string(), label: self.say(&option.label), after_or, text }
    }

    fn entries<'o>(&self, options: impl IntoIterator<Item = &'o AnswerOption>) -> Vec<SelectItem> {
        let entry =
            |option: &AnswerOption| SelectItem { value: option.code.to_string(), label: self.say(&option.label) };
        options.into_iter().map(entry).collect()
    }

    fn entry(
        &self,
        inputmode: Option<&'static str>,
        unit: Option<&Unit>,
        width: Option<&'static str>,
    ) -> QuestionControl {
        let (prefix, suffix) = match unit {
            Some(Unit::Prefix(text)) => (Some(self.say(text)), None),
            Some(Unit::Suffix(text)) => (None, Some(self.say(text))),
            None => (None, None),
        };
        QuestionControl::Entry { typed: self.typed("answer"), inputmode, autocomplete: "off", prefix, suffix, width }
    }

    fn part(&self, name: &str, label: &'static str, width: &'static str) -> PartField {
        let field = format!("answer-{name}");
        // An interviewer types in English what they hear in another language.
        let label = match self.aloud {
            Some(_) => self.words.in_english(english().text(label)),
            None => self.words.say(label),
        };
        PartField { typed: self.typed(&field), name: field, label, width }
    }

    /// The control of the question.
    pub(super) fn control(&self) -> QuestionControl {
        let radios = |items, class| QuestionControl::Radios { items, chosen: self.chosen("answer"), class, map: false };
        let ordered = || self.ordered();
        match &self.question.answer {
            AnswerKind::SingleChoice { options, .. }
                if self.aloud.is_none() && self.question.is_select(options.len()) =>
            {
                QuestionControl::Select { items: self.entries(ordered()), chosen: self.chosen("answer") }
            }
            AnswerKind::SingleChoice { options, .. } => {
                // A question about the person has no base: "or" then only sets "Prefer not to say" apart.
                let any_base = options.iter().any(|option| option.in_base);
                let apart = |option: &AnswerOption| self.is_apart(option, any_base && !option.in_base);
                let items = ordered().into_iter().map(|option| self.button(option, apart(option))).collect();
                let long = self.aloud.is_some() && options.len() > LONGEST_LIST;
                radios(items, long.then_some("radios-columns"))
            }
            AnswerKind::MultipleChoice { .. } => {
                let apart = |option: &AnswerOption| self.is_apart(option, option.exclusive);
                let items = ordered().into_iter().map(|option| self.button(option, apart(option))).collect();
                QuestionControl::Checkboxes { items, chosen: self.fields.all("answer").map(str::to_owned).collect() }
            }
            AnswerKind::Scale { from, to, low, high } => {
                let label = |number: i64| match number {
                    number if number == *from => self.end(number, low),
                    number if number == *to => self.end(number, high),
                    number => self.words.figures(number).into(),
                };
                let numbers = (*from..=*to).map(|number| RadioItem {
                    value: number.to_string(),
                    label: label(number),
                    ..RadioItem::default()
                });
                radios(numbers.chain(self.instead()).collect(), Some("scale"))
            }
            AnswerKind::WholeNumber { unit, min, .. } => {
                // Phones' number pads have no minus.
                self.entry((*min >= 0).then_some("numeric"), unit.as_ref(), Some("w5"))
            }
            AnswerKind::Decimal { unit, min, .. } => {
                self.entry((!min.is_sign_negative()).then_some("decimal"), unit.as_ref(), Some("w5"))
            }
            AnswerKind::Percentage { places, .. } => {
                let keys = if *places == 0 { "numeric" } else { "decimal" };
                self.entry(Some(keys), Some(&Unit::Suffix(Text::english("%"))), Some("w5"))
            }
            AnswerKind::Date { .. } => QuestionControl::Parts {
                parts: vec![
                    self.part("day", "field-day", "w2"),
                    self.part("month", "field-month", "w2"),
                    self.part("year", "field-year", "w4"),
                ],
            },
            AnswerKind::MonthYear { .. } => QuestionControl::Parts {
                parts: vec![self.part("month", "field-month", "w2"), self.part("year", "field-year", "w4")],
            },
            AnswerKind::Duration { units, .. } => {
                let label = |name| match name {
                    "hours" => "field-hours",
                    "minutes" => "field-minutes",
                    "years" => "field-years",
                    _ => "field-months",
                };
                let part = |field: &survey::span::UnitField| self.part(field.name, label(field.name), "w4");
                QuestionControl::Parts { parts: units.fields().iter().map(part).collect() }
            }
            AnswerKind::ShortText { .. } => QuestionControl::Entry {
                typed: self.written("answer", Lines::One),
                inputmode: None,
                autocomplete: "off",
                prefix: None,
                suffix: None,
                width: None,
            },
            AnswerKind::LongText { .. } => QuestionControl::Area { typed: self.written("answer", Lines::Many) },
            AnswerKind::Ranking { places, .. } => QuestionControl::Ranking {
                places: (1..=*places)
                    .map(|place| {
                        let field = format!("answer-{place}");
                        let chosen = self.chosen(&field);
                        let words = if self.aloud.is_some() { english() } else { self.words };
                        let label = words.with("rank-choice", [("place", words.place(place).into())]);
                        let label = Said { english: words != self.words && !self.words.is_english(), ..label };
                        (field, label, chosen)
                    })
                    .collect(),
                items: self.entries(ordered()),
            },
            AnswerKind::Place { by: PlaceBy::Postcode } => QuestionControl::Entry {
                typed: self.typed("answer"),
                inputmode: None,
                autocomplete: "postal-code",
                prefix: None,
                suffix: None,
                width: Some("w10"),
            },
            AnswerKind::Place { by } => self.wards(*by),
        }
    }

    fn wards(&self, by: PlaceBy) -> QuestionControl {
        if self.aloud.is_none() && self.question.is_select(self.wards.len()) {
            let ward = |ward: &WardOption| SelectItem { value: ward.code.to_string(), label: ward.name.clone().into() };
            let items = self.wards.iter().map(ward).chain(self.entries(&self.question.instead)).collect();
            return QuestionControl::Select { items, chosen: self.chosen("answer") };
        }
        let label = |at: usize, ward: &WardOption| -> Said {
            match by {
                PlaceBy::Map => format!("{}. {}", self.words.figures(at + 1), ward.name).into(),
                PlaceBy::Postcode | PlaceBy::List => ward.name.clone().into(),
            }
        };
        let wards = self.wards.iter().enumerate().map(|(at, ward)| RadioItem {
            value: ward.code.to_string(),
            label: label(at, ward),
            ..RadioItem::default()
        });
        QuestionControl::Radios {
            items: wards.chain(self.instead()).collect(),
            chosen: self.chosen("answer"),
            class: Some("radios-columns"),
            map: by == PlaceBy::Map,
        }
    }

    /// What can be chosen in place of an answer, as buttons.
    pub(super) fn instead(&self) -> Vec<RadioItem> {
        self.question.instead.iter().map(|option| self.button(option, true)).collect()
    }

    /// The values ticked in place of an answer.
    pub(super) fn instead_chosen(&self) -> Vec<String> {
        let known: BTreeSet<&str> = self.question.instead.iter().map(|option| option.code.as_str()).collect();
        self.fields.all("instead").filter(|value| known.contains(value)).map(str::to_owned).collect()
    }
}
