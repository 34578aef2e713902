//! What estimation needs of a wave.

use std::collections::{BTreeMap, BTreeSet};
use survey::answer::Answer;
use survey::council::{OnsCode, Ward};
use survey::id::ResponseId;
use survey::question::{Code, Question};
use survey::question_set::QuestionSet;
use survey::response::Answers;
use survey::weighting::Margin;

/// One complete response of the random sample.
#[derive(Clone, Debug)]
pub struct Row {
    /// The response.
    pub response: ResponseId,
    /// The ward the invitation was drawn in: the stratum. An index into [`WaveData::wards`].
    pub stratum: usize,
    /// The ward the person lives in. An index into [`WaveData::wards`].
    pub ward: usize,
    /// Their answers.
    pub answers: Answers,
}

/// One who answered by random invitation and took the answers back. Earlier publications may rest on them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// The response.
    pub response: ResponseId,
    /// The ward the person lives in. An index into [`WaveData::wards`].
    pub ward: usize,
    /// Questions they had answered.
    pub answered: BTreeSet<Code>,
    /// Of those, the ones on which they had a view.
    pub views: BTreeSet<Code>,
}

/// Addresses and invitations of one stratum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StratumCount {
    /// Addresses in the ward, from which the sample was drawn.
    pub addresses: u32,
    /// Addresses invited.
    pub invited: u32,
}

/// A wave's responses and what they stand for.
#[derive(Clone, Debug)]
pub struct WaveData {
    /// The wards in order of name.
    pub wards: Vec<Ward>,
    /// By ward code: how the sample was drawn.
    pub strata: BTreeMap<OnsCode, StratumCount>,
    /// Population targets.
    pub targets: Vec<Margin>,
    /// What was asked.
    pub questions: QuestionSet,
    /// Complete responses of the random sample, in a fixed order.
    pub rows: Vec<Row>,
    /// Those of the random sample who took their answers back: counted nowhere.
    pub gone: Vec<Gone>,
    /// Complete responses that came by open link: counted apart.
    pub open_rows: Vec<Answers>,
}

impl WaveData {
    /// Each row's ward index.
    #[must_use]
    pub fn ward_of_row(&self) -> Vec<u32> {
        self.rows.iter().map(|row| u32::try_from(row.ward).unwrap_or(u32::MAX)).collect()
    }

    /// The wards of [`WaveData::rows`], then of [`WaveData::gone`].
    #[must_use]
    pub fn ward_of_person(&self) -> Vec<u32> {
        let gone = self.gone.iter().map(|gone| u32::try_from(gone.ward).unwrap_or(u32::MAX));
        self.ward_of_row().into_iter().chain(gone).collect()
    }

    /// The question's net by row: 1 in the net, 0 in the base but not the net, nothing outside the base.
    #[must_use]
    pub fn net_of_row(&self, question: &Question) -> Vec<Option<bool>> {
        self.rows.iter().map(|row| in_net(question, &row.answers)).collect()
    }
}

/// Whether a person's answer is in the question's first net; `None` outside its base.
#[must_use]
pub fn in_net(question: &Question, answers: &Answers) -> Option<bool> {
    let net = question.net()?;
    // Where several may be chosen, one in the base brings a person into it, and one in the net into the net.
    let chosen = answers.get(&question.code)?.options();
    let in_base = chosen.iter().any(|code| question.option(code).is_some_and(|option| option.in_base));
    in_base.then(|| chosen.iter().any(|code| net.options.contains(code)))
}

/// The one option a person chose.
#[must_use]
pub fn chosen<'a>(answers: &'a Answers, question: &Code) -> Option<&'a Code> {
    answers.get(question).and_then(Answer::option)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::collections::BTreeMap;

    #[test]
    fn where_several_may_be_chosen_any_of_the_net_counts() {
        let option = |code: &str, in_base: bool| json!({"code": code, "label": {"en": code}, "in_base": in_base});
        let question: Question = serde_json::from_value(json!({
            "code": "q", "stem": {"en": "?"}, "short": {"en": "?"}, "purpose": "perception", "kind": "multiple_choice",
            "options": [option("met", true), option("wrote", true), option("none", true), option("dont_know", false)],
            "nets": [{
                "code": "any", "label": {"en": "did"}, "complement": {"en": "did not"}, "options": ["met", "wrote"]
            }],
            "source": {"title": "Own", "status": "own"}
        }))
        .unwrap();
        let code = |text: &str| text.parse::<Code>().unwrap();
        for (chosen, expected) in [
            (vec!["met", "wrote"], Some(true)),
            (vec!["none"], Some(false)),
            (vec!["met", "dont_know"], Some(true)),
            (vec!["dont_know"], None),
        ] {
            let options = chosen.iter().map(|text| code(text)).collect();
            let answer = Answer::Choices { options, texts: BTreeMap::new() };
            let answers = Answers(BTreeMap::from([(code("q"), answer)]));
            assert_eq!(in_net(&question, &answers), expected, "{chosen:?}");
        }
        assert_eq!(in_net(&question, &Answers(BTreeMap::from([(code("q"), Answer::Skipped)]))), None);
    }
}
