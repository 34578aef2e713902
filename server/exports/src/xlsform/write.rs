//! A question set as an XLSForm workbook.

use super::{AS_WRITTEN, NotSaid, REST, constraint, languages, relevant};
use crate::ExportError;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use survey::calendar::DateBound;
use survey::code::Code;
use survey::order::Order;
use survey::question::{AnswerKind, Question};
use survey::question_set::{Entry, QuestionSetDraft, Section};
use survey::rule::{ByCode, Rule};
use survey::text::{Language, Text};

/// A workbook, and what it cannot say in words of XLSForm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// What other programs will not do as this one does; it also stands on the workbook's sheet `not said`.
    pub not_said: Vec<NotSaid>,
}

/// Cells by heading.
type Row = Vec<(String, String)>;

/// Writes a question set. The same set gives the same workbook.
///
/// # Errors
/// [`ExportError::Workbook`] for what a spreadsheet cannot hold: more than 32,767 characters in a cell.
pub fn write(draft: &QuestionSetDraft) -> Result<Written, ExportError> {
    let languages = draft.languages();
    let mut form = Form { languages, survey: Vec::new(), choices: Vec::new(), not_said: Vec::new() };
    let sections = draft.asked();
    let questions: Vec<&Question> = sections.iter().flat_map(|section| &section.questions).collect();
    let find = |code: &Code| questions.iter().find(|question| question.code == *code).copied();
    for entry in draft.sections.iter().flat_map(|section| &section.questions) {
        if let Entry::Battery(battery) = entry {
            let codes: Vec<&str> = battery.statements.iter().map(|statement| statement.code.as_str()).collect();
            let place = format!("questions {}", codes.join(", "));
            form.not_said
                .push(NotSaid::new(place, "they are a battery; here each is a question with its lead-in before it"));
        }
    }
    for (at, section) in sections.iter().enumerate() {
        form.section(at + 1, section, &find)?;
    }
    let mut settings: Row = vec![
        ("form_title".into(), english(&draft.title)),
        ("form_id".into(), draft.code.to_string()),
        ("version".into(), draft.version.to_string()),
        ("default_language".into(), languages::named(&Language::english())),
    ];
    settings.extend(form.texts("wardwise_title", &draft.title));
    let not_said: Vec<Row> = form
        .not_said
        .iter()
        .map(|said| vec![("where".to_owned(), said.place.clone()), ("what".to_owned(), said.what.clone())])
        .collect();
    let mut workbook = Workbook::new();
    let fixed = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(english(&draft.title)).set_creation_datetime(&fixed));
    table(&mut workbook, "survey", &form.headings_of_survey(), &form.survey)?;
    table(&mut workbook, "choices", &form.headings_of_choices(), &form.choices)?;
    let headings: Vec<String> = settings.iter().map(|(heading, _)| heading.clone()).collect();
    table(&mut workbook, "settings", &headings, &[settings])?;
    table(&mut workbook, "not said", &["where".to_owned(), "what".to_owned()], &not_said)?;
    Ok(Written { bytes: workbook.save_to_buffer()?, not_said: form.not_said })
}

/// Every cell is text: nothing in it can become a formula.
fn table(workbook: &mut Workbook, name: &str, headings: &[String], rows: &[Row]) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    for (at, heading) in (0_u16..).zip(headings) {
        sheet.write_string(0, at, heading)?;
    }
    for (number, row) in (1_u32..).zip(rows) {
        for (at, heading) in (0_u16..).zip(headings) {
            let cell = row.iter().find(|(other, text)| other == heading && !text.is_empty());
            if let Some((_, text)) = cell {
                sheet.write_string(number, at, text)?;
            }
        }
    }
    Ok(())
}

struct Form {
    languages: Vec<Language>,
    survey: Vec<Row>,
    choices: Vec<Row>,
    not_said: Vec<NotSaid>,
}

impl Form {
    fn by_language(&self, name: &str) -> Vec<String> {
        self.languages.iter().map(|language| languages::heading(name, language)).collect()
    }

    fn headings_of_survey(&self) -> Vec<String> {
        let mut headings = vec!["type".to_owned(), "name".to_owned()];
        headings.extend(self.by_language("label"));
        headings.extend(self.by_language("hint"));
        headings.extend(["relevant", "constraint", "appearance", "parameters"].map(str::to_owned));
        headings.extend(["wardwise_purpose", "wardwise_kind"].map(str::to_owned));
        headings.extend(self.by_language("wardwise_short"));
        headings.extend(["wardwise_source", "wardwise_status", "wardwise_source_note", REST].map(str::to_owned));
        headings
    }

    fn headings_of_choices(&self) -> Vec<String> {
        let mut headings = vec!["list_name".to_owned(), "name".to_owned()];
        headings.extend(self.by_language("label"));
        headings.extend(["wardwise_in_base", "wardwise_exclusive", "wardwise_read_out"].map(str::to_owned));
        headings
    }

    fn texts(&self, name: &str, text: &Text) -> Row {
        let of = |language: &Language| {
            (languages::heading(name, language), text.0.get(language).cloned().unwrap_or_default())
        };
        self.languages.iter().map(of).collect()
    }

    fn unsaid(&mut self, place: impl std::fmt::Display, what: &str) {
        self.not_said.push(NotSaid::new(place, what));
    }

    /// The expression of a rule; empty where XLSForm has none.
    fn rule<'a>(&mut self, rule: Option<&Rule>, place: &str, find: &dyn Fn(&Code) -> Option<&'a Question>) -> String {
        let Some(rule) = rule else { return String::new() };
        relevant::say(rule, find).unwrap_or_else(|| {
            let what = format!("asked only where {}; other programs ask it of everybody", rule.in_words(&ByCode(find)));
            self.unsaid(place, &what);
            String::new()
        })
    }

    fn section<'a>(
        &mut self,
        number: usize,
        section: &Section,
        find: &dyn Fn(&Code) -> Option<&'a Question>,
    ) -> Result<(), ExportError> {
        let place = format!("section {number}");
        let expression = self.rule(section.ask_if.as_ref(), &place, find);
        let mut rest = Map::new();
        if let Some(rule) = &section.ask_if {
            rest.insert("ask_if".to_owned(), serde_json::to_value(rule)?);
        }
        if section.order != Order::Fixed {
            rest.insert("order".to_owned(), serde_json::to_value(section.order)?);
            self.unsaid(&place, "its questions come in a drawn order; other programs keep the order written");
        }
        let mut row: Row = vec![
            ("type".into(), "begin_group".into()),
            ("name".into(), format!("section_{number}")),
            ("relevant".into(), expression.clone()),
        ];
        if !rest.is_empty() {
            rest.insert(AS_WRITTEN.to_owned(), json!({ "relevant": expression }));
            row.push((REST.into(), Value::Object(rest).to_string()));
        }
        row.extend(self.texts("label", &section.title));
        self.survey.push(row);
        for question in &section.questions {
            self.question(question, find)?;
        }
        self.survey.push(vec![("type".into(), "end_group".into()), ("name".into(), format!("section_{number}"))]);
        Ok(())
    }

    fn question<'a>(
        &mut self,
        question: &Question,
        find: &dyn Fn(&Code) -> Option<&'a Question>,
    ) -> Result<(), ExportError> {
        let (code, place) = (&question.code, format!("question {}", question.code));
        let expression = self.rule(question.ask_if.as_ref(), &place, find);
        if let Some(lead_in) = &question.lead_in {
            let mut row: Row = vec![
                ("type".into(), "note".into()),
                ("name".into(), format!("{code}_lead_in")),
                ("relevant".into(), expression.clone()),
            ];
            row.extend(self.texts("label", lead_in));
            self.survey.push(row);
        }
        let written = Columns::of(question);
        let limits = constraint::say(&question.answer);
        let rest = rest(question, &expression, &limits, &written)?;
        let mut row: Row = vec![
            ("type".into(), written.kind.clone()),
            ("name".into(), code.to_string()),
            ("relevant".into(), expression),
            ("constraint".into(), limits),
            ("appearance".into(), written.appearance.to_owned()),
            ("parameters".into(), written.parameters),
            ("wardwise_purpose".into(), word(&question.purpose)?),
            ("wardwise_kind".into(), question.answer.name().to_owned()),
            ("wardwise_source".into(), question.source.title.clone()),
            ("wardwise_status".into(), word(&question.source.status)?),
            ("wardwise_source_note".into(), question.source.note.clone().unwrap_or_default()),
            (REST.into(), rest.to_string()),
        ];
        row.extend(self.texts("label", &question.stem));
        row.extend(self.texts("wardwise_short", &question.short));
        if let Some(hint) = &question.hint {
            row.extend(self.texts("hint", hint));
        }
        self.survey.push(row);
        for option in question.options() {
            let flag = |is: bool| if is { "yes" } else { "no" }.to_owned();
            let mut row: Row = vec![
                ("list_name".into(), code.to_string()),
                ("name".into(), option.code.to_string()),
                ("wardwise_in_base".into(), flag(option.in_base)),
                ("wardwise_exclusive".into(), flag(option.exclusive)),
                ("wardwise_read_out".into(), option.read_out.map(flag).unwrap_or_default()),
            ];
            row.extend(self.texts("label", &option.label));
            self.choices.push(row);
            if let Some(specify) = &option.specify {
                let mut row: Row = vec![
                    ("type".into(), "text".into()),
                    ("name".into(), format!("{code}_{}_text", option.code)),
                    ("relevant".into(), format!("selected(${{{code}}}, '{}')", option.code)),
                    ("constraint".into(), format!("string-length(.) <= {}", specify.most)),
                    ("wardwise_kind".into(), "specify".into()),
                    (
                        REST.into(),
                        json!({"question": code, "option": option.code, "most": specify.most, "required": specify.required})
                            .to_string(),
                    ),
                ];
                row.extend(self.texts("label", &specify.label));
                self.survey.push(row);
            }
        }
        self.lost(question, &place);
        Ok(())
    }

    /// What other programs will not do as this one does.
    fn lost(&mut self, question: &Question, place: &str) {
        if !question.nets().is_empty() {
            self.unsaid(place, "its nets: which answers make the figure that is reported");
        }
        if question.options().iter().any(|option| option.in_base) {
            self.unsaid(place, "its base: which answers count in percentages");
        }
        if !question.instead.is_empty() {
            self.unsaid(place, "what can be chosen in place of an answer");
        }
        let (least, most) = question.answer.bound_by();
        if least.is_some() || most.is_some() {
            self.unsaid(place, "its bound that is an earlier answer");
        }
        let counted = |bound: &Option<DateBound>| matches!(bound, Some(DateBound::FromToday { years, months, days }) if (*years, *months, *days) != (0, 0, 0));
        match &question.answer {
            AnswerKind::Ranking { options, places, .. } if (*places as usize) < options.len() => {
                self.unsaid(place, &format!("that only the first {places} are ranked"));
            }
            AnswerKind::Scale { .. } => self.unsaid(place, "what the ends of its scale mean"),
            AnswerKind::Date { earliest, latest, .. } | AnswerKind::MonthYear { earliest, latest, .. }
                if counted(earliest) || counted(latest) =>
            {
                self.unsaid(place, "its bound that is counted from the day of the answer");
            }
            AnswerKind::WholeNumber { unit: Some(_), .. } | AnswerKind::Decimal { unit: Some(_), .. } => {
                self.unsaid(place, "the unit beside its field");
            }
            AnswerKind::Duration { .. } => {
                self.unsaid(place, "that it is a length of time: it is asked as a number in all");
            }
            AnswerKind::Place { .. } => {
                self.unsaid(place, "that its answer is looked up among the wards: it is asked as a text");
            }
            _ => {}
        }
        let texts = [Some(&question.stem), question.hint.as_ref(), question.lead_in.as_ref()];
        let labels = question.options().iter().map(|option| &option.label);
        let pipes =
            texts.into_iter().flatten().chain(labels).any(|text| text.0.values().any(|words| words.contains('{')));
        if pipes {
            self.unsaid(place, "what is piped into its wording: braces stand as they are");
        }
    }
}

/// The XLSForm columns of a kind.
struct Columns {
    kind: String,
    appearance: &'static str,
    parameters: String,
}

impl Columns {
    fn of(question: &Question) -> Self {
        let code = &question.code;
        let (kind, appearance) = match &question.answer {
            AnswerKind::SingleChoice { options, .. } => {
                (format!("select_one {code}"), if question.is_select(options.len()) { "minimal" } else { "" })
            }
            AnswerKind::MultipleChoice { .. } => (format!("select_multiple {code}"), ""),
            AnswerKind::Ranking { .. } => (format!("rank {code}"), ""),
            AnswerKind::Scale { .. } => ("range".to_owned(), ""),
            AnswerKind::WholeNumber { .. } | AnswerKind::Duration { .. } | AnswerKind::Percentage { places: 0, .. } => {
                ("integer".to_owned(), "")
            }
            AnswerKind::Decimal { .. } | AnswerKind::Percentage { .. } => ("decimal".to_owned(), ""),
            AnswerKind::Date { .. } => ("date".to_owned(), ""),
            AnswerKind::MonthYear { .. } => ("date".to_owned(), "month-year"),
            AnswerKind::ShortText { .. } | AnswerKind::Place { .. } => ("text".to_owned(), ""),
            AnswerKind::LongText { .. } => ("text".to_owned(), "multiline"),
        };
        let parameters = match &question.answer {
            AnswerKind::Scale { from, to, .. } => format!("start={from} end={to} step=1"),
            _ if question.option_order() == Order::Random => "randomize=true".to_owned(),
            _ => String::new(),
        };
        Self { kind, appearance, parameters }
    }
}

/// The fields that no XLSForm column says, with the columns they go with.
fn rest(question: &Question, expression: &str, limits: &str, written: &Columns) -> serde_json::Result<Value> {
    let said: BTreeSet<&str> =
        ["code", "lead_in", "stem", "short", "hint", "purpose", "kind", "options", "source"].into_iter().collect();
    let mut rest = match serde_json::to_value(question)? {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    rest.retain(|name, _| !said.contains(name.as_str()));
    rest.insert(
        AS_WRITTEN.to_owned(),
        json!({"type": written.kind, "relevant": expression, "constraint": limits, "appearance": written.appearance,
            "parameters": written.parameters}),
    );
    Ok(Value::Object(rest))
}

fn english(text: &Text) -> String {
    text.0.get(&Language::english()).cloned().unwrap_or_default()
}

/// A name as files have it: "perception".
fn word(value: &impl serde::Serialize) -> serde_json::Result<String> {
    serde_json::to_value(value).map(|value| value.as_str().unwrap_or_default().to_owned())
}
