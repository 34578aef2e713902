//! What a council says of itself on the pages of its surveys: how to reach it, who protects the data and for how long it is
//! kept, its logo and its colours. None of it has to be given; pages leave out what is not.

mod colour;
mod line;
mod logo;
mod phone;
mod retention;

pub use colour::{Colour, ColourError, Contrast, ContrastError, SMALLEST_OF_TEXT, contrast};
pub use line::{Line, LineError};
pub use logo::{Logo, LogoKind};
pub use phone::{Phone, PhoneError};
pub use retention::{MOST_MONTHS, Retention, RetentionError};

use crate::email_address::EmailAddress;
use serde::{Deserialize, Serialize};

/// What a council says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Profile {
    /// The council's name on pages, where it is not that of the council's files: it stands in questions as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<80>>,
    /// Where residents can call about the survey.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// When the phone is answered: "Monday to Friday, 9am to 5pm".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<Line<80>>,
    /// Where residents can write about the survey.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<EmailAddress>,
    /// How to reach the data protection officer: an address, a number, or an office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protection_officer: Option<Line<160>>,
    /// How long answers are kept after a survey has closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retention: Option<Retention>,
    /// The ground of the band at the top of each page, under white text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<Contrast>,
    /// The ground of buttons, under white text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub button: Option<Contrast>,
    /// The logo that stands beside the council's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_back_as_it_was_written_and_refuses_what_it_does_not_know() {
        let profile = Profile {
            name: Some("Luton Borough Council".parse().unwrap()),
            phone: Some("01632 960 001".parse().unwrap()),
            hours: Some("Monday to Friday, 9am to 5pm".parse().unwrap()),
            email: Some("survey@council.example".parse().unwrap()),
            protection_officer: Some("dpo@council.example".parse().unwrap()),
            retention: Some(Retention::months(24).unwrap()),
            band: Some(Contrast::under_white("#123f4c".parse().unwrap()).unwrap()),
            button: None,
            logo: Some(Logo { kind: LogoKind::Svg, hash: "ab12".into(), width: 120, height: 40 }),
        };
        let text = serde_json::to_string(&profile).unwrap();
        assert_eq!(serde_json::from_str::<Profile>(&text).unwrap(), profile);
        assert_eq!(serde_json::to_string(&Profile::default()).unwrap(), "{}");
        for wrong in [r##"{"band":"#ffd43a"}"##, r#"{"retention":0}"#, r#"{"phone":"<b>"}"#, r#"{"fax":"1"}"#] {
            assert!(serde_json::from_str::<Profile>(wrong).is_err(), "{wrong}");
        }
    }
}
