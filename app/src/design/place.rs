use super::page::draft_address;
use survey::draft::ItemId;

/// Where a draft is, with how its preview is looked at: links and forms keep that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftPlace {
    start: String,
    view: String,
}

impl DraftPlace {
    /// The draft of this name in addresses, with what is chosen of the preview as a query: "language=cy&mode=telephone", or nothing.
    #[must_use]
    pub fn new(draft: &str, view: String) -> Self {
        Self { start: draft_address(draft), view }
    }

    /// The start of its addresses.
    #[must_use]
    pub fn start(&self) -> &str {
        &self.start
    }

    /// The designer's page, with something chosen.
    #[must_use]
    pub fn page(&self, at: Option<ItemId>) -> String {
        match at {
            Some(at) => self.keep(format!("{}?at={at}", self.start)),
            None => self.keep(self.start.clone()),
        }
    }

    /// What a form of the designer's page is sent to: "/entry/7".
    #[must_use]
    pub fn form(&self, end: &str) -> String {
        self.with_view(format!("{}{end}", self.start))
    }

    /// An address that keeps how the preview is looked at, where it is of the designer's page. What stands behind `#` stays at the end.
    #[must_use]
    pub fn keep(&self, address: String) -> String {
        let is_page = address.strip_prefix(&self.start).is_some_and(|end| end.is_empty() || end.starts_with('?'));
        if is_page { self.with_view(address) } else { address }
    }

    fn with_view(&self, address: String) -> String {
        if self.view.is_empty() {
            return address;
        }
        let (address, part) =
            address.split_once('#').map_or((address.as_str(), None), |(address, part)| (address, Some(part)));
        let sign = if address.contains('?') { '&' } else { '?' };
        let part = part.map(|part| format!("#{part}")).unwrap_or_default();
        format!("{address}{sign}{}{part}", self.view)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_of_the_preview_goes_along() {
        let place = DraftPlace::new("7", "language=cy".to_owned());
        assert_eq!(place.page(None), "/staff/questions/draft/7?language=cy");
        assert_eq!(place.page(Some(ItemId(3))), "/staff/questions/draft/7?at=3&language=cy");
        assert_eq!(place.form("/entry/3"), "/staff/questions/draft/7/entry/3?language=cy");
        let [moved, other] =
            ["?at=3&done=moved#rule", "/translate?language=pl"].map(|end| format!("{}{end}", place.start()));
        assert_eq!(place.keep(moved.clone()), "/staff/questions/draft/7?at=3&done=moved&language=cy#rule");
        assert_eq!(place.keep(other.clone()), other, "another page of the draft");
        assert_eq!(DraftPlace::new("7", String::new()).keep(moved.clone()), moved);
    }
}
