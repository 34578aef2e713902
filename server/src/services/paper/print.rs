//! The questionnaire of a wave, ready to be printed.

use crate::services::speaker::Interpreter;
use crate::state::Platform;
use app::language::find;
use documents::{DocumentError, Edition, Mention, PaperForm, PaperHelp, Sentence, Speaker};
use std::sync::Arc;
use store::{CouncilRecord, StoreError, WaveRecord};
use survey::access_code::AccessCode;
use survey::calendar::Day;
use survey::council::Ward;
use survey::id::{CouncilId, QuestionSetId};
use survey::question_set::QuestionSet;
use survey::text::Language;

/// Digits of the content's hash that are printed: enough to tell any two versions of a council apart.
const CONTENT_DIGITS: usize = 8;

/// Why a questionnaire was not printed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PrintError {
    /// The store did not do its work.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The wave has no question set.
    #[error("the questions of the wave do not exist")]
    NoQuestions,
}

/// A questionnaire with everything that is printed on it.
#[derive(Clone, Debug)]
pub struct Printing {
    questions: Arc<QuestionSet>,
    content: String,
    council: survey::council::Council,
    survey: String,
    last_day: Day,
    wards: Vec<Ward>,
    synthetic: bool,
    draft: bool,
    /// The language.
    pub language: Language,
    /// The size.
    pub edition: Edition,
    /// The address of the site.
    pub site: Option<String>,
    /// How to send it back and ask for help.
    pub help: PaperHelp,
}

/// The questionnaire of a wave.
///
/// # Errors
/// [`PrintError`].
pub async fn printing(
    platform: &Platform,
    council: &CouncilRecord,
    wave: &WaveRecord,
    language: Language,
    edition: Edition,
) -> Result<Printing, PrintError> {
    let record = platform.store.question_set(wave.survey.question_set_id).await?.ok_or(PrintError::NoQuestions)?;
    let draft = is_draft(platform, council.id, &language, (wave.survey.question_set_id, &record.set)).await?;
    let wards = platform.store.wards(council.id).await?;
    Ok(Printing {
        questions: Arc::new(record.set),
        content: record.content_hash.chars().take(CONTENT_DIGITS).collect(),
        council: council.council.clone(),
        survey: wave.survey.title.clone(),
        last_day: Day(wave.dates.closes.plus_ms(-1).date()),
        wards: wards.into_iter().map(|ward| ward.ward).collect(),
        synthetic: wave.survey.synthetic,
        draft,
        language,
        edition,
        site: None,
        help: help(council),
    })
}

/// The questionnaire of a set that is not published yet, as it would be printed: marked as a draft, and for no day.
///
/// # Errors
/// The store's.
pub async fn printing_of_draft(
    platform: &Platform,
    council: &CouncilRecord,
    set: QuestionSet,
    language: Language,
    edition: Edition,
) -> store::Result<Printing> {
    let wards = platform.store.wards(council.id).await?;
    let survey = set.title().say(&language, &survey::text::Piping::default());
    Ok(Printing {
        questions: Arc::new(set),
        content: "draft".to_owned(),
        council: council.council.clone(),
        survey,
        last_day: Day(platform.now().date()),
        wards: wards.into_iter().map(|ward| ward.ward).collect(),
        synthetic: false,
        draft: true,
        language,
        edition,
        site: None,
        help: help(council),
    })
}

/// What the council says of how to ask for help.
fn help(council: &CouncilRecord) -> PaperHelp {
    let profile = &council.profile;
    let line = profile.phone.as_ref().map(|phone| match &profile.hours {
        Some(hours) => format!("{phone}, {hours}"),
        None => phone.to_string(),
    });
    PaperHelp { return_to: None, help_line: line }
}

/// Whether what is printed in this language is a draft. Nobody can approve a language that the site does not have.
///
/// # Errors
/// The store's.
pub async fn is_draft(
    platform: &Platform,
    council: CouncilId,
    language: &Language,
    set: (QuestionSetId, &QuestionSet),
) -> store::Result<bool> {
    match find(language.as_str()) {
        Some(words) => platform.is_draft(Some(council), words, Some(set)).await,
        None => Ok(false),
    }
}

impl Printing {
    /// "Form residents_core 1, 3f9a1c20", as at the foot of each page, for staff.
    #[must_use]
    pub fn form(&self) -> String {
        let form = format!("{} {}, {}", self.questions.code(), self.questions.version(), self.content);
        Interpreter::of(&Language::english()).say(&Sentence::Form(Mention::new(&form))).text
    }

    /// The file.
    ///
    /// # Errors
    /// [`DocumentError`].
    pub fn pdf(&self, code: Option<&AccessCode>) -> Result<Vec<u8>, DocumentError> {
        let form = PaperForm {
            questions: &self.questions,
            content: &self.content,
            language: &self.language,
            speaker: &Interpreter::of(&self.language),
            edition: self.edition,
            council: &self.council,
            survey: &self.survey,
            last_day: self.last_day,
            wards: &self.wards,
            site: self.site.as_deref(),
            help: &self.help,
            synthetic: self.synthetic,
            draft: self.draft,
        };
        form.pdf(code)
    }
}

/// The languages that some wording of a question set has, English first.
#[must_use]
pub fn languages(questions: &QuestionSet) -> Vec<Language> {
    let mut languages = vec![Language::english()];
    let texts = questions.questions().flat_map(|question| question.stem.0.keys());
    for language in texts {
        if !languages.contains(language) {
            languages.push(language.clone());
        }
    }
    languages
}
