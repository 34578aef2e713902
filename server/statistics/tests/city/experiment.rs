use std::error::Error;

use statistics::{Domain, EstimateError, Residuals, Sample, Variable};

use super::population::{BASES, City};
use super::question::Question;
use super::surveys::{in_threads, random_source};
use super::{Found, Method, Nonresponse, Precision, Tally};

/// True proportions of the questions.
pub const PROPORTIONS: [f64; 11] = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.98];

/// What is to be simulated.
pub struct Experiment<'a> {
    pub city: &'a City,
    pub nonresponse: Nonresponse,
    pub seed: u64,
}

/// The place of the city: after the classes of wards.
pub const CITY: usize = BASES.len();
/// The place of all wards, of whatever class, of which at least so many answers count.
pub const ENOUGH: usize = BASES.len() + 1;
/// See [`ENOUGH`].
pub const AT_LEAST: usize = 30;

/// What came of it, by place (the classes of wards, the city, the wards with enough answers) and proportion.
pub struct Results {
    tallies: Vec<Tally>,
    precision: Vec<Precision>,
    /// Surveys that could not be weighted, because a category had nobody; they count nowhere.
    pub refused: usize,
    /// Surveys that count.
    pub surveys: usize,
}

impl Experiment<'_> {
    /// Surveys the city again and again.
    pub fn run(&self, surveys: u64) -> Result<Results, Box<dyn Error>> {
        let same: Vec<_> = PROPORTIONS.iter().map(|p| self.city.same_everywhere(*p)).collect();
        in_threads(surveys, Results::new, Results::merge, |survey, results| self.survey(survey, &same, results))
    }

    fn survey(&self, survey: u64, same: &[Question], results: &mut Results) -> Result<(), Box<dyn Error>> {
        let mut source = random_source(self.seed, survey);
        let wave = self.city.survey(self.nonresponse, &mut source)?;
        let Some(sample) = wave.weighted(self.city)? else {
            results.refused += 1;
            return Ok(());
        };
        results.surveys += 1;
        let with = |residuals| -> Result<Sample, Box<dyn Error>> {
            Ok(Sample::new(sample.design().clone(), sample.weights().clone().with_residuals(residuals)?)?)
        };
        let (unadjusted, known) = (with(Residuals::BaseWeighted)?, with(Residuals::None)?);
        let find = |answers: &Variable, domain: &Domain, truth: f64| -> Result<Found, EstimateError> {
            Ok(Found {
                published: sample.proportion(answers, domain)?,
                unadjusted: unadjusted.proportion(answers, domain)?,
                known: known.proportion(answers, domain)?,
                truth,
            })
        };
        let wards = Domain::groups(&wave.ward, self.city.wards.len());
        for (proportion, (p, same)) in PROPORTIONS.iter().zip(same).enumerate() {
            let answers = same.answers(&wave);
            let mut enough = Vec::new();
            for class in 0..BASES.len() {
                let members = (0..wards.len()).filter(|ward| self.city.wards[*ward].class == class);
                let found: Result<Vec<_>, _> =
                    members.map(|ward| find(&answers, &wards[ward], same.wards[ward])).collect();
                let found = found?;
                results.add(class, proportion, &found);
                enough.extend(found.into_iter().filter(|found| found.published.n >= AT_LEAST));
            }
            results.add(ENOUGH, proportion, &enough);
            let differing = self.city.differing(*p, &mut source);
            let city = find(&differing.answers(&wave), &sample.all(), differing.city)?;
            results.add(CITY, proportion, &[city]);
        }
        Ok(())
    }
}

impl Results {
    fn new() -> Self {
        let cells = (ENOUGH + 1) * PROPORTIONS.len();
        Self {
            tallies: vec![Tally::default(); cells * Method::ALL.len()],
            precision: vec![Precision::default(); cells],
            refused: 0,
            surveys: 0,
        }
    }

    fn add(&mut self, place: usize, proportion: usize, found: &[Found]) {
        let cell = place * PROPORTIONS.len() + proportion;
        for (number, method) in Method::ALL.iter().enumerate() {
            let limits = |found: &Found| method.limits(found).map(|(lower, upper)| (lower, upper, found.truth));
            self.tallies[cell * Method::ALL.len() + number].survey(found.iter().filter_map(limits));
        }
        for found in found {
            self.precision[cell].add(found);
        }
    }

    fn merge(&mut self, other: &Self) {
        self.tallies.iter_mut().zip(&other.tallies).for_each(|(mine, theirs)| mine.merge(theirs));
        self.precision.iter_mut().zip(&other.precision).for_each(|(mine, theirs)| mine.merge(theirs));
        self.refused += other.refused;
        self.surveys += other.surveys;
    }

    /// How a method did: place is a class of wards, [`CITY`] or [`ENOUGH`]; proportion an index too.
    pub fn tally(&self, place: usize, proportion: usize, method: Method) -> &Tally {
        let number = Method::ALL.iter().position(|known| *known == method).unwrap_or(0);
        &self.tallies[(place * PROPORTIONS.len() + proportion) * Method::ALL.len() + number]
    }

    /// Bases, errors and variances.
    pub fn precision(&self, place: usize, proportion: usize) -> &Precision {
        &self.precision[place * PROPORTIONS.len() + proportion]
    }
}
