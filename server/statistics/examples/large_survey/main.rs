//! The benchmark on a file, so that other software can be timed on the same data (`server/bench/statistics.sh`).
//!
//! `large_survey make ROWS FOLDER` writes `responses.csv` and `margins.csv`; `large_survey run FOLDER REPEATS` reads them,
//! prints for each stage the least seconds by the clock and of processor time, and the most memory used, and writes
//! `weights.csv` and `wards.csv`.

#[path = "../../benches/survey/mod.rs"]
mod survey;

use std::error::Error;
use std::fmt::Write as _;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Instant;

use statistics::interval::recommended;
use statistics::{Domain, Estimate, Interval, Sample};
use survey::{MARGINS, Survey, WARDS, of_process, raked};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["make", rows, folder] => make(rows.parse()?, Path::new(folder)),
        ["run", folder, repeats] => run(Path::new(folder), repeats.parse()?),
        _ => Err("say: make ROWS FOLDER, or: run FOLDER REPEATS".into()),
    }
}

fn make(rows: usize, folder: &Path) -> Result<(), Box<dyn Error>> {
    let survey = Survey::new(rows);
    std::fs::create_dir_all(folder)?;
    let mut file = BufWriter::new(std::fs::File::create(folder.join("responses.csv"))?);
    writeln!(file, "{},base_weight,agree", MARGINS.map(|(name, _)| name).join(","))?;
    for row in 0..rows {
        for codes in &survey.codes {
            write!(file, "{},", codes[row])?;
        }
        let agree = survey.agree[row].map_or("", |agrees| if agrees { "1" } else { "0" });
        writeln!(file, "{},{agree}", survey.base[row])?;
    }
    file.flush()?;
    let mut margins = "variable,category,population\n".to_owned();
    for ((name, _), targets) in MARGINS.iter().zip(&survey.targets) {
        for (category, people) in targets.iter().enumerate() {
            writeln!(margins, "{name},{category},{people}")?;
        }
    }
    Ok(std::fs::write(folder.join("margins.csv"), margins)?)
}

/// The columns of a folder.
fn read(folder: &Path) -> Result<Survey, Box<dyn Error>> {
    let mut survey = Survey::default();
    for record in csv::Reader::from_path(folder.join("responses.csv"))?.deserialize() {
        let (ward, age, sex, ethnicity, base, agree): (u32, u32, u32, u32, f64, Option<u8>) = record?;
        for (codes, code) in survey.codes.iter_mut().zip([ward, age, sex, ethnicity]) {
            codes.push(code);
        }
        survey.base.push(base);
        survey.agree.push(agree.map(|agree| agree == 1));
    }
    for record in csv::Reader::from_path(folder.join("margins.csv"))?.deserialize() {
        let (variable, _category, people): (String, u32, f64) = record?;
        let place = MARGINS.iter().position(|(name, _)| *name == variable).ok_or(format!("no margin “{variable}”"))?;
        survey.targets[place].push(people);
    }
    Ok(survey)
}

/// A stage, its seconds by the clock and its seconds of processor time.
type Stage = (&'static str, f64, f64);

/// Seconds this thread has been on a processor: others at work on the machine do not count.
fn on_processor() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 + 1e-9 * time.tv_nsec as f64
}

/// What one repeat gives.
struct Outcome {
    weights: Vec<f64>,
    wards: Vec<(Estimate, Interval)>,
}

fn run(folder: &Path, repeats: usize) -> Result<(), Box<dyn Error>> {
    let survey = read(folder)?;
    let mut least: Vec<Stage> = Vec::new();
    let mut outcome = None;
    for _ in 0..repeats {
        let mut stages = Vec::new();
        outcome = Some(once(&survey, &mut stages)?);
        let sum = |of: fn(&Stage) -> f64| stages.iter().map(of).sum();
        stages.push(("everything", sum(|stage| stage.1), sum(|stage| stage.2)));
        if least.is_empty() {
            least = stages;
        } else {
            for (least, (_, clock, processor)) in least.iter_mut().zip(stages) {
                (least.1, least.2) = (least.1.min(clock), least.2.min(processor));
            }
        }
    }
    let outcome = outcome.ok_or("at least one repeat")?;
    let mut out = std::io::stdout();
    for (stage, clock, processor) in least {
        writeln!(out, "{stage}\t{clock:.6}\t{processor:.6}")?;
    }
    if let Some(kilobytes) = of_process("VmHWM:") {
        writeln!(out, "peak MB\t{:.0}", kilobytes as f64 / 1024.0)?;
    }
    let mut file = BufWriter::new(std::fs::File::create(folder.join("weights.csv"))?);
    writeln!(file, "weight")?;
    for weight in outcome.weights {
        writeln!(file, "{weight}")?;
    }
    file.flush()?;
    let mut wards = "ward,estimate,standard_error,lower,upper\n".to_owned();
    for (ward, (estimate, interval)) in outcome.wards.iter().enumerate() {
        let (value, error) =
            estimate.value.zip(estimate.standard_error).ok_or(format!("ward {ward} has no estimate"))?;
        writeln!(wards, "{ward},{value},{error},{},{}", interval.lower, interval.upper)?;
    }
    Ok(std::fs::write(folder.join("wards.csv"), wards)?)
}

fn once(survey: &Survey, stages: &mut Vec<Stage>) -> Result<Outcome, Box<dyn Error>> {
    let (margins, answers) = (survey.margins()?, survey.answers());
    let wards = Domain::groups(&survey.codes[0], WARDS);
    let mut last = (Instant::now(), on_processor());
    let mut lap = |stage| {
        stages.push((stage, last.0.elapsed().as_secs_f64(), on_processor() - last.1));
        last = (Instant::now(), on_processor());
    };
    let design = survey.design()?;
    lap("design");
    let weights = raked(&design, &margins)?;
    lap("rake");
    let sample = Sample::new(design, weights)?;
    lap("sample");
    let mut results = Vec::with_capacity(WARDS);
    for ward in &wards {
        let estimate = sample.proportion(&answers, ward)?;
        let interval = recommended(&estimate, 0.95)?;
        results.push((estimate, interval));
    }
    lap("wards with intervals");
    let comparison = sample.comparison(&answers)?;
    for ward in &wards {
        comparison.versus_rest(ward)?;
    }
    lap("wards against the rest");
    Ok(Outcome { weights: sample.weights().weights().to_vec(), wards: results })
}
