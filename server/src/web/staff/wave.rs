//! Which wave a staff page is about.

use crate::auth::session::Staff;
use crate::state::Platform;
use crate::web::failure::Failure;
use app::staff::WaveChoice;
use store::WaveRecord;

/// The wave chosen and all waves, newest first.
pub(super) struct Chosen {
    pub(super) wave: WaveRecord,
    pub(super) choices: Vec<WaveChoice>,
}

/// The wave of this number, or without one the wave in the field; `None` when the council has no waves.
pub(super) async fn chosen(
    platform: &Platform,
    staff: &Staff,
    number: Option<&str>,
) -> Result<Option<Chosen>, Failure> {
    let Some(survey) = platform.store.survey_of_council(staff.council.id).await? else { return Ok(None) };
    let waves = platform.store.waves(survey.id).await?;
    let choices =
        waves.iter().rev().map(|wave| WaveChoice { number: wave.number, label: wave.dates.label.clone() }).collect();
    let wave = match number {
        Some(number) => {
            let number: u32 = number.parse().map_err(|_| Failure::NotFound)?;
            Some(waves.into_iter().find(|wave| wave.number == number).ok_or(Failure::NotFound)?)
        }
        None => platform.current_wave(staff.council.id).await?,
    };
    Ok(wave.map(|wave| Chosen { wave, choices }))
}
