use crate::staff::words::{count, counted, decimal, rounded};
use leptos::prelude::*;
use survey::clock::Timestamp;
use survey::id::WeightSetId;

/// A weight set in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightSetRow {
    /// Its identifier.
    pub id: WeightSetId,
    /// When it was made.
    pub made: Timestamp,
    /// Who made it.
    pub by: String,
    /// Responses weighted.
    pub responses: u32,
    /// Kish effective base.
    pub effective_base: f64,
    /// Kish design effect.
    pub design_effect: f64,
    /// A publication uses it.
    pub published: bool,
}

/// The weight sets of a wave, newest first; the one shown is marked.
pub(crate) fn weight_sets(wave: u32, sets: &[WeightSetRow], shown: Option<WeightSetId>) -> AnyView {
    if sets.is_empty() {
        return ().into_any();
    }
    let rows = sets
        .iter()
        .map(|set| {
            let href = format!("/staff/weighting?wave={wave}&set={}#set", set.id);
            let here = (shown == Some(set.id)).then_some("true");
            let published = set.published.then(|| view! { " " <span class="tag ok">"Published"</span> });
            view! {
                <li>
                    <a href=href aria-current=here>{set.made.long_date_time()}</a>
                    {published}
                    <span class="by">{format!("by {}", set.by)}</span>
                    <span class="by">
                        {format!(
                            "{}, effective base {}, design effect {}",
                            counted(set.responses, "response", "responses"),
                            rounded(set.effective_base),
                            decimal(set.design_effect, 2),
                        )}
                    </span>
                </li>
            }
        })
        .collect_view();
    let total = u32::try_from(sets.len()).unwrap_or(u32::MAX);
    view! {
        <section id="sets">
            <h2 class="h-m">{format!("Weight sets ({})", count(total))}</h2>
            <p class="small muted">"Newest first. A weight set never changes once made."</p>
            <ul class="sets">{rows}</ul>
        </section>
    }
    .into_any()
}
