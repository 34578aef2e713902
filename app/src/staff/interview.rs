//! Interviews by telephone and face to face. What is read out stands in the language of the person, plainly set apart from
//! what the interviewer does, which is in English like all pages of staff.

mod about;
mod answers;
mod choices;
mod done;
mod how;
mod introduction;
mod letter;
mod list;
mod postcode;
mod question;
mod talk;

#[cfg(test)]
mod tests;

pub use about::{InterviewAboutPage, interview_about_page};
pub use answers::{InterviewAnswersPage, interview_answers_page};
pub use done::{InterviewDonePage, interview_done_page};
pub use introduction::{IntroductionPage, introduction_page};
pub use letter::{AttemptRow, InterviewLetterPage, InterviewState, LetterNotice, interview_letter_page};
pub(super) use list::outcomes;
pub use list::{InterviewListPage, InterviewNotice, InterviewRow, OutcomeCount, interview_list_page};
pub use postcode::{InterviewPostcodePage, interview_postcode_page};
pub use question::{InterviewQuestionPage, interview_question_page};
pub use talk::TalkFrame;
