//! Invented figures: twenty wards, twenty-four days, and a weight set.

use super::site::staff::{
    DayCount, FieldworkPage, MarginSetting, Progress, Refusal, SelectedSet, WardProgress, WardSort, WaveChoice,
    WeightSetRow, WeightingPage,
};
use survey::clock::Timestamp;
use survey::id::WeightSetId;
use survey::wave::WaveDates;
use survey::weighting::{MarginRow, WeightingDiagnostics};

/// 30 September 2026, 10:42 UTC.
pub const NOW: Timestamp = Timestamp(1_790_764_920_000);

/// Ward, invited, complete, partial, open link.
const WARDS: [(&str, u32, u32, u32, u32); 20] = [
    ("Barnfield", 440, 53, 3, 8),
    ("Beech Hill", 440, 49, 2, 4),
    ("Biscot", 440, 49, 4, 3),
    ("Bramingham", 440, 42, 2, 7),
    ("Central", 440, 54, 5, 9),
    ("Challney", 440, 45, 3, 6),
    ("Dallow", 440, 66, 6, 11),
    ("Farley", 440, 54, 2, 5),
    ("High Town", 440, 46, 3, 12),
    ("Leagrave", 440, 29, 4, 3),
    ("Lewsey", 440, 28, 3, 2),
    ("Northwell", 440, 45, 2, 4),
    ("Poets", 440, 40, 3, 6),
    ("Round Green", 440, 56, 1, 8),
    ("Saints", 440, 48, 4, 5),
    ("South", 440, 19, 6, 4),
    ("Stopsley", 440, 54, 2, 7),
    ("Sundon Park", 440, 43, 1, 3),
    ("Vauxhall", 440, 48, 3, 4),
    ("Wigmore", 440, 72, 2, 6),
];

const DAYS: [u32; 21] = [140, 91, 94, 55, 31, 62, 59, 35, 27, 24, 18, 16, 12, 75, 58, 43, 40, 29, 16, 10, 5];

const AGES: [(&str, u32, f64, f64); 10] = [
    ("16 to 24, female", 38, 0.041, 0.078),
    ("16 to 24, male", 31, 0.036, 0.081),
    ("25 to 34, female", 80, 0.083, 0.099),
    ("25 to 34, male", 73, 0.077, 0.1),
    ("35 to 49, female", 139, 0.141, 0.139),
    ("35 to 49, male", 132, 0.137, 0.14),
    ("50 to 64, female", 140, 0.142, 0.104),
    ("50 to 64, male", 130, 0.132, 0.105),
    ("65 and over, female", 113, 0.112, 0.084),
    ("65 and over, male", 106, 0.099, 0.07),
];

/// A wave that is open.
pub fn fieldwork() -> FieldworkPage {
    let opens = NOW.start_of_day().plus_days(-23);
    let wards: Vec<WardProgress> = WARDS
        .iter()
        .map(|(ward, invited, complete, partial, open_link)| WardProgress {
            ward: (*ward).to_owned(),
            progress: Progress {
                invited: *invited,
                complete: *complete,
                partial: *partial,
                open_link: *open_link,
                withdrawn: 0,
            },
        })
        .collect();
    let sum = |of: fn(&Progress) -> u32| wards.iter().map(|ward| of(&ward.progress)).sum::<u32>();
    let total = Progress {
        invited: sum(|ward| ward.invited),
        complete: sum(|ward| ward.complete),
        partial: sum(|ward| ward.partial),
        open_link: sum(|ward| ward.open_link) + 4,
        withdrawn: 2,
    };
    FieldworkPage {
        survey: "Residents’ survey".into(),
        question_set: "Question set lga_core, version 1".into(),
        wave: 3,
        dates: WaveDates { label: "Autumn 2026".into(), opens, closes: opens.plus_days(42) },
        waves: waves(),
        counted: NOW,
        total,
        days: (3..).zip(DAYS).map(|(day, complete)| DayCount { day: opens.plus_days(day), complete }).collect(),
        wards,
        sort: WardSort::default(),
        on_paper: 57,
        interviewed: (41, 18),
        outcomes: super::interviews::outcomes(),
    }
}

fn waves() -> Vec<WaveChoice> {
    [(3, "Autumn 2026"), (2, "Autumn 2024"), (1, "Autumn 2022")]
        .map(|(number, label)| WaveChoice { number, label: label.into() })
        .to_vec()
}

/// Weight sets with the newest shown.
pub fn weighting() -> WeightingPage {
    let sets: Vec<WeightSetRow> = [(2_u8, 0, 982, 678.4, 1.448), (1, -7, 801, 540.2, 1.483)]
        .map(|(number, days, responses, effective_base, design_effect)| {
            let made = NOW.plus_days(days).plus_ms(-3_600_000);
            let id = WeightSetId::new(made, [number; 10]);
            let published = number == 1;
            WeightSetRow { id, made, by: "Sam Taylor".into(), responses, effective_base, design_effect, published }
        })
        .to_vec();
    let selected = sets.first().map(|set| SelectedSet {
        id: set.id,
        made: set.made,
        by: set.by.clone(),
        diagnostics: diagnostics(),
        since: 12,
        published: None,
    });
    WeightingPage {
        survey: "Residents’ survey".into(),
        wave: 3,
        wave_label: "Autumn 2026".into(),
        waves: waves(),
        complete: 994,
        open_link: 121,
        margins: vec![
            MarginSetting {
                label: "Ward".into(),
                categories: 20,
                source: "Census 2021, adults aged 16 and over".into(),
                caveat: None,
            },
            MarginSetting {
                label: "Age and sex".into(),
                categories: 10,
                source: "Ward counts fitted to Census 2021 totals".into(),
                caveat: Some("a modelled estimate, not an ONS count".into()),
            },
        ],
        sets,
        selected,
        notice: None,
        refused: None,
    }
}

/// What weighting came to.
pub fn diagnostics() -> WeightingDiagnostics {
    let people: f64 = WARDS.iter().map(|ward| f64::from(ward.2)).sum();
    let wards = WARDS.iter().enumerate().map(|(at, (ward, _, complete, ..))| {
        let target = 0.04 + 0.001 * at as f64 + 0.0005;
        row("Ward", ward, *complete, f64::from(*complete) / people, target)
    });
    let ages = AGES
        .iter()
        .map(|(category, responses, before, target)| row("Age and sex", category, *responses, *before, *target));
    WeightingDiagnostics {
        method: "Raking to ward and age × sex".into(),
        responses: 982,
        population: 172_673.0,
        smallest: 0.312,
        largest: 4.127,
        mean: 175.84,
        design_effect: 1.448,
        effective_base: 678.4,
        efficiency: 0.691,
        iterations: 16,
        margin_error: 0.000_008,
        margins: wards.chain(ages).collect(),
        notes: vec![
            "17 responses without an age or a sex keep their base weight and are weighted to ward alone.".into(),
        ],
    }
}

fn row(margin: &str, category: &str, responses: u32, before: f64, target: f64) -> MarginRow {
    MarginRow { margin: margin.into(), category: category.into(), responses, before, after: target, target }
}

/// Why weighting was refused.
pub fn refusal() -> Refusal {
    Refusal {
        reason: "Weighting was not run: nobody answered in Age and sex, category “16 to 24, male”, where 14,010 adults live"
            .into(),
        what_to_do: vec![
            "Wait for more responses: reminders help most where the response rate is lowest.".into(),
            "If the wave is closed, ask the person who runs Wardwise for you to import targets with broader age groups.".into(),
        ],
    }
}
