//! Names and what stands between them: `column: one, "two, or more" -> three`.

/// Why a phrase on the command line was not understood.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SyntaxError {
    /// Not two numbers.
    #[error("“{text}”: give two numbers with a comma between them, such as 0.3,3")]
    Limits {
        /// What was given.
        text: String,
    },
    /// A name is missing.
    #[error("“{text}”: a name is missing; the form is {form}")]
    Name {
        /// What was given.
        text: String,
        /// The form expected.
        form: &'static str,
    },
    /// A quotation mark that is not closed, or text right after one that is.
    #[error("“{text}”: a name in quotation marks must end with one, and a mark within it is written twice")]
    Quotes {
        /// What was given.
        text: String,
    },
    /// Something else than the form.
    #[error("“{text}”: the form is {form}; put a name that contains one of its signs in \"quotation marks\"")]
    Form {
        /// What was given.
        text: String,
        /// The form expected.
        form: &'static str,
    },
}

/// What is still to be read of a phrase.
pub(super) struct Phrase<'a> {
    text: &'a str,
    rest: &'a str,
    form: &'static str,
}

impl<'a> Phrase<'a> {
    pub(super) fn new(text: &'a str, form: &'static str) -> Self {
        Self { text, rest: text, form }
    }

    pub(super) fn wrong(&self) -> SyntaxError {
        SyntaxError::Form { text: self.text.to_owned(), form: self.form }
    }

    /// The next name and the sign after it; `None` at the end. A name in quotation marks may hold any sign.
    pub(super) fn name(&mut self, signs: &[&'static str]) -> Result<(String, Option<&'static str>), SyntaxError> {
        let start = self.rest.trim_start();
        let (name, after) = match start.strip_prefix('"') {
            Some(quoted) => self.quoted(quoted)?,
            None => {
                let end = signs.iter().filter_map(|sign| start.find(sign)).min().unwrap_or(start.len());
                (start[..end].trim_end().to_owned(), &start[end..])
            }
        };
        if name.is_empty() {
            return Err(SyntaxError::Name { text: self.text.to_owned(), form: self.form });
        }
        let after = after.trim_start();
        self.rest = "";
        match signs.iter().find_map(|sign| after.strip_prefix(sign).map(|rest| (*sign, rest))) {
            Some((sign, rest)) => {
                self.rest = rest;
                Ok((name, Some(sign)))
            }
            None if after.is_empty() => Ok((name, None)),
            None => Err(SyntaxError::Quotes { text: self.text.to_owned() }),
        }
    }

    fn quoted(&self, text: &'a str) -> Result<(String, &'a str), SyntaxError> {
        let mut name = String::new();
        let mut rest = text;
        loop {
            let Some((before, after)) = rest.split_once('"') else {
                return Err(SyntaxError::Quotes { text: self.text.to_owned() });
            };
            name.push_str(before);
            match after.strip_prefix('"') {
                Some(more) => {
                    name.push('"');
                    rest = more;
                }
                None => return Ok((name, after)),
            }
        }
    }

    /// Names with commas between them, and the sign that ended the list.
    pub(super) fn list(&mut self, end: &[&'static str]) -> Result<(Vec<String>, Option<&'static str>), SyntaxError> {
        let mut signs = vec![","];
        signs.extend(end);
        let mut names = Vec::new();
        loop {
            let (name, sign) = self.name(&signs)?;
            names.push(name);
            if sign != Some(",") {
                return Ok((names, sign));
            }
        }
    }

    /// A name that must be followed by a sign.
    pub(super) fn before(&mut self, sign: &'static str) -> Result<String, SyntaxError> {
        match self.name(&[sign])? {
            (name, Some(_)) => Ok(name),
            (_, None) => Err(self.wrong()),
        }
    }
}
