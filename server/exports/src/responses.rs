//! Row-level answers with weights as CSV, in the form analysts' software takes. Personal data without names: for
//! officers, never for the public.

use crate::cell::{number, words};
use crate::{ExportError, text};
use survey::council::OnsCode;
use survey::id::ResponseId;
use survey::journey::Journey;
use survey::order::Order;
use survey::question::{Cell, Question};
use survey::question_set::QuestionSet;
use survey::response::{Answers, Mode, RecruitmentRoute};
use survey::rule::Circumstances;
use survey::text::Language;

/// One complete response.
#[derive(Clone, Debug)]
pub struct ResponseRow {
    /// The response.
    pub response: ResponseId,
    /// How it came.
    pub route: RecruitmentRoute,
    /// How the answers were given.
    pub mode: Mode,
    /// The ward the invitation was drawn in; `None` by open link.
    pub stratum: Option<OnsCode>,
    /// The ward the person lives in.
    pub ward: OnsCode,
    /// Base and final weight, where the response is in the weight set.
    pub weights: Option<(f64, f64)>,
    /// The answers.
    pub answers: Answers,
    /// The language the questions were read in.
    pub language: Language,
}

/// One row for each response: identifiers, weights, then the columns of each question ([`Question::columns`]). Cells of
/// skipped questions are empty, and so are those of questions that were not asked, whose answers do not count.
///
/// Besides: `question.asked` (1 or 0) where not everybody is asked; `question.order`, the options in the order shown, where
/// that is drawn; `question_order`, the questions in the order asked, where that is; and last `response_mode`. On paper everything
/// stands as written, whatever is drawn online; in interviews face to face options do, as on the show cards.
///
/// # Errors
/// [`ExportError`].
pub fn responses_csv(questions: &QuestionSet, rows: &[ResponseRow]) -> Result<String, ExportError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let fixed = ["respondent_id", "route", "stratum", "ward", "base_weight", "weight"].map(str::to_owned);
    let drawn = questions.sections().iter().any(|section| section.order == Order::Random);
    let mut columns = fixed.to_vec();
    for (question, routed) in routed(questions) {
        columns.extend(routed.then(|| format!("{}.asked", question.code)));
        columns.extend(question.columns());
        columns.extend((question.option_order() == Order::Random).then(|| format!("{}.order", question.code)));
    }
    columns.extend(drawn.then(|| "question_order".to_owned()));
    columns.push("response_mode".to_owned());
    writer.write_record(columns)?;
    for row in rows {
        let about = Circumstances {
            route: row.route,
            ward: Some(row.ward.clone()),
            language: row.language.clone(),
            seed: row.response.seed(),
        };
        let journey = Journey::new(questions, &about, &row.answers);
        let mut cells = vec![
            row.response.to_string(),
            row.route.to_string(),
            row.stratum.as_ref().map(ToString::to_string).unwrap_or_default(),
            row.ward.to_string(),
            number(row.weights.map(|weights| weights.0)),
            number(row.weights.map(|weights| weights.1)),
        ];
        for (question, routed) in routed(questions) {
            let asked = journey.question(&question.code).is_some();
            cells.extend(routed.then(|| u8::from(asked).to_string()));
            cells.extend(question.cells(journey.counted().get(&question.code)).into_iter().map(cell));
            if question.option_order() == Order::Random {
                let shown = match row.mode.draws_options() {
                    true => question.options_in_order(about.seed),
                    false => question.options().iter().collect(),
                };
                let shown = shown.into_iter().map(|option| option.code.to_string());
                cells.push(if asked { shown.collect::<Vec<_>>().join(" ") } else { String::new() });
            }
        }
        if drawn {
            let asked: Vec<&Question> = match row.mode.draws_questions() {
                true => journey.questions().collect(),
                false => questions.questions().filter(|question| journey.question(&question.code).is_some()).collect(),
            };
            cells.push(asked.iter().map(|question| question.code.to_string()).collect::<Vec<_>>().join(" "));
        }
        cells.push(row.mode.to_string());
        writer.write_record(cells)?;
    }
    text(writer)
}

/// All questions, and whether some people are not asked them.
fn routed(questions: &QuestionSet) -> impl Iterator<Item = (&Question, bool)> {
    questions.sections().iter().flat_map(|section| {
        let routed = section.ask_if.is_some();
        section.questions.iter().map(move |question| (question, routed || question.ask_if.is_some()))
    })
}

fn cell(cell: Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Plain(value) => value,
        Cell::Typed(text) => words(&text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};
    use std::collections::BTreeMap;
    use survey::answer::Answer;
    use survey::code::Code;

    fn set(questions: &[Value]) -> QuestionSet {
        let questions: Vec<Value> = questions
            .iter()
            .map(|question| {
                let mut question = question.clone();
                let rest = json!({
                    "stem": {"en": "?"}, "short": {"en": "?"}, "purpose": "perception",
                    "source": {"title": "Test", "status": "own"}
                });
                question.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
                question
            })
            .collect();
        let section = json!({"title": {"en": "One"}, "questions": questions});
        serde_json::from_value(json!({"code": "t", "version": 1, "title": {"en": "T"}, "sections": [section]})).unwrap()
    }

    fn code(text: &str) -> Code {
        text.parse().unwrap()
    }

    fn row(answers: impl IntoIterator<Item = (&'static str, Answer)>) -> ResponseRow {
        let answers = answers.into_iter().map(|(question, answer)| (code(question), answer));
        ResponseRow {
            response: "01a20230-0861-7edf-b634-4b177add24f7".parse().unwrap(),
            route: RecruitmentRoute::RandomInvitation,
            mode: Mode::Online,
            stratum: Some("E05014742".parse().unwrap()),
            ward: "E05014741".parse().unwrap(),
            weights: Some((12.5, 10.0)),
            answers: Answers(answers.collect()),
            language: Language::english(),
        }
    }

    #[test]
    fn each_response_is_a_row_and_skipped_is_empty() {
        let options = json!([{"code": "agree", "label": {"en": "Agree"}}, {"code": "not", "label": {"en": "Not"}}]);
        let choice = |code: &str| json!({"code": code, "kind": "single_choice", "options": options});
        let number = |code: &str| json!({"code": code, "kind": "whole_number", "min": 0, "max": 9});
        let set = set(&[choice("a"), choice("b"), number("c"), number("d")]);
        let answers = [("a", Answer::Choice(code("agree"))), ("b", Answer::Skipped), ("c", Answer::Number(3))];
        let csv = responses_csv(&set, &[row(answers)]).unwrap();
        assert_eq!(
            csv,
            "respondent_id,route,stratum,ward,base_weight,weight,a,b,c,d,response_mode\n\
             01a20230-0861-7edf-b634-4b177add24f7,random_invitation,E05014742,E05014741,12.5,10,agree,,3,,online\n"
        );
    }

    #[test]
    fn options_have_columns_of_their_own_and_typed_text_is_no_formula() {
        let option = |code: &str| json!({"code": code, "label": {"en": code}});
        let mut other = option("other");
        other["specify"] = json!({"label": {"en": "Which"}, "most": 40});
        let set = set(&[
            json!({"code": "m", "kind": "multiple_choice", "options": [option("x"), other]}),
            json!({"code": "t", "kind": "long_text", "most": 90}),
            json!({"code": "n", "kind": "whole_number", "min": -9, "max": 9, "instead": [option("dont_know")]}),
        ]);
        let chosen = Answer::Choices {
            options: vec![code("other")],
            texts: BTreeMap::from([(code("other"), "=HYPERLINK(\"x\")".to_owned())]),
        };
        let first = row([("m", chosen), ("t", Answer::Text("a,\nb".into())), ("n", Answer::Number(-3))]);
        let second = row([("t", Answer::Text("@SUM(A1)".into())), ("n", Answer::Choice(code("dont_know")))]);
        let csv = responses_csv(&set, &[first, second]).unwrap();
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let names: Vec<String> = reader.headers().unwrap().iter().skip(6).map(str::to_owned).collect();
        assert_eq!(names, ["m.x", "m.other", "m.other.text", "t", "n", "n.instead", "response_mode"]);
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let cells = |at: usize| rows[at].iter().skip(6).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(cells(0), ["0", "1", "'=HYPERLINK(\"x\")", "a,\nb", "-3", "", "online"]);
        assert_eq!(cells(1), ["", "", "", "'@SUM(A1)", "", "dont_know", "online"]);
    }

    #[test]
    fn what_was_not_asked_does_not_count_and_orders_are_told() {
        let option = |code: &str| json!({"code": code, "label": {"en": code}, "in_base": true});
        let choice = json!({
            "code": "c", "kind": "single_choice", "order": "random",
            "options": [option("x"), option("y"), option("z"), {"code": "dont_know", "label": {"en": "?"}}]
        });
        let routed = json!({
            "code": "n", "kind": "whole_number", "min": 0, "max": 9,
            "ask_if": {"chose": {"question": "c", "any_of": ["x"]}}
        });
        let set = set(&[choice, routed]);
        let asked = row([("c", Answer::Choice(code("x"))), ("n", Answer::Number(3))]);
        let aside = row([("c", Answer::Choice(code("y"))), ("n", Answer::Number(3))]);
        let by = |mode| ResponseRow { mode, ..asked.clone() };
        let others = [by(Mode::Paper), by(Mode::Telephone), by(Mode::FaceToFace)];
        let rows: Vec<ResponseRow> = [asked.clone(), aside].into_iter().chain(others).collect();
        let csv = responses_csv(&set, &rows).unwrap();
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let names: Vec<String> = reader.headers().unwrap().iter().skip(6).map(str::to_owned).collect();
        assert_eq!(names, ["c", "c.order", "n.asked", "n", "response_mode"]);
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let order = set.question(&code("c")).unwrap().options_in_order(asked.response.seed());
        let order: Vec<&str> = order.into_iter().map(|option| option.code.as_str()).collect();
        assert_eq!(rows[0].iter().skip(6).collect::<Vec<_>>(), ["x", order.join(" ").as_str(), "1", "3", "online"]);
        assert_eq!(rows[1].iter().skip(8).collect::<Vec<_>>(), ["0", "", "online"]);
        assert_eq!(order.last(), Some(&"dont_know"));
        // On paper everybody sees the same order.
        assert_eq!(rows[2].iter().skip(6).collect::<Vec<_>>(), ["x", "x y z dont_know", "1", "3", "paper"]);
        // By telephone options are read in the order drawn; a show card is printed once for everybody.
        assert_eq!(rows[3].iter().skip(6).collect::<Vec<_>>(), ["x", order.join(" ").as_str(), "1", "3", "telephone"]);
        assert_eq!(rows[4].iter().skip(6).collect::<Vec<_>>(), ["x", "x y z dont_know", "1", "3", "face_to_face"]);
    }
}
