//! What synthetic people think. Opinions differ by ward, a little by age, and between waves, so that pages have
//! something to show; the numbers are made up.

use super::person::{Person, expit, pick};
use rand::{Rng, RngExt};
use std::collections::BTreeMap;
use survey::answer::Answer;
use survey::council::OnsCode;
use survey::question::{AnswerKind, Code, Purpose, Question};
use survey::question_set::QuestionSet;

/// The made-up opinion climate of a council.
#[derive(Clone, Debug)]
pub struct Opinions {
    ward_effects: BTreeMap<OnsCode, f64>,
    response_effects: BTreeMap<OnsCode, f64>,
}

impl Opinions {
    /// A climate drawn for these wards.
    pub fn draw<'a>(wards: impl Iterator<Item = &'a OnsCode>, random: &mut impl Rng) -> Self {
        let (mut ward_effects, mut response_effects) = (BTreeMap::new(), BTreeMap::new());
        for ward in wards {
            // Nearly normal: the sum of three uniforms.
            let spread: f64 = (0..3).map(|_| random.random_range(-1.0..1.0)).sum();
            ward_effects.insert(ward.clone(), spread * 0.6);
            response_effects.insert(ward.clone(), random.random_range(-0.35..0.35));
        }
        Self { ward_effects, response_effects }
    }

    /// How much more or less often people of a ward answer, on the logit scale.
    #[must_use]
    pub fn response_effect(&self, ward: &OnsCode) -> f64 {
        self.response_effects.get(ward).copied().unwrap_or(0.0)
    }

    /// A person's answers to a whole question set, in the order asked. `wave` counts from 0.
    pub fn answers(
        &self,
        questions: &QuestionSet,
        ward: &OnsCode,
        person: &Person,
        wave: u32,
        random: &mut impl Rng,
    ) -> Vec<(Code, Answer)> {
        let mood: f64 = random.random_range(-1.0..1.0);
        questions
            .questions()
            .map(|question| (question.code.clone(), self.answer(question, ward, person, wave, mood, random)))
            .collect()
    }

    fn answer(
        &self,
        question: &Question,
        ward: &OnsCode,
        person: &Person,
        wave: u32,
        mood: f64,
        random: &mut impl Rng,
    ) -> Answer {
        if random.random_bool(0.012) {
            return Answer::Skipped;
        }
        let own = match question.code.as_str() {
            "age" => Some(&person.age),
            "sex" => Some(&person.sex),
            "ethnic_group" => Some(&person.ethnic_group),
            _ => None,
        };
        match (&question.answer, own) {
            (AnswerKind::WholeNumber { min, max, .. }, _) => Answer::Number(i64::from(person.adults).clamp(*min, *max)),
            (AnswerKind::SingleChoice { .. }, Some(own)) => {
                let refused = if question.purpose == Purpose::Equality { 0.05 } else { 0.015 };
                let prefer_not = question.options().iter().find(|option| option.code.as_str() == "prefer_not");
                match prefer_not.filter(|_| random.random_bool(refused)) {
                    Some(option) => Answer::Choice(option.code.clone()),
                    None if question.option(own).is_some() => Answer::Choice(own.clone()),
                    None => Answer::Skipped,
                }
            }
            (AnswerKind::SingleChoice { options, .. }, None) if question.purpose != Purpose::Perception => {
                let weights: Vec<f64> = (0..options.len()).map(|at| if at == 0 { 0.22 } else { 0.39 }).collect();
                chosen(question, pick(&weights, random))
            }
            (AnswerKind::SingleChoice { .. }, None) => self.opinion(question, ward, person, wave, mood, random),
            // The demonstration asks the core questions, which are of the two kinds above.
            _ => Answer::Skipped,
        }
    }

    fn opinion(
        &self,
        question: &Question,
        ward: &OnsCode,
        person: &Person,
        wave: u32,
        mood: f64,
        random: &mut impl Rng,
    ) -> Answer {
        let ward_effect = self.ward_effects.get(ward).copied().unwrap_or(0.0);
        // Level of the net, how much the ward matters, change from wave to wave: made up for each question.
        let (level, by_ward, change) = match question.code.as_str() {
            "cohesion_area" => (0.80, 1.0, 0.10),
            "cohesion_city" => (0.55, 0.25, 0.12),
            "area_satisfaction" => (0.85, 0.9, 0.02),
            "council_satisfaction" => (0.10, 0.3, -0.15),
            "belong" => (0.35, 0.6, 0.05),
            _ => (0.20, 0.3, -0.05),
        };
        let age = if matches!(person.age.as_str(), "age_65_74" | "age_75_plus") { 0.25 } else { 0.0 };
        let positive = expit(level + by_ward * ward_effect + age + 0.5 * mood + change * f64::from(wave));
        if random.random_bool(0.11) {
            let outside: Vec<usize> =
                question.options().iter().enumerate().filter(|(_, option)| !option.in_base).map(|(at, _)| at).collect();
            let weights: Vec<f64> = (0..outside.len()).map(|at| if at == 0 { 3.0 } else { 1.0 }).collect();
            if let Some(at) = pick(&weights, random) {
                return chosen(question, outside.get(at).copied());
            }
        }
        let in_net = random.random_bool(positive);
        let inside: Vec<(usize, f64)> = question
            .options()
            .iter()
            .enumerate()
            .filter(|(_, option)| option.in_base)
            .filter(|(_, option)| question.net().is_some_and(|net| net.options.contains(&option.code)) == in_net)
            .map(|(at, option)| {
                // Firm answers are rarer than mild ones.
                let firm = ["definitely", "very_s", "very_d", "great", "not_at_all"]
                    .iter()
                    .any(|part| option.code.as_str().starts_with(part));
                (at, if firm { 0.35 } else { 0.65 })
            })
            .collect();
        let weights: Vec<f64> = inside.iter().map(|(_, weight)| *weight).collect();
        chosen(question, pick(&weights, random).and_then(|at| inside.get(at)).map(|(at, _)| *at))
    }
}

fn chosen(question: &Question, at: Option<usize>) -> Answer {
    at.and_then(|at| question.options().get(at)).map_or(Answer::Skipped, |option| Answer::Choice(option.code.clone()))
}
