//! A publication from a weighted wave.

use super::comparisons::{adjust, comparison};
use super::open_link::open_link;
use super::question::Frame;
use super::sample::{EstimationError, WeightedSample};
use super::showing::{EarlierPublication, Showing};
use super::small_categories::join_small;
use super::wave_data::{Gone, WaveData};
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
    /// Publications of this wave that real people's answers stand in already, newest first. Empty for invented
    /// people, whom nobody can find.
    pub earlier: &'a [EarlierPublication],
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
    let counted = counted(data, input.earlier);
    let frame = Frame {
        data,
        weighted,
        last: input.last,
        earlier: input.earlier,
        counted: &counted,
        piping: &piping,
        level: LEVEL,
        rule: input.rule,
    };
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
        open_link: open_link(data, &input.rule, input.earlier),
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
    let both = |row: usize| variables.iter().all(|variable| variable.get(row).is_some());
    let before = |publication: &Publication| -> Vec<Option<PairedComparison>> {
        match publication.pair(&first.code).filter(|pair| pair.second == second.code) {
            Some(pair) => {
                let ward = |code| publication.ward_index(code).and_then(|at| pair.wards.get(at).copied().flatten());
                let wards = frame.data.wards.iter().map(|found| ward(&found.code));
                std::iter::once(pair.council).chain(wards).collect()
            }
            None => vec![None; frame.data.wards.len() + 1],
        }
    };
    let own = |pair: &Option<PairedComparison>| pair.is_some_and(|pair| pair.as_published.is_none());
    let had_both = |gone: &Gone| gone.views.contains(&first.code) && gone.views.contains(&second.code);
    let showing = frame.decide(&both, &had_both, &|publication| {
        let pairs = before(publication);
        (own(&pairs[0]), pairs[1..].iter().map(own).collect())
    })?;
    let compare = |at: usize, showing: Showing| -> Result<Option<PairedComparison>, EstimationError> {
        let kept = || {
            frame.earlier.iter().find_map(|earlier| {
                let pair = before(&earlier.publication)[at]?;
                let since = pair.as_published.unwrap_or(earlier.publication.published);
                Some(PairedComparison { as_published: Some(since), ..pair })
            })
        };
        match showing {
            Showing::Withheld => Ok(None),
            Showing::Earlier => Ok(kept()),
            Showing::New => {
                let everyone = frame.weighted.sample.all();
                let domain = if at == 0 { &everyone } else { &frame.weighted.wards[at - 1] };
                let contrast = frame.weighted.sample.paired_both_valid(&variables[0], &variables[1], domain)?;
                let base = u32::try_from(contrast.first_n).unwrap_or(u32::MAX);
                let enough = base >= frame.rule.smallest_base;
                let found = comparison(&contrast, frame.level).filter(|_| enough);
                Ok(found.map(|comparison| PairedComparison { base, comparison, as_published: None }))
            }
        }
    };
    let mut council = if shown(None) { compare(0, showing.council)? } else { None };
    adjust(council.iter_mut().map(|pair| &mut pair.comparison))?;
    let mut wards = Vec::new();
    for (at, showing) in showing.wards.iter().enumerate() {
        wards.push(if shown(Some(at)) { compare(at + 1, *showing)? } else { None });
    }
    adjust(wards.iter_mut().flatten().map(|pair| &mut pair.comparison))?;
    Ok(PairResult { first: first.code.clone(), second: second.code.clone(), council, wards })
}

/// By earlier publication, by row and then by those who are gone: whether it was counted there.
fn counted(data: &WaveData, earlier: &[EarlierPublication]) -> Vec<Vec<bool>> {
    let people = || data.rows.iter().map(|row| row.response).chain(data.gone.iter().map(|gone| gone.response));
    let counted = |earlier: &EarlierPublication| {
        people().map(|response| earlier.responses.contains(&response)).collect::<Vec<bool>>()
    };
    earlier.iter().map(counted).collect()
}
