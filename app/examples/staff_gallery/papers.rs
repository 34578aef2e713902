//! Paper questionnaires in each of their states.

use super::figures::NOW;
use super::samples::Page;
use super::site::components::FieldError;
use super::site::document::PageContext;
use super::site::staff::{
    Difference, KeyPage, KeyRow, KeySection, KeyText, LanguageChoice, PaperListPage, PaperNotice, PaperRow, PaperState,
    RemovePaperPage, Round, SettlePage, WaveChoice, key_page, paper_list_page, remove_paper_page, settle_page,
};
use survey::id::PaperId;

fn paper(number: u8) -> PaperId {
    PaperId::new(NOW, [number; 10])
}

fn row(number: u32, state: PaperState, for_others: bool) -> PaperRow {
    PaperRow {
        id: paper(u8::try_from(number).unwrap_or(0)),
        number,
        received: NOW.plus_days(-2),
        first: (state != PaperState::Received).then(|| "Sam Taylor".into()),
        second: (state == PaperState::Differs).then(|| "Asha Patel".into()),
        state,
        for_others,
    }
}

fn list() -> PaperListPage {
    PaperListPage {
        survey: "Residents’ survey".into(),
        wave_label: "Autumn 2026".into(),
        wave: 3,
        waves: vec![
            WaveChoice { number: 3, label: "Autumn 2026".into() },
            WaveChoice { number: 2, label: "Autumn 2024".into() },
        ],
        planned: false,
        complete: 57,
        marks: 12,
        under_way: vec![
            row(58, PaperState::Differs, false),
            row(61, PaperState::KeyedOnce, true),
            row(62, PaperState::KeyedOnce, false),
            row(63, PaperState::Received, false),
        ],
        languages: vec![
            LanguageChoice { tag: "en".into(), name: "English".into() },
            LanguageChoice { tag: "ar".into(), name: "Arabic".into() },
        ],
        site: "https://survey.luton.example".into(),
        typed: String::new(),
        notice: None,
        errors: Vec::new(),
    }
}

fn field(name: &str, number: usize, short: &str, boxes: &str, value: &str) -> KeyRow {
    KeyRow {
        name: name.into(),
        number,
        short: short.into(),
        boxes: Some(boxes.into()),
        value: value.into(),
        long: false,
        texts: Vec::new(),
    }
}

fn sections() -> Vec<KeySection> {
    let agree = "1 Definitely agree · 2 Tend to agree · 3 Tend to disagree · 4 Definitely disagree · 5 Don’t know";
    let heard = KeyRow {
        texts: vec![KeyText {
            name: "q-heard-answer-other-text".into(),
            label: "Text at box 4".into(),
            value: "Bus".into(),
        }],
        ..field(
            "q-heard",
            4,
            "How you heard of the survey",
            "1 Letter · 2 Neighbour · 3 Website · 4 In another way",
            "4",
        )
    };
    let change =
        KeyRow { long: true, ..field("q-change", 5, "What you would change", "as written", "More </textarea> trees") };
    vec![
        KeySection {
            title: "Where you live".into(),
            rows: vec![field("home", 1, "Postcode", "Looked up for the ward, and not kept.", "LU1 2BQ")],
        },
        KeySection {
            title: "Your local area".into(),
            rows: vec![
                field("q-cohesion_area", 2, "People get on well together: local area", agree, "2"),
                field("q-cohesion_city", 3, "People get on well together: Luton as a whole", agree, "77"),
                heard,
                change,
            ],
        },
    ]
}

fn key() -> KeyPage {
    KeyPage {
        paper: paper(62),
        number: 62,
        wave: 3,
        survey: "Residents’ survey, Autumn 2026".into(),
        form: "Form lga_core 1, 3f9a1c20".into(),
        round: Round::First,
        begun_online: false,
        sections: sections(),
        errors: Vec::new(),
    }
}

fn settle() -> SettlePage {
    let agree = "1 Definitely agree · 2 Tend to agree · 3 Tend to disagree · 4 Definitely disagree · 5 Don’t know";
    let difference = |name: &str, row: KeyRow, first: &str, second: &str| Difference {
        name: name.into(),
        row,
        first: first.into(),
        second: second.into(),
        chosen: String::new(),
    };
    SettlePage {
        paper: paper(58),
        number: 58,
        wave: 3,
        keyed_by: ("Sam Taylor".into(), "Asha Patel".into()),
        needs_reason: false,
        reason: String::new(),
        differences: vec![
            difference(
                "settle-home",
                field("home", 1, "Postcode", "Looked up for the ward, and not kept.", ""),
                "a postcode in Dallow",
                "? nothing clear",
            ),
            difference(
                "settle-q-cohesion_city",
                field("q-cohesion_city", 3, "People get on well together: Luton as a whole", agree, ""),
                "Tend to agree",
                "* too many boxes ticked",
            ),
        ],
        errors: Vec::new(),
    }
}

/// All of them.
pub fn pages(officer: &PageContext) -> Vec<Page> {
    let empty = PaperListPage { under_way: Vec::new(), complete: 0, marks: 0, ..list() };
    let planned = PaperListPage { planned: true, ..empty.clone() };
    let told = PaperListPage { notice: Some(PaperNotice::Differences), ..list() };
    let refused = PaperListPage {
        typed: "K7RM4".into(),
        errors: vec![FieldError::new("code", "Check the access code and type it again.")],
        ..list()
    };
    let again = KeyPage { round: Round::Second, begun_online: true, ..key() };
    let wrong = KeyPage {
        errors: vec![FieldError::new("q-cohesion_city", "There is no box ‘77’. Type a number from 1 to 5")],
        ..key()
    };
    let alone = SettlePage {
        needs_reason: true,
        errors: vec![
            FieldError::new("settle-home-first", "Choose what stands on the paper"),
            FieldError::new("q-cohesion_city", "There is no box ‘9’. Type a number from 1 to 5"),
            FieldError::new("reason-alone", "Choose why you settle it yourself"),
        ],
        ..settle()
    };
    let remove = RemovePaperPage { paper: paper(62), number: 62, wave: 3 };
    vec![
        ("paper", paper_list_page(officer, &list())),
        ("paper-empty", paper_list_page(officer, &empty)),
        ("paper-planned", paper_list_page(officer, &planned)),
        ("paper-told", paper_list_page(officer, &told)),
        ("paper-refused", paper_list_page(officer, &refused)),
        ("paper-key", key_page(officer, &key())),
        ("paper-key-again", key_page(officer, &again)),
        ("paper-key-wrong", key_page(officer, &wrong)),
        ("paper-settle", settle_page(officer, &settle())),
        ("paper-settle-alone", settle_page(officer, &alone)),
        ("paper-remove", remove_paper_page(officer, &remove)),
    ]
}
