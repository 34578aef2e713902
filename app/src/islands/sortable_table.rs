use leptos::prelude::*;
use leptos::web_sys::Element;

/// Sorts the table inside in place when a heading's link is followed; without script the link loads the sorted page.
///
/// Links that sort carry `data-column`, counted from 0; a row of class `tot` stays last.
#[island]
pub fn SortableTable(
    /// The table.
    children: Children,
) -> impl IntoView {
    let group = NodeRef::<leptos::html::Div>::new();
    let said = RwSignal::new(String::new());
    let click = move |event: leptos::ev::MouseEvent| {
        use leptos::wasm_bindgen::JsCast;
        // With a modifier key the reader wants another tab: leave that to the browser.
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return;
        }
        let link = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some((link, group)) = link.zip(group.get_untracked()) else { return };
        let Some(column) = link.get_attribute("data-column").and_then(|column| column.parse().ok()) else { return };
        if sort(&group, column).is_some() {
            event.prevent_default();
            said.set(format!("Table sorted by {}", link.text_content().unwrap_or_default()));
        }
    };
    view! {
        <div class="sortable" node_ref=group on:click=click>
            {children()}
            <p class="vh" aria-live="polite">{said}</p>
        </div>
    }
}

fn all(inside: &Element, tag: &str) -> Vec<Element> {
    let found = inside.get_elements_by_tag_name(tag);
    (0..found.length()).filter_map(|at| found.item(at)).collect()
}

/// Words rise, numbers fall, as the links of the page do.
fn sort(group: &Element, column: usize) -> Option<()> {
    let body = group.query_selector("tbody").ok()??;
    let heads = all(&group.query_selector("thead").ok()??, "th");
    let mut rows: Vec<(bool, String, Element)> = all(&body, "tr")
        .into_iter()
        .filter_map(|row| {
            let text = row.children().item(u32::try_from(column).ok()?)?.text_content().unwrap_or_default();
            Some((row.class_name() == "tot", text, row))
        })
        .collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| order(&a.1, &b.1, column == 0)));
    for (_, _, row) in &rows {
        // A row moves when it is added again.
        body.append_child(row).ok()?;
    }
    for (at, head) in heads.iter().enumerate() {
        if at == column {
            head.set_attribute("aria-sort", if column == 0 { "ascending" } else { "descending" }).ok()?;
        } else {
            head.remove_attribute("aria-sort").ok()?;
        }
    }
    Some(())
}

/// The number a cell begins with: "87%", "−5 (−22 to +13)", "1,172"; none for "[c]".
fn number(text: &str) -> Option<f64> {
    let plain = text.trim_start_matches('+').replace('−', "-").replace(',', "");
    let end =
        plain.find(|letter: char| !letter.is_ascii_digit() && letter != '-' && letter != '.').unwrap_or(plain.len());
    plain[..end].parse().ok()
}

fn order(a: &str, b: &str, words: bool) -> std::cmp::Ordering {
    if words {
        return a.cmp(b);
    }
    let value = |text: &str| number(text).unwrap_or(f64::NEG_INFINITY);
    value(b).total_cmp(&value(a))
}

#[cfg(test)]
mod tests {
    use super::{number, order};
    use std::cmp::Ordering;

    #[test]
    fn numbers_fall_words_rise_and_withheld_come_last() {
        assert_eq!(number("87%"), Some(87.0));
        assert_eq!(number("−5 (−22 to +13)"), Some(-5.0));
        assert_eq!(number("+17 (+8 to +25)"), Some(17.0));
        assert_eq!(number("1,172"), Some(1172.0));
        assert_eq!(number("[c]"), None);
        assert_eq!(order("87%", "9%", false), Ordering::Less);
        assert_eq!(order("[c]", "−80", false), Ordering::Greater);
        assert_eq!(order("Biscot", "Dallow", true), Ordering::Less);
    }
}
