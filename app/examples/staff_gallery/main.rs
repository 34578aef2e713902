//! Writes every staff page and the landing page, in each of its states, as HTML files to look at in a browser.
//!
//! ```text
//! cargo run -p app --features ssr --example staff_gallery -- <folder>
//! npx sass@1.108 --no-source-map --style=compressed style/studio.scss <folder>/studio.css
//! ```
//!
//! Open `<folder>/index.html`. The figures are invented; the tests of the pages use the same samples.

use app as site;
use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

mod figures;
mod interviews;
mod papers;
mod people;
mod samples;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args_os().nth(1).ok_or("Say which folder to write to.")?);
    fs::create_dir_all(&folder)?;
    let pages = samples::pages();
    for (name, html) in &pages {
        fs::write(folder.join(format!("{name}.html")), html)?;
    }
    let links: String = pages.iter().map(|(name, _)| format!("<li><a href=\"{name}.html\">{name}</a></li>")).collect();
    let index = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Staff pages</title></head><body><main>\
        <h1>Staff pages</h1><ul>{links}</ul></main></body></html>"
    );
    fs::write(folder.join("index.html"), index)?;
    Ok(())
}
