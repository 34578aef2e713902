//! Log lines: structured, without personal data. Requests are logged by route pattern, never by address, because an
//! address could hold what a person typed.

use crate::settings::{LogFormat, Settings};
use anyhow::Context;
use tracing_subscriber::EnvFilter;

/// Starts logging to standard error.
///
/// # Errors
/// When the filter cannot be read.
pub fn start(settings: &Settings) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&settings.log)
        .with_context(|| format!("WARDWISE_LOG “{}” is not a filter such as info or wardwise=debug", settings.log))?;
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A line that cannot be written is left out. Telling so on standard error, which is what cannot be written, panics.
    let builder = builder.log_internal_errors(false);
    // A second start (in a test) keeps the first.
    let _ = match settings.log_format {
        LogFormat::Json => builder.json().flatten_event(true).with_current_span(true).with_span_list(false).try_init(),
        LogFormat::Text => builder.try_init(),
    };
    Ok(())
}
