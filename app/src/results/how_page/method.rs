//! Intervals, privacy, and the publication itself.

use crate::results::data_page::citation;
use crate::results::model::Release;
use crate::results::wording::number::{count, whole};
use leptos::prelude::*;
use survey::estimate::IntervalMethod;
use survey::publication::Publication;

/// How intervals and tests are made, and why so.
pub fn intervals(publication: &Publication) -> AnyView {
    let level = whole(publication.level);
    let estimates = || {
        publication
            .questions
            .iter()
            .flat_map(|question| std::iter::once(&question.council).chain(&question.wards))
            .filter_map(|area| area.figure.estimate())
    };
    let methods = [IntervalMethod::Wilson, IntervalMethod::Logit, IntervalMethod::KornGraubard, IntervalMethod::Exact];
    let methods = methods.into_iter().filter_map(|method| {
        let used = u32::try_from(estimates().filter(|estimate| estimate.method == method).count()).ok()?;
        let why = match method {
            IntervalMethod::Wilson | IntervalMethod::Logit => "It stays between 0% and 100% and is wider on the side where there is more room.",
            IntervalMethod::KornGraubard => "It keeps its promise where figures are near 0% or 100%, or few people answered.",
            IntervalMethod::Exact => "It is used where everybody gave the same answer.",
        };
        let figures = if used == 1 { "1 figure".to_owned() } else { format!("{} figures", count(used)) };
        (used > 0).then(|| view! { <li>{format!("{}: {figures} of this publication. {why}", crate::results::wording::number::upper_first(method.describe()))}</li> })
    });
    view! {
        <section id="intervals" class="rule">
            <h2>"Intervals and differences"</h2>
            <p>{format!("We asked some people, not everyone. Every figure therefore has a {level}% interval: a method like this gives a range that holds the true figure {level} times in 100. The width takes account of how people were drawn and of the weights.")}</p>
            <ul class="list">{methods.collect_view()}</ul>
            <p>"Standard errors come from Taylor linearisation on what the weighting leaves unexplained, with wards as strata. Degrees of freedom are those of the design."</p>
            <p>"A ward is compared with the rest of the council, without the ward itself. Because many wards are compared at once, some would look different by chance alone: the marks allow for this with Holm’s adjustment. Changes since the last wave are adjusted in the same way: a ward’s over the wards, the whole council’s over the questions. Two questions answered by the same people are compared person by person."</p>
            <p>"Where we write “not clearly different”, the answers cannot tell. There may be a difference that a survey of this size is unable to show."</p>
            <h3>"What the intervals leave out"</h3>
            <p>"People who never answer surveys may think differently, even after weighting. People may also read a question in different ways. No interval covers this."</p>
        </section>
    }
    .into_any()
}

/// The disclosure rule in words.
pub fn privacy(publication: &Publication) -> AnyView {
    let rule = publication.disclosure;
    view! {
        <section id="privacy" class="rule">
            <h2>"What is withheld"</h2>
            <p>"No figure is shown that could say something of one person."</p>
            <ul class="list">
                <li>{format!("A figure on fewer than {} people is withheld and shown as [c], and so is one whose effective base is under {:.0}.", rule.smallest_base, rule.smallest_effective_base)}</li>
                <li>{format!("Where a withheld figure could be worked out from the others, further figures are withheld with it. The groups withheld together hold at least {} people.", rule.smallest_base)}</li>
                <li>{format!("When results of a wave are published again, an area to which fewer than {} people have come since keeps the figures it had, and so does any area from which those few could be worked out.", rule.smallest_base)}</li>
                <li>"The mark is the same for both, so nobody can tell which is which."</li>
                <li>{format!("A figure whose interval is wider than {} points is shown as a range and marked [u].", whole(rule.widest_interval))}</li>
            </ul>
        </section>
    }
    .into_any()
}

/// What this publication is, and what it replaces.
pub fn publication(release: &Release) -> AnyView {
    let publication = &release.publication;
    let replaces = publication.replaces.map_or_else(
        || "None: it is the first publication of this wave".to_owned(),
        |id| format!("Publication {id}, which stays on record"),
    );
    view! {
        <section id="publication" class="rule">
            <h2>"This publication"</h2>
            <dl class="dlist narrow">
                <div><dt>"Published"</dt><dd>{publication.published.long_date()}</dd></div>
                <div><dt>"Publication"</dt><dd class="break">{publication.id.to_string()}</dd></div>
                <div><dt>"Replaces"</dt><dd class="break">{replaces}</dd></div>
                <div><dt>"Weight set"</dt><dd class="break">{publication.weight_set.to_string()}</dd></div>
                <div><dt>"Question set"</dt><dd>{publication.question_set.clone()}</dd></div>
                <div><dt>"Cite as"</dt><dd class="break">{citation(release)}</dd></div>
            </dl>
            <p>"A publication is never changed. A correction is a new publication that names the old one."</p>
            <p class="small">"The sources of maps and population counts are named at the foot of every page."</p>
        </section>
    }
    .into_any()
}
