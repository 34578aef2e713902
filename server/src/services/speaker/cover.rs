//! The first page of a questionnaire. What a page of the website says too is said in the same words.

use super::Saying;
use documents::CoverSentence as Say;

impl Saying {
    pub(super) fn cover(&self, sentence: &Say) -> String {
        match sentence {
            Say::Title(area) => self.naming("start-title", "area", area),
            Say::Lead { council, area } => {
                let names = [("council", council.as_str().into()), ("area", area.as_str().into())];
                self.note(self.words.with("start-lead", names))
            }
            Say::Untranslated => self.text("paper-untranslated"),
            Say::CodeTitle => self.text("paper-code-title"),
            Say::CodePrinted => self.text("paper-code-printed"),
            Say::CodeToWrite => self.text("paper-code-write"),
            Say::CodeBoxes => self.text("paper-code-boxes"),
            Say::WaysTitle => self.text("paper-ways-title"),
            Say::SendBack { to: Some(address), by } => {
                let day = self.words.date(by.0);
                let parts = [("address", address.as_str().into()), ("day", day.into())];
                self.note(self.words.with("paper-return-to", parts))
            }
            Say::SendBack { to: None, by } => {
                let day = self.words.date(by.0);
                self.note(self.words.with("paper-return-envelope", [("day", day.into())]))
            }
            Say::Online(address) => self.naming("paper-online", "address", address),
            Say::NotBoth => self.text("paper-not-both"),
            Say::QrCode(address) => self.naming("paper-qr", "address", address),
            Say::WhoTitle => self.text("start-who"),
            Say::Who => self.text("start-who-answer"),
            Say::WhoWrites => self.text("paper-who-writes"),
            Say::HowTitle => self.text("paper-how-title"),
            Say::Pen => self.text("paper-how-pen"),
            Say::WrongBox => self.text("paper-how-wrong"),
            Say::NotForEverybody => self.text("paper-how-routing"),
            Say::LeaveOut => self.text("paper-how-leave-out"),
            Say::WhyTitle => self.text("start-why"),
            Say::Why(area) => self.naming("paper-why-random", "area", area),
            Say::Voluntary => self.text("start-why-voluntary"),
            Say::PrivacyTitle => self.text("start-what-happens"),
            Say::PrivacyEntered => self.text("paper-privacy-entered"),
            Say::PrivacyApart => self.text("paper-privacy-apart"),
            Say::PrivacyWard => self.text("start-ward"),
            Say::PrivacyGroups => self.text("start-groups"),
            Say::Responsible(council) => self.naming("paper-responsible", "council", council),
            Say::HelpTitle => self.text("paper-help-title"),
            Say::HelpLine(line) => self.naming("paper-help-line", "line", line),
            Say::OtherFormats(council) => self.naming("paper-other-formats", "council", council),
        }
    }
}
