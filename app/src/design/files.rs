//! The files of a question set: to hand it on, and to bring a translation back.

use super::controls::Filled;
use crate::components::FieldError;
use crate::document::PageContext;
use crate::staff::{StaffHead, StaffLink, notice, scroll_table, staff_document};
use leptos::prelude::*;
use survey::fields::Fields;

/// The file of a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslationFile {
    /// The language's own name.
    pub name: String,
    /// How browsers call it.
    pub html: String,
    /// Pieces translated.
    pub present: usize,
    /// Pieces there are.
    pub needed: usize,
    /// The address of the file.
    pub address: String,
}

/// The files of a draft or of a published version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionFilesPage {
    /// "Residents’ survey: version 3".
    pub title: String,
    /// The draft's or version's address.
    pub address: String,
    /// A translation can be brought back: it is a draft.
    pub is_draft: bool,
    /// Why there is no codebook yet.
    pub unpublishable: Option<String>,
    /// What an XLSForm cannot say of it, by question.
    pub not_said: Vec<String>,
    /// Files for translators.
    pub translations: Vec<TranslationFile>,
    /// `partly`, as sent.
    pub fields: Fields,
    /// What is wrong with a translation sent.
    pub errors: Vec<FieldError>,
    /// Pieces of it that do not fit the draft, each with the reason.
    pub refused: Vec<String>,
    /// What the last form did.
    pub done: Option<String>,
}

/// The files of a question set: posts a translation as `file`, and `partly`, to `…/files/translation`.
#[must_use]
pub fn question_files_page(context: &PageContext, page: &QuestionFilesPage) -> String {
    let title = format!("Files of {}", page.title);
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title.clone(), Some(StaffLink::Questions)) };
    staff_document(context, head, || {
        view! {
            <a class="back" href=page.address.clone()>{if page.is_draft { "Back to the draft" } else { "Back to the version" }}</a>
            {notice(page.done.as_deref())}
            <h1>{title.clone()}</h1>
            {forms(page)}
            {not_said(page)}
            {translations(page)}
            {page.is_draft.then(|| bring_back(page))}
        }
        .into_any()
    })
}

fn forms(page: &QuestionFilesPage) -> AnyView {
    let row = |name: &str, file: &str, about: &str, is_there: bool| {
        let link = if is_there {
            view! { <a href=format!("{}/files/{file}", page.address) download="">{file.to_owned()}</a> }.into_any()
        } else {
            view! { <span class="muted">"Not yet"</span> }.into_any()
        };
        view! { <tr><th scope="row">{name.to_owned()}</th><td>{link}</td><td>{about.to_owned()}</td></tr> }
    };
    let codebook = page.unpublishable.is_none();
    let why = page.unpublishable.clone().map(|why| {
        view! { <div class="inset"><p>{format!("There is no codebook yet, because this draft cannot be published as it is: {why}.")}</p></div> }
    });
    view! {
        {why}
        {scroll_table("files", "This question set in other forms", "mid compact", view! {
            <thead><tr><th scope="col">"Form"</th><th scope="col">"File"</th><th scope="col">"For"</th></tr></thead>
            <tbody>
                {row("Question set (JSON)", "question-set.json", "Another installation of Wardwise, or to keep: it holds everything", true)}
                {row("XLSForm", "xlsform.xlsx", "KoboToolbox, ODK, Ona, SurveyCTO, and spreadsheets", true)}
                {row("Codebook (CSV)", "codebook.csv", "Analysts: a row for each question and column", codebook)}
                {row("Codebook (web page)", "codebook.html", "To read and to publish beside the data", codebook)}
                {row("DDI Codebook 2.5", "ddi.xml", "Data archives and statistical packages", codebook)}
            </tbody>
        })}
    }
    .into_any()
}

fn not_said(page: &QuestionFilesPage) -> AnyView {
    if page.not_said.is_empty() {
        return super::controls::nothing();
    }
    let lines = page.not_said.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    view! {
        <details>
            <summary>{format!("What an XLSForm cannot say of this set ({})", page.not_said.len())}</summary>
            <p>"Other programs will not do these. The workbook holds them in columns and on a sheet of its own, so that nothing is lost when it comes back here."</p>
            <ul class="list">{lines}</ul>
        </details>
    }
    .into_any()
}

fn translations(page: &QuestionFilesPage) -> AnyView {
    let rows = page.translations.iter().map(|file| {
        view! {
            <tr>
                <th scope="row"><span lang=file.html.clone() dir="auto">{file.name.clone()}</span></th>
                <td>{format!("{} of {}", file.present, file.needed)}</td>
                <td><a href=file.address.clone() download="">"XLIFF"<span class="vh">" in "<span lang=file.html.clone()>{file.name.clone()}</span></span></a></td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="rule" aria-labelledby="translators-title">
            <h2 id="translators-title">"For translators"</h2>
            <p>"A file for each language, in XLIFF 2.1, which translators’ programs read. It has the English, and what there is of the translation."</p>
            {scroll_table("translations", "Files for translators", "compact", view! {
                <thead><tr><th scope="col">"Language"</th><th scope="col">"Pieces translated"</th><th scope="col">"File"</th></tr></thead>
                <tbody>{rows}</tbody>
            })}
        </section>
    }
    .into_any()
}

fn bring_back(page: &QuestionFilesPage) -> AnyView {
    let filled = Filled { fields: &page.fields, errors: &page.errors };
    let refused = (!page.refused.is_empty()).then(|| {
        let lines = page.refused.iter().map(|line| view! { <li dir="auto">{line.clone()}</li> }).collect_view();
        view! { <h3>"What does not fit this draft"</h3> <ul class="list" id="refused">{lines}</ul> }
    });
    view! {
        <form class="narrow rule" method="post" action=format!("{}/files/translation", page.address) enctype="multipart/form-data">
            <h2>"Bring a translation back"</h2>
            <p>"A wording is taken where its English is still the draft’s, word for word. It comes as a draft: approve each question on the page of translations when somebody who speaks the language well has checked it."</p>
            {refused}
            {filled.file("file", "File of a translation", "XLIFF 2 (.xlf), at most 3 MB", ".xlf,.xliff,application/xliff+xml")}
            <p class="field">{filled.tick("partly", "yes", "Take what fits, though some does not", "")}</p>
            <div class="actions"><button class="btn" type="submit">"Bring it back"</button></div>
        </form>
    }
    .into_any()
}
