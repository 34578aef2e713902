//! What was keyed of a paper, read against the questions.

use crate::state::Platform;
use std::collections::BTreeMap;
use std::sync::Arc;
use store::WardRecord;
use survey::answer::{Answer, PlainEnglish, Saying};
use survey::code::Code;
use survey::council::{OnsCode, Ward};
use survey::fields::Fields;
use survey::id::{CouncilId, WardId};
use survey::journey::Journey;
use survey::paper::{Keyed, KeyedForm, NOTHING_CLEAR, TOO_MANY_TICKED};
use survey::postcode::Postcode;
use survey::question::{AnswerKind, PlaceBy, Question};
use survey::question_set::QuestionSet;
use survey::response::{Answers, RecruitmentRoute};
use survey::rule::Circumstances;
use survey::situation::{PostcodeFound, Situation};
use survey::text::{Language, Piping};

/// A field whose entry cannot be taken, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// The field.
    pub field: String,
    /// In words for the person who keys.
    pub message: String,
}

/// What reading a paper of a wave needs.
pub struct Desk {
    council: CouncilId,
    /// The questions.
    pub questions: Arc<QuestionSet>,
    wards: Vec<WardRecord>,
    /// Codes and names of the wards, in the order printed.
    pub named: Vec<Ward>,
    codes: Vec<OnsCode>,
    piping: Piping,
}

/// The field of the postcode.
#[must_use]
pub fn home_field() -> String {
    "home".to_owned()
}

/// The field of a question: codes hold no hyphen, so that it is none of another question's texts.
fn field(code: &Code) -> String {
    format!("q-{code}")
}

/// The field of a text of a question, from its name on the resident's page.
#[must_use]
pub fn text_field(code: &Code, text: &str) -> String {
    format!("q-{code}-{text}")
}

impl Desk {
    /// For the questions of a wave in a council.
    ///
    /// # Errors
    /// The store's.
    pub async fn new(
        platform: &Platform,
        council: &store::CouncilRecord,
        questions: Arc<QuestionSet>,
    ) -> store::Result<Self> {
        let wards = platform.store.wards(council.id).await?;
        let named: Vec<Ward> = wards.iter().map(|ward| ward.ward.clone()).collect();
        let (name, area) = (council.council.name.clone(), council.council.area.clone());
        Ok(Self {
            council: council.id,
            questions,
            codes: named.iter().map(|ward| ward.code.clone()).collect(),
            named,
            wards,
            piping: Piping { council: name, area, ..Piping::default() },
        })
    }

    /// The field of a question; `None` is where the person lives.
    #[must_use]
    pub fn field(code: Option<&Code>) -> String {
        code.map_or_else(home_field, field)
    }

    /// Names for wording.
    #[must_use]
    pub fn piping(&self) -> &Piping {
        &self.piping
    }

    /// The ward of this code.
    #[must_use]
    pub fn ward_id(&self, code: &OnsCode) -> Option<WardId> {
        self.wards.iter().find(|ward| ward.ward.code == *code).map(|ward| ward.id)
    }

    /// Reads a whole paper.
    ///
    /// # Errors
    /// The store's; what cannot be taken is the inner error, in the order printed.
    pub async fn read(&self, platform: &Platform, sent: &Fields) -> store::Result<Result<KeyedForm, Vec<Misread>>> {
        let mut wrong = Vec::new();
        let mut form = KeyedForm { home: Keyed::Nothing, answers: BTreeMap::new() };
        match self.home(platform, sent.trimmed(&home_field())).await? {
            Ok(home) => form.home = home,
            Err(misread) => wrong.push(misread),
        }
        let mut before = Answers::default();
        for question in self.questions.questions() {
            match self.one(platform, question, sent, (&form.home, &before)).await? {
                Ok(keyed) => {
                    before.0.insert(question.code.clone(), keyed.counted());
                    form.answers.insert(question.code.clone(), keyed);
                }
                Err(misread) => wrong.push(misread),
            }
        }
        Ok(if wrong.is_empty() { Ok(form) } else { Err(wrong) })
    }

    /// Reads one question; `before` is where the person lives and the answers to the questions before it. Of those only the ones that
    /// count bound it: a paper may hold answers to questions that are not asked of the person.
    ///
    /// # Errors
    /// The store's.
    pub async fn one(
        &self,
        platform: &Platform,
        question: &Question,
        sent: &Fields,
        (home, before): (&Keyed, &Answers),
    ) -> store::Result<Result<Keyed, Misread>> {
        let name = field(&question.code);
        let entry = sent.text(&name);
        let texts: Fields = question
            .options()
            .iter()
            .map(|option| option.text_field())
            .map(|text| (text.clone(), sent.text(&text_field(&question.code, &text)).to_owned()))
            .collect();
        let asks_postcode = matches!(question.answer, AnswerKind::Place { by: PlaceBy::Postcode });
        let postcode = if asks_postcode { self.found(platform, entry).await? } else { PostcodeFound::Unknown };
        let today = platform.now().date();
        let counted = self.counted(home, before);
        let now = Situation { today, wards: &self.codes, answers: &counted, postcode };
        let read = question.keyed(entry, &texts, &now, &self.named);
        Ok(read.map_err(|error| Misread { field: name, message: error.to_string() }))
    }

    /// The answers keyed so far that count. Orders are not drawn on paper.
    fn counted(&self, home: &Keyed, before: &Answers) -> Answers {
        if !self.questions.depends_on_answers() {
            return before.clone();
        }
        let ward = match home {
            Keyed::Answer(Answer::Place(ward)) => Some(ward.clone()),
            _ => None,
        };
        let route = RecruitmentRoute::RandomInvitation;
        let about = Circumstances { route, ward, language: Language::english(), seed: 0 };
        Journey::new(&self.questions, &about, before).into_counted()
    }

    /// Reads where the person lives.
    ///
    /// # Errors
    /// The store's.
    pub async fn home(&self, platform: &Platform, entry: &str) -> store::Result<Result<Keyed, Misread>> {
        let wrong = |message: &str| Ok(Err(Misread { field: home_field(), message: message.to_owned() }));
        match entry {
            "" => return Ok(Ok(Keyed::Nothing)),
            NOTHING_CLEAR | TOO_MANY_TICKED => return Ok(Ok(Keyed::NothingClear)),
            _ => {}
        }
        if entry.parse::<Postcode>().is_err() {
            return wrong("Type a full postcode, like LU1 2BQ. If the paper has only a part of it, type ?");
        }
        match self.found(platform, entry).await? {
            PostcodeFound::Ward(ward) => Ok(Ok(Keyed::Answer(Answer::Place(ward)))),
            PostcodeFound::Unknown => {
                wrong("This postcode is not in the list. Check it. If the paper says this, type ?")
            }
            PostcodeFound::Elsewhere => {
                wrong("This postcode is outside the council’s area. Check it. If the paper says this, type ?")
            }
        }
    }

    /// What a postcode leads to. It is looked up and forgotten.
    async fn found(&self, platform: &Platform, entry: &str) -> store::Result<PostcodeFound> {
        let Ok(postcode) = entry.trim().parse::<Postcode>() else { return Ok(PostcodeFound::Unknown) };
        Ok(match platform.store.ward_of_postcode(&postcode).await? {
            None => PostcodeFound::Unknown,
            Some((council, _)) if council != self.council => PostcodeFound::Elsewhere,
            Some((_, id)) => {
                let ward = self.wards.iter().find(|ward| ward.id == id).map(|ward| ward.ward.code.clone());
                ward.map_or(PostcodeFound::Unknown, PostcodeFound::Ward)
            }
        })
    }

    /// What a paper has at a question, in words; `None` is where the person lives.
    #[must_use]
    pub fn said(&self, code: Option<&Code>, keyed: &Keyed) -> String {
        let answer = match keyed {
            Keyed::Nothing => return "nothing".to_owned(),
            Keyed::TooManyTicked => return "* too many boxes ticked".to_owned(),
            Keyed::NothingClear => return "? nothing clear".to_owned(),
            Keyed::Answer(answer) => answer,
        };
        let names: BTreeMap<OnsCode, String> =
            self.named.iter().map(|ward| (ward.code.clone(), ward.name.clone())).collect();
        let voice = PlainEnglish::default();
        let saying = Saying { voice: &voice, piping: &self.piping, wards: &names };
        match (code.and_then(|code| self.questions.question(code)), answer) {
            (Some(question), answer) => question.say(answer, &saying).join("; "),
            (None, Answer::Place(ward)) => {
                let name = names.get(ward).cloned().unwrap_or_else(|| ward.to_string());
                format!("a postcode in {name}")
            }
            (None, _) => String::new(),
        }
    }
}
