use super::*;
use proptest::prelude::*;
use survey::question_set::reading::read as read_json;

const SHIPPED: [&str; 2] = [
    include_str!("../../../reference/question-sets/residents_core_2.json"),
    include_str!("../../../reference/question-sets/every_answer_type_1.json"),
];

fn shipped(at: usize) -> QuestionSetDraft {
    read_json(SHIPPED[at].as_bytes()).unwrap()
}

fn language(tag: &str) -> Language {
    Language(tag.to_owned())
}

/// The set without a language.
fn without(draft: &QuestionSetDraft, tag: &str) -> QuestionSetDraft {
    let mut draft = draft.clone();
    parts(&mut draft, &mut |_, text| drop(text.0.remove(&language(tag))));
    draft
}

fn refused(file: &str) -> String {
    read(file.as_bytes()).unwrap_err().to_string()
}

#[test]
fn every_language_comes_back_as_it_went() {
    let core = shipped(0);
    for tag in core.languages().into_iter().skip(1) {
        let file = write(&core, &tag, false).unwrap();
        let translation = read(file.as_bytes()).unwrap();
        assert_eq!(translation.language, tag);
        let applied = apply(&without(&core, tag.as_str()), &translation);
        assert_eq!((applied.draft, applied.refused), (core.clone(), vec![]), "{tag:?}");
        assert_eq!((applied.taken, applied.approved), (translation.units.len(), 0));
    }
}

#[test]
fn names_are_one_each_and_states_say_how_far_it_is() {
    for at in 0..SHIPPED.len() {
        let mut names = Vec::new();
        parts(&mut shipped(at), &mut |id, _| names.push(id.to_owned()));
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count);
    }
    let core = shipped(0);
    let initial = write(&core, &language("gu"), true).unwrap();
    assert!(initial.contains("state=\"initial\"") && !initial.contains("<target>"));
    let approved = write(&core, &language("pl"), true).unwrap();
    let translation = read(approved.as_bytes()).unwrap();
    assert!(translation.units.iter().all(|unit| unit.state == State::Final));
    assert_eq!(apply(&core, &translation).approved, translation.units.len());
    let nothing = apply(&core, &read(initial.as_bytes()).unwrap());
    assert_eq!((nothing.taken, nothing.draft), (0, core));
    assert!(write(&shipped(1), &language("pl"), false).unwrap().contains("<unit id=\"q.proud.stem\">"));
}

#[test]
fn what_was_translated_from_other_words_is_refused_by_unit() {
    let core = shipped(0);
    let file = write(&core, &language("pl"), false).unwrap();
    let mut changed = without(&core, "pl");
    parts(&mut changed, &mut |id, text| {
        if id == "q.belong.stem" {
            text.0.insert(Language::english(), "Do you belong here?".to_owned());
        }
    });
    let applied = apply(&changed, &read(file.as_bytes()).unwrap());
    let said: Vec<String> = applied.refused.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 1);
    assert!(said[0].starts_with("unit q.belong.stem: it is translated from “How strongly"), "{said:?}");
    assert!(said[0].ends_with("the English is now “Do you belong here?”"));
    let other = file.replace("q.belong.stem", "q.gone.stem");
    let applied = apply(&core, &read(other.as_bytes()).unwrap());
    assert_eq!(applied.refused[0].to_string(), "unit q.gone.stem: the question set has no such wording");
}

const SPLIT: &str = r#"<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="PL">
<file id="f"><unit id="u"><segment state="final"><source>A &amp; <mrk id="m">B</mrk>.</source><target>C &#38; D.</target></segment>
<ignorable><source> </source></ignorable><segment state="translated"><source><![CDATA[E]]></source><target>F</target></segment></unit></file></xliff>"#;

#[test]
fn split_segments_are_put_together() {
    let unit = &read(SPLIT.as_bytes()).unwrap().units[0];
    assert_eq!((unit.source.as_str(), unit.target.as_deref()), ("A & B. E", Some("C & D. F")));
    assert_eq!(unit.state, State::Translated);
    let half = SPLIT.replace("<target>F</target>", "");
    assert_eq!(read(half.as_bytes()).unwrap().units[0].target, None);
}

#[test]
fn what_is_no_translation_is_refused_in_words() {
    let with = |from: &str, to: &str| refused(&SPLIT.replacen(from, to, 1));
    assert!(with("<xliff", "<!DOCTYPE x [<!ENTITY a \"b\">]><xliff").contains("declares a document type"));
    assert!(with("&amp;", "&a;").contains("the entity “a”"));
    assert!(with("&amp;", "&#0;").contains("unit u"));
    assert!(with("version=\"2.0\"", "version=\"1.2\"").contains("XLIFF “1.2”; this program reads version 2"));
    assert!(with("srcLang=\"en\"", "srcLang=\"de\"").contains("not translated from English"));
    assert!(with("trgLang=\"PL\"", "").contains("into which language"));
    assert!(with("<mrk id=\"m\">B</mrk>", "<ph id=\"1\"/>").contains("unit u: it has formatting"));
    assert!(with("state=\"final\"", "state=\"done\"").contains("its state"));
    assert!(with("</xliff>", "").contains("too early"));
    assert!(refused("<html></html>").contains("not an XLIFF file"));
    assert!(refused("").contains("not an XLIFF file"));
    assert!(refused("<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"pl\"><file></xliff>").contains("not XML"));
    let twice = SPLIT.replace("</file>", "<unit id=\"u\"/></file>");
    assert!(refused(&twice).contains("“u” is there twice"));
    let deep = format!("<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"pl\">{}", "<group>".repeat(100_000));
    assert!(refused(&deep).contains("more than 50 deep"));
    let long = SPLIT.replace("<target>F", &format!("<target>{}", "F".repeat(20_001)));
    assert!(refused(&long).contains("longer than 20000"));
    assert!(read(&[0xff, 0xfe]).unwrap_err().to_string().contains("UTF-8"));
    assert!(read(&vec![b' '; MOST_BYTES + 1]).unwrap_err().to_string().contains("4000000 bytes"));
}

proptest! {
    #[test]
    fn no_text_brings_it_down(text in ".{0,300}", at in 0..400_usize) {
        let mut file: Vec<char> = SPLIT.chars().collect();
        let at = at.min(file.len());
        file.splice(at..at, text.chars());
        drop(read(file.into_iter().collect::<String>().as_bytes()));
    }
}
