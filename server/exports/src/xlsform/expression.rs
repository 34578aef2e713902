//! The part of XLSForm's expressions that questions' rules and limits are made of: comparisons of answers, `selected`,
//! `count-selected`, `string-length`, `date`, `today`, and `and`, `or`, `not`.

use rust_decimal::Decimal;
use survey::calendar::Day;
use survey::rule::Is;

/// The longest expression looked at.
const LONGEST: usize = 4_000;
/// The deepest nesting.
const DEEPEST: usize = 30;

/// What is compared.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Operand {
    /// `${name}`.
    Field(String),
    /// `.`: the answer itself.
    This,
    Number(Decimal),
    Text(String),
    Date(Day),
    Today,
    /// `count-selected(…)` of an answer.
    Count(Box<Operand>),
    /// `string-length(…)` of an answer.
    Length(Box<Operand>),
}

/// A condition.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expression {
    Or(Vec<Expression>),
    And(Vec<Expression>),
    Not(Box<Expression>),
    Selected(Operand, String),
    Compare(Operand, Is, Operand),
}

/// Reads an expression; what is not understood is said.
pub(super) fn read(text: &str) -> Result<Expression, String> {
    if text.len() > LONGEST {
        return Err(format!("an expression of more than {LONGEST} characters"));
    }
    let mut reading = Reading { rest: text, depth: 0 };
    let expression = reading.any()?;
    reading.skip();
    if reading.rest.is_empty() { Ok(expression) } else { Err(reading.misread()) }
}

struct Reading<'a> {
    rest: &'a str,
    depth: usize,
}

impl<'a> Reading<'a> {
    fn misread(&self) -> String {
        match self.rest.chars().take(30).collect::<String>() {
            rest if rest.is_empty() => "it ends too early".to_owned(),
            rest => format!("“{rest}” is not understood"),
        }
    }

    fn skip(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn take(&mut self, sign: &str) -> bool {
        self.skip();
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn need(&mut self, sign: &str) -> Result<(), String> {
        if self.take(sign) { Ok(()) } else { Err(self.misread()) }
    }

    /// A word that no name goes on from.
    fn word(&mut self, word: &str) -> bool {
        self.skip();
        let goes_on = |rest: &str| rest.starts_with(|sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '-'));
        match self.rest.strip_prefix(word) {
            Some(rest) if !goes_on(rest) => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    fn any(&mut self) -> Result<Expression, String> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(format!("it is nested more than {DEEPEST} deep"));
        }
        let mut parts = vec![self.all()?];
        while self.word("or") {
            parts.push(self.all()?);
        }
        self.depth -= 1;
        Ok(one_or(parts, Expression::Or))
    }

    fn all(&mut self) -> Result<Expression, String> {
        let mut parts = vec![self.condition()?];
        while self.word("and") {
            parts.push(self.condition()?);
        }
        Ok(one_or(parts, Expression::And))
    }

    fn condition(&mut self) -> Result<Expression, String> {
        let start = self.rest;
        if self.word("not") {
            self.need("(")?;
            let inner = self.any()?;
            self.need(")")?;
            return Ok(Expression::Not(Box::new(inner)));
        }
        if self.take("(") {
            let inner = self.any()?;
            self.need(")")?;
            return Ok(inner);
        }
        if self.word("selected") {
            self.need("(")?;
            let answer = self.answer()?;
            self.need(",")?;
            let option = self.quoted()?;
            self.need(")")?;
            return Ok(Expression::Selected(answer, option));
        }
        let left = self.operand()?;
        let signs = [
            ("!=", Is::NotEqual),
            ("<=", Is::AtMost),
            (">=", Is::AtLeast),
            ("=", Is::Equal),
            ("<", Is::Below),
            (">", Is::Above),
        ];
        let Some((_, is)) = signs.into_iter().find(|(sign, _)| self.take(sign)) else {
            let missed = self.misread();
            self.rest = start;
            return Err(missed);
        };
        let right = self.operand()?;
        Ok(Expression::Compare(left, is, right))
    }

    fn answer(&mut self) -> Result<Operand, String> {
        if self.take("${") {
            let (name, rest) = self.rest.split_once('}').ok_or_else(|| self.misread())?;
            self.rest = rest;
            return Ok(Operand::Field(name.trim().to_owned()));
        }
        let is_this = self.rest.starts_with('.')
            && !self.rest[1..].starts_with(|sign: char| sign.is_ascii_digit() || sign == '.');
        if is_this && self.take(".") {
            return Ok(Operand::This);
        }
        Err(self.misread())
    }

    fn quoted(&mut self) -> Result<String, String> {
        self.skip();
        let quote = self.rest.chars().next().filter(|sign| matches!(sign, '\'' | '"')).ok_or_else(|| self.misread())?;
        let (text, rest) = self.rest[1..].split_once(quote).ok_or_else(|| self.misread())?;
        self.rest = rest;
        Ok(text.to_owned())
    }

    fn operand(&mut self) -> Result<Operand, String> {
        self.skip();
        if self.rest.starts_with(['\'', '"']) {
            return self.quoted().map(Operand::Text);
        }
        for (name, of) in [("count-selected", Operand::Count as fn(_) -> _), ("string-length", Operand::Length)] {
            if self.word(name) {
                self.need("(")?;
                let answer = self.answer()?;
                self.need(")")?;
                return Ok(of(Box::new(answer)));
            }
        }
        if self.word("date") {
            self.need("(")?;
            let day = self.quoted()?;
            self.need(")")?;
            let day = serde_json::from_value(day.clone().into()).map_err(|_| format!("“{day}” is not a day"))?;
            return Ok(Operand::Date(day));
        }
        if self.word("today") {
            self.need("(")?;
            self.need(")")?;
            return Ok(Operand::Today);
        }
        let length = self.rest.find(|sign: char| !(sign.is_ascii_digit() || matches!(sign, '.' | '-')));
        let number = &self.rest[..length.unwrap_or(self.rest.len())];
        if number.starts_with(|sign: char| sign.is_ascii_digit() || sign == '-') {
            let read = number.parse::<Decimal>().map_err(|_| format!("“{number}” is not a number that can be kept"))?;
            self.rest = &self.rest[number.len()..];
            return Ok(Operand::Number(read));
        }
        self.answer()
    }
}

fn one_or(mut parts: Vec<Expression>, several: fn(Vec<Expression>) -> Expression) -> Expression {
    match (parts.len(), parts.pop()) {
        (1, Some(part)) => part,
        (_, last) => {
            parts.extend(last);
            several(parts)
        }
    }
}
