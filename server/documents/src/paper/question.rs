//! A question as it is printed: its wording, how to answer, its boxes, and where to go on.

use super::rules::{When, both, when};
use super::{PaperForm, way};
use crate::text::Piece;
use crate::words::{Mention, QuestionSentence as Say, Routing};
use serde::Serialize;
use survey::paper::{HOME, PaperQuestion, lettered, number, numbered, numbered_wards, questions};
use survey::question::{AnswerKind, AnswerOption, PlaceBy, Purpose, Question, Side, Unit};

/// Lists longer than this stand in two columns, and may go on over the page.
const LONG_LIST: usize = 14;

/// A box to tick.
#[derive(Serialize)]
struct Tick {
    mark: String,
    label: Piece,
    /// A text to write beside it.
    specify: Option<Piece>,
}

/// A box to write in.
#[derive(Serialize)]
struct Field {
    label: Option<Piece>,
    before: Option<Piece>,
    after: Option<Piece>,
    /// How many characters it is wide.
    wide: u32,
}

/// What there is to tick or to write in.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Room {
    /// Boxes to tick.
    Ticks { ticks: Vec<Tick> },
    /// Numbers with a box each, in a row.
    Scale { from: i64, to: i64, low: Piece, high: Piece },
    /// A list without boxes, and boxes for numbers of it.
    Ranking { list: Vec<Tick>, fields: Vec<Field> },
    /// Boxes to write in.
    Fields { fields: Vec<Field> },
    /// Lines to write on.
    Lines { lines: u32 },
}

/// A question.
#[derive(Serialize)]
struct Printed {
    number: usize,
    lead_in: Option<Piece>,
    stem: Piece,
    only_if: Option<Piece>,
    hint: Option<Piece>,
    how: Vec<Piece>,
    room: Option<Room>,
    long: bool,
    or: Option<Piece>,
    instead: Vec<Tick>,
    go_on: Option<Piece>,
}

impl Printed {
    /// Whether the question or one of its answers is not in the language of the form.
    fn is_untranslated(&self) -> bool {
        let listed = match &self.room {
            Some(Room::Ticks { ticks: list } | Room::Ranking { list, .. }) => list.as_slice(),
            _ => &[],
        };
        self.stem.is_foreign() || listed.iter().chain(&self.instead).any(|tick| tick.label.is_foreign())
    }
}

/// A section.
#[derive(Serialize)]
pub(super) struct Section {
    title: Piece,
    /// The title is not in the language of the form.
    #[serde(skip)]
    untranslated: bool,
    notes: Vec<Piece>,
    questions: Vec<Printed>,
}

impl Section {
    /// Whether its title or some question is not in the language of the form.
    pub(super) fn is_untranslated(&self) -> bool {
        self.untranslated || self.questions.iter().any(Printed::is_untranslated)
    }
}

/// All sections: where the person lives, and then those of the set.
pub(super) fn sections(form: &PaperForm<'_>) -> Vec<Section> {
    let title = form.own(Say::HomeTitle);
    let mut sections = vec![Section { title, untranslated: false, notes: Vec::new(), questions: vec![home(form)] }];
    let all: Vec<PaperQuestion<'_>> = questions(form.questions).collect();
    let mut explained = false;
    for section in form.questions.sections() {
        let own: Vec<&PaperQuestion<'_>> = all.iter().filter(|asked| std::ptr::eq(asked.section, section)).collect();
        let (Some(first), Some(last)) = (own.first(), own.last()) else { continue };
        let asked = section.ask_if.as_ref().map_or(When::Always, |rule| when(rule, form));
        let mut notes = Vec::new();
        if let When::If(condition) = &asked {
            let next = all.iter().map(|asked| asked.number).find(|number| *number > last.number);
            let (first, last, condition) = (first.number, last.number, condition.clone());
            notes.push(form.own(Routing::OnlySection { first, last, condition, next }));
        }
        let equality = own.iter().any(|asked| asked.question.purpose == Purpose::Equality);
        if equality && !explained {
            explained = true;
            let why = Say::EqualityWhy(Mention::new(&form.council.area));
            notes.extend([Say::EqualityFree, why, Say::EqualityUse].map(|sentence| form.own(sentence)));
        }
        let optional = own.iter().all(|asked| asked.question.purpose == Purpose::Equality);
        let title = form.say(&section.title);
        let untranslated = title.is_foreign();
        sections.push(Section {
            title: if optional { form.own(Say::Optional(form.mention(&section.title))) } else { title },
            untranslated,
            notes,
            questions: own.iter().map(|own| printed(form, own, &asked)).collect(),
        });
    }
    sections
}

/// The question where the person lives.
fn home(form: &PaperForm<'_>) -> Printed {
    Printed {
        number: HOME,
        lead_in: None,
        stem: form.own(Say::Home),
        only_if: None,
        hint: Some(form.own(Say::HomeHint)),
        how: Vec::new(),
        room: Some(Room::Fields { fields: vec![Field { label: None, before: None, after: None, wide: 10 }] }),
        long: false,
        or: None,
        instead: Vec::new(),
        go_on: None,
    }
}

fn printed(form: &PaperForm<'_>, asked: &PaperQuestion<'_>, section: &When) -> Printed {
    let question = asked.question;
    let own = question.ask_if.as_ref().map_or(When::Always, |rule| when(rule, form));
    let never = both(own.clone(), section.clone()) == When::Never;
    let instead: Vec<Tick> = lettered(question).map(|(mark, option)| tick(form, mark, option)).collect();
    let ticks = question.options().len().max(numbered_wards(question, form.wards).len());
    Printed {
        number: asked.number,
        lead_in: question.lead_in.as_ref().map(|text| form.say(text)),
        stem: form.say(&question.stem),
        only_if: match own {
            _ if never => Some(form.own(Say::NotOnThisForm)),
            When::If(condition) => Some(form.own(Routing::OnlyIf(condition))),
            _ => None,
        },
        hint: question.hint.as_ref().map(|text| form.say(text)).filter(|_| !never),
        how: if never { Vec::new() } else { how(form, question) },
        room: (!never).then(|| room(form, question)),
        long: ticks > LONG_LIST,
        or: (!instead.is_empty() && !never).then(|| form.own(Say::OrTick(instead.len()))),
        instead: if never { Vec::new() } else { instead },
        go_on: if never { None } else { way::on(form, asked) },
    }
}

fn tick(form: &PaperForm<'_>, mark: String, option: &AnswerOption) -> Tick {
    Tick {
        mark,
        label: form.say(&option.label),
        specify: option.specify.as_ref().map(|specify| form.say(&specify.label)),
    }
}

/// How to answer, in a sentence or two.
fn how(form: &PaperForm<'_>, question: &Question) -> Vec<Piece> {
    let first = match &question.answer {
        AnswerKind::SingleChoice { .. } | AnswerKind::Place { by: PlaceBy::List | PlaceBy::Map } => Say::TickOne,
        AnswerKind::MultipleChoice { smallest, largest, .. } => several(*smallest, *largest),
        AnswerKind::Scale { from, to, .. } => Say::TickOnScale(*from, *to),
        AnswerKind::Ranking { options, places, .. } => Say::Rank(choices(*places, options)),
        AnswerKind::WholeNumber { min, max, .. } => Say::WholeNumber(*min, *max),
        AnswerKind::Decimal { .. } => Say::Number,
        AnswerKind::Percentage { .. } => Say::Percentage,
        AnswerKind::Date { .. } => Say::Date,
        AnswerKind::MonthYear { .. } => Say::Month,
        AnswerKind::Duration { .. } => Say::Duration,
        AnswerKind::ShortText { .. } => Say::ShortText,
        AnswerKind::LongText { .. } => Say::LongText,
        AnswerKind::Place { by: PlaceBy::Postcode } => Say::Postcode,
    };
    let mut said = vec![form.own(first)];
    if let AnswerKind::MultipleChoice { options, .. } = &question.answer {
        let alone = options.iter().filter(|option| option.exclusive).map(|option| form.mention(&option.label));
        let alone: Vec<Mention> = alone.collect();
        if !alone.is_empty() {
            said.push(form.own(Say::TickAlone(alone)));
        }
    }
    said.extend(held(form, question));
    said
}

/// The bounds that earlier answers set. Nobody works them out for the person: they are said by the number of the question.
fn held(form: &PaperForm<'_>, question: &Question) -> impl Iterator<Item = Piece> {
    let is_date = matches!(question.answer, AnswerKind::Date { .. } | AnswerKind::MonthYear { .. });
    let (least, most) = question.answer.bound_by();
    [(Side::AtLeast, least), (Side::AtMost, most)].into_iter().filter_map(move |(side, code)| {
        let at = number(form.questions, code?)?;
        Some(form.own(match (side, is_date) {
            (Side::AtLeast, false) => Say::NotLess(at),
            (Side::AtMost, false) => Say::NotMore(at),
            (Side::AtLeast, true) => Say::NotEarlier(at),
            (Side::AtMost, true) => Say::NotLater(at),
        }))
    })
}

/// How many of several boxes may be ticked.
fn several(smallest: Option<u32>, largest: Option<u32>) -> Say {
    match (smallest.filter(|fewest| *fewest > 1), largest) {
        (None, None) => Say::TickAll,
        (None, Some(1)) => Say::TickOne,
        (None, Some(most)) => Say::TickUpTo(most),
        (Some(fewest), None) => Say::TickAtLeast(fewest),
        (Some(fewest), Some(most)) if fewest == most => Say::TickExactly(most),
        (Some(fewest), Some(most)) => Say::TickBetween(fewest, most),
    }
}

/// How many choices are put in order: never more than there are.
fn choices(places: u32, options: &[AnswerOption]) -> u32 {
    places.min(u32::try_from(options.len()).unwrap_or(u32::MAX))
}

/// The boxes.
fn room(form: &PaperForm<'_>, question: &Question) -> Room {
    let plain = |wide: u32| Field { label: None, before: None, after: None, wide };
    let with_unit = |unit: &Option<Unit>, wide: u32| {
        let (before, after) = match unit {
            Some(Unit::Prefix(text)) => (Some(form.say(text)), None),
            Some(Unit::Suffix(text)) => (None, Some(form.say(text))),
            None => (None, None),
        };
        Room::Fields { fields: vec![Field { label: None, before, after, wide }] }
    };
    let labelled = |fields: Vec<(Say, u32)>| {
        let field = |(label, wide)| Field { label: Some(form.own(label)), before: None, after: None, wide };
        fields.into_iter().map(field).collect()
    };
    match &question.answer {
        AnswerKind::SingleChoice { .. } | AnswerKind::MultipleChoice { .. } => {
            Room::Ticks { ticks: numbered(question).map(|(mark, option)| tick(form, mark, option)).collect() }
        }
        AnswerKind::Place { by: PlaceBy::List | PlaceBy::Map } => Room::Ticks {
            ticks: numbered_wards(question, form.wards)
                .into_iter()
                .map(|(mark, ward)| Tick { mark, label: Piece::own(&ward.name), specify: None })
                .collect(),
        },
        AnswerKind::Scale { from, to, low, high } => {
            Room::Scale { from: *from, to: *to, low: form.say(low), high: form.say(high) }
        }
        AnswerKind::Ranking { options, places, .. } => Room::Ranking {
            list: numbered(question).map(|(mark, option)| tick(form, mark, option)).collect(),
            fields: labelled((1..=choices(*places, options)).map(|place| (Say::Choice(place), 3)).collect()),
        },
        AnswerKind::WholeNumber { max, min, unit, .. } => {
            let digits = max.to_string().len().max(min.to_string().len());
            with_unit(unit, u32::try_from(digits).unwrap_or(3).max(3))
        }
        AnswerKind::Decimal { unit, .. } => with_unit(unit, 7),
        AnswerKind::Percentage { .. } => {
            Room::Fields { fields: vec![Field { after: Some(Piece::own("%")), ..plain(4) }] }
        }
        AnswerKind::Date { .. } => {
            Room::Fields { fields: labelled(vec![(Say::DayLabel, 3), (Say::MonthLabel, 3), (Say::YearLabel, 5)]) }
        }
        AnswerKind::MonthYear { .. } => {
            Room::Fields { fields: labelled(vec![(Say::MonthLabel, 3), (Say::YearLabel, 5)]) }
        }
        AnswerKind::Duration { units, .. } => {
            Room::Fields { fields: labelled(units.fields().iter().map(|field| (Say::Unit(field.name), 4)).collect()) }
        }
        AnswerKind::ShortText { .. } => Room::Lines { lines: 1 },
        AnswerKind::LongText { most } => Room::Lines { lines: most.div_ceil(80).clamp(3, 8) },
        AnswerKind::Place { by: PlaceBy::Postcode } => Room::Fields { fields: vec![plain(10)] },
    }
}
