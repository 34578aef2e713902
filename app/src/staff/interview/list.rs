use crate::components::{FieldError, TextInput};
use crate::document::PageContext;
use crate::staff::frame::{StaffHead, error_of, notice, runs_surveys, staff_document};
use crate::staff::nav::StaffLink;
use crate::staff::paper::LanguageChoice;
use crate::staff::scroll_table::scroll_table;
use crate::staff::wave_form::{WaveChoice, wave_form};
use crate::staff::words::{count, counted};
use leptos::prelude::*;
use survey::clock::Timestamp;
use survey::id::InterviewId;
use survey::interview::Outcome;
use survey::response::Mode;

/// What was done just before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InterviewNotice {
    /// The interview asked for is over.
    Gone,
}

impl InterviewNotice {
    fn words(self) -> &'static str {
        match self {
            Self::Gone => {
                "That interview cannot be opened any more: it was completed some time ago, or its code was used in another way. Type the code to see."
            }
        }
    }
}

/// An interview under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterviewRow {
    /// The letter.
    pub id: InterviewId,
    /// The ward of the address.
    pub ward: String,
    /// By telephone or face to face.
    pub mode: Mode,
    /// Who began it.
    pub who: String,
    /// When something of it last changed.
    pub updated: Timestamp,
}

/// How often an outcome was noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutcomeCount {
    /// The outcome.
    pub outcome: Outcome,
    /// By telephone.
    pub telephone: u32,
    /// Face to face.
    pub face_to_face: u32,
}

/// Interviews of a wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterviewListPage {
    /// "Residents’ survey".
    pub survey: String,
    /// "Autumn 2026".
    pub wave_label: String,
    /// The wave's number in addresses.
    pub wave: u32,
    /// The waves to choose from.
    pub waves: Vec<WaveChoice>,
    /// Whether the wave has opened.
    pub planned: bool,
    /// Complete interviews by telephone.
    pub telephone: u32,
    /// Complete interviews face to face.
    pub face_to_face: u32,
    /// Interviews begun and not complete.
    pub under_way: Vec<InterviewRow>,
    /// Attempts by what they led to; outcomes never noted are left out.
    pub outcomes: Vec<OutcomeCount>,
    /// The languages of the show cards.
    pub languages: Vec<LanguageChoice>,
    /// How many cards there are.
    pub cards: usize,
    /// What was typed for the code.
    pub typed: String,
    /// What was done just before.
    pub notice: Option<InterviewNotice>,
    /// Errors of `code`.
    pub errors: Vec<FieldError>,
}

/// Interviews of a wave: opening a letter, going on, what attempts led to, show cards. Posts `wave` and `code`.
#[must_use]
pub fn interview_list_page(context: &PageContext, page: &InterviewListPage) -> String {
    let title = format!("Interviews: {}, {}", page.survey, page.wave_label);
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title.clone(), Some(StaffLink::Interviews)) };
    let back = runs_surveys(context).then(|| format!("/staff/fieldwork?wave={}", page.wave));
    staff_document(context, head, || {
        view! {
            {back.map(|back| view! { <a class="back" href=back>"Back to fieldwork"</a> })}
            <h1>{title}</h1>
            {notice(page.notice.map(InterviewNotice::words))}
            {wave_form("/staff/interviews", &page.waves, page.wave)}
            <p>{summary(page)}</p>
            {open(page)}
            {under_way(page)}
            {outcomes(&page.outcomes)}
            {cards(page)}
        }
        .into_any()
    })
}

fn summary(page: &InterviewListPage) -> String {
    let open = u32::try_from(page.under_way.len()).unwrap_or(u32::MAX);
    format!(
        "{} by telephone and {} face to face; {}.",
        counted(page.telephone, "interview is complete", "interviews are complete"),
        count(page.face_to_face),
        counted(open, "is under way", "are under way"),
    )
}

fn open(page: &InterviewListPage) -> AnyView {
    if page.planned {
        return view! {
            <section class="rule"><h2>"Open a letter"</h2><p>"This wave is not open yet. Nobody can be interviewed for it."</p></section>
        }
        .into_any();
    }
    view! {
        <section class="rule">
            <h2>"Open a letter"</h2>
            <p>
                "Type the access code of the letter that went to the address. Without a code of this wave an interview cannot count, because nothing says that \
                 the address was drawn."
            </p>
            <form method="post" action="/staff/interviews" class="narrow-form">
                <input type="hidden" name="wave" value=page.wave.to_string() />
                <TextInput
                    name="code"
                    label="Access code"
                    hint=Some("10 letters and numbers, like K7RM4 TXPAC.".into())
                    value=page.typed.clone()
                    autocomplete="off"
                    autocapitalize="characters"
                    class="w10"
                    error=error_of(&page.errors, "code")
                />
                <button class="btn" type="submit">"Continue"</button>
            </form>
        </section>
    }
    .into_any()
}

fn under_way(page: &InterviewListPage) -> Option<AnyView> {
    let rows = page
        .under_way
        .iter()
        .map(|row| {
            view! {
                <tr>
                    <th scope="row">{row.updated.long_date_time()}</th>
                    <td>{row.ward.clone()}</td>
                    <td>{row.mode.label()}</td>
                    <td>{row.who.clone()}</td>
                    <td><a class="standalone" href=format!("/staff/interviews/{}", row.id)>"Open"<span class="vh">{format!(" the letter in {}", row.ward)}</span></a></td>
                </tr>
            }
        })
        .collect_view();
    (!page.under_way.is_empty()).then(|| {
        let table = scroll_table(
            "interviews under way",
            "Interviews under way",
            "mid compact",
            view! {
                <thead>
                    <tr>
                        <th scope="col">"Last answer"</th>
                        <th scope="col">"Ward"</th>
                        <th scope="col">"How"</th>
                        <th scope="col">"Begun by"</th>
                        <th scope="col">"Letter"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            }
            .into_any(),
        );
        view! { <section class="rule"><h2>"Under way"</h2>{table}</section> }.into_any()
    })
}

/// What attempts led to: nothing where none was noted.
pub(in crate::staff) fn outcomes(outcomes: &[OutcomeCount]) -> Option<AnyView> {
    let rows = outcomes
        .iter()
        .map(|one| {
            let class = one.outcome.class().aapor().map_or_else(|| "Under way".to_owned(), str::to_owned);
            view! {
                <tr>
                    <th scope="row">{one.outcome.label()}</th>
                    <td>{class}</td>
                    <td class="num">{count(one.telephone)}</td>
                    <td class="num">{count(one.face_to_face)}</td>
                </tr>
            }
        })
        .collect_view();
    (!outcomes.is_empty()).then(|| {
        let table = scroll_table(
            "outcomes of attempts",
            "Outcomes of attempts without a complete interview",
            "mid compact",
            view! {
                <thead>
                    <tr>
                        <th scope="col">"Outcome"</th>
                        <th scope="col">"AAPOR class"</th>
                        <th scope="col" class="num">"By telephone"</th>
                        <th scope="col" class="num">"Face to face"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            }
            .into_any(),
        );
        view! {
            <section class="rule">
                <h2>"What attempts led to"</h2>
                {table}
                <p class="small muted">
                    "Attempts, not letters: a letter can have several. R is refusal, NC nobody reached, O another reason, UH not known whether there is a home, \
                     NE nobody can be asked there (AAPOR, Standard Definitions, 2023)."
                </p>
            </section>
        }
        .into_any()
    })
}

fn cards(page: &InterviewListPage) -> Option<AnyView> {
    let languages = page
        .languages
        .iter()
        .map(|language| view! { <option value=language.tag.clone()>{language.name.clone()}</option> })
        .collect_view();
    (page.cards > 0).then(|| {
        let cards = counted(u32::try_from(page.cards).unwrap_or(u32::MAX), "card", "cards");
        view! {
            <section class="rule">
                <h2>"Print the show cards"</h2>
                <p>
                    {format!("{cards} for interviews face to face, one on each page, in large print. Print them on one side, and take a set in each language you speak.")}
                </p>
                <form method="get" action="/staff/interviews/cards.pdf" class="narrow-form">
                    <input type="hidden" name="wave" value=page.wave.to_string() />
                    <div class="field">
                        <label for="language">"Language"</label>
                        <select id="language" name="language">{languages}</select>
                    </div>
                    <button class="btn" type="submit">"Make the PDF"</button>
                </form>
            </section>
        }
        .into_any()
    })
}
