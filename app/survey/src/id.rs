//! Identifiers: one type per thing, each a UUID version 7 (RFC 9562) made from a time and random bytes given.

use crate::clock::Timestamp;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// A UUID version 7 from a time and ten random bytes.
#[must_use]
pub fn uuid_v7(now: Timestamp, random: [u8; 10]) -> Uuid {
    let millis = u64::try_from(now.0).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new identifier from a time and ten random bytes.
            #[must_use]
            pub fn new(now: Timestamp, random: [u8; 10]) -> Self {
                Self(uuid_v7(now, random))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

impl ResponseId {
    /// What the orders shown to this person are drawn from: the last 64 bits of the identifier, which are random but for
    /// two. It is the same all along a response, and anybody who holds the file of responses can draw the orders again.
    #[must_use]
    pub fn seed(self) -> u64 {
        self.0.as_u64_pair().1
    }
}

impl ContactAttemptId {
    /// An identifier of random bytes alone (RFC 9562, version 4): an attempt outlives its tie to the letter, and must not
    /// keep the moment it was made.
    #[must_use]
    pub fn from_random(random: [u8; 16]) -> Self {
        Self(uuid::Builder::from_random_bytes(random).into_uuid())
    }
}

impl FeedbackId {
    /// An identifier of random bytes alone (RFC 9562, version 4). With the time in it, a comment written straight after
    /// sending would lead to the answers sent at that moment.
    #[must_use]
    pub fn from_random(random: [u8; 16]) -> Self {
        Self(uuid::Builder::from_random_bytes(random).into_uuid())
    }
}

ids! {
    /// A council (tenant).
    CouncilId,
    /// A ward of a council.
    WardId,
    /// A published version of a question set.
    QuestionSetId,
    /// A question set that is being worked on.
    QuestionDraftId,
    /// A comment of an officer on a draft.
    QuestionCommentId,
    /// A question set version in the field for a council.
    SurveyId,
    /// One round of a survey.
    WaveId,
    /// An entry in the invitation register.
    InvitationId,
    /// A questionnaire that came back on paper and is being keyed.
    PaperId,
    /// A letter that interviewers are at.
    InterviewId,
    /// A time somebody rang or called.
    ContactAttemptId,
    /// One person's answers.
    ResponseId,
    /// An immutable set of weights.
    WeightSetId,
    /// An immutable set of published estimates.
    PublicationId,
    /// A member of staff or a councillor.
    AccountId,
    /// An audit event.
    AuditEventId,
    /// What somebody wrote about the site.
    FeedbackId,
    /// An officer's approval of a translation.
    ApprovalId,
    /// A device that one person after another answers on.
    KioskId,
}
