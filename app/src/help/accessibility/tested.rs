//! What the tests looked at last, and what they found, as recorded.

use crate::components::{SummaryList, SummaryRow};
use crate::help::statement::{Finding, TestRun};
use crate::language::{Said, Words};
use leptos::prelude::*;

/// The facts of a run: when, with what, over what, and everything it found.
pub(super) fn tested(words: Words, run: &TestRun) -> AnyView {
    let row = |key: &'static str, value: Said| SummaryRow { key: words.say(key), value: vec![value], change: None };
    let widths = run.widths.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    let languages = run.languages.iter().map(|language| language.name()).collect::<Vec<_>>().join(", ");
    let rows = vec![
        row("access-run-day", words.date(run.day.0).into()),
        row("access-run-tool", words.in_english(format!("axe-core {}, {}", run.axe, run.browser))),
        row("access-run-pages", words.figures(run.pages).into()),
        row("access-run-widths", widths.into()),
        row("access-run-languages", languages.into()),
        row("access-run-checks", words.figures(run.checks).into()),
        row("access-run-rules", words.figures(run.rules).into()),
        found(words, "access-run-failures", &run.failures),
        found(words, "access-run-undecided", &run.undecided),
    ];
    view! { <SummaryList rows=rows /> }.into_any()
}

/// A line for each rule, in axe-core's own English; "None" where there is none.
fn found(words: Words, key: &'static str, findings: &[Finding]) -> SummaryRow {
    let line = |finding: &Finding| {
        let rule = words.in_english(format!("{}: {}", finding.help, finding.rule));
        let english = if rule.english { crate::language::english() } else { words };
        let parts = [("rule", rule.text.into()), ("pages", finding.pages.len().into())];
        Said { english: rule.english, ..english.with("access-run-found", parts) }
    };
    let value =
        if findings.is_empty() { vec![words.say("access-run-none")] } else { findings.iter().map(line).collect() };
    SummaryRow { key: words.say(key), value, change: None }
}
