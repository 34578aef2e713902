/// A set of rows, ascending, out of `len` rows: the part of the sample an estimate is about.
///
/// Rows without a valid answer need not be taken out: an estimate does that for its own variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Domain {
    rows: Vec<u32>,
    len: usize,
}

impl Domain {
    /// Every row.
    #[must_use]
    pub fn all(len: usize) -> Self {
        Self { rows: (0..index(len)).collect(), len }
    }

    /// The rows where `mask` is true.
    #[must_use]
    pub fn from_mask(mask: &[bool]) -> Self {
        let rows = mask.iter().zip(0_u32..).filter(|(inside, _)| **inside).map(|(_, row)| row).collect();
        Self { rows, len: mask.len() }
    }

    /// One domain for each group `0..groups`, in one pass; rows in a group beyond are in none.
    ///
    /// ```
    /// use statistics::Domain;
    ///
    /// let wards = Domain::groups(&[0, 1, 0], 3);
    /// assert_eq!(wards[0].rows(), [0, 2]);
    /// assert!(wards[2].is_empty());
    /// ```
    #[must_use]
    pub fn groups(group_of_row: &[u32], groups: usize) -> Vec<Self> {
        let mut domains = vec![Self { rows: Vec::new(), len: group_of_row.len() }; groups];
        for (&group, row) in group_of_row.iter().zip(0_u32..) {
            if let Some(domain) = domains.get_mut(group as usize) {
                domain.rows.push(row);
            }
        }
        domains
    }

    /// The rows outside: the rest of the council for a ward.
    #[must_use]
    pub fn complement(&self) -> Self {
        let mut inside = self.rows.iter().copied().peekable();
        let rows = (0..index(self.len)).filter(|row| inside.next_if_eq(row).is_none()).collect();
        Self { rows, len: self.len }
    }

    /// The rows in both.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        let mut others = other.rows.iter().copied().peekable();
        let mut in_other = |row: u32| {
            while others.next_if(|other| *other < row).is_some() {}
            others.peek() == Some(&row)
        };
        Self { rows: self.rows.iter().copied().filter(|row| in_other(*row)).collect(), len: self.len }
    }

    /// The rows, ascending.
    #[must_use]
    pub fn rows(&self) -> &[u32] {
        &self.rows
    }

    /// Rows of the whole sample.
    #[must_use]
    pub fn sample_len(&self) -> usize {
        self.len
    }

    /// Rows in the domain.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether no row is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// Row counts beyond `u32` are refused by the design; here they are cut.
fn index(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn set_operations() {
        let a = Domain::from_mask(&[true, false, true, true]);
        let b = Domain::from_mask(&[false, false, true, false]);
        assert_eq!(a.complement().rows(), [1]);
        assert_eq!(a.intersection(&b).rows(), [2]);
        assert_eq!(b.intersection(&a), b);
        assert_eq!(Domain::all(3).complement().len(), 0);
    }
}
