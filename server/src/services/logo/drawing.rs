use super::{LogoError, size};
use usvg::roxmltree::{Document, Error, Node, ParsingOptions};
use usvg::{ImageHrefResolver, Options, Tree, WriteOptions};

/// The most elements of a drawing.
pub(super) const MOST_PARTS: u32 = 4_000;
/// The most copies of parts.
const MOST_COPIES: usize = 40;
const SVG: &str = "http://www.w3.org/2000/svg";

/// What would be missed if it were left out, and what it is called.
const REFUSED: [(&str, &str); 14] = [
    ("text", "text"),
    ("image", "a picture"),
    ("feImage", "a picture"),
    ("foreignObject", "another document"),
    ("filter", "an effect (filter)"),
    ("pattern", "a pattern"),
    ("mask", "a mask"),
    ("marker", "markers"),
    ("switch", "alternatives (switch)"),
    ("animate", "an animation"),
    ("animateTransform", "an animation"),
    ("animateMotion", "an animation"),
    ("set", "an animation"),
    ("iframe", "another document"),
];

/// Reads the shapes and writes them as a new drawing: scripts, links, events, names of files and what editors note are not among what is read.
/// Gives the width and height.
pub(super) fn clean(text: &str) -> Result<(String, u32, u32), LogoError> {
    let broken = || LogoError::Broken("an SVG");
    let strict = ParsingOptions { allow_dtd: false, nodes_limit: MOST_PARTS * 4, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, strict).map_err(|error| match error {
        Error::DtdDetected => LogoError::DocumentType,
        Error::NodesLimitReached => LogoError::Intricate,
        _ => broken(),
    })?;
    let root = document.root_element();
    if root.tag_name().namespace() != Some(SVG) || root.tag_name().name() != "svg" {
        return Err(broken());
    }
    check(&document)?;
    // The usual resolvers read files of this machine.
    let image_href_resolver =
        ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    let options = Options { image_href_resolver, ..Options::default() };
    let tree = Tree::from_xmltree(&document, &options).map_err(|_| broken())?;
    if !tree.root().has_children() {
        return Err(LogoError::Empty);
    }
    // Sizes are above 0 and finite, and end at the largest number where they do not fit.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded by the type")]
    let (width, height) = (tree.size().width().round() as u32, tree.size().height().round() as u32);
    size(width, height)?;
    let precise = WriteOptions { coordinates_precision: 3, transforms_precision: 5, ..WriteOptions::default() };
    Ok((tree.to_string(&precise), width, height))
}

/// Refuses what would be missed, and what would grow when it is drawn.
fn check(document: &Document<'_>) -> Result<(), LogoError> {
    let (mut parts, mut copies) = (0, Vec::new());
    for node in document.descendants().filter(|node| node.tag_name().namespace() == Some(SVG)) {
        parts += 1;
        let name = node.tag_name().name();
        if let Some((_, called)) = REFUSED.iter().find(|(refused, _)| *refused == name) {
            return Err(LogoError::Part(called));
        }
        if name == "use" {
            copies.push(node);
        }
    }
    if parts > MOST_PARTS || copies.len() > MOST_COPIES || copies.iter().any(|copy| copies_copies(document, *copy)) {
        return Err(LogoError::Intricate);
    }
    Ok(())
}

/// Whether what is copied holds copies itself: a few lines can then stand for millions of shapes.
fn copies_copies(document: &Document<'_>, copy: Node<'_, '_>) -> bool {
    let target = copy.attributes().find(|attribute| attribute.name() == "href").map(|href| href.value());
    let Some(id) = target.and_then(|href| href.trim().strip_prefix('#')) else { return false };
    let mut named = document.descendants().filter(|node| node.attribute("id") == Some(id));
    named.any(|node| node.descendants().any(|inner| inner.has_tag_name((SVG, "use"))))
}
