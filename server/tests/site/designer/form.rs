//! A form of a page as a browser without script sends it.

use super::{Answer, Client};
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// The fields of a form, and where it is sent.
#[derive(Clone, Debug)]
pub(super) struct Form {
    action: String,
    pub(super) fields: Vec<(String, String)>,
}

fn attribute(node: &Handle, name: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else { return None };
    attrs.borrow().iter().find(|attribute| &*attribute.name.local == name).map(|attribute| attribute.value.to_string())
}

fn tag(node: &Handle) -> String {
    match &node.data {
        NodeData::Element { name, .. } => name.local.to_string(),
        _ => String::new(),
    }
}

fn text(node: &Handle) -> String {
    match &node.data {
        NodeData::Text { contents } => contents.borrow().to_string(),
        _ => node.children.borrow().iter().map(text).collect(),
    }
}

fn find(node: &Handle, action: &str) -> Option<Handle> {
    if tag(node) == "form" && attribute(node, "action").is_some_and(|own| own.contains(action)) {
        return Some(node.clone());
    }
    node.children.borrow().iter().find_map(|child| find(child, action))
}

fn collect(node: &Handle, fields: &mut Vec<(String, String)>) {
    let name = attribute(node, "name").unwrap_or_default();
    match tag(node).as_str() {
        "input" if !name.is_empty() => {
            let kind = attribute(node, "type").unwrap_or_default();
            let ticked = attribute(node, "checked").is_some();
            if !matches!(kind.as_str(), "checkbox" | "radio") || ticked {
                fields.push((name, attribute(node, "value").unwrap_or_default()));
            }
        }
        "textarea" => fields.push((name, text(node))),
        "select" => {
            let mut options = Vec::new();
            entries(node, &mut options);
            let chosen = options.iter().find(|(_, chosen)| *chosen).or_else(|| options.first());
            fields.extend(chosen.map(|(value, _)| (name, value.clone())));
        }
        _ => node.children.borrow().iter().for_each(|child| collect(child, fields)),
    }
}

fn entries(node: &Handle, options: &mut Vec<(String, bool)>) {
    for child in node.children.borrow().iter() {
        if tag(child) == "option" {
            options.push((attribute(child, "value").unwrap_or_default(), attribute(child, "selected").is_some()));
        } else {
            entries(child, options);
        }
    }
}

impl Form {
    /// The form of a page whose address holds `action`.
    pub(super) fn of(answer: &Answer, action: &str) -> Self {
        assert!(
            answer.status.is_success() || answer.status == 422 || answer.status == 409,
            "{}: {}",
            answer.status,
            answer.body
        );
        let dom = html5ever::parse_document(RcDom::default(), Default::default()).one(answer.body.as_str());
        let form = find(&dom.document, action).unwrap_or_else(|| panic!("no form for {action} in {}", answer.body));
        let mut fields = Vec::new();
        collect(&form, &mut fields);
        Self { action: attribute(&form, "action").unwrap(), fields }
    }

    /// The same with one value for a field, which may be new.
    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        match self.fields.iter_mut().find(|(field, _)| field == name) {
            Some((_, old)) => value.clone_into(old),
            None => self.fields.push((name.to_owned(), value.to_owned())),
        }
        self
    }

    /// The same with a box ticked beside those that are.
    pub(super) fn ticked(mut self, name: &str, value: &str) -> Self {
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(super) fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    pub(super) fn all(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(field, _)| field == name).map(|(_, value)| value.as_str()).collect()
    }

    /// Sends it with a button.
    pub(super) async fn send(&self, client: &mut Client, action: &str) -> Answer {
        let mut fields: Vec<(&str, &str)> =
            self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.push(("action", action));
        client.post(&self.action, &fields).await
    }
}
