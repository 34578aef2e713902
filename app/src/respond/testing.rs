//! What the tests of these pages share: an invented survey, and the rules that every page keeps.

use crate::components::Contact;
use crate::document::{PageContext, PageCouncil, PageLanguage, Site};
use crate::language::english;
use crate::respond::{Frame, WardChoice};
use leptos::config::LeptosOptions;
use std::collections::BTreeSet;
use std::sync::Arc;
use survey::answer::Answer;
use survey::order::Order;
use survey::question::{AnswerKind, AnswerOption, Code, Purpose, Question, Source, WordingStatus};
use survey::question_set::{Entry, QuestionSet, QuestionSetDraft, SectionDraft};
use survey::response::{Answers, RecruitmentRoute};
use survey::rule::Circumstances;
use survey::text::{Language, Text};

pub(crate) fn council() -> PageCouncil {
    PageCouncil::plain("Luton Council", "Luton", "luton")
}

pub(crate) fn context() -> PageContext {
    let site = Site {
        leptos: LeptosOptions::builder().output_name("wardwise").build(),
        resident_style: "/style/resident.css".into(),
        studio_style: "/style/studio.css".into(),
        resident_script: "/script/resident.js".into(),
        designer_script: "/script/designer.js".into(),
    };
    PageContext {
        site: Arc::new(site),
        nonce: "abc".into(),
        council: Some(council()),
        synthetic: true,
        viewer: None,
        language: PageLanguage::default(),
        session: None,
        closing: None,
        shared: None,
    }
}

pub(crate) fn frame() -> Frame {
    Frame {
        council: council(),
        service: "Residents’ survey 2026".into(),
        words: english(),
        ward: None,
        contact: None,
        apart: None,
    }
}

/// Invented ways to reach the council; the number is one that is kept free for drama.
pub(crate) fn contact() -> Contact {
    Contact {
        phone: Some("01632 960 001".into()),
        hours: Some("Monday to Friday, 9am to 5pm".into()),
        email: Some("survey@council.example".into()),
    }
}

pub(crate) fn wards() -> Vec<WardChoice> {
    let names = "Barnfield, Beech Hill, Biscot, Bramingham, Central, Challney, Dallow, Farley, High Town, Icknield, \
                 Leagrave, Lewsey, Limbury, Northwell, Poets, Round Green, Saints, South, Stopsley, Sundon Park, Vauxhall, Wigmore";
    let ward = |(at, name): (usize, &str)| WardChoice { code: format!("E050147{}", 35 + at), name: name.to_owned() };
    names.split(", ").enumerate().map(ward).collect()
}

/// Somebody by open link.
pub(crate) fn about() -> Circumstances {
    Circumstances { route: RecruitmentRoute::OpenLink, ward: None, language: Language::english(), seed: 1 }
}

fn code_of(label: &str) -> Code {
    let code = label.to_lowercase().replace(['’', ','], "").replace([' ', '-'], "_");
    code.chars().take(40).collect::<String>().parse().unwrap()
}

fn options(in_base: &[&str], outside: &[&str]) -> AnswerKind {
    let option = |label: &str, in_base| AnswerOption::new(code_of(label), Text::english(label), in_base);
    let first = in_base.iter().map(|label| option(label, true));
    let last = outside.iter().map(|label| option(label, false));
    AnswerKind::single(first.chain(last).collect(), Vec::new())
}

fn question(code: &str, purpose: Purpose, short: &str, stem: &str, answer: AnswerKind) -> Question {
    Question {
        code: code.parse().unwrap(),
        lead_in: None,
        stem: Text::english(stem),
        short: Text::english(short),
        hint: None,
        purpose,
        answer,
        instead: Vec::new(),
        ask_if: None,
        source: Source { title: "Test".into(), status: WordingStatus::Own, note: None },
    }
}

/// Six questions of opinion, three for weighting, two of equality monitoring.
pub(crate) fn questions() -> QuestionSet {
    use Purpose::{Equality, Perception, Weighting};
    let agree = ["Definitely agree", "Tend to agree", "Tend to disagree", "Definitely disagree"];
    let satisfied = [
        "Very satisfied",
        "Fairly satisfied",
        "Neither satisfied nor dissatisfied",
        "Fairly dissatisfied",
        "Very dissatisfied",
    ];
    let amount = ["A great deal", "A fair amount", "Not very much", "Not at all"];
    let strongly = ["Very strongly", "Fairly strongly", "Not very strongly", "Not at all strongly"];
    let ages = ["16 to 24", "25 to 34", "35 to 49", "50 to 64", "65 to 74", "75 or over"];
    let ages = ages.map(|band| format!("Age {band}"));
    let ages: Vec<&str> = ages.iter().map(String::as_str).collect();
    let together = "is a place where people from different backgrounds get on well together?";
    let cohesion = format!("To what extent do you agree or disagree that your local area {together}");
    let city = format!("To what extent do you agree or disagree that {{area}} as a whole {together}");
    let own = |in_base: &[&str]| options(in_base, &["Don’t know"]);
    let about = |labels: &[&str]| options(labels, &["Prefer not to say"]);
    let mut local = question(
        "cohesion_area",
        Perception,
        "People get on well together: local area",
        &cohesion,
        options(&agree, &["Don’t know", "Too few people in local area", "All the same background"]),
    );
    local.hint = Some(Text::english(
        "By ‘local area’ we mean the area within 15 to 20 minutes’ walking distance from your home.",
    ));
    let mut adults = question(
        "adults",
        Weighting,
        "Adults in your home",
        "Including yourself, how many adults aged 16 or over live in your home?",
        AnswerKind::whole_number(1, 10),
    );
    adults.hint = Some(Text::english("If you live by yourself, enter 1."));
    let section = |title: &str, questions: Vec<Question>| SectionDraft {
        title: Text::english(title),
        ask_if: None,
        order: Order::Fixed,
        questions: questions.into_iter().map(Entry::from).collect(),
    };
    let draft = QuestionSetDraft {
        code: "demo".parse().unwrap(),
        version: 1,
        title: Text::english("Demonstration"),
        sections: vec![
            section(
                "Your local area",
                vec![
                    question(
                        "area_satisfaction",
                        Perception,
                        "Your local area as a place to live",
                        "Overall, how satisfied or dissatisfied are you with your local area as a place to live?",
                        own(&satisfied),
                    ),
                    local,
                    question(
                        "belong",
                        Perception,
                        "Belonging to your neighbourhood",
                        "How strongly do you feel you belong to your immediate neighbourhood?",
                        own(&strongly),
                    ),
                ],
            ),
            section(
                "{area} as a whole",
                vec![
                    question(
                        "cohesion_city",
                        Perception,
                        "People get on well together: {area}",
                        &city,
                        options(&agree, &["Don’t know", "All the same background"]),
                    ),
                    question(
                        "council_satisfaction",
                        Perception,
                        "The way {council} runs things",
                        "Overall, how satisfied or dissatisfied are you with the way {council} runs things?",
                        own(&satisfied),
                    ),
                    question(
                        "trust_council",
                        Perception,
                        "Trust in {council}",
                        "How much do you trust {council}?",
                        own(&amount),
                    ),
                ],
            ),
            section(
                "You and your home",
                vec![
                    question("age", Weighting, "Age", "Which of these age groups are you in?", about(&ages)),
                    question("sex", Weighting, "Sex", "What is your sex?", about(&["Female", "Male"])),
                    adults,
                ],
            ),
            section(
                "About you",
                vec![
                    question(
                        "ethnic_group",
                        Equality,
                        "Ethnic group",
                        "What is your ethnic group?",
                        about(&[
                            "Asian or Asian British",
                            "Black, Black British, Caribbean or African",
                            "Mixed or multiple ethnic groups",
                            "White",
                            "Other ethnic group",
                        ]),
                    ),
                    question(
                        "disability",
                        Equality,
                        "Long-lasting health condition",
                        "Do you have any physical or mental health conditions or illnesses lasting or expected to last 12 months or more?",
                        about(&["Yes", "No"]),
                    ),
                ],
            ),
        ],
    };
    draft.try_into().unwrap()
}

/// Everything answered but one skipped question and one not reached.
/// Questions that bound each other, one of each kind that has an order; what is said of them is in English and Welsh.
pub(crate) fn bound_questions() -> QuestionSet {
    let question = |code: &str, short: &str, kind: serde_json::Value| {
        let mut question = serde_json::json!({
            "code": code, "stem": {"en": format!("{short}?"), "cy": format!("{short} (cy)?")},
            "short": {"en": short, "cy": format!("{short} (cy)")}, "purpose": "perception",
            "source": {"title": "Test", "status": "own"}
        });
        question.as_object_mut().unwrap().extend(kind.as_object().unwrap().clone());
        question
    };
    let unit = serde_json::json!({"prefix": {"en": "£"}});
    let instead = serde_json::json!([{"code": "dont_know", "label": {"en": "Don’t know"}}]);
    serde_json::from_value(serde_json::json!({
        "code": "bounds", "version": 1, "title": {"en": "Bounds"},
        "sections": [{"title": {"en": "All"}, "questions": [
            question("income", "Household income", serde_json::json!(
                {"kind": "decimal", "min": "0", "max": "9000", "places": 2, "unit": unit, "instead": instead})),
            question("rent", "Rent", serde_json::json!(
                {"kind": "decimal", "min": "0", "max": "9000", "places": 2, "unit": unit, "instead": instead,
                 "at_most": "income"})),
            question("share", "Share read", serde_json::json!({"kind": "percentage"})),
            question("share_agreed", "Share agreed with", serde_json::json!(
                {"kind": "percentage", "at_most": "share"})),
            question("there", "Time to work", serde_json::json!({"kind": "duration", "units": "hours_minutes", "max": 600})),
            question("both_ways", "Time there and back", serde_json::json!(
                {"kind": "duration", "units": "hours_minutes", "max": 1200, "at_least": "there"})),
            question("moved_in", "When you moved in", serde_json::json!(
                {"kind": "date", "latest": {"from_today": {}}, "instead": instead})),
            question("first_visit", "First visit", serde_json::json!(
                {"kind": "date", "latest": {"from_today": {}}, "not_before": "moved_in", "instead": instead})),
            question("joined", "When you joined", serde_json::json!(
                {"kind": "month_year", "latest": {"from_today": {}}, "not_before": "moved_in", "not_after": "first_visit"})),
            question("words", "In your words", serde_json::json!(
                {"kind": "long_text", "most": 200, "instead": instead})),
        ]}]
    }))
    .unwrap()
}

/// Answers to the questions that bound others.
pub(crate) fn bound_answers() -> Answers {
    let all = [
        ("income", Answer::Decimal("1200.5".parse().unwrap())),
        ("share", Answer::Decimal(40.into())),
        ("there", Answer::Duration(survey::span::Span::Minutes(70))),
        ("moved_in", Answer::Date(survey::calendar::Day(time::macros::date!(2024 - 03 - 05)))),
        ("first_visit", Answer::Date(survey::calendar::Day(time::macros::date!(2025 - 06 - 07)))),
    ];
    Answers(all.into_iter().map(|(code, answer)| (code.parse().unwrap(), answer)).collect())
}

pub(crate) fn answers() -> Answers {
    let choices = [
        ("area_satisfaction", "fairly_satisfied"),
        ("cohesion_area", "tend_to_agree"),
        ("cohesion_city", "dont_know"),
        ("council_satisfaction", "neither_satisfied_nor_dissatisfied"),
        ("trust_council", "a_fair_amount"),
        ("age", "age_35_to_49"),
        ("sex", "female"),
        ("ethnic_group", "prefer_not_to_say"),
    ];
    let mut answers = Answers::default();
    for (code, option) in choices {
        answers.0.insert(code.parse().unwrap(), Answer::Choice(option.parse().unwrap()));
    }
    answers.0.insert("belong".parse().unwrap(), Answer::Skipped);
    answers.0.insert("adults".parse().unwrap(), Answer::Number(2));
    answers
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Whether one tag holds all the parts, in whatever order they are rendered.
pub(crate) fn tag(html: &str, parts: &[&str]) -> bool {
    html.split_inclusive('>').any(|tag| parts.iter().all(|part| tag.contains(part)))
}

/// Rules that every page keeps: whole, one main heading, nothing that the content security policy forbids, every
/// control labelled, every reference to an id met.
pub(crate) fn assert_sound(html: &str) {
    assert!(html.starts_with("<!DOCTYPE html><html lang=\""));
    for once in ["<h1", "<main id=\"main\" tabindex=\"-1\">", "<title>", "<footer", "class=\"skip\""] {
        assert_eq!(html.matches(once).count(), 1, "{once} stands once");
    }
    // The one script of residents' pages or of the designer, from an address, with the answer's nonce.
    let own =
        ["resident", "designer"].map(|name| format!(r#"<script src="/script/{name}.js" nonce="abc" defer></script>"#));
    assert!(own.iter().map(|own| html.matches(own).count()).sum::<usize>() <= 1, "one script is loaded, once");
    let rest = own.iter().fold(html.to_owned(), |rest, own| rest.replace(own, ""));
    for forbidden in ["<script", " style=", " onclick=", "javascript:", "http://", "{area}", "{council}", "<!--", "<!>"]
    {
        assert!(!rest.contains(forbidden), "{forbidden} stands nowhere");
    }
    let ids = values(html, "id");
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), known.len(), "ids are unique: {ids:?}");
    let links = values(html, "href").into_iter().filter_map(|href| href.strip_prefix('#'));
    let named = ["for", "aria-describedby", "aria-labelledby"].map(|attribute| values(html, attribute)).concat();
    for id in named.into_iter().flat_map(str::split_whitespace).chain(links) {
        assert!(known.contains(id), "#{id} exists");
    }
    let labelled: BTreeSet<&str> = values(html, "for").into_iter().collect();
    for input in html.split("<input").skip(1).map(|rest| rest.split('>').next().unwrap_or_default()) {
        let id = values(input, "id").first().copied().unwrap_or_default();
        assert!(input.contains("type=\"hidden\"") || labelled.contains(id), "input {id} has a label");
    }
    for form in html.split("<form").skip(1).map(|rest| rest.split('>').next().unwrap_or_default()) {
        let says_how = form.contains("method=\"post\"") || form.contains("method=\"get\"");
        assert!(says_how && form.contains("action=\"/"), "forms are sent to an address: {form}");
    }
}

/// A page with an error: sound, and the error is in the title, in the summary with a link to `field`, and at the field.
pub(crate) fn assert_error(html: &str, field: &str) {
    assert_sound(html);
    assert!(html.contains("<title>Error: "), "the title begins with Error:");
    assert!(html.contains("There is a problem"));
    assert!(html.contains(&format!("<li><a href=\"#{field}\">")), "the summary links to {field}");
    assert!(html.contains("<span class=\"vh\">Error: </span>"), "the error stands at the field");
}
