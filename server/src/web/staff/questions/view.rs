//! How an officer looks at the preview: it goes along in addresses, from page to page.

use crate::web::form::Fields;
use app::language::find;
use survey::response::Mode;

/// How the preview is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct View {
    /// The tag of the language, where it is not English.
    pub(super) language: Option<&'static str>,
    /// How the question is answered.
    pub(super) mode: Mode,
    /// As on a wide screen.
    pub(super) wide: bool,
}

impl View {
    /// What a query says of it; what it does not know is as usual.
    pub(super) fn read(query: &str) -> Self {
        let fields = Fields::parse(query);
        let words = find(fields.text("language")).filter(|words| !words.is_source());
        let mode: Mode = fields.text("mode").parse().unwrap_or_default();
        Self {
            language: words.map(|words| words.tag()),
            mode: if mode.is_interview() { mode } else { Mode::Online },
            wide: fields.text("width") == "wide",
        }
    }

    /// The tag of the language.
    pub(super) fn tag(self) -> &'static str {
        self.language.unwrap_or("en")
    }

    /// What is not as usual, as a query.
    pub(super) fn query(self) -> String {
        let language = self.language.map(|tag| format!("language={tag}"));
        let mode = (self.mode != Mode::Online).then(|| format!("mode={}", self.mode.as_str()));
        let width = self.wide.then(|| "width=wide".to_owned());
        [language, mode, width].into_iter().flatten().collect::<Vec<_>>().join("&")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_usual_is_not_said() {
        for (query, said) in [
            ("", ""),
            ("language=en&mode=online&width=phone", ""),
            ("language=xx&mode=paper&width=narrow", ""),
            ("at=3&width=wide&language=cy&mode=telephone", "language=cy&mode=telephone&width=wide"),
            ("language=en-x-easyread", "language=en-x-easyread"),
        ] {
            assert_eq!(View::read(query).query(), said, "{query}");
            assert_eq!(View::read(said), View::read(query));
        }
    }
}
