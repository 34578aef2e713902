//! The questionnaire on paper: every edition, language and kind of question.

use super::structure::Structure;
use documents::{Edition, PaperForm, PaperHelp};
use std::collections::BTreeMap;
use survey::access_code::AccessCode;
use survey::council::{Council, Ward};
use survey::question::AnswerKind;
use survey::question_set::{QuestionSet, QuestionSetDraft};
use survey::text::{Language, Text};

fn set(text: &str) -> QuestionSet {
    serde_json::from_str(text).unwrap()
}

fn every_kind() -> QuestionSet {
    set(include_str!("../../../reference/question-sets/every_answer_type_1.json"))
}

fn core() -> QuestionSet {
    set(include_str!("../../../reference/question-sets/residents_core_2.json"))
}

/// The set with some wording in a language: each stem, each option and the title of the first section, from a few sentences.
fn translated(set: QuestionSet, tag: &str, sentences: &[&str]) -> QuestionSet {
    let language = Language(tag.into());
    let mut next = sentences.iter().cycle();
    let mut draft = QuestionSetDraft::from(set);
    let mut put = |text: &mut Text| {
        text.0.insert(language.clone(), (*next.next().unwrap()).to_owned());
    };
    for section in &mut draft.sections {
        put(&mut section.title);
        for entry in &mut section.questions {
            if let survey::question_set::Entry::Question(question) = entry {
                put(&mut question.stem);
                if let AnswerKind::SingleChoice { options, .. } | AnswerKind::MultipleChoice { options, .. } =
                    &mut question.answer
                {
                    options.iter_mut().for_each(|option| put(&mut option.label));
                }
            }
        }
    }
    QuestionSet::try_from(draft).unwrap()
}

fn council() -> Council {
    Council {
        code: "E06000032".parse().unwrap(),
        slug: "luton".parse().unwrap(),
        name: "Luton Council".into(),
        area: "Luton".into(),
    }
}

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
}

impl Print {
    fn new(set: QuestionSet, tag: &'static str, edition: Edition) -> Self {
        Self { set, tag, edition, code: None, synthetic: false }
    }

    fn pdf(&self) -> Vec<u8> {
        let (council, wards) = (council(), wards());
        let help = PaperHelp {
            return_to: Some("Freepost LUTON SURVEY".into()),
            help_line: Some("01582 000 000, Monday to Friday, 9am to 5pm".into()),
        };
        let form = PaperForm {
            questions: &self.set,
            content: "3f9a1c20",
            language: &Language(self.tag.into()),
            edition: self.edition,
            council: &council,
            survey: "Residents’ survey 2026",
            last_day: "18 October 2026",
            wards: &wards,
            site: Some("https://survey.example"),
            help: &help,
            synthetic: self.synthetic,
        };
        let pdf = form.pdf(self.code.as_ref()).unwrap();
        // To look at: WARDWISE_PDF_DIR=/some/folder cargo test -p documents.
        if let Some(folder) = std::env::var_os("WARDWISE_PDF_DIR") {
            let code = if self.code.is_some() { "-code" } else { "" };
            let name = format!("{}-{}-{:?}{code}.pdf", self.set.code(), self.tag, self.edition);
            std::fs::write(std::path::Path::new(&folder).join(name), &pdf).unwrap();
        }
        pdf
    }

    fn sound(&self) -> Structure {
        let structure = Structure::read(&self.pdf());
        structure.assert_declared(self.tag);
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

#[test]
fn every_language_and_edition_is_accessible() {
    let arabic = ["ما مدى موافقتك على هذه العبارة؟", "أوافق بشدة", "لا أعرف"];
    let urdu = ["آپ اس بات سے کس حد تک متفق ہیں؟", "بالکل متفق", "معلوم نہیں"];
    let bengali = ["আপনি এই কথার সাথে কতটা একমত?", "সম্পূর্ণ একমত", "জানি না"];
    let welsh = ["Pa mor fodlon ydych chi â’ch ardal leol?", "Bodlon iawn", "Ddim yn gwybod"];
    let polish = ["W jakim stopniu zgadza się Pan/Pani z tym zdaniem?", "Zdecydowanie tak", "Nie wiem"];
    let romanian = ["În ce măsură sunteți de acord cu această afirmație?", "Întru totul", "Nu știu"];
    let all: [(&str, &[&str]); 6] =
        [("ar", &arabic), ("ur", &urdu), ("bn", &bengali), ("cy", &welsh), ("pl", &polish), ("ro", &romanian)];
    for edition in [Edition::Standard, Edition::LargePrint] {
        for (tag, sentences) in all {
            Print::new(translated(core(), tag, sentences), tag, edition).sound();
        }
        Print { synthetic: true, code: Some(code()), ..Print::new(core(), "en", edition) }.sound();
        // Nothing translated at all: everything falls back to English, marked as such.
        Print::new(core(), "ar", edition).sound();
    }
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
    let set = translated(every_kind(), "pl", &hostile);
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
    let texts = words_of(&Print::new(set, "en", Edition::Standard).pdf());
    for said in [
        "It is not earlier than your answer to question 2.",
        "It is not later than your answer to question 3.",
        "It is not more than your answer to question 5.",
        "It is not less than your answer to question 7.",
    ] {
        assert!(texts.contains(said), "{said}: {texts}");
    }
}

/// The words beside the questions: where they send people.
#[test]
fn rules_are_said_in_words() {
    let texts = words_of(&Print::new(every_kind(), "en", Edition::Standard).pdf());
    for said in [
        "If you did not tick ‘None of these’, go to question 5.",
        "Only answer this question if you ticked ‘None of these’ at question 3.",
        "Only answer this question if your answer to question 11 is more than 1.",
        "If your answer is 1 or less, go to question 13.",
        "Only answer questions 20 and 21 if your answer to question 12 is 1 or more. Otherwise, go to question 22.",
        "Tick up to 3 boxes.",
        "It is not more than your answer to question 11.",
    ] {
        assert!(texts.contains(said), "“{said}” in: {texts}");
    }
}

/// The text of all pages without line breaks, read back through the fonts' maps.
fn words_of(pdf: &[u8]) -> String {
    let document = lopdf::Document::load_mem(pdf).unwrap();
    let pages: BTreeMap<u32, _> = document.get_pages();
    let numbers: Vec<u32> = pages.keys().copied().collect();
    let text = document.extract_text(&numbers).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
