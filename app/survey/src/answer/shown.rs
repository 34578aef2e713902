//! A stored answer as the fields of its page show it.

use super::Answer;
use crate::fields::Fields;
use crate::question::{AnswerKind, Question};

impl Question {
    /// The fields that an answer would be sent in: [`Question::check`] takes them back to the same answer. A postcode is
    /// not kept, so its field stays empty.
    #[must_use]
    pub fn fields_of(&self, answer: &Answer) -> Fields {
        let mut pairs: Vec<(String, String)> = Vec::new();
        let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
        match answer {
            Answer::Choice(code) => {
                let instead = self.is_entered() && self.instead.iter().any(|option| option.code == *code);
                put(if instead { "instead" } else { "answer" }, code.to_string());
            }
            Answer::Specified { option, text } => {
                put("answer", option.to_string());
                put(&format!("answer-{option}-text"), text.clone());
            }
            Answer::Choices { options, texts } => {
                for option in options {
                    put("answer", option.to_string());
                }
                for (option, text) in texts {
                    put(&format!("answer-{option}-text"), text.clone());
                }
            }
            Answer::Number(number) => put("answer", number.to_string()),
            Answer::Decimal(number) => put("answer", number.to_string()),
            Answer::Date(day) => {
                put("answer-day", day.0.day().to_string());
                put("answer-month", u8::from(day.0.month()).to_string());
                put("answer-year", day.0.year().to_string());
            }
            Answer::Month(month) => {
                put("answer-month", month.month().to_string());
                put("answer-year", month.year().to_string());
            }
            Answer::Duration(span) => {
                if let AnswerKind::Duration { units, .. } = &self.answer {
                    for (field, value) in units.fields().iter().zip(units.split(span.total())) {
                        put(&format!("answer-{}", field.name), value.to_string());
                    }
                }
            }
            Answer::Text(text) => put("answer", text.clone()),
            Answer::Ranking(options) => {
                for (option, place) in options.iter().zip(1..) {
                    put(&format!("answer-{place}"), option.to_string());
                }
            }
            Answer::Place(ward) if !self.is_entered() => put("answer", ward.to_string()),
            Answer::Place(_) | Answer::Skipped => {}
        }
        pairs.into_iter().collect()
    }
}
