//! How sure are we: interval, bases, weights, and what they leave out.

use crate::results::address::Addresses;
use crate::results::ward_page::view::WardView;
use crate::results::wording::estimate::WITHHELD;
use crate::results::wording::number::{interval, lower_first, people, people_about, whole};
use leptos::prelude::*;
use survey::estimate::{Estimate, Figure};
use survey::response::RecruitmentRoute;

/// The section.
pub fn section(ward: &WardView<'_>) -> AnyView {
    let publication = ward.publication;
    let body = match (ward.reading.figure(), ward.reading.estimate()) {
        (_, Some(estimate)) => shown(ward, &estimate),
        (Figure::NotAvailable, None) => {
            view! { <p>"Nobody in this ward gave a view on this question, so there is no figure."</p> }.into_any()
        }
        (_, None) => view! { <p>{WITHHELD}</p> }.into_any(),
    };
    view! {
        <section id="sure" class="rule">
            <h2>"How sure are we?"</h2>
            {body}
            <p class="small sources">
                <a href=Addresses::of(ward.release).how()>"How the survey was done"</a>
                {format!(
                    ". Weights: {}. Weight set {}. Published {}.",
                    lower_first(&publication.weighting.method),
                    publication.weight_set,
                    publication.published.long_date(),
                )}
            </p>
        </section>
    }
    .into_any()
}

fn shown(ward: &WardView<'_>, estimate: &Estimate) -> AnyView {
    let publication = ward.publication;
    let level = whole(publication.level);
    let base = match ward.reading.took_part() {
        Some(all) => format!("{} answered on the scale, out of {} who took part.", people(estimate.base), people(all)),
        None => format!("{} answered on the scale.", people(estimate.base)),
    };
    let reason = if estimate.effective_base <= f64::from(estimate.base) {
        "Some people’s answers count for more, to make up for people who answer less often."
    } else {
        "Here the weights make the figure a little more precise than a simple random sample would be."
    };
    let effective = format!(
        "{}. {reason} {} answers are worth about as much as {} from a simple random sample.",
        people_about(estimate.effective_base),
        estimate.base,
        people_about(estimate.effective_base)
    );
    let random =
        publication.fieldwork.complete.iter().filter(|(route, _)| *route == RecruitmentRoute::RandomInvitation);
    let random: u32 = random.map(|(_, number)| number).sum();
    let invited = publication.fieldwork.invited;
    let rate = (invited > 0).then(|| f64::from(random) / f64::from(invited) * 100.0);
    let rate =
        rate.map(|rate| format!(" About {rate:.0} people took part for every 100 invitations.")).unwrap_or_default();
    view! {
        <p>"We asked some people, not everyone. If we ran the survey again, other people would answer and the figure would move. The interval shows how far."</p>
        <dl class="dlist narrow spaced">
            <div>
                <dt>{format!("{level}% interval")}</dt>
                <dd>{format!("{}. A method like this gives a range that holds the true figure {level} times in 100 ({}).", interval(estimate), estimate.method.describe())}</dd>
            </div>
            <div><dt>"Base"</dt><dd>{base}</dd></div>
            <div><dt>"Effective base"</dt><dd>{effective}</dd></div>
            <div><dt>"Design effect"</dt><dd>{format!("{:.2}. Base divided by effective base", estimate.design_effect)}</dd></div>
            <div><dt>"What the interval leaves out"</dt><dd>{format!("People who never answer surveys may think differently, even after weighting.{rate}")}</dd></div>
        </dl>
    }
    .into_any()
}
