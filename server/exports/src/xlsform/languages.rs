//! Languages in headings: `label::English (en)`.

use survey::text::Language;

/// Languages by the names that headings have for them.
const NAMES: [(&str, &str); 14] = [
    ("en", "English"),
    ("cy", "Welsh"),
    ("pl", "Polish"),
    ("ro", "Romanian"),
    ("ur", "Urdu"),
    ("bn", "Bengali"),
    ("ar", "Arabic"),
    ("en-x-easyread", "Easy read"),
    ("fr", "French"),
    ("es", "Spanish"),
    ("pt", "Portuguese"),
    ("gu", "Gujarati"),
    ("pa", "Punjabi"),
    ("so", "Somali"),
];

/// "English (en)".
pub(super) fn named(language: &Language) -> String {
    let tag = language.as_str();
    let name = NAMES.iter().find(|(other, _)| *other == tag).map_or(tag, |(_, name)| name);
    format!("{name} ({tag})")
}

/// The heading of a wording in a language. Those of our own have a space where XLSForm's have two colons: programs take two
/// colons for a language or a group that they should know.
pub(super) fn heading(name: &str, language: &Language) -> String {
    let between = if name.starts_with(super::OWN) { " " } else { "::" };
    format!("{name}{between}{}", named(language))
}

/// The language of a heading that is of a wording of this name and names one.
pub(super) fn of_heading(name: &str, heading: &str) -> Option<Language> {
    let between = if name.starts_with(super::OWN) { " " } else { "::" };
    read(heading.strip_prefix(name)?.strip_prefix(between)?)
}

/// The language of "English (en)", "English" or "en".
pub(super) fn read(name: &str) -> Option<Language> {
    let in_brackets = name.rsplit_once('(').and_then(|(_, rest)| rest.trim().strip_suffix(')'));
    let known = || NAMES.iter().find(|(_, other)| other.eq_ignore_ascii_case(name.trim())).map(|(tag, _)| *tag);
    let tag = in_brackets.or_else(known).unwrap_or(name).trim().to_ascii_lowercase();
    let mut parts = tag.split('-');
    let primary = parts
        .next()
        .is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase()));
    let rest = parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    (primary && rest && tag.len() <= 35).then_some(Language(tag))
}
