//! What must hold of every page in every state.

use crate as site;

#[path = "../../examples/staff_gallery/figures.rs"]
mod figures;
#[path = "../../examples/staff_gallery/samples.rs"]
mod samples;

/// The pieces of `html` that begin with `open`, each up to the next `close`.
fn pieces<'a>(html: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    html.match_indices(open).filter_map(|(at, _)| html[at..].find(close).map(|end| &html[at..at + end])).collect()
}

/// The value of an attribute in a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[start..].split('"').next()
}

fn check_tables(name: &str, html: &str) {
    for table in pieces(html, "<table", "</table>") {
        assert!(table.contains("<caption>"), "{name}: a table has no caption");
        for head in pieces(table, "<th ", ">").into_iter().chain(pieces(table, "<th>", ">")) {
            assert!(matches!(attribute(head, "scope"), Some("row" | "col")), "{name}: {head} has no scope");
        }
    }
}

fn check_controls(name: &str, html: &str) {
    let controls = ["<input", "<select", "<textarea"].into_iter().flat_map(|open| pieces(html, open, ">"));
    for control in controls {
        if attribute(control, "type") == Some("hidden") {
            continue;
        }
        let id = attribute(control, "id").unwrap_or_else(|| panic!("{name}: {control} has no id"));
        assert!(html.contains(&format!("<label for=\"{id}\"")), "{name}: {id} has no label");
        if attribute(control, "type") == Some("password") {
            assert_eq!(attribute(control, "value"), Some(""), "{name}: a password is echoed");
            assert!(attribute(control, "autocomplete").is_some(), "{name}: {id} does not help password managers");
        }
    }
}

fn check_references(name: &str, html: &str) {
    let ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    for id in &ids {
        assert_eq!(ids.iter().filter(|other| *other == id).count(), 1, "{name}: id {id} is not unique");
    }
    for attribute in [" href=\"#", " aria-labelledby=\"", " aria-describedby=\""] {
        let named = html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next());
        for id in named.flat_map(str::split_whitespace) {
            assert!(ids.contains(&id), "{name}: nothing has the id {id}");
        }
    }
}

/// One page: whole, labelled, free of script and inline style, and honest about its errors.
fn check(name: &str, html: &str) {
    assert_eq!(html.matches("<h1").count(), 1, "{name}: not exactly one h1");
    assert_eq!(html.matches("<main").count(), 1, "{name}: not exactly one main");
    assert!(!html.contains(" style="), "{name}: inline style");
    assert!(!html.contains("<script"), "{name}: script");
    assert!(!html.contains("javascript:") && !html.contains(" onclick"), "{name}: inline handler");
    let errors = html.contains("class=\"error-summary\"");
    assert_eq!(html.contains("<title>Error: "), errors, "{name}: title and errors do not agree");
    assert_eq!(html.contains("class=\"error-text\""), errors, "{name}: an error is not beside its field");
    check_tables(name, html);
    check_controls(name, html);
    check_references(name, html);
}

#[test]
fn every_page_in_every_state_is_sound() {
    let pages = samples::pages();
    assert!(pages.len() > 25);
    for (name, html) in pages {
        check(name, &html);
    }
}

#[test]
fn what_was_typed_is_kept_and_escaped() {
    let page = |wanted: &str| samples::pages().into_iter().find(|(name, _)| *name == wanted).unwrap().1;
    let missing = page("sign-in-missing");
    assert!(missing.contains("&lt;script&gt;") && !missing.contains("<script"));
    assert!(missing.contains("value=\"/staff/weighting?wave=3\""));
    assert!(page("sign-in-wrong").contains("value=\"sam.taylor@example.gov.uk\""));
}

#[test]
fn only_administrators_are_led_to_the_accounts() {
    for (name, html) in samples::pages() {
        assert_eq!(html.contains("href=\"/staff/accounts\""), name == "accounts", "{name}");
    }
}

/// The part of a page between its navigation and its footer, a tag a line, so that a change reads well.
fn body(html: &str) -> String {
    let main = pieces(html, "<main", "</main>").concat();
    main.replace("<!>", "").replace("><", ">\n<")
}

#[test]
fn the_sign_in_page_reads_as_agreed() {
    let html = samples::pages().into_iter().find(|(name, _)| *name == "sign-in-wrong").unwrap().1;
    insta::assert_snapshot!(body(&html));
}

#[test]
fn the_confirmation_before_publishing_reads_as_agreed() {
    let officer = samples::context(Some(survey::role::Role::Officer));
    insta::assert_snapshot!(body(&super::publish_page(&officer, &samples::publish())));
}
