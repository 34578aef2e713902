use super::controls::Filled;
use super::place::DraftPlace;
use leptos::prelude::*;
use survey::draft::ItemId;
use survey::fields::Fields;

/// The longest comment, in characters.
pub const LONGEST_COMMENT: u32 = 1_000;

/// A comment of an officer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Names it to the form.
    pub id: String,
    /// "Asha Patel, 18 October 2026 at 14:05".
    pub who: String,
    /// What.
    pub text: String,
    /// It is settled.
    pub settled: bool,
}

/// Comments on what is chosen, with a form for one more: posts `comment` and `at`, or `settle`, to `…/comments`.
pub(super) fn comments(place: &DraftPlace, at: Option<ItemId>, found: &[Comment]) -> AnyView {
    let at = at.map(|at| at.to_string()).unwrap_or_default();
    let open = found.iter().filter(|comment| !comment.settled).count();
    let any_open = open > 0;
    let rows = found.iter().map(|comment| row(place, &at, comment)).collect_view();
    let summary = match open {
        0 => "Comments".to_owned(),
        open => format!("Comments ({open} open)"),
    };
    let fields = Fields::default();
    let empty = Filled { fields: &fields, errors: &[] };
    view! {
        <details class="rule" open=any_open>
            <summary>{summary}</summary>
            <ul class="who-list">{rows}</ul>
            <form method="post" action=place.form("/comments")>
                <input type="hidden" name="at" value=at />
                {empty.area("comment", "A comment for colleagues", "", 3)}
                <div class="actions"><button class="btn second" type="submit">"Add the comment"</button></div>
            </form>
        </details>
    }
    .into_any()
}

fn row(place: &DraftPlace, at: &str, comment: &Comment) -> AnyView {
    let settle = (!comment.settled).then(|| {
        view! {
            <form method="post" action=place.form("/comments")>
                <input type="hidden" name="at" value=at.to_owned() />
                <button class="linkbtn" type="submit" name="settle" value=comment.id.clone()>
                    "Settled"<span class="vh">{format!(": the comment of {}", comment.who)}</span>
                </button>
            </form>
        }
    });
    let done = comment.settled.then(|| view! { " " <span class="tag ok">"Settled"</span> });
    view! { <li><p class="small muted">{comment.who.clone()}{done}</p><p>{comment.text.clone()}</p>{settle}</li> }
        .into_any()
}
