//! Answers by open link: counted, unweighted, without intervals, apart from every estimate.

use super::wave_data::{WaveData, in_net};
use survey::disclosure::DisclosureRule;
use survey::publication::OpenLinkSummary;

/// The summary; `None` below the smallest base that may be shown.
pub(super) fn open_link(data: &WaveData, rule: &DisclosureRule) -> Option<OpenLinkSummary> {
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
            (base >= rule.smallest_base).then(|| (question.code.clone(), base, f64::from(count) / f64::from(base)))
        })
        .collect();
    Some(OpenLinkSummary { responses, questions })
}
