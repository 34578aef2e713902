//! The `wardwise` program.

use clap::Parser;
use mimalloc::MiMalloc;
use std::process::ExitCode;
use wardwise::commands::{Cli, run};

/// A page is thousands of small pieces of memory, made by one thread and let go by another: with the allocator of the C library
/// this took a sixth of the processor time (ADR 19).
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// An error with its causes, each said once: many messages hold their cause's already.
fn chain(error: &anyhow::Error) -> String {
    error.chain().map(ToString::to_string).fold(String::new(), |said, cause| match said.as_str() {
        "" => cause,
        earlier if earlier.contains(cause.as_str()) => said,
        _ => format!("{said}: {cause}"),
    })
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let outcome =
        tokio::runtime::Runtime::new().map_err(anyhow::Error::from).and_then(|runtime| runtime.block_on(run(cli)));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        // Found after parsing, but wrong usage all the same.
        Err(error) if error.is::<clap::Error>() => match error.downcast::<clap::Error>() {
            Ok(usage) => usage.exit(),
            Err(_) => ExitCode::from(2),
        },
        Err(error) => {
            #[expect(clippy::print_stderr, reason = "the last word of a command that failed")]
            {
                eprintln!("wardwise: {}", chain(&error));
            }
            ExitCode::FAILURE
        }
    }
}
