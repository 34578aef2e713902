//! What stands round every results page: title, navigation, notices.

use crate::document::{Audience, Head, PageContext, PageScript, document};
use crate::results::address::Addresses;
use crate::results::model::Release;
use crate::results::wording::number::wave;
use leptos::prelude::*;

/// Which entry of the navigation a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The overview.
    Council,
    /// The wards.
    Wards,
    /// The ward of the councillor signed in.
    OwnWard,
    /// Downloads.
    Data,
    /// Methods.
    How,
}

/// What a page says of itself to the frame.
pub struct Frame<'a> {
    /// The publication.
    pub release: &'a Release,
    /// The entry of the navigation.
    pub place: Place,
    /// For the browser's title.
    pub title: String,
    /// Links to the pages above: text and address; the last is the page itself.
    pub crumbs: Vec<(String, String)>,
    /// The page has islands.
    pub islands: bool,
}

/// A results page: frame and content.
pub fn page(context: &PageContext, frame: Frame<'_>, content: impl FnOnce() -> AnyView) -> String {
    let publication = &frame.release.publication;
    let head = Head {
        title: frame.title.clone(),
        service: format!("{} {}: results", publication.survey, wave(&publication.wave.label)).into(),
        audience: Audience::Results,
        error: false,
        islands: frame.islands,
        form: None,
        script: PageScript::None,
    };
    document(context, head, || {
        view! {
            {navigation(frame.release, frame.place)}
            <div class="wrap">
                <main id="main" tabindex="-1">
                    {crumbs(frame.crumbs)}
                    {content()}
                </main>
            </div>
        }
    })
}

fn navigation(release: &Release, place: Place) -> AnyView {
    let to = Addresses::of(release);
    let own = release.own_wards.iter().filter_map(|ward| {
        let question = release.publication.questions.first()?;
        let name =
            if release.own_wards.len() == 1 { "Your ward".to_owned() } else { format!("Your ward: {}", ward.name) };
        Some((Place::OwnWard, name, to.ward(&ward.code, &question.code)))
    });
    let wards =
        release.publication.questions.first().map_or_else(|| to.wards_form(), |question| to.wards(&question.code));
    let entries = [
        (Place::Council, release.publication.council.area.clone(), to.council()),
        (Place::Wards, "Wards".to_owned(), wards),
        (Place::Data, "Data".to_owned(), to.data()),
        (Place::How, "How it was done".to_owned(), to.how()),
    ];
    let entries = own.chain(entries).map(|(entry, text, href)| {
        // Several own wards share a place; the breadcrumb says which one is shown.
        let current = (entry == place && (entry != Place::OwnWard || release.own_wards.len() == 1)).then_some("page");
        view! { <li><a href=href aria-current=current>{text}</a></li> }
    });
    view! {
        <nav class="nav" aria-label="Results">
            <div class="wrap"><ul>{entries.collect_view()}</ul></div>
        </nav>
    }
    .into_any()
}

fn crumbs(crumbs: Vec<(String, String)>) -> Option<AnyView> {
    let last = crumbs.len().checked_sub(1)?;
    let items = crumbs.into_iter().enumerate().map(|(at, (text, href))| {
        if at == last {
            view! { <li><span aria-current="page">{text}</span></li> }.into_any()
        } else {
            view! { <li><a href=href>{text}</a></li> }.into_any()
        }
    });
    Some(view! { <nav class="crumbs" aria-label="Breadcrumb"><ol>{items.collect_view()}</ol></nav> }.into_any())
}

/// What a reader must know before any figure: provisional, replaced.
pub fn notices(release: &Release) -> AnyView {
    let publication = &release.publication;
    let provisional = publication.wave.provisional.then(|| {
        view! {
            <div class="draft">
                <p>
                    <strong>"These figures are provisional."</strong>
                    {format!(
                        " People can still answer until {}, and the figures will move as they do. They count answers up to {}.",
                        publication.wave.closes.plus_ms(-1).long_date(),
                        publication.published.long_date(),
                    )}
                </p>
            </div>
        }
    });
    let replaced = release.replaced_by.map(|newer| {
        view! {
            <div class="draft">
                <p>
                    <strong>"These figures have been replaced."</strong>
                    {format!(" A newer publication came out on {}. ", newer.published.long_date())}
                    <a href=Addresses::of(release).council()>"See the current figures"</a>
                </p>
            </div>
        }
    });
    view! { {provisional} {replaced} }.into_any()
}

/// "Residents’ survey, autumn 2026": the first crumb, linked to the overview.
pub fn home_crumb(release: &Release) -> (String, String) {
    let publication = &release.publication;
    (format!("{}, {}", publication.survey, wave(&publication.wave.label)), Addresses::of(release).council())
}
