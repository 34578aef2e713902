//! What is typed on the code page: the access code of a letter, or a return code.

use crate::access_code::AccessCode;
use crate::return_code::ReturnCode;
use crate::symbols;
use std::str::FromStr;

/// Symbols from which on what is typed is meant as a return code: one too many for an access code.
const LONGER: usize = 11;

/// Which of the two a code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeKind {
    /// It stands in a letter.
    Access,
    /// It was shown to somebody without a letter.
    Return,
}

/// A code as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedCode {
    /// The access code of a letter.
    Access(AccessCode),
    /// A return code.
    Return(ReturnCode),
}

/// Why what was typed is neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TypedCodeError {
    /// Nothing was typed.
    #[error("Enter the access code from your letter, or your return code")]
    Missing,
    /// As long as neither.
    #[error(
        "Your access code must have 10 letters and numbers, like the one in your letter. A return code must have 12"
    )]
    Length,
    /// As long as one of them, with a slip in it.
    #[error("{}", mistyped(*.0))]
    Mistyped(CodeKind),
}

fn mistyped(kind: CodeKind) -> &'static str {
    match kind {
        CodeKind::Access => "Check the access code and type it again. It is not quite like the one in your letter",
        CodeKind::Return => "Check the return code and type it again. It is not quite like the one you were given",
    }
}

impl TypedCode {
    /// Which of the two it is.
    #[must_use]
    pub fn kind(&self) -> CodeKind {
        match self {
            Self::Access(_) => CodeKind::Access,
            Self::Return(_) => CodeKind::Return,
        }
    }
}

impl FromStr for TypedCode {
    type Err = TypedCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        use crate::access_code::AccessCodeError as Access;
        use crate::return_code::ReturnCodeError as Return;
        if symbols::typed(text) >= LONGER {
            return text.parse().map(Self::Return).map_err(|error| match error {
                Return::Missing | Return::Length => TypedCodeError::Length,
                Return::Mistyped => TypedCodeError::Mistyped(CodeKind::Return),
            });
        }
        text.parse().map(Self::Access).map_err(|error| match error {
            Access::Missing => TypedCodeError::Missing,
            Access::Length => TypedCodeError::Length,
            Access::Mistyped => TypedCodeError::Mistyped(CodeKind::Access),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_tells_the_kinds_apart() {
        let bytes = [7, 80, 3, 249, 31, 100, 4, 66, 9, 201, 55, 12];
        let (access, own) = (AccessCode::from_random(&bytes).unwrap(), ReturnCode::from_random(&bytes).unwrap());
        assert_eq!(access.grouped().parse(), Ok(TypedCode::Access(access.clone())));
        assert_eq!(own.grouped().parse(), Ok(TypedCode::Return(own.clone())));
        assert_eq!(TypedCode::Return(own).kind(), CodeKind::Return);
        assert_eq!(TypedCode::Access(access).kind(), CodeKind::Access);
    }

    #[test]
    fn says_what_is_wrong() {
        for (typed, error) in [
            ("", TypedCodeError::Missing),
            (" - . ", TypedCodeError::Missing),
            ("K7RM4", TypedCodeError::Length),
            ("AAAAA AAAAA A", TypedCodeError::Length),
            ("AAA AAA AAA AAA A", TypedCodeError::Length),
            ("AAAAA AAAA0", TypedCodeError::Mistyped(CodeKind::Access)),
            ("AAAAA AAAAC", TypedCodeError::Mistyped(CodeKind::Access)),
            ("AAA AAA AAA AAC", TypedCodeError::Mistyped(CodeKind::Return)),
        ] {
            assert_eq!(typed.parse::<TypedCode>(), Err(error), "{typed}");
        }
        assert_eq!("K".repeat(10_000).parse::<TypedCode>(), Err(TypedCodeError::Length));
    }
}
