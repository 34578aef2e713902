use super::*;
use rust_decimal::Decimal;

fn piping() -> Piping {
    let number = |number: i64| PipedAnswer {
        words: number.to_string(),
        number: Some((Decimal::from(number), number.to_string())),
    };
    let words = PipedAnswer { words: "Parks".to_owned(), number: None };
    Piping {
        council: "Luton Council".into(),
        area: "Luton".into(),
        ward: None,
        answers: [("people", number(1)), ("bins", number(3)), ("best", words)]
            .into_iter()
            .map(|(code, answer)| (code.parse().unwrap(), answer))
            .collect(),
    }
}

fn say(language: &str, text: &str) -> String {
    Text([(Language(language.into()), text.to_owned())].into()).say(&Language(language.into()), &piping())
}

#[test]
fn falls_back_to_english_and_fills_names() {
    let text = Text::english("How much do you trust {council} in {area}?");
    assert_eq!(text.say(&Language("cy".into()), &piping()), "How much do you trust Luton Council in Luton?");
    assert_eq!(Text::default().say(&Language::english(), &piping()), "");
}

#[test]
fn names_take_the_ending_of_the_language() {
    assert_eq!(say("en", "{council|possessive} parks"), "Luton Council’s parks");
    assert_eq!(say("cy", "parciau {council|possessive}"), "parciau Luton Council");
    let saints = Piping { ward: Some("Saints".into()), ..piping() };
    assert_eq!(saints.fill(&Language::english(), "{ward|possessive|your ward’s} parks"), "Saints’ parks");
    assert_eq!(say("en", "{ward|possessive|your ward’s} parks"), "your ward’s parks");
}

#[test]
fn earlier_answers_are_said_or_something_stands_for_them() {
    assert_eq!(say("en", "You said “{answer.best|something}”."), "You said “Parks”.");
    assert_eq!(say("en", "You said “{answer.worst|something}”."), "You said “something”.");
    assert_eq!(say("en", "{answer.worst}"), "…");
    assert_eq!(say("en", "{answer.people|one:# person|other:# people|some people}"), "1 person");
    assert_eq!(say("en", "{answer.bins|one:# bin|other:# bins|some bins}"), "3 bins");
    assert_eq!(say("en", "{answer.nobody|one:# bin|other:# bins|some bins}"), "some bins");
}

#[test]
fn numbers_take_the_form_of_the_language() {
    // CLDR: Welsh has six forms, Polish four, Arabic six.
    let forms = "{answer.bins|one:# bin|two:# fin|few:# bin|many:# bin|other:# bin (arall)|biniau}";
    assert_eq!(say("cy", forms), "3 bin");
    assert_eq!(say("pl", "{answer.bins|one:# kosz|few:# kosze|many:# koszy|other:# kosza}"), "3 kosze");
    assert_eq!(say("ar", "{answer.bins|one:A|two:B|few:# C|many:D|other:E}"), "3 C");
    assert_eq!(say("pl", "{answer.bins|one:# kosz|other:# kosza}"), "3 kosza");
}

#[test]
fn what_cannot_be_piped_stays() {
    for text in ["{", "}", "{}", "{unknown}", "{answer.}", "{answer.No}", "a } b { c", "{council"] {
        assert_eq!(say("en", text), text);
    }
    assert_eq!(say("not a tag!", "{answer.bins|one:# bin|other:# bins}"), "3");
}
