use crate::language::{Said, Words, english};
use survey::journey::Journey;
use survey::question::Code;
use survey::text::Piping;

/// How far a person has come, in words: a bar would promise a precision that skipped questions break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The section's number, from 1. The question about where the person lives is the first section.
    pub section: usize,
    /// How many sections there are.
    pub sections: usize,
    /// The section's title, as it stands inside a sentence: "your local area".
    pub title: Said,
    /// The question's number, from 1.
    pub question: usize,
    /// How many questions there are.
    pub questions: usize,
    /// The language.
    pub words: Words,
}

impl Progress {
    /// At the question about where the person lives.
    #[must_use]
    pub fn at_place(words: Words, journey: &Journey<'_>) -> Self {
        Self {
            section: 1,
            sections: journey.sections().len() + 1,
            title: words.say("progress-where"),
            question: 1,
            questions: journey.count(),
            words,
        }
    }

    /// At a question; `None` where it is not asked.
    #[must_use]
    pub fn at_question(words: Words, journey: &Journey<'_>, code: &Code, piping: &Piping) -> Option<Self> {
        let (at, section) = journey.section_of(code)?;
        let (question, questions) = journey.progress(code);
        let marked = Piping { council: "{".into(), area: "{".into(), ..Piping::default() };
        let raw = words.wording(&section.title, &marked).text;
        let mut title = words.wording(&section.title, piping);
        if !starts_with_name(&raw) {
            title.text = lower_first(&title.text).into();
        }
        let sections = journey.sections().len() + 1;
        Some(Self { section: at + 2, sections, title, question, questions, words })
    }

    /// "Section 2 of 4: your local area. Question 3 of about 11".
    #[must_use]
    pub fn caption(&self) -> Said {
        let Self { section, sections, title, .. } = self;
        // Where the section has no title in the language, the whole line is English, and marked.
        let words = if title.english { english() } else { self.words };
        let parts = [
            ("n", (*section).into()),
            ("of", (*sections).into()),
            ("title", title.text.to_string().into()),
            ("question", self.question_in(words).into()),
        ];
        Said { english: title.english, ..words.with("progress-caption", parts) }
    }

    /// "Question 3 of about 11". "About", because questions may be left out.
    #[must_use]
    pub fn question(&self) -> String {
        self.question_in(self.words)
    }

    fn question_in(&self, words: Words) -> String {
        let parts = [("n", self.question.into()), ("of", self.questions.into())];
        words.with("progress-question", parts).text.into_owned()
    }
}

/// A title that begins with a piped name or an abbreviation ("NHS services") keeps its capital.
fn starts_with_name(title: &str) -> bool {
    title.starts_with('{') || title.chars().nth(1).is_some_and(char::is_uppercase)
}

fn lower_first(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{about, frame, questions};
    use survey::response::Answers;

    #[test]
    fn says_section_and_question() {
        let (set, piping) = (questions(), frame().piping());
        let set = Journey::new(&set, &about(), &Answers::default());
        let caption = |code: &str| {
            Progress::at_question(crate::language::english(), &set, &code.parse().unwrap(), &piping)
                .unwrap()
                .caption()
                .text
        };
        assert_eq!(
            Progress::at_place(crate::language::english(), &set).caption().text,
            "Section 1 of 5: where you live. Question 1 of about 12"
        );
        assert_eq!(caption("cohesion_area"), "Section 2 of 5: your local area. Question 3 of about 12");
        assert_eq!(caption("cohesion_city"), "Section 3 of 5: Luton as a whole. Question 5 of about 12");
        assert_eq!(Progress::at_question(crate::language::english(), &set, &"unknown".parse().unwrap(), &piping), None);
    }
}
