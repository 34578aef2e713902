//! Translations as officers approve them: which texts there are, how complete they are, and the hash of each that an approval is
//! bound to. A text that changes has another hash, and nobody has approved it.

use crate::entropy::hex;
use crate::services::audit::audit;
use crate::state::Platform;
use app::language::{Words, all};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::LazyLock;
use store::TranslationApproval;
use survey::id::{AccountId, ApprovalId, CouncilId, QuestionSetId};
use survey::question_set::QuestionSet;

/// One text in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The hash of all of it, of its language, and of what kind of text it is.
    pub hash: String,
    /// How many pieces are translated.
    pub present: usize,
    /// How many pieces English has.
    pub needed: usize,
}

impl Translation {
    /// Whether nothing falls back to English.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.present == self.needed
    }
}

static INTERFACE: LazyLock<HashMap<&'static str, Translation>> = LazyLock::new(|| {
    let read = |words: Words| {
        let (present, needed) = words.completeness();
        Translation { hash: hash("interface", words.tag(), [words.source()]), present, needed }
    };
    all().map(|words| (words.tag(), read(words))).collect()
});

/// The interface in a language of the site.
#[must_use]
pub fn interface(words: Words) -> Option<&'static Translation> {
    INTERFACE.get(words.tag())
}

/// A question set in a language.
#[must_use]
pub fn questions(set: &QuestionSet, words: Words) -> Translation {
    let mut texts = Vec::new();
    if let Ok(value) = serde_json::to_value(set) {
        collect(&value, &mut texts);
    }
    // With the English that each stands for: where that changes, the translation is to be looked at again.
    let said = |text: &serde_json::Map<String, Value>, tag: &str| text.get(tag)?.as_str().map(str::to_owned);
    let pairs = texts.iter().filter_map(|text| Some([said(text, "en")?, said(text, words.tag())?]));
    let own: Vec<String> = pairs.flatten().collect();
    let (present, needed) = (own.len() / 2, texts.len());
    Translation { hash: hash("questions", words.tag(), own.iter().map(String::as_str)), present, needed }
}

/// All texts within: objects that have English.
fn collect(value: &Value, texts: &mut Vec<serde_json::Map<String, Value>>) {
    match value {
        Value::Object(fields) if fields.get("en").is_some_and(Value::is_string) => texts.push(fields.clone()),
        Value::Object(fields) => fields.values().for_each(|value| collect(value, texts)),
        Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        _ => {}
    }
}

fn hash<'t>(kind: &'t str, tag: &'t str, texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut hash = Sha256::new();
    for part in [kind, tag].into_iter().chain(texts) {
        // The length keeps the end of one text apart from the beginning of the next.
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hex(&hash.finalize())
}

impl Platform {
    /// Approves a text, by its name and content, for a council's residents, or takes that back, and records it. False where it was so
    /// already.
    ///
    /// # Errors
    /// The store's.
    pub async fn decide_translation(
        &self,
        council: CouncilId,
        by: AccountId,
        words: Words,
        (name, translation): (&str, &Translation),
        approve: bool,
    ) -> store::Result<bool> {
        let before = self.store.approved_translations(council, &[&translation.hash]).await? > 0;
        if before == approve {
            return Ok(false);
        }
        if approve {
            let now = self.now();
            let approval = TranslationApproval {
                id: ApprovalId::new(now, self.entropy.bytes()),
                council,
                language: words.language().clone(),
                text_hash: translation.hash.clone(),
                account: by,
                at: now,
            };
            self.store.approve_translation(approval).await?;
        } else {
            self.store.withdraw_translation(council, &translation.hash).await?;
        }
        let action = if approve { "translation.approved" } else { "translation.withdrawn" };
        let (before, after) = (json!({ "approved": before }), json!({ "approved": approve }));
        let detail = json!({
            "language": words.tag(), "text": name, "translated": translation.present, "before": before, "after": after,
        });
        audit(self, council, Some(by), action, &format!("{}: {name}", words.tag()), detail).await?;
        Ok(true)
    }

    /// Whether pages in this language are drafts: an officer of the council has approved the interface, and the questions where
    /// there are any, or not. English is what the others are translated from.
    ///
    /// # Errors
    /// The store's.
    pub async fn is_draft(
        &self,
        council: Option<CouncilId>,
        words: Words,
        set: Option<(QuestionSetId, &QuestionSet)>,
    ) -> store::Result<bool> {
        if words.is_source() {
            return Ok(false);
        }
        let (Some(council), Some(interface)) = (council, interface(words)) else { return Ok(true) };
        let questions = set.map(|(id, set)| self.translation(id, set, words));
        let mut hashes = vec![interface.hash.as_str()];
        hashes.extend(questions.as_ref().map(|questions| questions.hash.as_str()));
        Ok(self.store.approved_translations(council, &hashes).await? < hashes.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::language::find;

    #[test]
    fn every_piece_of_a_question_set_is_counted_and_a_change_is_seen() {
        let set = crate::reference::core_questions().unwrap();
        let (english, welsh) = (find("en").unwrap(), find("cy").unwrap());
        let whole = questions(&set, english);
        assert!(whole.is_complete() && whole.needed > 90, "{whole:?}");
        assert_ne!(whole.hash, questions(&set, welsh).hash);
        let mut value = serde_json::to_value(&set).unwrap();
        value["sections"][0]["title"]["cy"] = "Rhywbeth arall".into();
        let changed: QuestionSet = serde_json::from_value(value).unwrap();
        assert_ne!(questions(&set, welsh).hash, questions(&changed, welsh).hash);
        assert_eq!(whole.hash, questions(&changed, english).hash);
        let mut value = serde_json::to_value(&set).unwrap();
        value["sections"][0]["title"]["en"] = "Something else".into();
        let changed: QuestionSet = serde_json::from_value(value).unwrap();
        assert_ne!(questions(&set, welsh).hash, questions(&changed, welsh).hash, "what it stands for is another");
    }
}
