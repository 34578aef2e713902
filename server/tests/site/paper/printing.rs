//! The questionnaire to print.

use super::super::support::each;

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
