//! How fieldwork goes.

use super::interviews::outcomes;
use super::staff_context;
use super::wave::chosen;
use crate::auth::session::Officer;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, ok};
use app::staff::{
    DayCount, FieldworkPage, NoWavePage, Progress, StaffLink, WardProgress, WardSort, fieldwork_page, no_wave_page,
};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use survey::response::{Mode, RecruitmentRoute};

pub(super) async fn progress(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let query = Fields::parse(query.as_deref().unwrap_or(""));
    let Some(chosen) = chosen(&platform, &staff, query.get("wave")).await? else {
        let command = format!("wardwise wave open --council {}", staff.council.council.slug);
        let page = NoWavePage { current: StaffLink::Fieldwork, command };
        return Ok(ok(no_wave_page(&staff_context(&platform, &nonce, &staff, false), &page)));
    };
    let wave = chosen.wave;
    let found = platform.store.progress(wave.id).await?;
    let names = platform.store.wards(staff.council.id).await?;
    let name = |id| {
        let known = names.iter().find(|ward| Some(ward.id) == id);
        known.map_or_else(|| "Ward not given yet".to_owned(), |ward| ward.ward.name.clone())
    };
    let counts = |routes: &dyn Fn(RecruitmentRoute) -> store::RouteProgress, invited| {
        let (random, open) = (routes(RecruitmentRoute::RandomInvitation), routes(RecruitmentRoute::OpenLink));
        Progress {
            invited,
            complete: random.complete,
            partial: random.partial,
            open_link: open.complete,
            withdrawn: random.withdrawn + open.withdrawn,
        }
    };
    let interviews = platform.store.interview_progress(wave.id).await?;
    let by = |mode| interviews.complete.get(&mode).copied().unwrap_or(0);
    let question_set = platform.question_set(wave.survey.question_set_id).await?;
    let page = FieldworkPage {
        survey: wave.survey.title.clone(),
        question_set: question_set.map(|set| format!("{} version {}", set.code(), set.version())).unwrap_or_default(),
        wave: wave.number,
        waves: chosen.choices,
        counted: platform.now(),
        total: counts(&|route| found.total(route), found.invited()),
        days: found
            .days
            .iter()
            .map(|day| DayCount {
                day: day.day,
                complete: day.complete.get(&RecruitmentRoute::RandomInvitation).copied().unwrap_or(0),
            })
            .collect(),
        wards: found
            .wards
            .iter()
            .map(|ward| WardProgress {
                ward: name(ward.ward_id),
                progress: counts(&|route| ward.routes.get(&route).copied().unwrap_or_default(), ward.invited),
            })
            .collect(),
        sort: WardSort::from_query(query.get("sort"), query.get("order")),
        dates: wave.dates.clone(),
        on_paper: by(Mode::Paper),
        interviewed: (by(Mode::Telephone), by(Mode::FaceToFace)),
        outcomes: outcomes(&interviews),
    };
    Ok(ok(fieldwork_page(&staff_context(&platform, &nonce, &staff, wave.survey.synthetic), &page)))
}
