//! Help with question sets, for officers.

use crate::document::PageContext;
use crate::staff::{StaffHead, StaffLink, staff_document};
use leptos::prelude::*;

/// A part of the help: the end of its address, its title, its paragraphs.
type Part = (&'static str, &'static str, &'static [&'static str]);

const PARTS: [Part; 9] = [
    (
        "begin",
        "Begin a draft",
        &[
            "A draft begins empty, as a version that your council or another has published, as a template, or with a file (JSON or XLSForm). The template “LGA model questionnaire with Luton’s two segments” asks what councils compare most.",
            "A published version never changes. To change what a survey asks, begin a draft with the version, change it and publish it as the next.",
        ],
    ),
    (
        "questions",
        "Write questions",
        &[
            "Add standard questions from the question bank where you can: results of the same words can be compared with other places and years. Each says how far its wording was checked against its source.",
            "Ask one thing at a time, in words that everybody knows. Give every question of opinion a “Don’t know” that is not in the base, and a net: the answers that are counted together, such as “agree”.",
            "A battery asks several statements with the same answers. Residents see one statement a page, never a grid: grids are hard to use on a phone and with a screen reader.",
            "Questions about the person (equality monitoring) are asked last, are explained and can be left out.",
        ],
    ),
    (
        "who",
        "Decide who is asked",
        &[
            "Under “Who is asked”, choose an earlier question, the ward, the way people came or their language, then what must hold. Several conditions hold together, or at least one of them.",
            "“What comes next” says which question follows, and for whom. “Paths” draws who is asked what. “Try it” answers as somebody would and shows where that leads; “Answer so that it is asked” finds answers that lead to a question.",
            "An answer that somebody gave before they changed an earlier one is kept aside and not counted.",
        ],
    ),
    (
        "checks",
        "Understand the checks",
        &[
            "An error stops publishing: a question that nobody can reach, limits with nothing between them, a language without a question, answers that do not match the population they are weighted to.",
            "A warning is mended or given a reason, which is kept with the version for whoever asks later: a standard wording that was changed, words that lead, a question that the weighting needs and that is not there.",
            "A note is advice. “Fine” says what was looked at and is as it should be.",
        ],
    ),
    (
        "weighting",
        "Think of weighting",
        &[
            "Results are weighted to your council’s population targets. Each target needs its question with the target’s answers; the bank’s questions on age and sex have them. Without one, results cannot be weighted by it: say why, or add the question.",
        ],
    ),
    (
        "translate",
        "Translate",
        &[
            "“Translate” shows each piece beside its English. “Files” has a file for each language that translators’ programs read, and takes it back. What comes back is a draft until you approve it.",
            "Approve each title and question when somebody who speaks the language well has checked it. An approval ends where the wording or its English changes, and the checks warn until all of a language is approved. What is approved stays so in the published version and in the next draft.",
            "Residents read above a page that its translation is a draft until both are approved: the questions here, and the website’s own text under “Languages”.",
        ],
    ),
    (
        "together",
        "Work together",
        &[
            "Two people can change a draft at once. What only one changed is kept; where both changed the same field, you see both and decide. Comments stand beside what they are about.",
            "“Undo” takes the last change back, “Changes” any of them.",
        ],
    ),
    (
        "bank",
        "Keep questions of your own",
        &[
            "A question that you will ask again can be kept in your council’s question bank (open the question, then “Your council’s question bank”). Any draft can add it, and is told where it differs.",
        ],
    ),
    (
        "publish",
        "Publish and ask",
        &[
            "Look at each question in each language, on a phone and on paper, before you publish. When a version is published, a survey can ask it.",
            "“Files” has the codebook and DDI for analysts and archives, and an XLSForm for other programs with a list of what it cannot say.",
        ],
    ),
];

/// Help with question sets.
#[must_use]
pub fn design_help_page(context: &PageContext) -> String {
    let title = "Help with question sets";
    staff_document(context, StaffHead::new(title, Some(StaffLink::Questions)), || {
        let links = PARTS.map(|(id, title, _)| view! { <li><a href=format!("#{id}")>{title}</a></li> });
        let parts = PARTS.map(|(id, title, paragraphs)| {
            let paragraphs = paragraphs.iter().map(|text| view! { <p>{*text}</p> }).collect_view();
            view! { <section class="rule" aria-labelledby=id><h2 id=id>{title}</h2>{paragraphs}</section> }
        });
        view! {
            <a class="back" href="/staff/questions">"Back to question sets"</a>
            <h1>{title}</h1>
            <nav aria-label="On this page"><ul class="inline-list">{links.to_vec()}</ul></nav>
            {parts.to_vec()}
        }
        .into_any()
    })
}
