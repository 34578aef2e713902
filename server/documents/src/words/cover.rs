//! The sentences of the first page of a questionnaire.

use super::Mention;
use survey::calendar::Day;

/// A sentence of the first page, in the order in which they stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CoverSentence {
    /// The title, with the name of the area.
    Title(Mention),
    /// Under the title.
    Lead {
        /// Who asks.
        council: Mention,
        /// The area it asks about.
        area: Mention,
    },
    /// Where the questions are not all in the language of the form.
    Untranslated,
    /// Above the access code.
    CodeTitle,
    /// Beside a printed code.
    CodePrinted,
    /// Beside boxes for the code.
    CodeToWrite,
    /// What the boxes for the code are, for people who cannot see them.
    CodeBoxes,
    /// Above the ways to take part.
    WaysTitle,
    /// How to send it back: the address, where the council named one.
    SendBack {
        /// "Freepost LUTON SURVEY"; without it, the envelope that came with the form.
        to: Option<Mention>,
        /// The last day on which it is taken.
        by: Day,
    },
    /// The other way to take part, with its address.
    Online(Mention),
    /// Paper or online.
    NotBoth,
    /// What the QR code is, with the address it leads to.
    QrCode(Mention),
    /// Who fills it in.
    WhoTitle,
    /// Who fills it in.
    Who,
    /// Who may hold the pen.
    WhoWrites,
    /// How to fill it in.
    HowTitle,
    /// With what, and where.
    Pen,
    /// A box ticked by mistake.
    WrongBox,
    /// Questions that are not for everybody.
    NotForEverybody,
    /// Questions that nobody has to answer.
    LeaveOut,
    /// Why they are asked.
    WhyTitle,
    /// Why they are asked, with the name of the area.
    Why(Mention),
    /// That nobody has to.
    Voluntary,
    /// What happens with the answers.
    PrivacyTitle,
    /// Who sees the form.
    PrivacyEntered,
    /// What is kept apart.
    PrivacyApart,
    /// What is kept of the address.
    PrivacyWard,
    /// What is published.
    PrivacyGroups,
    /// The council that is responsible.
    Responsible(Mention),
    /// Help.
    HelpTitle,
    /// A phone number and its hours.
    HelpLine(Mention),
    /// The council to ask for other formats.
    OtherFormats(Mention),
}
