//! What a ward's page reads from the publication, chosen once.

use crate::results::charts::dots::Mark;
use crate::results::model::{Release, WardPage};
use crate::results::reading::{Reading, paired};
use crate::results::wording::number::{lower_first, upper_first, wave};
use crate::results::wording::question::QuestionWords;
use survey::council::Ward;
use survey::estimate::{Comparison, Direction};
use survey::publication::{PairedComparison, Publication, QuestionResult};

/// The other question of a pair, and the paired difference.
pub struct Pair<'a> {
    /// The question asked first: about the own area.
    pub first: (&'a QuestionResult, Reading<'a>),
    /// The question asked second: about the council as a whole.
    pub second: (&'a QuestionResult, Reading<'a>),
    /// First minus second, same people.
    pub difference: Option<PairedComparison>,
    /// The page's question is the first.
    pub first_chosen: bool,
}

/// A difference in the chart and the table of differences.
pub struct Difference {
    /// What is taken from what.
    pub label: String,
    /// By how much.
    pub comparison: Comparison,
    /// How it is drawn.
    pub mark: Mark,
}

/// A ward's page.
pub struct WardView<'a> {
    /// The release.
    pub release: &'a Release,
    /// Its publication.
    pub publication: &'a Publication,
    /// The ward.
    pub ward: &'a Ward,
    /// The question chosen.
    pub question: &'a QuestionResult,
    /// The ward's figures for it.
    pub reading: Reading<'a>,
    /// The pair that the question belongs to.
    pub pair: Option<Pair<'a>>,
}

impl<'a> WardView<'a> {
    /// Finds ward, question and pair; `None` where the publication lacks the ward or the question.
    pub fn of(model: &'a WardPage) -> Option<Self> {
        let publication: &Publication = &model.release.publication;
        let index = publication.ward_index(&model.ward)?;
        let read = |question: &'a QuestionResult| Some((question, Reading::of(question.wards.get(index)?)));
        let (question, reading) = read(publication.question(&model.question)?)?;
        let pair =
            publication.pairs.iter().find(|pair| pair.first == question.code || pair.second == question.code).and_then(
                |pair| {
                    let first = read(publication.question(&pair.first)?)?;
                    let second = read(publication.question(&pair.second)?)?;
                    let difference = paired(pair, index, first.1, second.1);
                    Some(Pair { first, second, difference, first_chosen: pair.first == question.code })
                },
            );
        Some(Self {
            release: &model.release,
            publication,
            ward: publication.wards.get(index)?,
            question,
            reading,
            pair,
        })
    }

    /// The question's words.
    pub fn words(&self) -> QuestionWords<'a> {
        QuestionWords::of(self.question)
    }

    /// "Luton".
    pub fn area(&self) -> &'a str {
        &self.publication.council.area
    }

    /// "Dallow, autumn 2026".
    pub fn now(&self) -> String {
        format!("{}, {}", self.ward.name, wave(&self.publication.wave.label))
    }

    /// The questions shown side by side: both of a pair, else the one chosen.
    pub fn shown(&self) -> Vec<(&'a QuestionResult, Reading<'a>)> {
        self.pair.as_ref().map_or_else(|| vec![(self.question, self.reading)], |pair| vec![pair.first, pair.second])
    }

    /// Every difference there is, with its words, for the questions shown.
    pub fn comparisons(&self) -> Vec<Difference> {
        let about = |question: &QuestionResult| match self.pair {
            Some(_) => format!(": {}", self.scope(question)),
            None => String::new(),
        };
        let marks = [Mark::Area, Mark::Town];
        let shown = self.shown();
        let rest = shown.iter().zip(marks).filter_map(|((question, reading), mark)| {
            let label = format!("{} minus rest of {}{}", self.ward.name, self.area(), about(question));
            Some(Difference { label, comparison: reading.against_rest()?, mark })
        });
        let last = shown.iter().zip(marks).filter_map(|((question, reading), mark)| {
            let before = &self.publication.last_wave.as_ref()?.label;
            let label = format!("{} minus {}{}", self.publication.wave.label, wave(before), about(question));
            Some(Difference { label, comparison: reading.against_last()?, mark })
        });
        let both = self.pair.as_ref().and_then(|pair| {
            let (first, second) = (upper_first(&self.scope(pair.first.0)), self.scope(pair.second.0));
            let label = format!("{first} minus {second}, same people");
            Some(Difference { label, comparison: pair.difference?.comparison, mark: Mark::Rest })
        });
        rest.chain(last).chain(both).collect()
    }

    /// The area a question asks about, inside a sentence, where the council's area keeps its capital.
    fn scope(&self, question: &QuestionResult) -> String {
        let heading = QuestionWords::of(question).scope_heading();
        if heading.starts_with(self.area()) { heading } else { lower_first(&heading) }
    }

    /// The paired difference seen from the page's question: that question minus the other.
    pub fn own_minus_other(&self) -> Option<PairedComparison> {
        let pair = self.pair.as_ref()?;
        let difference = pair.difference?;
        Some(if pair.first_chosen { difference } else { turned(difference) })
    }
}

/// The same difference the other way round.
fn turned(paired: PairedComparison) -> PairedComparison {
    let comparison = paired.comparison;
    let direction = match comparison.direction {
        Direction::Higher => Direction::Lower,
        Direction::Lower => Direction::Higher,
        Direction::NotClearlyDifferent => Direction::NotClearlyDifferent,
    };
    let comparison = Comparison {
        difference: -comparison.difference,
        lower: -comparison.upper,
        upper: -comparison.lower,
        direction,
        ..comparison
    };
    PairedComparison { comparison, ..paired }
}

/// "In their local area", "In Luton as a whole": the heading of a card.
pub fn card_heading(question: &QuestionResult) -> String {
    let words = QuestionWords::of(question);
    if words.scope().is_some() { format!("In {}", words.asked_about()) } else { upper_first(&question.short) }
}
