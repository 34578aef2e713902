use super::merge::{Clash, merge};
use super::*;
use crate::fields::Fields;
use crate::question_set::QuestionSet;
use proptest::prelude::*;
use serde_json::json;

fn question(code: &str) -> Entry {
    let option = |code: &str| json!({ "code": code, "label": { "en": code } });
    serde_json::from_value(json!({
        "code": code, "stem": { "en": "What do you think?", "cy": "Beth?" }, "short": { "en": "Think" }, "purpose": "perception",
        "kind": "single_choice", "options": [option("a"), option("b")], "source": { "title": "Own", "status": "own" }
    }))
    .unwrap()
}

fn head() -> DraftHead {
    DraftHead { code: "set".parse().unwrap(), title: Text::english("A set"), languages: BTreeSet::new() }
}

fn section(title: &str) -> SectionHead {
    SectionHead { title: Text::english(title), ask_if: None, order: Order::Fixed }
}

/// Two sections, of three questions and of one.
fn draft() -> (Draft, [ItemId; 2], [ItemId; 4]) {
    let mut draft = Draft::empty(head());
    let sections = ["One", "Two"].map(|title| draft.add_section(section(title)).unwrap());
    let entries = [("a", 0), ("b", 0), ("c", 0), ("d", 1)]
        .map(|(code, at)| draft.add_entry(sections[at], None, question(code)).unwrap());
    (draft, sections, entries)
}

fn order(draft: &Draft) -> String {
    let codes = |placed: &Placed| {
        let names = placed.entries.iter().map(|id| draft.entry(*id).unwrap().codes().next().unwrap().to_string());
        names.collect::<Vec<_>>().join("")
    };
    draft.layout().iter().map(codes).collect::<Vec<_>>().join("|")
}

#[test]
fn a_set_is_the_same_after_it_was_a_draft() {
    let (mut draft, ..) = draft();
    assert!(!format!("{:?}", draft.to_set(3)).contains("Beth?"), "Welsh is not offered");
    draft.set_head(DraftHead { languages: BTreeSet::from([Language("cy".into())]), ..head() });
    let set = draft.to_set(3);
    assert!(format!("{set:?}").contains("Beth?"));
    assert_eq!(Draft::of(&set).to_set(3), set);
    assert!(QuestionSet::try_from(set).is_ok());
    let text = serde_json::to_string(&draft).unwrap();
    assert_eq!(serde_json::from_str::<Draft>(&text).unwrap(), draft);
}

#[test]
fn entries_move_within_and_between_sections() {
    let (mut draft, [one, two], [a, b, c, d]) = draft();
    for (id, to, expected) in [
        (b, To::Up, "bac|d"),
        (b, To::Up, "bac|d"),
        (c, To::Down, "ba|cd"),
        (c, To::Up, "bac|d"),
        (b, To::Before(d), "ac|bd"),
        (d, To::Before(a), "dac|b"),
        (d, To::Before(c), "adc|b"),
        (d, To::Before(d), "adc|b"),
        (a, To::EndOf(one), "dca|b"),
        (a, To::EndOf(two), "dc|ba"),
        (a, To::Down, "dc|ba"),
    ] {
        draft.move_entry(id, to).unwrap();
        assert_eq!(order(&draft), expected, "{id} {to:?}");
    }
    assert_eq!(draft.move_entry(ItemId(99), To::Up), Err(DraftError::Gone));
    draft.move_section(two, true).unwrap();
    assert_eq!(order(&draft), "ba|dc");
    for (id, other, expected) in [(one, two, "dc|ba"), (one, two, "ba|dc"), (one, one, "ba|dc")] {
        draft.move_section_to(id, other).unwrap();
        assert_eq!(order(&draft), expected, "{id} to {other}");
    }
    assert_eq!(draft.move_section_to(one, a), Err(DraftError::Gone), "a question is no section");
    draft.remove_section(two).unwrap();
    assert_eq!(order(&draft), "dc");
    assert_eq!(draft.entry(a), None, "what stood in it is gone");
}

#[test]
fn a_copy_has_codes_of_its_own() {
    let (mut draft, _, [a, ..]) = draft();
    let copy = draft.duplicate_entry(a).unwrap();
    draft.duplicate_entry(copy).unwrap();
    assert_eq!(order(&draft), "aa_2a_2_2bc|d");
    let battery: Entry = serde_json::from_value(json!({
        "lead_in": { "en": "How far do you agree?" }, "purpose": "perception", "kind": "scale", "from": 0, "to": 10, "low": { "en": "l" },
        "high": { "en": "h" }, "source": { "title": "Own", "status": "own" },
        "statements": [
            { "code": "s", "stem": { "en": "x" }, "short": { "en": "x" } }, { "code": "s_2", "stem": { "en": "y" }, "short": { "en": "y" } }
        ]
    }))
    .unwrap();
    let first = draft.add_entry(draft.layout()[0].section, None, battery).unwrap();
    let copy = draft.duplicate_entry(first).unwrap();
    let codes: Vec<String> = draft.entry(copy).unwrap().codes().map(ToString::to_string).collect();
    assert_eq!(codes, ["s_3", "s_2_2"]);
    let all: Vec<Code> = draft.entries().flat_map(|(_, entry)| entry.codes().cloned().collect::<Vec<_>>()).collect();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
}

#[test]
fn an_approval_ends_with_the_wording_it_was_of() {
    let (mut draft, _, [a, b, ..]) = draft();
    let welsh = Language("cy".into());
    draft.approve(a, &welsh, true).unwrap();
    assert!(draft.is_approved(a, &welsh) && !draft.is_approved(b, &welsh));
    let Some(Entry::Question(mut changed)) = draft.entry(a).cloned() else { panic!() };
    changed.stem.0.insert(Language::english(), "What do you think now?".into());
    draft.set_entry(a, (*changed).into()).unwrap();
    assert!(!draft.is_approved(a, &welsh), "the English changed");
    draft.approve(a, &welsh, true).unwrap();
    draft.approve(a, &welsh, false).unwrap();
    assert!(!draft.is_approved(a, &welsh));
    assert_eq!(draft.languages().into_iter().collect::<Vec<_>>(), [welsh]);
}

#[test]
fn a_language_is_approved_when_its_titles_are_too() {
    let (mut draft, ..) = draft();
    let welsh = Language("cy".into());
    let mut head = draft.head().clone();
    head.languages = [welsh.clone()].into();
    head.title = Text::english("Survey");
    draft.set_head(head.clone());
    let all = draft.to_approve();
    assert_eq!(all.first(), Some(&None), "the title of the set");
    assert!(all.iter().flatten().any(|item| draft.section(*item).is_some()));
    assert!(draft.entries().all(|(id, _)| all.contains(&Some(id))));
    for of in all {
        assert_eq!(draft.unapproved(), std::slice::from_ref(&welsh));
        draft.approve(of, &welsh, true).unwrap();
    }
    assert_eq!(draft.unapproved(), []);
    head.title = Text::english("Another survey");
    draft.set_head(head);
    assert_eq!(draft.unapproved(), std::slice::from_ref(&welsh));
    let section = draft.layout()[0].section;
    draft.remove_section(section).unwrap();
    assert_eq!(draft.approve(section, &welsh, true), Err(DraftError::Gone));
}

#[test]
fn a_change_is_taken_back_unless_its_ground_has_moved() {
    let (before, _, [a, b, ..]) = draft();
    let mut after = before.clone();
    after.remove_entry(a).unwrap();
    let delta = Delta::between(&before, &after);
    let mut draft = after.clone();
    delta.clone().inverse().apply(&mut draft).unwrap();
    assert_eq!(order(&draft), "abc|d");
    // Another entry changed meanwhile does not matter; the order does.
    let mut other = after.clone();
    other.set_entry(b, question("e")).unwrap();
    delta.clone().inverse().apply(&mut other).unwrap();
    assert_eq!(order(&other), "aec|d");
    let mut moved = after;
    moved.move_entry(b, To::Down).unwrap();
    let kept = moved.clone();
    assert_eq!(delta.inverse().apply(&mut moved), Err(Overtaken));
    assert_eq!(moved, kept);
}

#[test]
fn forms_are_merged_field_by_field() {
    let form = |stem: &str, hint: &str, boxes: &[&str]| {
        let mut pairs = vec![("stem", stem), ("hint", hint)];
        pairs.extend(boxes.iter().map(|value| ("box", *value)));
        pairs.into_iter().collect::<Fields>()
    };
    let base = form("a", "h", &["1", "2"]);
    let merged = merge(&base, &form("a", "theirs", &["1"]), &form("mine", "h", &["1", "2"]));
    assert_eq!(merged.fields, form("mine", "theirs", &["1"]));
    assert!(merged.clashes.is_empty() && merged.took_theirs);
    let merged = merge(&base, &form("their", "h", &["1", "2"]), &form("mine", "h", &[]));
    assert_eq!(merged.fields, form("mine", "h", &[]));
    let clash = Clash { field: "stem".into(), theirs: vec!["their".into()], yours: vec!["mine".into()] };
    assert_eq!(merged.clashes, [clash]);
    assert!(!merged.took_theirs);
    let same = merge(&base, &form("b", "h", &[]), &form("b", "h", &[]));
    assert!(same.clashes.is_empty(), "both did the same");
}

/// Changes by number, each on what is there.
fn change(draft: &mut Draft, kind: u8, at: usize) {
    let entries: Vec<ItemId> = draft.entries().map(|(id, _)| id).collect();
    let sections: Vec<ItemId> = draft.layout().iter().map(|placed| placed.section).collect();
    let entry = entries.get(at % entries.len().max(1)).copied();
    let one = sections.get(at % sections.len().max(1)).copied();
    let _ = match (kind, entry, one) {
        (0, Some(entry), _) => draft.move_entry(entry, To::Up),
        (1, Some(entry), _) => draft.move_entry(entry, To::Down),
        (2, Some(entry), Some(one)) => draft.move_entry(entry, To::EndOf(one)),
        (3, Some(entry), _) => draft.remove_entry(entry),
        (4, Some(entry), _) => draft.duplicate_entry(entry).map(|_| ()),
        (5, Some(entry), _) => draft.set_entry(entry, question("z")),
        (6, _, Some(one)) => draft.remove_section(one),
        (7, _, Some(one)) => draft.move_section(one, at.is_multiple_of(2)),
        (10, _, Some(one)) if at.is_multiple_of(2) => draft.move_section_to(one, sections[0]),
        (8, _, Some(one)) => draft.add_entry(one, entry, question("y")).map(|_| ()),
        (9, Some(entry), _) => draft.approve(entry, &Language("cy".into()), at.is_multiple_of(2)),
        _ => draft.add_section(section("New")).map(|_| ()),
    };
}

proptest! {
    #[test]
    fn every_change_can_be_taken_back_and_made_again(changes in prop::collection::vec((0_u8..11, 0_usize..50), 1..30)) {
        let (mut now, ..) = draft();
        for (kind, at) in changes {
            let before = now.clone();
            change(&mut now, kind, at);
            let delta = Delta::between(&before, &now);
            // The number for the next name only grows.
            let mut back = now.clone();
            delta.clone().inverse().apply(&mut back).unwrap();
            prop_assert_eq!(back.to_set(1), before.to_set(1));
            prop_assert!(Delta::between(&before, &back).is_empty());
            delta.apply(&mut back).unwrap();
            prop_assert!(Delta::between(&now, &back).is_empty());
            // Every entry stands in one place, and every place has its entry.
            let placed: Vec<ItemId> = now.layout().iter().flat_map(|placed| placed.entries.clone()).collect();
            let kept: BTreeSet<ItemId> = now.entries.keys().copied().collect();
            prop_assert_eq!(placed.len(), kept.len());
            prop_assert_eq!(placed.into_iter().collect::<BTreeSet<_>>(), kept);
        }
    }
}
