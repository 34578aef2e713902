//! Which translations the council has approved.

use super::{staff_context, synthetic};
use crate::auth::session::{Officer, Staff};
use crate::services::translations::{Translation, interface};
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, ok, see_other};
use app::language::{Words, all};
use app::staff::{LanguagesPage, TranslationRow, languages_page};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use std::collections::HashMap;
use store::TranslationApproval;

/// One text that can be approved.
struct Text {
    words: Words,
    name: String,
    translation: Translation,
}

/// The texts of the council's residents' pages: of the website and the documents, and of the questions of its survey.
async fn texts(platform: &Platform, staff: &Staff) -> Result<Vec<Text>, Failure> {
    let wave = platform.current_wave(staff.council.id).await?;
    let set = match &wave {
        Some(wave) => {
            let id = wave.survey.question_set_id;
            platform.question_set(id).await?.map(|set| (id, set))
        }
        None => None,
    };
    let mut texts = Vec::new();
    for words in all().filter(|words| !words.is_source()) {
        if let Some(translation) = interface(words) {
            texts.push(Text { words, name: "Website and documents".to_owned(), translation: translation.clone() });
        }
        if let Some((id, set)) = &set {
            let name = format!("Questions: {} version {}", set.code(), set.version());
            texts.push(Text { words, name, translation: platform.translation(*id, set, words).as_ref().clone() });
        }
    }
    Ok(texts)
}

pub(super) async fn list(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let approvals: HashMap<String, TranslationApproval> = platform
        .store
        .translation_approvals(staff.council.id)
        .await?
        .into_iter()
        .map(|approval| (approval.text_hash.clone(), approval))
        .collect();
    let accounts = platform.store.accounts(staff.council.id).await?;
    let who = |approval: &TranslationApproval| {
        let account = accounts.iter().find(|account| account.id == approval.account);
        let name = account.map_or("An account that is gone", |account| account.name.as_str());
        format!("{name}, {}", approval.at.long_date())
    };
    let rows = texts(&platform, &staff).await?.into_iter().map(|text| TranslationRow {
        language: text.words.name().to_owned(),
        tag: text.words.tag().to_owned(),
        html: text.words.html().to_owned(),
        text: text.name,
        present: text.translation.present,
        needed: text.translation.needed,
        approved: approvals.get(&text.translation.hash).map(who),
        hash: text.translation.hash,
    });
    let done = match query.as_deref() {
        Some("done=approve") => Some(
            "Approved. Residents no longer see that this translation is a draft, once website and questions are approved.",
        ),
        Some("done=withdraw") => Some("Approval withdrawn. Residents see again that this translation is a draft."),
        Some("done=changed") => {
            Some("Nothing was changed: the text is another now than the one you saw. Look at it again.")
        }
        _ => None,
    };
    let page = LanguagesPage { rows: rows.collect(), done };
    let synthetic = synthetic(&platform, &staff).await?;
    Ok(ok(languages_page(&staff_context(&platform, &nonce, &staff, synthetic), &page)))
}

/// Approves a text, or takes the approval back. What is approved is the text that the officer saw: of another nothing is known.
pub(super) async fn decide(
    State(platform): State<Platform>,
    Officer(staff): Officer,
    fields: Fields,
) -> Result<Response, Failure> {
    let hash = fields.text("text");
    let Some(text) = texts(&platform, &staff).await?.into_iter().find(|text| text.translation.hash == hash) else {
        return see_other("/staff/languages?done=changed");
    };
    let approve = fields.text("action") == "approve";
    let named = (text.name.as_str(), &text.translation);
    platform.decide_translation(staff.council.id, staff.account.id, text.words, named, approve).await?;
    see_other(if approve { "/staff/languages?done=approve" } else { "/staff/languages?done=withdraw" })
}
