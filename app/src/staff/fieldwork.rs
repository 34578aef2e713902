use crate::document::PageContext;
use crate::staff::fieldwork_days::{DayCount, days_section};
use crate::staff::fieldwork_wards::wards_section;
use crate::staff::frame::{StaffHead, staff_document};
use crate::staff::interview::{OutcomeCount, outcomes};
use crate::staff::nav::StaffLink;
use crate::staff::progress::{Progress, WardProgress, reading};
use crate::staff::ward_sort::WardSort;
use crate::staff::wave_form::{WaveChoice, wave_form};
use crate::staff::words::{count, percent};
use leptos::prelude::*;
use survey::clock::{DAY_MS, Timestamp};
use survey::wave::{WaveDates, WaveState};

/// How a wave's fieldwork goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldworkPage {
    /// "Residents’ survey".
    pub survey: String,
    /// "lga_core version 1".
    pub question_set: String,
    /// The wave's number in addresses.
    pub wave: u32,
    /// Its name and dates.
    pub dates: WaveDates,
    /// All waves, newest first, this one included.
    pub waves: Vec<WaveChoice>,
    /// When these figures were counted.
    pub counted: Timestamp,
    /// The whole council, with answers that belong to no ward.
    pub total: Progress,
    /// Complete responses by random invitation on each day that had any, in order.
    pub days: Vec<DayCount>,
    /// Every ward, in any order.
    pub wards: Vec<WardProgress>,
    /// How the table of wards is sorted.
    pub sort: WardSort,
    /// Complete responses that came on paper.
    pub on_paper: u32,
    /// Complete interviews by telephone and face to face.
    pub interviewed: (u32, u32),
    /// What attempts to interview led to; outcomes never noted are left out.
    pub outcomes: Vec<OutcomeCount>,
}

impl FieldworkPage {
    /// Where the wave stood when the figures were counted.
    pub(crate) fn state(&self) -> WaveState {
        self.dates.state(self.counted)
    }

    fn day_in_words(&self) -> String {
        let day = |time: Timestamp| time.0.saturating_sub(self.dates.opens.start_of_day().0).div_euclid(DAY_MS);
        match self.state() {
            WaveState::Planned => format!("Opens on {}", self.dates.opens.long_date()),
            WaveState::Open => format!("Day {} of {}", day(self.counted) + 1, day(self.dates.closes.plus_ms(-1)) + 1),
            WaveState::Closed => format!("Closed: the last day was {}", self.dates.last_day()),
        }
    }
}

/// The progress of a wave: headline numbers, what they mean, responses by day and by ward.
#[must_use]
pub fn fieldwork_page(context: &PageContext, page: &FieldworkPage) -> String {
    let title = format!("Fieldwork: {}, {}", page.survey, page.dates.label);
    let update = format!("/staff/fieldwork?wave={}", page.wave);
    let results = context.council.as_ref().map(|council| format!("/results/{}", council.slug));
    staff_document(context, StaffHead::new(title.clone(), Some(StaffLink::Fieldwork)), || {
        view! {
            <h1>{title}</h1>
            <p class="muted">
                {format!("{}. {}. Counted on {}. ", page.question_set, page.day_in_words(), page.counted.long_date_time())}
                <a class="standalone" href=update>"Update these figures"</a>
            </p>
            {wave_form("/staff/fieldwork", &page.waves, page.wave)}
            {headline(&page.total)}
            {withdrawn(page.total.withdrawn)}
            {meaning(page)}
            {days_section(page)}
            {wards_section(page)}
            {outcomes(&page.outcomes)}
            {next_steps(page, results)}
        }
        .into_any()
    })
}

fn headline(total: &Progress) -> AnyView {
    let rate = total.response_rate().map_or_else(|| "–".to_owned(), |rate| percent(rate, 1));
    let stat = |label: &'static str, number: String, note: &'static str| {
        view! { <div><dt>{label}</dt><dd><b>{number}</b><span>{note}</span></dd></div> }
    };
    view! {
        <dl class="stats">
            {stat("Invited", count(total.invited), "letters to addresses drawn at random")}
            {stat("Complete, random invitation", count(total.complete), "these make the results")}
            {stat("Response rate", rate, "complete for each 100 invited")}
            {stat("Partly complete", count(total.partial), "begun by invitation, not finished")}
            <div class="span2 apart">
                <dt>"Complete, open link"</dt>
                <dd><b>{count(total.open_link)}</b><span>"kept apart: people who chose to take part stand for nobody else"</span></dd>
            </div>
        </dl>
    }
    .into_any()
}

fn withdrawn(people: u32) -> Option<impl IntoView> {
    let have = match people {
        0 => return None,
        1 => "1 person has".to_owned(),
        many => format!("{} people have", count(many)),
    };
    Some(view! {
        <p class="muted">
            {format!("{have} withdrawn the answers they had sent. These are deleted and count nowhere; their letters stay used.")}
        </p>
    })
}

fn meaning(page: &FieldworkPage) -> AnyView {
    let text = if page.state() == WaveState::Planned {
        format!("This wave is not open yet. Answers are taken from {}.", page.dates.opens.long_date())
    } else if page.total.complete == 0 {
        "Nobody has finished by random invitation yet. The first answers usually come two or three days after the \
            letters are posted."
            .to_owned()
    } else {
        reading(&page.wards)
    };
    view! { <div class="inset"><p><strong>"What the figures mean. "</strong>{text}</p></div> }.into_any()
}

fn next_steps(page: &FieldworkPage, results: Option<String>) -> AnyView {
    let step = |href: String, link: &'static str, text: &'static str| {
        view! { <li><a href=href>{link}</a><p class="small">{text}</p></li> }
    };
    let results =
        results.map(|href| step(href, "See the published results", "What residents and councillors see now."));
    // Nothing to weight or to download before anybody has answered.
    let weight = (page.total.complete > 0).then(|| {
        let href = format!("/staff/weighting?wave={}", page.wave);
        step(href, "Weight these responses", "Brings the sample in line with the population, and leads to publishing.")
    });
    let download = (page.total.complete > 0 || page.total.open_link > 0).then(|| {
        let text = "One row for each person’s answers. For officers only: keep the file where your council keeps personal \
            data, and do not pass it on. Each download is recorded in the audit list with your name.";
        step(format!("/staff/fieldwork/responses.csv?wave={}", page.wave), "Download the responses (CSV)", text)
    });
    let paper = {
        let text = if page.on_paper > 0 {
            format!(
                "Print the questionnaire, and key those that come back. {} of the complete ones came on paper.",
                count(page.on_paper)
            )
        } else {
            "Print the questionnaire for people who do not answer online, and key those that come back.".to_owned()
        };
        let href = format!("/staff/paper?wave={}", page.wave);
        view! { <li><a href=href>"Paper questionnaires"</a><p class="small">{text}</p></li> }
    };
    let interviews = {
        let text = match page.interviewed {
            (0, 0) => "Ask people by telephone or at the door, print the show cards, and say what each attempt led to."
                .to_owned(),
            (telephone, door) => format!(
                "Ask people by telephone or at the door. Of the complete ones, {} came by telephone and {} face to face.",
                count(telephone),
                count(door)
            ),
        };
        let href = format!("/staff/interviews?wave={}", page.wave);
        view! { <li><a href=href>"Interviews"</a><p class="small">{text}</p></li> }
    };
    let shared = step(
        "/staff/kiosks".to_owned(),
        "Shared devices",
        "Make a tablet in a library one on which people answer one after another.",
    );
    let signals = (page.total.complete > 0 || page.total.open_link > 0).then(|| {
        let text = "For each person: kind of device, seconds, changes, pages answered quicker than they can be read, and the \
            same answer to all statements of a list. None of it says by itself that an answer is bad.";
        step(format!("/staff/fieldwork/signals.csv?wave={}", page.wave), "Download how they came about (CSV)", text)
    });
    view! {
        <section class="rule">
            <h2>"What to do next"</h2>
            <ul class="pages">{weight} {results} {paper} {interviews} {shared} {download} {signals}</ul>
        </section>
    }
    .into_any()
}
