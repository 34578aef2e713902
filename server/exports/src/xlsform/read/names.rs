//! Names of XLSForm as codes: they may have capitals, hyphens and points, and choices are often named by numbers.

use crate::xlsform::relevant::Names;
use std::collections::BTreeMap;
use survey::code::Code;

/// A name as a code; `prefix` stands before what does not begin with a letter.
pub(super) fn code(name: &str, prefix: &str) -> Code {
    let sign = |sign: char| if sign.is_ascii_alphanumeric() { sign.to_ascii_lowercase() } else { '_' };
    let mut text: String = name.trim().chars().take(40).map(sign).collect();
    if !text.starts_with(|first: char| first.is_ascii_lowercase()) {
        text = if text.is_empty() { prefix.to_owned() } else { format!("{prefix}_{text}") };
    }
    text.truncate(40);
    // What is made here is a code; a prefix that is none would show in tests.
    text.parse().unwrap_or_else(|_| code("", "q"))
}

/// The code, or with a number where it is taken.
pub(super) fn free(code: Code, taken: impl Fn(&Code) -> bool) -> Option<Code> {
    if !taken(&code) {
        return Some(code);
    }
    (2..1000).find_map(|number| {
        let end = format!("_{number}");
        let stem: String = code.as_str().chars().take(40 - end.len()).collect();
        format!("{stem}{end}").parse().ok().filter(|code| !taken(code))
    })
}

/// The questions so far, by their names in the workbook.
#[derive(Default)]
pub(super) struct Known {
    questions: BTreeMap<String, Code>,
    options: BTreeMap<Code, BTreeMap<String, Code>>,
}

impl Known {
    pub(super) fn has_name(&self, name: &str) -> bool {
        self.questions.contains_key(name)
    }

    pub(super) fn has_code(&self, code: &Code) -> bool {
        self.options.contains_key(code)
    }

    pub(super) fn add(&mut self, name: &str, code: Code, options: BTreeMap<String, Code>) {
        self.questions.insert(name.to_owned(), code.clone());
        self.options.insert(code, options);
    }
}

impl Names for Known {
    fn question(&self, name: &str) -> Option<Code> {
        self.questions.get(name).cloned()
    }

    fn option(&self, question: &Code, name: &str) -> Option<Code> {
        self.options.get(question)?.get(name).cloned()
    }
}
