//! Every published figure of the demonstration is computed again from the files an analyst downloads, by code that
//! shares nothing with the server's: own raking, own regression residuals, own variance, own quantiles.

mod check;
mod estimates;
mod files;
mod intervals;
mod raking;
mod regression;
mod sample;

use super::support::{Client, NOW, TestClock, platform, reference};
use check::{Checked, against_last, area, pair};
use estimates::Survey;
use files::{margins, rows};
use store::testing;
use survey::publication::Publication;
use survey::question_set::QuestionSet;
use survey::role::Role;
use wardwise::auth::session;
use wardwise::reference::core_questions;
use wardwise::router::router;
use wardwise::state::Platform;

#[tokio::test]
async fn the_published_figures_are_those_of_the_exported_files() {
    let questions = core_questions().unwrap();
    for at_hand in testing::stores().await.unwrap() {
        let site = tempfile::tempdir().unwrap();
        let platform = platform(at_hand.store.clone(), &TestClock::at(NOW), site.path());
        wardwise::demo::load(&platform, &reference(), &|_, _, _| ()).await.unwrap();
        let mut officer = officer(&platform).await;
        let mut earlier: Option<Publication> = None;
        for wave in 1..=2 {
            let publication = current(&platform, wave).await;
            let survey = exported(&mut officer, wave, &publication).await;
            let mut checked = Checked::default();
            check_wave(&survey, &questions, &publication, earlier.as_ref(), &mut checked);
            let file = officer.get(&format!("/results/luton/figures.csv?wave={wave}")).await;
            files::same_as_published(&file.body, &publication);
            // Six questions for a council and twenty wards; nearly all of them must have been there to compare.
            assert!(checked.figures > 110 && checked.shares > 500, "{checked:?}");
            assert!(checked.against_rest > 100 && checked.pairs > 18, "{checked:?}");
            assert_eq!(checked.against_last > 100, wave == 2, "{checked:?}");
            earlier = Some(publication);
        }
        at_hand.remove().await.unwrap();
    }
}

async fn officer(platform: &Platform) -> Client {
    let luton = platform.store.councils().await.unwrap().remove(0);
    let accounts = platform.store.accounts(luton.id).await.unwrap();
    let officer = accounts.iter().find(|account| account.role == Role::Officer).unwrap();
    let jar = session::begin(platform, officer.id, "").await.unwrap();
    let mut client = Client::new(router(platform.clone()).unwrap());
    client.cookies.insert(session::NAME.to_owned(), jar.get(session::NAME).unwrap().value().to_owned());
    client
}

async fn current(platform: &Platform, wave: u32) -> Publication {
    let luton = platform.store.councils().await.unwrap().remove(0);
    let published = platform.published_waves(luton.id).await.unwrap();
    let (_, id) = published.iter().find(|(known, _)| known.number == wave).unwrap();
    platform.store.publication(*id).await.unwrap().unwrap().content
}

/// The wave's sample from the two files.
async fn exported(officer: &mut Client, wave: u32, publication: &Publication) -> Survey {
    let responses = officer.get(&format!("/staff/fieldwork/responses.csv?wave={wave}")).await;
    assert_eq!(responses.status, 200, "{}", responses.body);
    let targets = officer.get(&format!("/staff/weighting/margins.csv?set={}", publication.weight_set)).await;
    assert_eq!(targets.status, 200, "{}", targets.body);
    Survey::new(rows(&responses.body), margins(&targets.body))
}

fn check_wave(
    survey: &Survey,
    questions: &QuestionSet,
    publication: &Publication,
    earlier: Option<&Publication>,
    checked: &mut Checked,
) {
    for result in &publication.questions {
        let question = questions.question(&result.code).unwrap();
        area(survey, question, &result.council, publication, checked);
        for ward in &result.wards {
            area(survey, question, ward, publication, checked);
        }
        check::adjusted(result.wards.iter().filter_map(|ward| ward.against_rest.as_ref()));
        if let Some(earlier) = earlier {
            against_last(result, earlier.question(&result.code).unwrap(), checked);
        }
    }
    // The council's page shows the changes of all questions at once: they are one family.
    check::adjusted(publication.questions.iter().filter_map(|result| result.council.against_last.as_ref()));
    for result in &publication.pairs {
        pair(survey, questions, result, publication, checked);
    }
}
