use super::*;
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use std::io::{Cursor, Write as _};
use survey::question_set::reading::read as read_json;
use survey::question_set::{Entry, QuestionSetDraft};
use zip::write::SimpleFileOptions;

const SHIPPED: [&str; 2] = [
    include_str!("../../../reference/question-sets/residents_core_2.json"),
    include_str!("../../../reference/question-sets/every_answer_type_1.json"),
];

/// With batteries as questions: what a workbook can say of them.
fn shipped(at: usize) -> QuestionSetDraft {
    let mut draft = read_json(SHIPPED[at].as_bytes()).unwrap();
    for section in &mut draft.sections {
        section.questions = section.questions.iter().flat_map(Entry::questions).map(Entry::from).collect();
    }
    draft
}

type Sheet<'a> = (&'a str, &'a [&'a [&'a str]]);

fn workbook(sheets: &[Sheet<'_>]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in (0..).zip(rows.iter()) {
            for (column, cell) in (0..).zip(cells.iter()) {
                sheet.write_string(row, column, *cell).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn refused(bytes: &[u8]) -> String {
    read(bytes).unwrap_err().to_string()
}

#[test]
fn what_is_written_is_read_back_as_it_was() {
    for at in 0..SHIPPED.len() {
        let draft = shipped(at);
        let written = write(&draft).unwrap();
        let again = read(&written.bytes).unwrap();
        assert_eq!(again.draft, draft);
        assert_eq!(again.not_said, []);
        assert_eq!(write(&draft).unwrap().bytes, written.bytes, "the same set gives the same workbook");
    }
    let every = write(&read_json(SHIPPED[1].as_bytes()).unwrap()).unwrap();
    let said: Vec<String> = every.not_said.iter().map(ToString::to_string).collect();
    for part in [
        "proud, stay, recommend: they are a battery",
        "question rent: what can be chosen in place",
        "question improve: that only the first",
    ] {
        assert!(said.iter().any(|line| line.contains(part)), "{part}: {said:#?}");
    }
}

#[test]
fn a_form_of_another_program_is_read_with_what_it_lacks() {
    let bytes = workbook(&[
        (
            "survey",
            &[
                &["type", "name", "label::English (en)", "label::Polski (pl)", "relevant", "constraint", "parameters"],
                &["start", "start", "", "", "", "", ""],
                &["note", "intro", "Think of your street.", "", "", "", ""],
                &["select_one yn", "Q1", "Is it clean?", "Czy jest czysto?", "", "", ""],
                &["select_multiple yn or_other", "Q-2", "Which?", "", "${Q1} = '1'", "", "randomize=true"],
                &["begin group", "more", "More", "", "selected(${Q-2}, '1') and not(${Q1} = '2')", "", ""],
                &["integer", "age", "How old are you?", "", "", ". > 15 and . <= 120", ""],
                &["text", "why", "Why?", "", "${age} < 30 or ${Q1} != ''", "regex(., 'x')", ""],
                &["range", "mark", "Your mark?", "", "pulldata('x')", "", "start=0 end=10 step=1"],
                &["end group", "", "", "", "", "", ""],
            ],
        ),
        ("choices", &[&["list_name", "name", "label"], &["yn", "1", "Yes"], &["yn", "2", "No"]]),
        ("settings", &[&["form_title", "form_id"], &["Street survey", "Street-1"]]),
    ]);
    let imported = read(&bytes).unwrap();
    let draft = imported.draft;
    assert_eq!((draft.code.as_str(), draft.version), ("street_1", 1));
    let sections = draft.asked();
    let titles: Vec<&str> = sections.iter().map(|section| section.title.0.values().next().unwrap().as_str()).collect();
    assert_eq!(titles, ["Street survey", "More"]);
    let rule = |rule: &Option<survey::rule::Rule>| serde_json::to_value(rule).unwrap();
    let [first, second] = [&sections[0].questions[0], &sections[0].questions[1]];
    assert_eq!(first.lead_in.as_ref().unwrap().0.values().next().unwrap(), "Think of your street.");
    assert_eq!((first.code.as_str(), first.options()[0].code.as_str()), ("q1", "o_1"));
    assert_eq!(rule(&second.ask_if), serde_json::json!({"chose": {"question": "q1", "any_of": ["o_1"]}}));
    assert!(second.options()[2].specify.is_some());
    assert_eq!(
        rule(&sections[1].ask_if),
        serde_json::json!({"all": [{"chose": {"question": "q_2", "any_of": ["o_1"]}}, {"any": [
            {"not": {"chose": {"question": "q1", "any_of": ["o_2"]}}}, {"not": {"answered": "q1"}}]}]})
    );
    let age = serde_json::to_value(&sections[1].questions[0].answer).unwrap();
    assert_eq!((&age["min"], &age["max"]), (&16.into(), &120.into()));
    let lines: Vec<String> = imported.not_said.iter().map(ToString::to_string).collect();
    for part in [
        "survey!A2: there is no question of type “start” here",
        "survey!B4: the question “Q1” has the code “q1”",
        "choices!B2: the choice “1” of the list “yn” has the code “o_1”",
        "survey!F8: the limits were not taken over",
        "survey!F8: limits were assumed: most 200",
        "survey!E9: the rule was not taken over, so it is asked of everybody: “pulldata('x')”",
        "survey!G9: what 0 means is not said",
    ] {
        assert!(lines.iter().any(|line| line.starts_with(part)), "{part}: {lines:#?}");
    }
}

#[test]
fn what_somebody_changed_counts() {
    let draft = shipped(1);
    let mut changed = read(&write(&draft).unwrap().bytes).unwrap().draft;
    assert_eq!(changed, draft);
    // As an office program would: the cells of the workbook with one of them changed.
    let mut tables = cells::Workbook::open(&write(&draft).unwrap().bytes).unwrap();
    let survey = tables.table("survey").unwrap().unwrap();
    let row = survey.rows.iter().find(|row| survey.cell(row, "name") == "children").unwrap();
    assert_eq!(survey.cell(row, "relevant"), "${people} > 1");
    let headings = [
        "type",
        "name",
        "label::English (en)",
        "relevant",
        "constraint",
        "wardwise_kind",
        "wardwise_short English (en)",
        REST,
    ];
    let kept = |heading: &str, row: &cells::Row| survey.cell(row, heading).to_owned();
    let people = survey.rows.iter().find(|row| survey.cell(row, "name") == "people").unwrap();
    let mut rows: Vec<Vec<String>> = vec![headings.iter().map(|heading| (*heading).to_owned()).collect()];
    for row in [people, row] {
        rows.push(headings.iter().map(|heading| kept(heading, row)).collect());
    }
    rows[2][3] = "${people} >= 3".to_owned();
    rows[2][4] = ". >= 0 and . <= 5".to_owned();
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    changed = read(&workbook(&[("survey", &rows)])).unwrap().draft;
    let children = serde_json::to_value(&changed.asked()[0].questions[1]).unwrap();
    assert_eq!(children["ask_if"], serde_json::json!({"number": {"question": "people", "is": "at_least", "to": "3"}}));
    assert_eq!((&children["max"], &children["at_most"]), (&5.into(), &"people".into()), "the rest stays");
}

#[test]
fn what_is_wrong_is_said_with_its_cell() {
    let survey = |rows: &[&[&str]]| {
        let mut all: Vec<&[&str]> = vec![&["type", "name", "label"]];
        all.extend(rows);
        refused(&workbook(&[("survey", &all), ("choices", &[&["list_name", "name", "label"], &["yn", "y", "Yes"]])]))
    };
    assert!(
        survey(&[&["select_one nothing", "q", "?"]]).contains("survey!A2: the sheet choices has no list “nothing”")
    );
    assert!(survey(&[&["integer", "", "?"]]).contains("survey!B2: a question needs a name"));
    assert!(
        survey(&[&["integer", "a", "?"], &["integer", "a", "?"]]).contains("survey!B3: the name “a” is used twice")
    );
    assert!(survey(&[&["integer", "a", ""]]).contains("survey!C2: the question “a” has no English label"));
    assert!(survey(&[&["begin_group", "a", "A"]]).contains("survey row 2: this group does not end"));
    assert!(survey(&[&["end_group", "a", "A"]]).contains("survey!A2: a group ends here that did not begin"));
    assert!(survey(&[]).contains("no question"));
    assert!(refused(&workbook(&[("other", &[&["type"]])])).contains("no sheet “survey”"));
    assert!(refused(&workbook(&[("survey", &[&["name"]])])).contains("no column “type”"));
    let many: Vec<&[&str]> = (0..30).map(|_| &["integer", "", "?"] as &[&str]).collect();
    assert!(survey(&many).ends_with("and 10 more"));
    let deep: Vec<&[&str]> = (0..40).map(|_| &["begin_group", "a", "A"] as &[&str]).collect();
    assert!(survey(&deep).contains("groups are more than 20 deep"));
    let rest: &[&[&str]] = &[&["type", "name", "label", REST], &["integer", "a", "?", "[1,2"]];
    assert!(refused(&workbook(&[("survey", rest)])).contains("survey!D2: this is not JSON"));
}

#[test]
fn text_stays_text_and_numbers_may_be_anything() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("survey").unwrap();
    for (at, heading) in (0..).zip(["type", "name", "label"]) {
        sheet.write_string(0, at, heading).unwrap();
    }
    sheet.write_string(1, 0, "integer").unwrap();
    sheet.write_number(1, 1, 1e300).unwrap();
    sheet.write_string(1, 2, "=HYPERLINK(\"http://x\")").unwrap();
    sheet.write_string(2, 0, "integer").unwrap();
    sheet.write_formula(2, 1, rust_xlsxwriter::Formula::new("=1+1").set_result("two")).unwrap();
    sheet.write_string(2, 2, "?").unwrap();
    let imported = read(&workbook.save_to_buffer().unwrap()).unwrap();
    let questions = &imported.draft.asked()[0].questions;
    assert_eq!(questions[0].stem.0.values().next().unwrap(), "=HYPERLINK(\"http://x\")");
    assert_eq!(questions[1].code.as_str(), "two");
}

/// The parts of a workbook with some of them replaced or added.
fn with_parts(bytes: &[u8], parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut content).unwrap();
        let content = parts.iter().find(|(other, _)| *other == name).map_or(content, |(_, content)| content.clone());
        to.start_file(name, options).unwrap();
        to.write_all(&content).unwrap();
    }
    for (name, content) in parts {
        if from.index_for_name(name).is_none() {
            to.start_file(*name, options).unwrap();
            to.write_all(content).unwrap();
        }
    }
    to.finish().unwrap().into_inner()
}

#[test]
fn files_made_to_harm_are_refused_in_words() {
    let good = workbook(&[("survey", &[&["type", "name", "label"], &["integer", "a", "?"]])]);
    assert!(read(&good).is_ok());
    let zeros = with_parts(&good, &[("xl/media/zeros.bin", vec![0; 20_000_000])]);
    assert!(zeros.len() < 100_000, "small as a file: {}", zeros.len());
    assert!(refused(&zeros).contains("unzips to more than 8000000 bytes"));
    let entities =
        br#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst>&b;</sst>"#;
    assert!(refused(&with_parts(&good, &[("xl/sharedStrings.xml", entities.to_vec())])).contains("declares entities"));
    assert!(refused(&vec![0; MOST_BYTES + 1]).contains("more than 2000000 bytes"));
    assert!(refused(b"not a workbook").contains("not an .xlsx workbook"));
    assert!(refused(b"").contains("not an .xlsx workbook"));
    let parts: Vec<(String, Vec<u8>)> = (0..250).map(|at| (format!("xl/extra/{at}"), vec![])).collect();
    let parts: Vec<(&str, Vec<u8>)> = parts.iter().map(|(name, content)| (name.as_str(), content.clone())).collect();
    assert!(refused(&with_parts(&good, &parts)).contains("parts; the most is 200"));
    let corner = r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>type</t></is></c><c r="B1" t="inlineStr"><is><t>name</t></is></c></row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>"#;
    assert!(
        refused(&with_parts(&good, &[("xl/worksheets/sheet1.xml", corner.into())]))
            .contains("XFD1048576: there are more than 400 columns")
    );
    let beyond = corner.replace("XFD1048576", "ZZZZZZ99999999999");
    assert!(refused(&with_parts(&good, &[("xl/worksheets/sheet1.xml", beyond.into())])).contains("which no sheet has"));
    let nested = format!("<worksheet>{}</worksheet>", "<a>".repeat(100_000));
    read(&with_parts(&good, &[("xl/worksheets/sheet1.xml", nested.into())])).unwrap_err();
    let unclosed = b"<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999999999</v></c>".to_vec();
    read(&with_parts(&good, &[("xl/worksheets/sheet1.xml", unclosed)])).unwrap_err();
    let rows: String = (1..=60_000).map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>")).collect();
    let long = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    read(&with_parts(&good, &[("xl/worksheets/sheet1.xml", long.into())])).unwrap_err();
}

#[test]
fn what_is_shared_in_the_file_does_not_multiply_here() {
    let long = "x".repeat(30_000);
    let rows: Vec<Vec<&str>> = (0..300).map(|_| vec!["note", "n", long.as_str()]).collect();
    let mut all: Vec<&[&str]> = vec![&["type", "name", "label"]];
    all.extend(rows.iter().map(Vec::as_slice));
    let bytes = workbook(&[("survey", &all)]);
    assert!(bytes.len() < 100_000);
    assert!(refused(&bytes).contains("more than 8000000 bytes of text"));

    let names: Vec<String> = (0..4_000).map(|at| format!("q{at}")).collect();
    let rows: Vec<[&str; 3]> = names.iter().map(|name| ["select_one all", name, "?"]).collect();
    let mut all: Vec<&[&str]> = vec![&["type", "name", "label"]];
    all.extend(rows.iter().map(|row| row.as_slice()));
    let choices: Vec<[&str; 3]> = names.iter().map(|name| ["all", name, "?"]).collect();
    let mut list: Vec<&[&str]> = vec![&["list_name", "name", "label"]];
    list.extend(choices.iter().map(|row| row.as_slice()));
    let bytes = workbook(&[("survey", &all), ("choices", &list)]);
    assert!(refused(&bytes).contains("used by too many questions"));

    let alike: Vec<String> = (0..2_000).map(|at| "é".repeat(at % 30 + 1) + &"ü".repeat(at / 30)).collect();
    let rows: Vec<[&str; 3]> = alike.iter().map(|name| ["integer", name, "?"]).collect();
    let mut all: Vec<&[&str]> = vec![&["type", "name", "label"]];
    all.extend(rows.iter().map(|row| row.as_slice()));
    drop(read(&workbook(&[("survey", &all)])));
}

#[test]
fn rules_are_said_and_read_as_the_same() {
    let draft = shipped(1);
    let sections = draft.asked();
    let questions: Vec<_> = sections.iter().flat_map(|section| &section.questions).collect();
    let find = |code: &survey::code::Code| questions.iter().find(|question| question.code == *code).copied();
    let say = |rule: serde_json::Value| relevant::say(&serde_json::from_value(rule).unwrap(), &find);
    let chose = serde_json::json!({"chose": {"question": "took_part", "any_of": ["none", "other"]}});
    assert_eq!(say(chose.clone()).unwrap(), "(selected(${took_part}, 'none') or selected(${took_part}, 'other'))");
    assert_eq!(
        say(serde_json::json!({"not": chose})).unwrap(),
        "(${took_part} != '' and not((selected(${took_part}, 'none') or selected(${took_part}, 'other'))))"
    );
    let count = serde_json::json!({"count": {"question": "took_part", "is": "below", "to": 2}});
    assert_eq!(say(count).unwrap(), "(${took_part} != '' and count-selected(${took_part}) < 2)");
    assert_eq!(say(serde_json::json!({"skipped": "took_part"})), None);
    assert_eq!(say(serde_json::json!({"any": [{"answered": "people"}, {"ward": ["E05014741"]}]})), None);
}

proptest! {
    #[test]
    fn no_expression_brings_it_down(text in ".{0,200}") {
        drop(expression::read(&text));
    }

    #[test]
    fn no_pieces_of_expressions_bring_it_down(parts in proptest::collection::vec(
        prop::sample::select(vec!["(", ")", "not", "and", "or", "${a}", ".", "=", "!=", "'x'", "1", "-", "selected", "count-selected", "date", "today()", ",", " ", "“"]), 0..60)) {
        drop(expression::read(&parts.concat()));
    }

    #[test]
    fn no_bytes_bring_it_down(at in 0..6000_usize, byte in any::<u8>()) {
        let mut bytes = workbook(&[("survey", &[&["type", "name", "label"], &["integer", "a", "?"]])]);
        let at = at % bytes.len();
        bytes[at] = byte;
        drop(read(&bytes));
    }
}
