//! The first page: who asks, why, how to answer and send back.

use super::PaperForm;
use crate::text::Piece;
use crate::words;
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
    untranslated: Option<Piece>,
    code_title: Piece,
    code_note: Piece,
    code_boxes: Piece,
    ways_title: Piece,
    ways: Vec<Piece>,
    qr_alt: String,
    parts: Vec<Part>,
}

impl Cover {
    pub(super) fn new(form: &PaperForm<'_>, has_code: bool, online: Option<&str>, untranslated: bool) -> Self {
        let (area, council) = (form.council.area.as_str(), form.council.name.as_str());
        let fixed = |text: &str| form.fixed(text);
        let all = |points: &[&str]| points.iter().map(|point| form.fixed(point)).collect::<Vec<_>>();
        let part = |title: &str, points: Vec<Piece>| Part { title: form.fixed(title), points };
        let mut ways = vec![form.fixed(words::send_back(form.help.return_to.as_deref(), form.last_day))];
        if let Some(address) = online {
            let shown = address.trim_start_matches("https://");
            ways.push(form.fixed(words::online(shown)));
            ways.push(fixed(words::NOT_BOTH));
        }
        let mut help = Vec::new();
        if let Some(line) = &form.help.help_line {
            help.push(form.fixed(words::help_line(line)));
        }
        help.push(form.fixed(words::other_formats(council)));
        Self {
            title: form.fixed(words::paper_title(area)),
            lead: form.fixed(words::paper_lead(council, area)),
            untranslated: untranslated.then(|| fixed(words::UNTRANSLATED)),
            code_title: fixed(words::CODE_TITLE),
            code_note: fixed(if has_code { words::CODE_PRINTED } else { words::CODE_TO_WRITE }),
            code_boxes: fixed(words::CODE_BOXES),
            ways_title: fixed(words::WAYS_TITLE),
            ways,
            qr_alt: online.map(words::qr_alt).unwrap_or_default(),
            parts: vec![
                part(words::WHO_TITLE, all(&[words::WHO])),
                part(words::HOW_TITLE, all(&words::HOW)),
                part(words::WHY_TITLE, vec![form.fixed(words::why(area)), fixed(words::WHY_FREE)]),
                part(words::PRIVACY_TITLE, {
                    let mut points = all(&words::PRIVACY);
                    points.push(form.fixed(words::responsible(council)));
                    points
                }),
                part(words::HELP_TITLE, help),
            ],
        }
    }
}
