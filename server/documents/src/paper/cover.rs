//! The first page: who asks, why, how to answer and send back.

use super::PaperForm;
use crate::text::Piece;
use crate::words::{CoverSentence, Mention, Sentence};
use serde::Serialize;

/// A heading with sentences under it.
#[derive(Serialize)]
struct Part {
    title: Piece,
    points: Vec<Piece>,
}

/// The first page.
#[derive(Serialize)]
pub(super) struct Cover {
    title: Piece,
    lead: Piece,
    draft: Option<Piece>,
    untranslated: Option<Piece>,
    code_title: Piece,
    code_note: Piece,
    code_boxes: String,
    ways_title: Piece,
    ways: Vec<Piece>,
    qr_alt: Option<String>,
    parts: Vec<Part>,
}

/// How to send it back.
pub(super) fn send_back(form: &PaperForm<'_>) -> CoverSentence {
    CoverSentence::SendBack { to: form.help.return_to.as_deref().map(Mention::new), by: form.last_day }
}

impl Cover {
    pub(super) fn new(form: &PaperForm<'_>, has_code: bool, online: Option<&str>, untranslated: bool) -> Self {
        use CoverSentence as Say;
        let (area, council) = (Mention::new(&form.council.area), Mention::new(&form.council.name));
        let own = |sentence| form.own(sentence);
        let part = |title, points: Vec<CoverSentence>| Part {
            title: form.own(title),
            points: points.into_iter().map(|point| form.own(point)).collect(),
        };
        let mut ways = vec![own(send_back(form))];
        if let Some(address) = online {
            ways.push(own(Say::Online(Mention::new(address.trim_start_matches("https://")))));
            ways.push(own(Say::NotBoth));
        }
        let help_line = form.help.help_line.as_deref().map(|line| Say::HelpLine(Mention::new(line)));
        let help = help_line.into_iter().chain([Say::OtherFormats(council.clone())]).collect();
        let qr_alt = online.map(|address| own(Say::QrCode(Mention::new(address))).unbroken());
        Self {
            title: own(Say::Title(area.clone())),
            lead: own(Say::Lead { council: council.clone(), area: area.clone() }),
            draft: form.draft.then(|| form.own(Sentence::DraftNote)),
            untranslated: untranslated.then(|| own(Say::Untranslated)),
            code_title: own(Say::CodeTitle),
            code_note: own(if has_code { Say::CodePrinted } else { Say::CodeToWrite }),
            code_boxes: own(Say::CodeBoxes).unbroken(),
            ways_title: own(Say::WaysTitle),
            ways,
            qr_alt,
            parts: vec![
                part(Say::WhoTitle, vec![Say::Who, Say::WhoWrites]),
                part(Say::HowTitle, vec![Say::Pen, Say::WrongBox, Say::NotForEverybody, Say::LeaveOut]),
                part(Say::WhyTitle, vec![Say::Why(area), Say::Voluntary]),
                part(
                    Say::PrivacyTitle,
                    vec![
                        Say::PrivacyEntered,
                        Say::PrivacyApart,
                        Say::PrivacyWard,
                        Say::PrivacyGroups,
                        Say::Responsible(council),
                    ],
                ),
                part(Say::HelpTitle, help),
            ],
        }
    }
}
