//! Tables of figures: caption, headings with scope, shorthand in square brackets with its meaning.

use crate::results::wording::estimate::shorthand;
use leptos::prelude::*;

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    head: String,
    number: bool,
    sort: Option<(String, Option<&'static str>)>,
}

impl Column {
    /// A column of words.
    pub fn words(head: impl Into<String>) -> Self {
        Self { head: head.into(), number: false, sort: None }
    }

    /// A column of numbers.
    pub fn numbers(head: impl Into<String>) -> Self {
        Self { head: head.into(), number: true, sort: None }
    }

    /// With a link that sorts the table by this column; `order` is "ascending" or "descending" where it does already.
    #[must_use]
    pub fn sorted_by(mut self, href: String, order: Option<&'static str>) -> Self {
        self.sort = Some((href, order));
        self
    }
}

/// A cell.
pub enum Cell {
    /// Words or a number; shorthand such as "[c]" is marked up with its meaning.
    Text(String),
    /// Anything else.
    View(AnyView),
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

/// A row: its first cell heads it.
pub struct Row {
    /// The head.
    pub head: Cell,
    /// The other cells.
    pub cells: Vec<Cell>,
    /// "tot" for totals, "hl" for the row the page is about.
    pub class: Option<&'static str>,
}

impl Row {
    /// A row of texts.
    pub fn new(head: impl Into<Cell>, cells: impl IntoIterator<Item = impl Into<Cell>>) -> Self {
        Self { head: head.into(), cells: cells.into_iter().map(Into::into).collect(), class: None }
    }

    /// Of a class.
    #[must_use]
    pub fn class(mut self, class: &'static str) -> Self {
        self.class = Some(class);
        self
    }
}

/// A table.
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Base, source or order; empty for none.
    pub note: String,
    /// The columns, that of the heads included.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// "", "mid", "compact xl": how wide it is at least.
    pub class: &'static str,
}

fn cell(content: Cell) -> AnyView {
    match content {
        Cell::View(view) => view,
        Cell::Text(text) => {
            // "38% [u]": the figure, then its mark.
            let (figure, mark) = text.rsplit_once(' ').map_or(("", text.as_str()), |(figure, mark)| (figure, mark));
            match shorthand(mark) {
                Some(meaning) => {
                    let figure = (!figure.is_empty()).then(|| format!("{figure} "));
                    view! { {figure}<abbr title=meaning>{mark.to_owned()}</abbr> }.into_any()
                }
                None => text.into_any(),
            }
        }
    }
}

impl Table {
    /// The table in a box that scrolls sideways on a phone.
    pub fn view(self) -> AnyView {
        let numbers: Vec<bool> = self.columns.iter().map(|column| column.number).collect();
        let class_of = move |at: usize| numbers.get(at).copied().unwrap_or(false).then_some("n");
        let heads = self.columns.into_iter().enumerate().map(|(at, column)| {
            let (order, content) = match column.sort {
                Some((href, order)) => {
                    (order, view! { <a class="sort" href=href data-column=at.to_string()>{column.head}</a> }.into_any())
                }
                None => (None, column.head.into_any()),
            };
            view! { <th scope="col" class=class_of(at) aria-sort=order>{content}</th> }
        });
        let heads = heads.collect_view();
        let rows = self.rows.into_iter().map(|row| {
            let cells = row.cells.into_iter().enumerate();
            let cells =
                cells.map(|(at, content)| view! { <td class=class_of(at + 1)>{cell(content)}</td> }).collect_view();
            view! { <tr class=row.class><th scope="row">{cell(row.head)}</th>{cells}</tr> }
        });
        let rows = rows.collect_view();
        let label = format!("Table: {}, scrolls sideways", self.caption);
        let note = (!self.note.is_empty()).then(|| view! { <span class="small">{self.note}</span> });
        view! {
            <p class="scroll-hint">"Scroll the table sideways to see every column."</p>
            <div class="scroll" tabindex="0" role="region" aria-label=label>
                <table class=self.class>
                    <caption><span class="cap">{self.caption}{note}</span></caption>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    /// The table twin of a chart, folded away.
    pub fn folded(self) -> AnyView {
        view! {
            <details>
                <summary>"Show these figures as a table"</summary>
                {self.view()}
            </details>
        }
        .into_any()
    }
}

/// What the shorthand stands for, for above a table that uses it.
pub fn shorthand_note(marks: &[&'static str]) -> String {
    let meanings: Vec<String> =
        marks.iter().filter_map(|mark| shorthand(mark).map(|meaning| format!("{mark} {meaning}"))).collect();
    if meanings.is_empty() { String::new() } else { format!("Shorthand: {}.", meanings.join("; ")) }
}
