//! Case folders that are damaged: `wardwise estimate --case` answers or refuses, with a kind and a message, and never
//! falls over. The undamaged ones are checked against their expected numbers beside the code.

mod bytes;
mod cells;
mod damage;
mod dice;
mod fields;
mod files;
mod program;
mod small;
mod sound;
mod written;

use dice::Dice;
use files::Files;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use wardwise::services::cases::answer_folder;

/// Folders damaged in one run.
const FOLDERS: u64 = 10_000;

/// Every kept case, cut to a few dozen rows.
fn kept() -> Vec<Files> {
    let mut folders: Vec<_> = std::fs::read_dir(files::kept()).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    assert_eq!(folders.len(), 22);
    folders.iter().map(|folder| small::cut(&Files::read(folder))).collect()
}

/// Most asks of a cut folder still have an answer: damage is done to something that works.
#[test]
fn cut_folders_are_answered() {
    let (mut asks, mut answered) = (0, 0);
    for files in kept() {
        let folder = tempfile::tempdir().unwrap();
        files.write(folder.path());
        let answers = answer_folder(folder.path()).unwrap();
        assert_eq!(sound::check(&answers, &files), Ok(()));
        let results = answers["results"].as_array().unwrap();
        asks += results.len();
        answered += results.iter().filter(|result| result["status"] != "error").count();
    }
    assert!(answered * 10 > asks * 9, "{answered} of {asks}");
}

#[test]
fn damaged_folders_are_answered_or_refused() {
    let kept = kept();
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let work = || {
        let folder = tempfile::tempdir().unwrap();
        let mut counts = [0_usize; 3];
        let mut kinds = BTreeSet::new();
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed) as u64;
            if seed >= FOLDERS {
                return (counts, kinds);
            }
            let mut dice = Dice::new(seed);
            let mut files = dice.pick(&kept).clone();
            small::fewer_asks(&mut files, &mut dice);
            let done = damage::damage(&mut files, &mut dice, folder.path());
            let answers = catch_unwind(AssertUnwindSafe(|| answer_folder(folder.path())));
            let Ok(answers) = answers else { panic!("folder {seed} of {}: {done:?}", files.name) };
            match answers {
                Ok(answers) => {
                    let sound = sound::check(&answers, &files);
                    assert_eq!(sound, Ok(()), "folder {seed} of {}: {done:?}", files.name);
                    let results = answers["results"].as_array().unwrap();
                    let refused: Vec<&str> = results.iter().filter_map(|ask| ask["error_kind"].as_str()).collect();
                    counts[usize::from(!refused.is_empty())] += 1;
                    kinds.extend(refused.into_iter().map(str::to_owned));
                }
                Err(error) => {
                    assert!(format!("{error:#}").len() > 10, "folder {seed} of {}: {done:?}", files.name);
                    counts[2] += 1;
                }
            }
        }
    };
    let done: Vec<([usize; 3], BTreeSet<String>)> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        running.into_iter().map(|running| running.join().unwrap()).collect()
    });
    // Answered in full, in part, not at all, for many reasons: damage that only ever did one thing would test little.
    let [full, part, none] = [0, 1, 2].map(|place| done.iter().map(|(counts, _)| counts[place]).sum::<usize>());
    assert_eq!(full + part + none, usize::try_from(FOLDERS).unwrap());
    assert!(full > 1500 && part > 3000 && none > 1000, "{full} {part} {none}");
    let kinds: BTreeSet<&String> = done.iter().flat_map(|(_, kinds)| kinds).collect();
    assert!(kinds.len() >= 30, "{kinds:?}");
}
