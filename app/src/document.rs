//! The whole HTML document around a page: head, header, strip, footer.

use crate::components::{
    ClosingNotice, DemonstrationStrip, DraftNotice, Footer, Header, LanguageSwitch, SessionEnding, SharedDevice,
};
use crate::language::{Said, Words};
use hydration_context::SsrSharedContext;
use leptos::config::LeptosOptions;
use leptos::nonce::Nonce;
use leptos::prelude::*;
use std::sync::Arc;

/// Addresses of the files that pages load; made once when the server starts.
#[derive(Clone, Debug)]
pub struct Site {
    /// Where Leptos finds the browser bundle.
    pub leptos: LeptosOptions,
    /// Address of the resident's style sheet, with its content hash.
    pub resident_style: String,
    /// Address of the style sheet of results and staff pages.
    pub studio_style: String,
    /// Address of what script adds to residents' pages.
    pub resident_script: String,
    /// Address of what script adds to the designer.
    pub designer_script: String,
}

/// The council a page belongs to, as its header and footer show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageCouncil {
    /// "Luton Council".
    pub name: String,
    /// "Luton".
    pub area: String,
    /// "luton".
    pub slug: String,
    /// Address of the style sheet with its colours, where it has its own.
    pub colours: Option<String>,
    /// Its logo, where it has one.
    pub logo: Option<PageLogo>,
}

impl PageCouncil {
    /// A council with neither colours nor a logo of its own.
    #[must_use]
    pub fn plain(name: impl Into<String>, area: impl Into<String>, slug: impl Into<String>) -> Self {
        Self { name: name.into(), area: area.into(), slug: slug.into(), colours: None, logo: None }
    }
}

/// A council's logo. The name stands beside it as text: it is not read out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLogo {
    /// Its address, which changes with its content.
    pub address: String,
    /// Its own width, in pixels.
    pub width: u32,
    /// Its own height, in pixels.
    pub height: u32,
}

/// The person signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// As the account names them.
    pub name: String,
    /// Their role.
    pub role: survey::role::Role,
}

/// What every page is given by the server.
#[derive(Clone, Debug)]
pub struct PageContext {
    /// Files to load.
    pub site: Arc<Site>,
    /// The nonce of this answer's content security policy.
    pub nonce: String,
    /// The council, where the page belongs to one.
    pub council: Option<PageCouncil>,
    /// The page shows or collects synthetic demonstration data.
    pub synthetic: bool,
    /// The person signed in.
    pub viewer: Option<Viewer>,
    /// The language of the page, and what its switch needs. English where nobody chooses.
    pub language: PageLanguage,
    /// The session that ends when nothing is sent for a while, where one is under way.
    pub session: Option<PageSession>,
    /// The survey has closed, and whoever had begun may finish: for how many minutes more.
    pub closing: Option<i64>,
    /// The device on which one person answers after another, where this is one.
    pub shared: Option<PageKiosk>,
}

/// A device on which one person answers after another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageKiosk {
    /// Where it stands.
    pub place: String,
    /// The first page: the next person begins there.
    pub start: String,
    /// Where a form ends whatever is under way.
    pub finish: String,
}

/// A resident's session that ends by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageSession {
    /// Seconds until it ends, unless something is saved before.
    pub seconds: u32,
    /// Where the page asks how long it lasts (GET), and for more time (POST).
    pub address: String,
    /// The page that says it is over.
    pub over: String,
    /// Where the person stops on purpose.
    pub stop: String,
}

/// The language of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLanguage {
    /// Everything said on it.
    pub words: Words,
    /// Nobody at the council has approved the language's text: the page says so.
    pub draft: bool,
    /// The address of the page, to come back to it in another language; `None` on pages without a choice of language.
    pub address: Option<String>,
    /// The language that the browser asks for, where nobody has chosen one yet.
    pub offered: Option<Words>,
}

impl Default for PageLanguage {
    fn default() -> Self {
        Self { words: crate::language::english(), draft: false, address: None, offered: None }
    }
}

impl PageContext {
    /// Everything said on the page.
    #[must_use]
    pub fn words(&self) -> Words {
        self.language.words
    }
}

/// Who a page is for: decides its style sheet and furniture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Residents answering.
    Resident,
    /// Readers of results, signed in or not.
    Results,
    /// Officers at work.
    Officer,
}

/// What a page says of itself.
#[derive(Clone, Debug)]
pub struct Head {
    /// The page's own title, without service and council.
    pub title: String,
    /// "Residents’ survey", shown beside the council's name.
    pub service: Said,
    /// Who it is for.
    pub audience: Audience,
    /// The page shows errors: its title begins with "Error:".
    pub error: bool,
    /// The page has islands: load the browser bundle.
    pub islands: bool,
    /// The id of the form with what is typed, which a change of language sends along; `None` where nothing is typed.
    pub form: Option<&'static str>,
    /// What script adds to it; a page with a session has the residents' in any case.
    pub script: PageScript,
}

/// What script adds to a page, which works without.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PageScript {
    /// Nothing.
    #[default]
    None,
    /// The page takes a code that a link brings: it is put into its field.
    TakesCode,
    /// The designer.
    Designer,
}

/// Renders a whole document. `body` is what stands between the strip and the footer; it must hold one
/// `<main id="main" tabindex="-1">`.
pub fn document<V: IntoView + 'static>(context: &PageContext, head: Head, body: impl FnOnce() -> V) -> String {
    let islands = head.islands;
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| {
        let words = context.words();
        provide_context(Nonce::from_value(context.nonce.as_str()));
        provide_context(words);
        // Rendered before the furniture so that its islands are known to the same owner.
        let body = body().into_any();
        let council = context.council.as_ref();
        let title = [
            Some(if head.error {
                format!("{} {}", words.text("error-prefix"), head.title)
            } else {
                head.title.clone()
            }),
            (!head.service.text.is_empty()).then(|| head.service.text.to_string()),
            council.map(|council| council.name.clone()),
        ];
        let title = title.into_iter().flatten().collect::<Vec<_>>().join(" – ");
        let style = match head.audience {
            Audience::Resident => context.site.resident_style.clone(),
            Audience::Results | Audience::Officer => context.site.studio_style.clone(),
        };
        let colours = council.and_then(|council| council.colours.clone());
        let class = match head.audience {
            Audience::Resident => "resident",
            Audience::Results => "results",
            Audience::Officer => "officer",
        };
        let session = context.session.clone().filter(|_| head.audience == Audience::Resident);
        let script = match head.script {
            PageScript::Designer => Some(&context.site.designer_script),
            PageScript::TakesCode => Some(&context.site.resident_script),
            PageScript::None => session.is_some().then_some(&context.site.resident_script),
        };
        let script = script.cloned().map(|src| {
            let nonce = context.nonce.clone();
            view! { <script src=src nonce=nonce defer></script> }
        });
        let shared = context.shared.clone().filter(|_| head.audience == Audience::Resident);
        // Without script nothing else takes a page off the screen that somebody left.
        let leaves = shared.as_ref().map(|device| {
            let content = format!("{}; url={}", survey::kiosk::IDLE_MINUTES * 60, device.start);
            view! { <noscript><meta http-equiv="refresh" content=content /></noscript> }
        });
        let scripts =
            head.islands.then(|| view! { <HydrationScripts options=context.site.leptos.clone() islands=true /> });
        view! {
            <html lang=words.html() dir=words.dir()>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <title>{title}</title>
                    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                    <link rel="stylesheet" href=style />
                    {colours.map(|href| view! { <link rel="stylesheet" href=href /> })}
                    {scripts}
                    {script}
                    {leaves}
                </head>
                <body class=class>
                    <a class="skip" href="#main">{words.say("skip-to-content")}</a>
                    <Header context=context.clone() head=head.clone() />
                    <DemonstrationStrip shown=context.synthetic />
                    <LanguageSwitch language=context.language.clone() form=head.form />
                    <DraftNotice shown=context.language.draft />
                    <ClosingNotice minutes=context.closing />
                    <SharedDevice device=shared.clone() />
                    {body}
                    <Footer context=context.clone() audience=head.audience />
                    <SessionEnding session shared />
                </body>
            </html>
        }
        .to_html()
    });
    owner.cleanup();
    // The renderer marks places for the browser to find again. Only islands look for them; elsewhere they are weight.
    // Text written by people cannot hold such a mark, because its `<` is escaped.
    let html = if islands { html } else { html.replace("<!>", "") };
    format!("<!DOCTYPE html>{html}")
}
