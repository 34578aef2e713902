use crate::staff::progress::WardProgress;
use std::cmp::Ordering;

/// A column of the table of wards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WardColumn {
    /// The ward's name.
    Ward,
    /// Invitations sent.
    Invited,
    /// Complete by random invitation.
    Complete,
    /// Response rate.
    Rate,
    /// Partly complete.
    Partial,
    /// Complete by open link.
    OpenLink,
}

impl WardColumn {
    /// All columns in the order shown: the rate stands next to the ward, where a phone shows it without scrolling.
    pub const ALL: [Self; 6] = [Self::Ward, Self::Rate, Self::Complete, Self::Invited, Self::Partial, Self::OpenLink];

    /// As in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ward => "ward",
            Self::Invited => "invited",
            Self::Complete => "complete",
            Self::Rate => "rate",
            Self::Partial => "partial",
            Self::OpenLink => "open",
        }
    }

    /// The column's head.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Ward => "Ward",
            Self::Invited => "Invited",
            Self::Complete => "Complete, random invitation",
            Self::Rate => "Response rate",
            Self::Partial => "Partly complete",
            Self::OpenLink => "Complete, open link",
        }
    }
}

/// How the table of wards is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WardSort {
    /// By which column.
    pub column: WardColumn,
    /// Highest first.
    pub descending: bool,
}

impl Default for WardSort {
    /// Lowest response rate first: the wards that need attention.
    fn default() -> Self {
        Self { column: WardColumn::Rate, descending: false }
    }
}

impl WardSort {
    /// From the address: `sort` and `order`. What is not known becomes the default.
    #[must_use]
    pub fn from_query(sort: Option<&str>, order: Option<&str>) -> Self {
        let column = WardColumn::ALL.into_iter().find(|column| sort == Some(column.as_str()));
        column.map_or_else(Self::default, |column| Self { column, descending: order == Some("desc") })
    }

    /// What choosing a column leads to: the other direction where it is chosen already.
    #[must_use]
    pub fn choose(self, column: WardColumn) -> Self {
        Self { column, descending: self.column == column && !self.descending }
    }

    /// As in addresses.
    #[must_use]
    pub fn query(self) -> String {
        format!("sort={}{}", self.column.as_str(), if self.descending { "&order=desc" } else { "" })
    }

    /// Sorts wards; equal ones by name. Wards without invitations have no rate and come last.
    pub fn apply(self, wards: &mut [WardProgress]) {
        wards.sort_by(|a, b| self.compare(a, b).then_with(|| a.ward.cmp(&b.ward)));
    }

    fn compare(self, a: &WardProgress, b: &WardProgress) -> Ordering {
        let (first, second) = (&a.progress, &b.progress);
        let order = match self.column {
            WardColumn::Ward => a.ward.cmp(&b.ward),
            WardColumn::Invited => first.invited.cmp(&second.invited),
            WardColumn::Complete => first.complete.cmp(&second.complete),
            WardColumn::Partial => first.partial.cmp(&second.partial),
            WardColumn::OpenLink => first.open_link.cmp(&second.open_link),
            WardColumn::Rate => match (first.response_rate(), second.response_rate()) {
                (Some(first), Some(second)) => first.total_cmp(&second),
                (Some(_), None) => return Ordering::Less,
                (None, Some(_)) => return Ordering::Greater,
                (None, None) => Ordering::Equal,
            },
        };
        if self.descending { order.reverse() } else { order }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::Progress;

    #[test]
    fn the_address_is_read_and_written() {
        assert_eq!(WardSort::from_query(None, Some("desc")), WardSort::default());
        assert_eq!(WardSort::from_query(Some("<b>"), None), WardSort::default());
        let open = WardSort::from_query(Some("open"), Some("desc"));
        assert_eq!(open.query(), "sort=open&order=desc");
        assert_eq!(open.choose(WardColumn::OpenLink).query(), "sort=open");
        assert_eq!(open.choose(WardColumn::Ward).query(), "sort=ward");
    }

    #[test]
    fn wards_without_a_rate_come_last_both_ways() {
        let ward = |name: &str, invited, complete| WardProgress {
            ward: name.to_owned(),
            progress: Progress { invited, complete, ..Progress::default() },
        };
        for descending in [false, true] {
            let mut wards = vec![ward("None", 0, 0), ward("High", 10, 5), ward("Low", 10, 1)];
            WardSort { column: WardColumn::Rate, descending }.apply(&mut wards);
            let names: Vec<&str> = wards.iter().map(|ward| ward.ward.as_str()).collect();
            assert_eq!(names, if descending { ["High", "Low", "None"] } else { ["Low", "High", "None"] });
        }
    }
}
