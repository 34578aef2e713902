//! The languages that the site has.

use super::{Direction, Locale, Words};
use serde::Deserialize;
use std::sync::LazyLock;
use survey::text::Language;

/// Folder, file, and text of each file of interface text.
const FILES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));
const LANGUAGES: &str = include_str!("../../locales/languages.toml");

/// What `locales/languages.toml` says of a language.
#[derive(Debug, Deserialize)]
pub(super) struct Metadata {
    pub(super) tag: String,
    pub(super) html: String,
    pub(super) name: String,
    pub(super) direction: Direction,
    pub(super) formats: String,
}

#[derive(Deserialize)]
struct Listed {
    language: Vec<Metadata>,
}

static ENGLISH: LazyLock<Locale> = LazyLock::new(|| {
    let plain = Metadata {
        tag: "en".to_owned(),
        html: "en".to_owned(),
        name: "English".to_owned(),
        direction: Direction::Ltr,
        formats: "en-GB".to_owned(),
    };
    read(&plain)
});

/// What cannot be read is left out here; a test reads every file and says what is wrong.
static OTHERS: LazyLock<Vec<Locale>> = LazyLock::new(|| {
    let listed = toml::from_str::<Listed>(LANGUAGES).map(|listed| listed.language).unwrap_or_default();
    listed.iter().filter(|language| language.tag != "en").map(read).collect()
});

fn read(metadata: &Metadata) -> Locale {
    Locale::new(metadata, &files(&metadata.tag)).0
}

/// Name and text of the files of a language.
pub(super) fn files(tag: &str) -> Vec<(&'static str, &'static str)> {
    FILES.iter().filter(|(folder, ..)| *folder == tag).map(|(_, name, text)| (*name, *text)).collect()
}

static KEYS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut keys = Vec::new();
    for (_, text) in files("en") {
        keys.extend(keys_of(text));
    }
    keys
});

/// The keys of a file: a line that begins with one holds " = ".
fn keys_of(text: &str) -> impl Iterator<Item = String> + use<'_> {
    let key = |line: &str| {
        let (key, _) = line.split_once(" =")?;
        let is_key = key.starts_with(|first: char| first.is_ascii_lowercase())
            && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        is_key.then(|| key.to_owned())
    };
    text.lines().filter_map(key)
}

/// The keys of English: what every language should have.
pub(super) fn keys() -> &'static [String] {
    &KEYS
}

/// The languages listed.
#[cfg(test)]
pub(super) fn listed() -> Result<Vec<Metadata>, toml::de::Error> {
    toml::from_str::<Listed>(LANGUAGES).map(|listed| listed.language)
}

/// The folders there are.
#[cfg(test)]
pub(super) fn folders() -> std::collections::BTreeSet<&'static str> {
    FILES.iter().map(|(folder, ..)| *folder).collect()
}

/// English, which has every text.
#[must_use]
pub fn english() -> Words {
    Words::of(&ENGLISH)
}

/// All languages, in the order shown, English first.
pub fn all() -> impl Iterator<Item = Words> {
    std::iter::once(english()).chain(OTHERS.iter().map(Words::of))
}

/// What a language calls itself; its tag where the site does not have it.
#[must_use]
pub fn name_of(language: &Language) -> String {
    find(language.as_str()).map_or_else(|| language.0.clone(), |words| words.name().to_owned())
}

/// The language of this tag.
#[must_use]
pub fn find(tag: &str) -> Option<Words> {
    all().find(|words| words.tag() == tag)
}

/// The language to offer to a browser that asks for these (RFC 9110, 12.5.4): the one it likes best among those that the site
/// has; `None` where that is English, or nothing that the site has.
#[must_use]
pub fn offered(accept: &str) -> Option<Words> {
    let mut best: Option<(Words, u16)> = None;
    // Nobody lists more languages than this; the rest of a longer header is not read.
    for part in accept.split(',').take(20) {
        let mut pieces = part.split(';').map(str::trim);
        let range = pieces.next().unwrap_or_default();
        let quality =
            pieces.find_map(|piece| piece.strip_prefix("q=")).map_or(1.0, |q| q.parse::<f32>().unwrap_or(0.0));
        let thousandths = (quality.clamp(0.0, 1.0) * 1000.0) as u16;
        let primary = range.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let Some(words) = all().find(|words| words.tag() == primary) else { continue };
        if thousandths > best.map_or(0, |(_, other)| other) {
            best = Some((words, thousandths));
        }
    }
    best.map(|(words, _)| words).filter(|words| *words != english())
}
