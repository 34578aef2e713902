use crate::components::{FieldError, TextInput};
use crate::document::PageContext;
use crate::staff::frame::{StaffHead, error_of, notice, runs_surveys, staff_document};
use crate::staff::nav::StaffLink;
use crate::staff::scroll_table::scroll_table;
use crate::staff::wave_form::{WaveChoice, wave_form};
use crate::staff::words::{count, counted};
use leptos::prelude::*;
use survey::clock::Timestamp;
use survey::id::PaperId;

/// What was done just before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperNotice {
    /// A paper was keyed by a first person.
    KeyedOnce,
    /// Two people read the same: the answers count.
    Complete,
    /// Two people read different things.
    Differences,
    /// The differences are settled: the answers count.
    Settled,
    /// A paper was taken out.
    Removed,
    /// The paper asked for is complete or was taken out.
    Gone,
}

impl PaperNotice {
    fn words(self) -> &'static str {
        match self {
            Self::KeyedOnce => "The paper is keyed once. Now somebody else keys it again.",
            Self::Complete => "Both people read the same. The answers are complete and count.",
            Self::Differences => {
                "The two keyings differ. Somebody who did not key the paper first looks at it again and settles the differences."
            }
            Self::Settled => "The differences are settled. The answers are complete and count.",
            Self::Removed => "The paper is removed. Its access code opens the survey online again.",
            Self::Gone => "That paper is not in the list any more: its answers are complete, or it was removed.",
        }
    }
}

/// How far a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperState {
    /// Nobody has keyed it.
    Received,
    /// One person has.
    KeyedOnce,
    /// Two people have, and differ.
    Differs,
}

/// A paper that is not complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperRow {
    /// The paper.
    pub id: PaperId,
    /// The number on it.
    pub number: u32,
    /// When it came.
    pub received: Timestamp,
    /// How far it is.
    pub state: PaperState,
    /// Who keyed it first.
    pub first: Option<String>,
    /// Who keyed it again.
    pub second: Option<String>,
    /// The person signed in has keyed it, and others must go on.
    pub for_others: bool,
}

/// A language of the questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageChoice {
    /// The tag.
    pub tag: String,
    /// Its name.
    pub name: String,
}

/// Paper questionnaires of a wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperListPage {
    /// "Residents’ survey".
    pub survey: String,
    /// "Autumn 2026".
    pub wave_label: String,
    /// The wave's number in addresses.
    pub wave: u32,
    /// The waves to choose from.
    pub waves: Vec<WaveChoice>,
    /// The wave has not opened: nothing can have come back.
    pub planned: bool,
    /// Papers whose answers are complete.
    pub complete: u32,
    /// How often a box too many was ticked, or nothing could be read.
    pub marks: u32,
    /// Papers that are not complete.
    pub under_way: Vec<PaperRow>,
    /// The languages of the questions.
    pub languages: Vec<LanguageChoice>,
    /// The address of the survey as it would be printed.
    pub site: String,
    /// What was typed for the code or number.
    pub typed: String,
    /// What was done just before.
    pub notice: Option<PaperNotice>,
    /// Errors of `code`.
    pub errors: Vec<FieldError>,
}

/// Printing the questionnaire, and what came back.
#[must_use]
pub fn paper_list_page(context: &PageContext, page: &PaperListPage) -> String {
    let title = format!("Paper questionnaires: {}, {}", page.survey, page.wave_label);
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title.clone(), Some(StaffLink::Paper)) };
    let officer = runs_surveys(context);
    let back = officer.then(|| format!("/staff/fieldwork?wave={}", page.wave));
    staff_document(context, head, || {
        view! {
            {back.map(|back| view! { <a class="back" href=back>"Back to fieldwork"</a> })}
            <h1>{title}</h1>
            {notice(page.notice.map(PaperNotice::words))}
            {wave_form("/staff/paper", &page.waves, page.wave)}
            <p>{summary(page)}</p>
            {enter(page)}
            {under_way(page, officer)}
            {officer.then(|| print(page))}
        }
        .into_any()
    })
}

fn summary(page: &PaperListPage) -> String {
    let complete = counted(page.complete, "paper is complete and counts", "papers are complete and count");
    let open = counted(u32::try_from(page.under_way.len()).unwrap_or(u32::MAX), "is being keyed", "are being keyed");
    let marks = match page.marks {
        0 => String::new(),
        marks => format!(
            " In the complete ones, {} had too many boxes ticked or nothing clear to read, and {} as not answered.",
            counted(marks, "question", "questions"),
            if marks == 1 { "counts" } else { "count" }
        ),
    };
    format!("{complete}; {open}.{marks}")
}

fn enter(page: &PaperListPage) -> AnyView {
    if page.planned {
        return view! {
            <section class="rule">
                <h2>"Enter a paper questionnaire"</h2>
                <p>"This wave is not open yet. Papers can be entered once it is."</p>
            </section>
        }
        .into_any();
    }
    let error = error_of(&page.errors, "code");
    view! {
        <section class="rule">
            <h2>"Enter a paper questionnaire"</h2>
            <p>"Each paper is keyed by two people, one after the other, without seeing what the other typed."</p>
            <form method="post" action="/staff/paper" class="narrow-form">
                <input type="hidden" name="wave" value=page.wave.to_string() />
                <TextInput
                    name="code"
                    label="Access code or paper number"
                    hint=Some("The code is on the first page, like K7RM4 TXPAC. A paper that was keyed once has a number.".into())
                    value=page.typed.clone()
                    autocomplete="off"
                    autocapitalize="characters"
                    class="w10"
                    error=error
                />
                <button class="btn" type="submit">"Continue"</button>
            </form>
        </section>
    }
    .into_any()
}

fn under_way(page: &PaperListPage, officer: bool) -> Option<AnyView> {
    let rows = page.under_way.iter().map(|paper| row(paper, officer)).collect_view();
    (!page.under_way.is_empty()).then(|| {
        let table = scroll_table(
            "papers being keyed",
            "Papers being keyed",
            "mid compact",
            view! {
                <thead>
                    <tr>
                        <th scope="col">"Paper"</th>
                        <th scope="col">"Came on"</th>
                        <th scope="col">"Keyed by"</th>
                        <th scope="col">"What is next"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            }
            .into_any(),
        );
        view! { <section class="rule"><h2>"Being keyed"</h2>{table}</section> }.into_any()
    })
}

fn row(row: &PaperRow, officer: bool) -> AnyView {
    let keyed: Vec<&str> = [&row.first, &row.second].into_iter().flatten().map(String::as_str).collect();
    let keyed = if keyed.is_empty() { "nobody yet".to_owned() } else { keyed.join(", then ") };
    let (end, link) = match row.state {
        PaperState::Received => ("", "Key it"),
        PaperState::KeyedOnce => ("", "Key it again"),
        PaperState::Differs => ("/settle", "Settle the differences"),
    };
    let next = if row.for_others {
        let what = if row.state == PaperState::KeyedOnce {
            "Somebody else keys it again."
        } else {
            "Somebody else settles the differences."
        };
        view! { {what} " You keyed it." }.into_any()
    } else {
        let href = format!("/staff/paper/{}{end}", row.id);
        view! { <a class="standalone" href=href>{link} <span class="vh">{format!(": paper {}", row.number)}</span></a> }
            .into_any()
    };
    // Taking a paper out lets its code open the survey again: that is an officer's to decide.
    let remove = officer.then(|| {
        let href = format!("/staff/paper/{}/remove", row.id);
        view! { <a class="standalone" href=href>"Remove" <span class="vh">{format!(" paper {}", row.number)}</span></a> }
    });
    view! {
        <tr>
            <th scope="row">{count(row.number)}</th>
            <td>{row.received.long_date()}</td>
            <td>{keyed}</td>
            <td>
                {next} " " {remove}
            </td>
        </tr>
    }
    .into_any()
}

fn print(page: &PaperListPage) -> AnyView {
    let languages = page
        .languages
        .iter()
        .map(|language| view! { <option value=language.tag.clone()>{language.name.clone()}</option> })
        .collect_view();
    view! {
        <section class="rule">
            <h2>"Print the questionnaire"</h2>
            <p>
                "A PDF file to print and to post with the letter. It has boxes in which people write the access code from their letter. \
                 To print the code of each letter on its own form, use the command " <code>"wardwise paper"</code> "."
            </p>
            <form method="get" action="/staff/paper/questionnaire.pdf" class="narrow-form">
                <input type="hidden" name="wave" value=page.wave.to_string() />
                <div class="field">
                    <label for="language">"Language"</label>
                    <select id="language" name="language">{languages}</select>
                </div>
                <div class="field">
                    <label for="edition">"Size"</label>
                    <select id="edition" name="edition">
                        <option value="standard">"Standard (12 point)"</option>
                        <option value="large">"Large print (18 point)"</option>
                    </select>
                </div>
                <TextInput
                    name="return-to"
                    label="Where to send it back (optional)"
                    hint=Some("Such as Freepost LUTON SURVEY. Without it, the form asks people to use the envelope that came with it.".into())
                    value=""
                    autocomplete="off"
                    error=None
                />
                <TextInput
                    name="help-line"
                    label="Phone number for help, and its hours (optional)"
                    value=""
                    autocomplete="off"
                    error=None
                />
                <TextInput
                    name="site"
                    label="Address of this website, as people should type it (optional)"
                    hint=Some("Printed as the other way to answer, with a QR code. Empty it to leave that out.".into())
                    value=page.site.clone()
                    autocomplete="off"
                    error=None
                />
                <button class="btn" type="submit">"Make the PDF"</button>
            </form>
        </section>
    }
    .into_any()
}
