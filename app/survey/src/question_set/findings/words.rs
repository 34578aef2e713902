//! The English of every finding.

use super::{About, Finding, Place, Severity};
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
            Self::QuestionNotTranslated => f.write_str("there is no text: every language offered needs every question"),
            Self::PartlyTranslated { missing: 1 } => f.write_str("1 wording is missing"),
            Self::PartlyTranslated { missing } => write!(f, "{missing} wordings are missing"),
            Self::NoNet => f.write_str("answers count in a base, but no net says which figure is reported"),
            Self::NoBase => f.write_str("no answer counts in a base, so nothing can be reported as a percentage"),
            Self::RangesOverlap { before, label } => write!(f, "“{before}” and “{label}” overlap"),
            Self::RangesGap { before, label } => write!(f, "between “{before}” and “{label}” numbers are left out"),
            Self::NoWayNotToAnswer => f.write_str("an equality question needs an answer such as “Prefer not to say”"),
            Self::LongStem { words } => write!(f, "the question has {words} words; aim for 25 or fewer"),
            Self::Leading { words } => write!(f, "“{words}” may suggest an answer"),
            Self::Negative { word } => write!(f, "“{word}” may turn the meaning of an answer round"),
            Self::TwoInOne => f.write_str("“and/or” may ask two things at once"),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.severity(), self.place, self.about)
    }
}
