//! What the forms of pages offer. Each page's form is read once: the same for everybody, it need not be unpacked again, and
//! the cores are left to the server.

use crate::http::Answer;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// What a page's form offers.
#[derive(Debug)]
pub struct Form {
    /// The values of its radio buttons.
    pub options: Vec<String>,
    /// It takes a number.
    pub number: bool,
}

/// The forms read so far, by address.
#[derive(Clone, Debug, Default)]
pub struct Forms(Arc<Mutex<HashMap<String, Arc<Form>>>>);

impl Forms {
    /// The form of a page.
    pub fn of(&self, path: &str, page: &Answer) -> anyhow::Result<Arc<Form>> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned();
        if let Some(form) = known {
            return Ok(form);
        }
        let text = page.text()?;
        let form = Arc::new(Form { options: radio_values(&text), number: text.contains("inputmode=\"numeric\"") });
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), Arc::clone(&form));
        Ok(form)
    }
}

/// The values of the radio buttons of a page.
fn radio_values(page: &str) -> Vec<String> {
    page.split("<input ")
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .filter(|tag| tag.contains("type=\"radio\""))
        .filter_map(|tag| tag.split("value=\"").nth(1)?.split('"').next().map(str::to_owned))
        .collect()
}
