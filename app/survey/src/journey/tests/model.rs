//! Random question sets with rules, and random answers: what must hold of every way through them.

use super::*;
use crate::council::OnsCode;
use crate::question::AnswerKind;
use crate::question_set::findings::{About, findings};
use crate::question_set::reading::{read, write};
use crate::question_set::{QuestionSetDraft, way_to};
use crate::response::RecruitmentRoute;
use crate::text::Language;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

const OPTIONS: [&str; 3] = ["a", "b", "c"];

/// What a question is made from: its kind, whether it has a rule, and choices for what the rule says.
type Seeds = (u8, Option<(Index, u8, u8)>, bool);

fn name(at: usize) -> String {
    format!("q{at}")
}

fn options() -> Value {
    json!(OPTIONS.map(|code| json!({"code": code, "label": {"en": code}, "in_base": true})))
}

fn kind(kind: u8) -> Value {
    match kind % 4 {
        0 => json!({"kind": "single_choice", "options": options(), "order": "random"}),
        1 => json!({"kind": "multiple_choice", "options": options()}),
        2 => json!({"kind": "whole_number", "min": 0, "max": 9}),
        _ => json!({"kind": "short_text", "most": 9}),
    }
}

/// A condition on question `at` of a kind.
fn condition(at: usize, of: u8, choice: u8) -> Value {
    let question = name(at);
    let option = OPTIONS[usize::from(choice) % 3];
    match (of % 4, choice % 5) {
        (_, 0) => json!({"answered": question}),
        (_, 1) => json!({"skipped": question}),
        (0 | 1, 2) => json!({"chose": {"question": question, "any_of": [option]}}),
        (0, _) => json!({"chose_all": {"question": question, "all_of": [option]}}),
        (1, _) => json!({"count": {"question": question, "is": "at_least", "to": 1 + choice % 3}}),
        (2, _) => json!({"number": {"question": question, "is": "at_most", "to": (choice % 10).to_string()}}),
        _ => json!({"answered": question}),
    }
}

fn rule(made: &[u8], (about, how, choice): &(Index, u8, u8)) -> Option<Value> {
    if made.is_empty() {
        return None;
    }
    let at = about.index(made.len());
    let first = condition(at, made[at], *choice);
    let other = condition(made.len() - 1, made[made.len() - 1], choice.rotate_left(3));
    Some(match how % 6 {
        0 => json!({"not": first}),
        1 => json!({"all": [first, other]}),
        2 => json!({"any": [first, {"not": other}]}),
        3 => json!({"any": [first, {"ward": ["E05014741"]}]}),
        4 => json!({"all": [first, {"route": ["open_link"]}]}),
        _ => first,
    })
}

/// A question set from seeds; sections of up to four questions, every second of drawn order.
fn set(seeds: &[Seeds]) -> Result<QuestionSet, String> {
    let (mut made, mut sections): (Vec<u8>, Vec<Value>) = (Vec::new(), Vec::new());
    for (number, chunk) in seeds.chunks(4).enumerate() {
        let random = number % 2 == 1;
        let before = made.len();
        let mut questions = Vec::new();
        for (of, seed, equality) in chunk {
            let known = if random { &made[..before] } else { &made[..] };
            let mut question = json!({
                "code": name(made.len()), "stem": {"en": "?"}, "short": {"en": "?"},
                "purpose": if *equality { "equality" } else { "perception" }, "source": {"title": "T", "status": "own"}
            });
            question.as_object_mut().unwrap().extend(kind(*of).as_object().unwrap().clone());
            if let Some(rule) = seed.as_ref().and_then(|seed| rule(known, seed)) {
                question["ask_if"] = rule;
            } else if of % 8 == 6 && !random && made.last().is_some_and(|last| last % 4 == 2) {
                question["at_most"] = json!(name(made.len() - 1));
            }
            questions.push(question);
            made.push(*of);
        }
        let mut section = json!({"title": {"en": "S"}, "questions": questions});
        if random {
            section["order"] = json!("random");
            if let Some(rule) = chunk[0].1.as_ref().and_then(|seed| rule(&made[..before], seed)) {
                section["ask_if"] = rule;
            }
        }
        sections.push(section);
    }
    let set = json!({"code": "t", "version": 1, "title": {"en": "T"}, "sections": sections});
    serde_json::from_value(set).map_err(|error| error.to_string())
}

fn answer(question: &Question, seed: u8) -> Answer {
    if seed.is_multiple_of(5) {
        return Answer::Skipped;
    }
    let code = |at: u8| OPTIONS[usize::from(at) % 3].parse::<Code>().unwrap();
    match &question.answer {
        AnswerKind::SingleChoice { .. } => Answer::Choice(code(seed)),
        AnswerKind::MultipleChoice { .. } => {
            let options = OPTIONS.iter().zip(1..).filter(|(_, bit)| seed & bit != 0 || seed % 3 == bit - 1);
            let options = options.map(|(code, _)| code.parse().unwrap()).collect();
            Answer::Choices { options, texts: std::collections::BTreeMap::new() }
        }
        AnswerKind::WholeNumber { .. } => Answer::Number(i64::from(seed % 10)),
        _ => Answer::Text("x".to_owned()),
    }
}

fn seeds() -> impl Strategy<Value = Vec<Seeds>> {
    let rule = prop::option::weighted(0.6, (any::<Index>(), any::<u8>(), any::<u8>()));
    prop::collection::vec((any::<u8>(), rule, prop::bool::weighted(0.2)), 1..14)
}

fn circumstances() -> impl Strategy<Value = Circumstances> {
    let route = prop::sample::select(vec![RecruitmentRoute::OpenLink, RecruitmentRoute::RandomInvitation]);
    let ward = prop::option::of(prop::sample::select(vec!["E05014741", "E05014742"]));
    (route, ward, any::<u64>()).prop_map(|(route, ward, seed)| Circumstances {
        route,
        ward: ward.map(|code| code.parse::<OnsCode>().unwrap()),
        language: Language::english(),
        seed,
    })
}

/// Answers to about two of three questions, whether they are asked or not.
fn some_answers(set: &QuestionSet, seeds: &[u8]) -> Answers {
    let pairs = set.questions().zip(seeds.iter().cycle()).filter(|(_, seed)| *seed % 3 != 2);
    Answers(pairs.map(|(question, seed)| (question.code.clone(), answer(question, *seed))).collect())
}

/// Answers page after page until the answers can be checked: what somebody has given who comes to the end.
fn to_the_end(
    set: &QuestionSet,
    about: &Circumstances,
    mut answers: Answers,
    seeds: &[u8],
) -> Result<Answers, TestCaseError> {
    for seed in seeds.iter().cycle().take(set.questions().count() + 2) {
        let journey = Journey::new(set, about, &answers);
        match journey.resume(true) {
            Step::Check => break,
            Step::Equality => {
                let question = journey.equality_questions().next().unwrap();
                answers.0.insert(question.code.clone(), Answer::Skipped);
            }
            Step::Question(code) => {
                let question = journey.question(&code).unwrap();
                let fits = question.leaves_an_answer(journey.counted(), time::macros::date!(2026 - 11 - 24));
                prop_assert!(fits, "an answer to {} is possible", code);
                let given = answer(question, *seed);
                let taken = if question.fits(&given, journey.counted()) { given } else { Answer::Skipped };
                answers.0.insert(code, taken);
            }
            other => prop_assert!(false, "{:?}", other),
        }
    }
    Ok(answers)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_way_ends_and_leads_back(seeds in seeds(), about in circumstances(), given in prop::collection::vec(any::<u8>(), 1..14)) {
        let set = set(&seeds).unwrap();
        let answers = some_answers(&set, &given);
        let journey = Journey::new(&set, &about, &answers);
        let mut step = Step::Postcode;
        let mut walked = vec![step.clone()];
        while step != Step::Check {
            let next = journey.next(&step);
            prop_assert_eq!(journey.previous(&next), Some(step));
            prop_assert!(!walked.contains(&next));
            walked.push(next.clone());
            step = next;
        }
        prop_assert_eq!(walked, journey.steps());
        prop_assert_eq!(journey.next(&Step::Check), Step::Check);
        for question in set.questions() {
            // From wherever an address leads, the way on is one of the pages.
            prop_assert!(journey.steps().contains(&journey.next(&Step::Question(question.code.clone()))));
        }
    }

    #[test]
    fn nothing_asked_is_said_to_be_out_of_reach(seeds in seeds(), about in circumstances(), given in prop::collection::vec(any::<u8>(), 1..14)) {
        let set = set(&seeds).unwrap();
        let draft = QuestionSetDraft::from(set.clone());
        let never: Vec<Code> = findings(&draft)
            .into_iter()
            .filter(|finding| finding.about == About::QuestionNeverAsked)
            .filter_map(|finding| finding.place.question)
            .collect();
        let answers = some_answers(&set, &given);
        for step in Journey::new(&set, &about, &answers).steps() {
            if let Step::Question(code) = step {
                prop_assert!(!never.contains(&code), "{} is asked", code);
            }
        }
        // A set is the same again after it was written and read.
        prop_assert_eq!(&read(write(&draft).unwrap().as_bytes()).unwrap(), &draft);
    }

    #[test]
    fn every_question_is_reached_or_reported(seeds in seeds(), about in circumstances(), given in prop::collection::vec(any::<u8>(), 1..14)) {
        let set = set(&seeds).unwrap();
        let found = findings(&QuestionSetDraft::from(set.clone()));
        let reported: Vec<&Code> = found
            .iter()
            .filter(|finding| matches!(finding.about, About::QuestionNeverAsked | About::NoWayFound))
            .filter_map(|finding| finding.place.question.as_ref())
            .collect();
        let closed: Vec<usize> = found
            .iter()
            .filter(|finding| finding.about == About::SectionNeverAsked)
            .filter_map(|finding| finding.place.section)
            .collect();
        // Before an answer is given its question is neither answered nor skipped, and what follows may be asked that nobody
        // comes to; so whoever has come to the end.
        let answers = to_the_end(&set, &about, some_answers(&set, &given), &given)?;
        let journey = Journey::new(&set, &about, &answers);
        for (at, section) in set.sections().iter().enumerate() {
            for question in &section.questions {
                let said = reported.contains(&&question.code) || closed.contains(&(at + 1));
                match way_to(set.sections(), &question.code, &[]) {
                    Some(way) => {
                        let there = Journey::new(&set, &way.about, &way.answers);
                        prop_assert!(there.question(&question.code).is_some(), "{} by {:?}", question.code, way);
                        prop_assert!(!said, "{} is reached", question.code);
                    }
                    None => {
                        prop_assert!(said, "{} is neither reached nor reported", question.code);
                        // And nobody came there by chance.
                        prop_assert!(journey.question(&question.code).is_none(), "{} is asked", question.code);
                    }
                }
            }
        }
    }

    #[test]
    fn only_answers_of_questions_asked_count(seeds in seeds(), about in circumstances(), given in prop::collection::vec(any::<u8>(), 1..14)) {
        let set = set(&seeds).unwrap();
        let answers = some_answers(&set, &given);
        let journey = Journey::new(&set, &about, &answers);
        for (code, answer) in &journey.counted().0 {
            prop_assert!(journey.question(code).is_some());
            prop_assert_eq!(answers.get(code), Some(answer));
        }
        // What is kept aside changes nothing: with it taken away the way is the same.
        let without = Journey::new(&set, &about, journey.counted());
        prop_assert_eq!(without.steps(), journey.steps());
        prop_assert_eq!(without.counted(), journey.counted());
        for question in set.questions() {
            // A question is asked where its rule is true of what counts before it, and nowhere else.
            let rule = question.ask_if.as_ref().is_none_or(|rule| rule.holds(journey.counted(), &about) == Some(true));
            let (_, section) = set.section_of(&question.code).unwrap();
            let open = section.ask_if.as_ref().is_none_or(|rule| rule.holds(journey.counted(), &about) == Some(true));
            prop_assert_eq!(journey.question(&question.code).is_some(), rule && open);
        }
    }

    #[test]
    fn answering_page_after_page_comes_to_check(seeds in seeds(), about in circumstances(), given in prop::collection::vec(any::<u8>(), 1..14)) {
        let set = set(&seeds).unwrap();
        let before = some_answers(&set, &given);
        let answers = to_the_end(&set, &about, before.clone(), &given)?;
        prop_assert_eq!(Journey::new(&set, &about, &answers).resume(true), Step::Check);
        // Nothing given before is lost where it is not asked again.
        let end = Journey::new(&set, &about, &answers);
        for code in before.0.keys() {
            prop_assert!(answers.get(code).is_some() || end.question(code).is_none());
        }
    }

    #[test]
    fn a_set_is_written_and_read_back(seeds in seeds()) {
        let set = set(&seeds).unwrap();
        let again: QuestionSet = serde_json::from_str(&serde_json::to_string(&set).unwrap()).unwrap();
        prop_assert_eq!(set, again);
    }
}
