//! The copy of a person's answers, whatever they wrote.

use super::structure::Structure;
use ::documents::{AnswersCopy, CopyRow, CopySection, CopyWords, Line};

fn copy(value: Vec<String>) -> AnswersCopy {
    let line = |text: &str| Line { text: text.to_owned(), english: false };
    let row = |key: &str, value: Vec<String>| CopyRow {
        key: line(key),
        value: value.iter().map(|text| line(text)).collect(),
    };
    AnswersCopy {
        language: "en",
        words: CopyWords {
            title: line("A copy of your answers"),
            not_provided: line("Not provided"),
            page_of: line("Page # of #"),
            demonstration: line("Demonstration: this survey is not real"),
            incomplete: line("Some letters cannot be shown in this file."),
        },
        council: "Luton Council".into(),
        survey: line("Residents’ survey 2026"),
        facts: vec![row("Your reference", vec!["K7RM 4TXP ACD9".into()]), row("Your ward", vec!["Dallow".into()])],
        sections: vec![CopySection {
            title: line("Your local area"),
            rows: vec![row("What you would change", value), row("Safe after dark", Vec::new())],
        }],
        synthetic: true,
    }
}

fn sound(copy: &AnswersCopy) -> Structure {
    let structure = Structure::read(&copy.pdf().unwrap());
    structure.assert_declared("en");
    structure.assert_all_content_is_tagged();
    structure.assert_fonts_are_embedded();
    structure
}

#[test]
fn a_copy_has_headings_and_a_list_of_questions_and_answers() {
    let structure = sound(&copy(vec!["More trees".into(), "and benches".into()]));
    assert_eq!((structure.count("H1"), structure.count("H2"), structure.count("L")), (1, 1, 2));
    assert_eq!((structure.count("LI"), structure.count("Lbl"), structure.count("LBody")), (4, 4, 4));
    assert_eq!(structure.pages(), 1);
}

/// From right to left, with what has no other form in English: the document says which is which.
#[test]
fn a_copy_is_in_the_language_of_its_page() {
    let mut arabic = copy(vec!["مزيد من الأشجار".into()]);
    arabic.language = "ar";
    arabic.words.title = Line { text: "نسخة من إجاباتك".into(), english: false };
    arabic.words.not_provided.english = true;
    let structure = Structure::read(&arabic.pdf().unwrap());
    structure.assert_declared("ar");
    structure.assert_all_content_is_tagged();
    assert_eq!((structure.count("H1"), structure.count("LI")), (1, 4));
}

#[test]
fn what_people_write_is_text_and_never_markup() {
    let hostile = [
        "#eval(\"1\") #panic() #import \"@preview/x:1.0.0\": *",
        "$ x^2 $ `code` *bold* _it_ = heading <label> @ref // comment /* */",
        "\\ \u{5c} \u{22}] } ) #{ [ #sys.inputs",
        "a\0b\u{1}\u{7f}\u{85}",
        "\u{202e}desrever\u{202c} \u{2066}isolate \u{200f}mark",
        "\u{1f600} 字 \u{1f468}\u{200d}\u{1f469} \u{fe0f} e\u{301}\u{323}",
        "مرحبا بالعالم ١٢٣ and English",
        "বাংলা ভাষা",
        "\u{feff}\u{e000}\u{10ffff}\u{fffd}\u{d7ff}",
        "=SUM(A1) +1 -1 @x",
        " ",
        "",
        "\n\n\n",
    ];
    let structure = sound(&copy(hostile.iter().map(|text| (*text).to_owned()).collect()));
    // Nothing of it became a heading, a list or a picture.
    assert_eq!((structure.count("H1"), structure.count("H2"), structure.count("L")), (1, 1, 2));
    assert_eq!(structure.count("Figure"), 0);
    for alone in hostile {
        sound(&copy(vec![alone.to_owned()]));
    }
    let mut named = copy(Vec::new());
    named.council = hostile[0].to_owned();
    named.survey.text = hostile[1].to_owned();
    named.sections[0].title.text = hostile[2].to_owned();
    named.sections[0].rows[0].key.text = hostile[4].to_owned();
    sound(&named);
}

#[test]
fn a_hundred_kilobytes_stay_on_the_pages() {
    let words = "long answers go on and on ".repeat(4_000);
    assert!(sound(&copy(vec![words])).pages() > 10);
    sound(&copy(vec!["a".repeat(100_000)]));
}
