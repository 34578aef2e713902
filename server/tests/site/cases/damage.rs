//! Damage of every kind, in random order: each function does one thing to a folder and says what.

use super::dice::Dice;
use super::files::{Files, write};
use super::{bytes, cells, fields};
use std::path::Path;

/// Damages a folder in one to three ways and writes it.
pub(super) fn damage(files: &mut Files, dice: &mut Dice, folder: &Path) -> Vec<String> {
    let mut done = Vec::new();
    for _ in 0..=dice.below(3) {
        done.push(match dice.below(10) {
            0..=2 => fields::damage(files, dice),
            3..=5 => cells::damage(files, dice),
            _ => fields::known(files, dice),
        });
    }
    let mut written = files.bytes();
    if dice.below(4) == 0 {
        done.push(bytes::damage(&mut written, dice));
    }
    write(&written, folder);
    done
}
