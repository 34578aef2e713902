use super::controls::{Filled, hidden, nothing, small};
use super::form::RuleForm;
use leptos::prelude::*;
use survey::question::AnswerKind;

/// A question that a rule can be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleQuestion {
    /// Its code.
    pub code: String,
    /// "4. People get on well together".
    pub name: String,
    /// What a condition on it can look at.
    pub looks: RuleLooks,
    /// Its options: code and label.
    pub options: Vec<(String, String)>,
}

/// What a condition on a question's answer can look at, besides whether there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleLooks {
    /// One option.
    Option,
    /// Several options.
    Options,
    /// A number.
    Number,
    /// A day.
    Date,
    /// Nothing else.
    Given,
}

impl RuleLooks {
    /// What there is to look at in answers of a kind.
    #[must_use]
    pub fn of(kind: &AnswerKind) -> Self {
        match kind {
            AnswerKind::SingleChoice { .. } => Self::Option,
            AnswerKind::MultipleChoice { .. } | AnswerKind::Ranking { .. } => Self::Options,
            AnswerKind::Scale { .. }
            | AnswerKind::WholeNumber { .. }
            | AnswerKind::Decimal { .. }
            | AnswerKind::Percentage { .. }
            | AnswerKind::Duration { .. } => Self::Number,
            AnswerKind::Date { .. } | AnswerKind::MonthYear { .. } => Self::Date,
            AnswerKind::ShortText { .. } | AnswerKind::LongText { .. } | AnswerKind::Place { .. } => Self::Given,
        }
    }
}

/// What a rule can be about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleChoices {
    /// The questions before.
    pub questions: Vec<RuleQuestion>,
    /// The council's wards: code and name.
    pub wards: Vec<(String, String)>,
    /// The languages of the draft: tag and name.
    pub languages: Vec<(String, String)>,
    /// The rule as it is, in words.
    pub in_words: String,
}

const COMPARED: [(&str, &str); 6] = [
    ("below", "is below"),
    ("at_most", "is at most"),
    ("equal", "is"),
    ("not_equal", "is not"),
    ("at_least", "is at least"),
    ("above", "is above"),
];

/// Who is asked: the conditions, each with what it is about, and the way to one more.
pub(super) fn rule_rows(filled: &Filled<'_>, choices: &RuleChoices, title: &str) -> AnyView {
    let any = match RuleForm::sent(filled.fields) {
        RuleForm::Intricate => return intricate(choices, title),
        RuleForm::Rows { any, .. } => any,
    };
    let ids: Vec<String> = filled.fields.all("condition").map(str::to_owned).collect();
    let rows = ids.iter().map(|row| condition(filled, choices, row)).collect_view();
    let several = ids.len() > 1;
    let radio = |value: &'static str, label: &'static str, on: bool| {
        let id = format!("rule-{value}");
        view! {
            <span class="tick">
                <input type="radio" id=id.clone() name="rule" value=value checked=on />
                <label for=id>{label}</label>
            </span>
        }
    };
    let join = if several {
        view! {
            <fieldset class="flags">
                <legend class="small">"Asked where"</legend>
                {radio("all", "all of these hold", !any)}
                {radio("any", "at least one of these holds", any)}
            </fieldset>
        }
        .into_any()
    } else {
        hidden("rule", if any { "any" } else { "all" })
    };
    let everybody = ids.is_empty().then(|| view! { <p>"Everybody is asked."</p> });
    let questions = choices.questions.iter().map(|question| {
        view! { <option value=question.code.clone()>{question.name.clone()}</option> }
    });
    let questions = questions.collect_view();
    let wards = (!choices.wards.is_empty()).then(|| view! { <option value="@ward">"The ward people live in"</option> });
    view! {
        <fieldset class="rule-rows" id="rule">
            <legend><h3>{title.to_owned()}</h3></legend>
            {everybody}
            {join}
            {rows}
            <div class="inline">
                <div class="field f2">
                    <label for="new_condition">"Ask only if … depends on"</label>
                    <select id="new_condition" name="new_condition">
                        <option value="">"Choose what it depends on"</option>
                        {questions}
                        {wards}
                        <option value="@route">"How people came to the survey"</option>
                        <option value="@language">"The language people read in"</option>
                    </select>
                </div>
                {small("add_condition", "Add condition", "")}
            </div>
        </fieldset>
    }
    .into_any()
}

fn intricate(choices: &RuleChoices, title: &str) -> AnyView {
    view! {
        <fieldset class="rule-rows" id="rule">
            <legend><h3>{title.to_owned()}</h3></legend>
            {hidden("rule", "intricate")}
            <p><b>"Ask only if: "</b>{choices.in_words.clone()}</p>
            <p>"This rule has conditions within conditions. It is kept as it is; the form can only take it away, so that another can be written."</p>
            {small("clear_rule", "Take the rule away", "")}
        </fieldset>
    }
    .into_any()
}

fn condition(filled: &Filled<'_>, choices: &RuleChoices, row: &str) -> AnyView {
    let name = |part: &str| format!("condition.{row}.{part}");
    let about = filled.fields.text(&name("about")).to_owned();
    let question = choices.questions.iter().find(|question| question.code == about);
    let called = match about.as_str() {
        "@ward" => "The ward people live in".to_owned(),
        "@route" => "How people came to the survey".to_owned(),
        "@language" => "The language people read in".to_owned(),
        code => question.map_or_else(
            || format!("“{code}”, which is not a question before this one"),
            |question| question.name.clone(),
        ),
    };
    let how = filled.fields.text(&name("how")).to_owned();
    let (hows, values) = match (about.as_str(), question) {
        ("@ward", _) => (chosen(false), Values::Boxes(choices.wards.clone())),
        ("@language", _) => (chosen(false), Values::Boxes(choices.languages.clone())),
        ("@route", _) => {
            let routes = [("random_invitation", "An invitation at random"), ("open_link", "The open link")];
            (chosen(false), Values::Boxes(super::controls::choices(&routes)))
        }
        // Kept as it is until it is taken away, or the question stands before this one again.
        (_, None) => (vec![(how.clone(), how)], Values::Kept),
        (_, Some(question)) => looks(question, &how),
    };
    let values = match values {
        Values::None => nothing(),
        Values::Kept => {
            let kept = filled.fields.all(&name("values")).map(|value| hidden(&name("values"), value));
            kept.collect_view().into_any()
        }
        Values::Number(label) => filled.line(&name("values"), label, "", "w10"),
        Values::Boxes(options) => {
            let boxes =
                options.iter().map(|(value, label)| filled.tick(&name("values"), value, label, "")).collect_view();
            let error = filled
                .errors
                .iter()
                .find(|error| error.field == name("values"))
                .map(|error| error.message.text.to_string());
            view! {
                <fieldset class="boxes" id=name("values") tabindex="-1">
                    <legend class="vh">{format!("Which of these: {called}")}</legend>
                    {error.map(|error| view! { <p class="error-text"><span class="vh">"Error: "</span>{error}</p> })}
                    {boxes}
                </fieldset>
            }
            .into_any()
        }
    };
    view! {
        <div class="condition">
            {hidden("condition", row)}
            {hidden(&name("about"), &about)}
            <p><b>{called.clone()}</b></p>
            {filled.select(&name("how"), "Condition", "", &hows)}
            {values}
            {small(&format!("remove_condition:{row}"), "Remove", &format!("the condition on {called}"))}
        </div>
    }
    .into_any()
}

enum Values {
    None,
    Kept,
    Number(&'static str),
    Boxes(Vec<(String, String)>),
}

fn chosen(all: bool) -> Vec<(String, String)> {
    let mut hows = super::controls::choices(&[("any", "is one of these"), ("none", "is none of these")]);
    if all {
        hows.push(("all".to_owned(), "is all of these".to_owned()));
    }
    hows
}

/// What a condition on a question's answer can be, and what it needs.
fn looks(question: &RuleQuestion, how: &str) -> (Vec<(String, String)>, Values) {
    let compared = |kind: &str| {
        COMPARED
            .iter()
            .map(|(value, said)| (format!("{kind}.{value}"), format!("the answer {said}")))
            .collect::<Vec<_>>()
    };
    let given = super::controls::choices(&[("given", "has an answer"), ("skipped", "was skipped")]);
    let (mut hows, values) = match question.looks {
        RuleLooks::Option => (chosen(false), Values::Boxes(question.options.clone())),
        RuleLooks::Options => {
            let mut hows = chosen(true);
            hows.extend(
                COMPARED.iter().map(|(value, said)| (format!("count.{value}"), format!("how many were chosen {said}"))),
            );
            let values = if how.starts_with("count.") {
                Values::Number("How many")
            } else {
                Values::Boxes(question.options.clone())
            };
            (hows, values)
        }
        RuleLooks::Number => (compared("number"), Values::Number("Number")),
        RuleLooks::Date => (compared("date"), Values::Number("Day, as 2026-01-31")),
        RuleLooks::Given => (Vec::new(), Values::None),
    };
    hows.extend(given);
    let values = if matches!(how, "given" | "skipped") { Values::None } else { values };
    (hows, values)
}
