//! The fonts, part of the program: a page looks the same on every machine. See `fonts/README.md` for where they come
//! from.

use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontWeight};
use typst::utils::LazyHash;

/// The character that stands for one that no font has.
pub(crate) const MISSING: char = '\u{fffd}';

static FILES: [(&[u8], FontWeight); 8] = [
    (include_bytes!("../fonts/NotoSans-Regular.ttf"), FontWeight::REGULAR),
    (include_bytes!("../fonts/NotoSans-Bold.ttf"), FontWeight::BOLD),
    (include_bytes!("../fonts/NotoSansArabic-Regular.ttf"), FontWeight::REGULAR),
    (include_bytes!("../fonts/NotoSansArabic-Bold.ttf"), FontWeight::BOLD),
    (include_bytes!("../fonts/NotoNastaliqUrdu-Regular.ttf"), FontWeight::REGULAR),
    (include_bytes!("../fonts/NotoNastaliqUrdu-Bold.ttf"), FontWeight::BOLD),
    (include_bytes!("../fonts/NotoSansBengali-Regular.ttf"), FontWeight::REGULAR),
    (include_bytes!("../fonts/NotoSansBengali-Bold.ttf"), FontWeight::BOLD),
];

/// All fonts, and the book that typst finds them by.
pub(crate) struct Fonts {
    pub(crate) all: Vec<Font>,
    pub(crate) book: LazyHash<FontBook>,
}

pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let mut all = Vec::new();
    let mut book = FontBook::new();
    for (file, weight) in FILES {
        let Some(font) = Font::new(Bytes::new(file), 0) else { continue };
        // Said here, because the bold nastaliq says of itself that it is regular (OS/2, usWeightClass).
        let mut info = font.info().clone();
        info.variant.weight = weight;
        book.push(info);
        all.push(font);
    }
    Fonts { all, book: LazyHash::new(book) }
});

impl Fonts {
    /// Whether some font has a glyph for a character.
    pub(crate) fn cover(&self, character: char) -> bool {
        self.all.iter().any(|font| font.info().coverage.contains(u32::from(character)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_a_font() {
        assert_eq!(FONTS.all.len(), FILES.len());
    }

    #[test]
    fn the_languages_of_the_survey_are_covered() {
        // English, Welsh, Polish, Romanian, Arabic, Urdu, Bengali.
        for text in ["£ “’…", "ŵŷâêîôû", "ąćęłńóśźż", "ăâîșț", "العربيّة ٣", "اردو ٹڈڑںےہ", "বাংলা"]
        {
            for character in text.chars().filter(|character| !character.is_whitespace()) {
                assert!(FONTS.cover(character), "{character} of {text}");
            }
        }
        assert!(FONTS.cover(MISSING));
        assert!(!FONTS.cover('字'));
    }
}
