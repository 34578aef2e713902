use super::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeSet;
use survey::question_set::QuestionSet;
use survey::question_set::reading::read;

fn shipped() -> [QuestionSet; 2] {
    [
        include_str!("../../../reference/question-sets/residents_core_2.json"),
        include_str!("../../../reference/question-sets/every_answer_type_1.json"),
    ]
    .map(|text| read(text.as_bytes()).unwrap().try_into().unwrap())
}

/// Identifiers, and what refers to them.
fn names(xml: &str) -> (Vec<String>, Vec<String>) {
    let (mut ids, mut references) = (Vec::new(), Vec::new());
    let mut reader = Reader::from_str(xml);
    loop {
        let element = match reader.read_event().unwrap() {
            Event::Start(element) | Event::Empty(element) => element,
            Event::Eof => return (ids, references),
            _ => continue,
        };
        for attribute in element.attributes() {
            let attribute = attribute.unwrap();
            let value = attribute.value.to_string();
            match attribute.key.as_ref() {
                "ID" => ids.push(value),
                "var" | "catgry" => references.extend(value.split(' ').map(str::to_owned)),
                _ => {}
            }
        }
    }
}

#[test]
fn every_column_of_the_file_of_responses_is_a_variable() {
    for set in shipped() {
        let xml = ddi(&set).unwrap();
        let (ids, references) = names(&xml);
        let known: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(known.len(), ids.len(), "no two alike");
        assert!(references.iter().all(|name| known.contains(name)));
        for column in set.questions().flat_map(survey::question::Question::columns) {
            assert!(xml.contains(&format!("name=\"{column}\"")), "{column}");
        }
    }
    let core = ddi(&shipped()[0]).unwrap();
    assert!(core.contains("<qstnLit>To what extent do you agree or disagree that your local area"));
    assert!(core.contains("<catgryGrp ID=\"v.cohesion_area_net_agree\" catgry=\"v.cohesion_area.definitely_agree v.cohesion_area.tend_to_agree\""));
    assert!(core.contains("<catgry ID=\"v.cohesion_area.dont_know\" missing=\"Y\">"));
}

#[test]
fn what_is_written_into_wording_stays_wording() {
    let text = include_str!("../../../reference/question-sets/residents_core_2.json");
    let bad = "A <b>\\\"bold\\\"</b> & =1+1 ]]> \\u0000 \\u000b";
    let text = text.replacen(
        "Overall, how satisfied or dissatisfied are you with your local area as a place to live?",
        bad,
        1,
    );
    let set: QuestionSet = read(text.as_bytes()).unwrap().try_into().unwrap();
    let (xml, html, csv) = (ddi(&set).unwrap(), codebook_html(&set), codebook_csv(&set).unwrap());
    assert!(xml.contains("<qstnLit>A &lt;b&gt;"), "{xml}");
    assert!(!xml.contains('\u{b}') && !xml.contains('\0'));
    names(&xml);
    assert!(html.contains("A &lt;b&gt;") && !html.contains("<b>"));
    assert!(csv.contains("A <b>\"\"bold\"\"</b>"));
}

#[test]
fn the_page_has_a_table_for_each_question_and_says_languages() {
    let [core, every] = shipped();
    let html = codebook_html(&core);
    assert_eq!(html.matches("<table>").count(), core.questions().count());
    assert_eq!(html.matches("<caption").count(), core.questions().count());
    assert!(html.contains("<td lang=\"ur\" dir=\"rtl\">") && html.contains("<td lang=\"pl\">"));
    assert!(html.contains("people who chose “Definitely agree”, “Tend to agree”"));
    let html = codebook_html(&every);
    assert!(html.contains("where “None of these” was chosen at took_part"), "{html}");
    for outside in ["http", "src=", "<script", "@import", "url("] {
        assert!(!html.contains(outside), "{outside}");
    }
}

#[test]
fn the_rows_have_every_option_in_every_language() {
    let [core, _] = shipped();
    let csv = codebook_csv(&core).unwrap();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let parts: usize = core.questions().map(|question| 1 + question.options().len() + question.nets().len()).sum();
    assert_eq!(rows.len(), 8 * parts);
    let row = rows.iter().find(|row| &row[1] == "belong" && &row[2] == "en" && &row[3] == "net").unwrap();
    assert_eq!(&row[12], "very_strongly fairly_strongly");
}
