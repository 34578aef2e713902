use super::*;
use crate::components::FieldError;
use crate::respond::testing::{assert_error, assert_sound, context};
use serde_json::json;
use survey::draft::ItemId;
use survey::fields::Fields;
use survey::question_set::findings::Severity;
use survey::question_set::{Entry, QuestionSetDraft, reading};

fn every_kind() -> QuestionSetDraft {
    reading::read(include_bytes!("../../../server/reference/question-sets/every_answer_type_1.json")).unwrap()
}

fn editor(entry: &Entry) -> EntryEditor {
    let (kind, is_battery) = match entry {
        Entry::Question(question) => (question.answer.clone(), false),
        Entry::Battery(battery) => (battery.answer.clone(), true),
    };
    EntryEditor {
        id: ItemId(7),
        number: "Question 4".into(),
        short: "People get on".into(),
        kind,
        is_battery,
        fields: form::fields_of(entry),
        revision: 3,
        rule: RuleChoices {
            questions: vec![RuleQuestion {
                code: "q".into(),
                name: "1. Which".into(),
                looks: RuleLooks::Option,
                options: vec![("a".into(), "Ay".into())],
            }],
            wards: vec![("E05014735".into(), "Dallow".into())],
            languages: vec![("cy".into(), "Cymraeg".into())],
            in_words: "‘Which’ is answered by ‘Ay’".into(),
        },
        next: vec![NextStop { id: ItemId(8), name: "5. Why".into(), only_if: Some("‘Which’ was answered".into()) }],
        weighting: true,
        bounds: vec![("n".into(), "2. How many".into())],
        standard: Some(Standard {
            code: "cohesion_area".into(),
            is_own: false,
            checked: ("tag ok", "Wording checked against its source".into()),
            changed: Vec::new(),
        }),
        reading: Some("Reading age 13".into()),
        languages: vec![EntryLanguage {
            tag: "cy".into(),
            name: "Cymraeg".into(),
            html: "cy".into(),
            present: 3,
            needed: 9,
            approved: false,
        }],
        sections: vec![(ItemId(1), "One".into()), (ItemId(2), String::new())],
    }
}

fn page(chosen: Chosen) -> DesignerPage {
    let item = TreeItem {
        id: ItemId(7),
        number: "4".into(),
        short: "People get on <well>".into(),
        weighting: true,
        notes: vec![(Severity::Error, "Nobody can reach it".into())],
    };
    let check = |severity, text: &str| Check {
        severity,
        text: text.into(),
        go: Some(("?at=7".into(), "Go to 4".into())),
        key: "k".into(),
        acknowledged: None,
    };
    DesignerPage {
        id: "0195".into(),
        title: "Residents’ survey".into(),
        version: 4,
        saved: "Saved 10:42 by Sam Taylor".into(),
        based_on: Some(("version 3".into(), "/staff/questions/version/x".into())),
        revision: 3,
        sections: vec![TreeSection { id: ItemId(1), title: "One".into(), notes: Vec::new(), items: vec![item] }],
        questions: 1,
        minutes: (3, 4),
        chosen,
        view: String::new(),
        preview: Some(Preview {
            page: "/staff/questions/draft/0195".into(),
            at: "7".into(),
            address: "/staff/questions/draft/0195/preview/7".into(),
            languages: vec![("en".into(), "English".into(), true)],
            mode: survey::response::Mode::Online,
            wide: false,
            paper: "/staff/questions/draft/0195/paper.pdf".into(),
        }),
        checks: vec![check(Severity::Error, "Nobody can reach question 4"), check(Severity::Warning, "No net")],
        fine: vec!["Equality questions are explained.".into()],
        comments: vec![Comment { id: "c".into(), who: "Asha".into(), text: "Is <this> clear?".into(), settled: false }],
        last: Some(LastChange { revision: 3, what: "Sam changed q".into() }),
        errors: Vec::new(),
        done: Some("Saved.".into()),
    }
}

#[test]
fn every_kind_of_question_has_an_editor() {
    for section in every_kind().sections {
        for entry in &section.questions {
            let html = designer_page(&context(), &page(Chosen::Entry(Box::new(editor(entry)))));
            assert_sound_for_officers(&html);
            assert!(html.contains("1 error") && html.contains("1 warning") && html.contains("Nobody can reach it"));
            assert!(html.contains("People get on &lt;well&gt;") && html.contains("Is &lt;this&gt; clear?"));
        }
    }
}

/// Sound, but for names to be piped, which officers see as they are written.
fn assert_sound_for_officers(html: &str) {
    assert_sound(&html.replace("{area}", "Luton").replace("{council}", "Luton Council"));
}

/// The fields that a browser would send of a form.
fn sent(html: &str) -> Vec<String> {
    let names = html.split("name=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or_default().to_owned());
    names.collect()
}

#[test]
fn the_editor_sends_every_field_that_the_form_reads() {
    for section in every_kind().sections {
        for entry in &section.questions {
            let html = designer_page(&context(), &page(Chosen::Entry(Box::new(editor(entry)))));
            let sent = sent(&html);
            let empty_lead = |name: &str, value: &str| name == "lead_in" && value.is_empty();
            for (name, value) in form::fields_of(entry).iter() {
                assert!(sent.iter().any(|field| field == name) || empty_lead(name, value), "{name} is lost: {sent:?}");
            }
        }
    }
}

#[test]
fn an_error_stands_at_its_field_with_what_was_typed() {
    let entry = every_kind().sections[0].questions[0].clone();
    let mut editor = editor(&entry);
    editor.fields = editor
        .fields
        .iter()
        .map(|(name, value)| if name == "stem" { (name, "<typed>") } else { (name, value) })
        .collect();
    let errors = vec![FieldError::new("stem", "Use at most 2000 characters")];
    let html = designer_page(&context(), &DesignerPage { errors, ..page(Chosen::Entry(Box::new(editor))) });
    assert_error(&html, "stem");
    assert!(html.contains("&lt;typed&gt;"));
}

#[test]
fn an_empty_draft_says_what_to_do() {
    let head = HeadEditor {
        fields: Fields::default(),
        revision: 0,
        languages: vec![("cy".into(), "Cymraeg".into())],
        is_empty: true,
    };
    let empty = DesignerPage {
        sections: Vec::new(),
        checks: Vec::new(),
        preview: None,
        last: None,
        based_on: None,
        ..page(Chosen::Head(head))
    };
    let html = designer_page(&context(), &empty);
    assert_sound(&html);
    assert!(html.contains("This draft is empty") && html.contains("You can publish."));
}

#[test]
fn the_other_pages_are_sound() {
    let rule: survey::rule::Rule =
        serde_json::from_value(json!({ "chose": { "question": "q", "any_of": ["a"] } })).unwrap();
    let section = SectionEditor {
        id: ItemId(1),
        fields: form::fields_of_rule(Some(&rule)),
        revision: 1,
        rule: editor(&every_kind().sections[0].questions[0]).rule,
        entries: 2,
    };
    assert_sound(&designer_page(&context(), &page(Chosen::Section(section))));
    let sets = QuestionSetsPage {
        drafts: vec![DraftRow {
            address: "/d".into(),
            title: "T".into(),
            code: "c".into(),
            changed: "now".into(),
            based_on: None,
        }],
        versions: vec![VersionRow {
            address: "/v".into(),
            name: "c version 1".into(),
            published: "today".into(),
            waves: Vec::new(),
            retired: true,
        }],
        sources: vec![("Yours".into(), vec![("set:1".into(), "c version 1".into())])],
        ..QuestionSetsPage::default()
    };
    assert_sound(&question_sets_page(&context(), &sets));
    let bank = BankChoice {
        code: "cohesion_area".into(),
        short: "People get on".into(),
        stem: "To what extent".into(),
        answers: "Definitely agree, Tend to agree".into(),
        source: "Community Life Survey".into(),
        checked: ("tag ok", "Checked".into()),
        is_in: false,
    };
    let add = AddPage {
        place: DraftPlace::new("0195", "language=cy".into()),
        title: "T".into(),
        after: Some(ItemId(7)),
        behind: "after question 4".into(),
        bank: vec![("Living together".into(), vec![bank])],
        fields: Fields::default(),
        errors: Vec::new(),
    };
    let html = add_page(&context(), &add);
    assert_sound(&html);
    for kept in ["/0195?at=7&amp;language=cy", "/0195/add?language=cy"] {
        assert!(html.contains(kept), "how the preview is looked at goes along: {kept}");
    }
    let checks = page(Chosen::Head(HeadEditor {
        fields: Fields::default(),
        revision: 0,
        languages: Vec::new(),
        is_empty: false,
    }))
    .checks;
    let publish = PublishDraftPage {
        draft: "0195".into(),
        title: "T".into(),
        version: 2,
        revision: 4,
        checks,
        fields: Fields::default(),
        errors: Vec::new(),
        done: None,
    };
    let html = publish_draft_page(&context(), &publish);
    assert_sound(&html);
    assert!(!html.contains("value=\"publish\""), "errors block it");
    let stop = |at: u32, rule: Option<&str>, depends_on| PathStop {
        id: ItemId(at),
        number: at.to_string(),
        code: format!("q{at}"),
        short: "A <question>".into(),
        asked_if: rule.map(str::to_owned),
        depends_on,
        unreachable: rule.is_some(),
    };
    let paths = PathsPage {
        draft: "0195".into(),
        title: "T".into(),
        stops: vec![stop(1, None, vec![]), stop(2, Some("‘A’ has an answer"), vec![0])],
    };
    let html = paths_page(&context(), &paths);
    assert_sound(&html);
    assert!(html.contains("Only if ‘A’ has an answer") && html.contains("Nobody can reach it"));
}
