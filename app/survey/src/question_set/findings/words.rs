//! The English of every finding.

use super::{About, Finding, Place, Severity};
use crate::code::Code;
use crate::text::Language;
use std::fmt;

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "Error",
            Self::Warning => "Warning",
            Self::Note => "Note",
        })
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.question, self.section) {
            (Some(question), _) => write!(f, "question “{question}”")?,
            (None, Some(section)) => write!(f, "section {section}")?,
            (None, None) => f.write_str("the question set")?,
        }
        if let Some(option) = &self.option {
            write!(f, ", option “{option}”")?;
        }
        if let Some(language) = &self.language {
            write!(f, ", language “{}”", language.as_str())?;
        }
        Ok(())
    }
}

impl fmt::Display for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { problem } => write!(f, "{problem}"),
            Self::SectionNeverAsked => f.write_str("nobody can reach this section: change its rule"),
            Self::QuestionNeverAsked => f.write_str("nobody can reach this question: change its rule"),
            Self::NoWayFound => f.write_str("no answers were found that lead to this question: try it, or change its rule"),
            Self::QuestionNotTranslated => f.write_str("there is no text: every language offered needs every question"),
            Self::PartlyTranslated { missing: 1 } => f.write_str("1 wording is missing"),
            Self::PartlyTranslated { missing } => write!(f, "{missing} wordings are missing"),
            Self::NotApproved { languages } => {
                let languages: Vec<&str> = languages.iter().map(Language::as_str).collect();
                write!(
                    f,
                    "no officer has approved all of the wording in {}, so residents read above it that it is a draft",
                    languages.join(", ")
                )
            }
            Self::NoNet => f.write_str("answers count in a base, but no net says which figure is reported"),
            Self::NoBase => f.write_str("no answer counts in a base, so nothing can be reported as a percentage"),
            Self::RangesOverlap { before, label } => write!(f, "“{before}” and “{label}” overlap"),
            Self::RangesGap { before, label } => write!(f, "between “{before}” and “{label}” numbers are left out"),
            Self::NoWayNotToAnswer => f.write_str("an equality question needs an answer such as “Prefer not to say”"),
            Self::LongStem { words } => write!(f, "the question has {words} words; aim for 25 or fewer"),
            Self::Leading { words } => write!(f, "“{words}” may suggest an answer"),
            Self::Negative { word } => write!(f, "“{word}” may turn the meaning of an answer round"),
            Self::TwoInOne => f.write_str("“and/or” may ask two things at once"),
            Self::HardToRead { age } => {
                write!(f, "the wording takes a reading age of about {age}; aim for 12 or below with shorter words and sentences")
            }
            Self::StandardChanged { differences, comparability } => {
                let differences: Vec<String> = differences.iter().map(ToString::to_string).collect();
                write!(f, "it has the code of a question of the bank and differs from it: {}.", differences.join("; "))?;
                for sentence in &comparability.sentences {
                    write!(f, " {sentence}")?;
                }
                f.write_str(" Put the bank’s wording back, or give it a code of its own")
            }
            Self::WordingUnchecked { questions } => {
                let questions: Vec<&str> = questions.iter().map(Code::as_str).collect();
                write!(
                    f,
                    "the wording of these has not been checked in full against its source, so nobody should claim that they \
                     can be compared: {}",
                    questions.join(", ")
                )
            }
            Self::WeightingQuestionMissing { target, missing } => {
                write!(f, "answers cannot be weighted by “{target}”: there is no question “{missing}”")
            }
            Self::WeightingCategoriesDiffer { target, without_option, without_category } => {
                write!(f, "answers cannot be weighted by “{target}”, which needs one choice among its categories")?;
                if !without_option.is_empty() {
                    write!(f, "; not among the answers: {}", without_option.join(", "))?;
                }
                if !without_category.is_empty() {
                    let options: Vec<&str> = without_category.iter().map(Code::as_str).collect();
                    write!(f, "; not among the categories: {}", options.join(", "))?;
                }
                Ok(())
            }
            Self::EqualityNotExplained => f.write_str(
                "the explanation of the equality questions comes before the first of them; put this one with the others, or \
                 say in its lead-in why it is asked",
            ),
            Self::EqualityEarly => {
                f.write_str("equality questions come before questions of opinion; most surveys ask them last")
            }
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.severity(), self.place, self.about)
    }
}
