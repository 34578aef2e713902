use super::talk::{instruction, say};
use crate::document::PageContext;
use crate::language::Words;
use crate::staff::frame::{StaffHead, staff_document};
use crate::staff::nav::StaffLink;
use leptos::prelude::*;
use survey::id::InterviewId;
use survey::response::Mode;

/// What an interviewer says before anything is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntroductionPage {
    /// The letter.
    pub interview: InterviewId,
    /// By telephone or face to face.
    pub mode: Mode,
    /// The language of the person.
    pub words: Words,
    /// Who asks.
    pub name: String,
    /// "Luton Council".
    pub council: String,
    /// "Luton".
    pub area: String,
    /// The address of the privacy notice on this site.
    pub privacy: String,
    /// About how long it takes.
    pub minutes: usize,
}

/// The introduction with the request for consent. Posts `mode` and `language`.
#[must_use]
pub fn introduction_page(context: &PageContext, page: &IntroductionPage) -> String {
    let words = page.words;
    let title = "The introduction";
    let letter = format!("/staff/interviews/{}", page.interview);
    staff_document(context, StaffHead::new(title, Some(StaffLink::Interviews)), || {
        let greeting = vec![
            words.with(
                "interview-hello",
                [("name", page.name.as_str().into()), ("council", page.council.as_str().into())],
            ),
            words.with("interview-letter", [("area", page.area.as_str().into())]),
            words.say("interview-who"),
        ];
        let consent = vec![
            words.with("interview-length", [("minutes", page.minutes.into())]),
            words.say("interview-voluntary"),
            words.say("interview-private"),
            words.say("interview-notice"),
            words.say("interview-agree"),
        ];
        let at_hand = match page.mode {
            Mode::FaceToFace => "Show your council card. Have the show cards at hand.",
            _ => "Give the council’s number if they want to ring back and check that you are who you say.",
        };
        view! {
            <a class="back" href=letter.clone()>"Back to the letter"</a>
            <h1>{title}</h1>
            <p class="talk-at">{format!("{} · {}", page.mode.label(), words.name())}</p>
            {instruction(at_hand)}
            {say(words, greeting)}
            {instruction("when you speak to that person, go on. If they are not there, ask when to come back, and say so on the letter’s page.")}
            {say(words, consent)}
            <p><a class="standalone" href=page.privacy.clone()>"The privacy notice"</a></p>
            <form class="talk" method="post" action=format!("{letter}/start")>
                <input type="hidden" name="mode" value=page.mode.as_str() />
                <input type="hidden" name="language" value=words.tag() />
                <div class="actions">
                    <button class="btn" type="submit">"They agree: begin"</button>
                    <a href=format!("{letter}#happened")>"They do not agree, or not now"</a>
                </div>
            </form>
        }
        .into_any()
    })
}
