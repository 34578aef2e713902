use super::SyntaxError;
use super::syntax::Phrase;
use serde::Deserialize;
use std::str::FromStr;

/// Categories of a margin that join another one, for the weighting only.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Collapse {
    /// The margin.
    pub variable: String,
    /// The categories to merge.
    pub categories: Vec<String>,
    /// The category they join.
    pub into: String,
}

impl FromStr for Collapse {
    type Err = SyntaxError;

    fn from_str(text: &str) -> Result<Self, SyntaxError> {
        let mut phrase = Phrase::new(text, "variable: category, category -> category");
        let variable = phrase.before(":")?;
        let (categories, Some(_)) = phrase.list(&["->"])? else { return Err(phrase.wrong()) };
        let (into, _) = phrase.name(&[])?;
        Ok(Self { variable, categories, into })
    }
}

/// Values of a column with which a row belongs to the sample.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keep {
    /// The column.
    pub column: String,
    /// Its values.
    pub values: Vec<String>,
}

impl FromStr for Keep {
    type Err = SyntaxError;

    fn from_str(text: &str) -> Result<Self, SyntaxError> {
        let mut phrase = Phrase::new(text, "column: value, value");
        let column = phrase.before(":")?;
        let (values, _) = phrase.list(&[])?;
        Ok(Self { column, values })
    }
}

/// A share of answers taken together, out of a stated base.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Net {
    /// What it is called in the tables.
    pub name: String,
    /// The column.
    pub column: String,
    /// Answers in the net.
    pub counts: Vec<String>,
    /// Answers in the base but not in the net. All others are outside the base.
    pub against: Against,
}

/// The other part of a net's base.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "NamesOrSign")]
pub enum Against {
    /// These answers.
    Answers(Vec<String>),
    /// Every other answer that is not missing: `*`.
    Others,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum NamesOrSign {
    Names(Vec<String>),
    Sign(String),
}

impl TryFrom<NamesOrSign> for Against {
    type Error = &'static str;

    fn try_from(stated: NamesOrSign) -> Result<Self, Self::Error> {
        match stated {
            NamesOrSign::Names(names) => Ok(Self::Answers(names)),
            NamesOrSign::Sign(sign) if sign == "*" => Ok(Self::Others),
            NamesOrSign::Sign(_) => Err("“against” is a list of answers, or \"*\" for every other answer"),
        }
    }
}

impl FromStr for Net {
    type Err = SyntaxError;

    fn from_str(text: &str) -> Result<Self, SyntaxError> {
        let mut phrase = Phrase::new(text, "NAME=column: answer, answer / answer, answer (or / * for all others)");
        let name = phrase.before("=")?;
        let column = phrase.before(":")?;
        let (counts, Some(_)) = phrase.list(&["/"])? else { return Err(phrase.wrong()) };
        let (others, _) = phrase.list(&[])?;
        let against = if others == ["*"] { Against::Others } else { Against::Answers(others) };
        Ok(Self { name, column, counts, against })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn nets_state_their_base() {
        let net: Net = "Agree = q1: definitely, tend to / \"no, not\", \"say \"\"no\"\"\"".parse().unwrap();
        assert_eq!((net.name.as_str(), net.column.as_str()), ("Agree", "q1"));
        assert_eq!(net.counts, names(&["definitely", "tend to"]));
        assert_eq!(net.against, Against::Answers(names(&["no, not", "say \"no\""])));
        let others: Net = "\"a=b\"=q1: x:y/*".parse().unwrap();
        assert_eq!((others.name.as_str(), others.counts, others.against), ("a=b", names(&["x:y"]), Against::Others));
    }

    #[test]
    fn a_net_without_a_base_is_refused_with_the_form() {
        for text in
            ["Agree", "Agree=q1", "Agree=q1: yes", "Agree=q1: yes /", "=q1: a / b", "A=q: \"a / b", "A=q: \"a\" x / b"]
        {
            let error = text.parse::<Net>().unwrap_err();
            assert!(error.to_string().contains(text), "{error}");
        }
        assert!("Agree=q1: yes".parse::<Net>().unwrap_err().to_string().contains("/ *"));
    }

    #[test]
    fn collapse_and_keep() {
        let rule: Collapse = "ward: W20, 18-24 -> \"Abbey: -> east\"".parse().unwrap();
        assert_eq!(rule.categories, names(&["W20", "18-24"]));
        assert_eq!(rule.into, "Abbey: -> east");
        assert!("ward: W20".parse::<Collapse>().is_err());
        assert!("ward -> W20".parse::<Collapse>().is_err());
        let keep: Keep = "route: random, paper".parse().unwrap();
        assert_eq!((keep.column.as_str(), keep.values), ("route", names(&["random", "paper"])));
    }
}
