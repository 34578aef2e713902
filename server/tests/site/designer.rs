//! Officers design question sets: from an empty draft to a published version, with others at the same time, and with wrong input.

mod bank;
mod files;
mod form;
mod publishing;
mod together;
mod translating;

use super::support::{Answer, Client, each};
use form::Form;

const FILE: &str = "multipart/form-data; boundary=edge";

/// A form with a file and other fields, as browsers send it.
fn with_file(content: &[u8], fields: &[(&str, &str)]) -> Vec<u8> {
    let field = |(name, value): &(&str, &str)| {
        format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.file\"\r\n\r\n";
    let fields: String = fields.iter().map(field).collect();
    [fields.as_bytes(), head.as_bytes(), content, b"\r\n--edge--\r\n"].concat()
}

/// Begins an empty draft; gives its address.
async fn begin(officer: &mut Client) -> String {
    let fields = [("from", "empty"), ("title", "A survey"), ("code", "a_survey")];
    let answer = officer.post("/staff/questions", &fields).await;
    let address = answer.location().split('?').next().unwrap().to_owned();
    assert!(address.starts_with("/staff/questions/draft/"), "{address}");
    address
}

/// The part of an address that says what is chosen.
fn at(answer: &Answer) -> String {
    let query = answer.location().split('?').nth(1).unwrap_or_default();
    query.split('&').find_map(|pair| pair.strip_prefix("at=")).unwrap_or_default().to_owned()
}

/// Adds a section with a title; gives its number.
async fn section(officer: &mut Client, draft: &str, title: &str) -> String {
    let section = at(&officer.post(draft, &[("action", "add_section")]).await);
    let form = Form::of(&officer.get(&format!("{draft}?at={section}")).await, "/section/");
    form.with("title", title).send(officer, "save").await.leads_to(&format!("{draft}?at={section}&done=saved"));
    section
}

/// Adds a question of a kind; gives its number.
async fn question(officer: &mut Client, draft: &str, after: &str, kind: &str, stem: &str) -> String {
    let fields = [("after", after), ("action", "new"), ("kind", kind), ("stem", stem), ("form", "question")];
    at(&officer.post(&format!("{draft}/add"), &fields).await)
}

async fn open(officer: &mut Client, draft: &str, item: &str) -> Form {
    Form::of(&officer.get(&format!("{draft}?at={item}")).await, "/entry/")
}

#[tokio::test]
async fn a_draft_begins_empty_or_as_what_is_there() {
    each(async |world| {
        let mut officer = world.officer().await;
        let page = officer.get("/staff/questions").await;
        page.says(200, "Published versions");
        page.says(200, "LGA model questionnaire");
        for (fields, says) in [
            (vec![("from", "empty")], "Enter a title"),
            (vec![("from", "empty"), ("title", "T"), ("code", "Not a code")], "is not a code"),
            (vec![("from", "set:0195f3c0-0000-7000-8000-000000000000")], "this is not there any more"),
            (vec![("from", "template:nothing"), ("title", "T")], "this is not there any more"),
        ] {
            officer.post("/staff/questions", &fields).await.says(422, says);
        }
        let long = "x".repeat(201);
        officer
            .post("/staff/questions", &[("from", "template:residents_core"), ("title", &long)])
            .await
            .says(422, "at most 200");
        let begun = officer.post("/staff/questions", &[("from", "template:residents_core"), ("title", "Ours")]).await;
        let page = officer.get(begun.location()).await;
        page.says(200, "Ours: version");
        page.says(
            200,
            "has not been checked in full against its source, so nobody should claim that they can be compared",
        );
        page.says(200, "Every question can be reached.");
        page.says(200, "For weighting");
        officer.get("/staff/questions").await.says(200, "Ours");
        let draft = begin(&mut officer).await;
        officer.get(&draft).await.says(200, "This draft is empty");
        officer.post(&draft, &[("action", "give_up")]).await.leads_to("/staff/questions?done=given_up");
        officer.get(&draft).await.says(410, "was published or given up meanwhile");
        officer.post(&draft, &[("action", "add_section")]).await.says(410, "was published or given up meanwhile");
    })
    .await;
}

#[tokio::test]
async fn questions_are_written_moved_copied_and_taken_out() {
    each(async |world| {
        let mut officer = world.officer().await;
        let draft = begin(&mut officer).await;
        let one = section(&mut officer, &draft, "Your area").await;
        let first = question(&mut officer, &draft, &one, "single_choice", "Do you like it here?").await;
        let form = open(&mut officer, &draft, &first).await;
        assert_eq!(form.all("option"), ["yes", "no", "dont_know"]);
        let form = form.with("short", "Like it").with("option.yes.label", "Yes, <much>");
        form.send(&mut officer, "row_add:option").await.leads_to(&format!("{draft}?at={first}&done=saved#option"));
        let form = open(&mut officer, &draft, &first).await;
        assert_eq!(form.all("option"), ["yes", "no", "dont_know", "answer_1"]);
        form.with("option.answer_1.label", "Partly").send(&mut officer, "row_up:option:answer_1").await;
        open(&mut officer, &draft, &first).await.send(&mut officer, "row_remove:option:no").await;
        open(&mut officer, &draft, &first).await.send(&mut officer, "row_add:net").await;
        let form = open(&mut officer, &draft, &first).await;
        assert_eq!(form.all("option"), ["yes", "answer_1", "dont_know"]);
        assert_eq!(form.all("net"), ["net_1"]);
        form.ticked("net.net_1.options", "yes").send(&mut officer, "save").await;
        officer.get(&format!("{draft}?at={first}")).await.says(200, "Yes, &lt;much&gt;");
        // A second question that only some are asked.
        let second = question(&mut officer, &draft, &first, "long_text", "What would help?").await;
        let form = open(&mut officer, &draft, &second).await.with("short", "What helps").with("new_condition", "q");
        form.send(&mut officer, "add_condition").await.leads_to(&format!("{draft}?at={second}&done=saved#rule"));
        let form = open(&mut officer, &draft, &second).await.with("condition.q~0.how", "any");
        form.send(&mut officer, "save").await.says(422, "Choose at least one");
        let form = open(&mut officer, &draft, &second)
            .await
            .with("condition.q~0.how", "any")
            .with("condition.q~0.values", "dont_know");
        form.send(&mut officer, "save").await.leads_to(&format!("{draft}?at={second}&done=saved"));
        officer.get(&format!("{draft}/paths")).await.says(200, "Only if “Don’t know” was chosen at ‘Like it’");
        let next = ", only if “Don’t know” was chosen at ‘Like it’";
        officer.get(&format!("{draft}?at={first}")).await.says(200, next);
        officer.get(&format!("{draft}?at={second}")).await.says(200, "The page on which people check their answers");
        // A new code goes along in the condition.
        open(&mut officer, &draft, &first).await.with("code", "likes_it").send(&mut officer, "save").await;
        officer.get(&format!("{draft}/paths")).await.says(200, "Only if “Don’t know” was chosen at ‘Like it’");
        open(&mut officer, &draft, &first).await.with("code", "q").send(&mut officer, "save").await;
        // Answers that lead to it are found.
        let way = officer.get(&format!("{draft}/try?to=q_2")).await;
        way.says(200, "With these answers 2 of 2 questions are asked.");
        officer
            .get(&format!("{draft}/try?to=nothing"))
            .await
            .says(200, "No answers were found that lead to that question");
        // Trying it: only with that answer the second question is asked.
        let tried = officer.post(&format!("{draft}/try"), &[("q.q", "yes")]).await;
        tried.says(200, "With these answers 1 of 2 questions are asked.");
        officer.post(&format!("{draft}/try"), &[("q.q", "dont_know")]).await.says(200, "With these answers 2 of 2");
        open(&mut officer, &draft, &second).await.send(&mut officer, "up").await;
        officer.get(&draft).await.says(200, "which is not a question that comes before it");
        officer.post(&format!("{draft}/try"), &[]).await.says(200, "Nobody can go through it yet");
        officer.get(&format!("{draft}/paper.pdf")).await.says(410, "cannot be printed yet");
        open(&mut officer, &draft, &second).await.send(&mut officer, "down").await;
        let two = section(&mut officer, &draft, "About you").await;
        let copy = at(&open(&mut officer, &draft, &first).await.send(&mut officer, "duplicate").await);
        let form = open(&mut officer, &draft, &copy).await;
        assert_eq!(form.get("code"), "q_3", "a code of its own");
        form.clone().with("code", "q").send(&mut officer, "save").await.says(422, "Another question has the code “q”");
        form.with("to_section", &two)
            .send(&mut officer, "to_section")
            .await
            .leads_to(&format!("{draft}?at={copy}&done=moved"));
        open(&mut officer, &draft, &copy)
            .await
            .send(&mut officer, "delete")
            .await
            .leads_to(&format!("{draft}?at={two}&done=deleted"));
        let page = officer.get(&draft).await;
        let revision = page.field("change").unwrap();
        officer
            .post(&draft, &[("action", "undo"), ("change", &revision)])
            .await
            .leads_to(&format!("{draft}?done=undone"));
        assert_eq!(open(&mut officer, &draft, &copy).await.get("code"), "q_3", "it is back");
        officer.get(&format!("{draft}/changes")).await.says(200, "Took back a change of “Like it”");
        officer.get("/staff/audit").await.says(200, "Deleted a question of a draft");
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_is_looked_at_and_seen_before_it_is_saved() {
    each(async |world| {
        let mut officer = world.officer().await;
        let draft = begin(&mut officer).await;
        let area = section(&mut officer, &draft, "Your area").await;
        let first = question(&mut officer, &draft, &area, "single_choice", "Do you like it here?").await;
        let second = question(&mut officer, &draft, &first, "short_text", "What would help?").await;
        let form = open(&mut officer, &draft, &first).await.with("stem", "Don’t you agree that it is nice here?");
        let fields: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        let look = format!("{draft}/entry/{first}/look");
        officer.post(&look, &fields).await.says(200, "may suggest an answer");
        let preview = format!("{draft}/preview/{first}?language=en");
        officer.post(&preview, &fields).await.says(200, "Don’t you agree that it is nice here?");
        officer.get(&preview).await.says(200, "Do you like it here?");
        // As an interviewer asks it, with what they do and what they read out.
        let aloud = officer.post(&format!("{preview}&mode=telephone"), &fields).await;
        for said in ["Don’t you agree that it is nice here?", "They do not answer", "Question 2 of"] {
            aloud.says(200, said);
        }
        let page = officer.get(&format!("{draft}?at={first}&mode=face_to_face")).await;
        page.says(200, "The page as interviewers see it");
        page.says(200, "&amp;mode=face_to_face\"");
        // How the preview is looked at goes along, whichever form is sent and whatever is chosen next.
        let view = "language=cy&mode=face_to_face";
        let page = officer.get(&format!("{draft}?at={first}&{view}")).await;
        page.says(200, &format!("{draft}?at={second}&amp;language=cy&amp;mode=face_to_face\""));
        let kept = Form::of(&page, "/entry/").with("hint", "Think of the last year").send(&mut officer, "up").await;
        kept.leads_to(&format!("{draft}?at={first}&done=moved&{view}"));
        officer.get(kept.location()).await.says(200, "&amp;mode=face_to_face\"");
        // Also while something is added.
        let add = officer.get(&format!("{draft}/add?after={second}&{view}")).await;
        let new = Form::of(&add, "/add").with("stem", "And what else?").send(&mut officer, "new").await;
        assert!(new.location().ends_with(&format!("&done=added&{view}")), "{}", new.location());
        let change = officer.get(&draft).await.field("change").unwrap();
        officer.post(&draft, &[("action", "undo"), ("change", &change)]).await;
        officer.get(&format!("{preview}&mode=nothing")).await.says(200, "Do you like it here?");
        assert!(!officer.get(&draft).await.body.contains("may suggest an answer"), "nothing is kept");
        // What cannot be read is left out: the page is as last saved.
        let wrong = [("stem", "x"), ("code", "not a code")];
        officer.post(&preview, &wrong).await.says(200, "Do you like it here?");
        officer.post(&look, &[("code", "not a code")]).await.says(200, "Checks");
        assert_eq!(officer.post(&format!("{draft}/preview/999"), &fields).await.status, 404);
        officer.post(&format!("{draft}/entry/999/look"), &fields).await.says(200, "Name and title");
        // Dragged: before another, or to the end of a section.
        let order = async |officer: &mut Client| {
            let page = officer.get(&draft).await.body;
            let page = page.split("data-tree").nth(1).unwrap();
            page.find("Do you like it").unwrap() < page.find("What would help").unwrap()
        };
        assert!(order(&mut officer).await);
        let moved =
            officer.post(&draft, &[("action", "move"), ("item", &second), ("before", &first), ("at", &first)]).await;
        moved.leads_to(&format!("{draft}?at={first}&done=moved"));
        assert!(!order(&mut officer).await);
        let moved = officer.post(&draft, &[("action", "move"), ("item", &second), ("section", &area)]).await;
        moved.leads_to(&format!("{draft}?done=moved"));
        assert!(order(&mut officer).await);
        assert_eq!(officer.post(&draft, &[("action", "move"), ("item", &second)]).await.status, 400);
        assert_eq!(officer.post(&draft, &[("action", "move"), ("item", "x"), ("section", &area)]).await.status, 404);
        let gone = officer.post(&draft, &[("action", "move"), ("item", "999"), ("section", &area)]).await;
        gone.says(410, "Nothing was changed");
        // A section, to where another stands: up and down again.
        let town = section(&mut officer, &draft, "Your town").await;
        let titles = async |officer: &mut Client| {
            let page = officer.get(&draft).await.body;
            let page = page.split("data-tree").nth(1).unwrap();
            page.find("Your town").unwrap() < page.find("Your area").unwrap()
        };
        assert!(!titles(&mut officer).await);
        for is_first in [true, false] {
            let moved = officer.post(&draft, &[("action", "move"), ("item", &town), ("section", &area)]).await;
            moved.leads_to(&format!("{draft}?done=moved"));
            assert_eq!(titles(&mut officer).await, is_first);
        }
        officer.get(&format!("{draft}/changes")).await.says(200, "Moved the section “Your town”");
        let gone = officer.post(&draft, &[("action", "move"), ("item", &town), ("section", "999")]).await;
        gone.says(410, "Nothing was changed");
        assert_eq!(officer.post(&draft, &[("action", "move"), ("item", &town), ("before", &first)]).await.status, 400);
    })
    .await;
}

#[tokio::test]
async fn a_file_begins_a_draft_or_says_what_is_wrong() {
    each(async |world| {
        let mut officer = world.officer().await;
        let send = |content: &str| with_file(content.as_bytes(), &[]);
        let set = include_str!("../../reference/question-sets/every_answer_type_1.json");
        let begun = officer.post_body("/staff/questions/import", FILE, send(set)).await;
        officer.get(begun.location()).await.says(200, "version");
        let deep = "[".repeat(100_000);
        for (content, says) in [
            ("", "The file cannot be read: EOF"),
            ("{", "cannot be read"),
            (deep.as_str(), "cannot be read"),
            (r#"{"format": 2, "code": "a", "version": 1, "title": {}, "sections": []}"#, "this program reads format 1"),
            (r#"{"code": "a", "version": 1, "title": {}, "sections": [], "colour": 1}"#, "colour is not known here"),
        ] {
            officer.post_body("/staff/questions/import", FILE, send(content)).await.says(422, says);
        }
        let large = " ".repeat(2_100_000);
        officer.post_body("/staff/questions/import", FILE, send(&large)).await.says(422, "more than 2000000 bytes");
        assert_eq!(officer.post_body("/staff/questions/import", FILE, send(&" ".repeat(4 << 20))).await.status, 413);
        assert_eq!(officer.post_body("/staff/questions/import", FILE, "no form").await.status, 400);
    })
    .await;
}

#[tokio::test]
async fn what_nobody_can_reach_is_marked_wherever_it_is_shown() {
    each(async |world| {
        let mut officer = world.officer().await;
        let question = |code: &str, rule: &str| {
            format!(
                r#"{{"code": "{code}", "stem": {{"en": "{code}?"}}, "short": {{"en": "{code}"}}, "purpose": "perception",
                "source": {{"title": "T", "status": "own"}}, "kind": "whole_number", "min": 0, "max": 9{rule}}}"#
            )
        };
        let never = r#", "ask_if": {"all": [{"answered": "one"}, {"skipped": "one"}]}"#;
        let sections = [
            format!(r#"{{"title": {{"en": "Open"}}, "questions": [{}, {}]}}"#, question("one", ""), question("two", never)),
            format!(r#"{{"title": {{"en": "Closed"}}, "questions": [{}]{never}}}"#, question("three", "")),
        ];
        let sections = sections.join(",");
        let set = format!(r#"{{"format": 1, "code": "a", "version": 1, "title": {{"en": "A"}}, "sections": [{sections}]}}"#);
        let begun = officer.post_body("/staff/questions/import", FILE, with_file(set.as_bytes(), &[])).await;
        let draft = begun.location().split('?').next().unwrap().to_owned();
        let page = officer.get(&draft).await.body;
        let tree = page.split("data-tree").nth(1).unwrap();
        assert_eq!(tree.matches("Nobody can reach it").count(), 2, "the question and the section");
        let paths = officer.get(&format!("{draft}/paths")).await.body;
        assert_eq!(paths.matches("Nobody can reach it").count(), 2, "the question and the one in the section");
    })
    .await;
}

#[tokio::test]
async fn every_kind_of_question_is_shown_as_residents_see_it() {
    each(async |world| {
        let mut officer = world.officer().await;
        let begun = officer.post("/staff/questions", &[("from", "template:every_answer_type")]).await;
        let draft = begun.location().split('?').next().unwrap().to_owned();
        let mut seen = 0;
        for item in 1..200 {
            let page = officer.get(&format!("{draft}/preview/{item}?language=pl")).await;
            if page.status == 404 {
                continue;
            }
            page.says(200, "name=\"action\"");
            assert_eq!(page.header("x-frame-options"), "SAMEORIGIN");
            assert!(page.header("content-security-policy").contains("frame-ancestors 'self'"));
            assert!(!page.body.contains("Sign out"), "as residents see it");
            let form = Form::of(&officer.get(&format!("{draft}?at={item}")).await, "/entry/");
            let saved = form.send(&mut officer, "save").await;
            assert_eq!(saved.location(), format!("{draft}?at={item}&done=saved"), "{}", saved.shown());
            seen += 1;
        }
        assert!(seen > 15, "{seen}");
        officer.get(&format!("{draft}/changes")).await.says(200, "None yet.");
        assert_eq!(officer.get(&draft).await.header("x-frame-options"), "DENY");
        let paper = officer.get(&format!("{draft}/paper.pdf?language=pl")).await;
        assert_eq!(paper.header("content-type"), "application/pdf");
    })
    .await;
}
