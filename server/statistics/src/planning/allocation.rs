use super::precision::reach;
use super::responses::up;
use super::shares::shares;
use super::ward::Limits;
use super::whole::whole;
use super::{PlanError, Precision, Rule, Ward};

/// A total shared out over wards.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Allocation {
    /// Responses in all wards together.
    pub total: usize,
    /// Addresses to invite in all wards together.
    pub invitations: usize,
    /// What the responses cost, in the unit of [`Ward::cost`].
    pub cost: f64,
    /// One for each ward, in the order given.
    pub wards: Vec<WardAllocation>,
    /// Kish's design effect of the unequal weights that the allocation causes, `1 + L = n sum (N_h^2 / n_h) / N^2`
    /// (Kish 1965, chapter 11); 1 if proportional, `None` if a ward gets nobody.
    pub weighting_deff: Option<f64>,
    /// The proportion expected of the council, `sum N_h p_h / N`.
    pub proportion: f64,
    /// The variance expected of its estimate, `sum (N_h / N)^2 V_h(n_h)` with [`Expectation::variance`] `V_h` (Cochran
    /// 1977, chapter 5); `None` if a ward gets nobody. Where all wards expect the same `p` and `deff` this is
    /// `(1 + L) deff p (1 - p) / n`, but for the finite population corrections.
    ///
    /// [`Expectation::variance`]: super::Expectation::variance
    pub variance: Option<f64>,
}

/// The share of a ward.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct WardAllocation {
    /// Name of the ward.
    pub name: String,
    /// Responses.
    pub responses: usize,
    /// Addresses to invite: the responses over the response rate, rounded up.
    pub invitations: usize,
    /// Responses before rounding.
    pub share: f64,
    /// People that a response stands for, `N_h / n_h`; `None` without responses.
    pub weight: Option<f64>,
}

impl Allocation {
    /// Half-width of the council's interval; degrees of freedom are the responses minus the wards.
    ///
    /// # Errors
    ///
    /// [`PlanError::Interval`] for the level, or too few responses; [`PlanError::Number`] if a ward gets nobody.
    pub fn half_width(&self, level: f64, precision: Precision) -> Result<f64, PlanError> {
        let missing = PlanError::Number { what: "the responses of a ward", value: 0.0, need: "at least 1" };
        let df = self.total.saturating_sub(self.wards.len());
        let variance = self.variance.ok_or(missing)?;
        let effective = self.proportion * (1.0 - self.proportion) / variance;
        Ok(reach(self.proportion, variance, effective, self.total, df, level, precision)?)
    }
}

/// Shares out `total` responses over wards in proportion to the measure of a [`Rule`], each within its limits, in whole
/// numbers that add up to `total`.
///
/// Where a share would leave the limits of a ward, the ward gets the limit and the others share the rest, so that those
/// inside their limits stay in proportion: for [`Rule::Neyman`] this is the exact minimum of `sum (N S)^2 / n` within the
/// limits (Stenger & Gabler 2005; Gabler, Ganninger & Münnich 2012). Rounding is by largest remainder.
///
/// ```
/// use statistics::planning::{Rule, Ward, allocate};
///
/// let wards = [
///     Ward::new("Abbey", 12_000.0).responding(0.2),
///     Ward::new("Castle", 6_000.0).responding(0.25),
///     Ward::new("Dene", 2_000.0).responding(0.1).at_least(100),
/// ];
/// let allocation = allocate(&wards, 700, Rule::Proportional)?;
/// let responses: Vec<usize> = allocation.wards.iter().map(|ward| ward.responses).collect();
/// assert_eq!(responses, [400, 200, 100]);
/// assert_eq!(allocation.invitations, 2_000 + 800 + 1_000);
/// // 700 (12^2/400 + 6^2/200 + 2^2/100) / 20^2
/// assert!((allocation.weighting_deff.unwrap_or(f64::NAN) - 1.015).abs() < 1e-12);
/// # Ok::<(), statistics::planning::PlanError>(())
/// ```
///
/// # Errors
///
/// [`PlanError`] with the name of the ward where a ward is at fault; a total that the limits do not allow.
pub fn allocate(wards: &[Ward], total: usize, rule: Rule) -> Result<Allocation, PlanError> {
    share_out(wards, &limits(wards)?, total, rule)
}

/// The same with limits known.
pub(super) fn share_out(wards: &[Ward], limits: &[Limits], total: usize, rule: Rule) -> Result<Allocation, PlanError> {
    let (minimum, maximum) = sums(limits);
    if total < minimum {
        return Err(PlanError::TotalTooSmall { total, minimum });
    }
    if total > maximum {
        return Err(PlanError::TotalTooLarge { total, maximum });
    }
    let shares = shares(&rule.measures(wards)?, limits, &vec![1.0; wards.len()], total as f64);
    let counts = whole(&shares, limits, wards, total);
    Allocation::new(wards, &shares, &counts)
}

/// The sums of the minima and of the maxima.
pub(super) fn sums(limits: &[Limits]) -> (usize, usize) {
    let add = usize::saturating_add;
    let minimum = limits.iter().map(|limits| limits.minimum).fold(0, add);
    (minimum, limits.iter().map(|limits| limits.maximum).fold(0, add))
}

/// The limits of each ward; names must differ.
pub(super) fn limits(wards: &[Ward]) -> Result<Vec<Limits>, PlanError> {
    if wards.is_empty() {
        return Err(PlanError::NoWards);
    }
    let mut names: Vec<&str> = wards.iter().map(Ward::name).collect();
    names.sort_unstable();
    if let Some(pair) = names.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(PlanError::Repeated { ward: pair[0].to_owned() });
    }
    wards.iter().map(Ward::limits).collect()
}

/// `sum N_h p_h / N` and `sum (N_h / N)^2 V_h(n_h)`.
pub(super) fn council(wards: &[Ward], responses: impl Fn(usize) -> f64) -> Result<(f64, f64), PlanError> {
    let people: f64 = wards.iter().map(|ward| ward.population).sum();
    let (mut proportion, mut variance) = (0.0, 0.0);
    for (position, ward) in wards.iter().enumerate() {
        let (expectation, share) = (ward.expectation()?, ward.population / people);
        proportion += share * expectation.proportion();
        variance += share * share * expectation.variance(responses(position));
    }
    Ok((proportion, variance))
}

impl Allocation {
    pub(super) fn new(wards: &[Ward], shares: &[f64], counts: &[usize]) -> Result<Self, PlanError> {
        let one = |(ward, (share, &responses)): (&Ward, (&f64, &usize))| -> Result<WardAllocation, PlanError> {
            Ok(WardAllocation {
                name: ward.name().to_owned(),
                responses,
                invitations: up(responses as f64 / ward.rate()?),
                share: *share,
                weight: (responses > 0).then(|| ward.population / responses as f64),
            })
        };
        let lines = wards.iter().zip(shares.iter().zip(counts)).map(one).collect::<Result<Vec<_>, _>>()?;
        let total = counts.iter().sum();
        let people: f64 = wards.iter().map(|ward| ward.population).sum();
        let weights = wards.iter().zip(&lines).map(|(ward, line)| Some(ward.population / people * line.weight?));
        let squares = weights.sum::<Option<f64>>();
        let mut cost = 0.0;
        for (ward, count) in wards.iter().zip(counts) {
            cost += ward.unit_cost()? * *count as f64;
        }
        let (proportion, variance) = council(wards, |ward| counts[ward] as f64)?;
        Ok(Self {
            total,
            invitations: lines.iter().map(|line| line.invitations).fold(0, usize::saturating_add),
            cost,
            weighting_deff: squares.map(|squares| squares * total as f64 / people),
            proportion,
            variance: squares.map(|_| variance),
            wards: lines,
        })
    }
}
