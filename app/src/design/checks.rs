use super::place::DraftPlace;
use leptos::prelude::*;
use survey::draft::Acknowledgement;
use survey::question_set::findings::Severity;

/// One finding, as the designer shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// How much it weighs.
    pub severity: Severity,
    /// What it says.
    pub text: String,
    /// Where it leads: the address and what it is called.
    pub go: Option<(String, String)>,
    /// Names it ([`survey::question_set::findings::Finding::key`]).
    pub key: String,
    /// Why an officer goes on in spite of it.
    pub acknowledged: Option<Acknowledgement>,
}

/// What the checks say, the worst first, and what they found to be fine. Warnings lead to where a reason is given.
pub(super) fn checks(place: &DraftPlace, found: &[Check], fine: &[String]) -> AnyView {
    let rows = found.iter().map(|check| row(place, check)).collect_view();
    let none = found.is_empty().then(|| view! { <p>"Nothing to mend."</p> });
    let fine =
        fine.iter().map(|fine| view! { <li class="k"><span class="tag ok">"Fine"</span> " " {fine.clone()}</li> });
    let fine = fine.collect_view();
    view! {
        <section id="checks" aria-labelledby="checks-title">
            <h2 id="checks-title">"Checks"</h2>
            {none}
            <ul class="checks">{rows}{fine}</ul>
        </section>
    }
    .into_any()
}

fn row(place: &DraftPlace, check: &Check) -> AnyView {
    let (class, tag, label) = match (check.severity, &check.acknowledged) {
        (Severity::Error, _) => ("e", "tag err", "Error"),
        (Severity::Warning, None) => ("w", "tag warn", "Warning"),
        (Severity::Warning, Some(_)) => ("k", "tag ok", "Looked at"),
        (Severity::Note, _) => ("", "tag info", "Note"),
    };
    let go = check
        .go
        .clone()
        .map(|(href, name)| (place.keep(href), name))
        .map(|(href, name)| view! { " " <a href=href>{name}</a> });
    let reason = check.acknowledged.as_ref().map(|given| {
        view! { <span class="small muted">{format!(" {}: “{}”", given.by, given.reason)}</span> }
    });
    let give = (check.severity == Severity::Warning && check.acknowledged.is_none())
        .then(|| view! { " " <a href=format!("{}/publish#reasons", place.start())>"Give a reason"</a> });
    view! { <li class=class><span class=tag>{label}</span> " " {check.text.clone()} {go} {give} {reason}</li> }
        .into_any()
}
