//! What the designer's page shows: the list, what is chosen, how it looks, and what the checks say.

use super::draft::{head_fields, in_words};
use super::open::{Open, named};
use super::paths::rule_of;
use crate::services::drafts::{Assessed, Told};
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{conflict, ok, unprocessable};
use app::components::FieldError;
use app::design::form::{self, english};
use app::design::{
    Chosen, Comment, DesignerPage, EntryEditor, EntryLanguage, HeadEditor, LastChange, NextStop, Preview, RuleChoices,
    RuleLooks, RuleQuestion, SectionEditor, TreeItem, TreeSection, designer_page, rule_in_words,
};
use app::language::{all, name_of};
use axum::response::Response;
use survey::draft::merge::Clash;
use survey::draft::{Draft, ItemId};
use survey::fields::Fields as Pairs;
use survey::question_set::findings::Severity;
use survey::question_set::{Entry, completion_time, reading_age};
use survey::rule::Rule;
use survey::text::Language;

/// What an officer looks at.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    /// What is chosen.
    pub(super) at: Option<ItemId>,
    /// What the last form did.
    pub(super) done: String,
}

impl Seen {
    pub(super) fn read(query: &str) -> Self {
        let fields = Fields::parse(query);
        Self { at: fields.text("at").parse().ok(), done: fields.text("done").to_owned() }
    }

    pub(super) fn at(item: ItemId) -> Self {
        Self { at: Some(item), ..Self::default() }
    }
}

/// The languages a set can be offered in besides English: tag and name, in order of the tag.
pub(super) fn languages() -> Vec<(String, String)> {
    let mut languages: Vec<(String, String)> = all()
        .filter(|words| !words.is_source())
        .map(|words| (words.tag().to_owned(), words.name().to_owned()))
        .collect();
    languages.sort();
    languages
}

/// What a form did, in words.
pub(super) fn done(done: &str) -> Option<String> {
    let said = match done {
        "saved" => "Saved.",
        "merged" => "Saved, together with what somebody else changed meanwhile.",
        "nothing" => "Nothing was changed.",
        "section" => "A section is added. Give it a title, then add questions.",
        "added" => "Added.",
        "moved" => "Moved.",
        "deleted" => "Deleted. Undo brings it back.",
        "duplicated" => "Duplicated. This is the copy.",
        "undone" => "Taken back.",
        "not_undone" => "Nothing was changed: it was changed again since, so it cannot be taken back alone.",
        "kept" => "Saved, and kept in your council’s question bank.",
        "kept_already" => "Saved. Your council’s question bank has it as it is.",
        "comment" => "The comment is added.",
        "settled" => "The comment is settled.",
        "begun" => "The draft is begun.",
        "begun_partly" => {
            "The draft is begun. What the file says that was not taken over as it is stands in the comments below."
        }
        _ => return None,
    };
    Some(said.to_owned())
}

/// What both changed, each otherwise, as errors at the fields.
pub(super) fn clashes(clashes: &[Clash]) -> Vec<FieldError> {
    clashes
        .iter()
        .map(|clash| {
            let theirs = clash.theirs.join(", ");
            let theirs = if theirs.is_empty() { "made it empty".to_owned() } else { format!("saved “{theirs}”") };
            let message = format!(
                "Somebody else {theirs} here meanwhile. Yours is in the field: change it, or save again to keep yours"
            );
            FieldError::new(&clash.field, message)
        })
        .collect()
}

/// The whole page with what is chosen as it is.
pub(super) async fn page(open: &Open, seen: &Seen) -> Result<DesignerPage, Failure> {
    let draft = &open.record.draft;
    let assessed = open.assess();
    let wards = open.wards().await?;
    let names = open.names().await?;
    let at = seen.at.filter(|at| draft.entry(*at).is_some() || draft.section(*at).is_some());
    let chosen = match at {
        Some(at) if draft.entry(at).is_some() => entry(open, &assessed, at, &wards),
        Some(at) => section(open, &assessed, at, &wards),
        None => None,
    };
    let chosen = chosen.unwrap_or_else(|| {
        Chosen::Head(HeadEditor {
            fields: head_fields(draft.head()),
            revision: open.record.summary.revision,
            languages: languages(),
            is_empty: draft.layout().is_empty(),
        })
    });
    let time = completion_time(&assessed.set);
    let comments = open.platform.store.comments(open.record.summary.id).await?;
    let comments = comments.into_iter().filter(|comment| comment.item == at).map(|comment| Comment {
        id: comment.id.to_string(),
        who: format!("{}, {}", named(&names, comment.by), comment.at.long_date_time()),
        text: comment.comment,
        settled: comment.settled.is_some(),
    });
    let summary = &open.record.summary;
    let last = open.platform.store.draft_changes(summary.id, summary.revision..=summary.revision, Some(1)).await?;
    let last = last.first().map(|change| LastChange {
        revision: change.revision,
        what: format!("{}, {}", in_words(change), named(&names, change.by)),
    });
    let based_on = summary.based_on.and_then(|set| {
        let version = open.versions.iter().find(|version| version.id == set)?;
        Some((format!("version {}", version.version), format!("/staff/questions/version/{set}")))
    });
    let sections = draft.layout().iter().filter_map(|placed| {
        let items = placed.entries.iter().filter_map(|id| item(draft, &assessed, *id)).collect();
        let id = placed.section;
        Some(TreeSection { id, title: english(&draft.section(id)?.title), notes: notes(&assessed, id), items })
    });
    Ok(DesignerPage {
        id: open.id(),
        title: open.title(),
        version: open.version(),
        saved: format!("Saved {} by {}", summary.updated.long_date_time(), named(&names, summary.updated_by)),
        based_on,
        revision: summary.revision,
        sections: sections.collect(),
        view: open.view.query(),
        preview: at.filter(|at| draft.entry(*at).is_some()).map(|at| preview(open, at)),
        questions: assessed.questions.len(),
        minutes: (time.shortest.div_ceil(60), time.longest.div_ceil(60)),
        chosen,
        comments: comments.collect(),
        last,
        errors: Vec::new(),
        done: done(&seen.done),
        checks: assessed.checks,
        fine: assessed.fine,
    })
}

/// The page again with what was typed into the form of a section or an entry: two people met in it (409), something is wrong (422), or a
/// row of it is still to be filled in (200).
pub(super) async fn again(
    open: &Open,
    at: ItemId,
    typed: Pairs,
    errors: Vec<FieldError>,
    clash: bool,
) -> Result<Response, Failure> {
    let mut page = page(open, &Seen::at(at)).await?;
    match &mut page.chosen {
        Chosen::Entry(editor) => editor.fields = typed,
        Chosen::Section(editor) => editor.fields = typed,
        Chosen::Head(_) => {}
    }
    let answer = match (clash, errors.is_empty()) {
        (true, _) => conflict,
        (false, true) => ok,
        (false, false) => unprocessable,
    };
    page.errors = errors;
    Ok(answer(designer_page(&open.context, &page)))
}

fn numbers(assessed: &Assessed, entry: ItemId) -> (usize, usize) {
    let mut own = assessed.questions.iter().filter(|told| told.entry == entry).map(|told| told.number);
    let first = own.next().unwrap_or(0);
    (first, own.next_back().unwrap_or(first))
}

fn item(draft: &Draft, assessed: &Assessed, id: ItemId) -> Option<TreeItem> {
    let (first, last) = numbers(assessed, id);
    let short = match draft.entry(id)? {
        Entry::Question(question) => english(&question.short),
        Entry::Battery(battery) => english(&battery.lead_in).chars().take(60).collect(),
    };
    let number = if first == last { first.to_string() } else { format!("{first}–{last}") };
    Some(TreeItem { id, number, short, weighting: assessed.weighting.contains(&id), notes: notes(assessed, id) })
}

/// The two worst things to say of an entry or a section.
fn notes(assessed: &Assessed, item: ItemId) -> Vec<(Severity, String)> {
    assessed.notes.get(&item).into_iter().flatten().take(2).cloned().collect()
}

fn preview(open: &Open, at: ItemId) -> Preview {
    let (view, start) = (open.view, open.address());
    let chosen = view.tag();
    let languages =
        all().map(|words| (words.tag().to_owned(), words.name().to_owned(), words.tag() == chosen)).collect();
    Preview {
        address: format!("{start}/preview/{at}?language={chosen}&mode={}", view.mode.as_str()),
        paper: format!("{start}/paper.pdf?language={chosen}"),
        page: start,
        at: at.to_string(),
        languages,
        mode: view.mode,
        wide: view.wide,
    }
}

/// What rules before the question of this number can be about.
pub(super) fn rule_choices(
    open: &Open,
    assessed: &Assessed,
    before: usize,
    rule: Option<&Rule>,
    wards: &[(String, String)],
) -> RuleChoices {
    let earlier = assessed.questions.iter().filter(|told| told.number < before);
    let question = |told: &Told| RuleQuestion {
        code: told.question.code.to_string(),
        name: format!("{}. {}", told.number, english(&told.question.short)),
        looks: RuleLooks::of(&told.question.answer),
        options: told
            .question
            .options()
            .iter()
            .map(|option| (option.code.to_string(), english(&option.label)))
            .collect(),
    };
    let all_questions: Vec<_> = assessed.questions.iter().map(|told| told.question.clone()).collect();
    let mut languages = vec![("en".to_owned(), "English".to_owned())];
    let offered = &open.record.draft.head().languages;
    languages.extend(offered.iter().map(|language| (language.0.clone(), name_of(language))));
    RuleChoices {
        questions: earlier.map(question).collect(),
        wards: wards.to_vec(),
        languages,
        in_words: rule.map(|rule| rule_in_words(rule, &all_questions, wards)).unwrap_or_default(),
    }
}

fn section(open: &Open, assessed: &Assessed, id: ItemId, wards: &[(String, String)]) -> Option<Chosen> {
    let draft = &open.record.draft;
    let head = draft.section(id)?;
    let entries = draft.layout().iter().find(|placed| placed.section == id)?.entries.clone();
    // A section's rule looks at what comes before its first question.
    let before = first_of(draft, assessed, id);
    Some(Chosen::Section(SectionEditor {
        id,
        fields: section_fields(head),
        revision: open.record.summary.revision,
        rule: rule_choices(open, assessed, before, head.ask_if.as_ref(), wards),
        entries: entries.len(),
    }))
}

/// The number of a section's first question, or of the next after an empty one.
fn first_of(draft: &Draft, assessed: &Assessed, section: ItemId) -> usize {
    let sections = draft.layout().iter().take_while(|placed| placed.section != section);
    let before: Vec<ItemId> = sections.flat_map(|placed| placed.entries.clone()).collect();
    assessed.questions.iter().filter(|told| before.contains(&told.entry)).count() + 1
}

/// What the form of a section holds.
pub(super) fn section_fields(head: &survey::draft::SectionHead) -> survey::fields::Fields {
    let order = if head.order.is_fixed() { "fixed" } else { "random" };
    let own = [("title".to_owned(), english(&head.title)), ("order".to_owned(), order.to_owned())];
    let rule = form::fields_of_rule(head.ask_if.as_ref());
    own.into_iter().chain(rule.iter().map(|(name, value)| (name.to_owned(), value.to_owned()))).collect()
}

/// What the form of an entry holds, with the topic it has in the council's bank.
fn fields_with_topic(open: &Open, entry: &Entry) -> Pairs {
    let topic = match entry {
        Entry::Question(question) if open.held.bank.is_own(&question.code) => {
            open.held.bank.bank().item(&question.code)
        }
        _ => None,
    };
    let topic = topic.map(|item| ("topic".to_owned(), item.topic.clone()));
    let fields = form::fields_of(entry);
    fields.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).chain(topic).collect()
}

/// The most questions listed as what can come next.
const MOST_NEXT: usize = 8;

/// What can come after the question of this number: in order, up to the first that everybody is asked.
fn next(draft: &Draft, assessed: &Assessed, after: usize, wards: &[(String, String)]) -> Vec<NextStop> {
    let questions: Vec<_> = assessed.questions.iter().map(|told| told.question.clone()).collect();
    let mut stops = Vec::new();
    for told in assessed.questions.iter().skip(after).take(MOST_NEXT) {
        let rule = rule_of(draft, told);
        let is_everybody = rule.is_none();
        stops.push(NextStop {
            id: told.entry,
            name: format!("{}. {}", told.number, english(&told.question.short)),
            only_if: rule.map(|rule| rule_in_words(&rule, &questions, wards)),
        });
        if is_everybody {
            break;
        }
    }
    stops
}

fn entry(open: &Open, assessed: &Assessed, id: ItemId, wards: &[(String, String)]) -> Option<Chosen> {
    let draft = &open.record.draft;
    let entry = draft.entry(id)?;
    let (first, last) = numbers(assessed, id);
    let (kind, short, rule) = match entry {
        Entry::Question(question) => (question.answer.clone(), english(&question.short), question.ask_if.as_ref()),
        Entry::Battery(battery) => (battery.answer.clone(), english(&battery.lead_in), battery.ask_if.as_ref()),
    };
    let only = match entry {
        Entry::Question(question) => Some(&**question),
        Entry::Battery(_) => None,
    };
    let bounds =
        assessed.questions.iter().filter(|told| told.number < first && kind.compares_with(&told.question.answer));
    let bounds = bounds
        .map(|told| (told.question.code.to_string(), format!("{}. {}", told.number, english(&told.question.short))));
    let parts = entry.parts();
    let is_offered = |tag: &str| draft.head().languages.iter().any(|language| language.as_str() == tag);
    let languages = all().filter(|words| is_offered(words.tag())).map(|words| {
        let language = Language(words.tag().to_owned());
        let present =
            parts.iter().filter(|(_, text)| text.0.get(&language).is_some_and(|text| !text.trim().is_empty()));
        EntryLanguage {
            tag: words.tag().to_owned(),
            name: words.name().to_owned(),
            html: words.html().to_owned(),
            present: present.count(),
            needed: parts.len(),
            approved: draft.is_approved(id, &language),
        }
    });
    let sections = draft
        .layout()
        .iter()
        .filter_map(|placed| Some((placed.section, english(&draft.section(placed.section)?.title))));
    Some(Chosen::Entry(Box::new(EntryEditor {
        id,
        number: if first == last { format!("Question {first}") } else { format!("Questions {first} to {last}") },
        short,
        is_battery: matches!(entry, Entry::Battery(_)),
        fields: fields_with_topic(open, entry),
        revision: open.record.summary.revision,
        rule: rule_choices(open, assessed, first, rule, wards),
        next: next(draft, assessed, last, wards),
        weighting: assessed.weighting.contains(&id),
        bounds: bounds.collect(),
        standard: only.and_then(|question| open.held.bank.standard(question)),
        reading: only
            .and_then(reading_age)
            .map(|age| format!("Reading age {age}. Aim for 12 or lower where the wording is yours to choose.")),
        languages: languages.collect(),
        sections: sections.collect(),
        kind,
    })))
}
