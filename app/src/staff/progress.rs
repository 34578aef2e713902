use crate::staff::words::{counted, list};

/// Below this many complete responses a ward's figures say little by themselves.
pub const FEW_RESPONSES: u32 = 30;

/// Counts of one ward or of the whole council.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Invitations sent.
    pub invited: u32,
    /// Complete responses by random invitation.
    pub complete: u32,
    /// Begun by random invitation and not finished.
    pub partial: u32,
    /// Complete responses by open link: never part of a rate or an estimate.
    pub open_link: u32,
    /// Withdrawn by those who had sent them, by any route. The answers are deleted and count nowhere.
    pub withdrawn: u32,
}

impl Progress {
    /// Complete responses by random invitation over invitations sent, 0 to 1; `None` before any was sent.
    #[must_use]
    pub fn response_rate(&self) -> Option<f64> {
        (self.invited > 0).then(|| f64::from(self.complete) / f64::from(self.invited))
    }
}

/// Counts of a ward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WardProgress {
    /// "Dallow".
    pub ward: String,
    /// Its counts.
    pub progress: Progress,
}

/// What the counts mean, by simple counting: which wards have few responses and what that does to their figures.
pub(crate) fn reading(wards: &[WardProgress]) -> String {
    let mut few: Vec<&WardProgress> = wards.iter().filter(|ward| ward.progress.complete < FEW_RESPONSES).collect();
    few.sort_by_key(|ward| ward.progress.complete);
    let names: Vec<&str> = few.iter().map(|ward| ward.ward.as_str()).collect();
    // 0.98 / √30 = 0.18: half the width of a 95% interval of a 50% figure from 30 people drawn at random.
    let meaning = "At that size a ward’s percentage can be off by 18 points or more either way, so few differences between \
        wards will be clear";
    match names.len() {
        0 if wards.is_empty() => "No ward is counted yet.".to_owned(),
        0 => format!(
            "Every ward has at least {FEW_RESPONSES} complete responses by random invitation. A ward with just \
            {FEW_RESPONSES} can still be off by about 18 points either way."
        ),
        all if all == wards.len() => {
            format!("Every ward is still below {FEW_RESPONSES} complete responses by random invitation. {meaning}.")
        }
        some => {
            let have = counted(u32::try_from(some).unwrap_or(u32::MAX), "ward has", "wards have");
            format!(
                "{have} fewer than {FEW_RESPONSES} complete responses by random invitation: {}. {meaning}. Reminders do \
                most where the response rate is lowest.",
                list(&names)
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ward(name: &str, complete: u32) -> WardProgress {
        WardProgress { ward: name.into(), progress: Progress { invited: 400, complete, ..Progress::default() } }
    }

    #[test]
    fn wards_with_few_responses_are_named_fewest_first() {
        let text = reading(&[ward("Poets", 29), ward("Dallow", 30), ward("South", 12)]);
        assert!(
            text.starts_with("2 wards have fewer than 30 complete responses by random invitation: South and Poets.")
        );
        assert!(reading(&[ward("Dallow", 30)]).starts_with("Every ward has at least 30"));
        assert!(reading(&[ward("Dallow", 1)]).starts_with("Every ward is still below 30"));
        assert!(reading(&[]).starts_with("No ward"));
    }

    #[test]
    fn a_rate_needs_invitations() {
        assert_eq!(Progress::default().response_rate(), None);
        assert_eq!(ward("Dallow", 100).progress.response_rate(), Some(0.25));
    }
}
