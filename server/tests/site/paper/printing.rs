//! The questionnaire to print.

use super::super::support::each;
use app::language::find;
use survey::text::Language;
use wardwise::services::paper::is_draft;
use wardwise::services::translations::interface;

#[tokio::test]
async fn officers_print_each_edition_and_it_is_recorded() {
    each(async |world| {
        let mut officer = world.officer().await;
        let page = officer.get("/staff/paper?wave=1").await;
        page.says(200, "Print the questionnaire");
        page.says(200, "https://survey.example");
        for (query, name) in [
            ("wave=1", "northby-wave-1-questionnaire-en.pdf"),
            ("wave=1&language=en&edition=large", "northby-wave-1-questionnaire-en-large-print.pdf"),
            ("wave=1&language=en-x-easyread", "northby-wave-1-questionnaire-en-x-easyread.pdf"),
            ("wave=1&language=ur", "northby-wave-1-questionnaire-ur.pdf"),
            (
                "wave=1&edition=standard&return-to=Freepost+X&help-line=01%23eval&site=https%3A%2F%2Fsurvey.example",
                "northby-wave-1-questionnaire-en.pdf",
            ),
        ] {
            let file = officer.get(&format!("/staff/paper/questionnaire.pdf?{query}")).await;
            file.says(200, "%PDF-1.7");
            assert_eq!(file.header("content-disposition"), format!("attachment; filename=\"{name}\""));
            assert_eq!((file.header("content-type"), file.header("cache-control")), ("application/pdf", "no-store"));
        }
        for query in ["wave=1&language=xx", "wave=1&edition=tiny", "wave=7"] {
            let answer = officer.get(&format!("/staff/paper/questionnaire.pdf?{query}")).await;
            assert_eq!(answer.status, 404, "{query}");
        }
        officer.get("/staff/audit").await.says(200, "Printed paper questionnaires");
    })
    .await;
}

#[tokio::test]
async fn a_form_is_a_draft_until_its_translation_is_approved() {
    each(async |world| {
        let platform = &world.platform;
        let id = world.north.wave.survey.question_set_id;
        let set = platform.question_set(id).await.unwrap().unwrap();
        let is_draft =
            async |tag: &str| is_draft(platform, world.north.id, &Language(tag.into()), (id, &set)).await.unwrap();
        assert!(is_draft("pl").await && is_draft("en-x-easyread").await);
        // English is what others are translated from; nobody can approve what the site does not have.
        assert!(!is_draft("en").await && !is_draft("so").await);
        let words = find("pl").unwrap();
        let hashes = [interface(words).unwrap().hash.clone(), platform.translation(id, &set, words).hash.clone()];
        let mut officer = world.officer().await;
        for (hash, draft) in hashes.iter().zip([true, false]) {
            officer.post("/staff/languages", &[("text", hash.as_str()), ("action", "approve")]).await;
            assert_eq!(is_draft("pl").await, draft);
        }
    })
    .await;
}
