//! A question set from an XLSForm workbook.

mod choices;
mod names;
mod question;
mod texts;

use super::cells::{Row, Table, Workbook};
use super::{AS_WRITTEN, ImportError, NotSaid, REST, expression, relevant};
use choices::{Choice, choices};
use names::Known;
use serde_json::{Map, Value};
use std::panic::{AssertUnwindSafe, catch_unwind};
use survey::code::Code;
use survey::order::Order;
use survey::question::{AnswerKind, Question, Specify};
use survey::question_set::{Entry, QuestionSetDraft, SectionDraft};
use survey::rule::Rule;
use survey::text::Text;
use texts::Texts;

/// The most rows of the survey sheet.
const MOST_ROWS: usize = 5_000;
/// The most bytes of what several questions share, and each of them holds here: lists of choices, rules of groups.
const MOST_SHARED: usize = 8_000_000;
/// The deepest groups.
const DEEPEST: usize = 20;

/// A question set as read, and what of the workbook it does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The question set. Whether it can be published, the checks say.
    pub draft: QuestionSetDraft,
    /// What was passed over or assumed, each with its cell.
    pub not_said: Vec<NotSaid>,
}

/// Reads a workbook.
///
/// # Errors
/// All that is wrong, with sheet and cell.
pub fn read(bytes: &[u8]) -> Result<Imported, ImportError> {
    // The reader of workbooks is not ours and counts without care in places: what it may still stumble over is a file that
    // cannot be read, and no more.
    catch_unwind(AssertUnwindSafe(|| whole(bytes)))
        .unwrap_or_else(|_| Err(ImportError::one("the workbook cannot be read: it holds what no workbook should")))
}

fn whole(bytes: &[u8]) -> Result<Imported, ImportError> {
    let mut workbook = Workbook::open(bytes)?;
    let survey = workbook.table("survey")?.ok_or_else(|| ImportError::one("there is no sheet “survey”"))?;
    for heading in ["type", "name"] {
        if survey.column(heading).is_none() {
            return Err(ImportError::one(format!("the sheet survey has no column “{heading}” in its first row")));
        }
    }
    if survey.rows.len() > MOST_ROWS {
        return Err(ImportError::one(format!("the sheet survey has more than {MOST_ROWS} rows")));
    }
    let of_choices = workbook.table("choices")?.unwrap_or_default();
    let settings = workbook.table("settings")?.unwrap_or_default();
    let mut reading = Reading::new(&survey, &of_choices, &settings);
    for row in &survey.rows {
        reading.row(row);
    }
    reading.finish()
}

/// A group that is open.
struct Group {
    rule: Option<Rule>,
    /// As the spreadsheet shows it.
    row: u32,
}

struct Reading<'a> {
    survey: &'a Table,
    settings: &'a Table,
    texts: Texts,
    known: Known,
    choices: std::collections::BTreeMap<String, Vec<Choice>>,
    sections: Vec<SectionDraft>,
    groups: Vec<Group>,
    /// Whether the last section takes questions that stand in no group.
    loose: bool,
    /// Notes that wait for the question they are said before.
    notes: Vec<(String, Text)>,
    /// Bytes of what was shared so far.
    shared: usize,
    problems: Vec<NotSaid>,
    not_said: Vec<NotSaid>,
}

impl<'a> Reading<'a> {
    fn new(survey: &'a Table, of_choices: &Table, settings: &'a Table) -> Self {
        let (mut problems, mut not_said) = (Vec::new(), Vec::new());
        let default = settings.rows.first().map_or("", |row| settings.cell(row, "default_language"));
        let texts = Texts::new(default);
        for (table, at) in [(survey, "survey"), (of_choices, "choices")] {
            for heading in texts.unknown(table) {
                not_said.push(NotSaid::new(
                    at,
                    format!("column “{heading}” is in a language that is not known by its heading"),
                ));
            }
        }
        let choices = choices(of_choices, &texts, &mut problems, &mut not_said);
        Self {
            survey,
            settings,
            texts,
            known: Known::default(),
            choices,
            sections: Vec::new(),
            groups: Vec::new(),
            loose: false,
            notes: Vec::new(),
            shared: 0,
            problems,
            not_said,
        }
    }

    fn cell<'r>(&self, row: &'r Row, heading: &str) -> &'r str {
        self.survey.cell(row, heading)
    }

    fn problem(&mut self, row: &Row, heading: &str, what: impl std::fmt::Display) {
        self.problems.push(NotSaid::new(self.survey.place(row, heading), what));
    }

    fn unsaid(&mut self, row: &Row, heading: &str, what: impl std::fmt::Display) {
        self.not_said.push(NotSaid::new(self.survey.place(row, heading), what));
    }

    fn row(&mut self, row: &Row) {
        let kind = self.cell(row, "type").replace('_', " ").to_lowercase();
        let words: Vec<&str> = kind.split_whitespace().collect();
        match words.as_slice() {
            [] => self.unsaid(row, "type", "a row without a type was passed over"),
            ["begin", what @ ("group" | "repeat")] => self.begin(row, what),
            ["end", "group" | "repeat"] => {
                self.orphans();
                if self.groups.pop().is_none() {
                    self.problem(row, "type", "a group ends here that did not begin");
                }
            }
            ["note"] => {
                let text = self.texts.of(self.survey, row, "label");
                if !text.0.is_empty() {
                    self.notes.push((self.survey.place(row, "label"), text));
                }
            }
            _ if self.cell(row, "wardwise_kind") == "specify" => self.specify(row),
            _ => self.question(row),
        }
    }

    fn begin(&mut self, row: &Row, what: &str) {
        self.orphans();
        if what == "repeat" {
            self.unsaid(row, "type", "a repeat is asked once");
        }
        if self.groups.len() >= DEEPEST {
            return self.problem(row, "type", format!("groups are more than {DEEPEST} deep"));
        }
        let rest = self.rest(row);
        let rule = self.rule(row, &rest);
        if self.groups.is_empty() {
            let mut title = self.texts.of(self.survey, row, "label");
            if title.0.is_empty() {
                title = Text::english(self.cell(row, "name"));
            }
            let order = rest.get("order").and_then(|order| serde_json::from_value(order.clone()).ok());
            let order = order.unwrap_or(Order::Fixed);
            self.sections.push(SectionDraft { title, ask_if: rule, order, questions: Vec::new() });
            self.groups.push(Group { rule: None, row: row.number });
            self.loose = false;
        } else {
            self.unsaid(row, "type", "a group within a group: its questions belong to the section around it");
            self.groups.push(Group { rule, row: row.number });
        }
    }

    /// Whether so many bytes more may be held; it is said once where they may not.
    fn may_share(&mut self, row: &Row, bytes: usize) -> bool {
        let before = self.shared;
        self.shared = before.saturating_add(bytes);
        let over = self.shared > MOST_SHARED;
        if over && before <= MOST_SHARED {
            self.problem(row, "type", "lists of choices and rules of groups are used by too many questions");
        }
        !over
    }

    /// Notes that no question followed.
    fn orphans(&mut self) {
        for (place, _) in std::mem::take(&mut self.notes) {
            self.not_said.push(NotSaid::new(place, "a note that no question follows was passed over"));
        }
    }

    /// What stands in the column of what XLSForm cannot say.
    fn rest(&mut self, row: &Row) -> Map<String, Value> {
        match self.cell(row, REST) {
            "" => Map::new(),
            text => match serde_json::from_str(text) {
                Ok(rest) => rest,
                Err(error) => {
                    self.problem(
                        row,
                        REST,
                        format!("this is not JSON as it was written here ({error}); empty the cell"),
                    );
                    Map::new()
                }
            },
        }
    }

    /// The rule of a row: the one kept with it while its expression is as it was written, else the expression.
    fn rule(&mut self, row: &Row, rest: &Map<String, Value>) -> Option<Rule> {
        let text = self.cell(row, "relevant").to_owned();
        if let Some(kept) = rest.get("ask_if")
            && rest.get(AS_WRITTEN).and_then(|written| written.get("relevant")).and_then(Value::as_str) == Some(&text)
        {
            return match serde_json::from_value(kept.clone()) {
                Ok(rule) => rule,
                Err(error) => {
                    self.problem(row, REST, format!("its rule cannot be read ({error})"));
                    None
                }
            };
        }
        if text.is_empty() {
            return None;
        }
        match expression::read(&text).and_then(|expression| relevant::rule(&expression, &self.known)) {
            Ok(rule) => Some(rule),
            Err(why) => {
                self.unsaid(
                    row,
                    "relevant",
                    format!("the rule was not taken over, so it is asked of everybody: {why}"),
                );
                None
            }
        }
    }

    fn specify(&mut self, row: &Row) {
        let rest = self.rest(row);
        let named = |field: &str| rest.get(field).and_then(Value::as_str).and_then(|code| code.parse::<Code>().ok());
        let number = rest.get("most").and_then(Value::as_u64).and_then(|most| u32::try_from(most).ok());
        let (Some(question), Some(option), Some(most)) = (named("question"), named("option"), number) else {
            return self.problem(row, REST, "it does not say which answer the text goes with");
        };
        let label = self.texts.of(self.survey, row, "label");
        let required = rest.get("required").and_then(Value::as_bool).unwrap_or_default();
        let entries = self.sections.iter_mut().flat_map(|section| &mut section.questions);
        let asked = entries.filter_map(|entry| match entry {
            Entry::Question(asked) if asked.code == question => Some(asked),
            _ => None,
        });
        let options = asked.filter_map(|asked| match &mut asked.answer {
            AnswerKind::SingleChoice { options, .. } | AnswerKind::MultipleChoice { options, .. } => Some(options),
            _ => None,
        });
        match options.flatten().find(|other| other.code == option) {
            Some(found) => found.specify = Some(Specify { label, most, required }),
            None => self.unsaid(row, "name", format!("the text of “{option}” has no answer to go with")),
        }
    }

    /// A question, into the section that is open.
    fn place(&mut self, row: &Row, mut question: Question) {
        // A condition is some hundred bytes.
        let conditions: usize =
            self.groups.iter().filter_map(|group| group.rule.as_ref()).map(|rule| rule.parts().len() * 200).sum();
        if !self.may_share(row, conditions) {
            return;
        }
        let of_groups = self.groups.iter().filter_map(|group| group.rule.clone());
        let mut rules: Vec<Rule> = of_groups.chain(question.ask_if.take()).collect();
        question.ask_if = match (rules.len(), rules.pop()) {
            (_, None) => None,
            (1, one) => one,
            (_, Some(last)) => {
                rules.push(last);
                Some(Rule::All(rules))
            }
        };
        if self.groups.is_empty() && !self.loose {
            let title = self.title();
            self.sections.push(SectionDraft { title, ask_if: None, order: Order::Fixed, questions: Vec::new() });
            self.loose = true;
        }
        if let Some(section) = self.sections.last_mut() {
            section.questions.push(question.into());
        }
    }

    fn setting(&self, name: &str) -> String {
        self.settings.rows.first().map_or("", |row| self.settings.cell(row, name)).to_owned()
    }

    fn title(&self) -> Text {
        let own = self.settings.rows.first().map(|row| self.texts.of(self.settings, row, "wardwise_title"));
        match own {
            Some(title) if !title.0.is_empty() => title,
            _ => match self.setting("form_title") {
                title if title.is_empty() => Text::english("Imported questions"),
                title => Text::english(&title),
            },
        }
    }

    fn finish(mut self) -> Result<Imported, ImportError> {
        self.orphans();
        for group in std::mem::take(&mut self.groups) {
            self.problems.push(NotSaid::new(format!("survey row {}", group.row), "this group does not end"));
        }
        for (at, section) in self.sections.iter().enumerate() {
            if section.questions.is_empty() {
                self.not_said
                    .push(NotSaid::new(format!("section {}", at + 1), "a group without questions was left out"));
            }
        }
        self.sections.retain(|section| !section.questions.is_empty());
        if self.sections.is_empty() && self.problems.is_empty() {
            self.problems.push(NotSaid::new("survey", "there is no question that could be taken over"));
        }
        if let Some(error) = ImportError::of(&self.problems) {
            return Err(error);
        }
        let code = names::code(&self.setting("form_id"), "form");
        let version = self.setting("version").parse().ok().filter(|version| *version > 0).unwrap_or(1);
        let draft = QuestionSetDraft { code, version, title: self.title(), sections: self.sections };
        Ok(Imported { draft, not_said: self.not_said })
    }
}
