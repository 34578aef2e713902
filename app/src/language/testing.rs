//! What tests of languages need: a language that nobody speaks, and what a page says outside of English.

use super::catalogue::{Metadata, files};
use super::{Direction, Locale, Words};
use std::sync::LazyLock;

/// A language made from English by writing its letters in their wide forms: what is still in plain letters on a page in it
/// was not said through it.
pub(crate) fn pseudo() -> Words {
    static PSEUDO: LazyLock<Locale> = LazyLock::new(|| {
        let metadata = Metadata {
            tag: "qps".to_owned(),
            html: "qps".to_owned(),
            name: "ｐｓｅｕｄｏ".to_owned(),
            direction: Direction::Rtl,
            formats: "ar".to_owned(),
        };
        let files: Vec<(&str, String)> = files("en").into_iter().map(|(name, text)| (name, widened(text))).collect();
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let (locale, errors) = Locale::new(&metadata, &files);
        assert_eq!(errors, []);
        locale
    });
    Words::of(&PSEUDO)
}

/// A file with the text of its messages in wide letters; keys, arguments and tags stay.
fn widened(text: &str) -> String {
    text.lines().map(|line| format!("{}\n", widened_line(line))).collect()
}

fn widened_line(line: &str) -> String {
    if line.starts_with('#') || line.ends_with("->") {
        return line.to_owned();
    }
    let ends = if line.starts_with(' ') { line.find(']') } else { line.find('=') };
    let (start, text) = line.split_at(ends.map_or(0, |at| at + 1));
    let mut kept = false;
    let wide = text.chars().map(|letter| {
        match letter {
            '{' | '<' => kept = true,
            '}' | '>' => kept = false,
            _ => {}
        }
        match letter {
            letter if kept || !letter.is_ascii_alphabetic() => letter,
            letter => char::from_u32(u32::from(letter) + 0xfee0).unwrap_or(letter),
        }
    });
    start.chars().chain(wide).collect()
}

const VOID: [&str; 6] = ["meta", "link", "input", "br", "path", "circle"];

/// The texts of a page, and the attributes that are read out, outside of what is marked as English and outside its title.
pub(crate) fn texts_outside_english(html: &str) -> Vec<String> {
    let mut open: Vec<(String, bool)> = Vec::new();
    let mut texts = Vec::new();
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default().to_owned();
        let inside = |open: &[(String, bool)]| open.iter().any(|(name, english)| *english || name == "title");
        if tag.starts_with('/') {
            if let Some(at) = open.iter().rposition(|(last, _)| *last == name) {
                open.truncate(at);
            }
        } else if !tag.starts_with('!') {
            let english = tag.contains(" lang=\"en\"");
            if !english && !inside(&open) {
                for read in ["aria-label=\"", "alt=\"", "placeholder=\"", " title=\""] {
                    texts.extend(tag.split(read).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
                }
            }
            if !VOID.contains(&name.as_str()) && !tag.ends_with('/') {
                open.push((name, english));
            }
        }
        if !inside(&open) && !text.trim().is_empty() {
            texts.push(text.to_owned());
        }
    }
    texts
}
