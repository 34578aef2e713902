//! A question's words inside sentences and headings.

use crate::results::wording::number::{lower_first, upper_first};
use survey::publication::QuestionResult;

/// A question's words, taken apart for use in sentences.
#[derive(Clone, Copy, Debug)]
pub struct QuestionWords<'a> {
    question: &'a QuestionResult,
}

/// "your local area" asked of a person is "their local area" reported of people.
fn reported(text: &str) -> String {
    let words = text.split(' ').map(|word| match word {
        "you" | "I" => "they",
        "your" | "my" => "their",
        "yourself" => "themselves",
        other => other,
    });
    words.collect::<Vec<_>>().join(" ")
}

impl<'a> QuestionWords<'a> {
    /// The words of a question.
    #[must_use]
    pub fn of(question: &'a QuestionResult) -> Self {
        Self { question }
    }

    /// What people say or are: "agree", "are satisfied". Nets are written as "71% **satisfied**".
    #[must_use]
    pub fn verb(self) -> String {
        let net = self.question.net.as_str();
        let bare = net.strip_prefix("not ").unwrap_or(net);
        let first = bare.split(' ').next().unwrap_or_default();
        let state = ["satisfied", "dissatisfied", "safe", "unsafe", "well", "informed", "proud", "lonely"];
        if state.contains(&first) { format!("are {net}") } else { net.to_owned() }
    }

    /// What follows "7 in 10 people": "agree that their local area is a place where …". The words of the question as
    /// asked; where they do not fit into a sentence, the question stands behind in full.
    #[must_use]
    pub fn claim(self) -> String {
        let stem = self.question.stem.trim().trim_end_matches('?');
        let rest = |opening: &str| stem.strip_prefix(opening).map(reported);
        let net = self.question.net.as_str();
        let agreed =
            ["To what extent do you agree or disagree that ", "To what extent would you agree or disagree that "];
        if let (true, Some(clause)) =
            (matches!(net, "agree" | "disagree"), agreed.iter().find_map(|opening| rest(opening)))
        {
            return format!("{net} that {clause}");
        }
        let satisfied =
            ["Overall, how satisfied or dissatisfied are you with ", "How satisfied or dissatisfied are you with "];
        if let (true, Some(thing)) = (net == "satisfied", satisfied.iter().find_map(|opening| rest(opening))) {
            return format!("are satisfied with {thing}");
        }
        if let (true, Some(place)) = (net == "safe", rest("How safe or unsafe do you feel ")) {
            return format!("feel safe {place}");
        }
        if let (true, Some(what)) =
            (net == "feel they belong strongly", rest("How strongly do you feel you belong to "))
        {
            return format!("feel they belong strongly to {what}");
        }
        if let (Some(amount), Some(whom)) = (net.strip_prefix("trust the council "), rest("How much do you trust ")) {
            return format!("trust {whom} {amount}");
        }
        format!("{}, asked “{}”", self.verb(), self.question.stem.trim())
    }

    /// The question in a few words, without the area asked about: "People from different backgrounds get on well
    /// together".
    #[must_use]
    pub fn topic(self) -> &'a str {
        self.question.short.split(": ").next().unwrap_or_default()
    }

    /// The area asked about, where the question names one after a colon: "local area".
    #[must_use]
    pub fn scope(self) -> Option<&'a str> {
        self.question.short.split_once(": ").map(|(_, scope)| scope)
    }

    /// The scope as a heading, or the question in a few words: "Local area", "Luton as a whole".
    #[must_use]
    pub fn scope_heading(self) -> String {
        upper_first(self.scope().unwrap_or(&self.question.short))
    }

    /// The scope after "asked about": "their local area", "Luton as a whole".
    #[must_use]
    pub fn asked_about(self) -> String {
        match self.scope() {
            Some("local area") => "their local area".to_owned(),
            Some(scope) => scope.to_owned(),
            None => lower_first(self.topic()),
        }
    }

    /// A heading that asks: "Do people from different backgrounds get on well together in their local area?". Questions
    /// that are not about what people do keep their short words.
    #[must_use]
    pub fn heading(self, with_scope: bool) -> String {
        let scope =
            self.scope().filter(|_| with_scope).map(|_| format!(" in {}", self.asked_about())).unwrap_or_default();
        if self.topic().starts_with("People ") {
            format!("Do {}{scope}?", lower_first(self.topic()))
        } else {
            format!("{}{scope}", self.topic())
        }
    }

    /// The question in a few words with its area: "People from different backgrounds get on well together in their
    /// local area".
    #[must_use]
    pub fn title(self) -> String {
        match self.scope() {
            Some(_) => format!("{} in {}", self.topic(), self.asked_about()),
            None => self.question.short.clone(),
        }
    }

    /// Who counts and who stands in the base: "Per cent who answered “Definitely agree” or “Tend to agree”, of people …".
    #[must_use]
    pub fn definition(self) -> String {
        let counted = self.question.options.iter().filter(|option| option.in_net);
        let counted: Vec<String> = counted.map(|option| format!("“{}”", option.label)).collect();
        format!("Per cent who answered {}, of {}.", counted.join(" or "), self.base())
    }

    /// The measure for the head of a figure: "Per cent who agree".
    #[must_use]
    pub fn measure(self) -> String {
        format!("Per cent who {}", self.verb())
    }

    /// The head of a column of figures: "Agree", "Satisfied"; longer nets are "Figure".
    #[must_use]
    pub fn column(self) -> String {
        if self.question.net.len() <= 14 { upper_first(&self.question.net) } else { "Per cent".to_owned() }
    }

    /// What counts as the net: "Definitely agree or tend to agree".
    #[must_use]
    pub fn counted(self) -> String {
        let labels = self.question.options.iter().filter(|option| option.in_net);
        let labels: Vec<String> = labels
            .enumerate()
            .map(|(at, option)| if at == 0 { upper_first(&option.label) } else { lower_first(&option.label) })
            .collect();
        labels.join(" or ")
    }

    /// Who stands in the base: "people who gave one of the four answers from “Definitely agree” to …".
    #[must_use]
    pub fn base(self) -> String {
        let labels: Vec<&str> =
            self.question.options.iter().filter(|option| option.in_base).map(|option| option.label.as_str()).collect();
        match labels.as_slice() {
            [first, .., last] => format!("people who answered on the scale from “{first}” to “{last}”"),
            _ => "people who gave a view".to_owned(),
        }
    }

    /// The answers outside the base in quotation marks: "“Don’t know” or “Too few people in local area”".
    #[must_use]
    pub fn outside(self) -> String {
        let labels = self.question.options.iter().filter(|option| !option.in_base);
        let labels: Vec<String> = labels.map(|option| format!("“{}”", option.label)).collect();
        match labels.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} or {last}", first.join(", ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::sample;

    fn claim(stem: &str, net: &str) -> String {
        let mut question = sample::publication().unwrap().questions.remove(0);
        question.stem = stem.into();
        question.net = net.into();
        QuestionWords::of(&question).claim()
    }

    #[test]
    fn a_claim_keeps_the_words_that_were_asked() {
        assert_eq!(
            claim(
                "To what extent do you agree or disagree that your local area is a place where people get on?",
                "agree"
            ),
            "agree that their local area is a place where people get on"
        );
        assert_eq!(
            claim(
                "Overall, how satisfied or dissatisfied are you with the way Luton Council runs things?",
                "satisfied"
            ),
            "are satisfied with the way Luton Council runs things"
        );
        assert_eq!(
            claim("How strongly do you feel you belong to your immediate neighbourhood?", "feel they belong strongly"),
            "feel they belong strongly to their immediate neighbourhood"
        );
        assert_eq!(
            claim("How much do you trust Luton Council?", "trust the council a great deal or a fair amount"),
            "trust Luton Council a great deal or a fair amount"
        );
        assert_eq!(
            claim("Would you recommend it?", "would recommend it"),
            "would recommend it, asked “Would you recommend it?”"
        );
    }

    #[test]
    fn headings_ask_where_the_words_allow() {
        let mut question = sample::publication().unwrap().questions.remove(0);
        let words = QuestionWords::of(&question);
        assert_eq!(
            words.heading(true),
            "Do people from different backgrounds get on well together in their local area?"
        );
        assert_eq!(words.heading(false), "Do people from different backgrounds get on well together?");
        assert_eq!(words.counted(), "Definitely agree or tend to agree");
        question.short = "Trust Luton Council".into();
        assert_eq!(QuestionWords::of(&question).heading(true), "Trust Luton Council");
    }
}
