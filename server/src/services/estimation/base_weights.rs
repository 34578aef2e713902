//! Base weights: how many adults each person stands for by the way they were drawn.

use super::sample::EstimationError;
use super::wave_data::WaveData;
use survey::answer::Answer;

/// The question that gives the number of adults in the household.
const ADULTS: &str = "adults";

/// Base weights in the order of the rows, and notes on what was decided.
///
/// d = (addresses in the ward / addresses invited) × adults in the household, because one adult was chosen at each
/// address (Kish 1965, §11.3). Where the number of adults was not given, the mean of those given stands in.
pub(super) fn base_weights(data: &WaveData) -> Result<(Vec<f64>, Vec<String>), EstimationError> {
    let adults: Vec<Option<f64>> = data
        .rows
        .iter()
        .map(|row| {
            row.answers.0.iter().find(|(code, _)| code.as_str() == ADULTS).and_then(|(_, answer)| match answer {
                #[expect(clippy::cast_precision_loss, reason = "the question holds the number to 1 to 10")]
                Answer::Number(count) if *count >= 1 => Some(*count as f64),
                _ => None,
            })
        })
        .collect();
    let given: Vec<f64> = adults.iter().copied().flatten().collect();
    let missing = adults.len() - given.len();
    #[expect(clippy::cast_precision_loss, reason = "counts of responses are far below 2^52")]
    let mean = if given.is_empty() { 1.0 } else { given.iter().sum::<f64>() / given.len() as f64 };
    let mut weights = Vec::with_capacity(data.rows.len());
    for (row, adults) in data.rows.iter().zip(&adults) {
        let ward = &data.wards[row.stratum];
        let count = data
            .strata
            .get(&ward.code)
            .filter(|count| count.addresses > 0 && count.invited > 0)
            .ok_or_else(|| EstimationError::NoSample(ward.name.clone()))?;
        weights.push(f64::from(count.addresses) / f64::from(count.invited) * adults.unwrap_or(mean));
    }
    let mut notes = vec![
        "Base weight: addresses in the ward divided by addresses invited, times adults in the household, because one adult \
         was asked at each address."
            .to_owned(),
    ];
    if missing > 0 {
        notes.push(format!(
            "{missing} people did not give the number of adults in their household: the mean, {mean:.2}, stands in."
        ));
    }
    Ok((weights, notes))
}
