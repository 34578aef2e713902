//! Where to go on after a question: "If you did not tick ‘None of these’, go to question 5".

use super::PaperForm;
use super::rules::{amount, labels};
use crate::text::Piece;
use crate::words::{Leaving, Routing};
use survey::code::Code;
use survey::paper::{PaperQuestion, questions};
use survey::rule::Rule;

/// Where somebody goes whose answer leads past the questions that follow. Said where all of them depend on this answer alone;
/// elsewhere each question says itself when it is asked.
pub(super) fn on(form: &PaperForm<'_>, asked: &PaperQuestion<'_>) -> Option<Piece> {
    let mut following = questions(form.questions).skip_while(|other| other.number <= asked.number).peekable();
    let rule = depends(following.peek()?, asked, &asked.question.code)?.clone();
    let rest = following.find(|other| depends(other, asked, &asked.question.code) != Some(&rule));
    let who = match &rule {
        Rule::Chose { any_of, .. } => Leaving::NotTicked(labels(form, asked.question, any_of)),
        Rule::Number { is, to, .. } => Leaving::Answer(is.opposite(), amount(asked.question, *to)),
        _ => return None,
    };
    Some(form.own(Routing::GoOn { who, next: rest.map(|rest| rest.number) }))
}

/// The one rule by which a question is asked, where it looks at this answer alone.
fn depends<'a>(question: &PaperQuestion<'a>, asked: &PaperQuestion<'_>, code: &Code) -> Option<&'a Rule> {
    // A rule of the section that both stand in holds already.
    let of_section = question.section.ask_if.as_ref().filter(|_| question.section != asked.section);
    let ((Some(rule), None) | (None, Some(rule))) = (of_section, question.question.ask_if.as_ref()) else {
        return None;
    };
    (rule.question() == Some(code)).then_some(rule)
}
