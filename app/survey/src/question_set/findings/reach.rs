//! Questions that nobody can reach, whatever they answer, where that is certain; and others to which no way is found.
//!
//! What makes a rule true is split into conditions that must all hold. With a condition on an earlier question come the
//! conditions that this one is asked under: they hold of the same answers, as rules look back only.

use super::{About, Finding, Place};
use crate::code::Code;
use crate::question::{AnswerKind, Question};
use crate::question_set::Section;
use crate::question_set::rules::number_bounds;
use crate::question_set::ways::way_to;
use crate::rule::{Is, Rule};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// The most conditions taken together; beyond it fewer contradictions are seen, and none is made up.
const MOST: usize = 100;

/// A condition, and whether it is to hold or not to hold. Not holding is more than not being true: the answer is there.
type Needed<'a> = (bool, &'a Rule);

#[derive(Default)]
struct Known<'a> {
    /// The questions so far, with what each is asked under; nothing where it is never asked.
    questions: BTreeMap<&'a Code, (&'a Question, Option<Vec<Needed<'a>>>)>,
}

pub(super) fn look(sections: &[Section], found: &mut Vec<Finding>) {
    let mut known = Known::default();
    for (at, section) in sections.iter().enumerate() {
        let of_section = known.under(Vec::new(), section.ask_if.as_ref());
        if of_section.is_none() {
            found.push(Finding { place: Place::section(at + 1), about: About::SectionNeverAsked });
        }
        for question in &section.questions {
            let under = of_section.clone().and_then(|under| known.under(under, question.ask_if.as_ref()));
            if under.is_none() && of_section.is_some() {
                found.push(Finding { place: Place::question(at + 1, question), about: About::QuestionNeverAsked });
            }
            let has_rule = section.ask_if.is_some() || question.ask_if.is_some();
            if under.is_some() && has_rule && way_to(sections, &question.code, &[]).is_none() {
                found.push(Finding { place: Place::question(at + 1, question), about: About::NoWayFound });
            }
            known.questions.insert(&question.code, (question, under));
        }
    }
}

impl<'a> Known<'a> {
    /// All that must hold for a rule to be true as well as what must hold already; nothing if it cannot.
    fn under(&self, mut needed: Vec<Needed<'a>>, rule: Option<&'a Rule>) -> Option<Vec<Needed<'a>>> {
        let Some(rule) = rule else { return Some(needed) };
        if !self.can(rule, true) {
            return None;
        }
        split(rule, true, &mut needed);
        let earlier: Vec<Needed<'a>> = needed
            .iter()
            .filter(|(holds, part)| *holds || looks_at_answer(part))
            .filter_map(|(_, part)| self.questions.get(part.question()?)?.1.as_ref())
            .flatten()
            .copied()
            .collect();
        for part in earlier {
            if needed.len() < MOST && !needed.contains(&part) {
                needed.push(part);
            }
        }
        (!self.contradicts(&needed)).then_some(needed)
    }

    /// Whether a rule might hold (or, without `holds`, might be false); true where that is not known.
    fn can(&self, rule: &Rule, holds: bool) -> bool {
        match (rule, holds) {
            (Rule::Not(rule), holds) => self.can(rule, !holds),
            (Rule::All(rules), true) | (Rule::Any(rules), false) => rules.iter().all(|rule| self.can(rule, holds)),
            (Rule::Any(rules), true) | (Rule::All(rules), false) => rules.iter().any(|rule| self.can(rule, holds)),
            (part, holds) => {
                let asked =
                    part.question().and_then(|code| self.questions.get(code)).is_none_or(|known| known.1.is_some());
                // An answer that was never asked for was not given and not skipped, and nothing else is known of it.
                asked || (!holds && !looks_at_answer(part))
            }
        }
    }

    fn contradicts(&self, needed: &[Needed<'a>]) -> bool {
        if needed.iter().any(|(holds, part)| *holds && needed.contains(&(false, *part))) {
            return true;
        }
        let about: BTreeSet<&Code> = needed.iter().filter_map(|(_, part)| part.question()).collect();
        about.into_iter().any(|code| {
            let of: Vec<Needed<'a>> =
                needed.iter().filter(|(_, part)| part.question() == Some(code)).copied().collect();
            self.questions.get(code).is_some_and(|(question, _)| no_answer(question, &of))
        })
    }
}

/// Whether no answer to a question is all that is needed of it.
fn no_answer(question: &Question, needed: &[Needed<'_>]) -> bool {
    let given =
        needed.iter().any(|(holds, part)| looks_at_answer(part) || (*holds && matches!(part, Rule::Answered(_))));
    let missing = needed.iter().any(|(holds, part)| match part {
        Rule::Skipped(_) => *holds,
        Rule::Answered(_) => !*holds,
        _ => false,
    });
    if given && missing {
        return true;
    }
    if matches!(question.answer, AnswerKind::SingleChoice { .. }) && given {
        let fits = |code: &Code| {
            needed.iter().all(|(holds, part)| match part {
                Rule::Chose { any_of, .. } => any_of.contains(code) == *holds,
                Rule::ChoseAll { all_of, .. } => all_of.iter().all(|other| other == code) == *holds,
                _ => true,
            })
        };
        if !question.options().iter().any(|option| fits(&option.code)) {
            return true;
        }
    }
    let numbers: Vec<(Is, Decimal)> = needed
        .iter()
        .filter_map(|(holds, part)| match part {
            Rule::Number { is, to, .. } => Some((if *holds { *is } else { is.opposite() }, *to)),
            _ => None,
        })
        .collect();
    !numbers.is_empty() && number_bounds(question).is_some_and(|(min, max)| is_empty(min, max, &numbers))
}

/// Whether nothing between two numbers compares as it must.
fn is_empty(min: Decimal, max: Decimal, numbers: &[(Is, Decimal)]) -> bool {
    let mut least = (min, false);
    let mut most = (max, false);
    for (is, to) in numbers.iter().copied() {
        let (below, above) = match is {
            Is::Below => (Some(true), None),
            Is::AtMost => (Some(false), None),
            Is::Equal => (Some(false), Some(false)),
            Is::AtLeast => (None, Some(false)),
            Is::Above => (None, Some(true)),
            Is::NotEqual => (None, None),
        };
        // The second of each says whether the end itself is left out.
        if let Some(open) = above
            && (to, open) > least
        {
            least = (to, open);
        }
        if let Some(open) = below
            && (to < most.0 || (to == most.0 && open))
        {
            most = (to, open);
        }
    }
    least.0 > most.0 || (least.0 == most.0 && (least.1 || most.1))
}

/// Whether a condition, and its negation, is true of answers that were given only.
fn looks_at_answer(part: &Rule) -> bool {
    part.question().is_some() && !matches!(part, Rule::Answered(_) | Rule::Skipped(_))
}

/// The conditions that must all hold (or not) for a rule to hold (or not). Where any of several would do, none is needed.
fn split<'a>(rule: &'a Rule, holds: bool, needed: &mut Vec<Needed<'a>>) {
    match (rule, holds) {
        (Rule::Not(rule), holds) => split(rule, !holds, needed),
        (Rule::All(rules), true) | (Rule::Any(rules), false) => {
            for rule in rules {
                split(rule, holds, needed);
            }
        }
        (Rule::Any(rules), true) | (Rule::All(rules), false) => {
            if let [rule] = rules.as_slice() {
                split(rule, holds, needed);
            }
        }
        (part, holds) => {
            if needed.len() < MOST && !needed.contains(&(holds, part)) {
                needed.push((holds, part));
            }
        }
    }
}
