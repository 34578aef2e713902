use super::form::{KeySection, key_row};
use crate::components::FieldError;
use crate::document::PageContext;
use crate::staff::frame::{StaffHead, staff_document};
use crate::staff::nav::StaffLink;
use leptos::prelude::*;
use survey::id::PaperId;

/// Whether a paper is keyed for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Round {
    /// For the first time.
    First,
    /// By a second person, who does not see what the first typed.
    Second,
}

/// The screen on which a paper is keyed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPage {
    /// The paper.
    pub paper: PaperId,
    /// The number to write on it.
    pub number: u32,
    /// The wave's number in addresses.
    pub wave: u32,
    /// "Residents’ survey, Autumn 2026".
    pub survey: String,
    /// "Form residents_core 1, 3f9a1c20", as printed at the foot of each page.
    pub form: String,
    /// First or second.
    pub round: Round,
    /// Answers were begun online with the same code; the paper's take their place.
    pub begun_online: bool,
    /// The fields, with what was typed.
    pub sections: Vec<KeySection>,
    /// What cannot be taken.
    pub errors: Vec<FieldError>,
}

/// One field a question, in the order printed: typed with the number keys and Tab.
#[must_use]
pub fn key_page(context: &PageContext, page: &KeyPage) -> String {
    let title = match page.round {
        Round::First => format!("Key paper {}", page.number),
        Round::Second => format!("Key paper {} again", page.number),
    };
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title.clone(), Some(StaffLink::Paper)) };
    staff_document(context, head, || {
        let first = match page.round {
            Round::First => format!("Write the number {} on the paper, so that a second person finds it.", page.number),
            Round::Second => {
                "Somebody else keyed this paper before you. Type what you read; you do not see what they typed."
                    .to_owned()
            }
        };
        let begun = page.begun_online.then(|| {
            view! {
                <div class="inset">
                    <p>
                        <strong>"Answers were begun online with this code, and not sent. "</strong>
                        "When the paper is complete, its answers take their place."
                    </p>
                </div>
            }
        });
        let sections = page
            .sections
            .iter()
            .map(|section| {
                let rows = section.rows.iter().map(|row| key_row(row, &page.errors)).collect_view();
                view! { <fieldset class="key-section"><legend><h2>{section.title.clone()}</h2></legend>{rows}</fieldset> }
            })
            .collect_view();
        view! {
            <a class="back" href=format!("/staff/paper?wave={}", page.wave)>"Back to paper questionnaires"</a>
            <h1>{title}</h1>
            <p class="muted">{format!("{}. {}: check that the foot of the paper says the same.", page.survey, page.form)}</p>
            {begun}
            <div class="inset">
                <p>{first}</p>
                <ul class="list">
                    <li>"Type the number or letter of the box that is ticked. Where several may be ticked, put a space between: 1 3 5."</li>
                    <li>"Leave the field empty where nothing is ticked or written."</li>
                    <li>"Type * where more boxes are ticked than asked for, or boxes that do not go together."</li>
                    <li>"Type ? where you cannot read it, or where the paper says something the question does not take."</li>
                    <li>"Key what stands on the paper, also at questions that the person should have left out: those do not count."</li>
                </ul>
            </div>
            <form method="post" action=format!("/staff/paper/{}", page.paper) autocomplete="off">
                {sections}
                <button class="btn" type="submit">"Save this paper"</button>
            </form>
        }
        .into_any()
    })
}
