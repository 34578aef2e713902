//! The questions of the sample, from the shipped question set.

use survey::question::WordingStatus;

/// A question as the sample asks it.
pub struct Asked {
    /// Its code.
    pub code: &'static str,
    /// As asked.
    pub stem: &'static str,
    /// In a few words.
    pub short: &'static str,
    /// The net and the rest.
    pub net: (&'static str, &'static str),
    /// Options in the base, those of the net first: code and label.
    pub options: &'static [(&'static str, &'static str)],
    /// How many of them are in the net.
    pub in_net: usize,
    /// Options outside the base.
    pub outside: &'static [(&'static str, &'static str)],
    /// The council’s figure.
    pub level: f64,
    /// The council’s figure in the last wave.
    pub last: f64,
    /// How far the wording is checked.
    pub status: WordingStatus,
}

const AGREE: [(&str, &str); 4] = [
    ("definitely_agree", "Definitely agree"),
    ("tend_to_agree", "Tend to agree"),
    ("tend_to_disagree", "Tend to disagree"),
    ("definitely_disagree", "Definitely disagree"),
];
const SATISFIED: [(&str, &str); 5] = [
    ("very_satisfied", "Very satisfied"),
    ("fairly_satisfied", "Fairly satisfied"),
    ("neither", "Neither satisfied nor dissatisfied"),
    ("fairly_dissatisfied", "Fairly dissatisfied"),
    ("very_dissatisfied", "Very dissatisfied"),
];
const AMOUNT: [(&str, &str); 4] = [
    ("great_deal", "A great deal"),
    ("fair_amount", "A fair amount"),
    ("not_much", "Not very much"),
    ("not_at_all", "Not at all"),
];
const STRONGLY: [(&str, &str); 4] = [
    ("very", "Very strongly"),
    ("fairly", "Fairly strongly"),
    ("not_very", "Not very strongly"),
    ("not_at_all", "Not at all strongly"),
];
const DONT_KNOW: (&str, &str) = ("dont_know", "Don’t know");

/// The questions, in order.
pub fn asked() -> [Asked; 6] {
    [
        Asked {
            code: "cohesion_area",
            stem: "To what extent do you agree or disagree that your local area is a place where people from different backgrounds get on well together?",
            short: "People from different backgrounds get on well together: local area",
            net: ("agree", "disagree"),
            options: &AGREE,
            in_net: 2,
            outside: &[DONT_KNOW, ("too_few", "Too few people in local area"), ("all_same", "All the same background")],
            level: 0.71,
            last: 0.70,
            status: WordingStatus::Verbatim,
        },
        Asked {
            code: "cohesion_city",
            stem: "To what extent do you agree or disagree that Luton as a whole is a place where people from different backgrounds get on well together?",
            short: "People from different backgrounds get on well together: Luton as a whole",
            net: ("agree", "disagree"),
            options: &AGREE,
            in_net: 2,
            outside: &[DONT_KNOW, ("all_same", "All the same background")],
            level: 0.67,
            last: 0.61,
            status: WordingStatus::Own,
        },
        Asked {
            code: "area_satisfaction",
            stem: "Overall, how satisfied or dissatisfied are you with your local area as a place to live?",
            short: "Satisfied with the local area as a place to live",
            net: ("satisfied", "not satisfied"),
            options: &SATISFIED,
            in_net: 2,
            outside: &[DONT_KNOW],
            level: 0.74,
            last: 0.75,
            status: WordingStatus::Verbatim,
        },
        Asked {
            code: "council_satisfaction",
            stem: "Overall, how satisfied or dissatisfied are you with the way Luton Council runs things?",
            short: "Satisfied with the way Luton Council runs things",
            net: ("satisfied", "not satisfied"),
            options: &SATISFIED,
            in_net: 2,
            outside: &[DONT_KNOW],
            level: 0.55,
            last: 0.62,
            status: WordingStatus::Verbatim,
        },
        Asked {
            code: "belong",
            stem: "How strongly do you feel you belong to your immediate neighbourhood?",
            short: "Belong to the immediate neighbourhood",
            net: ("feel they belong strongly", "do not"),
            options: &STRONGLY,
            in_net: 2,
            outside: &[DONT_KNOW],
            level: 0.62,
            last: 0.60,
            status: WordingStatus::TableTitle,
        },
        Asked {
            code: "trust_council",
            stem: "How much do you trust Luton Council?",
            short: "Trust Luton Council",
            net: ("trust the council a great deal or a fair amount", "do not"),
            options: &AMOUNT,
            in_net: 2,
            outside: &[DONT_KNOW],
            level: 0.52,
            last: 0.50,
            status: WordingStatus::Unchecked,
        },
    ]
}
