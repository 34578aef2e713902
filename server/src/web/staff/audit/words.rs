//! What entries say in words.

use serde_json::Value;

/// A kind of action that can be chosen.
pub(super) struct Kind {
    /// In addresses.
    pub(super) value: &'static str,
    /// As shown.
    pub(super) label: &'static str,
    /// What the actions of it begin with.
    pub(super) actions: &'static [&'static str],
}

const fn kind(value: &'static str, label: &'static str, actions: &'static [&'static str]) -> Kind {
    Kind { value, label, actions }
}

/// Every action begins like one of these.
pub(super) const KINDS: [Kind; 12] = [
    kind("accounts", "Accounts and signing in", &["account.", "session."]),
    kind("refused", "Refused or not found", &["page."]),
    kind("set-up", "Council and waves", &["council.", "wave."]),
    kind("questions", "Question sets", &["draft.", "questions."]),
    kind("weighting", "Weighting", &["weighting."]),
    kind("publishing", "Publishing", &["publication."]),
    kind("reading", "Downloads and comments read", &["responses.", "signals.", "feedback.", "audit."]),
    kind("withdrawals", "Withdrawals", &["response."]),
    kind("languages", "Translations", &["translation."]),
    kind("paper", "Paper", &["paper."]),
    kind("interviews", "Interviews", &["interview.", "cards."]),
    kind("devices", "Shared devices", &["kiosk."]),
];

/// What happened, in words.
pub(super) fn describe(action: &str) -> &str {
    match action {
        "account.added" => "Added an account",
        "account.code_failed" => "Gave a wrong code of the second factor",
        "account.deactivated" => "Deactivated an account",
        "account.invited" => "Invited somebody",
        "account.link_asked" => "Asked for a link to set a password",
        "account.link_made" => "Made a link to set a password",
        "account.locked" => "Locked an account for a while after wrong passwords",
        "account.password_changed" => "Changed their password",
        "account.password_reset" => "Reset a password",
        "account.password_set" => "Set a password with a link",
        "account.reactivated" => "Reactivated an account",
        "account.recovery_code_used" => "Signed in with a recovery code",
        "account.recovery_codes_made" => "Made new recovery codes",
        "account.role_changed" => "Changed the role or wards of an account",
        "account.second_factor_off" => "Switched their second factor off",
        "account.second_factor_on" => "Switched their second factor on",
        "account.second_factor_removed" => "Removed a second factor",
        "account.sign_in_failed" => "Tried to sign in with a wrong password",
        "account.signed_in" => "Signed in",
        "account.signed_out" => "Signed out",
        "audit.downloaded" => "Downloaded the audit log",
        "audit.exported" => "Exported the audit log",
        "cards.printed" => "Printed show cards",
        "council.profile_changed" => "Changed what residents see of the council",
        "council.second_factor" => "Changed whether a second factor is required",
        "council.imported" => "Loaded the council’s wards and targets",
        "draft.acknowledged" => "Gave reasons for warnings about a draft",
        "draft.bank_added" => "Added standard questions to a draft",
        "bank.kept" => "Kept a question in the council’s question bank",
        "bank.removed" => "Took a question out of the council’s question bank",
        "draft.translation_read" => "Read a translation into a draft of a question set",
        "draft.begun" => "Began a draft of a question set",
        "draft.given_up" => "Gave up a draft",
        "draft.named" => "Named a draft",
        "draft.question_added" => "Added a question to a draft",
        "draft.question_changed" => "Changed a question of a draft",
        "draft.question_duplicated" => "Duplicated a question of a draft",
        "draft.question_moved" => "Moved a question of a draft",
        "draft.question_removed" => "Deleted a question of a draft",
        "draft.section_added" => "Added a section to a draft",
        "draft.section_changed" => "Changed a section of a draft",
        "draft.section_moved" => "Moved a section of a draft",
        "draft.section_removed" => "Deleted a section of a draft",
        "draft.translated" => "Translated a draft",
        "draft.undone" => "Took back a change of a draft",
        "feedback.read" => "Read visitors’ comments",
        "interview.attempted" => "Noted what an attempt to interview led to",
        "interview.begun" => "Began an interview",
        "interview.completed" => "Completed an interview",
        "interview.resumed" => "Went on with an interview",
        "kiosk.begun" => "Made a device a shared one",
        "kiosk.ended" => "Ended the sharing of a device",
        "page.not_found" => "Asked for something the council does not have",
        "page.refused" => "Was refused a page",
        "paper.completed" => "Completed a paper questionnaire",
        "paper.keyed" => "Keyed a paper questionnaire",
        "paper.printed" => "Printed paper questionnaires",
        "paper.received" => "Entered a paper questionnaire",
        "paper.removed" => "Removed a paper questionnaire",
        "paper.settled" => "Settled differences in a paper questionnaire",
        "publication.published" => "Published results",
        "questions.brought_back" => "Brought a retired question set back",
        "questions.published" => "Published a question set",
        "questions.retired" => "Retired a question set",
        "response.withdrawn" => "A resident withdrew their answers",
        "responses.downloaded" => "Downloaded row-level responses",
        "session.ended" => "Ended sessions",
        "signals.downloaded" => "Downloaded how the responses came about",
        "translation.approved" => "Approved a translation",
        "translation.withdrawn" => "Withdrew the approval of a translation",
        "wave.opened" => "Opened a wave",
        "weighting.run" => "Ran the weighting",
        other => other,
    }
}

/// How things were before and are after, where the detail says it.
pub(super) fn change(detail: &Value) -> Option<(String, String)> {
    Some((said(detail.get("before")?), said(detail.get("after")?)))
}

fn said(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::String(text) => text.clone(),
        Value::Object(fields) => {
            let fields = fields.iter().map(|(name, value)| format!("{} {}", name.replace('_', " "), said(value)));
            fields.collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// The program's source, without this file.
    fn source(folder: &std::path::Path, text: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                source(&path, text);
            } else if !path.ends_with("staff/audit/words.rs") {
                text.push_str(&std::fs::read_to_string(path).unwrap_or_default());
            }
        }
    }

    #[test]
    fn every_action_that_the_program_records_has_words_and_a_kind() {
        let mut text = String::new();
        source(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut text);
        let mut actions: Vec<&str> = text
            .split('"')
            .filter(|part| {
                let known =
                    |part: &&str| KINDS.iter().flat_map(|kind| kind.actions).any(|begins| part.starts_with(begins));
                known(part) && part.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'.' | b'_'))
            })
            .filter(|part| part.split('.').count() == 2 && !part.ends_with('.'))
            .collect();
        actions.sort_unstable();
        actions.dedup();
        assert!(actions.len() > 25, "{actions:?}");
        let files = [".css", ".csv", ".db", ".html", ".js", ".json", ".md", ".pdf", ".rs", ".toml", ".txt"];
        for action in actions.into_iter().filter(|action| !files.iter().any(|end| action.ends_with(end))) {
            assert_ne!(describe(action), action, "{action} has no words");
        }
    }

    #[test]
    fn changes_are_said_in_words() {
        let detail = json!({"before": null, "after": {"opens": "2026-10-01", "wards": 4, "large_print": false}});
        let after = "large print no, opens 2026-10-01, wards 4".to_owned();
        assert_eq!(change(&detail), Some(("nothing".to_owned(), after)));
        assert_eq!(change(&json!({"after": 1})), None);
        assert_eq!(change(&json!("text")), None);
    }
}
