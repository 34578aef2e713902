//! Damage to `case.json`.

use super::dice::Dice;
use super::files::Files;
use serde_json::{Value, json};

fn strange(dice: &mut Dice) -> Value {
    let values = [
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(1),
        json!(-5),
        json!(0.5),
        json!(2),
        json!(1e308),
        json!(-1e308),
        json!(5e-324),
        json!(u64::MAX),
        json!(""),
        json!("x"),
        json!("design"),
        json!("ward"),
        json!("base_weight"),
        json!("agree_local"),
        json!("age_band"),
        json!([]),
        json!({}),
        json!([[]]),
        json!([null]),
        json!(["ward", 7]),
        json!([4, 0.2]),
        json!([0.97, 1.03]),
        json!({ "ward": "W01" }),
        json!({ "ward": null }),
        json!({ "agree_local": [0, 1] }),
        json!("wards"),
        json!("all other wards"),
    ];
    dice.pick(&values).clone()
}

/// Puts something else in a random place, or takes it out.
pub(super) fn damage(files: &mut Files, dice: &mut Dice) -> String {
    let mut path = String::new();
    let mut at = &mut files.case;
    for depth in 0.. {
        // The whole file or all asks are of one kind, soon tried.
        let deeper = dice.below(if depth < 2 { 40 } else { 6 }) > 0;
        let name = match at {
            Value::Object(fields) if deeper && !fields.is_empty() => {
                let names: Vec<&String> = fields.keys().collect();
                (*dice.pick(&names)).clone()
            }
            Value::Array(values) if deeper && !values.is_empty() => dice.below(values.len()).to_string(),
            _ => break,
        };
        path.push('/');
        path.push_str(&name);
        at = match at {
            Value::Object(fields) => &mut fields[name.as_str()],
            Value::Array(values) => &mut values[name.parse::<usize>().unwrap()],
            _ => break,
        };
    }
    *at = strange(dice);
    format!("case.json {path}: {at}")
}

/// Mistakes that people make: names, levels, bounds and rules that do not exist or cannot be.
pub(super) fn known(files: &mut Files, dice: &mut Dice) -> String {
    let asks = files.case["asks"].as_array().map_or(0, Vec::len);
    let ask = dice.below(asks);
    let sets: Vec<String> =
        files.case["weight_sets"].as_object().into_iter().flat_map(|sets| sets.keys()).cloned().collect();
    // Mostly a set that is asked for.
    let of_an_ask = files.case["asks"][dice.below(asks)]["weights"].as_str().filter(|_| dice.below(4) > 0);
    let set = match of_an_ask {
        Some(name) => name.to_owned(),
        None if sets.is_empty() => "design".to_owned(),
        None => dice.pick(&sets).clone(),
    };
    let column = {
        let names = files.tables["responses.csv"].first().cloned().unwrap_or_default();
        if names.is_empty() { String::new() } else { dice.pick(&names).clone() }
    };
    let of_ask = |key: &str| format!("/asks/{ask}/{key}");
    let of_set = |key: &str| format!("/weight_sets/{set}/{key}");
    let bounds =
        [json!([4, 0.2]), json!([0.97, 1.03]), json!([1.2, 3]), json!([0, 1]), json!([-1, 2]), json!([0.5, "x"])];
    let domains = [json!({ column.as_str(): "nobody" }), json!({ column.as_str(): 1 }), json!({ "nothing": 1 })];
    let rules = ["fail", "remove", "certainty", "adjust", "average", "other"];
    let mistakes = [
        (of_ask("level"), dice.pick(&[json!(0), json!(1), json!(-5), json!(0.999_999), json!("0.95")]).clone()),
        (of_ask("estimand"), json!(dice.pick(&["median", "total", "mean", "proportion", "ratio", "df", "weights"]))),
        (of_ask("variable"), json!(column)),
        (of_ask("variable"), json!("nothing")),
        (of_ask("value"), dice.pick(&[json!("nothing"), json!(0), json!("Yes"), json!([1, 2])]).clone()),
        (of_ask("weights"), json!(set)),
        (of_ask("weights"), json!("nothing")),
        (of_ask("domain"), dice.pick(&domains).clone()),
        (of_ask("domain_b"), json!(dice.pick(&["the rest", "nobody", "whole"]))),
        (of_ask("ci"), json!(dice.pick(&["logit", "beta", "bootstrap"]))),
        (of_ask("single_psu"), json!(dice.pick(&rules))),
        (of_ask("method"), json!(dice.pick(&["raking", "linear", "logit", "nothing"]))),
        (of_ask("probs"), dice.pick(&[json!([0, 1]), json!([-1]), json!([2]), json!([]), json!(0.5)]).clone()),
        (of_ask("bounds"), dice.pick(&bounds).clone()),
        (of_ask("lower"), json!(9)),
        (of_ask("statistic"), json!("adjWald")),
        (
            of_set("method"),
            json!(dice.pick(&["raking", "linear", "linear_bounded", "logit", "post_stratification", "x"])),
        ),
        (
            of_set("variables"),
            dice.pick(&[json!([]), json!(["nothing"]), json!(column), json!([column, column])]).clone(),
        ),
        (of_set("bounds_on_g"), dice.pick(&bounds).clone()),
        (of_set("from"), json!(set)),
        (of_set("continuous_totals"), json!({ column.as_str(): 1000 })),
        (of_set("variance"), json!("replicates about the mean of the replicates")),
        ("/design/strata".to_owned(), json!(column)),
        ("/design/clusters".to_owned(), json!([column])),
        ("/design/fpc".to_owned(), json!([column])),
        ("/design/weight".to_owned(), json!(column)),
        ("/design/single_psu".to_owned(), json!(dice.pick(&rules))),
        ("/design/scale".to_owned(), json!(-1)),
        ("/design/rscales".to_owned(), json!([1])),
        ("/weighting/variables".to_owned(), json!([column])),
        ("/derived/agree_local".to_owned(), json!("agree_local - agree_local")),
        ("/derived/agree_city".to_owned(), json!({ "from": column, "one": ["x"], "zero": [""] })),
    ];
    // Mostly of a field that is there.
    let there: Vec<&(String, Value)> =
        mistakes.iter().filter(|(place, _)| files.case.pointer(place).is_some_and(|value| !value.is_null())).collect();
    let (place, value) =
        if there.is_empty() || dice.below(4) == 0 { dice.pick(&mistakes) } else { dice.pick(&there) }.clone();
    let (parent, key) = place.rsplit_once('/').unwrap();
    if let Some(Value::Object(fields)) = files.case.pointer_mut(parent) {
        fields.insert(key.to_owned(), value.clone());
    }
    format!("case.json {place}: {value}")
}
