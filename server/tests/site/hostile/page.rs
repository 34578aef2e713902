//! A page as a browser takes it in: parsed by the rules of HTML, not by looking for words.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Elements that pages without scripts are made of.
const ELEMENTS: &str = " html head meta title link body a header div svg rect path circle span main form input label button p h1 h2 h3 \
     legend fieldset ul ol li footer details summary strong textarea select option optgroup dl dt dd table caption thead tbody tr th td \
     section nav aside dialog em br hr g text line polygon desc time small abbr code bdi ";
/// Attributes besides `data-*` and `aria-*`.
const ATTRIBUTES: &str = " lang dir charset name content rel href type class id tabindex width height viewBox focusable x y rx fill stroke \
     stroke-width d cx cy r method action value for checked selected inputmode autocomplete autocapitalize spellcheck role colspan scope \
     rows novalidate headers hidden points transform x1 x2 y1 y2 text-anchor preserveAspectRatio open datetime multiple required maxlength size \
     autofocus form formnovalidate hreflang ";

/// An element with its attributes.
#[derive(Clone, Debug)]
pub(super) struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    /// The text in it.
    text: String,
}

/// What a browser makes of a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    elements: Vec<Element>,
}

impl Element {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The one script of residents' pages: a file of this site's, with nothing inside it.
    fn is_own_script(&self) -> bool {
        let ours = self.get("src").is_some_and(|src| src.starts_with("/script/resident.js?v="));
        self.name == "script"
            && ours
            && self.text.is_empty()
            && self.attributes.len() == 3
            && self.get("nonce").is_some()
    }
}

/// Parses a page, and fails where it holds what no page of this site holds: input has become part of it then.
#[track_caller]
pub(super) fn page(html: &str, what: &str) -> Page {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let mut page = Page::default();
    gather(&dom.document, &mut page);
    assert!(page.all("script").count() <= 1, "{what}: more than one script");
    for element in page.elements.iter().filter(|element| !element.is_own_script()) {
        assert!(
            ELEMENTS.contains(&format!(" {} ", element.name)),
            "{what}: <{}> {:?}",
            element.name,
            element.attributes
        );
        for (name, value) in &element.attributes {
            let own =
                name.starts_with("data-") || name.starts_with("aria-") || ATTRIBUTES.contains(&format!(" {name} "));
            assert!(own, "{what}: {name}=\"{value}\" of <{}>", element.name);
            let leads = ["href", "action"].contains(&name.as_str());
            let fine =
                ["/", "#", "mailto:", "tel:", "https://www.", "https://"].iter().any(|start| value.starts_with(start));
            assert!(!leads || fine && !value.contains("evil.example"), "{what}: {name}=\"{value}\"");
        }
    }
    assert_eq!(page.all("main").count(), 1, "{what}: {html}");
    assert_eq!(page.all("h1").count(), 1, "{what}: {html}");
    page
}

fn gather(node: &Handle, page: &mut Page) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attributes = attrs.borrow().iter().map(|one| (one.name.local.to_string(), one.value.to_string())).collect();
        page.elements.push(Element { name: name.local.to_string(), attributes, text: text(node) });
    }
    for child in node.children.borrow().iter() {
        gather(child, page);
    }
}

fn text(node: &Handle) -> String {
    match &node.data {
        NodeData::Text { contents } => contents.borrow().to_string(),
        _ => node.children.borrow().iter().map(text).collect(),
    }
}

impl Page {
    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }

    /// What stands in the control of this name: a line, an area.
    pub(super) fn control(&self, name: &str) -> Option<&str> {
        self.elements.iter().filter(|element| element.get("name") == Some(name)).find_map(|element| {
            match element.name.as_str() {
                "textarea" => Some(element.text.as_str()),
                "input" => element.get("value"),
                _ => None,
            }
        })
    }
}
