//! One question's figures for the council and every ward.

use super::comparisons::{adjust, comparison};
use super::figures::{estimate, figure, for_comparison};
use super::sample::{EstimationError, WeightedSample};
use super::showing::{Base, Before, EarlierPublication, Showing, Shown, showing};
use super::wave_data::{Gone, WaveData, chosen};
use statistics::contrast::independent;
use statistics::interval::recommended;
use statistics::ranks::{rank_ranges, simultaneous_level};
use statistics::{Domain, Variable};
use survey::council::OnsCode;
use survey::disclosure::DisclosureRule;
use survey::estimate::Figure;
use survey::publication::{AreaResult, Publication, QuestionResult, RankRange, ReportedOption, Share};
use survey::question::{AnswerKind, Net, Question};
use survey::text::{Language, Piping};

/// What all questions share.
pub(super) struct Frame<'a> {
    pub(super) data: &'a WaveData,
    pub(super) weighted: &'a WeightedSample,
    pub(super) last: Option<&'a Publication>,
    /// Publications of the same wave that are public, newest first.
    pub(super) earlier: &'a [EarlierPublication],
    /// By each of those, by row and then by those who are gone: whether it was counted.
    pub(super) counted: &'a [Vec<bool>],
    pub(super) piping: &'a Piping,
    pub(super) level: f64,
    pub(super) rule: DisclosureRule,
}

impl Frame<'_> {
    /// The figures of one question with a net.
    pub(super) fn question(&self, question: &Question, net: &Net) -> Result<QuestionResult, EstimationError> {
        let say = |text: &survey::text::Text| text.say(&Language::english(), self.piping);
        let variable = Variable::indicator(self.data.net_of_row(question));
        let everyone = self.weighted.sample.all();
        let mut council = self.area(question, &variable, &everyone)?;
        let mut wards = Vec::with_capacity(self.weighted.wards.len());
        for (ward, domain) in self.data.wards.iter().zip(&self.weighted.wards) {
            wards.push(AreaResult { ward: Some(ward.code.clone()), ..self.area(question, &variable, domain)? });
        }
        let showing = self.showing(question, &variable)?;
        for (area, showing) in areas(&mut council, &mut wards).zip(showing.all()) {
            if showing != Showing::New {
                withhold(area);
            }
        }
        self.against_rest(&variable, &mut wards)?;
        self.rank(&variable, &mut wards)?;
        self.against_last(question, &mut council, &mut wards)?;
        self.keep_earlier(question, &showing, &mut council, &mut wards);
        Ok(QuestionResult {
            code: question.code.clone(),
            stem: say(&question.stem),
            short: say(&question.short),
            net: say(&net.label),
            complement: say(&net.complement),
            source: question.source.clone(),
            options: question
                .options()
                .iter()
                .map(|option| ReportedOption {
                    code: option.code.clone(),
                    label: say(&option.label),
                    in_base: option.in_base,
                    in_net: net.options.contains(&option.code),
                })
                .collect(),
            council,
            wards,
        })
    }

    /// Figure and shares of one area, before anything is withheld for the sake of other areas.
    fn area(&self, question: &Question, variable: &Variable, domain: &Domain) -> Result<AreaResult, EstimationError> {
        let found = self.weighted.sample.proportion(variable, domain)?;
        let shown = figure(&found, self.level, &self.rule);
        let (shares, outside) =
            if shown.estimate().is_some() { self.shares(question, domain)? } else { (Vec::new(), Vec::new()) };
        let took_part = u32::try_from(domain.len()).unwrap_or(u32::MAX);
        Ok(AreaResult {
            ward: None,
            took_part: (took_part == 0 || took_part >= self.rule.smallest_base).then_some(took_part),
            figure: shown,
            shares,
            outside,
            rest: None,
            against_rest: None,
            last: None,
            against_last: None,
            rank: None,
            as_published: None,
        })
    }

    /// Each option's share: of the base for options in it, of all who answered for the others. None where several can be
    /// chosen: those shares are no parts of a whole.
    fn shares(&self, question: &Question, domain: &Domain) -> Result<(Vec<Share>, Vec<Share>), EstimationError> {
        let (mut inside, mut outside) = (Vec::new(), Vec::new());
        if !matches!(question.answer, AnswerKind::SingleChoice { .. }) {
            return Ok((inside, outside));
        }
        for option in question.options() {
            let variable = Variable::indicator(self.data.rows.iter().map(|row| {
                let chosen = question.option(chosen(&row.answers, &question.code)?)?;
                (chosen.in_base || !option.in_base).then(|| chosen.code == option.code)
            }));
            let found = self.weighted.sample.proportion(&variable, domain)?;
            if let Some(estimate) = estimate(&found, self.level) {
                let share = Share { option: option.code.clone(), estimate };
                if option.in_base { inside.push(share) } else { outside.push(share) }
            }
        }
        Ok((inside, outside))
    }

    /// What may be shown: of those with a view, and of all who answered, for the shares outside the base rest on them.
    fn showing(&self, question: &Question, variable: &Variable) -> Result<Shown, EstimationError> {
        let answered = |row: usize| chosen(&self.data.rows[row].answers, &question.code).is_some();
        let shown = |publication: &Publication| {
            let found = publication.question(&question.code);
            let is_own = |area: &AreaResult| area.figure.estimate().is_some() && area.as_published.is_none();
            let council = found.is_some_and(|found| is_own(&found.council));
            (council, self.data.wards.iter().map(|ward| ward_of(found, &ward.code).is_some_and(is_own)).collect())
        };
        let had_view = |gone: &Gone| gone.views.contains(&question.code);
        let had_answered = |gone: &Gone| gone.answered.contains(&question.code);
        let views = self.decide(&|row| variable.get(row).is_some(), &had_view, &shown)?;
        Ok(views.with(&self.decide(&answered, &had_answered, &shown)?))
    }

    /// What may be shown of a figure that rests on the rows `counts` holds for, and rested on those `counted` holds for.
    pub(super) fn decide(
        &self,
        counts: &dyn Fn(usize) -> bool,
        counted: &dyn Fn(&Gone) -> bool,
        shown: &dyn Fn(&Publication) -> (bool, Vec<bool>),
    ) -> Result<Shown, EstimationError> {
        let ward_of_person = self.data.ward_of_person();
        let rows = self.data.rows.len();
        let base = Base {
            here: (0..rows).filter(|row| counts(*row)).collect(),
            gone: (rows..).zip(&self.data.gone).filter(|(_, gone)| counted(gone)).map(|(at, _)| at).collect(),
            ward_of_person: &ward_of_person,
            weights: self.weighted.weights(),
            wards: self.data.wards.len(),
        };
        let before: Vec<Before<'_>> = self
            .earlier
            .iter()
            .zip(self.counted)
            .map(|(earlier, counted)| {
                let (council, wards) = shown(&earlier.publication);
                Before { counted, council, wards }
            })
            .collect();
        showing(&base, &self.rule, &before)
    }

    /// Puts back what was published of areas that keep their earlier figure. Places among the wards are left out then:
    /// they would be places among figures of different dates.
    fn keep_earlier(&self, question: &Question, showing: &Shown, council: &mut AreaResult, wards: &mut [AreaResult]) {
        let mut kept = false;
        for (area, showing) in areas(council, wards).zip(showing.all()) {
            if showing != Showing::Earlier {
                continue;
            }
            let earlier = self.earlier.iter().find_map(|earlier| {
                let found = earlier.publication.question(&question.code)?;
                let before = match &area.ward {
                    Some(ward) => ward_of(Some(found), ward)?,
                    None => &found.council,
                };
                let since = before.as_published.unwrap_or(earlier.publication.published);
                before.figure.estimate().map(|_| AreaResult { as_published: Some(since), ..before.clone() })
            });
            if let Some(earlier) = earlier {
                *area = earlier;
                kept = true;
            }
        }
        if kept {
            wards.iter_mut().for_each(|ward| ward.rank = None);
        }
    }

    /// Each ward shown against the rest of the council; Holm over the wards shown.
    fn against_rest(&self, variable: &Variable, wards: &mut [AreaResult]) -> Result<(), EstimationError> {
        for (ward, domain) in wards.iter_mut().zip(&self.weighted.wards) {
            let Some(own) = ward.figure.estimate() else { continue };
            let rest = self.weighted.sample.proportion(variable, &domain.complement())?;
            let rest = figure(&rest, self.level, &self.rule);
            // Where everybody answered alike the measured spread is 0 and would make any difference look certain.
            if [Some(own), rest.estimate()].into_iter().all(|side| side.is_some_and(|side| side.standard_error > 0.0)) {
                ward.against_rest = comparison(&self.weighted.sample.versus_rest(variable, domain)?, self.level);
            }
            ward.rest = Some(rest);
        }
        adjust(wards.iter_mut().filter_map(|ward| ward.against_rest.as_mut()))
    }

    /// The places each ward shown could hold, jointly at the level of all intervals.
    fn rank(&self, variable: &Variable, wards: &mut [AreaResult]) -> Result<(), EstimationError> {
        let family = |error: statistics::ranks::RankError| EstimationError::Family(error.to_string());
        let shown: Vec<usize> = (0..wards.len()).filter(|at| wards[*at].figure.estimate().is_some()).collect();
        if shown.len() < 2 {
            return Ok(());
        }
        let level = simultaneous_level(self.level, shown.len()).map_err(family)?;
        let mut intervals = Vec::with_capacity(shown.len());
        for at in &shown {
            let found = self.weighted.sample.proportion(variable, &self.weighted.wards[*at])?;
            match recommended(&found, level) {
                Ok(interval) => intervals.push(interval),
                Err(_) => return Ok(()),
            }
        }
        let ranges = rank_ranges(&intervals).map_err(family)?;
        for (at, range) in shown.into_iter().zip(ranges) {
            let place = |rank: usize| u32::try_from(rank).unwrap_or(u32::MAX);
            wards[at].rank = Some(RankRange { best: place(range.best), worst: place(range.worst) });
        }
        Ok(())
    }

    /// This wave minus the last, from the last wave's published estimates.
    fn against_last(
        &self,
        question: &Question,
        council: &mut AreaResult,
        wards: &mut [AreaResult],
    ) -> Result<(), EstimationError> {
        let Some(last) = self.last.and_then(|publication| publication.question(&question.code)) else { return Ok(()) };
        self.change(council, &last.council)?;
        for ward in wards.iter_mut() {
            if let Some(before) = last.wards.iter().find(|before| before.ward == ward.ward) {
                self.change(ward, before)?;
            }
        }
        adjust(wards.iter_mut().filter_map(|ward| ward.against_last.as_mut()))
    }

    fn change(&self, now: &mut AreaResult, before: &AreaResult) -> Result<(), EstimationError> {
        now.last = Some(before.figure);
        if let (Some(this), Some(last)) = (now.figure.estimate(), before.figure.estimate()) {
            now.against_last = comparison(&independent(&for_comparison(this), &for_comparison(last))?, self.level);
        }
        Ok(())
    }
}

/// The council, then the wards.
fn areas<'a>(council: &'a mut AreaResult, wards: &'a mut [AreaResult]) -> impl Iterator<Item = &'a mut AreaResult> {
    std::iter::once(council).chain(wards)
}

fn ward_of<'a>(found: Option<&'a QuestionResult>, code: &OnsCode) -> Option<&'a AreaResult> {
    found?.wards.iter().find(|ward| ward.ward.as_ref() == Some(code))
}

/// Takes everything away that tells of an area's answers. Where nobody has a view there is nothing to take.
fn withhold(area: &mut AreaResult) {
    if area.figure != Figure::NotAvailable {
        area.figure = Figure::Suppressed;
    }
    area.shares.clear();
    area.outside.clear();
}
