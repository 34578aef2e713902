use crate::document::PageContext;
use crate::staff::frame::{StaffHead, notice, staff_document};
use crate::staff::nav::StaffLink;
use crate::staff::scroll_table::scroll_table;
use leptos::prelude::*;

/// A text in a language, as officers approve it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslationRow {
    /// The language's own name.
    pub language: String,
    /// Its tag: "cy".
    pub tag: String,
    /// The language told to browsers.
    pub html: String,
    /// "Website and documents" or "Questions: core_residents version 2".
    pub text: String,
    /// The hash of what would be approved.
    pub hash: String,
    /// Pieces translated.
    pub present: usize,
    /// Pieces there are.
    pub needed: usize,
    /// Who approved it, and when: "Asha Patel, 18 October 2026".
    pub approved: Option<String>,
}

/// The languages of residents' pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LanguagesPage {
    /// In the order of the language switch.
    pub rows: Vec<TranslationRow>,
    /// What the last form did.
    pub done: Option<&'static str>,
}

/// The languages of residents' pages: how complete each is, and whether the council has approved it. Posts `text`, the hash of
/// what the officer saw, and `action` (`approve` or `withdraw`).
#[must_use]
pub fn languages_page(context: &PageContext, page: &LanguagesPage) -> String {
    let title = "Languages";
    let table = table(&page.rows);
    let done = page.done;
    staff_document(context, StaffHead::new(title, Some(StaffLink::Languages)), || {
        view! {
            {notice(done)}
            <h1>{title}</h1>
            <p>
                "Residents can read and answer in these languages. Every page in a language says that its translation is a draft until you approve \
                 both the text of the website and the questions of the survey in it. Approve a translation when somebody who speaks the \
                 language well has checked it."
            </p>
            <p>
                "Your approval is of the text as it is now. When the text changes, with a new version of Wardwise or of the questions, it is a draft \
                 again. What is not translated yet is shown in English."
            </p>
            {table}
        }
        .into_any()
    })
}

fn table(rows: &[TranslationRow]) -> AnyView {
    let rows = rows
        .iter()
        .map(|row| {
            let about = format!(" {}, {}", row.language, row.text);
            let (action, label) = match row.approved {
                Some(_) => ("withdraw", "Withdraw approval"),
                None => ("approve", "Approve"),
            };
            let status = match &row.approved {
                Some(who) => view! { <span class="tag ok">"Approved"</span> " " {who.clone()} }.into_any(),
                None => view! { <span class="tag warn">"Draft"</span> }.into_any(),
            };
            view! {
                <tr>
                    <th scope="row"><span lang=row.html.clone() dir="auto">{row.language.clone()}</span></th>
                    <td>{row.text.clone()}</td>
                    <td>{format!("{} of {}", row.present, row.needed)}</td>
                    <td>{status}</td>
                    <td>
                        <form method="post" action="/staff/languages">
                            <input type="hidden" name="text" value=row.hash.clone() />
                            <button class="btn second small" type="submit" name="action" value=action>
                                {label}<span class="vh">{about}</span>
                            </button>
                        </form>
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        {scroll_table("languages", "Translations", "mid compact", view! {
            <thead>
                <tr>
                    <th scope="col">"Language"</th>
                    <th scope="col">"Text"</th>
                    <th scope="col">"Translated"</th>
                    <th scope="col">"Status"</th>
                    <th scope="col">"Decide"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        })}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context};

    #[test]
    fn says_what_is_approved_and_by_whom() {
        let row = TranslationRow {
            language: "Cymraeg".into(),
            tag: "cy".into(),
            html: "cy".into(),
            text: "Website and documents".into(),
            hash: "abc".into(),
            present: 3,
            needed: 4,
            approved: None,
        };
        let approved = TranslationRow { approved: Some("Asha Patel, 18 October 2026".into()), ..row.clone() };
        let page = LanguagesPage { rows: vec![row, approved], done: Some("Approved.") };
        let html = languages_page(&context(), &page);
        assert_sound(&html);
        assert!(html.contains("3 of 4") && html.contains("Asha Patel, 18 October 2026"));
        assert_eq!(html.matches("value=\"approve\"").count(), 1);
        assert_eq!(html.matches("value=\"withdraw\"").count(), 1);
        assert!(html.contains("<span lang=\"cy\" dir=\"auto\">Cymraeg</span>"));
    }
}
