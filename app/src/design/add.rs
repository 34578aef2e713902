use super::controls::{Filled, hidden};
use super::list::kinds;
use super::place::DraftPlace;
use crate::components::FieldError;
use crate::document::PageContext;
use crate::staff::{StaffHead, StaffLink, staff_document};
use leptos::prelude::*;
use survey::draft::ItemId;
use survey::fields::Fields;

/// A standard question to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankChoice {
    /// Its code.
    pub code: String,
    /// In a few words.
    pub short: String,
    /// The question.
    pub stem: String,
    /// The answers, in one line.
    pub answers: String,
    /// Where it comes from.
    pub source: String,
    /// How far its wording is checked: the class of the tag and what it says.
    pub checked: (&'static str, String),
    /// The draft has a question of this code.
    pub is_in: bool,
}

/// What can be added to a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddPage {
    /// Where the draft is.
    pub place: DraftPlace,
    /// Its title.
    pub title: String,
    /// After which entry, or at the end of which section.
    pub after: Option<ItemId>,
    /// That in words: "after question 4", "at the end of Your local area".
    pub behind: String,
    /// Standard questions, by group.
    pub bank: Vec<(String, Vec<BankChoice>)>,
    /// `kind`, `stem` and `bank`, as sent.
    pub fields: Fields,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// Adds to a draft: posts `after`, and `bank` (codes) with `action=bank`, or `kind`, `stem` and `form` with `action=new`.
#[must_use]
pub fn add_page(context: &PageContext, page: &AddPage) -> String {
    let title = "Add a question";
    let head = StaffHead { errors: &page.errors, ..StaffHead::new(title, Some(StaffLink::Questions)) };
    staff_document(context, head, || {
        let address = page.place.form("/add");
        let filled = Filled { fields: &page.fields, errors: &page.errors };
        let after = page.after.map(|after| after.to_string()).unwrap_or_default();
        let back = page.place.page(page.after);
        let groups = page.bank.iter().map(|(group, items)| {
            let items = items.iter().map(|item| choice(&filled, item)).collect_view();
            view! { <fieldset class="bank"><legend><h3>{group.clone()}</h3></legend>{items}</fieldset> }
        });
        let groups = groups.collect_view();
        let forms = super::controls::choices(&[
            ("question", "One question"),
            ("battery", "Several statements with the same answers, one a page"),
        ]);
        view! {
            <a class="back" href=back>{format!("Back to {}", page.title)}</a>
            <h1>{title}</h1>
            <p class="lead">{format!("It is put {}.", page.behind)}</p>
            <form class="narrow" method="post" action=address.clone()>
                {hidden("after", &after)}
                <h2>"Write a new one"</h2>
                {filled.area("stem", "Question", "You can change it afterwards", 2)}
                {filled.select("kind", "Answered with", "", &kinds())}
                {filled.select("form", "Asked as", "", &forms)}
                <div class="actions"><button class="btn" type="submit" name="action" value="new">"Add the new question"</button></div>
            </form>
            <form class="rule" method="post" action=address>
                {hidden("after", &after)}
                <h2>"Add from the question bank"</h2>
                <p>"These are asked elsewhere in the same words, so that results can be compared. Each says how far its wording was checked against its source."</p>
                <div id="bank">{groups}</div>
                <div class="actions"><button class="btn" type="submit" name="action" value="bank">"Add what is ticked"</button></div>
            </form>
        }
        .into_any()
    })
}

fn choice(filled: &Filled<'_>, item: &BankChoice) -> AnyView {
    let ticked = filled.fields.all("bank").any(|code| code == item.code);
    let (class, checked) = item.checked.clone();
    view! {
        <div class="choice">
            <input type="checkbox" id=format!("bank-{}", item.code) name="bank" value=item.code.clone() checked=ticked disabled=item.is_in aria-describedby=format!("bank-{}-about", item.code) />
            <div>
                <label for=format!("bank-{}", item.code)>{item.short.clone()}</label>
                {item.is_in.then(|| view! { " " <span class="tag">"In the draft"</span> })}
                <div id=format!("bank-{}-about", item.code)>
                    <p>{item.stem.clone()}</p>
                    <p class="small muted">{item.answers.clone()}</p>
                    <p class="small"><span class=class>{checked}</span> " " {item.source.clone()}</p>
                </div>
            </div>
        </div>
    }
    .into_any()
}
