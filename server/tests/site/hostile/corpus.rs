//! The corpus: `corpus.tsv`, one input a line: its kind, how often it is repeated, and its bytes, percent-encoded.
//!
//! | kind | what it is for |
//! |---|---|
//! | long | limits of length, in bytes, code points and characters as people count them |
//! | control | every control character of C0 and C1, terminal escapes, header and line breaks |
//! | bidirectional | marks that turn text round, alone, nested and unclosed |
//! | invisible | characters without a shape, byte order marks, tags, noncharacters, private use |
//! | markup | elements, attributes, comments, entities and templates that would become part of a page |
//! | formula | what spreadsheets run, and what looks like the apostrophe that stops them |
//! | query | SQL, LDAP and JSON that would become part of a query |
//! | path | paths, formats, shells, addresses, header lines, words that programs take for values |
//! | emoji | sequences of many code points that are one character |
//! | writing | scripts, letters with several encodings, white space of many kinds |
//! | nul | the character that ends strings elsewhere |
//! | invalid-utf8 | bytes that are no text |
//! | number | numbers too large, too small, too exact, in other scripts, and nearly numbers |
//! | forged | identifiers, codes and field values that belong to somebody or something else |

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, percent_encode};

const CORPUS: &str = include_str!("corpus.tsv");

/// One input.
#[derive(Clone, Debug)]
pub(super) struct Input {
    /// Its kind.
    pub(super) kind: &'static str,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
}

impl Input {
    /// As text, where it is one.
    pub(super) fn text(&self) -> Option<&str> {
        std::str::from_utf8(&self.bytes).ok()
    }

    /// As it stands in a form or an address.
    pub(super) fn encoded(&self) -> String {
        percent_encode(&self.bytes, NON_ALPHANUMERIC).to_string()
    }

    /// The line, for messages: long ones cut.
    pub(super) fn named(&self) -> String {
        format!("{} {:?}", self.kind, String::from_utf8_lossy(&self.bytes[..self.bytes.len().min(60)]))
    }
}

/// All inputs.
pub(super) fn corpus() -> Vec<Input> {
    let input = |line: &'static str| {
        let mut cells = line.split('\t');
        let (kind, times, bytes) = (cells.next().unwrap(), cells.next().unwrap(), cells.next().unwrap());
        let bytes: Vec<u8> = percent_decode_str(bytes).collect();
        Input { kind, bytes: bytes.repeat(times.parse().unwrap()) }
    };
    CORPUS.lines().map(input).collect()
}

#[test]
fn the_corpus_is_large_and_holds_nothing_twice() {
    let inputs = corpus();
    let different: std::collections::BTreeSet<&[u8]> = inputs.iter().map(|input| input.bytes.as_slice()).collect();
    assert!(different.len() >= 500, "{}", different.len());
    assert_eq!(different.len(), inputs.len());
    let kinds: std::collections::BTreeSet<&str> = inputs.iter().map(|input| input.kind).collect();
    assert_eq!(kinds.len(), 14);
    assert!(inputs.iter().filter(|input| input.kind == "invalid-utf8").all(|input| input.text().is_none()));
}
