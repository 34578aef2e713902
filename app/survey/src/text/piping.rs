//! What is piped into wording, and how.

use super::Language;
use crate::code::Code;
use icu_plurals::{PluralCategory, PluralOperands, PluralRules};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// An earlier answer as it is piped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PipedAnswer {
    /// In words.
    pub words: String,
    /// The number, where it is one, and its figures as the language writes them.
    pub number: Option<(Decimal, String)>,
}

/// What is piped into wording.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piping {
    /// The council's name: "Luton Council".
    pub council: String,
    /// The council's area: "Luton".
    pub area: String,
    /// The name of the ward the person lives in, once told.
    pub ward: Option<String>,
    /// Earlier answers that count.
    pub answers: BTreeMap<Code, PipedAnswer>,
}

/// A piece of wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// As it stands.
    Words(&'a str),
    /// Something piped: all of it with its braces, its name, and what follows the name.
    Pipe {
        /// With its braces.
        whole: &'a str,
        /// "council", "answer.people".
        name: &'a str,
        /// "possessive", "one:# person", "your ward".
        parts: Vec<&'a str>,
    },
}

/// The pieces of a wording. A brace without its other is words.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let Some(length) = rest[open..].find('}') else { break };
        let whole = &rest[open..=open + length];
        let mut parts = whole[1..whole.len() - 1].split('|');
        let name = parts.next().unwrap_or_default();
        pieces.push(Piece::Words(&rest[..open]));
        pieces.push(Piece::Pipe { whole, name, parts: parts.collect() });
        rest = &rest[open + length + 1..];
    }
    pieces.push(Piece::Words(rest));
    pieces
}

/// A form for numbers of a plural category.
pub(crate) fn form(part: &str) -> Option<(PluralCategory, &str)> {
    let (category, form) = part.split_once(':')?;
    let category = match category {
        "zero" => PluralCategory::Zero,
        "one" => PluralCategory::One,
        "two" => PluralCategory::Two,
        "few" => PluralCategory::Few,
        "many" => PluralCategory::Many,
        "other" => PluralCategory::Other,
        _ => return None,
    };
    Some((category, form))
}

impl Piping {
    /// The wording with everything in braces replaced.
    #[must_use]
    pub fn fill(&self, language: &Language, text: &str) -> String {
        pieces(text)
            .into_iter()
            .map(|piece| match piece {
                Piece::Words(words) => words.to_owned(),
                Piece::Pipe { whole, name, parts } => {
                    self.piped(language, name, &parts).unwrap_or_else(|| whole.to_owned())
                }
            })
            .collect()
    }

    fn piped(&self, language: &Language, name: &str, parts: &[&str]) -> Option<String> {
        let fallback = || parts.iter().find(|part| **part != "possessive" && form(part).is_none());
        let fallback = || fallback().map_or_else(|| "…".to_owned(), |part| (*part).to_owned());
        let named = |value: &str| match value {
            value if parts.contains(&"possessive") => possessive(language, value),
            value => value.to_owned(),
        };
        match name {
            "council" => Some(named(&self.council)),
            "area" => Some(named(&self.area)),
            "ward" => Some(self.ward.as_deref().map_or_else(fallback, named)),
            other => {
                let code: Code = other.strip_prefix("answer.")?.parse().ok()?;
                let Some(answer) = self.answers.get(&code) else { return Some(fallback()) };
                let plural =
                    answer.number.as_ref().and_then(|(number, figures)| plural(language, *number, figures, parts));
                Some(plural.unwrap_or_else(|| answer.words.clone()))
            }
        }
    }
}

fn possessive(language: &Language, name: &str) -> String {
    match language.primary() {
        "en" if name.ends_with('s') => format!("{name}’"),
        "en" => format!("{name}’s"),
        _ => name.to_owned(),
    }
}

/// The form that the language has for a number; `None` where no forms are given.
fn plural(language: &Language, number: Decimal, figures: &str, parts: &[&str]) -> Option<String> {
    let forms: Vec<(PluralCategory, &str)> = parts.iter().filter_map(|part| form(part)).collect();
    let of = |wanted: PluralCategory| forms.iter().find(|(category, _)| *category == wanted).map(|(_, form)| *form);
    let locale: icu_locale_core::Locale = language.0.parse().ok()?;
    let operands = PluralOperands::from(&number.abs().to_string().parse::<fixed_decimal::Decimal>().ok()?);
    let rules = PluralRules::try_new_cardinal(locale.into()).ok()?;
    let form = of(rules.category_for(operands)).or_else(|| of(PluralCategory::Other))?;
    Some(form.replace('#', figures))
}
