use crate::document::PageCouncil;
use leptos::prelude::*;
use survey::council::Ward;
use survey::role::Role;

/// A place of the staff navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffLink {
    /// What surveys ask.
    Questions,
    /// How answers come in.
    Fieldwork,
    /// Papers that came back.
    Paper,
    /// People asked by telephone and at the door.
    Interviews,
    /// Weight sets of a wave, and publishing.
    Weighting,
    /// Published results.
    Results,
    /// Which translations are approved.
    Languages,
    /// What visitors wrote about the site.
    Feedback,
    /// Who did what.
    Audit,
    /// Who may sign in.
    Accounts,
    /// The council as its residents see it.
    Council,
    /// A councillor's own ward.
    YourWard,
    /// All wards of the council.
    AllWards,
    /// How results were made.
    Methods,
    /// Published figures to take away.
    Data,
}

impl StaffLink {
    fn label(self) -> &'static str {
        match self {
            Self::Questions => "Question sets",
            Self::Fieldwork => "Fieldwork",
            Self::Paper => "Paper",
            Self::Interviews => "Interviews",
            Self::Weighting => "Weighting",
            Self::Results => "Results",
            Self::Languages => "Languages",
            Self::Feedback => "Feedback",
            Self::Audit => "Audit",
            Self::Accounts => "Accounts",
            Self::Council => "Council",
            Self::YourWard => "Your ward",
            Self::AllWards => "All wards",
            Self::Methods => "How it was made",
            Self::Data => "Data",
        }
    }

    /// The place a role finds this one under: papers and interviews are part of fieldwork for those who see it.
    fn place(self, role: Role) -> Self {
        match self {
            Self::Paper | Self::Interviews if role.runs_surveys() => Self::Fieldwork,
            other => other,
        }
    }
}

/// Label, address and whether it is the current place.
type Item = (String, String, bool);

fn items(role: Role, council: Option<&PageCouncil>, own_wards: &[Ward], current: Option<StaffLink>) -> Vec<Item> {
    let results = |end: &str| match council {
        Some(council) => format!("/results/{}{end}", council.slug),
        None => "/".to_owned(),
    };
    let current = current.map(|current| current.place(role));
    let item = |link: StaffLink, href: String| (link.label().to_owned(), href, current == Some(link));
    let mut items = Vec::new();
    if role == Role::DataEntry {
        items.push(item(StaffLink::Paper, "/staff/paper".to_owned()));
        items.push(item(StaffLink::Interviews, "/staff/interviews".to_owned()));
        return items;
    }
    if role == Role::Scrutiny {
        items.push(item(StaffLink::Results, results("")));
        items.push(item(StaffLink::AllWards, results("/wards")));
        items.push(item(StaffLink::Methods, results("/how")));
        items.push(item(StaffLink::Data, results("/data")));
        return items;
    }
    if role.runs_surveys() {
        items.push(item(StaffLink::Questions, "/staff/questions".to_owned()));
        items.push(item(StaffLink::Fieldwork, "/staff/fieldwork".to_owned()));
        items.push(item(StaffLink::Weighting, "/staff/weighting".to_owned()));
        items.push(item(StaffLink::Results, results("")));
        items.push(item(StaffLink::Languages, "/staff/languages".to_owned()));
        items.push(item(StaffLink::Feedback, "/staff/feedback".to_owned()));
        items.push(item(StaffLink::Audit, "/staff/audit".to_owned()));
        if role.looks_after_accounts() {
            items.push(item(StaffLink::Accounts, "/staff/accounts".to_owned()));
            items.push(item(StaffLink::Council, "/staff/council".to_owned()));
        }
        return items;
    }
    match own_wards {
        [] => {}
        [only] => items.push(item(StaffLink::YourWard, results(&format!("/wards/{}", only.code)))),
        // With several wards the link says which is which, and none can be "the" current one.
        several => items.extend(
            several
                .iter()
                .map(|ward| (format!("Your ward: {}", ward.name), results(&format!("/wards/{}", ward.code)), false)),
        ),
    }
    items.push(item(StaffLink::AllWards, results("/wards")));
    items
}

/// The navigation of signed-in people: the places this role may go to, the current one marked. A council's results
/// stand at its own address; where no council is known they lead to the list of councils.
#[must_use]
pub fn staff_nav(role: Role, council: Option<&PageCouncil>, own_wards: &[Ward], current: Option<StaffLink>) -> AnyView {
    let items = items(role, council, own_wards, current)
        .into_iter()
        .map(|(label, href, here)| view! { <li><a href=href aria-current=here.then_some("page")>{label}</a></li> })
        .collect_view();
    view! { <nav class="nav" aria-label="Staff"><div class="wrap"><ul>{items}</ul></div></nav> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(role: Role, wards: &[Ward]) -> Vec<String> {
        items(role, None, wards, None).into_iter().map(|(label, ..)| label).collect()
    }

    #[test]
    fn each_role_sees_where_it_may_go() {
        assert_eq!(
            labels(Role::Officer, &[]),
            ["Question sets", "Fieldwork", "Weighting", "Results", "Languages", "Feedback", "Audit"]
        );
        assert_eq!(
            labels(Role::Administrator, &[]),
            [
                "Question sets",
                "Fieldwork",
                "Weighting",
                "Results",
                "Languages",
                "Feedback",
                "Audit",
                "Accounts",
                "Council"
            ]
        );
        assert_eq!(labels(Role::DataEntry, &[]), ["Paper", "Interviews"]);
        assert_eq!(labels(Role::Scrutiny, &[]), ["Results", "All wards", "How it was made", "Data"]);
        let ward = |code: &str, name: &str| Ward { code: code.parse().unwrap(), name: name.to_owned() };
        let dallow = ward("E05014735", "Dallow");
        let south = ward("E05014736", "South");
        assert_eq!(labels(Role::Councillor, std::slice::from_ref(&dallow)), ["Your ward", "All wards"]);
        assert_eq!(labels(Role::Councillor, &[dallow, south]), ["Your ward: Dallow", "Your ward: South", "All wards"]);
    }

    #[test]
    fn papers_are_part_of_fieldwork_for_those_who_see_it() {
        let here = |role| {
            let items = items(role, None, &[], Some(StaffLink::Paper));
            items.into_iter().filter(|(_, _, here)| *here).map(|(label, ..)| label).collect::<Vec<_>>()
        };
        assert_eq!(here(Role::Officer), ["Fieldwork"]);
        assert_eq!(here(Role::DataEntry), ["Paper"]);
    }
}
