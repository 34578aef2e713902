//! Going through a draft as somebody.

use super::open::Open;
use super::paths::rule_of;
use crate::services::drafts::Told;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::ok;
use app::design::form::english;
use app::design::{AttemptControl, AttemptPage, AttemptStop, attempt_page, rule_in_words};
use app::language::{Words, find};
use axum::extract::RawQuery;
use axum::response::Response;
use survey::answer::Answer;
use survey::calendar::{Day, Month};
use survey::fields::Fields as Pairs;
use survey::journey::Journey;
use survey::question::{AnswerKind, Question};
use survey::question_set::{QuestionSet, Way, way_to};
use survey::response::{Answers, RecruitmentRoute};
use survey::rule::Circumstances;
use survey::text::{Language, Piping};

/// As nobody yet, or as somebody who comes to a question (`to`).
pub(super) async fn show(open: Open, RawQuery(query): RawQuery) -> Result<Response, Failure> {
    let asked = Fields::parse(query.as_deref().unwrap_or_default());
    let wards: Vec<_> = open.wards().await?.into_iter().filter_map(|(code, _)| code.parse().ok()).collect();
    let way = asked.text("to").parse().ok().and_then(|code| {
        let set = QuestionSet::try_from(open.record.draft.to_set(open.version())).ok()?;
        way_to(set.sections(), &code, &wards)
    });
    let unfound = way.is_none() && !asked.text("to").is_empty();
    let said = unfound.then_some("No answers were found that lead to that question. Change who is asked.");
    let fields = way.map(|way| as_fields(&way)).unwrap_or_default();
    attempt(&open, &fields, said).await
}

/// A way as it stands in the form.
fn as_fields(way: &Way) -> Pairs {
    let about = &way.about;
    let ward = about.ward.as_ref().map(ToString::to_string).unwrap_or_default();
    let came = [("ward", ward), ("route", about.route.as_str().to_owned()), ("language", about.language.0.clone())];
    let came = came.into_iter().map(|(name, value)| (name.to_owned(), value));
    let answers = way.answers.0.iter().flat_map(|(code, answer)| {
        let said = match answer {
            Answer::Skipped => vec![String::new()],
            Answer::Ranking(_) => vec!["*".to_owned()],
            Answer::Choices { options, .. } => options.iter().map(ToString::to_string).collect(),
            Answer::Choice(option) | Answer::Specified { option, .. } => vec![option.to_string()],
            Answer::Number(number) => vec![number.to_string()],
            Answer::Decimal(number) => vec![number.to_string()],
            Answer::Date(day) => vec![day.to_string()],
            Answer::Month(month) => vec![month.to_string()],
            Answer::Duration(span) => vec![span.total().to_string()],
            Answer::Text(text) => vec![text.clone()],
            Answer::Place(ward) => vec![ward.to_string()],
        };
        said.into_iter().map(move |value| (format!("q.{code}"), value))
    });
    came.chain(answers).collect()
}

pub(super) async fn try_answers(open: Open, fields: Fields) -> Result<Response, Failure> {
    attempt(&open, fields.sent(), None).await
}

async fn attempt(open: &Open, fields: &Pairs, said: Option<&'static str>) -> Result<Response, Failure> {
    let assessed = open.assess();
    let wards = open.wards().await?;
    let words = find(fields.text("language")).unwrap_or_else(app::language::english);
    let mut languages = vec![("en".to_owned(), "English".to_owned())];
    let known = open.record.draft.head().languages.iter().filter_map(|language| find(language.as_str()));
    languages.extend(known.map(|words| (words.tag().to_owned(), words.name().to_owned())));
    let mut page = AttemptPage {
        draft: open.id(),
        title: open.title(),
        broken: None,
        stops: Vec::new(),
        wards: wards.clone(),
        languages,
        fields: with_usual(fields),
        errors: Vec::new(),
        said,
    };
    match QuestionSet::try_from(assessed.set.clone()) {
        Err(error) => page.broken = Some(error.to_string()),
        Ok(set) => {
            let about = Circumstances {
                route: fields.text("route").parse().unwrap_or(RecruitmentRoute::RandomInvitation),
                ward: fields.text("ward").parse().ok(),
                language: Language(words.tag().to_owned()),
                seed: 0,
            };
            let given = |question: &Question| Some((question.code.clone(), answer(question, fields)?));
            let answers = Answers(set.questions().filter_map(given).collect());
            let journey = Journey::new(&set, &about, &answers);
            page.stops = stops(open, &assessed.questions, &journey, words, &wards);
        }
    }
    Ok(ok(attempt_page(&open.context, &page)))
}

fn with_usual(fields: &Pairs) -> Pairs {
    let usual = [("route", "random_invitation"), ("language", "en"), ("ward", "")];
    let missing = usual.into_iter().filter(|(name, _)| fields.get(name).is_none());
    fields.iter().chain(missing).collect()
}

fn field(question: &Question) -> String {
    format!("q.{}", question.code)
}

fn stops(
    open: &Open,
    told: &[Told],
    journey: &Journey<'_>,
    words: Words,
    wards: &[(String, String)],
) -> Vec<AttemptStop> {
    let questions: Vec<Question> = told.iter().map(|told| told.question.clone()).collect();
    let council = &open.staff.council.council;
    let names = Piping { council: council.name.clone(), area: council.area.clone(), ..Piping::default() };
    let piping = journey.piping(&words, &names);
    let draft = &open.record.draft;
    let stop = |told: &Told| {
        let question = &told.question;
        let rule = rule_of(draft, told);
        AttemptStop {
            id: told.entry,
            number: told.number.to_string(),
            field: field(question),
            stem: words.wording(&question.stem, &piping).text.into_owned(),
            control: control(question, wards),
            is_asked: journey.question(&question.code).is_some(),
            asked_if: rule.map(|rule| rule_in_words(&rule, &questions, wards)),
            code: question.code.to_string(),
        }
    };
    told.iter().map(stop).collect()
}

fn control(question: &Question, wards: &[(String, String)]) -> AttemptControl {
    let instead = question.instead.iter().map(|option| (option.code.to_string(), english(&option.label)));
    let options = question.options().iter().map(|option| (option.code.to_string(), english(&option.label)));
    match &question.answer {
        AnswerKind::SingleChoice { .. } => AttemptControl::One(options.collect()),
        AnswerKind::MultipleChoice { .. } => AttemptControl::Some(options.collect()),
        AnswerKind::Ranking { .. } => {
            AttemptControl::One(vec![("*".to_owned(), "Ranks them as they stand".to_owned())])
        }
        AnswerKind::Place { .. } => AttemptControl::One(wards.iter().cloned().chain(instead).collect()),
        AnswerKind::Scale { from, to, .. } => {
            let numbers = (*from..=*to).map(|number| (number.to_string(), number.to_string()));
            AttemptControl::One(numbers.chain(instead).collect())
        }
        AnswerKind::Date { .. } => AttemptControl::Typed("As 2026-01-31; empty: skips it"),
        AnswerKind::MonthYear { .. } => AttemptControl::Typed("As 2026-01; empty: skips it"),
        AnswerKind::Duration { .. } => AttemptControl::Typed("In minutes, or in months; empty: skips it"),
        AnswerKind::ShortText { .. } | AnswerKind::LongText { .. } => AttemptControl::Typed("Empty: skips it"),
        _ => AttemptControl::Typed("A number; empty: skips it"),
    }
}

/// What was chosen or typed, as an answer: what is none is skipped.
fn answer(question: &Question, fields: &Pairs) -> Option<Answer> {
    let field = field(question);
    let typed = fields.get(&field)?.trim();
    let skipped = Some(Answer::Skipped);
    if typed.is_empty() {
        return skipped;
    }
    let option = typed.parse().ok().filter(|code| question.option(code).is_some());
    let given = match &question.answer {
        AnswerKind::SingleChoice { .. } => option.map(Answer::Choice),
        AnswerKind::MultipleChoice { options, .. } => {
            let ticked: Vec<&str> = fields.all(&field).collect();
            let chosen = options.iter().map(|option| &option.code).filter(|code| ticked.contains(&code.as_str()));
            Some(Answer::Choices { options: chosen.cloned().collect(), texts: Default::default() })
        }
        AnswerKind::Ranking { options, places, .. } => {
            Some(Answer::Ranking(options.iter().take(*places as usize).map(|option| option.code.clone()).collect()))
        }
        _ if option.is_some() => option.map(Answer::Choice),
        AnswerKind::Scale { .. } | AnswerKind::WholeNumber { .. } => typed.parse().ok().map(Answer::Number),
        AnswerKind::Decimal { .. } | AnswerKind::Percentage { .. } => typed.parse().ok().map(Answer::Decimal),
        AnswerKind::Date { .. } => typed.parse::<Day>().ok().map(Answer::Date),
        AnswerKind::MonthYear { .. } => typed.parse::<Month>().ok().map(Answer::Month),
        AnswerKind::Duration { units, .. } => typed.parse().ok().map(|total| Answer::Duration(units.span(total))),
        AnswerKind::ShortText { .. } | AnswerKind::LongText { .. } => Some(Answer::Text(typed.to_owned())),
        AnswerKind::Place { .. } => typed.parse().ok().map(Answer::Place),
    };
    given.or(skipped)
}
