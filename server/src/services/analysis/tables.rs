//! The figures: every measure for everybody and for each group, each group against everybody else.

use super::measures::{Groups, Kind, Topic};
use super::plan::{Compare, Measures};
use super::refusal::Refusal;
use statistics::adjust::holm;
use statistics::interval::{IntervalError, logit, recommended};
use statistics::{Domain, Estimate, Interval, IntervalMethod, Sample, Status, Variable};
use survey::disclosure::DisclosureRule;

/// One line of the tables.
#[derive(Debug)]
pub(super) struct Figure {
    /// Column the answers stand in.
    pub(super) variable: String,
    /// `category`, `net` or `mean`.
    pub(super) kind: &'static str,
    /// The category or the net; empty for a mean.
    pub(super) category: String,
    /// Column of the groups; empty for everybody.
    pub(super) by: String,
    /// The group; empty for everybody.
    pub(super) group: String,
    pub(super) estimate: Estimate,
    pub(super) interval: Option<Interval>,
    pub(super) against_rest: Option<Against>,
}

/// A group against everybody else in the sample.
#[derive(Debug)]
pub(super) struct Against {
    /// The value of the others.
    pub(super) rest: f64,
    pub(super) difference: f64,
    /// None where everybody on one side answered alike: the spread of that side is unknown.
    pub(super) test: Option<Test>,
}

/// What can be said of a difference.
#[derive(Debug)]
pub(super) struct Test {
    pub(super) standard_error: f64,
    pub(super) lower: f64,
    pub(super) upper: f64,
    pub(super) p: f64,
    /// By Holm (1979) over the groups of one column, for one measure.
    pub(super) adjusted_p: f64,
}

/// All figures of a task, in order.
pub(super) fn figures(
    sample: &Sample,
    topics: &[Topic],
    groups: &[Groups],
    asked: &Measures,
) -> Result<Vec<Figure>, Refusal> {
    let mut figures = Vec::new();
    let everybody = sample.all();
    for topic in topics {
        for (category, variable) in &topic.measures {
            let line = Line { sample, topic, category, variable, level: asked.level };
            figures.push(line.figure("", "", &everybody)?);
            for by in groups {
                let start = figures.len();
                for (group, domain) in by.names.iter().zip(&by.domains) {
                    figures.push(line.figure(&by.column, group, domain)?);
                }
                if asked.compare == Compare::Rest {
                    line.against_rest(&mut figures[start..], &by.domains)?;
                }
            }
        }
    }
    Ok(figures)
}

/// One measure.
struct Line<'a> {
    sample: &'a Sample,
    topic: &'a Topic,
    category: &'a str,
    variable: &'a Variable,
    level: f64,
}

impl Line<'_> {
    fn what(&self, group: &str) -> String {
        [self.topic.column.as_str(), self.category, group]
            .into_iter()
            .filter(|name| !name.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn estimate(&self, group: &str, domain: &Domain) -> Result<Estimate, Refusal> {
        let found = match self.topic.kind {
            Kind::Mean => self.sample.mean(self.variable, domain),
            Kind::Categories | Kind::Net(_) => self.sample.proportion(self.variable, domain),
        };
        found.map_err(|error| Refusal::Estimate { what: self.what(group), error })
    }

    fn figure(&self, by: &str, group: &str, domain: &Domain) -> Result<Figure, Refusal> {
        let estimate = self.estimate(group, domain)?;
        Ok(Figure {
            variable: self.topic.column.clone(),
            kind: match self.topic.kind {
                Kind::Categories => "category",
                Kind::Net(_) => "net",
                Kind::Mean => "mean",
            },
            category: self.category.to_owned(),
            by: by.to_owned(),
            group: group.to_owned(),
            interval: self.interval(&estimate).ok(),
            estimate,
            against_rest: None,
        })
    }

    /// Of a share the logit interval, exact where all answers are alike; of a mean Student's t. Not the interval of the
    /// program's own publications, which no other software makes: an analyst's figures can be made again with R.
    fn interval(&self, estimate: &Estimate) -> Result<Interval, IntervalError> {
        match (&self.topic.kind, estimate.status, estimate.value, estimate.variance) {
            (Kind::Categories | Kind::Net(_), Status::Ok, Some(value), Some(variance)) => {
                logit(value, variance, estimate.degrees_of_freedom, self.level)
            }
            _ => recommended(estimate, self.level),
        }
    }

    /// Compares each group with everybody else, and adjusts for their number.
    fn against_rest(&self, figures: &mut [Figure], domains: &[Domain]) -> Result<(), Refusal> {
        let refused = |group: &str, error| Refusal::Comparison { what: self.what(group), error };
        let prepared = self.sample.comparison(self.variable).map_err(|error| refused("", error.into()))?;
        for (figure, domain) in figures.iter_mut().zip(domains) {
            let contrast = prepared.versus_rest(domain).map_err(|error| refused(&figure.group, error))?;
            let (Some(difference), Some(rest)) = (contrast.difference, contrast.second) else { continue };
            let others = self.estimate(&figure.group, &domain.complement())?;
            // Where everybody answered alike the measured spread is 0 and would make any difference look certain.
            let spread = [figure.estimate.status, others.status] == [Status::Ok; 2];
            let test = match (contrast.interval(self.level), contrast.standard_error, contrast.p_value) {
                (Ok(interval), Some(standard_error), Some(p)) if spread => Some(Test {
                    standard_error,
                    lower: self.within(interval.lower),
                    upper: self.within(interval.upper),
                    p,
                    adjusted_p: p,
                }),
                _ => None,
            };
            figure.against_rest = Some(Against { rest, difference, test });
        }
        let mut family: Vec<&mut Test> =
            figures.iter_mut().filter_map(|figure| figure.against_rest.as_mut()?.test.as_mut()).collect();
        let p_values: Vec<f64> = family.iter().map(|test| test.p).collect();
        let adjusted =
            holm(&p_values).map_err(|error| Refusal::Plan { what: self.what(""), problem: error.to_string() })?;
        for (test, adjusted) in family.iter_mut().zip(adjusted) {
            test.adjusted_p = adjusted;
        }
        Ok(())
    }

    /// A difference of shares lies between -1 and 1.
    fn within(&self, limit: f64) -> f64 {
        match self.topic.kind {
            Kind::Mean => limit,
            Kind::Categories | Kind::Net(_) => limit.clamp(-1.0, 1.0),
        }
    }
}

impl Figure {
    /// Name of the interval's method; empty without one.
    pub(super) fn method(&self) -> &'static str {
        match self.interval.map(|interval| interval.method) {
            Some(IntervalMethod::Logit) => "logit",
            Some(IntervalMethod::ClopperPearson) => "clopper_pearson",
            Some(IntervalMethod::Wald) => "t",
            Some(_) | None => "",
        }
    }

    /// What kind of result it is.
    pub(super) fn status(&self) -> &'static str {
        match self.estimate.status {
            Status::Ok => "ok",
            Status::NoRespondents => "no_respondents",
            Status::DegenerateAllSame => "all_the_same",
            Status::ZeroVariance => "zero_variance",
            _ => "",
        }
    }

    /// `[x]` nobody, `[c]` too small to publish, `[u]` a wide interval: by the rule of the program's own publications.
    pub(super) fn shorthand(&self) -> &'static str {
        let rule = DisclosureRule::default();
        let effective = self.estimate.effective_base_kish.unwrap_or_default();
        if self.estimate.status == Status::NoRespondents {
            "[x]"
        } else if self.estimate.n < rule.smallest_base as usize || effective < rule.smallest_effective_base {
            "[c]"
        } else if self.kind != "mean" && self.interval.is_some_and(|interval| interval.width() > rule.widest_interval) {
            "[u]"
        } else {
            ""
        }
    }
}
