//! Every document in every edition and language is accessible as PDF/UA-1 asks, and says nothing in another language: typst
//! checks while it writes, and the structure and the text are read back by another library.
//!
//! To look at the files: WARDWISE_PDF_DIR=/some/folder cargo test -p server --test site documents.

mod cards;
mod copies;
mod papers;
mod structure;

use ::documents::{Line, Sentence, Speaker};
use serde_json::Value;
use survey::council::Council;
use survey::question_set::QuestionSet;
use survey::text::Language;
use wardwise::services::speaker::Interpreter;

/// The languages of the site, and a sentence that stands for the wording of questions in each.
const LANGUAGES: [(&str, &str); 8] = [
    ("en", "Qwerty"),
    ("en-x-easyread", "Qwerty"),
    ("cy", "Pa mor fodlon ydych chi â’ch ardal leol?"),
    ("pl", "W jakim stopniu zgadza się Pan/Pani z tym zdaniem?"),
    ("ro", "În ce măsură sunteți de acord cu această afirmație?"),
    ("ar", "ما مدى موافقتك على هذه العبارة؟"),
    ("ur", "آپ اس بات سے کس حد تک متفق ہیں؟"),
    ("bn", "আপনি এই কথার সাথে কতটা একমত?"),
];

fn council() -> Council {
    Council {
        code: "E06000032".parse().unwrap(),
        slug: "luton".parse().unwrap(),
        name: "Luton Council".into(),
        area: "Luton".into(),
    }
}

/// One question of every kind.
fn every_kind() -> QuestionSet {
    serde_json::from_str(include_str!("../../reference/question-sets/every_answer_type_1.json")).unwrap()
}

/// The questions that are shipped, in every language.
fn core() -> QuestionSet {
    serde_json::from_str(include_str!("../../reference/question-sets/residents_core_2.json")).unwrap()
}

/// A set whose every text has some wording in a language: these, one after the other.
fn translated(set: &QuestionSet, tag: &str, wordings: &[&str]) -> QuestionSet {
    fn put<'a>(value: &mut Value, tag: &str, wordings: &mut impl Iterator<Item = &'a &'a str>) {
        match value {
            Value::Object(fields) if fields.get("en").is_some_and(Value::is_string) => {
                fields.insert(tag.to_owned(), (*wordings.next().unwrap()).into());
            }
            Value::Object(fields) => fields.values_mut().for_each(|value| put(value, tag, wordings)),
            Value::Array(values) => values.iter_mut().for_each(|value| put(value, tag, wordings)),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(set).unwrap();
    put(&mut value, tag, &mut wordings.iter().cycle());
    serde_json::from_value(value).unwrap()
}

/// What a document in this language says itself.
fn said(tag: &str, sentence: impl Into<Sentence>) -> String {
    let Line { text, english } = Interpreter::of(&Language(tag.into())).say(&sentence.into());
    assert!(!english, "{tag}: {text}");
    text
}

/// Keeps a file for people to look at.
fn keep(name: &str, pdf: &[u8]) {
    if let Some(folder) = std::env::var_os("WARDWISE_PDF_DIR") {
        std::fs::write(std::path::Path::new(&folder).join(name), pdf).unwrap();
    }
}
