//! Downloads and how to cite.

use crate::results::address::Addresses;
use crate::results::data_page::citation;
use crate::results::ward_page::view::WardView;
use leptos::prelude::*;

/// The section.
pub fn section(ward: &WardView<'_>) -> AnyView {
    let to = Addresses::of(ward.release);
    view! {
        <section id="files" class="rule">
            <h2>"Download"</h2>
            <ul class="files">
                <li>
                    <a href=to.figures() download="">"All wards, all questions (CSV)"</a>
                    <br />
                    <span class="small muted">"The figures on this page are among them"</span>
                </li>
                <li><a href=to.data()>"All files, and what they hold"</a></li>
            </ul>
            <p class="small break">{format!("Ward code {}. Cite as: {}", ward.ward.code, citation(ward.release))}</p>
        </section>
    }
    .into_any()
}
