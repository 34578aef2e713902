//! Damage to files as bytes.

use super::dice::Dice;
use std::collections::BTreeMap;

/// Files that stay the same but for how they are written, or that are cut, mixed up or gone.
pub(super) fn damage(files: &mut BTreeMap<String, Vec<u8>>, dice: &mut Dice) -> String {
    let names: Vec<String> = files.keys().cloned().collect();
    let name = dice.pick(&names).clone();
    let other = files[dice.pick(&names)].clone();
    let Some(bytes) = files.get_mut(&name) else { return String::new() };
    let place = dice.below(bytes.len());
    let what = match dice.below(14) {
        0 => {
            files.remove(&name);
            "gone"
        }
        1 => {
            bytes.clear();
            "empty"
        }
        2 => {
            bytes.truncate(place);
            "cut"
        }
        3 => {
            bytes.insert(place, 0xff);
            "not UTF-8"
        }
        4 => {
            bytes.insert(place, 0);
            "nul"
        }
        5 => {
            let more = 1 + u8::try_from(dice.below(255)).unwrap();
            bytes.iter_mut().skip(place).take(1).for_each(|byte| *byte = byte.wrapping_add(more));
            "another byte"
        }
        6 => {
            bytes.insert(place, *dice.pick(b"\",\n\r{}[]:\x1e\x1f"));
            "a sign more"
        }
        7 => {
            *bytes = String::from_utf8_lossy(bytes).replace('\n', "\r\n").into_bytes();
            "carriage returns"
        }
        8 => {
            bytes.splice(0..0, *b"\xef\xbb\xbf");
            "a byte order mark"
        }
        9 => {
            let twice = bytes.clone();
            bytes.extend(twice);
            "twice"
        }
        10 => {
            *bytes = other;
            "another file"
        }
        11 => {
            let lines = String::from_utf8_lossy(bytes).replace('\n', "\n\n");
            *bytes = lines.into_bytes();
            "blank lines"
        }
        12 => {
            let depth = 1 + dice.below(100_000);
            *bytes = "[".repeat(depth).into_bytes();
            "deep"
        }
        _ => {
            let quoted: Vec<String> = String::from_utf8_lossy(bytes)
                .lines()
                .map(|line| line.split(',').map(|field| format!("\"{field}\"")).collect::<Vec<_>>().join(","))
                .collect();
            *bytes = quoted.join("\n").into_bytes();
            "quoted"
        }
    };
    format!("{name}: {what}")
}
