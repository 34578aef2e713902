//! Row-level answers with weights as CSV, in the form analysts' software takes. Personal data without names: for
//! officers, never for the public.

use crate::cell::number;
use crate::{ExportError, text};
use survey::answer::Answer;
use survey::council::OnsCode;
use survey::id::ResponseId;
use survey::question::Code;
use survey::response::{Answers, RecruitmentRoute};

/// One complete response.
#[derive(Clone, Debug)]
pub struct ResponseRow {
    /// The response.
    pub response: ResponseId,
    /// How it came.
    pub route: RecruitmentRoute,
    /// The ward the invitation was drawn in; `None` by open link.
    pub stratum: Option<OnsCode>,
    /// The ward the person lives in.
    pub ward: OnsCode,
    /// Base and final weight, where the response is in the weight set.
    pub weights: Option<(f64, f64)>,
    /// The answers.
    pub answers: Answers,
}

/// One row for each response: identifiers, weights, then one column for each question. Skipped questions are empty.
///
/// # Errors
/// [`ExportError`].
pub fn responses_csv(questions: &[Code], rows: &[ResponseRow]) -> Result<String, ExportError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let fixed = ["respondent_id", "route", "stratum", "ward", "base_weight", "weight"];
    writer.write_record(fixed.into_iter().chain(questions.iter().map(Code::as_str)))?;
    for row in rows {
        let mut cells = vec![
            row.response.to_string(),
            row.route.to_string(),
            row.stratum.as_ref().map(ToString::to_string).unwrap_or_default(),
            row.ward.to_string(),
            number(row.weights.map(|weights| weights.0)),
            number(row.weights.map(|weights| weights.1)),
        ];
        cells.extend(questions.iter().map(|question| match row.answers.get(question) {
            Some(Answer::Choice(option)) => option.to_string(),
            Some(Answer::Number(number)) => number.to_string(),
            Some(Answer::Skipped) | None => String::new(),
        }));
        writer.write_record(cells)?;
    }
    text(writer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn each_response_is_a_row_and_skipped_is_empty() {
        let code = |text: &str| text.parse::<Code>().unwrap();
        let row = ResponseRow {
            response: "01a20230-0861-7edf-b634-4b177add24f7".parse().unwrap(),
            route: RecruitmentRoute::RandomInvitation,
            stratum: Some("E05014742".parse().unwrap()),
            ward: "E05014741".parse().unwrap(),
            weights: Some((12.5, 10.0)),
            answers: Answers(BTreeMap::from([
                (code("a"), Answer::Choice(code("agree"))),
                (code("b"), Answer::Skipped),
                (code("c"), Answer::Number(3)),
            ])),
        };
        let csv = responses_csv(&[code("a"), code("b"), code("c"), code("d")], &[row]).unwrap();
        assert_eq!(
            csv,
            "respondent_id,route,stratum,ward,base_weight,weight,a,b,c,d\n\
             01a20230-0861-7edf-b634-4b177add24f7,random_invitation,E05014742,E05014741,12.5,10,agree,,3,\n"
        );
    }
}
