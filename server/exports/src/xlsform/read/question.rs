//! A row of the survey sheet as a question.

use super::{Reading, names};
use crate::xlsform::cells::Row;
use crate::xlsform::{AS_WRITTEN, constraint};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use survey::code::Code;
use survey::question::{AnswerOption, Question, Specify};
use survey::text::{Language, Text};

/// What text questions take where the workbook does not say.
const MOST: [(&str, u32); 2] = [("short_text", 200), ("long_text", 2_000)];
/// What numbers lie between where the workbook does not say.
const NUMBERS: (i64, i64) = (0, 1_000_000);
/// Fields that the columns of XLSForm say; the rest never does.
const SAID: [&str; 9] = ["code", "lead_in", "stem", "short", "hint", "purpose", "kind", "options", "source"];

impl Reading<'_> {
    pub(super) fn question(&mut self, row: &Row) {
        let rest = self.rest(row);
        let written = |column: &str| rest.get(AS_WRITTEN).and_then(|all| all.get(column)).and_then(Value::as_str);
        let type_cell = self.cell(row, "type").to_owned();
        let as_written = written("type") == Some(&type_cell);
        let Some(kind) = self.kind(row, &type_cell, as_written) else { return };
        let name = self.cell(row, "name").to_owned();
        if name.is_empty() {
            return self.problem(row, "name", "a question needs a name");
        }
        if self.known.has_name(&name) {
            return self.problem(row, "name", format!("the name “{name}” is used twice"));
        }
        let Some(code) = names::free(names::code(&name, "q"), |code| self.known.has_code(code)) else {
            return self.problem(row, "name", "too many questions have names like this one");
        };
        if code.as_str() != name {
            self.unsaid(row, "name", format!("the question “{name}” has the code “{code}”"));
        }
        let mut fields = Map::new();
        if as_written {
            fields.extend(
                rest.iter()
                    .filter(|(name, _)| !SAID.contains(&name.as_str()) && *name != AS_WRITTEN)
                    .map(|(name, value)| (name.clone(), value.clone())),
            );
        }
        // The rule is read on its own: it may have changed where the kind has not.
        fields.remove("ask_if");
        let mut options = BTreeMap::new();
        if ["single_choice", "multiple_choice", "ranking"].contains(&kind.as_str()) {
            let Some(found) = self.options(row, &type_cell) else { return };
            options = found.iter().map(|(name, option)| (name.clone(), option.code.clone())).collect();
            let all: Vec<&AnswerOption> = found.iter().map(|(_, option)| option).collect();
            fields.insert("options".to_owned(), json!(all));
            if kind == "ranking" && !fields.contains_key("places") {
                fields.insert("places".to_owned(), json!(all.len()));
            }
        }
        let changed = |column: &str, cell: &str| !as_written || written(column) != Some(cell);
        self.appearance(row, &kind, &mut fields, changed("appearance", self.cell(row, "appearance")));
        self.parameters(row, &kind, &mut fields, changed("parameters", self.cell(row, "parameters")));
        self.limits(row, &kind, &mut fields, changed("constraint", self.cell(row, "constraint")));
        fields.insert("kind".to_owned(), json!(kind));
        let rule = self.rule(row, &rest);
        if let Some(rule) = rule {
            fields.insert("ask_if".to_owned(), json!(rule));
        }
        self.wording(row, &name, &mut fields);
        fields.insert("code".to_owned(), json!(code));
        match serde_json::from_value::<Question>(Value::Object(fields)) {
            Ok(question) => {
                self.known.add(&name, code, options);
                self.place(row, question);
            }
            Err(error) => self.problem(row, "type", format!("the question “{name}” cannot be read: {error}")),
        }
    }

    /// The kind of answer; `None` where there is none for the type, which is said.
    fn kind(&mut self, row: &Row, type_cell: &str, as_written: bool) -> Option<String> {
        let own = self.cell(row, "wardwise_kind");
        if as_written && !own.is_empty() {
            return Some(own.to_owned());
        }
        let appearance = self.cell(row, "appearance").to_lowercase();
        let parameters = self.cell(row, "parameters").to_lowercase();
        let first = type_cell.split_whitespace().next().unwrap_or_default().to_lowercase();
        let kind = match first.as_str() {
            "select_one" => "single_choice",
            "select_multiple" => "multiple_choice",
            "rank" => "ranking",
            "integer" | "int" => "whole_number",
            "decimal" => "decimal",
            "range" if parameters.contains("step=") && !parameters.contains("step=1") => "decimal",
            "range" => "scale",
            "date" if appearance.contains("month-year") => "month_year",
            "date" => "date",
            "text" | "string" if appearance.contains("multiline") => "long_text",
            "text" | "string" => "short_text",
            _ => {
                self.unsaid(row, "type", format!("there is no question of type “{first}” here: it was passed over"));
                return None;
            }
        };
        Some(kind.to_owned())
    }

    fn options(&mut self, row: &Row, type_cell: &str) -> Option<Vec<(String, AnswerOption)>> {
        let mut words = type_cell.split_whitespace().skip(1);
        let list = words.next().unwrap_or_default();
        let Some(choices) = self.choices.get(list) else {
            self.problem(row, "type", format!("the sheet choices has no list “{list}”"));
            return None;
        };
        let bytes =
            choices.iter().map(|choice| 200 + choice.option.label.0.values().map(String::len).sum::<usize>()).sum();
        if !self.may_share(row, bytes) {
            return None;
        }
        let choices = self.choices.get(list)?;
        let mut options: Vec<(String, AnswerOption)> =
            choices.iter().map(|choice| (choice.name.clone(), choice.option.clone())).collect();
        if words.next() == Some("or_other") {
            let taken = |code: &Code| options.iter().any(|(_, option)| option.code == *code);
            if let Some(code) = names::free(names::code("other", "o"), taken) {
                let mut other = AnswerOption::new(code, Text::english("Other"), true);
                other.specify = Some(Specify { label: Text::english("Please say which"), most: 200, required: false });
                options.push(("other".to_owned(), other));
            }
        }
        Some(options)
    }

    fn appearance(&self, row: &Row, kind: &str, fields: &mut Map<String, Value>, changed: bool) {
        if kind == "single_choice" && changed {
            fields.remove("shown");
            if self.cell(row, "appearance").contains("minimal") {
                fields.insert("shown".to_owned(), json!("select"));
            }
        }
    }

    fn parameters(&mut self, row: &Row, kind: &str, fields: &mut Map<String, Value>, changed: bool) {
        if !changed {
            return;
        }
        let text = self.cell(row, "parameters").to_lowercase().replace([';', ','], " ");
        let given = |name: &str| {
            text.split_whitespace().find_map(|part| part.strip_prefix(name)?.strip_prefix('=').map(str::to_owned))
        };
        match kind {
            "single_choice" | "multiple_choice" | "ranking" => {
                fields.remove("order");
                if given("randomize").as_deref() == Some("true") {
                    fields.insert("order".to_owned(), json!("random"));
                }
            }
            "scale" => {
                let whole = |name: &str, without: i64| given(name).map_or(Some(without), |number| number.parse().ok());
                let (Some(from), Some(to)) = (whole("start", 1), whole("end", 10)) else {
                    return self.problem(row, "parameters", "a scale needs whole numbers as start and end");
                };
                fields.insert("from".to_owned(), json!(from));
                fields.insert("to".to_owned(), json!(to));
                for (end, number) in [("low", from), ("high", to)] {
                    if !fields.contains_key(end) {
                        fields.insert(end.to_owned(), json!({"en": number.to_string()}));
                        self.unsaid(
                            row,
                            "parameters",
                            format!("what {number} means is not said: say it in the question set"),
                        );
                    }
                }
            }
            "decimal" => {
                for (end, name) in [("min", "start"), ("max", "end")] {
                    if let Some(number) = given(name) {
                        fields.insert(end.to_owned(), json!(number));
                    }
                }
                if let Some(step) = given("step") {
                    let places = step.split_once('.').map_or(0, |(_, digits)| digits.trim_end_matches('0').len());
                    fields.insert("places".to_owned(), json!(places));
                }
            }
            _ => {}
        }
    }

    fn limits(&mut self, row: &Row, kind: &str, fields: &mut Map<String, Value>, changed: bool) {
        let text = self.cell(row, "constraint").to_owned();
        if changed && !text.is_empty() {
            match constraint::fields(kind, &text) {
                Ok(read) => fields.extend(read),
                Err(why) => self.unsaid(row, "constraint", format!("the limits were not taken over: {why}")),
            }
        }
        let mut assumed = Vec::new();
        let mut need = |name: &str, value: Value| {
            if !fields.contains_key(name) {
                assumed.push(format!("{name} {}", value.to_string().trim_matches('"')));
                fields.insert(name.to_owned(), value);
            }
        };
        match kind {
            "whole_number" => {
                need("min", json!(NUMBERS.0));
                need("max", json!(NUMBERS.1));
            }
            "decimal" => {
                need("min", json!(NUMBERS.0.to_string()));
                need("max", json!(NUMBERS.1.to_string()));
                need("places", json!(2));
            }
            "short_text" | "long_text" => {
                let most = MOST.iter().find(|(name, _)| *name == kind).map_or(200, |(_, most)| *most);
                need("most", json!(most));
            }
            _ => {}
        }
        if !assumed.is_empty() {
            self.unsaid(row, "constraint", format!("limits were assumed: {}", assumed.join(", ")));
        }
    }

    fn wording(&mut self, row: &Row, name: &str, fields: &mut Map<String, Value>) {
        let stem = self.texts.of(self.survey, row, "label");
        if !stem.0.contains_key(&Language::english()) {
            let what =
                format!("the question “{name}” has no English label; question sets need one: label::English (en)");
            self.problem(row, "label", what);
        }
        let short = self.texts.of(self.survey, row, "wardwise_short");
        let hint = self.texts.of(self.survey, row, "hint");
        let mut lead_in = Text::default();
        for (_, note) in std::mem::take(&mut self.notes) {
            for (language, words) in note.0 {
                let all = lead_in.0.entry(language).or_default();
                if !all.is_empty() {
                    all.push(' ');
                }
                all.push_str(&words);
            }
        }
        if !lead_in.0.is_empty() {
            fields.insert("lead_in".to_owned(), json!(lead_in));
        }
        if !hint.0.is_empty() {
            fields.insert("hint".to_owned(), json!(hint));
        }
        let short = if short.0.is_empty() { &stem } else { &short };
        fields.insert("short".to_owned(), json!(short));
        fields.insert("stem".to_owned(), json!(stem));
        let or = |cell: &str, without: &str| if cell.is_empty() { without.to_owned() } else { cell.to_owned() };
        let note = Some(self.cell(row, "wardwise_source_note")).filter(|note| !note.is_empty());
        fields.insert("purpose".to_owned(), json!(or(self.cell(row, "wardwise_purpose"), "perception")));
        fields.insert(
            "source".to_owned(),
            json!({"title": or(self.cell(row, "wardwise_source"), "An XLSForm workbook"),
                "status": or(self.cell(row, "wardwise_status"), "own"), "note": note}),
        );
    }
}
