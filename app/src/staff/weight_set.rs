use crate::staff::margins::margins_section;
use crate::staff::weighting::WeightingPage;
use crate::staff::words::{count, counted, decimal, percent, rounded};
use leptos::prelude::*;
use survey::clock::Timestamp;
use survey::id::WeightSetId;
use survey::weighting::WeightingDiagnostics;

/// The weight set shown in detail.
#[derive(Clone, Debug, PartialEq)]
pub struct SelectedSet {
    /// Its identifier.
    pub id: WeightSetId,
    /// When it was made.
    pub made: Timestamp,
    /// Who made it.
    pub by: String,
    /// What the weights look like.
    pub diagnostics: WeightingDiagnostics,
    /// Complete responses by random invitation that came after it was made.
    pub since: u32,
    /// When a publication first used it.
    pub published: Option<Timestamp>,
}

/// Below this the weights cost more than they should without a look at the targets.
const LOW_EFFICIENCY: f64 = 0.4;

/// From this many times the average on, a weight is spoken of.
const LARGE_WEIGHT: f64 = 5.0;

/// Largest relative difference from a target that still counts as met.
const MET: f64 = 0.001;

/// One weight set: what it costs, whether the targets are met, before and after, and the way to publishing.
pub(crate) fn weight_set(page: &WeightingPage, set: &SelectedSet) -> AnyView {
    let figures = &set.diagnostics;
    view! {
        <h2>"Weights of "{set.made.long_date_time()}</h2>
        <p class="muted">{format!("Made by {}. {}.", set.by, figures.method)}</p>
        {stats(figures)}
        <ul class="checks">{checks(page, set)}</ul>
        {margins_section(&figures.margins)}
        {spread(figures)}
        {publish(set)}
    }
    .into_any()
}

fn stats(figures: &WeightingDiagnostics) -> AnyView {
    let stat = |label: &'static str, number: String, note: String| {
        view! { <div><dt>{label}</dt><dd><b>{number}</b><span>{note}</span></dd></div> }
    };
    view! {
        <dl class="stats four">
            {stat("Responses", count(figures.responses), format!("stand for {} adults", rounded(figures.population)))}
            {stat("Effective base", rounded(figures.effective_base), "as precise as this many people weighted alike".into())}
            {stat("Design effect", decimal(figures.design_effect, 2), "1 means that weighting costs nothing".into())}
            {stat("Efficiency", percent(figures.efficiency, 0), "effective base for each 100 responses".into())}
        </dl>
    }
    .into_any()
}

/// An entry of the list: "k" fine, "w" to look at, "e" to mend.
fn check(kind: &'static str, finding: &'static str, text: String) -> AnyView {
    view! { <li class=kind><strong>{finding}</strong>" "{text}</li> }.into_any()
}

fn checks(page: &WeightingPage, set: &SelectedSet) -> Vec<AnyView> {
    let figures = &set.diagnostics;
    let rounds = counted(figures.iterations, "round", "rounds");
    // Not "greater than": a margin error that is not a number must not count as met.
    let met = figures.margin_error <= MET;
    let mut list = vec![if met {
        let error = percent(figures.margin_error, 3);
        check(
            "k",
            "Targets met.",
            format!("No weighted count is further than {error} from its target. Settled after {rounds}."),
        )
    } else {
        let error = percent(figures.margin_error, 1);
        let text = format!(
            "A weighted count is {error} away from its target after {rounds}. Do not publish before you know why: \
            the before and after tables show where."
        );
        check("e", "Targets not met.", text)
    }];
    if figures.efficiency < LOW_EFFICIENCY {
        let text = format!(
            "The {} responses are only as precise as {} people weighted alike: more than half of the fieldwork is lost to \
            uneven weights. Some groups answered so little that a few people stand for many. Look below for categories \
            with few responses, and invite more of those people if the wave is still open.",
            count(figures.responses),
            rounded(figures.effective_base)
        );
        list.push(check("w", "Weighting costs a great deal of precision.", text));
    }
    if set.since > 0 {
        let (came, them) = if set.since == 1 { ("response has", "it") } else { ("responses have", "them") };
        let text = format!(
            "{} complete {came} come in since these weights were made. Run weighting again to count {them}.",
            count(set.since)
        );
        list.push(check("w", "Not up to date.", text));
    }
    // A target's caveat belongs beside its result, not only in the settings.
    list.extend(page.margins.iter().filter_map(|margin| {
        let caveat = margin.caveat.as_ref()?;
        Some(check("w", "Say this when you publish.", format!("{}: {caveat}.", margin.label)))
    }));
    list.extend(figures.notes.iter().map(|note| check("", "Decided on the way.", note.clone())));
    list
}

fn spread(figures: &WeightingDiagnostics) -> AnyView {
    let text = format!(
        "The average response stands for {} adults. The smallest weight is {} times the average, the largest {} times: \
        the person with the largest weight stands for about {} adults.",
        rounded(figures.mean),
        decimal(figures.smallest, 2),
        decimal(figures.largest, 2),
        rounded(figures.mean * figures.largest)
    );
    let note = (figures.largest > LARGE_WEIGHT).then(|| {
        view! {
            <p>
                "So large a weight lets one person move the figure of a small ward. It comes from a group with few responses: look for it in the tables above, and consider broader groups or more invitations."
            </p>
        }
    });
    view! {
        <section>
            <h2>"How much each person counts"</h2>
            <p>{text}</p>
            {note}
        </section>
    }
    .into_any()
}

fn publish(set: &SelectedSet) -> AnyView {
    let href = format!("/staff/publish?set={}", set.id);
    let (text, button) = match set.published {
        Some(when) => (
            format!("These weights were used for results published on {}.", when.long_date()),
            "Publish these results again",
        ),
        None => (
            "Next you see what would be published and what would be withheld, before anything is public.".to_owned(),
            "Publish these results",
        ),
    };
    view! {
        <div class="freeze">
            <h2>"Publish"</h2>
            <p>{text}</p>
            <p><a class="btn" href=href>{button}</a></p>
        </div>
    }
    .into_any()
}
