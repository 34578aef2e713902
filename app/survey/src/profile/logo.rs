use serde::{Deserialize, Serialize};

/// The kind of file that a logo is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogoKind {
    /// Drawn in lines.
    Svg,
    /// In dots.
    Png,
}

impl LogoKind {
    /// The end of the file's name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// The media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
        }
    }
}

/// A logo as it was made safe and kept, by its content.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// The kind of file.
    pub kind: LogoKind,
    /// SHA-256 of the content, the first 16 hexadecimal digits.
    pub hash: String,
    /// Its own width, in pixels.
    pub width: u32,
    /// Its own height, in pixels.
    pub height: u32,
}
