//! A question as it is printed: its wording, how to answer, its boxes, and where to go on.

use super::rules::{When, both, when};
use super::{PaperForm, way};
use crate::text::Piece;
use crate::words;
use serde::Serialize;
use survey::paper::{HOME, PaperQuestion, lettered, number, numbered, numbered_wards, questions};
use survey::question::{AnswerKind, AnswerOption, PlaceBy, Purpose, Question, Side, Unit};
use survey::text::Text;

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

/// A section.
#[derive(Serialize)]
pub(super) struct Section {
    title: Piece,
    notes: Vec<Piece>,
    questions: Vec<Printed>,
}

impl Section {
    /// Whether some question is not in the language of the form.
    pub(super) fn is_foreign(&self) -> bool {
        self.title.is_foreign() || self.questions.iter().any(|question| question.stem.is_foreign())
    }
}

/// All sections: where the person lives, and then those of the set.
pub(super) fn sections(form: &PaperForm<'_>) -> Vec<Section> {
    let mut sections =
        vec![Section { title: form.fixed(words::HOME_TITLE), notes: Vec::new(), questions: vec![home(form)] }];
    let all: Vec<PaperQuestion<'_>> = questions(form.questions).collect();
    let mut explained = false;
    for section in form.questions.sections() {
        let own: Vec<&PaperQuestion<'_>> = all.iter().filter(|asked| std::ptr::eq(asked.section, section)).collect();
        let (Some(first), Some(last)) = (own.first(), own.last()) else { continue };
        let asked = section.ask_if.as_ref().map_or(When::Always, |rule| when(rule, form));
        let mut notes = Vec::new();
        if let When::If(condition) = &asked {
            let next = all.iter().map(|asked| asked.number).find(|number| *number > last.number);
            notes.push(form.fixed(words::only_if_section(first.number, last.number, condition, next)));
        }
        let equality = own.iter().any(|asked| asked.question.purpose == Purpose::Equality);
        if equality && !explained {
            explained = true;
            notes.extend(words::equality(&form.council.area).iter().map(|sentence| form.fixed(sentence)));
        }
        let optional = own.iter().all(|asked| asked.question.purpose == Purpose::Equality);
        let title = form.say(&section.title);
        sections.push(Section {
            title: if optional { title.with(words::OPTIONAL) } else { title },
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
        stem: form.fixed(words::HOME),
        only_if: None,
        hint: Some(form.fixed(words::HOME_HINT)),
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
            _ if never => Some(form.fixed(words::NOT_ON_THIS_FORM)),
            When::If(condition) => Some(form.fixed(words::only_if(&condition))),
            _ => None,
        },
        hint: question.hint.as_ref().map(|text| form.say(text)).filter(|_| !never),
        how: if never { Vec::new() } else { how(form, question) },
        room: (!never).then(|| room(form, question)),
        long: ticks > LONG_LIST,
        or: (!instead.is_empty() && !never).then(|| form.fixed(words::or_tick(instead.len()))),
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
    let alone = |options: &[AnswerOption]| {
        let labels: Vec<String> = options
            .iter()
            .filter(|option| option.exclusive)
            .map(|option| option.label.say(form.language, &form.piping()))
            .collect();
        (!labels.is_empty()).then(|| words::alone(&labels))
    };
    let said: Vec<String> = match &question.answer {
        AnswerKind::SingleChoice { .. } | AnswerKind::Place { by: PlaceBy::List | PlaceBy::Map } => {
            vec![words::TICK_ONE.to_owned()]
        }
        AnswerKind::MultipleChoice { options, smallest, largest, .. } => {
            let several = words::tick_several(*smallest, *largest);
            std::iter::once(several).chain(alone(options)).collect()
        }
        AnswerKind::Scale { from, to, .. } => vec![words::tick_on_scale(*from, *to)],
        AnswerKind::Ranking { options, places, .. } => {
            vec![words::rank((*places).min(u32::try_from(options.len()).unwrap_or(u32::MAX)))]
        }
        AnswerKind::WholeNumber { min, max, .. } => vec![words::whole_number(*min, *max)],
        AnswerKind::Decimal { .. } => vec![words::NUMBER.to_owned()],
        AnswerKind::Percentage { .. } => vec![words::PERCENTAGE.to_owned()],
        AnswerKind::Date { .. } => vec![words::DATE.to_owned()],
        AnswerKind::MonthYear { .. } => vec![words::MONTH.to_owned()],
        AnswerKind::Duration { .. } => vec![words::DURATION.to_owned()],
        AnswerKind::ShortText { .. } => vec![words::SHORT_TEXT.to_owned()],
        AnswerKind::LongText { .. } => vec![words::LONG_TEXT.to_owned()],
        AnswerKind::Place { by: PlaceBy::Postcode } => vec![words::POSTCODE.to_owned()],
    };
    said.iter().chain(&held(form, question)).map(|sentence| form.fixed(sentence)).collect()
}

/// The bounds that earlier answers set. Nobody works them out for the person: they are said by the number of the question.
fn held(form: &PaperForm<'_>, question: &Question) -> Vec<String> {
    let is_date = matches!(question.answer, AnswerKind::Date { .. } | AnswerKind::MonthYear { .. });
    let (least, most) = question.answer.bound_by();
    [(Side::AtLeast, least), (Side::AtMost, most)]
        .into_iter()
        .filter_map(|(side, code)| Some(words::held(side, is_date, number(form.questions, code?)?)))
        .collect()
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
    let labelled = |fields: &[(&str, u32)]| Room::Fields {
        fields: fields
            .iter()
            .map(|(label, wide)| Field { label: Some(form.fixed(label)), before: None, after: None, wide: *wide })
            .collect(),
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
            fields: (1..=(*places).min(u32::try_from(options.len()).unwrap_or(u32::MAX)))
                .map(|place| Field {
                    label: Some(form.fixed(words::choice(place))),
                    before: None,
                    after: None,
                    wide: 3,
                })
                .collect(),
        },
        AnswerKind::WholeNumber { max, min, unit, .. } => {
            let digits = max.to_string().len().max(min.to_string().len());
            with_unit(unit, u32::try_from(digits).unwrap_or(3).max(3))
        }
        AnswerKind::Decimal { unit, .. } => with_unit(unit, 7),
        AnswerKind::Percentage { .. } => {
            Room::Fields { fields: vec![Field { after: Some(Piece::own("%")), ..plain(4) }] }
        }
        AnswerKind::Date { .. } => labelled(&[(words::DAY, 3), (words::MONTH_LABEL, 3), (words::YEAR, 5)]),
        AnswerKind::MonthYear { .. } => labelled(&[(words::MONTH_LABEL, 3), (words::YEAR, 5)]),
        AnswerKind::Duration { units, .. } => {
            let names: Vec<(&str, u32)> = units.fields().iter().map(|field| (words::unit(field.name), 4)).collect();
            labelled(&names)
        }
        AnswerKind::ShortText { .. } => Room::Lines { lines: 1 },
        AnswerKind::LongText { most } => Room::Lines { lines: most.div_ceil(80).clamp(3, 8) },
        AnswerKind::Place { by: PlaceBy::Postcode } => Room::Fields { fields: vec![plain(10)] },
    }
}

impl PaperForm<'_> {
    /// Wording of the question set.
    pub(super) fn say(&self, text: &Text) -> Piece {
        Piece::say(text, self.language, &self.piping())
    }
}
