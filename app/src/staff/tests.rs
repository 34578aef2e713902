//! What must hold of every page in every state.

use crate as site;

#[path = "../../examples/staff_gallery/figures.rs"]
mod figures;
#[path = "../../examples/staff_gallery/interviews.rs"]
mod interviews;
#[path = "../../examples/staff_gallery/papers.rs"]
mod papers;
#[path = "../../examples/staff_gallery/people.rs"]
mod people;
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
    // Only the page that a link leads to has the script that takes the code out of the address.
    assert_eq!(html.contains("<script"), name.starts_with("set-password-code"), "{name}: script");
    assert!(!html.contains("javascript:") && !html.contains(" onclick"), "{name}: inline handler");
    let errors = html.contains("class=\"error-summary\"");
    assert_eq!(html.contains("<title>Error: "), errors, "{name}: title and errors do not agree");
    assert_eq!(html.contains("class=\"error-text\""), errors, "{name}: an error is not beside its field");
    check_tables(name, html);
    check_controls(name, html);
    check_references(name, html);
}

#[test]
fn what_was_typed_into_a_large_field_stays_in_it() {
    let pages = samples::pages();
    let (_, html) = pages.iter().find(|(name, _)| *name == "paper-key").unwrap();
    assert_eq!(html.matches("</textarea>").count(), html.matches("<textarea").count());
    assert!(html.contains("More &lt;/textarea&gt; trees"));
}

#[test]
fn every_page_in_every_state_is_sound() {
    let pages = samples::pages();
    assert!(pages.len() > 25);
    for (name, html) in pages {
        check(name, &html);
    }
}

/// A sample page by name.
fn page(wanted: &str) -> String {
    samples::pages().into_iter().find(|(name, _)| *name == wanted).unwrap().1
}

#[test]
fn what_was_typed_is_kept_and_escaped() {
    let missing = page("sign-in-missing");
    assert!(missing.contains("&lt;script&gt;") && !missing.contains("<script"));
    assert!(missing.contains("value=\"/staff/weighting?wave=3\""));
    assert!(page("sign-in-wrong").contains("value=\"sam.taylor@example.gov.uk\""));
}

#[test]
fn only_administrators_are_led_to_the_accounts() {
    for (name, html) in samples::pages() {
        let theirs = ["accounts", "account-new", "account-managed", "account-link"];
        let expected = name == "audit" || theirs.iter().any(|begins| name.starts_with(begins));
        assert_eq!(html.contains("href=\"/staff/accounts\""), expected, "{name}");
    }
}

#[test]
fn signing_in_never_tells_which_accounts_exist() {
    let only = |name: &str| page(name).matches("class=\"error-text\"").count();
    assert_eq!((only("sign-in-wrong"), only("sign-in-locked")), (1, 1));
    assert!(page("sign-in-locked").contains("Wait 15 minutes, then try again"));
}

#[test]
fn what_weighting_costs_is_said_in_words() {
    let (made, costly, refused) = (page("weighting"), page("weighting-costly"), page("weighting-refused"));
    assert!(made.contains("Targets met.") && !made.contains("Weighting costs a great deal"));
    assert!(made.contains("12 complete responses have come in since"));
    assert!(made.contains("a modelled estimate, not an ONS count"));
    assert!(costly.contains("Targets not met.") && costly.contains("Weighting costs a great deal"));
    assert!(!costly.contains("have come in since") && costly.contains("Publish these results again"));
    assert!(refused.contains("href=\"#run\"") && !refused.contains("/staff/publish"));
}

#[test]
fn fieldwork_begins_with_the_lowest_response_rate_and_keeps_the_open_link_apart() {
    let html = page("fieldwork");
    assert!(html.find("<th scope=\"row\">South").unwrap() < html.find("<th scope=\"row\">Wigmore").unwrap());
    assert!(html.contains("href=\"/staff/fieldwork?wave=3&amp;sort=rate&amp;order=desc#wards\""));
    assert!(
        html.contains(
            "3 wards have fewer than 30 complete responses by random invitation: South, Lewsey and Leagrave."
        )
    );
    // 940 of 8,800: the 121 by open link are in neither number.
    assert!(html.contains("<b>940</b>") && html.contains("<b>10.7%</b>"));
    assert!(!page("fieldwork-planned").contains("responses.csv"));
}

/// The part of a page between its navigation and its footer, a tag a line, so that a change reads well.
fn body(html: &str) -> String {
    let main = pieces(html, "<main", "</main>").concat();
    main.replace("<!>", "").replace("><", ">\n<")
}

#[test]
fn the_sign_in_page_reads_as_agreed() {
    insta::assert_snapshot!(body(&page("sign-in-wrong")));
}

#[test]
fn the_confirmation_before_publishing_reads_as_agreed() {
    let officer = samples::context(Some(survey::role::Role::Officer));
    insta::assert_snapshot!(body(&super::publish_page(&officer, &samples::publish())));
}
