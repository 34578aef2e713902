//! A publication: every figure of a wave as published, immutable. Pages, files and PDFs draw from it alone.

use crate::clock::Timestamp;
use crate::council::{Council, OnsCode, Ward};
use crate::disclosure::DisclosureRule;
use crate::estimate::{Comparison, Estimate, Figure};
use crate::id::{PublicationId, WaveId, WeightSetId};
use crate::question::{Code, Source};
use crate::response::RecruitmentRoute;
use crate::weighting::WeightingDiagnostics;
use serde::{Deserialize, Serialize};

/// All that is published of a wave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Publication {
    /// Its own identifier.
    pub id: PublicationId,
    /// The publication that this one corrects or brings up to date.
    pub replaces: Option<PublicationId>,
    /// When it was published.
    pub published: Timestamp,
    /// Whose results.
    pub council: Council,
    /// "Residents’ survey".
    pub survey: String,
    /// The answers are invented for demonstration.
    pub synthetic: bool,
    /// The wave.
    pub wave: PublishedWave,
    /// The wave compared with, if there was one.
    pub last_wave: Option<PublishedWave>,
    /// "lga_core version 1".
    pub question_set: String,
    /// The weights used.
    pub weight_set: WeightSetId,
    /// What the weights look like.
    pub weighting: WeightingDiagnostics,
    /// Who was asked and who answered.
    pub fieldwork: FieldworkSummary,
    /// Confidence level of all intervals, 0.95.
    pub level: f64,
    /// What was withheld or marked, and why.
    pub disclosure: DisclosureRule,
    /// The wards in order of name.
    pub wards: Vec<Ward>,
    /// The questions reported, in the order asked.
    pub questions: Vec<QuestionResult>,
    /// Pairs of questions answered by the same people: own area and the town as a whole.
    pub pairs: Vec<PairResult>,
    /// Answers that came by open link: counted apart, never in an estimate.
    pub open_link: Option<OpenLinkSummary>,
}

/// A wave as named in results.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedWave {
    /// The wave.
    pub id: WaveId,
    /// "Autumn 2026".
    pub label: String,
    /// Fieldwork began.
    pub opens: Timestamp,
    /// Fieldwork ended or will end.
    pub closes: Timestamp,
    /// Published while answers still came in.
    pub provisional: bool,
}

/// Who was asked and who answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldworkSummary {
    /// Invitations sent.
    pub invited: u32,
    /// Complete responses by route.
    pub complete: Vec<(RecruitmentRoute, u32)>,
    /// How people were asked: "online, by letter to addresses drawn at random".
    pub mode: String,
    /// Who could take part: "people aged 16 and over".
    pub population: String,
}

/// An answer option as reported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportedOption {
    /// Stable name.
    pub code: Code,
    /// What was shown.
    pub label: String,
    /// Counted in the base.
    pub in_base: bool,
    /// Counted in the net.
    pub in_net: bool,
}

/// One question's figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionResult {
    /// Stable name.
    pub code: Code,
    /// The question as asked.
    pub stem: String,
    /// "People from different backgrounds get on well together: local area".
    pub short: String,
    /// The area asked about, as in "in their local area".
    pub net: String,
    /// The rest: "disagree".
    pub complement: String,
    /// Where the wording comes from.
    pub source: Source,
    /// The options in the order shown.
    pub options: Vec<ReportedOption>,
    /// The whole council.
    pub council: AreaResult,
    /// The wards, in the publication's order.
    pub wards: Vec<AreaResult>,
}

/// One question's figures for one area.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AreaResult {
    /// The ward; `None` for the whole council.
    pub ward: Option<OnsCode>,
    /// People who took part in this area (any answer or none), in the random sample. `None` where withheld.
    pub took_part: Option<u32>,
    /// The net.
    pub figure: Figure,
    /// Each option in the base, in order: share of the base. Empty where the figure is withheld.
    pub shares: Vec<Share>,
    /// Each option outside the base, in order: weighted share of all who answered. Empty where withheld.
    pub outside: Vec<Share>,
    /// The rest of the council, for a ward.
    pub rest: Option<Figure>,
    /// Ward minus the rest of the council.
    pub against_rest: Option<Comparison>,
    /// The same figure in the last wave.
    pub last: Option<Figure>,
    /// This wave minus the last.
    pub against_last: Option<Comparison>,
    /// Places this ward could hold among all wards, 1 = highest, jointly at the publication's level.
    pub rank: Option<RankRange>,
    /// Where fewer people than may be told of have answered since an earlier publication of the wave: when that was
    /// published. Everything said of the area is then as it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_published: Option<Timestamp>,
}

/// A share of a base.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// The option.
    pub option: Code,
    /// Its weighted share with interval.
    pub estimate: Estimate,
}

/// The places an area could hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RankRange {
    /// Highest place, from 1.
    pub best: u32,
    /// Lowest place.
    pub worst: u32,
}

/// Two questions answered by the same people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PairResult {
    /// "cohesion_area".
    pub first: Code,
    /// "cohesion_city".
    pub second: Code,
    /// First minus second for the whole council, over people with a view on both; `None` where withheld.
    pub council: Option<PairedComparison>,
    /// The same for the wards, in the publication's order.
    pub wards: Vec<Option<PairedComparison>>,
}

/// A paired difference.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PairedComparison {
    /// People with a view on both.
    pub base: u32,
    /// First minus second.
    pub comparison: Comparison,
    /// As [`AreaResult::as_published`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_published: Option<Timestamp>,
}

/// Answers by open link: not a random sample.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenLinkSummary {
    /// People who took part this way.
    pub responses: u32,
    /// Per question: code, people with a view, unweighted share in the net. Only where at least the disclosure
    /// rule's smallest base had a view.
    pub questions: Vec<(Code, u32, f64)>,
}

impl Publication {
    /// The question of this code.
    #[must_use]
    pub fn question(&self, code: &Code) -> Option<&QuestionResult> {
        self.questions.iter().find(|question| question.code == *code)
    }

    /// A ward's place in the order of wards.
    #[must_use]
    pub fn ward_index(&self, code: &OnsCode) -> Option<usize> {
        self.wards.iter().position(|ward| ward.code == *code)
    }

    /// The pair whose first question is this.
    #[must_use]
    pub fn pair(&self, first: &Code) -> Option<&PairResult> {
        self.pairs.iter().find(|pair| pair.first == *first)
    }
}
