//! How responses came about, as CSV: for officers who judge the quality of a wave.

use crate::{ExportError, text};
use survey::id::ResponseId;
use survey::question_set::QuestionSet;
use survey::response::{Answers, RecruitmentRoute};
use survey::signals::{ResponseSignals, straight_lining};

/// One complete response.
#[derive(Clone, Debug)]
pub struct SignalsRow {
    /// The response.
    pub response: ResponseId,
    /// How it came.
    pub route: RecruitmentRoute,
    /// The answers that count.
    pub answers: Answers,
    /// How they came about.
    pub signals: ResponseSignals,
}

/// One row for each response: device; questions answered; pages measured, seconds on them, and those answered quicker
/// than the question can be read; changes; batteries answered, and those with the same answer throughout.
///
/// # Errors
/// [`ExportError`].
pub fn signals_csv(questions: &QuestionSet, rows: &[SignalsRow]) -> Result<String, ExportError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([
        "respondent_id",
        "route",
        "device",
        "answered",
        "pages_timed",
        "seconds",
        "quick_pages",
        "changes",
        "batteries",
        "straight_lined",
    ])?;
    for row in rows {
        let (timed, quick) = row.signals.speeding(questions);
        let (batteries, straight) = straight_lining(questions, &row.answers);
        let measured = |number: u32| if timed > 0 { number.to_string() } else { String::new() };
        writer.write_record([
            row.response.to_string(),
            row.route.to_string(),
            row.signals.device.map(|device| device.to_string()).unwrap_or_default(),
            row.answers.answered().to_string(),
            timed.to_string(),
            measured(row.signals.seconds()),
            measured(quick),
            row.signals.changes().to_string(),
            batteries.to_string(),
            straight.to_string(),
        ])?;
    }
    text(writer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use survey::answer::Answer;
    use survey::signals::{Device, PageSignal};

    #[test]
    fn a_row_for_each_response() {
        let source = json!({"title": "Own", "status": "own"});
        let questions: QuestionSet = serde_json::from_value(json!({
            "code": "s", "version": 1, "title": {"en": "S"},
            "sections": [{"title": {"en": "A"}, "questions": [{
                "code": "q", "stem": {"en": "How do you like the place where you live?"}, "short": {"en": "q"},
                "purpose": "perception", "kind": "whole_number", "min": 0, "max": 9, "source": source
            }]}]
        }))
        .unwrap();
        let code = || "q".parse().unwrap();
        let timed = ResponseSignals {
            device: Some(Device::Phone),
            pages: [(code(), PageSignal { seconds: Some(1), changes: 2 })].into(),
        };
        let row = |number, route, signals| SignalsRow {
            response: format!("00000000-0000-0000-0000-00000000000{number}").parse().unwrap(),
            route,
            answers: Answers([(code(), Answer::Number(3))].into()),
            signals,
        };
        let rows = [
            row(1, RecruitmentRoute::RandomInvitation, timed),
            row(2, RecruitmentRoute::OpenLink, ResponseSignals::default()),
        ];
        let csv = signals_csv(&questions, &rows).unwrap();
        let lines: Vec<&str> = csv.lines().skip(1).collect();
        assert_eq!(lines[0], "00000000-0000-0000-0000-000000000001,random_invitation,phone,1,1,1,1,2,0,0");
        assert_eq!(lines[1], "00000000-0000-0000-0000-000000000002,open_link,,1,0,,,0,0,0");
    }
}
