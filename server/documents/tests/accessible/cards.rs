//! Show cards: one on each page, in every language of the questions.

use super::structure::Structure;
use documents::{Line, ShowCards};
use survey::council::Council;
use survey::interview::cards;
use survey::question_set::QuestionSet;
use survey::text::Language;

fn council() -> Council {
    Council {
        code: "E06000032".parse().unwrap(),
        slug: "luton".parse().unwrap(),
        name: "Luton Council".into(),
        area: "Luton".into(),
    }
}

fn pdf(set: &QuestionSet, tag: &str, synthetic: bool) -> Vec<u8> {
    let pdf = ShowCards {
        questions: set,
        language: &Language(tag.into()),
        council: &council(),
        survey: "Residents’ survey 2026",
        called: &|letter| Line { text: format!("Card {letter}"), english: tag != "en" },
        page_of: "Page # of #".into(),
        demonstration: synthetic.then(|| Line { text: "Demonstration".into(), english: tag != "en" }),
    }
    .pdf()
    .unwrap();
    if let Some(folder) = std::env::var_os("WARDWISE_PDF_DIR") {
        std::fs::write(std::path::Path::new(&folder).join(format!("cards-{}-{tag}.pdf", set.code())), &pdf).unwrap();
    }
    pdf
}

fn sound(set: &QuestionSet, tag: &str) -> Structure {
    let structure = Structure::read(&pdf(set, tag, true));
    structure.assert_declared(Language(tag.into()).primary());
    structure.assert_all_content_is_tagged();
    structure.assert_fonts_are_embedded();
    structure
}

#[test]
fn each_card_has_a_page_and_nothing_that_is_not_read_out() {
    let core: QuestionSet =
        serde_json::from_str(include_str!("../../../reference/question-sets/residents_core_2.json")).unwrap();
    let made = cards(&core);
    for tag in ["en", "en-x-easyread", "cy", "pl", "ro", "ar", "ur", "bn"] {
        let structure = sound(&core, tag);
        assert_eq!(structure.pages(), made.len() + 1, "{tag}: the sheet, and a page for each card");
        assert_eq!(structure.count("H2"), made.len(), "{tag}");
        let lines: usize = made
            .iter()
            .map(|card| match &card.face {
                survey::interview::CardFace::Options(options) => options.len(),
                survey::interview::CardFace::Scale { .. } => 0,
            })
            .sum();
        // The sheet is a list of cards as well.
        assert_eq!(structure.count("LI"), lines + made.len(), "{tag}: options that are read out, and no other");
    }
}

#[test]
fn long_lists_and_scales_stay_on_their_page() {
    let every: QuestionSet =
        serde_json::from_str(include_str!("../../../reference/question-sets/every_answer_type_1.json")).unwrap();
    assert_eq!(sound(&every, "en").pages(), cards(&every).len() + 1);
}
