use crate::document::PageContext;
use crate::staff::frame::{StaffHead, staff_document};
use crate::staff::nav::StaffLink;
use crate::staff::scroll_table::scroll_table;
use leptos::prelude::*;

/// How many comments the page shows.
pub const COMMENTS_SHOWN: usize = 200;

/// A comment of a visitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackRow {
    /// The day it was written: "4 October 2026".
    pub day: String,
    /// The pattern of the page the visitor came from, where it is known.
    pub page: Option<String>,
    /// What was written, with its line breaks.
    pub comment: String,
}

/// What visitors wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeedbackListPage {
    /// At most [`COMMENTS_SHOWN`], newest day first.
    pub comments: Vec<FeedbackRow>,
    /// There are older ones.
    pub older: bool,
}

/// What visitors wrote about the site, newest first.
#[must_use]
pub fn feedback_list_page(context: &PageContext, page: &FeedbackListPage) -> String {
    let title = "Feedback";
    staff_document(context, StaffHead::new(title, Some(StaffLink::Feedback)), || {
        let older = page.older.then(|| {
            view! {
                <p class="small muted">
                    {format!("The last {COMMENTS_SHOWN} comments are shown. Older ones are kept in the database.")}
                </p>
            }
        });
        let table = if page.comments.is_empty() {
            view! { <p>"Nobody has written anything yet."</p> }.into_any()
        } else {
            table(&page.comments)
        };
        view! {
            <h1>{title}</h1>
            <p>
                "What visitors wrote about this website, newest day first. Nothing here says who wrote it or what they answered, and the \
                 time of the day is not kept."
            </p>
            {table}
            {older}
        }
        .into_any()
    })
}

fn table(comments: &[FeedbackRow]) -> AnyView {
    let rows = comments
        .iter()
        .map(|row| {
            let lines: Vec<_> = row.comment.lines().map(ToOwned::to_owned).filter(|line| !line.is_empty()).collect();
            let lines = lines.into_iter().map(|line| view! { <p dir="auto">{line}</p> }).collect_view();
            view! {
                <tr>
                    <th scope="row">{row.day.clone()}</th>
                    <td>{row.page.clone().unwrap_or_else(|| "Not known".to_owned())}</td>
                    <td>{lines}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        {scroll_table("comments", "Comments", "mid compact audit", view! {
            <thead>
                <tr>
                    <th scope="col">"Day"</th>
                    <th scope="col">"Came from"</th>
                    <th scope="col">"Comment"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        })}
    }
    .into_any()
}
