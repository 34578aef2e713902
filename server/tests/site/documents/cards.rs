//! Show cards: one on each page, in every language of the questions.

use super::structure::Structure;
use super::{LANGUAGES, core, council, every_kind, keep, said, translated};
use ::documents::{Sentence, ShowCards};
use survey::interview::cards;
use survey::question_set::QuestionSet;
use survey::text::Language;
use wardwise::services::speaker::Interpreter;

fn pdf(set: &QuestionSet, tag: &str) -> Vec<u8> {
    let language = Language(tag.into());
    let pdf = ShowCards {
        questions: set,
        language: &language,
        council: &council(),
        survey: "Luton 2026",
        speaker: &Interpreter::of(&language),
        synthetic: true,
        draft: true,
    }
    .pdf()
    .unwrap();
    keep(&format!("cards-{}-{tag}.pdf", set.code()), &pdf);
    pdf
}

fn sound(set: &QuestionSet, tag: &str) -> Structure {
    let structure = Structure::read(&pdf(set, tag));
    structure.assert_declared(Language(tag.into()).primary());
    structure.assert_all_content_is_tagged();
    structure.assert_fonts_are_embedded();
    structure
}

#[test]
fn each_card_has_a_page_and_nothing_that_is_not_read_out() {
    let core = core();
    let made = cards(&core);
    for (tag, _) in LANGUAGES {
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
    let every = every_kind();
    assert_eq!(sound(&every, "en").pages(), cards(&every).len() + 1);
}

#[test]
fn no_card_says_anything_in_another_language() {
    let english = Structure::read(&pdf(&translated(&every_kind(), "en", &["Qwerty"]), "en")).phrases();
    assert!(english.contains("do not show") && english.len() > 10, "{english:?}");
    for (tag, wording) in LANGUAGES.into_iter().filter(|(tag, _)| !tag.starts_with("en")) {
        let structure = sound(&translated(&every_kind(), tag, &[wording]), tag);
        let left: Vec<String> = structure.phrases().intersection(&english).cloned().collect();
        assert_eq!(left, Vec::<String>::new(), "{tag}");
        // The title of the survey is the council's own, on every card and on the sheet.
        assert_eq!(structure.english, 0, "{tag}: nothing but the title of the survey is marked as English");
    }
    assert!(sound(&every_kind(), "cy").english > 0, "questions that are not translated are marked");
}

#[test]
fn the_sheet_is_in_the_language_of_the_cards() {
    for (tag, wording) in LANGUAGES {
        let structure = sound(&translated(&every_kind(), tag, &[wording]), tag);
        let title = format!("{}: Luton 2026", said(tag, Sentence::CardsTitle));
        assert_eq!(structure.title, title, "{tag}");
    }
}
