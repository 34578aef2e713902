//! The page for a form that could not be saved: it holds what was sent, to be sent again.

use crate::document::{Audience, Head, PageContext, PageScript, document};
use crate::language::{Said, Words};
use crate::results::charts::drawing::escaped;
use leptos::prelude::*;
use survey::fields::Fields;

/// A form that could not be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsavedPage {
    /// Where it was sent.
    pub action: String,
    /// What was sent.
    pub fields: Fields,
    /// Names the request in the server's log, for the help desk.
    pub request: Option<String>,
}

/// Says that nothing can be saved at the moment, keeps what was sent, and sends it again at a press.
#[must_use]
pub fn unsaved_page(context: &PageContext, page: &UnsavedPage) -> String {
    let words = context.words();
    let head = Head {
        title: words.text("problem-unsaved"),
        service: Said::default(),
        audience: Audience::Resident,
        error: true,
        islands: false,
        form: None,
        script: PageScript::None,
    };
    let request = page.request.clone();
    document(context, head, || {
        view! {
            <div class="wrap">
                <main id="main" tabindex="-1">
                    <form class="narrow" method="post" action=page.action.clone()>
                        <h1>{words.say("problem-unsaved")}</h1>
                        <p>{words.say("problem-unsaved-text")}</p>
                        <p>{words.say("problem-unsaved-wait")}</p>
                        {page.fields.iter().enumerate().map(|(at, (name, value))| kept(words, at, name, value)).collect_view()}
                        <div class="actions"><button class="btn" type="submit">{words.say("problem-unsaved-again")}</button></div>
                    </form>
                    {request
                        .map(|request| {
                            view! { <p class="small muted">{words.say("problem-number")} " " <span class="num" dir="ltr">{request}</span></p> }
                        })}
                </main>
            </div>
        }
    })
}

/// A field as it was sent. Writing is shown, so that nobody fears for it; what holds no white space is the code of an
/// option or the name of a button, and goes along unseen.
fn kept(words: Words, at: usize, name: &str, value: &str) -> AnyView {
    if !value.trim().contains(char::is_whitespace) {
        return view! { <input type="hidden" name=name.to_owned() value=value.to_owned() /> }.into_any();
    }
    let id = format!("kept-{at}");
    // Leptos writes the inside of a textarea as it stands: escaped here. A browser drops the first line break.
    let inside = format!("\n{}", escaped(value));
    view! {
        <div class="field">
            <label for=id.clone()>{words.say("problem-unsaved-wrote")}</label>
            <textarea id=id name=name.to_owned() rows="6" dir="auto">{inside}</textarea>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context, tag};

    #[test]
    fn what_was_sent_is_there_to_be_sent_again() {
        let fields = [("answer", "other"), ("answer-other-text", "a </textarea> & more"), ("action", "\"x")];
        let page = UnsavedPage {
            action: "/survey/luton/question/heard".into(),
            fields: fields.into_iter().collect(),
            request: Some("0199".into()),
        };
        let html = unsaved_page(&context(), &page);
        assert_sound(&html);
        assert!(tag(&html, &["<form", r#"method="post""#, r#"action="/survey/luton/question/heard""#]));
        assert!(tag(&html, &["<input", r#"type="hidden""#, r#"name="answer""#, r#"value="other""#]));
        assert!(tag(&html, &["<input", r#"name="action""#, r#"value="&quot;x""#]));
        assert!(tag(&html, &["<textarea", r#"name="answer-other-text""#]));
        assert!(html.contains("\na &lt;/textarea&gt; &amp; more</textarea>"), "{html}");
        assert!(html.contains("0199") && html.contains("Send it again"));
    }
}
