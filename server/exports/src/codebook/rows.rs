//! The codebook as CSV.

use super::facts;
use crate::cell::words;
use crate::{ExportError, text};
use survey::question::Question;
use survey::question_set::{QuestionSet, QuestionSetDraft, Section};
use survey::text::Language;

const COLUMNS: [&str; 21] = [
    "section",
    "question",
    "language",
    "part",
    "code",
    "text",
    "short",
    "lead_in",
    "hint",
    "in_base",
    "exclusive",
    "read_out",
    "net_options",
    "columns",
    "kind",
    "limits",
    "purpose",
    "asked",
    "source",
    "wording_status",
    "source_note",
];

/// A row for each question (`part` is `question`), each of its options (`option`), what stands in place of an answer
/// (`instead`) and each net (`net`, where `short` is its complement), in each language of the set. What does not depend on the
/// language stands in every row of its question. Empty text is wording that the language lacks.
///
/// # Errors
/// [`ExportError`].
pub fn codebook_csv(set: &QuestionSet) -> Result<String, ExportError> {
    let languages = QuestionSetDraft::from(set.clone()).languages();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for (at, section) in set.sections().iter().enumerate() {
        for question in &section.questions {
            for language in &languages {
                for row in rows(question, language) {
                    let of_question = about(set, at + 1, section, question, language);
                    let [number, code, language] = of_question.0;
                    writer.write_record(
                        [vec![number, code, language], row, of_question.1].concat().iter().map(|cell| words(cell)),
                    )?;
                }
            }
        }
    }
    text(writer)
}

type About = ([String; 3], Vec<String>);

fn about(set: &QuestionSet, number: usize, section: &Section, question: &Question, language: &Language) -> About {
    let first = [number.to_string(), question.code.to_string(), language.as_str().to_owned()];
    let last = vec![
        facts::columns(section, question).join(" "),
        question.answer.name().to_owned(),
        facts::limits(question).unwrap_or_default(),
        facts::purpose(question).to_owned(),
        facts::asked(set, section, question).unwrap_or_else(|| "everybody".to_owned()),
        question.source.title.clone(),
        question.source.status.describe().to_owned(),
        question.source.note.clone().unwrap_or_default(),
    ];
    (first, last)
}

/// `part` to `net_options`.
fn rows(question: &Question, language: &Language) -> Vec<Vec<String>> {
    let said = |text| facts::wording(text, language).to_owned();
    let row = |part: &str, code: &str, more: [String; 8]| {
        let mut cells = vec![part.to_owned(), code.to_owned()];
        cells.extend(more);
        cells
    };
    let none = String::new;
    let flag = |is: bool| u8::from(is).to_string();
    let lead_in = question.lead_in.as_ref().map(said).unwrap_or_default();
    let hint = question.hint.as_ref().map(said).unwrap_or_default();
    let stem = [said(&question.stem), said(&question.short), lead_in, hint, none(), none(), none(), none()];
    let mut rows = vec![row("question", question.code.as_str(), stem)];
    let parts = question.options().iter().map(|option| ("option", option));
    for (part, option) in parts.chain(question.instead.iter().map(|option| ("instead", option))) {
        let read_out = question.is_read_out(option);
        let cells = [
            said(&option.label),
            none(),
            none(),
            none(),
            flag(option.in_base),
            flag(option.exclusive),
            flag(read_out),
            none(),
        ];
        rows.push(row(part, option.code.as_str(), cells));
    }
    for net in question.nets() {
        let counted: Vec<&str> = net.options.iter().map(survey::code::Code::as_str).collect();
        let cells =
            [said(&net.label), said(&net.complement), none(), none(), none(), none(), none(), counted.join(" ")];
        rows.push(row("net", net.code.as_str(), cells));
    }
    rows
}
