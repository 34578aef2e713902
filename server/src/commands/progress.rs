//! Progress of long steps on standard error; standard output is for results that scripts read.

use indicatif::{ProgressBar, ProgressStyle};
use std::time::Duration;

/// A step of known length. On a terminal it is a bar, elsewhere one line at the end.
pub(super) fn bar(what: &str, length: u64) -> ProgressBar {
    let bar = ProgressBar::new(length);
    if let Ok(style) = ProgressStyle::with_template("{msg:<44} {bar:30} {pos}/{len}") {
        bar.set_style(style);
    }
    bar.set_message(what.to_owned());
    say_where_no_terminal(&bar, what);
    bar
}

/// A step of unknown length.
pub(super) fn spinner(what: &str) -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    bar.set_message(what.to_owned());
    bar.enable_steady_tick(Duration::from_millis(120));
    say_where_no_terminal(&bar, what);
    bar
}

#[expect(clippy::print_stderr, reason = "this is the command line's own voice")]
fn say_where_no_terminal(bar: &ProgressBar, what: &str) {
    if bar.is_hidden() {
        eprintln!("{what} …");
    }
}

/// Tells people something, apart from results.
#[expect(clippy::print_stderr, reason = "this is the command line's own voice")]
pub(super) fn tell(what: &str) {
    eprintln!("{what}");
}

/// A line of results, for people and scripts.
#[expect(clippy::print_stdout, reason = "this is the command line's own voice")]
pub(super) fn result(line: &str) {
    println!("{line}");
}
