//! The sections of a report, a sentence a line.

use super::{Told, md};
use crate::services::analysis::measures::Kind;
use crate::services::analysis::plan::{Against, Compare, Method, SingleUnits};
use statistics::Status;

fn list<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    names.into_iter().map(|name| format!("“{}”", md(name))).collect::<Vec<_>>().join(", ")
}

fn file(path: &std::path::Path) -> String {
    md(&path.file_name().unwrap_or_default().to_string_lossy())
}

pub(super) fn data(told: &Told<'_>) -> Vec<String> {
    let sheet = &told.rows.sheet;
    let mut lines = vec![format!(
        "Responses: {} ({} between fields, SHA-256 {}): {} rows read, {} weighted.",
        file(&sheet.path),
        sheet.delimiter.name(),
        sheet.digest,
        told.rows.read,
        sheet.rows
    )];
    if told.rows.left_out.is_empty() {
        lines.push("No row was left out.".to_owned());
    }
    for left in &told.rows.left_out {
        lines.push(format!("Rows left out because {}: {}.", md(&left.why), left.rows));
    }
    if let Some(margins) = told.margins {
        lines.push(format!("Targets: {} (SHA-256 {}).", file(&margins.path), margins.digest));
    }
    let missing = &told.task.files.missing;
    lines.push(match missing.as_slice() {
        [] => "Only empty fields count as no answer.".to_owned(),
        stated => format!("Empty fields and {} count as no answer, in every column.", list(stated)),
    });
    lines.push("Space before and after values and names is not part of them.".to_owned());
    lines
}

pub(super) fn design(told: &Told<'_>) -> Vec<String> {
    let columns = &told.task.design;
    let design = told.weighted.sample.design();
    let mut lines = vec![match &columns.weight {
        Some(name) => format!("Base weights: column “{}”.", md(name)),
        None => "Base weights: 1 for everybody, because no column was stated (--weight).".to_owned(),
    }];
    if told.weighted.scale != 1.0 {
        lines.push(format!(
            "Base weights were multiplied by {} so that they sum to the population; weights.csv has them so.",
            told.weighted.scale
        ));
    }
    lines.push(match &columns.strata {
        Some(name) => format!("Strata: column “{}”, {} of them.", md(name), design.strata_count()),
        None => "Strata: none.".to_owned(),
    });
    lines.push(match columns.clusters.as_slice() {
        [] => "Sampling units: respondents.".to_owned(),
        names => format!("Sampling units: {}, {} at the first stage.", list(names), design.psu_count()),
    });
    if columns.clusters.len() == 2 && columns.fpc.len() < 2 {
        lines.push("The second stage needs population counts at both stages (--fpc twice); without them the variance between first-stage units covers it.".to_owned());
    }
    lines.push(match columns.fpc.as_slice() {
        [] => "No finite population correction: the variance is that of sampling with replacement.".to_owned(),
        names => format!("Finite population correction by {}.", list(names)),
    });
    let rule = match columns.single_psu {
        SingleUnits::Fail => "would be refused",
        SingleUnits::Remove => "add nothing to the variance",
        SingleUnits::Certainty => "add nothing to the variance: their unit counts as certain to be drawn",
        SingleUnits::Adjust => {
            "add the square of their total, about the mean of all strata instead of their own; that errs on the wide side"
        }
        SingleUnits::Average => "add the average of the other strata to the variance",
    };
    lines.push(match told.weighted.single_units.as_slice() {
        [] => format!("No stratum has only one sampling unit (such strata {rule})."),
        names => format!("Strata with only one sampling unit ({rule}): {}.", list(names)),
    });
    lines
}

pub(super) fn weighting(told: &Told<'_>) -> Vec<String> {
    let rule = &told.task.weighting;
    let names: Vec<String> = told.joined.margins.iter().map(|margin| margin.name().to_owned()).collect();
    let within =
        rule.bounds.map_or(String::new(), |bounds| format!(", factors within {} and {}", bounds.lower, bounds.upper));
    let how = match rule.method {
        Method::Rake => "Raked to",
        Method::PostStratify => "Post-stratified to",
        Method::Linear => "Linear calibration to",
        Method::Logit => "Logit calibration to",
        Method::None => {
            "No weighting: final weights are the base weights. Margins, and what belongs to them, were not used"
        }
    };
    let mut lines = vec![match rule.method {
        Method::None => format!("{how}."),
        _ => format!(
            "{how} {}{within}. {} steps; {}the largest miss of a target was {:.1e} of it.",
            list(&names),
            told.weighted.iterations,
            if rule.trim.is_some() { "before trimming, " } else { "" },
            told.weighted.margin_error
        ),
    }];
    for record in &told.joined.collapsed {
        lines.push(format!(
            "Merged in {} for the weighting only: “{}” ({} respondents, {} people) into “{}”; together {} respondents, {} people. Tables keep the categories.",
            md(&record.margin),
            md(&record.rule.category),
            record.respondents,
            record.population,
            md(&record.rule.into),
            record.respondents_together,
            record.population_together
        ));
    }
    for (margin, scale) in told.joined.margins.iter().zip(&told.joined.scales).filter(|(_, scale)| **scale != 1.0) {
        lines.push(format!(
            "Targets of {} were multiplied by {scale} to the total of the first margin.",
            md(margin.name())
        ));
    }
    lines.push(match &told.weighted.trimmed {
        None if rule.method == Method::None => "Variance: linearised.".to_owned(),
        None => "Variance: linearised, on the residuals of a regression on the margins weighted by the base weights (Deville and Särndal 1992).".to_owned(),
        Some(record) => format!(
            "Trimmed strictly (Potter 1990) to {:.4} and {:.4}, that is {} and {} times the mean: {} weights cut in {} passes, {:.1} moved to the others in equal parts. They were not raked again, so the margins below are met less closely; the variance takes trimmed weights as known.",
            record.lower, record.upper,
            rule.trim.map_or(0.0, |trim| trim.lower), rule.trim.map_or(0.0, |trim| trim.upper),
            record.cut.len(), record.passes, record.moved
        ),
    });
    lines
}

pub(super) fn diagnostics(told: &Told<'_>) -> Vec<String> {
    let set = told.weighted.sample.weights();
    let found = set.diagnostics();
    let g: Vec<f64> =
        set.weights().iter().zip(told.weighted.sample.design().base_weights()).map(|(w, d)| w / d).collect();
    let (low, high) = g.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), g| (low.min(*g), high.max(*g)));
    vec![
        format!(
            "{} respondents with weights that sum to {:.4}; smallest {:.4}, mean {:.4}, largest {:.4}.",
            found.n, found.sum, found.min, found.mean, found.max
        ),
        format!("Factors g = weight / base weight from {low:.4} to {high:.4}."),
        format!("Effective base (Kish) {:.1}; design effect of the weighting {:.3}.", found.effective_base, found.deff),
    ]
}

pub(super) fn tables(told: &Told<'_>) -> Vec<String> {
    let asked = &told.task.measures;
    let mut lines = vec![format!("{} figures in tables.csv, intervals at level {}.", told.figures.len(), asked.level)];
    for topic in told.topics {
        lines.push(match &topic.kind {
            Kind::Categories => {
                format!("{}: share of each of {} answers, out of all answers.", md(&topic.column), topic.measures.len())
            }
            Kind::Mean => format!("{}: mean of the numbers given.", md(&topic.column)),
            Kind::Net(net) => {
                let against = match &net.against {
                    Against::Answers(answers) => list(answers),
                    Against::Others => "every other answer".to_owned(),
                };
                format!(
                    "{}, net “{}”: {} out of these and {against}.",
                    md(&topic.column),
                    md(&net.name),
                    list(&net.counts)
                )
            }
        });
    }
    if asked.questions.is_empty() && asked.nets.is_empty() && asked.means.is_empty() {
        lines.push("No question, net or mean was stated: every column was tabulated that no option names and that has from 2 to 20 different answers.".to_owned());
        for passed in told.passed {
            lines.push(format!("Not tabulated: {} ({} different answers).", md(&passed.column), passed.answers));
        }
    }
    for groups in told.groups {
        let nowhere = if groups.nowhere > 0 {
            format!("; {} respondents are in no group", groups.nowhere)
        } else {
            String::new()
        };
        lines.push(format!("By {}: {} groups{nowhere}.", md(&groups.column), groups.names.len()));
    }
    if asked.compare == Compare::Rest {
        lines.push("Each group is compared with everybody else in the sample, with their covariance; p values are adjusted by Holm (1979) over the groups of a column, for each measure by itself.".to_owned());
    }
    lines.push("Intervals of shares: logit, as R’s svyciprop makes them; exact on the effective base where everybody answered alike. Of means: Student’s t. Degrees of freedom are those of the group.".to_owned());
    lines
}

pub(super) fn warnings(told: &Told<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let count = |what: &dyn Fn(&crate::services::analysis::tables::Figure) -> bool| {
        told.figures.iter().filter(|figure| what(figure)).count()
    };
    let mut warn = |count: usize, text: &str| {
        if count > 0 {
            lines.push(format!("{text}: {count}."));
        }
    };
    let weights = told.weighted.sample.weights().weights();
    warn(
        weights.iter().filter(|weight| **weight < 0.0).count(),
        "Negative weights (calibrate within bounds if that must not be)",
    );
    warn(count(&|figure| figure.shorthand() == "[x]"), "Figures with nobody in their base, [x]");
    warn(
        count(&|figure| figure.shorthand() == "[c]"),
        "Figures on fewer than 10 people or an effective base under 8, [c] (in the file for your eyes; withhold them where you publish)",
    );
    warn(count(&|figure| figure.shorthand() == "[u]"), "Figures with an interval wider than 40 points, [u]");
    warn(
        count(&|figure| figure.estimate.status == Status::DegenerateAllSame),
        "Figures from answers that are all alike (their standard error of 0 says nothing, and they are not tested against the rest)",
    );
    warn(
        count(&|figure| figure.estimate.status == Status::ZeroVariance),
        "Figures fixed by the targets or the design, without an interval",
    );
    warn(
        count(&|figure| figure.interval.is_none() && figure.estimate.status == Status::Ok),
        "Figures without an interval because their group has as few sampling units as strata, or negative weights",
    );
    lines.push("The files hold figures on small groups; nothing was withheld or rounded.".to_owned());
    lines
}
