//! What the server gives the results pages.

use crate::results::charts::map_layout::WardMap;
use std::fmt;
use std::sync::Arc;
use survey::clock::Timestamp;
use survey::council::{OnsCode, Ward};
use survey::publication::Publication;
use survey::question::Code;

/// A published wave as it stands in addresses and in the choice of waves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaveChoice {
    /// Its number in addresses: `?wave=2`.
    pub number: u32,
    /// "Autumn 2026".
    pub label: String,
}

/// A later publication of the same wave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// When it was published.
    pub published: Timestamp,
}

/// A publication with what is needed to find one's way round it. Part of every results page's model.
#[derive(Clone, Debug)]
pub struct Release {
    /// The figures.
    pub publication: Arc<Publication>,
    /// The number of the wave shown.
    pub wave: u32,
    /// All published waves, newest first, the one shown included.
    pub waves: Vec<WaveChoice>,
    /// The publication that took this one's place, where the reader has opened an old one.
    pub replaced_by: Option<Replacement>,
    /// The wards of the councillor signed in; empty for everybody else.
    pub own_wards: Vec<Ward>,
}

/// A published figure of another survey, shown for background.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparator {
    /// "England".
    pub place: String,
    /// "Community Life Survey".
    pub survey: String,
    /// "2018/19".
    pub year: String,
    /// How people were asked: "Online and paper, people aged 16 and over".
    pub mode: String,
    /// As published, with its sign: "81%". `None` where the figure is not available.
    pub percent: Option<String>,
    /// A plain answer to "Can it be compared?".
    pub comparable: String,
}

/// One ward, one question.
#[derive(Clone, Debug)]
pub struct WardPage {
    /// The publication.
    pub release: Release,
    /// The question chosen.
    pub question: Code,
    /// The ward.
    pub ward: OnsCode,
    /// Published figures of other surveys on the same question.
    pub comparators: Vec<Comparator>,
}

/// How the table of wards is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WardSort {
    /// Highest figure first; withheld figures last.
    #[default]
    Percent,
    /// By name.
    Name,
    /// Largest difference from the rest first.
    Difference,
    /// Largest effective base first.
    EffectiveBase,
}

impl WardSort {
    /// As in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Name => "name",
            Self::Difference => "difference",
            Self::EffectiveBase => "effective-base",
        }
    }

    /// Reads an address; anything unknown is the usual order.
    #[must_use]
    pub fn from_address(text: &str) -> Self {
        [Self::Name, Self::Difference, Self::EffectiveBase]
            .into_iter()
            .find(|sort| sort.as_str() == text)
            .unwrap_or_default()
    }
}

impl fmt::Display for WardSort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// All wards, one question.
#[derive(Clone, Debug)]
pub struct WardsPage {
    /// The publication.
    pub release: Release,
    /// The question chosen.
    pub question: Code,
    /// Order of the table.
    pub sort: WardSort,
    /// The wards' shapes, laid out once when the server starts; `None` where there are none.
    pub map: Option<Arc<WardMap>>,
}

/// All questions for the whole council.
#[derive(Clone, Debug)]
pub struct CouncilPage {
    /// The publication.
    pub release: Release,
}

/// How the survey was done.
#[derive(Clone, Debug)]
pub struct HowPage {
    /// The publication.
    pub release: Release,
}

/// What can be downloaded.
#[derive(Clone, Debug)]
pub struct DataPage {
    /// The publication.
    pub release: Release,
    /// A GeoJSON file of ward shapes with figures is served.
    pub shapes: bool,
}

/// Nothing is published yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoResultsPage {
    /// "Luton".
    pub area: String,
    /// What is known of when results will come, a sentence of its own: "Answers are taken until 18 October 2026."
    pub expected: Option<String>,
}
