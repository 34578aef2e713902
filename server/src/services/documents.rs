//! Setting documents without starving the site: on threads of their own, a few at once.

use crate::web::failure::Failure;
use documents::DocumentError;
use std::sync::LazyLock;
use std::time::Duration;
use tokio::sync::Semaphore;

/// How many are set at once: half of the processors, so that pages go on meanwhile.
static PLACES: LazyLock<Semaphore> = LazyLock::new(|| {
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Semaphore::new((processors / 2).max(1))
});

/// The longest that somebody waits for a place, shorter than the time limit of a request.
const LONGEST_WAIT: Duration = Duration::from_secs(15);

/// Sets a document when there is a place for it.
///
/// # Errors
/// [`Failure::Unavailable`] where too many wait, [`Failure::Internal`] for a document that cannot be set.
pub async fn set<F>(document: F) -> Result<Vec<u8>, Failure>
where
    F: FnOnce() -> Result<Vec<u8>, DocumentError> + Send + 'static,
{
    let place = tokio::time::timeout(LONGEST_WAIT, PLACES.acquire())
        .await
        .map_err(|_| Failure::Unavailable("too many documents are being set".to_owned()))?
        .map_err(|error| Failure::Internal(error.to_string()))?;
    // The place is given back when the work ends, also where nobody waits for it any more.
    let work = tokio::task::spawn_blocking(move || {
        let made = document();
        drop(place);
        made
    });
    let made = work.await.map_err(|error| Failure::Internal(format!("a document was not set: {error}")))?;
    made.map_err(|error| Failure::Internal(error.to_string()))
}
