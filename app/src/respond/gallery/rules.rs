//! What holds of every page in every language.

use super::pages;
use crate::language::testing::{pseudo, texts_outside_english};
use crate::language::{all, english};
use crate::respond::testing::{assert_error, assert_sound, wards};

#[test]
fn every_page_keeps_the_rules() {
    for (name, html) in pages(english()) {
        eprintln!("{name}");
        if name.contains("error") {
            let field = [
                ("return-code", "email"),
                ("code", "code"),
                ("postcode", "postcode"),
                ("ward", "ward"),
                ("withdraw", "reference"),
            ]
            .into_iter()
            .find(|(page, _)| name.starts_with(page))
            .map(|(_, field)| field);
            assert_error(&html, field.unwrap_or(if name == "check-error" { "ward" } else { "answer" }));
        } else {
            assert_sound(&html);
            assert!(!html.contains("<title>Error"));
        }
    }
}

#[test]
fn every_page_in_every_language_keeps_the_rules() {
    for words in all() {
        for (name, html) in pages(words) {
            eprintln!("{} {name}", words.tag());
            assert_sound(&html);
            let (lang, dir) = (words.html(), words.dir());
            assert!(html.starts_with(&format!("<!DOCTYPE html><html lang=\"{lang}\" dir=\"{dir}\">")));
            assert_eq!(html.contains("class=\"unreviewed\""), !words.is_source());
        }
    }
}

/// What stays in plain letters on a page in any language: names, addresses and codes.
const NAMES: [&str; 24] = [
    "Wardwise",
    "Luton",
    "Council",
    "K7RM4",
    "TXPAC",
    "K7RM",
    "4TXP",
    "ACD9",
    "LU1",
    "MK1",
    "survey@council.example",
    "dpo@council.example",
    "ico.org.uk",
    "Host",
    "respondent",
    "language",
    "session",
    "sign-in",
    "kiosk",
    "Dallow",
    "TXPAD",
    "K7RM4TXPACDD",
    "name@example.com",
    "https://survey.example/survey/luton/code",
];

#[test]
fn nothing_is_said_in_english_without_a_mark() {
    let wards = wards();
    let known = |word: &str| {
        NAMES.iter().any(|name| name.contains(word))
            || wards.iter().any(|ward| ward.name.contains(word))
            || all().any(|words| words.name().contains(word))
    };
    for (name, html) in pages(pseudo()) {
        assert!(html.contains("lang=\"en\""), "what falls back is marked");
        for text in texts_outside_english(&html) {
            let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| word.len() > 2);
            for word in words.filter(|word| word.chars().any(|letter| letter.is_ascii_alphabetic())) {
                assert!(known(word), "{name}: “{word}” in “{text}” is English without a mark");
            }
        }
    }
}
