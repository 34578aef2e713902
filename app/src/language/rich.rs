//! Text with links in it. Where a link stands in a sentence is the translator's to say: `<results>see the results</results>`
//! in the text, and here which view that is.

use super::{Said, Words};
use fluent_bundle::{FluentArgs, FluentValue};
use leptos::prelude::*;

/// Stands for "<" in what is put into a text, so that nothing there is taken for a tag.
const LESS: char = '\u{e002}';

impl Words {
    /// A text with parts of its own: `part` makes a view of a tag's name and what stands in it. A tag that is not closed is text.
    pub fn rich<const N: usize>(
        self,
        key: &'static str,
        args: [(&'static str, FluentValue<'_>); N],
        part: impl Fn(&str, String) -> AnyView,
    ) -> AnyView {
        let guard = |value| match value {
            FluentValue::String(text) if text.contains('<') => FluentValue::from(text.replace('<', &LESS.to_string())),
            other => other,
        };
        let args: FluentArgs<'_> = args.into_iter().map(|(name, value)| (name, guard(value))).collect();
        let Said { text, english } = self.find(key, Some(&args));
        let whole: Vec<AnyView> = pieces(&text)
            .into_iter()
            .map(|piece| match piece {
                Piece::Words(words) => plain(words).into_any(),
                Piece::Part(tag, inside) => part(tag, plain(inside)),
            })
            .collect();
        if english { view! { <span lang="en" dir="ltr">{whole}</span> }.into_any() } else { whole.into_any() }
    }
}

fn plain(text: &str) -> String {
    text.replace(LESS, "<")
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    Words(&'t str),
    Part(&'t str, &'t str),
}

pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, tag, inside, after)) = next(rest) {
        if !before.is_empty() {
            pieces.push(Piece::Words(before));
        }
        pieces.push(Piece::Part(tag, inside));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

/// What stands before the first whole part, its tag, what stands in it, and what follows.
fn next(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (before, opened) = text.split_once('<')?;
    let (tag, rest) = opened.split_once('>')?;
    let (inside, after) = rest.split_once(&format!("</{tag}>"))?;
    Some((before, tag, inside, after))
}
