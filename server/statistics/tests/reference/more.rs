//! Quantiles, trimming and tests of independence.

use serde_json::Value;
use statistics::contingency::FTest;
use statistics::quantile::{QuantileRule, Woodruff, WoodruffInterval};
use statistics::weights::{Excess, TrimRecord, trim};
use statistics::{Sample, WeightSet};

use crate::build;
use crate::check::{Expected, Report};
use crate::table::{Case, Table};

pub(crate) fn rule(name: &Value) -> QuantileRule {
    match name.as_str().unwrap() {
        "math" => QuantileRule::Math,
        "school" => QuantileRule::School,
        "hf7" => QuantileRule::HyndmanFan7,
        other => panic!("rule {other}"),
    }
}

pub(crate) fn quantiles(case: &Case, sample: &Sample, ask: &Value, expected: &Expected<'_>, report: &mut Report) {
    let variable = build::variable(&case.table, ask["variable"].as_str().unwrap(), &Value::Null);
    let domain = build::domain(&case.table, &ask["domain"]);
    let interval = match ask["interval"].as_str().unwrap() {
        "woodruff_mean" => WoodruffInterval::Mean,
        "woodruff_xlogit" => WoodruffInterval::Logit,
        // The reference takes the rows it holds: all of them where the weights are calibrated.
        "woodruff_beta" if sample.weights().margins().is_empty() => WoodruffInterval::Beta,
        "woodruff_beta" => WoodruffInterval::BetaOnBase(sample.len()),
        other => panic!("interval {other}"),
    };
    let probabilities: Vec<f64> = ask["probs"].as_array().unwrap().iter().map(|p| p.as_f64().unwrap()).collect();
    let woodruff = Woodruff { interval, level: ask["level"].as_f64().unwrap() };
    let got = sample.quantiles(&variable, &domain, &probabilities, rule(&ask["quantile_rule"]), woodruff).unwrap();
    let values = expected.values["quantiles"].as_array().unwrap();
    assert_eq!(values.len(), got.len());
    for (got, values) in got.iter().zip(values) {
        let expected = Expected { values, ..expected.loosely(expected.relative) };
        report.field(&expected, "quantile", got.value);
        report.field(&expected, "lower", got.lower);
        report.field(&expected, "upper", got.upper);
        report.field(&expected, "se", got.standard_error);
    }
    report.field(expected, "df", Some(got[0].degrees_of_freedom as f64));
}

fn excess(ask: &Value) -> Excess {
    match (ask["strict"].as_bool().unwrap(), ask.get("variant").is_some()) {
        (false, _) => Excess::SinglePass,
        (true, false) => Excess::Strict,
        (true, true) => Excess::StrictShared,
    }
}

pub(crate) fn trimmed(sample: &Sample, ask: &Value) -> (WeightSet, TrimRecord) {
    let limit = |key: &str| ask[key].as_f64().unwrap();
    let got = trim(sample.design(), sample.weights(), limit("lower"), limit("upper"), excess(ask)).unwrap();
    (got.weights, got.record)
}

pub(crate) fn trimmed_weights(sample: &Sample, ask: &Value, expected: &Expected<'_>, report: &mut Report) {
    let (weights, record) = trimmed(sample, ask);
    report.field(expected, "n_outside_before", Some(record.outside_before as f64));
    report.field(expected, "n_outside_after", Some(record.outside_after as f64));
    report.weights(expected, weights.weights(), "weights");
    let found = weights.diagnostics();
    report.field(expected, "sum", Some(found.sum));
    report.field(expected, "min", Some(found.min));
    report.field(expected, "max", Some(found.max));
    report.field(expected, "n_eff_kish", Some(found.effective_base));
    report.field(expected, "deff_kish", Some(found.deff));
}

fn codes(table: &Table, name: &str) -> (Vec<Option<u32>>, Vec<String>) {
    let column: Vec<String> = match name {
        "cohesion4" => {
            let kept = |answer: &String| answer.ends_with("agree");
            table.text("cohesion_local").iter().map(|a| if kept(a) { a.clone() } else { String::new() }).collect()
        }
        name if table.has(name) => table.text(name).to_vec(),
        name => {
            let variable = build::variable(table, name, &Value::Null);
            (0..table.rows).map(|row| variable.get(row).map_or(String::new(), |value| value.to_string())).collect()
        }
    };
    let mut levels: Vec<String> = column.iter().filter(|level| !level.is_empty()).cloned().collect();
    levels.sort();
    levels.dedup();
    let code = |value: &String| levels.binary_search(value).ok().map(|code| u32::try_from(code).unwrap());
    (column.iter().map(code).collect(), levels)
}

pub(crate) fn independence(case: &Case, sample: &Sample, ask: &Value, expected: &Expected<'_>, report: &mut Report) {
    let (rows, row_names) = codes(&case.table, ask["rows"].as_str().unwrap());
    let (columns, column_names) = codes(&case.table, ask["columns"].as_str().unwrap());
    let got = sample.independence(&rows, &columns).unwrap();
    report.field(expected, "n_rows_in_design", Some(got.n as f64));
    report.field(expected, "n_valid", Some(got.n_valid as f64));
    report.field(expected, "degf_design", Some(got.degrees_of_freedom as f64));
    let parameters = Expected { values: &expected.values["parameters"], ..expected.loosely(expected.relative) };
    let mut f_test = |test: FTest| {
        report.field(expected, "statistic", Some(test.statistic));
        report.field(expected, "p_value", Some(test.p_value));
        report.field(&parameters, "ndf", Some(test.numerator));
        report.field(&parameters, "ddf", Some(test.denominator));
    };
    match ask["statistic"].as_str().unwrap() {
        "F" => f_test(got.second_order),
        "adjWald" => f_test(got.adjusted_wald.unwrap()),
        "Chisq" => {
            report.field(expected, "statistic", Some(got.pearson));
            report.field(expected, "p_value", Some(got.first_order_p_value));
            report.field(&parameters, "df", Some(got.cells as f64));
        }
        other => panic!("statistic {other}"),
    }
    for line in expected.values["weighted_table"].as_array().into_iter().flatten() {
        let row = row_names.iter().position(|name| line["row"] == *name).unwrap();
        let expected = Expected { values: line, ..expected.loosely(expected.relative) };
        for (column, name) in column_names.iter().enumerate() {
            report.field(&expected, name, Some(got.table.sum(row, column)));
        }
    }
}
