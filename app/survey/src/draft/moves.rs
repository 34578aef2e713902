//! Moving what a draft holds.

use super::{Draft, DraftError, ItemId};

/// Where to put an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// One place towards the beginning; from a section's first place to the end of the section before.
    Up,
    /// One place towards the end; from a section's last place to the beginning of the next.
    Down,
    /// Before another entry.
    Before(ItemId),
    /// At the end of a section.
    EndOf(ItemId),
}

impl Draft {
    /// Moves a section one place.
    ///
    /// # Errors
    /// [`DraftError::Gone`].
    pub fn move_section(&mut self, id: ItemId, up: bool) -> Result<(), DraftError> {
        let at = self.layout.iter().position(|placed| placed.section == id).ok_or(DraftError::Gone)?;
        let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < self.layout.len()) };
        if let Some(to) = to {
            self.layout.swap(at, to);
        }
        Ok(())
    }

    /// Moves a section to where another one stands: before it on the way up, after it on the way down.
    ///
    /// # Errors
    /// [`DraftError::Gone`], also where the other one is gone.
    pub fn move_section_to(&mut self, id: ItemId, other: ItemId) -> Result<(), DraftError> {
        let place = |id| self.layout.iter().position(|placed| placed.section == id).ok_or(DraftError::Gone);
        let (from, to) = (place(id)?, place(other)?);
        let section = self.layout.remove(from);
        self.layout.insert(to, section);
        Ok(())
    }

    /// Moves an entry.
    ///
    /// # Errors
    /// [`DraftError::Gone`], also where what it should stand beside is gone.
    pub fn move_entry(&mut self, id: ItemId, to: To) -> Result<(), DraftError> {
        let (section, at) = self.place_of(id).ok_or(DraftError::Gone)?;
        let (to_section, to_at) = match to {
            To::Up if at > 0 => (section, at - 1),
            To::Up if section > 0 => (section - 1, self.layout[section - 1].entries.len()),
            To::Down if at + 1 < self.layout[section].entries.len() => (section, at + 1),
            To::Down if section + 1 < self.layout.len() => (section + 1, 0),
            To::Up | To::Down => return Ok(()),
            To::Before(other) if other == id => return Ok(()),
            To::Before(other) => {
                let (to_section, to_at) = self.place_of(other).ok_or(DraftError::Gone)?;
                // Its own place falls away first.
                (to_section, if to_section == section && to_at > at { to_at - 1 } else { to_at })
            }
            To::EndOf(other) => {
                let to = self.layout.iter().position(|placed| placed.section == other).ok_or(DraftError::Gone)?;
                (to, self.layout[to].entries.len() - usize::from(to == section))
            }
        };
        self.layout[section].entries.remove(at);
        self.layout[to_section].entries.insert(to_at, id);
        Ok(())
    }

    fn place_of(&self, id: ItemId) -> Option<(usize, usize)> {
        self.layout
            .iter()
            .enumerate()
            .find_map(|(section, placed)| placed.entries.iter().position(|entry| *entry == id).map(|at| (section, at)))
    }
}
