use super::{Category, Margin, MarginError};

/// Merges one category of a margin into another, for the weighting only.
///
/// For categories with people in the population and no (or too few) respondents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CollapseRule {
    /// The category to merge.
    pub category: String,
    /// The category it joins.
    pub into: String,
    /// Name of the two together.
    pub label: String,
}

/// What a [`CollapseRule`] did.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CollapseRecord {
    /// Name of the margin.
    pub margin: String,
    /// The rule.
    pub rule: CollapseRule,
    /// Respondents that were in the merged category.
    pub respondents: usize,
    /// People that were in the merged category.
    pub population: f64,
    /// Respondents of the two together.
    pub respondents_together: usize,
    /// People of the two together.
    pub population_together: f64,
}

impl Margin {
    /// The margin with two categories made one, and the record of it. The merged category takes the place of `into`.
    ///
    /// ```
    /// use statistics::margin::{CollapseRule, Margin};
    /// use statistics::Category;
    ///
    /// let wards = vec![Category::new("Abbey", 60.0), Category::new("Castle", 40.0), Category::new("Docks", 20.0)];
    /// let margin = Margin::new("ward", vec![0, 1, 0], wards)?;
    /// let rule = CollapseRule { category: "Docks".into(), into: "Castle".into(), label: "Castle and Docks".into() };
    /// let (merged, record) = margin.collapse(&rule)?;
    /// assert_eq!(merged.categories()[1], Category::new("Castle and Docks", 60.0));
    /// assert_eq!((record.respondents, record.population), (0, 20.0));
    /// # Ok::<(), statistics::MarginError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`MarginError::NoSuchCategory`] if either category is missing or they are the same.
    pub fn collapse(&self, rule: &CollapseRule) -> Result<(Self, CollapseRecord), MarginError> {
        let find = |name: &str| {
            let missing = || MarginError::NoSuchCategory { margin: self.name.clone(), category: name.to_owned() };
            self.categories.iter().position(|category| category.name == name).ok_or_else(missing)
        };
        let (from, into) = (find(&rule.category)?, find(&rule.into)?);
        if from == into {
            let category = rule.category.clone();
            return Err(MarginError::NoSuchCategory { margin: self.name.clone(), category });
        }
        let place = |category: usize| {
            let target = if category == from { into } else { category };
            if target > from { target - 1 } else { target }
        };
        let mut categories: Vec<Category> = self.categories.clone();
        let merged = categories.remove(from);
        let together = &mut categories[place(into)];
        together.name.clone_from(&rule.label);
        together.population += merged.population;
        let population_together = together.population;
        let index = |category: u32| u32::try_from(place(category as usize)).unwrap_or(u32::MAX);
        let rows: Vec<u32> = self.category_of_row.iter().map(|category| index(*category)).collect();
        let count = |wanted: usize, rows: &[u32]| rows.iter().filter(|category| **category as usize == wanted).count();
        let record = CollapseRecord {
            margin: self.name.clone(),
            rule: rule.clone(),
            respondents: count(from, &self.category_of_row),
            population: merged.population,
            respondents_together: count(place(into), &rows),
            population_together,
        };
        Ok((Self::new(self.name.clone(), rows, categories)?, record))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn margin() -> Margin {
        let categories = ["a", "b", "c"].map(|name| Category::new(name, 10.0));
        Margin::new("m", vec![0, 1, 2, 2], categories.to_vec()).unwrap()
    }

    fn rule(category: &str, into: &str) -> CollapseRule {
        CollapseRule { category: category.into(), into: into.into(), label: "both".into() }
    }

    #[test]
    fn rows_and_people_move_together() {
        let (merged, record) = margin().collapse(&rule("a", "c")).unwrap();
        assert_eq!(merged.category_of_row(), [1, 0, 1, 1]);
        assert_eq!((merged.categories()[1].population, merged.total()), (20.0, 30.0));
        assert_eq!((record.respondents, record.respondents_together), (1, 3));
        let (merged, _) = margin().collapse(&rule("c", "a")).unwrap();
        assert_eq!(merged.category_of_row(), [0, 1, 0, 0]);
    }

    #[test]
    fn refuses_unknown_categories() {
        for wrong in [rule("a", "a"), rule("a", "z"), rule("z", "a")] {
            assert!(matches!(margin().collapse(&wrong), Err(MarginError::NoSuchCategory { .. })));
        }
    }
}
