//! What makes a council's pages its own: a style sheet of its two colours, and its logo.

use super::assets::FOR_GOOD;
use super::failure::Failure;
use crate::state::Platform;
use app::document::PageLogo;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use survey::council::Slug;
use survey::profile::{Colour, Contrast, Logo, Profile};

/// The colours of a council that chose none (`--brand` and `--button` of the style sheet).
const USUAL: (&str, &str) = ("#123f4c", "#0f6149");
/// How much darker a button is under the pointer, and its lower edge.
const DARKER: (f64, f64) = (0.23, 0.6);

/// The routes.
pub fn routes() -> Router<Platform> {
    Router::new().route("/brand/colours/{colours}", get(sheet)).route("/brand/logo/{council}/{file}", get(picture))
}

/// The colours of a council's band and buttons, its own or the usual ones.
#[must_use]
pub fn in_use(profile: &Profile) -> Option<(Colour, Colour)> {
    let colour =
        |chosen: Option<Contrast>, usual: &str| chosen.map_or_else(|| usual.parse().ok(), |own| Some(own.colour()));
    Some((colour(profile.band, USUAL.0)?, colour(profile.button, USUAL.1)?))
}

/// The address of a council's colours, where it chose any. The address says the colours themselves, so that what is behind it never
/// changes.
#[must_use]
pub fn colours(profile: &Profile) -> Option<String> {
    if profile.band.is_none() && profile.button.is_none() {
        return None;
    }
    let (band, button) = in_use(profile)?;
    let digits = |colour: Colour| colour.to_string().trim_start_matches('#').to_owned();
    Some(format!("/brand/colours/{}-{}.css", digits(band), digits(button)))
}

/// A council's logo as pages show it.
#[must_use]
pub fn logo(council: &Slug, logo: &Logo) -> PageLogo {
    PageLogo {
        address: format!("/brand/logo/{council}/{}.{}", logo.hash, logo.kind.extension()),
        width: logo.width,
        height: logo.height,
    }
}

/// A style sheet of two colours, of which the address says which. Any two that white text can be read on are as good as a council's own.
async fn sheet(Path(name): Path<String>) -> Result<Response, Failure> {
    let (band, button) = name.strip_suffix(".css").and_then(|name| name.split_once('-')).ok_or(Failure::NotFound)?;
    let read = |digits: &str| digits.parse::<Contrast>().map_err(|_| Failure::NotFound).map(Contrast::colour);
    let (band, button) = (read(band)?, read(button)?);
    let (hover, edge) = (button.darker(DARKER.0), button.darker(DARKER.1));
    let text = format!(":root{{--brand:{band};--button:{button};--button-hover:{hover};--button-edge:{edge}}}");
    let kind = HeaderValue::from_static("text/css; charset=utf-8");
    let keep = HeaderValue::from_static(FOR_GOOD);
    Ok(([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, keep)], text).into_response())
}

async fn picture(
    State(platform): State<Platform>,
    Path((council, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let slug: Slug = council.parse().map_err(|_| Failure::NotFound)?;
    let in_field = platform.in_field(&slug).await?.ok_or(Failure::NotFound)?;
    let record = &in_field.council;
    let own = record.profile.logo.as_ref().filter(|logo| file == format!("{}.{}", logo.hash, logo.kind.extension()));
    let own = own.ok_or(Failure::NotFound)?;
    let content = platform.store.logo(record.id, &own.hash).await?.ok_or(Failure::NotFound)?;
    let kind = HeaderValue::from_static(own.kind.media_type());
    let keep = HeaderValue::from_static(FOR_GOOD);
    Ok(([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, keep)], content).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_colours_are_those_of_the_style_sheet() {
        let tokens = include_str!("../../../style/_tokens.scss");
        assert!(
            tokens.contains(&format!("--brand: {};", USUAL.0)) && tokens.contains(&format!("--button: {};", USUAL.1))
        );
        assert!(in_use(&Profile::default()).is_some());
        assert_eq!(colours(&Profile::default()), None, "nothing more is loaded");
    }
}
