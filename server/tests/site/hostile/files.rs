//! Out again through the officers' file: every text that is kept is read back as it was sent.

use super::corpus::corpus;
use super::written::{Becomes, becomes};
use crate::support::{World, each};
use std::collections::BTreeMap;
use store::{DraftKey, TokenHash};
use survey::answer::Answer;
use survey::code::Code;
use survey::fields::Fields;
use survey::id::ResponseId;
use survey::role::Role;
use survey::situation::{PostcodeFound, Situation};
use wardwise::reference::every_answer_type;
use wardwise::secret::token_hash;

#[tokio::test]
async fn the_file_gives_every_text_back() {
    each(async |world: World| {
        let questions = every_answer_type().unwrap();
        let town = world.reopen(&world.south, questions.clone()).await;
        let (store, entropy, now) = (&world.platform.store, &world.platform.entropy, world.platform.now());
        let question = |code: &str| questions.question(&code.parse::<Code>().unwrap()).unwrap();
        let mut sent = BTreeMap::new();
        for (at, input) in corpus().into_iter().enumerate() {
            let Some(typed) = input.text() else { continue };
            let id = ResponseId::new(now, entropy.bytes());
            let mut answers = Vec::new();
            let mut texts = BTreeMap::new();
            for (code, lines, most, fields) in [
                ("heard", false, 80, vec![("answer", "other"), ("answer-other-text", typed)]),
                ("took_part", false, 80, vec![("answer", "other"), ("answer-other-text", typed)]),
                ("one_word", false, 40, vec![("answer", typed)]),
                ("change", true, 500, vec![("answer", typed)]),
                ("identity", false, 60, vec![("answer", "own_words"), ("answer-own_words-text", typed)]),
            ] {
                let Becomes::Kept(text) = becomes(typed, lines, most) else { continue };
                let fields: Fields = fields.into_iter().collect();
                let none = survey::response::Answers::default();
                let situation =
                    Situation { today: now.date(), wards: &[], answers: &none, postcode: PostcodeFound::Unknown };
                let answer: Answer = question(code).check(&fields, &situation).unwrap();
                answers.push((code.parse::<Code>().unwrap(), answer));
                let own = if code == "identity" { "own_words" } else { "other" };
                let column =
                    if matches!(code, "one_word" | "change") { code.to_owned() } else { format!("{code}.{own}.text") };
                texts.insert(column, text);
            }
            if texts.is_empty() {
                continue;
            }
            let (token, key) = (TokenHash(token_hash(&format!("t{at}"))), DraftKey(token_hash(&format!("k{at}"))));
            store.start_open(town.wave.id, key, token, id, now).await.unwrap();
            store.set_ward(id, town.wards[0].id, now).await.unwrap();
            store.save_answers(id, answers, now).await.unwrap();
            store.submit(id, entropy.reference(), now).await.unwrap();
            sent.insert(id.to_string(), (texts, input));
        }
        assert!(sent.len() > 400, "{}", sent.len());

        let (account, _) = world.account(&world.south, Role::Officer, "keeper").await;
        let file = world.signed_in(account).await.get("/staff/fieldwork/responses.csv").await;
        assert_eq!(file.status, 200);
        let mut reader = csv::Reader::from_reader(file.body.as_bytes());
        let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let mut rows = 0;
        for row in reader.records() {
            let row = row.unwrap();
            let (texts, input) = &sent[&row[0]];
            rows += 1;
            for (column, text) in texts {
                let at = names.iter().position(|name| name == column).unwrap_or_else(|| panic!("{column}: {names:?}"));
                let cell = &row[at];
                assert_eq!(exports::cell::said(cell), text, "{column}: {}", input.named());
                let formula = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
                assert!(!cell.starts_with(formula), "{column}: {} is a formula", input.named());
            }
        }
        assert_eq!(rows, sent.len(), "a row for each response");
    })
    .await;
}
