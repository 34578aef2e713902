use crate::language::Said;
use leptos::prelude::*;

/// One entry of a list that opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectItem {
    /// What is sent.
    pub value: String,
    /// What is shown.
    pub label: Said,
}

/// A list that opens. Its label is the caller's.
#[component]
pub fn Select(
    /// Id and name.
    #[prop(into)]
    name: String,
    /// What stands for no answer: "Choose an answer".
    #[prop(into)]
    nothing: Said,
    /// The entries in order.
    items: Vec<SelectItem>,
    /// The value chosen before.
    chosen: Option<String>,
    /// Ids of hint and error.
    #[prop(optional_no_strip, into)]
    described: Option<String>,
    /// Its value cannot be taken.
    #[prop(optional)]
    invalid: bool,
) -> impl IntoView {
    let entries = items
        .into_iter()
        .map(|item| {
            let selected = chosen.as_ref() == Some(&item.value);
            let (lang, dir) = (item.label.lang(), item.label.dir());
            view! { <option value=item.value selected=selected lang=lang dir=dir>{item.label.text}</option> }
        })
        .collect_view();
    view! {
        <select
            id=name.clone()
            name=name
            class=invalid.then_some("wrong")
            aria-describedby=described
            aria-invalid=invalid.then_some("true")
        >
            <option value="">{nothing.text}</option>
            {entries}
        </select>
    }
    .into_any()
}
