use crate::{Domain, EstimateError, Variable};

use super::Sample;
use super::mean::valid;
use crate::quantile::Ordered;

impl Sample {
    /// The valid answers of a domain in ascending order with their cumulative weights.
    pub(crate) fn ordered(&self, variable: &Variable, domain: &Domain) -> Result<Ordered, EstimateError> {
        self.check_lengths(variable, domain)?;
        let (rows, values) = valid(variable, domain);
        Ordered::new(rows.iter().zip(values).map(|(&row, value)| (value, self.weight(row), row)))
    }
}
