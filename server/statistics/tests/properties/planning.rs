//! Plans against surveys: what is expected is what is found.

use statistics::interval::recommended;
use statistics::planning::{Expectation, Precision, Rule, Ward, allocate, half_width};
use statistics::weights::{Control, rake};
use statistics::{Category, Design, Domain, Margin, Sample, Variable, WeightSet};

/// One ward of 400 rows of which 280 agree: the variance by the design is that of the plan with n - 1 for n.
#[test]
fn half_width_of_a_ward_is_that_of_its_sample() {
    let design = Design::builder(vec![10.0; 400]).population(vec![4000.0; 400]).build().unwrap();
    let sample = Sample::new(design.clone(), WeightSet::base(&design)).unwrap();
    let agrees = Variable::indicator((0..400).map(|row| Some(row % 10 < 7)));
    let estimate = sample.proportion(&agrees, &sample.all()).unwrap();
    let interval = recommended(&estimate, 0.95).unwrap();
    let found = (0.7 - interval.lower).max(interval.upper - 0.7);
    let plan = Expectation::new(0.7, 1.0).unwrap().of_population(4000.0).unwrap();
    let expected = half_width(&plan, 400, 0.95, Precision::Published).unwrap();
    assert!((found / expected - 1.0).abs() < 0.002, "{found} is not {expected}");
}

/// Wards sampled as planned: weights, Kish's design effect and the council's variance are those of the plan.
#[test]
fn allocation_is_what_weighting_finds() {
    let wards = [Ward::new("Abbey", 9000.0), Ward::new("Castle", 3000.0), Ward::new("Dene", 1000.0)];
    let plan = allocate(&wards, 600, Rule::SQUARE_ROOT).unwrap();
    let (mut ward, mut answer) = (Vec::new(), Vec::new());
    for (number, line) in (0_u32..).zip(&plan.wards) {
        ward.extend(std::iter::repeat_n(number, line.responses));
        answer.extend((0..line.responses).map(|row| Some(row % 2 == 0)));
    }
    let people = [9000.0, 3000.0, 1000.0];
    let counts = ward.iter().map(|number| people[*number as usize]).collect();
    let design = Design::builder(vec![1.0; ward.len()]).strata(ward.clone()).population(counts).build().unwrap();
    let categories = (0..3).map(|k| Category::new(k.to_string(), people[k])).collect();
    let weights = rake(&design, &[Margin::new("ward", ward.clone(), categories).unwrap()], Control::default()).unwrap();
    let deff = weights.diagnostics().deff;
    assert!((deff - plan.weighting_deff.unwrap()).abs() < 1e-9);
    assert!((weights.weights()[0] - plan.wards[0].weight.unwrap()).abs() < 1e-6);
    let sample = Sample::new(design, weights).unwrap();
    let estimate = sample.proportion(&Variable::indicator(answer), &Domain::all(ward.len())).unwrap();
    let ratio = estimate.variance.unwrap() / plan.variance.unwrap();
    assert!((ratio - 1.0).abs() < 0.02, "{ratio}");
}
