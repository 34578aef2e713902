//! Values as R writes them. Every name goes through [`string`]: whatever it holds, R reads it as text.

/// A string in printable ASCII. Everything else is written as an escape, so that neither the locale of the reader nor
/// quotation marks or line ends in a name can change what the script is.
pub(super) fn string(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => literal.extend(['\\', sign]),
            ' '..='~' => literal.push(sign),
            // R has no strings with NUL in them; files that hold one are refused before.
            '\0' => literal.push(' '),
            sign => literal.push_str(&format!("\\U{{{:x}}}", u32::from(sign))),
        }
    }
    literal.push('"');
    literal
}

/// `c("a", "b")`, or `character(0)`.
pub(super) fn strings<T: AsRef<str>>(names: &[T]) -> String {
    match names {
        [] => "character(0)".to_owned(),
        names => format!("c({})", names.iter().map(|name| string(name.as_ref())).collect::<Vec<_>>().join(", ")),
    }
}

/// A string, or `NULL`.
pub(super) fn optional(name: Option<&String>) -> String {
    name.map_or_else(|| "NULL".to_owned(), |name| string(name))
}

/// `c(0.3, 3)`, or `NULL`.
pub(super) fn limits(limits: Option<crate::services::analysis::plan::Limits>) -> String {
    limits.map_or_else(|| "NULL".to_owned(), |limits| format!("c({}, {})", limits.lower, limits.upper))
}

/// `TRUE` or `FALSE`.
pub(super) fn truth(yes: bool) -> &'static str {
    if yes { "TRUE" } else { "FALSE" }
}

/// `list(…)` of parts, one a line.
pub(super) fn list(parts: &[String]) -> String {
    if parts.is_empty() { "list()".to_owned() } else { format!("list(\n    {}\n  )", parts.join(",\n    ")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_cannot_leave_their_quotation_marks() {
        assert_eq!(string("a\"); quit(status = 3) #"), "\"a\\\"); quit(status = 3) #\"");
        assert_eq!(string("\\"), "\"\\\\\"");
        assert_eq!(string("Łódź\n"), "\"\\U{141}\\U{f3}d\\U{17a}\\U{a}\"");
        assert_eq!(strings::<&str>(&[]), "character(0)");
        assert_eq!(strings(&["TRUE", "NA", "007"]), "c(\"TRUE\", \"NA\", \"007\")");
    }

    proptest! {
        #[test]
        fn any_name_is_one_line_of_one_string(name in any::<String>()) {
            let literal = string(&name);
            prop_assert!(literal.bytes().all(|byte| (b' '..=b'~').contains(&byte)));
            // Read as R reads it, the first mark that is not escaped is the last sign.
            let inside = &literal[1..];
            let mut escaped = false;
            let end = inside.bytes().position(|byte| {
                let ends = byte == b'"' && !escaped;
                escaped = byte == b'\\' && !escaped;
                ends
            });
            prop_assert_eq!(end, Some(inside.len() - 1));
        }
    }
}
