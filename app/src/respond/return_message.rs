use crate::language::Words;
use survey::return_code::ReturnCode;

/// The message that takes a return code to its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnMessage {
    /// The language the person reads in.
    pub words: Words,
    /// The council's name.
    pub council: String,
    /// The survey's title, as the council gave it.
    pub survey: String,
    /// The code.
    pub code: ReturnCode,
    /// The whole address of the page that takes it. The code is no part of it.
    pub address: String,
    /// The last day on which answers are taken.
    pub last_day: String,
    /// How to reach the council, a line each; empty where nothing is known.
    pub contact: Vec<String>,
}

impl ReturnMessage {
    /// Its subject.
    #[must_use]
    pub fn subject(&self) -> String {
        self.words.with("return-mail-subject", [("survey", self.survey.as_str().into())]).text.into_owned()
    }

    /// Its text. Code and address stand on lines of their own: in text written from right to left nothing turns them round.
    #[must_use]
    pub fn text(&self) -> String {
        let words = self.words;
        let council = || [("council", self.council.as_str().into())];
        let contact = match self.contact.is_empty() {
            true => words.with("return-mail-ask", council()).text.into_owned(),
            false => self.contact.join("\n"),
        };
        [
            words.with("return-mail-lead", council()).text.into_owned(),
            self.code.grouped(),
            words.with("return-mail-how", [("day", self.last_day.as_str().into())]).text.into_owned(),
            self.address.clone(),
            words.text("return-private"),
            words.text("return-mail-stranger"),
            contact,
        ]
        .join("\n\n")
            + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{all, english};

    fn message(words: Words) -> ReturnMessage {
        ReturnMessage {
            words,
            council: "Luton Council".into(),
            survey: "Residents’ survey 2026".into(),
            code: "K7R M4T XPA CDD".parse().unwrap(),
            address: "https://survey.example/survey/luton/code".into(),
            last_day: "18 October 2026".into(),
            contact: Vec::new(),
        }
    }

    #[test]
    fn holds_code_address_and_day_and_no_code_in_the_address() {
        for words in all() {
            let message = message(words);
            let text = message.text();
            for line in [message.code.grouped(), message.address.clone()] {
                assert_eq!(text.lines().filter(|own| *own == line).count(), 1, "{text}");
            }
            assert_eq!(text.matches(&message.code.plain()).count(), 0);
            assert!(text.contains("18 October 2026") && text.contains("Luton Council"), "{text}");
            assert!(message.subject().contains("Residents’ survey 2026"));
            assert!(!text.contains(['<', '{']), "{text}");
        }
    }

    #[test]
    fn says_how_to_reach_the_council_where_that_is_known() {
        let text = ReturnMessage { contact: vec!["By phone: 01632 960 001".into()], ..message(english()) }.text();
        assert!(text.ends_with("By phone: 01632 960 001\n"), "{text}");
        assert!(message(english()).text().contains("ask Luton Council"));
    }
}
