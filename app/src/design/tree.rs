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
    /// What there is to say of the section itself, the worst first.
    pub notes: Vec<(Severity, String)>,
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
    /// Answers are weighted by its answers.
    pub weighting: bool,
    /// What there is to say of it, the worst first.
    pub notes: Vec<(Severity, String)>,
}

/// The list of what a draft holds, and the way to more.
pub(super) fn tree(page: &DesignerPage, at: Option<ItemId>) -> AnyView {
    let place = page.place();
    let count = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    let time = match page.minutes {
        (shortest, longest) if shortest == longest => format!("about {longest} min"),
        (shortest, longest) => format!("about {shortest} to {longest} min"),
    };
    let holds = format!("{} in {}, {time}. ", count(page.questions, "question"), count(page.sections.len(), "section"));
    let add = match at {
        Some(at) => place.form(&format!("/add?after={at}")),
        None => place.form("/add"),
    };
    let sections = page.sections.iter().map(|section| {
        let items = section.items.iter().map(|item| self::item(&place, item, at)).collect_view();
        let here = (at == Some(section.id)).then_some("true");
        view! {
            <h3 data-item=section.id.to_string()>
                <a href=place.page(Some(section.id)) aria-current=here>{named(&section.title, "Section without a title")} {marks(&section.notes)}</a>
            </h3>
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
        // Open on a wide screen whatever it says: the style sheet sees to it.
        <details class="fold" open=at.is_none()>
            <summary>{whole(page, at)}</summary>
            <div class="tree" data-tree=place.form("")>{sections}</div>
        </details>
    }
    .into_any()
}

/// What the list holds and where in it somebody is, for whoever sees it folded up.
fn whole(page: &DesignerPage, at: Option<ItemId>) -> String {
    let all = match page.questions {
        0 => "Show all sections".to_owned(),
        1 => "Show the question and its section".to_owned(),
        many => format!("Show all {many} questions"),
    };
    let mut items = page.sections.iter().flat_map(|section| &section.items);
    let item = items.find(|item| at == Some(item.id)).map(|item| item.number.clone());
    let section = page.sections.iter().find(|section| at == Some(section.id));
    let section = section.map(|section| named(&section.title, "a section without a title"));
    match item.or(section) {
        Some(here) => format!("{all} (you are on {here})"),
        None => all,
    }
}

fn marks(notes: &[(Severity, String)]) -> AnyView {
    let marks = notes.iter().map(|(severity, text)| {
        let class = match severity {
            Severity::Error => "st e",
            Severity::Warning => "st w",
            Severity::Note => "st",
        };
        view! { <span class=class>{text.clone()}</span> }
    });
    marks.collect_view().into_any()
}

fn item(place: &DraftPlace, item: &TreeItem, at: Option<ItemId>) -> AnyView {
    let notes = marks(&item.notes);
    let weighting = item.weighting.then(|| view! { <span class="st">"For weighting"</span> });
    let here = (at == Some(item.id)).then_some("true");
    view! {
        <li data-item=item.id.to_string()>
            <a href=place.page(Some(item.id)) aria-current=here>
                <span class="no">{item.number.clone()}</span>
                <span>{named(&item.short, "Question without a name")}{weighting}{notes}</span>
            </a>
        </li>
    }
    .into_any()
}

/// A name, or words for its absence.
pub(super) fn named(name: &str, without: &str) -> String {
    if name.trim().is_empty() { without.to_owned() } else { name.to_owned() }
}
