//! Published figures as CSV.

use crate::cell::{number, words};
use crate::{ExportError, text};
use survey::estimate::{Comparison, Direction, Figure};
use survey::publication::{AreaResult, Publication, QuestionResult};

const HEADER: [&str; 29] = [
    "council_code",
    "wave",
    "publication",
    "published",
    "synthetic",
    "provisional",
    "question",
    "question_text",
    "measure",
    "area_code",
    "area",
    "took_part",
    "proportion",
    "lower",
    "upper",
    "level",
    "interval_method",
    "standard_error",
    "degrees_of_freedom",
    "base",
    "effective_base",
    "design_effect",
    "shorthand",
    "rest_proportion",
    "difference_from_rest",
    "difference_lower",
    "difference_upper",
    "mark",
    "as_published",
];

/// One row for each question and area. Withheld figures have their shorthand and nothing else. `as_published` is the date
/// of the earlier publication whose figure was kept, because few people have answered since.
///
/// # Errors
/// [`ExportError`].
pub fn figures_csv(publication: &Publication) -> Result<String, ExportError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER)?;
    for question in &publication.questions {
        writer.write_record(row(publication, question, &question.council))?;
        for ward in &question.wards {
            writer.write_record(row(publication, question, ward))?;
        }
    }
    text(writer)
}

fn row(publication: &Publication, question: &QuestionResult, area: &AreaResult) -> Vec<String> {
    let (code, name) = match &area.ward {
        Some(code) => {
            let name = publication.wards.iter().find(|ward| ward.code == *code).map_or("", |ward| ward.name.as_str());
            (code.to_string(), name)
        }
        None => (publication.council.code.to_string(), publication.council.area.as_str()),
    };
    let estimate = area.figure.estimate();
    let of = |value: fn(&survey::estimate::Estimate) -> f64| number(estimate.map(value));
    let rest = area.rest.as_ref().and_then(Figure::estimate).map(|rest| rest.value);
    let against = area.against_rest.as_ref();
    let between = |value: fn(&Comparison) -> f64| number(against.map(value));
    vec![
        publication.council.code.to_string(),
        words(&publication.wave.label),
        publication.id.to_string(),
        publication.published.iso_date(),
        publication.synthetic.to_string(),
        publication.wave.provisional.to_string(),
        question.code.to_string(),
        words(&question.stem),
        words(&question.net),
        code,
        words(name),
        area.took_part.map(|count| count.to_string()).unwrap_or_default(),
        of(|estimate| estimate.value),
        of(|estimate| estimate.lower),
        of(|estimate| estimate.upper),
        publication.level.to_string(),
        estimate.map(|estimate| estimate.method.describe().to_owned()).unwrap_or_default(),
        of(|estimate| estimate.standard_error),
        of(|estimate| estimate.degrees_of_freedom),
        estimate.map(|estimate| estimate.base.to_string()).unwrap_or_default(),
        of(|estimate| estimate.effective_base),
        of(|estimate| estimate.design_effect),
        area.figure.shorthand().to_owned(),
        number(rest),
        between(|comparison| comparison.difference),
        between(|comparison| comparison.lower),
        between(|comparison| comparison.upper),
        against
            .map(|comparison| match comparison.direction {
                Direction::Higher => "higher",
                Direction::Lower => "lower",
                Direction::NotClearlyDifferent => "not clearly different",
            })
            .unwrap_or("")
            .to_owned(),
        area.as_published.map(|since| since.iso_date()).unwrap_or_default(),
    ]
}
