use super::page::DesignerPage;
use super::place::DraftPlace;
use leptos::prelude::*;
use survey::draft::ItemId;
use survey::question_set::findings::Severity;

/// A section in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeSection {
    /// The section.
    pub id: ItemId,
    /// Its title.
    pub title: String,
    /// Its entries.
    pub items: Vec<TreeItem>,
}

/// A question or a battery in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeItem {
    /// The entry.
    pub id: ItemId,
    /// "4", or "5–7" for a battery.
    pub number: String,
    /// In a few words.
    pub short: String,
    /// What there is to say of it, the worst first.
    pub notes: Vec<(Severity, String)>,
}

/// The list of what a draft holds, and the way to more.
pub(super) fn tree(page: &DesignerPage, at: Option<ItemId>) -> AnyView {
    let place = page.place();
    let address = place.start();
    let count = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    let time = match page.minutes {
        (shortest, longest) if shortest == longest => format!("about {longest} min"),
        (shortest, longest) => format!("about {shortest} to {longest} min"),
    };
    let holds = format!("{} in {}, {time}. ", count(page.questions, "question"), count(page.sections.len(), "section"));
    let add = match at {
        Some(at) => format!("{address}/add?after={at}"),
        None => format!("{address}/add"),
    };
    let sections = page.sections.iter().map(|section| {
        let items = section.items.iter().map(|item| self::item(&place, item, at)).collect_view();
        let here = (at == Some(section.id)).then_some("true");
        view! {
            <h3 data-item=section.id.to_string()><a href=place.page(Some(section.id)) aria-current=here>{named(&section.title, "Section without a title")}</a></h3>
            <ol>{items}</ol>
        }
    });
    let sections = sections.collect_view();
    view! {
        <h2>"Questions"</h2>
        <div class="toolbar">
            <a class="btn second small" href=add>"Add a question"</a>
            <form method="post" action=place.form("")>
                <button class="btn second small" type="submit" name="action" value="add_section">"Add a section"</button>
            </form>
        </div>
        <p class="small muted">{holds}<a href=place.page(None) aria-current=at.is_none().then_some("true")>"Name and title"</a></p>
        <div class="tree" data-tree=place.form("")>{sections}</div>
    }
    .into_any()
}

fn item(place: &DraftPlace, item: &TreeItem, at: Option<ItemId>) -> AnyView {
    let notes = item.notes.iter().map(|(severity, text)| {
        let class = match severity {
            Severity::Error => "st e",
            Severity::Warning => "st w",
            Severity::Note => "st",
        };
        view! { <span class=class>{text.clone()}</span> }
    });
    let notes = notes.collect_view();
    let here = (at == Some(item.id)).then_some("true");
    view! {
        <li data-item=item.id.to_string()>
            <a href=place.page(Some(item.id)) aria-current=here>
                <span class="no">{item.number.clone()}</span>
                <span>{named(&item.short, "Question without a name")}{notes}</span>
            </a>
        </li>
    }
    .into_any()
}

/// A name, or words for its absence.
pub(super) fn named(name: &str, without: &str) -> String {
    if name.trim().is_empty() { without.to_owned() } else { name.to_owned() }
}
