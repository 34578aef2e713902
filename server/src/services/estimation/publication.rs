//! A publication from a weighted wave.

use super::comparisons::{adjust, comparison};
use super::open_link::open_link;
use super::question::Frame;
use super::sample::{EstimationError, WeightedSample};
use super::small_categories::join_small;
use super::wave_data::WaveData;
use statistics::Variable;
use survey::clock::Timestamp;
use survey::council::Council;
use survey::disclosure::DisclosureRule;
use survey::id::{PublicationId, WeightSetId};
use survey::publication::{FieldworkSummary, PairResult, PairedComparison, Publication, PublishedWave, QuestionResult};
use survey::question::Question;
use survey::text::Piping;

/// Confidence level of all published intervals.
const LEVEL: f64 = 0.95;

/// Pairs of questions that the same people answer: own area first, the whole council area second.
const PAIRS: [(&str, &str); 1] = [("cohesion_area", "cohesion_city")];

/// What a publication needs besides the data.
#[derive(Clone, Debug)]
pub struct PublicationInput<'a> {
    /// Its identifier.
    pub id: PublicationId,
    /// The one it takes the place of.
    pub replaces: Option<PublicationId>,
    /// Now.
    pub published: Timestamp,
    /// Whose results.
    pub council: Council,
    /// "Residents’ survey".
    pub survey: String,
    /// Invented for demonstration.
    pub synthetic: bool,
    /// The wave.
    pub wave: PublishedWave,
    /// The last wave's publication, if there is one.
    pub last: Option<&'a Publication>,
    /// The weights used.
    pub weight_set: WeightSetId,
    /// Who was asked and who answered.
    pub fieldwork: FieldworkSummary,
    /// What may be shown.
    pub rule: DisclosureRule,
}

/// Computes everything that is published of a wave.
///
/// # Errors
/// [`EstimationError`] in words for an officer.
pub fn publish(
    data: &WaveData,
    weighted: &WeightedSample,
    input: PublicationInput<'_>,
) -> Result<Publication, EstimationError> {
    let piping = Piping { council: input.council.name.clone(), area: input.council.area.clone(), ..Piping::default() };
    let frame = Frame { data, weighted, last: input.last, piping: &piping, level: LEVEL, rule: input.rule };
    let mut questions = Vec::new();
    for question in data.questions.questions() {
        if let Some(net) = question.net() {
            questions.push(frame.question(question, net)?);
        }
    }
    // The council's page shows all questions at once: their changes are one family.
    adjust(questions.iter_mut().filter_map(|question| question.council.against_last.as_mut()))?;
    let mut pairs = Vec::new();
    for (first, second) in PAIRS {
        let ask = |code: &str| data.questions.questions().find(|question| question.code.as_str() == code);
        if let (Some(first), Some(second)) = (ask(first), ask(second)) {
            pairs.push(pair(&frame, &questions, first, second)?);
        }
    }
    Ok(Publication {
        id: input.id,
        replaces: input.replaces,
        published: input.published,
        council: input.council,
        survey: input.survey,
        synthetic: input.synthetic,
        wave: input.wave,
        last_wave: input.last.map(|last| last.wave.clone()),
        question_set: format!("{} version {}", data.questions.code(), data.questions.version()),
        weight_set: input.weight_set,
        weighting: join_small(&weighted.diagnostics, &input.rule),
        fieldwork: input.fieldwork,
        level: LEVEL,
        disclosure: input.rule,
        wards: data.wards.clone(),
        questions,
        pairs,
        open_link: open_link(data, &input.rule),
    })
}

/// First minus second over people with a view on both; withheld where either question's figure is.
fn pair(
    frame: &Frame<'_>,
    results: &[QuestionResult],
    first: &Question,
    second: &Question,
) -> Result<PairResult, EstimationError> {
    let variables = [first, second].map(|question| Variable::indicator(frame.data.net_of_row(question)));
    let result = |question: &Question| results.iter().find(|result| result.code == question.code);
    let shown = |ward: Option<usize>| {
        [first, second].iter().all(|question| {
            result(question).is_some_and(|result| {
                let area = ward.map_or(Some(&result.council), |at| result.wards.get(at));
                area.is_some_and(|area| area.figure.estimate().is_some())
            })
        })
    };
    let compare = |domain: &statistics::Domain| -> Result<Option<PairedComparison>, EstimationError> {
        let contrast = frame.weighted.sample.paired_both_valid(&variables[0], &variables[1], domain)?;
        let base = u32::try_from(contrast.first_n).unwrap_or(u32::MAX);
        let shown = base >= frame.rule.smallest_base;
        Ok(comparison(&contrast, frame.level).filter(|_| shown).map(|comparison| PairedComparison { base, comparison }))
    };
    let mut council = if shown(None) { compare(&frame.weighted.sample.all())? } else { None };
    adjust(council.iter_mut().map(|pair| &mut pair.comparison))?;
    let mut wards = Vec::new();
    for (at, domain) in frame.weighted.wards.iter().enumerate() {
        wards.push(if shown(Some(at)) { compare(domain)? } else { None });
    }
    adjust(wards.iter_mut().flatten().map(|pair| &mut pair.comparison))?;
    Ok(PairResult { first: first.code.clone(), second: second.code.clone(), council, wards })
}
