//! The accessibility statement says what the record says.

use super::support::each;
use serde_json::Value;

const RUN: &str = include_str!("../../reference/accessibility/last_run.json");
const KNOWN: &str = include_str!("../../reference/accessibility/known_issues.json");

fn texts<'a>(list: &'a Value, field: &str) -> Vec<&'a str> {
    list.as_array().unwrap().iter().map(|one| one[field].as_str().unwrap()).collect()
}

#[tokio::test]
async fn the_statement_hides_nothing_of_the_record() {
    let (run, known): (Value, Value) = (serde_json::from_str(RUN).unwrap(), serde_json::from_str(KNOWN).unwrap());
    let statement = wardwise::reference::accessibility().unwrap();
    each(async move |world| {
        let mut visitor = world.visitor();
        for path in ["/help/accessibility", "/help/northby/accessibility"] {
            let page = visitor.get(path).await;
            page.says(200, "Accessibility statement");
            page.says(200, &format!("axe-core {}, {}", run["axe"].as_str().unwrap(), run["browser"].as_str().unwrap()));
            for kind in ["violations", "incomplete"] {
                for rule in texts(&run[kind], "rule") {
                    page.says(200, &format!(": {rule} (pages: "));
                }
            }
            if run["violations"].as_array().unwrap().is_empty() {
                page.says(200, "<dd dir=\"auto\">None</dd>");
            }
            for issue in statement.known.listed(true).chain(statement.known.listed(false)) {
                let words = app::language::english();
                for key in [issue.issue.what(), issue.issue.instead()] {
                    page.says(200, &words.text(key));
                }
            }
        }
        let listed = statement.known.listed(true).chain(statement.known.listed(false)).count();
        assert_eq!(listed, known["issues"].as_array().unwrap().len());
    })
    .await;
}

#[tokio::test]
async fn every_language_of_the_site_was_tested() {
    let run: Value = serde_json::from_str(RUN).unwrap();
    let tested: Vec<&str> = run["languages"].as_array().unwrap().iter().map(|tag| tag.as_str().unwrap()).collect();
    for words in app::language::all() {
        assert!(tested.contains(&words.tag()), "{}: run `make record-accessibility`", words.tag());
    }
}
