use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The smallest contrast of text with its ground (WCAG 2.2, 1.4.3, level AA).
pub const SMALLEST_OF_TEXT: f64 = 4.5;

/// White: the text on a council's colours.
const WHITE: Colour = Colour([255, 255, 255]);

/// A colour in sRGB, eight bits a channel: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour(pub [u8; 3]);

/// Why a text is not a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Enter a colour as # and six of 0 to 9 and a to f, like #123f4c")]
pub struct ColourError;

impl FromStr for Colour {
    type Err = ColourError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let digits = text.strip_prefix('#').unwrap_or(text);
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(ColourError);
        }
        let channel = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_| ColourError);
        Ok(Self([channel(0)?, channel(2)?, channel(4)?]))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Colour {
    /// The colour with so much of black in it: `part` of 0 is the colour, of 1 black.
    #[must_use]
    pub fn darker(self, part: f64) -> Self {
        let part = part.clamp(0.0, 1.0);
        // A channel times at most 1 is a channel.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
        Self(self.0.map(|channel| (f64::from(channel) * (1.0 - part)).round() as u8))
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| {
            let part = f64::from(channel) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// The contrast of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio).
#[must_use]
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// A colour dark enough to stand under white text. What has the focus, on yellow, is then told from it as well: yellow is 1.4 times darker
/// than white, and parts of controls need 3 to 1 (WCAG 2.2, 1.4.11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Contrast(Colour);

/// Why a colour cannot stand under white text.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum ContrastError {
    /// Not a colour.
    #[error(transparent)]
    Colour(#[from] ColourError),
    /// White text on it would be hard to read.
    #[error(
        "White text on {colour} has a contrast of {ratio:.1} to 1. It needs {SMALLEST_OF_TEXT} to 1. Choose a darker colour"
    )]
    Text {
        /// The colour.
        colour: Colour,
        /// The contrast, rounded down.
        ratio: f64,
    },
}

impl Contrast {
    /// Checks a colour.
    ///
    /// # Errors
    /// [`ContrastError`] with the contrast it has, where that is too little.
    pub fn under_white(colour: Colour) -> Result<Self, ContrastError> {
        let ratio = contrast(colour, WHITE);
        if ratio < SMALLEST_OF_TEXT {
            Err(ContrastError::Text { colour, ratio: (ratio * 10.0).floor() / 10.0 })
        } else {
            Ok(Self(colour))
        }
    }

    /// The colour.
    #[must_use]
    pub fn colour(self) -> Colour {
        self.0
    }
}

impl FromStr for Contrast {
    type Err = ContrastError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::under_white(text.parse()?)
    }
}

impl TryFrom<String> for Contrast {
    type Error = ContrastError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Contrast> for String {
    fn from(contrast: Contrast) -> Self {
        contrast.0.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        // Figures of WebAIM's contrast checker.
        let of = |one: &str, other: &str| contrast(one.parse().unwrap(), other.parse().unwrap());
        assert!((of("#000000", "#ffffff") - 21.0).abs() < 1e-9);
        assert!((of("#767676", "#ffffff") - 4.54).abs() < 0.005);
        assert!((of("#777777", "#ffffff") - 4.48).abs() < 0.005);
        assert!((of("#0000ff", "#ffff00") - 8.0).abs() < 0.005);
    }

    #[test]
    fn only_colours_that_white_text_is_read_on_are_taken() {
        assert_eq!("#123F4C".parse::<Contrast>().unwrap().colour().to_string(), "#123f4c");
        let error = "#777777".parse::<Contrast>().unwrap_err();
        assert!(error.to_string().starts_with("White text on #777777 has a contrast of 4.4 to 1."), "{error}");
        for wrong in ["", "#12", "red", "#12345g", "#1234567", "#é234"] {
            assert!(matches!(wrong.parse::<Contrast>(), Err(ContrastError::Colour(_))), "{wrong}");
        }
    }

    #[test]
    fn what_has_the_focus_is_told_from_every_colour_taken() {
        let focus: Colour = "#ffd43a".parse().unwrap();
        for channel in 0..=255 {
            for colour in
                [Colour([channel; 3]), Colour([channel, 0, 0]), Colour([0, channel, 60]), Colour([90, 0, channel])]
            {
                assert!(Contrast::under_white(colour).is_err() || contrast(colour, focus) >= 3.0, "{colour}");
            }
        }
    }

    #[test]
    fn what_is_darker_has_more_contrast_with_white() {
        let colour: Colour = "#0f6149".parse().unwrap();
        assert_eq!(colour.darker(0.0), colour);
        assert_eq!(colour.darker(1.0), Colour([0, 0, 0]));
        assert!(contrast(colour.darker(0.25), WHITE) > contrast(colour, WHITE));
    }
}
