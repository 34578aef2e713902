use leptos::prelude::*;

/// Reads a chart one row at a time: arrow keys or pointing choose a row, which is marked and said below the chart in the
/// words of its table. Without script the chart stands by itself.
///
/// The chart inside marks its rows with `data-row`, counted from 0.
#[island]
pub fn ChartReadout(
    /// What the chart is, for the name of the group that takes the keys.
    label: String,
    /// The rows in words.
    rows: Vec<String>,
    /// The chart.
    children: Children,
) -> impl IntoView {
    let group = NodeRef::<leptos::html::Div>::new();
    let ready = RwSignal::new(false);
    let chosen = RwSignal::new(None::<usize>);
    let count = rows.len();
    // Effects run in the browser only: without script nothing here can be focused, because nothing would answer.
    Effect::new(move |_| ready.set(true));
    Effect::new(move |before: Option<Option<usize>>| {
        if let Some(group) = group.get() {
            mark(&group, before.flatten(), false);
            mark(&group, chosen.get(), true);
        }
        chosen.get()
    });
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let next = moved(&event.key(), chosen.get_untracked(), count);
        if let Some(next) = next {
            event.prevent_default();
            chosen.set(Some(next));
        }
    };
    let point = move |event: leptos::ev::PointerEvent| {
        if let Some(row) = row_under(&event).filter(|row| *row < count)
            && chosen.get_untracked() != Some(row)
        {
            chosen.set(Some(row));
        }
    };
    let text = move || match (ready.get(), chosen.get()) {
        (false, _) => String::new(),
        (true, None) => "Point at a row, or press the up and down arrow keys here, to read one row.".to_owned(),
        (true, Some(row)) => rows.get(row).cloned().unwrap_or_default(),
    };
    view! {
        <div
            class="readout"
            node_ref=group
            role=move || ready.get().then_some("group")
            tabindex=move || ready.get().then_some("0")
            aria-label=move || ready.get().then(|| format!("{label}. Up and down arrow keys read one row at a time"))
            on:keydown=keys
            on:pointermove=point
        >
            {children()}
            <p class="readout-text" class:chosen=move || chosen.get().is_some() aria-live="polite" hidden=move || !ready.get()>{text}</p>
        </div>
    }
}

/// The row that a key leads to: down and up by one, Home and End to the ends. Other keys are left alone.
fn moved(key: &str, from: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match (key, from) {
        ("ArrowDown", None) | ("Home", _) => Some(0),
        ("ArrowDown", Some(row)) => Some((row + 1).min(last)),
        ("ArrowUp", Some(row)) => Some(row.saturating_sub(1)),
        ("ArrowUp", None) | ("End", _) => Some(last),
        _ => None,
    }
}

fn row_under(event: &leptos::ev::PointerEvent) -> Option<usize> {
    use leptos::wasm_bindgen::JsCast;
    let element = event.target()?.dyn_into::<leptos::web_sys::Element>().ok()?;
    element.get_attribute("data-row")?.parse().ok()
}

/// Marks a row in every chart inside, of which the style sheet shows one.
fn mark(group: &leptos::web_sys::Element, row: Option<usize>, on: bool) {
    let Some(row) = row else { return };
    let charts = group.get_elements_by_tag_name("svg");
    for at in 0..charts.length() {
        let found =
            charts.item(at).and_then(|chart| chart.query_selector(&format!("[data-row=\"{row}\"]")).ok().flatten());
        if let Some(found) = found {
            // Setting an attribute of that name cannot fail.
            let _ = found.set_attribute("class", if on { "hit on" } else { "hit" });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn keys_walk_the_rows_and_stop_at_the_ends() {
        assert_eq!(moved("ArrowDown", None, 3), Some(0));
        assert_eq!(moved("ArrowDown", Some(2), 3), Some(2));
        assert_eq!(moved("ArrowUp", Some(0), 3), Some(0));
        assert_eq!(moved("ArrowUp", None, 3), Some(2));
        assert_eq!(moved("End", Some(0), 3), Some(2));
        assert_eq!(moved("Tab", Some(0), 3), None);
        assert_eq!(moved("ArrowDown", None, 0), None);
    }
}
