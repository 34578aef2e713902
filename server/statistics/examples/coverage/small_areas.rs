//! The same for estimates by the area model: does EBLUP ± z RMSE cover the true proportions of the wards?

use std::error::Error;

use statistics::areas::{
    Area, Direct, DirectProportion, FayHerriot, ProportionArea, ProportionEstimate, Smoothing, fay_herriot,
    fay_herriot_logit, smoothed_variance,
};
use statistics::interval::recommended;
use statistics::{Domain, Estimate};

use crate::city::surveys::{in_threads, random_source};
use crate::city::{BASES, City, LEVEL, Nonresponse, PROPORTIONS, Tally};

/// Two-sided 95% quantile of the normal distribution.
const Z: f64 = 1.959_963_985;

/// How the figure of a ward is made.
#[derive(Debug, Clone, Copy)]
enum Scale {
    Direct,
    Proportion,
    Logit,
}

const SCALES: [Scale; 3] = [Scale::Direct, Scale::Proportion, Scale::Logit];

/// Tallies by class of ward, proportion and [`SCALES`].
pub struct Areas {
    tallies: Vec<Tally>,
    /// Models that could not be fitted.
    refused: usize,
}

/// Surveys the city and fits the model to every question, with the deprivation of the ward as covariate.
pub fn run(city: &City, surveys: u64, seed: u64) -> Result<Areas, Box<dyn Error>> {
    in_threads(surveys, Areas::new, Areas::merge, |survey, areas| areas.survey(city, seed, survey))
}

/// Limits by scale, where there are any, and the truth, of a ward.
type Figure = ([Option<(f64, f64)>; 3], f64);

impl Areas {
    fn new() -> Self {
        Self { tallies: vec![Tally::default(); BASES.len() * PROPORTIONS.len() * SCALES.len()], refused: 0 }
    }

    fn merge(&mut self, other: &Self) {
        self.tallies.iter_mut().zip(&other.tallies).for_each(|(mine, theirs)| mine.merge(theirs));
        self.refused += other.refused;
    }

    fn survey(&mut self, city: &City, seed: u64, survey: u64) -> Result<(), Box<dyn Error>> {
        let mut source = random_source(seed ^ 0xa7ea, survey);
        let wave = city.survey(Nonresponse::Explained, &mut source)?;
        let Some(sample) = wave.weighted(city)? else { return Ok(()) };
        let wards = Domain::groups(&wave.ward, city.wards.len());
        for (place, p) in PROPORTIONS.iter().enumerate() {
            let question = city.differing(*p, &mut source);
            let answers = question.answers(&wave);
            let overall = sample.proportion(&answers, &sample.all())?.value.unwrap_or(f64::NAN);
            let direct: Result<Vec<_>, _> = wards.iter().map(|ward| sample.proportion(&answers, ward)).collect();
            let direct = direct?;
            let Some((model, logit)) = models(city, &direct, overall) else {
                self.refused += 1;
                continue;
            };
            let figure = |ward: usize| -> Figure {
                let half = Z * model.areas[ward].mse.sqrt();
                let value = model.areas[ward].value;
                let limits = |interval: statistics::Interval| (interval.lower, interval.upper);
                let limits = [
                    recommended(&direct[ward], LEVEL).ok().map(limits),
                    Some((value - half, value + half)),
                    logit[ward].interval(LEVEL).ok().map(limits),
                ];
                (limits, question.wards[ward])
            };
            for class in 0..BASES.len() {
                let members = (0..wards.len()).filter(|ward| city.wards[*ward].class == class);
                let figures: Vec<Figure> = members.map(figure).collect();
                for scale in SCALES {
                    let of = |(limits, truth): &Figure| limits[scale as usize].map(|(low, high)| (low, high, *truth));
                    self.tallies[Self::cell(class, place, scale)].survey(figures.iter().filter_map(of));
                }
            }
        }
        Ok(())
    }

    fn cell(class: usize, place: usize, scale: Scale) -> usize {
        (class * PROPORTIONS.len() + place) * SCALES.len() + scale as usize
    }

    /// Coverage and mean width by the share of the city, all wards together and those with the fewest answers.
    pub fn table(&self) -> String {
        let mut table =
            "| share in the city | direct | EBLUP on proportions | EBLUP on logits | direct, ward 10 | EBLUP on \
                         proportions, ward 10 | EBLUP on logits, ward 10 |\n|--:|--:|--:|--:|--:|--:|--:|"
                .to_owned();
        for (place, p) in PROPORTIONS.iter().enumerate() {
            table += &format!("\n| {:.0}% |", 100.0 * p);
            for classes in [0..BASES.len(), 0..1] {
                for scale in SCALES {
                    let mut all = Tally::default();
                    classes.clone().for_each(|class| all.merge(&self.tallies[Self::cell(class, place, scale)]));
                    table += &format!(" {:.1}; {:.1} |", 100.0 * all.coverage(), 100.0 * all.width());
                }
            }
        }
        format!("{table}\n\nModels that could not be fitted: {}.\n", self.refused)
    }
}

/// The model on both scales; `None` where either cannot be fitted.
fn models(city: &City, direct: &[Estimate], overall: f64) -> Option<(FayHerriot, Vec<ProportionEstimate>)> {
    let covariates = |ward: usize| vec![city.wards[ward].deprivation];
    let pairs = || direct.iter().map(|estimate| estimate.value.zip(estimate.effective_base_kish)).enumerate();
    let area = |(ward, pair): (usize, Option<(f64, f64)>)| {
        let direct =
            pair.and_then(|(value, base)| Some(Direct { value, sampling_variance: smoothed_variance(overall, base)? }));
        Area { direct, covariates: covariates(ward) }
    };
    let proportion = |(ward, pair): (usize, Option<(f64, f64)>)| {
        let direct = pair.map(|(value, effective_base)| DirectProportion { value, effective_base, variance: None });
        ProportionArea { direct, covariates: covariates(ward) }
    };
    let model = fay_herriot(&pairs().map(area).collect::<Vec<_>>()).ok()?;
    let proportions: Vec<ProportionArea> = pairs().map(proportion).collect();
    let logits = fay_herriot_logit(&proportions, overall, Smoothing::Overall).ok()?;
    Some((model, logits.areas))
}
