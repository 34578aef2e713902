use survey::link_code::LinkCode;

/// The message that takes a one-time link to its person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountMessage {
    /// Whom it greets.
    pub name: String,
    /// The council's name.
    pub council: String,
    /// The whole address of the page that takes the code.
    pub page: String,
    /// The code.
    pub code: LinkCode,
    /// Until when the link works: "18 October 2026 at 2:05 pm".
    pub until: String,
    /// Who asked for it: an administrator, who invites somebody new or helps, or the person.
    pub asked: AskedBy,
}

/// Who asked for a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedBy {
    /// An administrator, for somebody who has no password yet.
    Invitation,
    /// An administrator, for somebody who has one.
    Administrator,
    /// The person, on the page for forgotten passwords.
    Themselves,
}

impl AccountMessage {
    /// Its subject.
    #[must_use]
    pub fn subject(&self) -> String {
        match self.asked {
            AskedBy::Invitation => format!("Your account for residents’ surveys at {}", self.council),
            AskedBy::Administrator | AskedBy::Themselves => "Set a new password".to_owned(),
        }
    }

    /// Its text. The code stands behind "#" in the link, which no server on the way is sent, and on a line of its own.
    #[must_use]
    pub fn text(&self) -> String {
        let why = match self.asked {
            AskedBy::Invitation => format!("{} has made you an account for its residents’ surveys.", self.council),
            AskedBy::Administrator => format!("An administrator at {} has asked us to send you this.", self.council),
            AskedBy::Themselves => {
                "Somebody, probably you, said that they forgot the password of this account.".to_owned()
            }
        };
        let stranger = match self.asked {
            AskedBy::Themselves => {
                "If it was not you, do nothing: your password stays as it is. If it happens again, tell an administrator of this service at your council."
            }
            AskedBy::Invitation | AskedBy::Administrator => {
                "If you did not expect this, ask the council before you open the link."
            }
        };
        [
            format!("Hello {},", self.name),
            format!("{why} Choose your password here:"),
            self.code.link(&self.page),
            format!(
                "The link works once, until {}. Without scripts, open {} and type this code:",
                self.until, self.page
            ),
            self.code.grouped(),
            "Pass it on to nobody: whoever has it can choose the password. We never ask for a password by e-mail."
                .to_owned(),
            stranger.to_owned(),
        ]
        .join("\n\n")
            + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_in_no_part_of_an_address_that_is_sent() {
        let code = LinkCode::from_random(&[7; 32], &[9; 32]);
        let code = code.unwrap();
        for asked in [AskedBy::Invitation, AskedBy::Administrator, AskedBy::Themselves] {
            let message = AccountMessage {
                name: "Asha Patel".into(),
                council: "Luton Council".into(),
                page: "https://survey.example/staff/set-password".into(),
                code: code.clone(),
                until: "18 October 2026 at 2:05 pm".into(),
                asked,
            };
            let text = message.text();
            assert!(text.contains("https://survey.example/staff/set-password#code="), "{text}");
            assert_eq!(text.lines().filter(|line| *line == code.grouped()).count(), 1);
            assert!(text.contains("18 October 2026") && !message.subject().contains(&code.plain()));
        }
    }
}
