//! A question's answers as columns of a file for analysts.
//!
//! A column's name is the question's code, or the code, a point and what the column holds. Codes have no point, so no two
//! columns share a name.

use crate::answer::Answer;
use crate::question::{AnswerKind, Question};
use crate::span::Span;

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Not asked, skipped, or does not apply.
    Empty,
    /// A code, a number, a date: made by this program.
    Plain(String),
    /// Text that somebody typed: never to be trusted.
    Typed(String),
}

impl Cell {
    fn plain(value: impl ToString) -> Self {
        Self::Plain(value.to_string())
    }

    fn flag(is: bool) -> Self {
        Self::plain(u8::from(is))
    }
}

impl Question {
    /// The names of the columns in order.
    ///
    /// - one choice, number, scale, date, place, text: `question`
    /// - several choices: `question.option` for each, 1 chosen and 0 not
    /// - ranking: `question.option` for each, its place
    /// - a length of time: `question.minutes` or `question.months`, in all
    /// - `question.option.text` for each option that takes a text
    /// - `question.instead` where something can be chosen in place of an answer
    #[must_use]
    pub fn columns(&self) -> Vec<String> {
        let code = &self.code;
        let mut columns = match &self.answer {
            AnswerKind::MultipleChoice { options, .. } | AnswerKind::Ranking { options, .. } => {
                options.iter().map(|option| format!("{code}.{}", option.code)).collect()
            }
            AnswerKind::Duration { units, .. } => match units.span(0) {
                Span::Minutes(_) => vec![format!("{code}.minutes")],
                Span::Months(_) => vec![format!("{code}.months")],
            },
            _ => vec![code.to_string()],
        };
        let specified = self.options().iter().filter(|option| option.specify.is_some());
        columns.extend(specified.map(|option| format!("{code}.{}.text", option.code)));
        if !self.instead.is_empty() {
            columns.push(format!("{code}.instead"));
        }
        columns
    }

    /// The cells of an answer under [`Question::columns`]; all empty where there is none.
    #[must_use]
    pub fn cells(&self, answer: Option<&Answer>) -> Vec<Cell> {
        let answer = answer.unwrap_or(&Answer::Skipped);
        let instead = answer.option().filter(|code| self.instead.iter().any(|option| option.code == **code));
        let mut cells = match (&self.answer, answer) {
            (AnswerKind::MultipleChoice { options, .. }, Answer::Choices { options: chosen, .. }) => {
                options.iter().map(|option| Cell::flag(chosen.contains(&option.code))).collect()
            }
            (AnswerKind::Ranking { options, .. }, Answer::Ranking(ranked)) => options
                .iter()
                .map(|option| {
                    let place = ranked.iter().position(|code| *code == option.code);
                    place.map_or(Cell::Empty, |place| Cell::plain(place + 1))
                })
                .collect(),
            (AnswerKind::MultipleChoice { options, .. } | AnswerKind::Ranking { options, .. }, _) => {
                vec![Cell::Empty; options.len()]
            }
            (_, answer) => vec![if instead.is_some() { Cell::Empty } else { single(answer) }],
        };
        let specified = self.options().iter().filter(|option| option.specify.is_some());
        let text = |text: &str| Cell::Typed(text.to_owned());
        cells.extend(specified.map(|option| answer.text_of(&option.code).map_or(Cell::Empty, text)));
        if !self.instead.is_empty() {
            cells.push(instead.map_or(Cell::Empty, Cell::plain));
        }
        cells
    }
}

fn single(answer: &Answer) -> Cell {
    match answer {
        Answer::Choice(option) | Answer::Specified { option, .. } => Cell::plain(option),
        Answer::Number(number) => Cell::plain(number),
        Answer::Decimal(number) => Cell::plain(number),
        Answer::Date(day) => Cell::plain(day),
        Answer::Month(month) => Cell::plain(month),
        Answer::Duration(span) => Cell::plain(span.total()),
        Answer::Text(text) => Cell::Typed(text.clone()),
        Answer::Place(ward) => Cell::plain(ward),
        Answer::Choices { .. } | Answer::Ranking(_) | Answer::Skipped => Cell::Empty,
    }
}
