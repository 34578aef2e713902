//! What the checks say of a draft, in words and with the way there.

use super::bank::CouncilBank;
use super::fine::fine;
use crate::state::Platform;
use app::design::form::english;
use app::design::{Check, draft_address, item_address};
use app::language::{find, name_of};
use app::results::wording::number::{list, upper_first};
use std::collections::{BTreeMap, BTreeSet};
use store::StoreError;
use survey::code::Code;
use survey::draft::{Draft, ItemId};
use survey::id::CouncilId;
use survey::question::{Purpose, Question};
use survey::question_set::QuestionSetDraft;
use survey::question_set::findings::{About, Against, Finding, Severity, findings_against};
use survey::text::Language;
use survey::weighting::Margin;

/// What is known of a draft's questions and of what is wrong with them.
#[derive(Clone, Debug)]
pub struct Assessed {
    /// The set as it would be published.
    pub set: QuestionSetDraft,
    /// Every question in order with the entry that holds it and its number.
    pub questions: Vec<Told>,
    /// What the checks say, the worst first.
    pub checks: Vec<Check>,
    /// What there is to say of each entry and section: what it is and a few words, the worst first.
    pub notes: BTreeMap<ItemId, Vec<(Severity, String)>>,
    /// Entries that nobody is ever asked, by their own rule or their section's.
    pub unreachable: BTreeSet<ItemId>,
    /// Entries whose answers weight the others: a population target or the question itself says so.
    pub weighting: BTreeSet<ItemId>,
    /// What was looked at and is as it should be.
    pub fine: Vec<String>,
}

/// A question in its place.
#[derive(Clone, Debug)]
pub struct Told {
    /// The entry that holds it.
    pub entry: ItemId,
    /// Its number, from 1.
    pub number: usize,
    /// The question.
    pub question: Question,
}

/// What a council's drafts are held against.
#[derive(Clone, Debug)]
pub struct HeldAgainst {
    /// The question bank, with the council's own questions.
    pub bank: CouncilBank,
    /// The council's population targets.
    pub targets: Vec<Margin>,
}

impl HeldAgainst {
    /// Reads it.
    ///
    /// # Errors
    /// The store's.
    pub async fn read(platform: &Platform, council: CouncilId) -> Result<Self, StoreError> {
        let targets = platform.store.targets(council).await?;
        Ok(Self { bank: CouncilBank::read(platform, council).await?, targets })
    }

    /// Whether a population target is about the answers to this question.
    fn weights_by(&self, code: &Code) -> bool {
        self.targets.iter().any(|target| target.questions.contains(code))
    }

    fn against(&self) -> Against<'_> {
        Against { bank: Some(self.bank.bank()), targets: Some(&self.targets), unapproved: None }
    }
}

/// Looks at a draft. `id` is the draft's name in addresses.
#[must_use]
pub fn assess(draft: &Draft, held: &HeldAgainst, id: &str, version: u32) -> Assessed {
    let set = draft.to_set(version);
    let mut questions = Vec::new();
    for (entry, content) in draft.entries() {
        for question in content.questions() {
            questions.push(Told { entry, number: questions.len() + 1, question });
        }
    }
    let unapproved = draft.unapproved();
    let found = findings_against(&set, Against { unapproved: Some(&unapproved), ..held.against() });
    let mut notes: BTreeMap<ItemId, Vec<(Severity, String)>> = BTreeMap::new();
    let mut checks = Vec::new();
    let mut unreachable = BTreeSet::new();
    for finding in &found {
        let at = place(draft, finding);
        match (&finding.about, at) {
            (About::QuestionNeverAsked, Some((entry, true))) => {
                unreachable.insert(entry);
            }
            (About::SectionNeverAsked, Some((section, false))) => {
                let placed = draft.layout().iter().find(|placed| placed.section == section);
                unreachable.extend(placed.into_iter().flat_map(|placed| placed.entries.iter().copied()));
            }
            _ => {}
        }
        let told = at.and_then(|(entry, by_code)| {
            let question =
                by_code.then(|| questions.iter().find(|told| told.entry == entry && is_about(finding, told)));
            question.flatten()
        });
        let key = finding.key();
        let acknowledged = draft.acknowledged().get(&key).cloned();
        if let Some((item, _)) = at
            && finding.severity() != Severity::Note
            && acknowledged.is_none()
        {
            notes.entry(item).or_default().push((finding.severity(), short(finding)));
        }
        let name = told.map_or_else(|| "Go there".to_owned(), |told| format!("Go to {}", told.number));
        checks.push(Check {
            severity: finding.severity(),
            text: sentence(finding, told, &questions),
            go: match finding.about {
                About::NotApproved { .. } => {
                    Some((format!("{}/translate", draft_address(id)), "Go to the translations".to_owned()))
                }
                _ => at.map(|(item, _)| (item_address(id, item), name)),
            },
            key,
            acknowledged,
        });
    }
    let is_weighting =
        |told: &&Told| told.question.purpose == Purpose::Weighting || held.weights_by(&told.question.code);
    let weighting = questions.iter().filter(is_weighting).map(|told| told.entry).collect();
    let languages: Vec<Language> = draft.head().languages.iter().cloned().collect();
    let fine = fine(&questions, &languages, held, &found);
    Assessed { set, questions, checks, notes, unreachable, weighting, fine }
}

fn is_about(finding: &Finding, told: &Told) -> bool {
    finding.place.question.as_ref() == Some(&told.question.code)
}

/// The entry, or the section, that a finding is about; true where it is an entry.
fn place(draft: &Draft, finding: &Finding) -> Option<(ItemId, bool)> {
    if let Some(code) = &finding.place.question {
        return draft.entry_of(code).map(|entry| (entry, true));
    }
    let section = finding.place.section?.checked_sub(1)?;
    draft.layout().get(section).map(|placed| (placed.section, false))
}

/// What a finding says, with the names that officers know in place of codes.
fn sentence(finding: &Finding, told: Option<&Told>, all: &[Told]) -> String {
    let about = match &finding.about {
        About::NotApproved { languages } => {
            format!(
                "no officer has approved all of the wording in {}, so residents read above it that it is a draft",
                names(languages)
            )
        }
        About::WordingUnchecked { questions } => {
            let number = |code: &Code| all.iter().find(|told| told.question.code == *code).map(|told| told.number);
            let numbers: Vec<String> = questions.iter().filter_map(number).map(|number| number.to_string()).collect();
            let (what, they) = if numbers.len() == 1 { ("question", "it") } else { ("questions", "they") };
            format!(
                "the wording of {what} {} has not been checked in full against its source, so nobody should claim that {they} \
                 can be compared",
                list(&numbers)
            )
        }
        about => about.to_string(),
    };
    let end = if about.ends_with(['.', '?', '!']) { "" } else { "." };
    let place = match told {
        Some(told) => format!("Question {}, {}", told.number, tree_name(told)),
        None => finding.place.to_string(),
    };
    let option = told.zip(finding.place.option.as_ref()).and_then(|(told, code)| told.question.option(code));
    let option = option.map(|option| format!(", answer ‘{}’", english(&option.label))).unwrap_or_default();
    let language = told.and(finding.place.language.as_ref()).map(|language| format!(", {}", name_of(language)));
    upper_first(&format!("{place}{option}{}: {about}{end}", language.unwrap_or_default()))
}

/// Languages by their own names. One written from right to left is kept apart, so that it does not take the commas with it.
pub(super) fn names(languages: &[Language]) -> String {
    let name = |language: &Language| match find(language.as_str()) {
        Some(words) if words.is_rtl() => format!("\u{2068}{}\u{2069}", words.name()),
        _ => name_of(language),
    };
    list(&languages.iter().map(name).collect::<Vec<_>>())
}

fn tree_name(told: &Told) -> String {
    let short = english(&told.question.short);
    if short.is_empty() { told.question.code.to_string() } else { format!("‘{short}’") }
}

/// A few words for the list of questions: the rest stands with the checks.
fn short(finding: &Finding) -> String {
    let language = finding.place.language.as_ref().map(name_of);
    let brief = match finding.about {
        About::Refused { .. } => "Cannot be published as it is".to_owned(),
        About::QuestionNeverAsked | About::SectionNeverAsked => "Nobody can reach it".to_owned(),
        About::NoWayFound => "No way to it was found".to_owned(),
        About::NoNet => "No net".to_owned(),
        About::NoBase => "No base".to_owned(),
        About::QuestionNotTranslated => format!("No text in {}", language.unwrap_or_default()),
        About::PartlyTranslated { .. } => format!("Wording missing in {}", language.unwrap_or_default()),
        About::Leading { .. } => "May lead".to_owned(),
        About::StandardChanged { .. } => "Standard wording changed".to_owned(),
        About::HardToRead { .. } => "Hard to read".to_owned(),
        _ => String::new(),
    };
    if !brief.is_empty() {
        return brief;
    }
    let about = finding.about.to_string();
    upper_first(about.split([':', ';', ',']).next().unwrap_or(&about))
}
