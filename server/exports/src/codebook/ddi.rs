//! The codebook as DDI Codebook 2.5 (DDI Alliance 2012, namespace `ddi:codebook:2_5`). Elements stand in the order that its
//! schema asks for.
//!
//! A column of the file of responses is a `var`; a section, and the columns of one question, are a `varGrp`. Answers outside a
//! base and what stands in place of an answer are categories marked missing; the base and each net are groups of categories.

use super::facts;
use crate::ExportError;
use crate::xml::Xml;
use std::io;
use survey::question::{AnswerKind, AnswerOption, Question};
use survey::question_set::{QuestionSet, QuestionSetDraft, Section};
use survey::text::{Language, Text};

/// A DDI Codebook 2.5 document of a question set, in English with the wording in all languages of the set.
///
/// # Errors
/// [`ExportError::Xml`], which writing to memory does not cause.
pub fn ddi(set: &QuestionSet) -> Result<String, ExportError> {
    let languages = QuestionSetDraft::from(set.clone()).languages();
    let mut book = Book { xml: Xml::new()?, languages };
    book.all(set)?;
    Ok(book.xml.finish())
}

struct Book {
    xml: Xml,
    languages: Vec<Language>,
}

impl Book {
    fn all(&mut self, set: &QuestionSet) -> io::Result<()> {
        let schema =
            "ddi:codebook:2_5 http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd";
        self.xml.open(
            "codeBook",
            &[
                ("xmlns", "ddi:codebook:2_5"),
                ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                ("xsi:schemaLocation", schema),
                ("version", "2.5"),
                ("xml:lang", "en"),
            ],
        )?;
        self.xml.open("stdyDscr", &[])?;
        self.xml.open("citation", &[])?;
        self.xml.open("titlStmt", &[])?;
        self.xml.leaf("titl", &[], facts::english(set.title()))?;
        for language in self.others() {
            let title = facts::wording(set.title(), &language);
            if !title.is_empty() {
                self.xml.leaf("parTitl", &[("xml:lang", language.as_str())], title)?;
            }
        }
        self.xml.leaf("IDNo", &[], &format!("{}_{}", set.code(), set.version()))?;
        self.xml.close("titlStmt")?;
        self.xml.open("verStmt", &[])?;
        self.xml.leaf("version", &[], &set.version().to_string())?;
        self.xml.close("verStmt")?;
        self.xml.close("citation")?;
        self.xml.close("stdyDscr")?;
        self.xml.open("dataDscr", &[])?;
        for (at, section) in set.sections().iter().enumerate() {
            self.group(at + 1, section)?;
        }
        for (at, section) in set.sections().iter().enumerate() {
            for question in &section.questions {
                self.variables(set, at + 1, section, question)?;
            }
        }
        self.xml.close("dataDscr")?;
        self.xml.close("codeBook")
    }

    fn others(&self) -> Vec<Language> {
        self.languages.iter().skip(1).cloned().collect()
    }

    /// An element for each language that has the text.
    fn said(&mut self, name: &str, text: &Text) -> io::Result<()> {
        for language in &self.languages {
            let words = facts::wording(text, language);
            if !words.is_empty() {
                self.xml.leaf(name, &[("xml:lang", language.as_str())], words)?;
            }
        }
        Ok(())
    }

    fn group(&mut self, number: usize, section: &Section) -> io::Result<()> {
        let columns = section.questions.iter().flat_map(|question| facts::columns(section, question));
        let columns: Vec<String> = columns.map(|column| id(&column)).collect();
        let name = format!("section_{number}");
        self.xml.open("varGrp", &[("ID", &name), ("type", "section"), ("var", &columns.join(" "))])?;
        self.said("labl", &section.title)?;
        self.xml.close("varGrp")
    }

    fn variables(
        &mut self,
        set: &QuestionSet,
        number: usize,
        section: &Section,
        question: &Question,
    ) -> io::Result<()> {
        let asked = facts::asked(set, section, question);
        let own = question.columns();
        for column in facts::columns(section, question) {
            let of_question = own.contains(&column);
            let attributes = [("ID", id(&column)), ("name", column.clone()), ("intrvl", scale(question).to_owned())];
            let attributes = attributes.each_ref().map(|(name, value)| (*name, value.as_str()));
            self.xml.open("var", &attributes)?;
            self.label(question, &column)?;
            if of_question {
                self.question(question, number)?;
                self.range(question, &column)?;
            }
            if let (true, Some(asked)) = (of_question, &asked) {
                self.xml.leaf("universe", &[("clusion", "I")], &format!("Asked {asked}"))?;
            }
            if of_question {
                self.categories(question, &column)?;
            } else if column.ends_with(".asked") {
                self.flags(&column)?;
            }
            let kind = if is_number(question, &column) { "numeric" } else { "character" };
            self.xml
                .empty("varFormat", &[("type", kind), ("schema", "other"), ("formatname", question.answer.name())])?;
            if of_question {
                let source = &question.source;
                let note = source.note.as_ref().map(|note| format!(" {note}")).unwrap_or_default();
                let words = format!("{}: {}.{note}", source.title, source.status.describe());
                self.xml.leaf("notes", &[("type", "source")], &words)?;
            }
            self.xml.close("var")?;
        }
        Ok(())
    }

    /// The question's short name, with what the column holds of it.
    fn label(&mut self, question: &Question, column: &str) -> io::Result<()> {
        let of_option = option_of(question, column);
        for language in self.languages.clone() {
            let short = facts::wording(&question.short, &language);
            if short.is_empty() {
                continue;
            }
            let option =
                of_option.map(|option| facts::wording(&option.label, &language)).filter(|label| !label.is_empty());
            let more = option.map(|label| format!(": {label}"));
            self.xml.leaf(
                "labl",
                &[("xml:lang", language.as_str())],
                &format!("{short}{}", more.unwrap_or_default()),
            )?;
        }
        let (_, what) = column.split_once('.').unwrap_or_default();
        if of_option.is_none() && !what.is_empty() {
            self.xml.leaf("labl", &[("xml:lang", "en"), ("level", "column")], what)?;
        }
        Ok(())
    }

    fn question(&mut self, question: &Question, number: usize) -> io::Result<()> {
        let domain = match question.answer {
            AnswerKind::SingleChoice { .. } => "category",
            AnswerKind::MultipleChoice { .. } => "multiple",
            AnswerKind::Date { .. } | AnswerKind::MonthYear { .. } => "datetime",
            AnswerKind::ShortText { .. } | AnswerKind::LongText { .. } => "text",
            AnswerKind::Place { .. } => "geographic",
            AnswerKind::Ranking { .. } => "other",
            _ => "numeric",
        };
        for language in self.languages.clone() {
            let stem = facts::wording(&question.stem, &language);
            if stem.is_empty() {
                continue;
            }
            let mut attributes = vec![("xml:lang", language.as_str()), ("responseDomainType", domain)];
            let number = number.to_string();
            attributes.push(("seqNo", &number));
            if domain == "other" {
                attributes.push(("otherResponseDomainType", "ranking"));
            }
            self.xml.open("qstn", &attributes)?;
            for (name, text) in [
                ("preQTxt", question.lead_in.as_ref()),
                ("qstnLit", Some(&question.stem)),
                ("postQTxt", question.hint.as_ref()),
            ] {
                let words = text.map(|text| facts::wording(text, &language)).unwrap_or_default();
                if !words.is_empty() {
                    self.xml.leaf(name, &[], words)?;
                }
            }
            self.xml.close("qstn")?;
        }
        Ok(())
    }

    fn range(&mut self, question: &Question, column: &str) -> io::Result<()> {
        if column.ends_with(".instead") {
            return Ok(());
        }
        let (units, min, max) = match &question.answer {
            AnswerKind::Scale { from, to, .. } => ("INT", from.to_string(), to.to_string()),
            AnswerKind::WholeNumber { min, max, .. } => ("INT", min.to_string(), max.to_string()),
            AnswerKind::Decimal { min, max, .. } => ("REAL", min.to_string(), max.to_string()),
            AnswerKind::Percentage { .. } => ("REAL", "0".to_owned(), "100".to_owned()),
            AnswerKind::Duration { min, max, .. } => ("INT", min.to_string(), max.to_string()),
            AnswerKind::Ranking { places, .. } => ("INT", "1".to_owned(), places.to_string()),
            _ => return Ok(()),
        };
        self.xml.open("valrng", &[])?;
        self.xml.empty("range", &[("UNITS", units), ("min", &min), ("max", &max)])?;
        self.xml.close("valrng")
    }

    fn categories(&mut self, question: &Question, column: &str) -> io::Result<()> {
        if column.ends_with(".text") {
            return Ok(());
        }
        if column.ends_with(".instead") {
            return question.instead.iter().try_for_each(|option| self.category(column, option, true));
        }
        match &question.answer {
            AnswerKind::MultipleChoice { .. } => self.flags(column),
            AnswerKind::SingleChoice { options, nets, .. } => {
                let has_base = options.iter().any(|option| option.in_base);
                let ids = |codes: Vec<&str>| {
                    codes.iter().map(|code| format!("{}.{code}", id(column))).collect::<Vec<_>>().join(" ")
                };
                if has_base {
                    let base = options.iter().filter(|option| option.in_base).map(|option| option.code.as_str());
                    let group = format!("{}_base", id(column));
                    self.xml.open("catgryGrp", &[("ID", &group), ("catgry", &ids(base.collect()))])?;
                    self.xml.leaf("labl", &[("xml:lang", "en")], "Base of percentages")?;
                    self.xml.close("catgryGrp")?;
                }
                for net in nets {
                    let group = format!("{}_net_{}", id(column), net.code);
                    let counted = net.options.iter().map(survey::code::Code::as_str).collect();
                    self.xml.open("catgryGrp", &[("ID", &group), ("catgry", &ids(counted)), ("excls", "false")])?;
                    self.said("labl", &net.label)?;
                    self.xml.close("catgryGrp")?;
                }
                options.iter().try_for_each(|option| self.category(column, option, has_base && !option.in_base))
            }
            _ => Ok(()),
        }
    }

    fn category(&mut self, column: &str, option: &AnswerOption, missing: bool) -> io::Result<()> {
        let name = format!("{}.{}", id(column), option.code);
        let missing = if missing { "Y" } else { "N" };
        self.xml.open("catgry", &[("ID", &name), ("missing", missing)])?;
        self.xml.leaf("catValu", &[], option.code.as_str())?;
        self.said("labl", &option.label)?;
        self.xml.close("catgry")
    }

    fn flags(&mut self, column: &str) -> io::Result<()> {
        for (value, label) in [("1", "Yes"), ("0", "No")] {
            let name = format!("{}.{value}", id(column));
            self.xml.open("catgry", &[("ID", &name)])?;
            self.xml.leaf("catValu", &[], value)?;
            self.xml.leaf("labl", &[("xml:lang", "en")], label)?;
            self.xml.close("catgry")?;
        }
        Ok(())
    }
}

/// A column's name as an identifier of XML: a letter first, no two alike.
fn id(column: &str) -> String {
    format!("v.{column}")
}

fn scale(question: &Question) -> &'static str {
    match question.answer {
        AnswerKind::Decimal { .. } | AnswerKind::Percentage { .. } | AnswerKind::Duration { .. } => "contin",
        _ => "discrete",
    }
}

fn is_number(question: &Question, column: &str) -> bool {
    let ends = |end: &str| column.ends_with(end);
    if ends(".asked") {
        return true;
    }
    if ends(".text") || ends(".instead") || ends(".order") {
        return false;
    }
    !matches!(
        question.answer,
        AnswerKind::SingleChoice { .. }
            | AnswerKind::ShortText { .. }
            | AnswerKind::LongText { .. }
            | AnswerKind::Place { .. }
            | AnswerKind::Date { .. }
            | AnswerKind::MonthYear { .. }
    )
}

/// The option that a column is about.
fn option_of<'a>(question: &'a Question, column: &str) -> Option<&'a AnswerOption> {
    let (_, rest) = column.split_once('.')?;
    let code = rest.strip_suffix(".text").unwrap_or(rest);
    question.options().iter().find(|option| option.code.as_str() == code)
}
