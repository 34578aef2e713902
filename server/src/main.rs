//! The `wardwise` program.

use clap::Parser;
use std::process::ExitCode;
use wardwise::commands::{Cli, run};

fn main() -> ExitCode {
    let cli = Cli::parse();
    let outcome =
        tokio::runtime::Runtime::new().map_err(anyhow::Error::from).and_then(|runtime| runtime.block_on(run(cli)));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            #[expect(clippy::print_stderr, reason = "the last word of a command that failed")]
            {
                eprintln!("wardwise: {error:#}");
            }
            ExitCode::FAILURE
        }
    }
}
