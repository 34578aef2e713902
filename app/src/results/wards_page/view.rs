//! What the page of all wards reads from the publication.

use crate::results::model::{Release, WardsPage};
use crate::results::reading::Reading;
use crate::results::wording::difference::arrow;
use crate::results::wording::number::percent;
use crate::results::wording::question::QuestionWords;
use survey::council::Ward;
use survey::estimate::{Direction, Figure};
use survey::publication::{Publication, QuestionResult};

/// The page's figures.
pub struct WardsView<'a> {
    /// The release.
    pub release: &'a Release,
    /// Its publication.
    pub publication: &'a Publication,
    /// The question chosen.
    pub question: &'a QuestionResult,
    /// The wards with their figures, in order of name.
    pub wards: Vec<(&'a Ward, Reading<'a>)>,
}

impl<'a> WardsView<'a> {
    /// Finds the question; `None` where the publication lacks it.
    pub fn of(model: &'a WardsPage) -> Option<Self> {
        let publication: &Publication = &model.release.publication;
        let question = publication.question(&model.question)?;
        let wards = publication.wards.iter().zip(question.wards.iter().map(Reading::of)).collect();
        Some(Self { release: &model.release, publication, question, wards })
    }

    /// The question's words.
    pub fn words(&self) -> QuestionWords<'a> {
        QuestionWords::of(self.question)
    }

    /// "Luton".
    pub fn area(&self) -> &'a str {
        &self.publication.council.area
    }

    /// The whole council.
    pub fn council(&self) -> Reading<'a> {
        Reading::of(&self.question.council)
    }

    /// The wards from highest to lowest; those without a figure last, in order of name.
    pub fn ranked(&self) -> Vec<(&'a Ward, Reading<'a>)> {
        let mut wards = self.wards.clone();
        let value = |reading: &Reading<'_>| reading.estimate().map_or(-1.0, |estimate| estimate.value);
        wards.sort_by(|a, b| value(&b.1).total_cmp(&value(&a.1)));
        wards
    }

    /// Names of the wards that stand clearly on one side, highest first.
    pub fn clearly(&self, direction: Direction) -> Vec<String> {
        let named = self.ranked().into_iter().filter(|(_, reading)| direction_of(*reading) == Some(direction));
        named.map(|(ward, _)| ward.name.clone()).collect()
    }

    /// How many wards carry a mark.
    pub fn count(&self, mark: &str) -> usize {
        self.wards.iter().filter(|(_, reading)| reading.figure().shorthand() == mark).count()
    }

    /// The marks on this page, for the note that explains them.
    pub fn marks(&self) -> Vec<&'static str> {
        ["[c]", "[u]", "[x]"].into_iter().filter(|mark| self.count(mark) > 0).collect()
    }
}

/// What can be said of a ward against the rest.
pub fn direction_of(reading: Reading<'_>) -> Option<Direction> {
    reading.against_rest().map(|comparison| comparison.direction)
}

/// A ward in few letters: "↑ 87%", "38% [u]", "[c]". The sign for "not clearly different" is left out.
pub fn short_text(reading: Reading<'_>) -> String {
    let figure: Figure = reading.figure();
    let Some(estimate) = figure.estimate() else { return figure.shorthand().to_owned() };
    let mark = match direction_of(reading) {
        Some(direction @ (Direction::Higher | Direction::Lower)) => format!("{} ", arrow(direction)),
        Some(Direction::NotClearlyDifferent) | None => String::new(),
    };
    format!("{mark}{} {}", percent(estimate.value), figure.shorthand()).trim_end().to_owned()
}
