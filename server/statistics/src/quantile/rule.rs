/// How a quantile is read off the cumulative weights `W_1 <= ... <= W_n` of the sorted answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum QuantileRule {
    /// The smallest answer with `W >= p W_n`: the inverse of the distribution function.
    #[default]
    Math,
    /// As `Math`, but the mean of the two neighbours where `W = p W_n`: the school definition of a median.
    School,
    /// Linear interpolation between the answers at `W_{k-1} / W_{n-1}`, with `W_0 = 0` (Hyndman & Fan 1996, type 7).
    ///
    /// Where equal answers have different weights this depends, slightly, on the order of rows.
    HyndmanFan7,
}
