//! Help pages.

use super::kept_for;
use crate::document::PageContext;
use crate::help::statement::testing::statement;
use crate::help::*;
use crate::respond::testing::contact;
use std::sync::Arc;
use survey::profile::Retention;

pub(super) fn help_pages(context: &PageContext) -> Vec<(&'static str, String)> {
    let privacy = PrivacyPage {
        contact: Some(contact()),
        protection_officer: "dpo@council.example".parse().ok(),
        retention: Retention::months(24).ok(),
    };
    let accessibility = AccessibilityPage { contact: Some(contact()), statement: Arc::new(statement()) };
    let cookies = CookiesPage {
        step_lasts: Some(context.words().minutes(5)),
        respondent_lasts: Some(kept_for(context)),
        session_lasts: Some(context.words().hours(12)),
        kiosk_lasts: None,
    };
    let nobody = PageContext { council: None, ..context.clone() };
    vec![
        ("help", help_page(context, &HelpPage { contact: Some(contact()) })),
        ("help-no-council", help_page(&nobody, &HelpPage::default())),
        ("privacy", privacy_page(context, &privacy)),
        ("privacy-no-council", privacy_page(&nobody, &PrivacyPage::default())),
        ("accessibility", accessibility_page(context, &accessibility)),
        ("cookies", cookies_page(context, &cookies)),
    ]
}
