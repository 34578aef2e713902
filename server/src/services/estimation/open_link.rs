//! Answers by open link: counted, unweighted, without intervals, apart from every estimate.

use super::showing::EarlierPublication;
use super::wave_data::{WaveData, in_net};
use survey::disclosure::DisclosureRule;
use survey::publication::OpenLinkSummary;

/// The summary; `None` below the smallest base that may be shown. A question on which fewer people than that have come
/// since an earlier publication (newest first) keeps its figures: unweighted shares of a few more would tell their answers.
pub(super) fn open_link(
    data: &WaveData,
    rule: &DisclosureRule,
    earlier: &[EarlierPublication],
) -> Option<OpenLinkSummary> {
    let responses = u32::try_from(data.open_rows.len()).unwrap_or(u32::MAX);
    if responses < rule.smallest_base {
        return None;
    }
    let questions = data
        .questions
        .questions()
        .filter(|question| question.net().is_some())
        .filter_map(|question| {
            let views: Vec<bool> = data.open_rows.iter().filter_map(|answers| in_net(question, answers)).collect();
            let base = u32::try_from(views.len()).unwrap_or(u32::MAX);
            let count = u32::try_from(views.iter().filter(|view| **view).count()).unwrap_or(u32::MAX);
            let before = earlier.iter().find_map(|earlier| {
                let summary = earlier.publication.open_link.as_ref()?;
                summary.questions.iter().find(|(code, ..)| *code == question.code).cloned()
            });
            match before {
                Some(before) if base.abs_diff(before.1) < rule.smallest_base => Some(before),
                _ => (base >= rule.smallest_base)
                    .then(|| (question.code.clone(), base, f64::from(count) / f64::from(base))),
            }
        })
        .collect();
    Some(OpenLinkSummary { responses, questions })
}
