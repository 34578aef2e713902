use crate::document::PageContext;
use crate::respond::Frame;
use crate::respond::copy::clear_device;
use crate::respond::frame::render;
use leptos::prelude::*;
use survey::reference::Reference;
use survey::response::RecruitmentRoute;

/// The answers have been sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DonePage {
    /// The survey.
    pub frame: Frame,
    /// The response's reference.
    pub reference: Reference,
    /// How the person came to take part.
    pub route: RecruitmentRoute,
    /// The name of the ward.
    pub ward: String,
    /// The last day on which answers are taken.
    pub last_day: String,
    /// The last day on which the answers can be withdrawn.
    pub withdraw_until: String,
    /// How long after sending a copy can be opened, "45 minutes"; `None` once it is over.
    pub copy_for: Option<String>,
    /// When results are due: "19 November 2026".
    pub results_due: Option<String>,
}

/// The answers have been sent: the reference, and what happens next.
#[must_use]
pub fn done_page(context: &PageContext, page: &DonePage) -> String {
    let page = page.clone();
    let frame = page.frame.clone();
    let (area, ward) = (frame.council.area.clone(), page.ward.clone());
    let invited = page.route == RecruitmentRoute::RandomInvitation;
    let reference = page.reference.as_str().replace('-', " ");
    let title = "Your answers have been sent";
    render(context, &frame.clone(), title, false, || {
        let thanks = if invited {
            format!("Thank you. Your answers are saved and count towards the results for {ward} and for {area}.")
        } else {
            "Thank you. Your answers are saved. We report them apart from the answers of people whose address was picked \
             at random, and they do not count in the figures for your ward."
                .to_owned()
        };
        let results = match page.results_due {
            Some(day) => format!("Results are due on {day}, on the "),
            None => "Then we check the answers and publish the results on the ".to_owned(),
        };
        let councillors = if invited {
            format!("Your ward councillors will see the results for {ward}. They will not see your answers.")
        } else {
            "Your ward councillors will see the results. They will not see your answers.".to_owned()
        };
        view! {
            <div class="narrow">
                <div class="panel">
                    <h1>{title}</h1>
                    <p>"Your reference"</p>
                    <p class="ref">{reference}</p>
                </div>
                <p class="lead">{thanks}</p>
                <p>
                    "Write the reference down, or print this page. We have no other way to find your answers if you ask us about them. \
                     It does not contain your name or your address."
                </p>
                <section>
                    <h2>"What happens next"</h2>
                    <ul class="list">
                        <li>{format!("The survey closes at the end of {}.", page.last_day)}</li>
                        <li>{results} <a href=frame.results()>"results page"</a>"."</li>
                        <li>{councillors}</li>
                        {invited.then(|| view! { <li>"Your access code has done its work. You can throw the letter away."</li> })}
                    </ul>
                </section>
                {page.copy_for.map(|kept_for| keep_a_copy(&frame, &kept_for))}
                <section>
                    <h2>"What can and cannot be undone"</h2>
                    <ul class="list">
                        <li>"You cannot change your answers, because you have sent them."</li>
                        <li>
                            {format!("You can have them deleted until {}, with your reference: ", page.withdraw_until)}
                            <a href=frame.address("withdraw")>"withdraw your answers"</a> "."
                        </li>
                        <li>"They cannot be taken out of results that have been published."</li>
                    </ul>
                </section>
                {clear_device(&frame, "Clear it, so that nobody else can see your reference or your answers. They stay sent.")}
                <p class="after"><a class="alone" href=frame.privacy()>"How the council looks after your answers"</a></p>
                <p><a class="alone" href=frame.feedback()>"Tell us what you think of this website"</a></p>
            </div>
        }
    })
}

fn keep_a_copy(frame: &Frame, kept_for: &str) -> impl IntoView + use<> {
    view! {
        <section>
            <h2>"Keep a copy"</h2>
            <p>{format!("You can do this for {kept_for} after sending your answers, in this browser only.")}</p>
            <p><a class="alone" href=frame.address("copy")>"See a copy of your answers"</a></p>
            <p><a class="alone" href=frame.address("copy.pdf")>"Save a copy as a PDF file"</a></p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::respond::testing::{assert_sound, context, frame};

    fn page(route: RecruitmentRoute, results_due: Option<String>) -> DonePage {
        DonePage {
            frame: frame(),
            reference: Reference::from_stored("K7RM-4TXP-ACD9"),
            route,
            ward: "Dallow".into(),
            last_day: "18 October 2026".into(),
            withdraw_until: "1 November 2026".into(),
            copy_for: Some("45 minutes".into()),
            results_due,
        }
    }

    fn html(route: RecruitmentRoute, results_due: Option<String>) -> String {
        let html = done_page(&context(), &page(route, results_due));
        assert_sound(&html);
        html
    }

    #[test]
    fn offers_a_copy_while_there_is_one() {
        let link = r#"href="/survey/luton/copy""#;
        assert!(html(RecruitmentRoute::OpenLink, None).contains(link));
        let late = DonePage { copy_for: None, ..page(RecruitmentRoute::OpenLink, None) };
        let late = done_page(&context(), &late);
        assert_sound(&late);
        assert!(!late.contains(link));
    }

    #[test]
    fn says_what_can_be_undone_and_until_when() {
        let html = html(RecruitmentRoute::RandomInvitation, None);
        assert!(html.contains("You cannot change your answers"));
        assert!(html.contains("You can have them deleted until 1 November 2026"));
        assert!(html.contains(r#"href="/survey/luton/withdraw""#));
    }

    #[test]
    fn shows_the_reference_in_groups_of_four() {
        let html = html(RecruitmentRoute::RandomInvitation, Some("19 November 2026".into()));
        assert!(html.contains(r#"<p class="ref">K7RM 4TXP ACD9</p>"#));
        assert!(html.contains("count towards the results for Dallow and for Luton"));
        assert!(html.contains("Results are due on 19 November 2026"));
        assert!(html.contains(r#"href="/results/luton""#));
    }

    #[test]
    fn never_says_that_open_link_answers_count_for_the_ward() {
        let html = html(RecruitmentRoute::OpenLink, None);
        assert!(html.contains("they do not count in the figures for your ward"));
        assert!(!html.contains("count towards"));
        assert!(!html.contains("access code"));
    }
}
