//! A question set in other forms, and what comes back in them.

use super::super::support::{Client, each};
use super::{FILE, Form, begin, open, question, section, with_file};
use exports::xlsform;
use rust_xlsxwriter::Workbook;
use survey::question_set::{Entry, reading};

async fn import(officer: &mut Client, content: &[u8]) -> super::Answer {
    officer.post_body("/staff/questions/import", FILE, with_file(content, &[])).await
}

/// A workbook with a row that is no question here.
fn of_another_program() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("survey").unwrap();
    let rows = [["type", "name", "label"], ["text", "Q1", "What would help?"], ["geopoint", "where", "Where are you?"]];
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

#[tokio::test]
async fn a_set_is_handed_on_in_every_form() {
    each(async |world| {
        let mut officer = world.officer().await;
        let begun = officer.post("/staff/questions", &[("from", "template:residents_core")]).await;
        let draft = begun.location().split('?').next().unwrap().to_owned();
        let version = format!("/staff/questions/version/{}", world.north.wave.survey.question_set_id);
        for place in [&draft, &version] {
            let page = officer.get(&format!("{place}/files")).await;
            page.says(200, "What an XLSForm cannot say of this set");
            for (file, kind, says) in [
                ("question-set.json", "application/json", "\"format\": 1"),
                ("codebook.csv", "text/csv", "cohesion_area"),
                ("codebook.html", "text/html", "<!DOCTYPE html>"),
                ("ddi.xml", "application/xml", "<codeBook "),
                ("pl.xlf", "application/xliff+xml", "trgLang=\"pl\""),
                ("xlsform.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"),
            ] {
                assert!(page.body.contains(&format!("href=\"{place}/files/{file}\"")), "{file}");
                let answer = officer.get(&format!("{place}/files/{file}")).await;
                answer.says(200, says);
                assert!(answer.header("content-type").starts_with(kind), "{file}: {}", answer.header("content-type"));
                assert!(answer.header("content-disposition").starts_with("attachment; filename=\""), "{file}");
            }
            for none in ["en.xlf", "xx.xlf", "questions.json", ".."] {
                assert_eq!(officer.get(&format!("{place}/files/{none}")).await.status, 404, "{none}");
            }
        }
        // What cannot be asked has no codebook; the page says so before anybody asks for it.
        let empty = begin(&mut officer).await;
        officer.get(&format!("{empty}/files")).await.says(200, "There is no codebook yet");
        officer.get(&format!("{empty}/files/ddi.xml")).await.says(410, "There is no codebook yet");
        officer.get(&format!("{empty}/files/xlsform.xlsx")).await.says(200, "PK");
    })
    .await;
}

#[tokio::test]
async fn a_translation_goes_out_and_comes_back() {
    each(async |world| {
        let mut officer = world.officer().await;
        let draft = begin(&mut officer).await;
        let area = section(&mut officer, &draft, "Your area").await;
        let item = question(&mut officer, &draft, &area, "short_text", "What would help?").await;
        let sent = officer.get(&format!("{draft}/files/cy.xlf")).await.body;
        let put = |file: &str, english: &str, welsh: &str| {
            let (before, after) = file.split_once(&format!("<source>{english}</source>")).unwrap();
            format!("{before}<source>{english}</source><target>{welsh}</target>{after}")
        };
        let translated = put(&put(&sent, "What would help?", "Beth fyddai’n helpu?"), "A survey", "Arolwg");
        let to = format!("{draft}/files/translation");
        officer
            .post_body(&to, FILE, with_file(translated.as_bytes(), &[]))
            .await
            .leads_to(&format!("{draft}/files?taken=2"));
        officer.get(&format!("{draft}/files?taken=2")).await.says(200, "2 pieces of wording are taken");
        officer.get(&format!("{draft}/preview/{item}?language=cy")).await.says(200, "Beth fyddai’n helpu?");
        let form = Form::of(&officer.get(&format!("{draft}/translate?language=cy")).await, "/translate");
        assert_eq!((form.get("part.set.title"), form.all("approved").len()), ("Arolwg", 0));
        // The same again changes nothing.
        officer
            .post_body(&to, FILE, with_file(translated.as_bytes(), &[]))
            .await
            .leads_to(&format!("{draft}/files?taken=0"));
        // The English has changed since: nothing is taken, or what fits, as the officer says.
        open(&mut officer, &draft, &item).await.with("stem", "What would help most?").send(&mut officer, "save").await;
        let late = put(&put(&sent, "What would help?", "Pa beth?"), "A survey", "Holiadur");
        let answer = officer.post_body(&to, FILE, with_file(late.as_bytes(), &[])).await;
        answer.says(422, "1 of ");
        answer.says(422, "the English is now “What would help most?”");
        let form = Form::of(&officer.get(&format!("{draft}/translate?language=cy")).await, "/translate");
        assert_eq!(form.get("part.set.title"), "Arolwg");
        let answer = officer.post_body(&to, FILE, with_file(late.as_bytes(), &[("partly", "yes")])).await;
        answer.leads_to(&format!("{draft}/files?taken=1"));
        let form = Form::of(&officer.get(&format!("{draft}/translate?language=cy")).await, "/translate");
        assert_eq!(form.get("part.set.title"), "Holiadur");
        assert_eq!(form.get(&format!("part.{item}.stem")), "Beth fyddai’n helpu?");
        officer.get("/staff/audit").await.says(200, "Read a translation into a draft");
        for (content, says) in [
            ("", "no translation that can be read"),
            ("<xliff", "no translation that can be read"),
            ("<!DOCTYPE x [<!ENTITY a \"b\">]><xliff/>", "no translation that can be read"),
            (&sent.replace("trgLang=\"cy\"", "trgLang=\"tlh\""), "no pages in “tlh”"),
        ] {
            officer.post_body(&to, FILE, with_file(content.as_bytes(), &[])).await.says(422, says);
        }
        officer.post_body(&to, FILE, "--edge--\r\n").await.says(422, "Choose a file");
    })
    .await;
}

#[tokio::test]
async fn a_workbook_begins_a_draft_and_says_what_it_could_not_take_over() {
    each(async |world| {
        let mut officer = world.officer().await;
        let mut set =
            reading::read(include_bytes!("../../../reference/question-sets/every_answer_type_1.json")).unwrap();
        let written = xlsform::write(&set).unwrap();
        let begun = import(&mut officer, &written.bytes).await;
        let draft = begun.location().split('?').next().unwrap().to_owned();
        let back = officer.get(&format!("{draft}/files/question-set.json")).await;
        let mut back = reading::read(back.body.as_bytes()).unwrap();
        back.version = set.version;
        // Batteries come back as questions.
        for section in &mut set.sections {
            section.questions = section.questions.iter().flat_map(Entry::questions).map(Entry::from).collect();
        }
        assert_eq!(back, set, "a set that comes back is as it was");
        let begun = import(&mut officer, &of_another_program()).await;
        assert!(begun.location().ends_with("?done=begun_partly"), "{}", begun.location());
        let page = officer.get(begun.location()).await;
        page.says(200, "From a.file, not taken over as it is");
        page.says(200, "survey!A3: there is no question of type “geopoint” here");
        for bad in [&written.bytes[..written.bytes.len() / 2], b"PK\x03\x04 and no more"] {
            import(&mut officer, bad).await.says(422, "cannot be read as an XLSForm");
        }
    })
    .await;
}
