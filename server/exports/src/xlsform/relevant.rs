//! Rules as `relevant` expressions, and back.
//!
//! The two differ where an answer was not given: here a condition on it is neither true nor false, and so is its negation; in
//! XLSForm it is compared as an empty text. So negations are written with "was answered", and read with "was not answered".

use super::expression::{Expression, Operand};
use rust_decimal::prelude::ToPrimitive;
use survey::code::Code;
use survey::question::Question;
use survey::rule::{Is, Rule};

/// A rule as an expression; `None` where XLSForm cannot say it.
pub(super) fn say<'a>(rule: &Rule, find: &dyn Fn(&Code) -> Option<&'a Question>) -> Option<String> {
    said(rule, true, find)
}

fn said<'a>(rule: &Rule, holds: bool, find: &dyn Fn(&Code) -> Option<&'a Question>) -> Option<String> {
    let several = |rules: &[Rule], word: &str| -> Option<String> {
        let parts: Option<Vec<String>> = rules.iter().map(|rule| said(rule, holds, find)).collect();
        Some(format!("({})", parts?.join(word)))
    };
    let answered = |question: &Code, condition: String| format!("(${{{question}}} != '' and {condition})");
    let chosen = |question: &Code, options: &[Code], word: &str| -> Option<String> {
        let asked = find(question)?;
        let known = options.iter().all(|code| asked.options().iter().any(|option| option.code == *code));
        let parts: Vec<String> =
            options.iter().map(|option| format!("selected(${{{question}}}, '{option}')")).collect();
        let all = if parts.len() == 1 { parts.concat() } else { format!("({})", parts.join(word)) };
        known.then(|| if holds { all } else { answered(question, format!("not({all})")) })
    };
    let effective = |is: Is| if holds { is } else { is.opposite() };
    // Where an empty text would compare so, too, it has to be an answer.
    let compared = |question: &Code, is: Is, left: String, right: String, empty_too: bool| {
        let condition = format!("{left} {} {right}", sign(is));
        if empty_too { answered(question, condition) } else { condition }
    };
    match (rule, holds) {
        (Rule::Not(rule), holds) => said(rule, !holds, find),
        (Rule::All(rules), true) | (Rule::Any(rules), false) => several(rules, " and "),
        (Rule::Any(rules), true) | (Rule::All(rules), false) => several(rules, " or "),
        (Rule::Chose { question, any_of }, _) => chosen(question, any_of, " or "),
        (Rule::ChoseAll { question, all_of }, _) => chosen(question, all_of, " and "),
        (Rule::Count { question, is, to }, _) => {
            let (is, count) = (effective(*is), format!("count-selected(${{{question}}})"));
            Some(compared(question, is, count, to.to_string(), is.holds(0.cmp(to))))
        }
        // An empty text is no number: every comparison with it is false but “is not”.
        (Rule::Number { question, is, to }, _) => {
            let is = effective(*is);
            Some(compared(question, is, format!("${{{question}}}"), to.to_string(), is == Is::NotEqual))
        }
        (Rule::Date { question, is, to }, _) => {
            Some(compared(question, effective(*is), format!("${{{question}}}"), format!("date('{to}')"), true))
        }
        (Rule::Answered(question), true) => Some(format!("${{{question}}} != ''")),
        (Rule::Answered(question), false) => Some(format!("${{{question}}} = ''")),
        (Rule::Skipped(_) | Rule::Ward(_) | Rule::Route(_) | Rule::Language(_), _) => None,
    }
}

fn sign(is: Is) -> &'static str {
    match is {
        Is::Below => "<",
        Is::AtMost => "<=",
        Is::Equal => "=",
        Is::NotEqual => "!=",
        Is::AtLeast => ">=",
        Is::Above => ">",
    }
}

/// What names in expressions stand for.
pub(super) trait Names {
    /// The question of a name.
    fn question(&self, name: &str) -> Option<Code>;
    /// The option of a question by its name; `None` where the question has no such option.
    fn option(&self, question: &Code, name: &str) -> Option<Code>;
}

/// An expression as a rule; what it cannot be is said.
pub(super) fn rule(expression: &Expression, names: &dyn Names) -> Result<Rule, String> {
    match expression {
        Expression::Or(parts) => {
            if let Some((question, any_of)) = of_one_question(parts, names)? {
                return Ok(Rule::Chose { question, any_of });
            }
            parts.iter().map(|part| rule(part, names)).collect::<Result<_, _>>().map(Rule::Any)
        }
        Expression::And(parts) => {
            if let Some((question, all_of)) = of_one_question(parts, names)? {
                return Ok(Rule::ChoseAll { question, all_of });
            }
            parts.iter().map(|part| rule(part, names)).collect::<Result<_, _>>().map(Rule::All)
        }
        Expression::Not(inner) => negated(inner, names),
        Expression::Selected(answer, option) => chose(answer, option, names),
        Expression::Compare(left, is, right) => compare(left, *is, right, names),
    }
}

/// Several `selected` of one question are one condition.
fn of_one_question(parts: &[Expression], names: &dyn Names) -> Result<Option<(Code, Vec<Code>)>, String> {
    let mut found: Option<(Code, Vec<Code>)> = None;
    for part in parts {
        let Expression::Selected(answer, option) = part else { return Ok(None) };
        let code = question(answer, names)?;
        let option = self::option(&code, option, names)?;
        match &mut found {
            None => found = Some((code, vec![option])),
            Some((first, options)) if *first == code => options.push(option),
            Some(_) => return Ok(None),
        }
    }
    Ok(found)
}

fn question(answer: &Operand, names: &dyn Names) -> Result<Code, String> {
    match answer {
        Operand::Field(name) => names.question(name).ok_or_else(|| format!("“{name}” is not a question before it")),
        _ => Err("a rule is about the answer to another question".to_owned()),
    }
}

fn option(question: &Code, name: &str, names: &dyn Names) -> Result<Code, String> {
    names.option(question, name).ok_or_else(|| format!("“{name}” is not an answer to “{question}”"))
}

fn chose(answer: &Operand, name: &str, names: &dyn Names) -> Result<Rule, String> {
    let question = question(answer, names)?;
    let any_of = vec![option(&question, name, names)?];
    Ok(Rule::Chose { question, any_of })
}

fn compare(left: &Operand, is: Is, right: &Operand, names: &dyn Names) -> Result<Rule, String> {
    let unless_unanswered = |rule: Rule, question: Code| match is {
        Is::NotEqual => Rule::Any(vec![rule, Rule::Not(Box::new(Rule::Answered(question)))]),
        _ => rule,
    };
    match (left, right) {
        (Operand::Field(_), Operand::Text(text)) => {
            let code = question(left, names)?;
            match (text.as_str(), is) {
                ("", Is::Equal) => Ok(Rule::Not(Box::new(Rule::Answered(code)))),
                ("", Is::NotEqual) => Ok(Rule::Answered(code)),
                (name, Is::Equal) => chose(left, name, names),
                (name, Is::NotEqual) => Ok(unless_unanswered(Rule::Not(Box::new(chose(left, name, names)?)), code)),
                _ => Err("texts can only be the same or not".to_owned()),
            }
        }
        (Operand::Field(_), Operand::Number(to)) => {
            let code = question(left, names)?;
            // Choices are often named by numbers.
            if let (Some(option), Is::Equal | Is::NotEqual) = (names.option(&code, &to.to_string()), is) {
                let chose = Rule::Chose { question: code.clone(), any_of: vec![option] };
                let rule = if is == Is::Equal { chose } else { Rule::Not(Box::new(chose)) };
                return Ok(unless_unanswered(rule, code));
            }
            Ok(unless_unanswered(Rule::Number { question: code.clone(), is, to: *to }, code))
        }
        (Operand::Field(_), Operand::Date(to)) => {
            let code = question(left, names)?;
            Ok(unless_unanswered(Rule::Date { question: code.clone(), is, to: *to }, code))
        }
        (Operand::Count(answer), Operand::Number(to)) => {
            let code = question(answer, names)?;
            let to = to.to_u32().ok_or_else(|| format!("{to} is not a number of answers"))?;
            let rule = Rule::Count { question: code.clone(), is, to };
            // Nothing chosen counts as none there.
            Ok(if is.holds(0.cmp(&to)) {
                Rule::Any(vec![rule, Rule::Not(Box::new(Rule::Answered(code)))])
            } else {
                rule
            })
        }
        (Operand::Number(_) | Operand::Text(_) | Operand::Date(_), Operand::Field(_) | Operand::Count(_)) => {
            compare(right, turned(is), left, names)
        }
        _ => Err("this comparison is not one of an answer with a value".to_owned()),
    }
}

/// How the right compares with the left.
fn turned(is: Is) -> Is {
    match is {
        Is::Below => Is::Above,
        Is::AtMost => Is::AtLeast,
        Is::AtLeast => Is::AtMost,
        Is::Above => Is::Below,
        same => same,
    }
}

fn negated(expression: &Expression, names: &dyn Names) -> Result<Rule, String> {
    match expression {
        Expression::Or(parts) => parts.iter().map(|part| negated(part, names)).collect::<Result<_, _>>().map(Rule::All),
        Expression::And(parts) => {
            parts.iter().map(|part| negated(part, names)).collect::<Result<_, _>>().map(Rule::Any)
        }
        Expression::Not(inner) => rule(inner, names),
        leaf => match rule(leaf, names)? {
            Rule::Answered(code) => Ok(Rule::Not(Box::new(Rule::Answered(code)))),
            Rule::Not(inner) if matches!(*inner, Rule::Answered(_)) => Ok(*inner),
            // True of nobody who answered otherwise, so its negation needs an answer.
            Rule::Any(parts) => Ok(Rule::All(parts.into_iter().map(opposite).collect())),
            part => {
                let unanswered = part.question().cloned().map(|code| Rule::Not(Box::new(Rule::Answered(code))));
                let mut parts = vec![opposite(part)];
                parts.extend(unanswered);
                Ok(Rule::Any(parts))
            }
        },
    }
}

fn opposite(rule: Rule) -> Rule {
    match rule {
        Rule::Not(inner) => *inner,
        rule => Rule::Not(Box::new(rule)),
    }
}
