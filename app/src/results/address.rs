//! Addresses of results pages: written here only.

use crate::results::model::{Release, WardSort};
use survey::council::OnsCode;
use survey::question::Code;

/// Addresses of one wave of one council.
#[derive(Clone, Debug)]
pub struct Addresses {
    base: String,
    wave: u32,
}

impl Addresses {
    /// The addresses of a release.
    #[must_use]
    pub fn of(release: &Release) -> Self {
        Self { base: format!("/results/{}", release.publication.council.slug), wave: release.wave }
    }

    /// The overview.
    #[must_use]
    pub fn council(&self) -> String {
        self.page("")
    }

    /// All wards, before the question and the wave are chosen: where the form goes.
    #[must_use]
    pub fn wards_form(&self) -> String {
        format!("{}/wards", self.base)
    }

    /// All wards for a question.
    #[must_use]
    pub fn wards(&self, question: &Code) -> String {
        format!("{}/wards?question={}&wave={}", self.base, question.in_address(), self.wave)
    }

    /// All wards for a question in an order, at the table.
    #[must_use]
    pub fn sorted(&self, question: &Code, sort: WardSort) -> String {
        format!("{}&sort={sort}#table", self.wards(question))
    }

    /// One ward, before the question and the wave are chosen: where the form goes.
    #[must_use]
    pub fn ward_form(&self, ward: &OnsCode) -> String {
        format!("{}/wards/{ward}", self.base)
    }

    /// One ward for a question.
    #[must_use]
    pub fn ward(&self, ward: &OnsCode, question: &Code) -> String {
        format!("{}?question={}&wave={}", self.ward_form(ward), question.in_address(), self.wave)
    }

    /// How the survey was done.
    #[must_use]
    pub fn how(&self) -> String {
        self.page("/how")
    }

    /// What can be downloaded.
    #[must_use]
    pub fn data(&self) -> String {
        self.page("/data")
    }

    /// All figures as CSV.
    #[must_use]
    pub fn figures(&self) -> String {
        self.page("/figures.csv")
    }

    /// Ward shapes with figures as GeoJSON.
    #[must_use]
    pub fn shapes(&self) -> String {
        self.page("/wards.geojson")
    }

    fn page(&self, path: &str) -> String {
        format!("{}{path}?wave={}", self.base, self.wave)
    }
}
