use crate::document::PageContext;
use crate::staff::frame::{StaffHead, staff_document};
use crate::staff::nav::StaffLink;
use leptos::prelude::*;
use survey::clock::Timestamp;
use survey::id::PublicationId;

/// What has been published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedPage {
    /// The publication.
    pub id: PublicationId,
    /// When.
    pub published: Timestamp,
    /// The wave's number in addresses.
    pub wave: u32,
    /// "Autumn 2026".
    pub wave_label: String,
    /// Answers still come in.
    pub provisional: bool,
    /// When the publication it took the place of was published.
    pub replaced: Option<Timestamp>,
}

/// Says that the results are public, and where.
#[must_use]
pub fn published_page(context: &PageContext, page: &PublishedPage) -> String {
    let title = format!("{} is published", page.wave_label);
    staff_document(context, StaffHead::new(title.clone(), Some(StaffLink::Results)), || {
        let replaced = page.replaced.map(|when| {
            view! { <p>{format!("These results take the place of the results published on {}.", when.long_date_time())}</p> }
        });
        let provisional = page.provisional.then(|| {
            view! { <p>"The results are marked provisional. When the wave has closed, run weighting once more and publish the final results."</p> }
        });
        let links = context.council.as_ref().map(|council| {
            let link = |end: &str, text: &'static str| {
                view! { <li><a href=format!("/results/{}{end}?wave={}", council.slug, page.wave)>{text}</a></li> }
            };
            view! {
                <ul class="pages">
                    {link("", "Results for the whole council")}
                    {link("/wards", "Results for all wards")}
                    {link("/how", "How the survey was done")}
                    {link("/data", "Files to download")}
                </ul>
            }
        });
        view! {
            <div class="panel">
                <h1>{title}</h1>
                <p>{format!("Public since {}", page.published.long_date_time())}</p>
            </div>
            {replaced}
            {provisional}
            <h2>"See what readers see"</h2>
            {links}
            <p class="after"><a class="standalone" href=format!("/staff/weighting?wave={}", page.wave)>"Back to weighting"</a></p>
            <p class="small muted">"Publication number, as in the files and the audit list: "<span class="ref-no">{page.id.to_string()}</span></p>
        }
        .into_any()
    })
}
