//! How people answered: every answer in order.

use crate::results::charts::answers::{Bar, Part, answers, tones};
use crate::results::charts::drawing::{Described, Drawing, embed};
use crate::results::reading::Reading;
use crate::results::table::{Column, Row, Table};
use crate::results::ward_page::view::WardView;
use crate::results::wording::number::{count, lower_first, percent, whole};
use crate::results::wording::question::QuestionWords;
use leptos::prelude::*;
use survey::publication::{QuestionResult, ReportedOption, Share};

/// A question's answers in one ward: those of the net first, so that the bar turns once.
struct Answers<'a> {
    question: &'a QuestionResult,
    reading: Reading<'a>,
    shares: Vec<(&'a ReportedOption, &'a Share)>,
}

impl<'a> Answers<'a> {
    fn of(question: &'a QuestionResult, reading: Reading<'a>) -> Option<Self> {
        let option = |share: &'a Share| Some((question.options.iter().find(|one| one.code == share.option)?, share));
        let mut shares: Vec<_> = reading.shares().iter().filter_map(option).collect();
        shares.sort_by_key(|(option, _)| !option.in_net);
        (!shares.is_empty()).then_some(Self { question, reading, shares })
    }

    fn bar(&self, label: String) -> Bar {
        let parts =
            self.shares.iter().map(|(option, share)| Part { share: share.estimate.value, in_net: option.in_net });
        Bar { label, text: self.net(), parts: parts.collect() }
    }

    /// "71% agree, 29% disagree": the second is what is left of the first, both rounded together.
    fn net(&self) -> String {
        let net = self.reading.estimate().map_or(0, |estimate| whole(estimate.value));
        format!("{net}% {}, {}% {}", self.question.net, 100 - net, self.question.complement)
    }

    /// The rounded parts add up to the rounded net and to a hundred.
    fn adds_up(&self) -> bool {
        let sum = |net: bool| -> u32 {
            self.shares
                .iter()
                .filter(|(option, _)| option.in_net == net)
                .map(|(_, share)| whole(share.estimate.value))
                .sum()
        };
        self.reading.estimate().is_some_and(|net| sum(true) == whole(net.value)) && sum(true) + sum(false) == 100
    }

    fn describe(&self) -> String {
        let parts: Vec<String> = self
            .shares
            .iter()
            .map(|(option, share)| format!("{} {}", lower_first(&option.label), percent(share.estimate.value)))
            .collect();
        format!("{}: {}.", QuestionWords::of(self.question).scope_heading(), parts.join(", "))
    }

    /// "“Don’t know” 10%, “Too few people in local area” 5%."
    fn outside(&self) -> String {
        let parts: Vec<String> = self
            .reading
            .outside()
            .iter()
            .filter_map(|share| {
                let option = self.question.options.iter().find(|option| option.code == share.option)?;
                Some(format!("“{}” {}", option.label, percent(share.estimate.value)))
            })
            .collect();
        parts.join(", ")
    }
}

/// The section; nothing where the shares are withheld.
pub fn section(ward: &WardView<'_>) -> AnyView {
    let all: Vec<Answers<'_>> =
        ward.shown().into_iter().filter_map(|(question, reading)| Answers::of(question, reading)).collect();
    let Some(first) = all.first() else { return ().into_any() };
    let bars: Vec<Bar> = all
        .iter()
        .map(|one| {
            one.bar(if ward.pair.is_some() { QuestionWords::of(one.question).scope_heading() } else { ward.now() })
        })
        .collect();
    let description = all.iter().map(Answers::describe).collect::<Vec<_>>().join(" ");
    let title = format!("How people in {} answered", ward.ward.name);
    let chart = embed(answers(&bars, &Described { id: "answers-chart", title: &title, description: &description }));
    let rounding = all.iter().any(|one| !one.adds_up()).then_some(
        " Each answer is rounded by itself, so the answers may not add up to the total beside the bar or to 100%.",
    );
    let outside: Vec<String> = all
        .iter()
        .map(|one| (QuestionWords::of(one.question).scope_heading(), one.outside()))
        .filter(|(_, outside)| !outside.is_empty())
        .map(|(scope, outside)| if all.len() > 1 { format!("{scope}: {outside}.") } else { format!("{outside}.") })
        .collect();
    let outside = (!outside.is_empty()).then(|| {
        format!(
            "Not in the base, per cent of all who answered: {} They are counted neither for nor against.",
            outside.join(" ")
        )
    });
    view! {
        <section id="answers" class="rule">
            <h2>"How people answered"</h2>
            <figure>
                <figcaption>
                    <strong class="h-m">"Every answer, in order"</strong>
                    <span class="sub">{format!("Per cent of {}. {}", ward.words().base(), ward.now())}</span>
                </figcaption>
                {key(first)}
                {chart}
                <p class="fignote">{outside}{rounding}</p>
            </figure>
            {table(ward, &all).folded()}
        </section>
    }
    .into_any()
}

fn key(answers: &Answers<'_>) -> AnyView {
    let in_net: Vec<bool> = answers.shares.iter().map(|(option, _)| option.in_net).collect();
    let items = answers.shares.iter().zip(tones(&in_net)).map(|((option, _), tone)| {
        let mut drawing = Drawing::default();
        drawing.rect("0", "16", 0.0, 16.0, tone);
        view! { <li>{embed(drawing.key(16, 16))}{option.label.clone()}</li> }
    });
    view! { <ul class="key">{items.collect_view()}</ul> }.into_any()
}

/// Answers by question. The questions of a pair share their answers in the base.
fn table(ward: &WardView<'_>, all: &[Answers<'_>]) -> Table {
    let mut columns = vec![Column::words("Answer")];
    columns.extend(all.iter().map(|one| Column::numbers(QuestionWords::of(one.question).scope_heading())));
    let labels: Vec<&ReportedOption> =
        all.first().map(|one| one.shares.iter().map(|(option, _)| *option).collect()).unwrap_or_default();
    let share = |one: &Answers<'_>, option: &ReportedOption| {
        let found = one.shares.iter().find(|(other, _)| other.code == option.code);
        found.map_or_else(|| "[z]".to_owned(), |(_, share)| percent(share.estimate.value))
    };
    let mut rows: Vec<Row> = labels
        .into_iter()
        .map(|option| Row::new(option.label.as_str(), all.iter().map(|one| share(one, option)).collect::<Vec<_>>()))
        .collect();
    let base = all.iter().map(|one| one.reading.estimate().map_or_else(String::new, |estimate| count(estimate.base)));
    rows.push(Row::new("Base (people)", base.collect::<Vec<_>>()).class("tot"));
    let mut outside: Vec<&ReportedOption> = Vec::new();
    for option in all.iter().flat_map(|one| &one.question.options).filter(|option| !option.in_base) {
        if !outside.iter().any(|seen| seen.code == option.code) {
            outside.push(option);
        }
    }
    for option in outside {
        let cells = all.iter().map(|one| {
            let found = one.reading.outside().iter().find(|share| share.option == option.code);
            found.map_or_else(|| "[z]".to_owned(), |share| percent(share.estimate.value))
        });
        rows.push(Row::new(format!("Outside the base: {}", option.label), cells.collect::<Vec<_>>()));
    }
    Table {
        caption: format!("How people in {} answered", ward.ward.name),
        note: "Weighted. Answers outside the base: per cent of all who answered. [z] not applicable: not an answer to this question."
            .to_owned(),
        columns,
        rows,
        class: "mid",
    }
}
