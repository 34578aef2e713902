//! The questionnaire on paper: every edition, language and kind of question.

use super::structure::Structure;
use super::{LANGUAGES, core, council, every_kind, keep, said, translated};
use ::documents::{CoverSentence, Edition, Mention, PaperForm, PaperHelp};
use survey::access_code::AccessCode;
use survey::calendar::Day;
use survey::council::Ward;
use survey::question_set::QuestionSet;
use survey::text::Language;
use time::macros::date;
use wardwise::services::speaker::Interpreter;

fn wards() -> Vec<Ward> {
    let ward = |code: &str, name: &str| Ward { code: code.parse().unwrap(), name: name.into() };
    vec![ward("E05014735", "Barnfield"), ward("E05014736", "Beech Hill"), ward("E05014741", "Dallow")]
}

struct Print {
    set: QuestionSet,
    tag: &'static str,
    edition: Edition,
    code: Option<AccessCode>,
    synthetic: bool,
    draft: bool,
}

impl Print {
    fn new(set: QuestionSet, tag: &'static str, edition: Edition) -> Self {
        Self { set, tag, edition, code: None, synthetic: false, draft: false }
    }

    fn pdf(&self) -> Vec<u8> {
        let (council, wards) = (council(), wards());
        let help = PaperHelp {
            return_to: Some("Freepost LUTON 1".into()),
            help_line: Some("01582 000 000, 9am–5pm".into()),
        };
        let language = Language(self.tag.into());
        let form = PaperForm {
            questions: &self.set,
            content: "3f9a1c20",
            language: &language,
            speaker: &Interpreter::of(&language),
            edition: self.edition,
            council: &council,
            survey: "Luton 2026",
            last_day: Day(date!(2026 - 10 - 18)),
            wards: &wards,
            site: Some("https://survey.example"),
            help: &help,
            synthetic: self.synthetic,
            draft: self.draft,
        };
        let pdf = form.pdf(self.code.as_ref()).unwrap();
        let code = if self.code.is_some() { "-code" } else { "" };
        keep(&format!("{}-{}-{:?}{code}.pdf", self.set.code(), self.tag, self.edition), &pdf);
        pdf
    }

    fn sound(&self) -> Structure {
        let structure = Structure::read(&self.pdf());
        structure.assert_declared(Language(self.tag.into()).primary());
        structure.assert_all_content_is_tagged();
        structure.assert_fonts_are_embedded();
        structure
    }
}

fn code() -> AccessCode {
    AccessCode::from_random(&[7; 24]).unwrap()
}

#[test]
fn every_question_is_a_heading_and_every_box_a_list_item() {
    for edition in [Edition::Standard, Edition::LargePrint] {
        let set = every_kind();
        let questions = set.questions().count();
        let boxes: usize = set
            .questions()
            .map(|question| {
                let wards = survey::paper::numbered_wards(question, &wards()).len();
                question.options().len() + question.instead.len() + wards
            })
            .sum();
        let structure = Print::new(set, "en", edition).sound();
        // The postcode is a question too.
        assert_eq!(structure.count("H3"), questions + 1, "{edition:?}");
        let listed = structure.count("LI");
        assert!(listed >= boxes, "{edition:?}: {listed} of {boxes}");
        assert_eq!(structure.alts.len(), 2, "the QR code and the boxes for the access code: {:?}", structure.alts);
        assert!(structure.alts.iter().any(|alt| alt == "QR code that leads to https://survey.example/survey/luton"));
        assert!(!structure.roles.iter().any(|role| role == "Table"), "no question is a grid");
    }
}

const EDITIONS: [Edition; 2] = [Edition::Standard, Edition::LargePrint];

#[test]
fn every_language_and_edition_is_accessible() {
    for edition in EDITIONS {
        for (tag, _) in LANGUAGES {
            let structure =
                Print { synthetic: true, draft: tag != "en", code: Some(code()), ..Print::new(core(), tag, edition) }
                    .sound();
            assert!(tag.starts_with("en") || structure.english == 0, "{tag}: {} parts in English", structure.english);
            let says_draft = structure.text().contains("Draft ");
            assert!(!says_draft || tag == "en-x-easyread", "{tag}");
        }
        // Nothing translated at all: every question falls back to English and is marked so; the form speaks its own language.
        assert!(Print::new(every_kind(), "ar", edition).sound().english > 20);
    }
}

#[test]
fn no_sentence_of_a_form_is_in_another_language() {
    for edition in EDITIONS {
        let english = Print::new(translated(&every_kind(), "en", &["Qwerty"]), "en", edition).sound().phrases();
        for known in ["tick one box", "your access code", "check that you"] {
            assert!(english.contains(known), "{known} in {english:?}");
        }
        assert!(english.len() > 200, "{}", english.len());
        // A language that the site does not have says all of it in English.
        let other = Print::new(translated(&every_kind(), "so", &["Waxaad"]), "so", edition).sound();
        assert!(other.phrases().len() > 200 && other.english > 50);
        for (tag, wording) in LANGUAGES.into_iter().filter(|(tag, _)| !tag.starts_with("en")) {
            let form = Print::new(translated(&every_kind(), tag, &[wording]), tag, edition).sound();
            let left: Vec<String> = form.phrases().intersection(&english).cloned().collect();
            assert_eq!(left, Vec::<String>::new(), "{tag} {edition:?}");
            assert_eq!(form.english, 0, "{tag} {edition:?}");
            let qr = CoverSentence::QrCode(Mention::new("https://survey.example/survey/luton"));
            // A picture's text has no lines: it needs no places to break them.
            let qr = said(tag, qr).replace('\u{200b}', "");
            assert_eq!(form.alts, [said(tag, CoverSentence::CodeBoxes), qr], "{tag}");
        }
    }
}

#[test]
fn an_answer_that_is_not_translated_is_marked_inside_a_sentence_too() {
    let questions = |set: &QuestionSet| {
        let mut value = serde_json::to_value(translated(set, "pl", &["Tak"])).unwrap();
        let text = value.to_string().replace("\"None of these\",\"pl\":\"Tak\"", "\"None of these\"");
        value = serde_json::from_str(&text).unwrap();
        serde_json::from_value::<QuestionSet>(value).unwrap()
    };
    let form = Print::new(questions(&every_kind()), "pl", Edition::Standard).sound();
    // The option itself, the sentences that name it, and nothing else.
    assert!((3..8).contains(&form.english), "{}", form.english);
    assert!(form.text().replace(' ', "").contains("„Noneofthese”"), "{}", form.text());
}

#[test]
fn large_print_is_longer_and_a_printed_code_takes_the_place_of_the_boxes() {
    let standard = Print { code: Some(code()), ..Print::new(core(), "en", Edition::Standard) }.sound();
    let large = Print { code: Some(code()), ..Print::new(core(), "en", Edition::LargePrint) }.sound();
    assert!(large.pages() > standard.pages(), "{} and {}", large.pages(), standard.pages());
    assert_eq!(standard.alts.len(), 1, "only the QR code");
}

#[test]
fn the_same_form_is_the_same_file() {
    let print = Print { code: Some(code()), ..Print::new(core(), "en", Edition::Standard) };
    assert!(print.pdf() == print.pdf());
    let other = Print { code: Some(AccessCode::from_random(&[9; 24]).unwrap()), ..print };
    assert!(other.pdf() != Print { code: Some(code()), ..Print::new(core(), "en", Edition::Standard) }.pdf());
}

#[test]
fn hostile_wording_is_printed_as_it_stands() {
    let hostile = [
        "#panic(\"x\") $x^2$ `raw` *b* = H <l> @r",
        "\\ ] } ) #{ [ \u{202e}desrever\0",
        "\u{1f600} 字",
        "a".repeat(3_000).leak(),
    ];
    let set = translated(&every_kind(), "pl", &hostile);
    let questions = set.questions().count();
    assert_eq!(Print::new(set, "pl", Edition::Standard).sound().count("H3"), questions + 1);
}

/// Bounds that earlier answers set are said by the number of the question: nobody works them out for the person.
#[test]
fn bounds_are_said_by_the_number_of_the_earlier_question() {
    let question = |code: &str, kind: serde_json::Value| {
        let mut question = serde_json::json!({
            "code": code, "stem": {"en": "When?"}, "short": {"en": "When"}, "purpose": "perception",
            "source": {"title": "Test", "status": "own"}
        });
        question.as_object_mut().unwrap().extend(kind.as_object().unwrap().clone());
        question
    };
    let set = serde_json::from_value(serde_json::json!({
        "code": "bounds", "version": 1, "title": {"en": "Bounds"},
        "sections": [{"title": {"en": "All"}, "questions": [
            question("moved_in", serde_json::json!({"kind": "date"})),
            question("left", serde_json::json!({"kind": "date", "not_before": "moved_in"})),
            question("joined", serde_json::json!({"kind": "month_year", "not_before": "moved_in", "not_after": "left"})),
            question("read", serde_json::json!({"kind": "percentage"})),
            question("liked", serde_json::json!({"kind": "percentage", "at_most": "read"})),
            question("there", serde_json::json!({"kind": "duration", "units": "hours", "max": 600})),
            question("both", serde_json::json!({"kind": "duration", "units": "hours", "max": 600, "at_least": "there"})),
        ]}]
    }))
    .unwrap();
    let texts = Print::new(set, "en", Edition::Standard).sound().text();
    for said in [
        "The answer is not earlier than your answer to question 2.",
        "The answer is not later than your answer to question 3.",
        "The answer is not more than your answer to question 5.",
        "The answer is not less than your answer to question 7.",
    ] {
        assert!(texts.contains(said), "{said}: {texts}");
    }
}

/// The words beside the questions: where they send people.
#[test]
fn rules_are_said_in_words() {
    let texts = Print::new(every_kind(), "en", Edition::Standard).sound().text();
    for said in [
        "If you did not tick ‘None of these’, go to question 5.",
        "Only answer this question if you ticked ‘None of these’ at question 3.",
        "Only answer this question if your answer to question 11 is more than 1.",
        "If your answer is 1 or less, go to question 13.",
        "Only answer questions 20 and 21 if your answer to question 12 is 1 or more. Otherwise, go to question 22.",
        "Tick up to 3 boxes.",
        "The answer is not more than your answer to question 11.",
    ] {
        assert!(texts.contains(said), "“{said}” in: {texts}");
    }
}
