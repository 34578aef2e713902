//! Wording by language from columns such as `label::English (en)`.

use crate::xlsform::cells::{Row, Table};
use crate::xlsform::languages;
use survey::text::{Language, Text};

pub(super) struct Texts {
    /// The language of a column that names none.
    default: Language,
}

impl Texts {
    pub(super) fn new(default: &str) -> Self {
        Self { default: languages::read(default).unwrap_or_else(Language::english) }
    }

    /// The text of a row in the columns of a name.
    pub(super) fn of(&self, table: &Table, row: &Row, name: &str) -> Text {
        let mut text = Text::default();
        for (at, heading) in &table.headings {
            let Some(language) = self.language(heading, name) else { continue };
            let words = row.at(*at);
            if !words.is_empty() {
                text.0.insert(language, words.to_owned());
            }
        }
        text
    }

    fn language(&self, heading: &str, name: &str) -> Option<Language> {
        if heading == name { Some(self.default.clone()) } else { languages::of_heading(name, heading) }
    }

    /// Columns of wording whose language is not known.
    pub(super) fn unknown<'t>(&self, table: &'t Table) -> impl Iterator<Item = &'t String> {
        let is_wording = |heading: &&String| ["label::", "hint::"].iter().any(|name| heading.starts_with(name));
        let is_known =
            |heading: &&String| heading.split_once("::").is_some_and(|(_, name)| languages::read(name).is_some());
        table.headings.iter().map(|(_, heading)| heading).filter(is_wording).filter(move |heading| !is_known(heading))
    }
}
