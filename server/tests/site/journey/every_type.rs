//! Every kind of answer through the pages: asked, refused with what was typed, taken, shown again, checked, exported.

use crate::support::{Client, Town, World, each};
use survey::fields::Fields;
use survey::question::Question;
use wardwise::reference::every_answer_type;

/// Fields of a form.
type Sent = &'static [(&'static str, &'static str)];

/// What is sent to each question, and how the answer stands on the check page.
pub(super) const ANSWERS: &[(&str, Sent, &str)] = &[
    ("heard", &[("answer", "other"), ("answer-other-text", "from <b>a friend</b>")], "&lt;b&gt;a friend&lt;/b&gt;"),
    ("took_part", &[("answer", "councillor"), ("answer", "meeting")], "Attended a public meeting"),
    ("main_language", &[("answer", "somali")], "Somali"),
    ("improve", &[("answer-1", "buses"), ("answer-2", "parks")], "2nd: Parks and green spaces"),
    ("satisfied_life", &[("answer", "7")], "7 out of 10"),
    ("proud", &[("answer", "tend_to_agree")], "Tend to agree"),
    ("stay", &[("answer", "neither")], "Neither agree nor disagree"),
    ("recommend", &[("answer", "dont_know")], "Don’t know"),
    ("people", &[("answer", "4")], "4"),
    ("children", &[("answer", "2")], "2"),
    ("play", &[("answer", "5")], "5 out of 5"),
    ("school", &[("answer", "walk")], "On foot or by bicycle"),
    ("distance", &[("answer", "1.5 miles")], "1.5 miles"),
    ("rent", &[("answer", "£1,200.50")], "£1200.5"),
    ("share", &[("answer", "40%")], "40%"),
    ("last_visit", &[("answer-day", "3"), ("answer-month", "march"), ("answer-year", "2024")], "3 March 2024"),
    ("moved", &[("answer-month", "6"), ("answer-year", "2019")], "June 2019"),
    ("travel", &[("answer-hours", "1"), ("answer-minutes", "10")], "1 hour 10 minutes"),
    ("lived", &[("answer-years", "7"), ("answer-months", "")], "7 years"),
    ("one_word", &[("answer", "=lively")], "=lively"),
    ("change", &[("answer", "More trees.\r\nFewer bins.")], "Fewer bins."),
    ("work_place", &[("answer", "sb1 1ab")], "Mill"),
    ("shops_place", &[("answer", "E05091001")], "Lake"),
    ("park_place", &[("instead", ""), ("answer", "no_park")], "I use none"),
    ("age", &[("answer", ""), ("instead", "prefer_not")], "Prefer not to say"),
    ("identity", &[("answer", "own_words"), ("answer-own_words-text", "🏴 Lutonian")], "In my own words: 🏴 Lutonian"),
];

/// The southern council with the survey of every kind.
pub(super) async fn opened(world: &World) -> Town {
    world.reopen(&world.south, every_answer_type().unwrap()).await
}

fn address(town: &Town, question: &Question) -> String {
    town.survey(&format!("question/{}", question.code.in_address()))
}

/// Answers everything and gives the address of the last page.
pub(super) async fn answer_everything(client: &mut Client, town: &Town) -> String {
    client.post(&town.survey("postcode"), &[("postcode", "SB1 1AA")]).await.leads_to(&town.survey("question/heard"));
    let mut reached = town.survey("question/heard");
    while reached != town.survey("check") {
        if reached.ends_with("about-you") {
            let on = client.post(&reached, &[("action", "continue")]).await;
            reached = on.location().to_owned();
        }
        let (_, sent, _) = ANSWERS.iter().find(|(code, ..)| reached.ends_with(&code.replace('_', "-"))).unwrap();
        assert_eq!(client.get(&reached).await.status, 200, "{reached}");
        let taken = client.post(&reached, sent).await;
        assert_eq!(taken.status, 303, "{reached}: {}", taken.body);
        reached = taken.location().to_owned();
    }
    reached
}

/// The fields of a form as a browser would send them back.
fn shown(body: &str) -> Vec<(String, String)> {
    let value = |tag: &str, name: &str| {
        let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
        let text = tag[start..].split('"').next()?;
        Some(text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&"))
    };
    let form = body.split("<form").nth(1).unwrap().split("</form>").next().unwrap();
    let mut fields = Vec::new();
    let mut list: Option<String> = None;
    for tag in form.split('<').skip(1) {
        let open = tag.split('>').next().unwrap();
        if let Some(name) = value(open, "name").filter(|_| open.starts_with("select")) {
            list = Some(name);
        } else if open.starts_with("option") && open.contains(" selected") {
            fields.push((list.clone().unwrap(), value(open, "value").unwrap()));
        } else if open.starts_with("textarea") {
            let text = tag.split_once('>').unwrap().1.trim_start_matches('\n');
            fields.push((value(open, "name").unwrap(), text.replace("&lt;", "<").replace("&amp;", "&")));
        } else if open.starts_with("input") && (open.contains("type=\"text\"") || open.contains(" checked")) {
            fields.push((value(open, "name").unwrap(), value(open, "value").unwrap_or_default()));
        }
    }
    fields
}

#[tokio::test]
async fn every_kind_is_taken_shown_again_and_checked() {
    each(async |world: World| {
        let town = opened(&world).await;
        let mut resident = world.resident(&town).await;
        assert_eq!(answer_everything(&mut resident, &town).await, town.survey("check"));
        for question in every_answer_type().unwrap().questions() {
            // What a page shows, sent as it stands, changes nothing; a postcode is not kept.
            if ["work_place", "why_not"].contains(&question.code.as_str()) {
                continue;
            }
            let page = address(&town, question);
            let fields = shown(&resident.get(&page).await.body);
            let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let again = resident.post(&page, &pairs).await;
            assert_eq!(again.status, 303, "{page}: {fields:?} {}", again.body);
        }
        let check = resident.get(&town.survey("check")).await;
        for (_, _, said) in ANSWERS {
            check.says(200, said);
        }
        check.says(200, "You have answered all 27 questions.");
        assert!(!check.body.contains("SB1"), "postcodes are not kept");
        resident.post(&town.survey("check"), &[]).await.leads_to(&town.survey("done"));
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_taken_comes_back_as_it_was_typed() {
    each(async |world: World| {
        let town = opened(&world).await;
        let mut resident = world.resident(&town).await;
        resident.post(&town.survey("postcode"), &[("postcode", "SB1 1AA")]).await;
        let wrong: &[(&str, Sent, &str, &str)] = &[
            ("took-part", &[("answer", "none"), ("answer", "meeting")], "answer", "Select ‘None of these’ by itself"),
            ("improve", &[("answer-2", "parks")], "answer-1", "Choose your 1st choice before your 2nd choice"),
            ("satisfied-life", &[("answer", "11")], "answer", "Choose one of the answers on this page"),
            ("distance", &[("answer", "1.55")], "answer", "no more than 1 decimal place"),
            (
                "last-visit",
                &[("answer-day", "31"), ("answer-month", "2"), ("answer-year", "2024")],
                "answer-day",
                "real date",
            ),
            (
                "travel",
                &[("answer-hours", "1"), ("answer-minutes", "75")],
                "answer-minutes",
                "Minutes must be 59 or fewer",
            ),
            ("one-word", &[("answer", "a\u{202e}b")], "answer", "hidden characters"),
            ("work-place", &[("answer", "NB1 1AA")], "answer", "outside the council’s area"),
            ("work-place", &[("answer", "ZZ1 1AA")], "answer", "We cannot find this postcode"),
            ("shops-place", &[("answer", "E05090001")], "answer", "Choose one of the answers on this page"),
            ("rent", &[("answer", "5"), ("instead", "no_rent")], "answer", "not both"),
            (
                "heard",
                &[("answer-other-text", "a letter")],
                "answer-other-text",
                "You typed an answer for ‘In another way’",
            ),
        ];
        for (path, sent, field, message) in wrong {
            let page = town.survey(&format!("question/{path}"));
            let refused = resident.post(&page, sent).await;
            refused.says(422, message);
            refused.says(422, &format!("href=\"#{field}\""));
            assert_eq!(refused.body.matches(&format!("id=\"{field}\"")).count(), 1, "{path}");
            let kept: Fields = shown(&refused.body).into_iter().collect();
            for (name, value) in *sent {
                let typed = value.replace('\u{202e}', "�");
                let listed = ["E05090001", "11"].contains(value) || kept.all(name).any(|kept| kept == typed);
                assert!(listed, "{path}: {name}={value} is lost: {kept:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn officers_take_every_kind_away_as_columns() {
    each(async |world: World| {
        let town = opened(&world).await;
        let mut resident = world.resident(&town).await;
        answer_everything(&mut resident, &town).await;
        resident.post(&town.survey("check"), &[]).await.leads_to(&town.survey("done"));
        let (account, _) = world.account(&world.south, survey::role::Role::Officer, "keeper").await;
        let mut officer = world.signed_in(account).await;
        let file = officer.get("/staff/fieldwork/responses.csv").await;
        assert_eq!(file.status, 200, "{}", file.body);
        let mut reader = csv::Reader::from_reader(file.body.as_bytes());
        let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let row = reader.records().next().unwrap().unwrap();
        let cell = |name: &str| row.get(names.iter().position(|known| known == name).unwrap()).unwrap();
        for (name, value) in [
            ("heard", "other"),
            ("heard.other.text", "from <b>a friend</b>"),
            ("took_part.councillor", "1"),
            ("took_part.none", "0"),
            ("improve.buses", "1"),
            ("improve.shops", ""),
            ("satisfied_life", "7"),
            ("rent", "1200.5"),
            ("last_visit", "2024-03-03"),
            ("moved", "2019-06"),
            ("travel.minutes", "70"),
            ("lived.months", "84"),
            ("one_word", "'=lively"),
            ("change", "More trees.\nFewer bins."),
            ("work_place", "E05091002"),
            ("park_place", ""),
            ("park_place.instead", "no_park"),
            ("age.instead", "prefer_not"),
        ] {
            assert_eq!(cell(name), value, "{name}");
        }
    })
    .await;
}
