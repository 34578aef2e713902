//! The sentences of the questionnaire on paper.

use survey::answer::ordinal;
use survey::question::Side;
use survey::rule::Is;

/// Under the last question.
pub const PAPER_END: &str = "Thank you";
/// Under the last question.
pub const PAPER_THANKS: &str = "Thank you for your answers. Please check that you have not missed a page.";
/// Where the form is not all in its language.
pub const UNTRANSLATED: &str = "Some parts of this questionnaire have not been translated yet. They are in English.";
/// Above the access code.
pub const CODE_TITLE: &str = "Your access code";
/// Beside a printed code.
pub const CODE_PRINTED: &str = "This code makes sure that each household answers once. We take it off your answers as soon as they are \
entered.";
/// Beside boxes for the code.
pub const CODE_TO_WRITE: &str = "Write the code from our letter in these boxes. It has 10 letters and numbers. Without it we cannot \
count your answers. We take it off your answers as soon as they are entered.";
/// What the boxes for the code are, for people who cannot see them.
pub const CODE_BOXES: &str = "10 empty boxes, in two groups of five";
/// How to take part.
pub const WAYS_TITLE: &str = "How to take part";
/// Paper or online.
pub const NOT_BOTH: &str = "Please use one way only. If you answer online, you can throw this form away.";
/// Who fills it in.
pub const WHO_TITLE: &str = "Who should answer";
/// Who fills it in.
pub const WHO: &str = "One person in your home: whoever is 16 or over and had a birthday most recently. Somebody else may write \
for them.";
/// How to fill it in.
pub const HOW_TITLE: &str = "How to fill it in";
/// How to fill it in.
pub const HOW: [&str; 4] = [
    "Use a black or blue pen. Put a tick or a cross inside the box.",
    "If you tick the wrong box, fill it in completely and tick the right one.",
    "Some questions are not for everybody. The words in bold under a question say who it is for and where to go next.",
    "You can leave out any question that you do not want to answer.",
];
/// Why they are asked.
pub const WHY_TITLE: &str = "Why we are asking you";
/// Why they are asked.
pub const WHY_FREE: &str = "You do not have to take part. It will not change any service you get from the council.";
/// What happens with the answers.
pub const PRIVACY_TITLE: &str = "What happens with your answers";
/// What happens with the answers.
pub const PRIVACY: [&str; 4] = [
    "Two people enter your answers into the computer, so that mistakes are found. Only council staff who work on the survey see \
     this form.",
    "We keep your answers apart from the list of addresses we wrote to. Once they are entered, we keep nothing that joins them \
     up again.",
    "We keep the name of your ward, not your postcode.",
    "We publish results for groups of people only, and never a figure based on fewer than 10 people.",
];
/// Help.
pub const HELP_TITLE: &str = "If you need help";
/// The first section.
pub const HOME_TITLE: &str = "Where you live";
/// The first question.
pub const HOME: &str = "What is your postcode?";
/// Why it is asked.
pub const HOME_HINT: &str = "We use it to find your ward, and do not keep it.";
/// Behind the title of a section.
pub const OPTIONAL: &str = " (optional)";
/// Where a question is for nobody who holds this form.
pub const NOT_ON_THIS_FORM: &str = "This question is not asked on this form. Go to the next one.";
/// One box.
pub const TICK_ONE: &str = "Tick one box.";
/// A number with a fraction.
pub const NUMBER: &str = "Write a number in the box.";
/// A percentage.
pub const PERCENTAGE: &str = "Write a number from 0 to 100 in the box.";
/// A day.
pub const DATE: &str = "Write the date in the boxes, like 27 3 2026.";
/// A month.
pub const MONTH: &str = "Write the month and year in the boxes, like 3 2026.";
/// A length of time.
pub const DURATION: &str = "Write numbers in the boxes.";
/// A few words.
pub const SHORT_TEXT: &str = "Write on the line.";
/// Many words.
pub const LONG_TEXT: &str = "Write on the lines. Do not give names or other personal details.";
/// A postcode.
pub const POSTCODE: &str = "Write the postcode in the box. We use it to find the ward, and do not keep it.";
/// A part of a date.
pub const DAY: &str = "Day";
/// A part of a date.
pub const MONTH_LABEL: &str = "Month";
/// A part of a date.
pub const YEAR: &str = "Year";

/// The name of a unit of time.
pub fn unit(name: &str) -> &'static str {
    match name {
        "hours" => "Hours",
        "minutes" => "Minutes",
        "years" => "Years",
        _ => "Months",
    }
}

/// The form, on each page.
pub fn form(code: &str, version: u32, content: &str) -> String {
    format!("Form {code} {version}, {content}")
}

/// The title.
pub fn paper_title(area: &str) -> String {
    format!("Tell us what it is like to live in {area}")
}

/// Under the title.
pub fn paper_lead(council: &str, area: &str) -> String {
    format!(
        "{council} would like to know what you think of the area where you live. Your answers show your councillors what people in \
         your ward think, and people in {area} as a whole."
    )
}

/// How to send it back.
pub fn send_back(return_to: Option<&str>, last_day: &str) -> String {
    match return_to {
        Some(address) => format!("Send this form back to {address}. It must reach us by {last_day}."),
        None => format!("Send this form back in the envelope that came with it. It must reach us by {last_day}."),
    }
}

/// The other way to take part.
pub fn online(address: &str) -> String {
    format!("Or answer online at {address} and enter your access code there.")
}

/// What the QR code is.
pub fn qr_alt(address: &str) -> String {
    format!("QR code that leads to {address}")
}

/// Why they are asked.
pub fn why(area: &str) -> String {
    format!(
        "Your address was picked at random, so that the people who answer are like the people who live in {area}. We cannot swap you \
         for someone else, so each answer counts."
    )
}

/// Who is responsible.
pub fn responsible(council: &str) -> String {
    format!("{council} is responsible for this survey and for your information.")
}

/// Whom to call.
pub fn help_line(line: &str) -> String {
    format!("Call {line}.")
}

/// Other formats.
pub fn other_formats(council: &str) -> String {
    format!("Ask {council} for this form in large print or in another language.")
}

/// Before the equality questions.
pub fn equality(area: &str) -> [String; 3] {
    [
        "You do not have to answer these questions. Your other answers count just the same.".to_owned(),
        format!(
            "We ask them to check that the people who answer are like the people who live in {area}, and to see whether some groups of \
             people have a different experience. The Equality Act 2010 asks councils to think about this."
        ),
        "We do not use them to decide anything about you or about the services you get.".to_owned(),
    ]
}

/// Any of several boxes.
pub fn tick_several(smallest: Option<u32>, largest: Option<u32>) -> String {
    match (smallest.filter(|fewest| *fewest > 1), largest) {
        (None, None) => "Tick all that apply.".to_owned(),
        (None, Some(1)) => TICK_ONE.to_owned(),
        (None, Some(most)) => format!("Tick up to {most} boxes."),
        (Some(fewest), None) => format!("Tick at least {fewest} boxes."),
        (Some(fewest), Some(most)) if fewest == most => format!("Tick {most} boxes."),
        (Some(fewest), Some(most)) => format!("Tick from {fewest} to {most} boxes."),
    }
}

/// Boxes that go with no other.
pub fn alone(labels: &[String]) -> String {
    format!("If you tick {}, tick nothing else.", or_quoted(labels))
}

/// A scale.
pub fn tick_on_scale(from: i64, to: i64) -> String {
    format!("Tick one box, from {from} to {to}.")
}

/// A ranking.
pub fn rank(places: u32) -> String {
    match places {
        1 => "Write the number of your choice in the box under the list.".to_owned(),
        places => format!("Write the numbers of your choices, up to {places}, in the boxes under the list."),
    }
}

/// A place of a ranking.
pub fn choice(place: u32) -> String {
    format!("{} choice", ordinal(place))
}

/// A whole number.
pub fn whole_number(min: i64, max: i64) -> String {
    format!("Write a whole number from {min} to {max} in the box.")
}

/// A bound that is the answer to an earlier question.
pub fn held(side: Side, is_date: bool, at: usize) -> String {
    let held = match (is_date, side) {
        (false, Side::AtLeast) => "not less than",
        (false, Side::AtMost) => "not more than",
        (true, Side::AtLeast) => "not earlier than",
        (true, Side::AtMost) => "not later than",
    };
    format!("It is {held} your answer to question {at}.")
}

/// Before boxes in place of an answer.
pub fn or_tick(boxes: usize) -> String {
    if boxes == 1 { "Or tick this box:".to_owned() } else { "Or tick one of these boxes:".to_owned() }
}

/// When a question is answered.
pub fn only_if(condition: &str) -> String {
    format!("Only answer this question if {condition}.")
}

/// When the questions of a section are answered, and where everybody else goes on.
pub fn only_if_section(first: usize, last: usize, condition: &str, next: Option<usize>) -> String {
    let questions = match last.saturating_sub(first) {
        0 => format!("question {first}"),
        1 => format!("questions {first} and {last}"),
        _ => format!("questions {first} to {last}"),
    };
    let otherwise = match next {
        Some(next) => format!("Otherwise, go to question {next}."),
        None => "Otherwise, you have finished.".to_owned(),
    };
    format!("Only answer {questions} if {condition}. {otherwise}")
}

/// "a, b and c".
fn list(items: &[String], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., end] => format!("{} {last} {end}", before.join(", ")),
    }
}

fn quoted(labels: &[String]) -> Vec<String> {
    labels.iter().map(|label| format!("‘{label}’")).collect()
}

fn or_quoted(labels: &[String]) -> String {
    list(&quoted(labels), "or")
}

/// All conditions.
pub fn and(conditions: &[String]) -> String {
    conditions.join(", and ")
}

/// Any condition.
pub fn or(conditions: &[String]) -> String {
    conditions.join(", or ")
}

/// A condition.
pub fn ticked(labels: &[String], at: usize) -> String {
    format!("you ticked {} at question {at}", or_quoted(labels))
}

/// A condition.
pub fn ticked_all(labels: &[String], at: usize) -> String {
    format!("you ticked {} at question {at}", list(&quoted(labels), "and"))
}

/// A condition.
pub fn did_not_tick(labels: &[String], at: usize) -> String {
    format!("you did not tick {} at question {at}", or_quoted(labels))
}

/// A condition.
pub fn ticked_so_many(compared: String, at: usize) -> String {
    format!("the number of boxes you ticked at question {at} is {compared}")
}

/// A condition.
pub fn answer_is(compared: &str, at: usize) -> String {
    format!("your answer to question {at} is {compared}")
}

/// A condition.
pub fn answered(at: usize) -> String {
    format!("you answered question {at}")
}

/// A condition.
pub fn left_empty(at: usize) -> String {
    format!("you left question {at} empty")
}

/// A condition.
pub fn lives_in(wards: &[String]) -> String {
    format!("you live in {}", list(wards, "or"))
}

/// A condition.
pub fn it_is_not_so(condition: &str) -> String {
    format!("it is not so that {condition}")
}

/// How a number compares.
pub fn compared(is: Is, to: &str) -> String {
    match is {
        Is::Below => format!("less than {to}"),
        Is::AtMost => format!("{to} or less"),
        Is::Equal => to.to_owned(),
        Is::NotEqual => format!("not {to}"),
        Is::AtLeast => format!("{to} or more"),
        Is::Above => format!("more than {to}"),
    }
}

/// How a day compares.
pub fn compared_date(is: Is, to: &str) -> String {
    match is {
        Is::Below => format!("before {to}"),
        Is::AtMost => format!("{to} or before"),
        Is::Equal => to.to_owned(),
        Is::NotEqual => format!("not {to}"),
        Is::AtLeast => format!("{to} or after"),
        Is::Above => format!("after {to}"),
    }
}

/// Who goes past the questions that follow.
pub fn if_not_ticked(labels: &[String]) -> String {
    format!("If you did not tick {}", or_quoted(labels))
}

/// Who goes past the questions that follow.
pub fn if_answer_is(compared: &str) -> String {
    format!("If your answer is {compared}")
}

/// Where to go on.
pub fn go_to(otherwise: &str, number: Option<usize>) -> String {
    match number {
        Some(number) => format!("{otherwise}, go to question {number}."),
        None => format!("{otherwise}, you have finished."),
    }
}
