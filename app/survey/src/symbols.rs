//! What codes that people type are made of: symbols that look like no other, and a check symbol that catches typing slips.

/// Twenty-five symbols of which no two look alike (0 O, 1 I L, 2 Z, 5 S, 8 and U are left out).
pub(crate) const ALPHABET: &[u8; 25] = b"ACDEFGHJKMNPQRTWXY34679BV";
/// Weights coprime to 25, so that changing any one symbol changes the check symbol; neighbours differ, so that
/// swapping two neighbours is caught unless the symbols differ by a multiple of 25 / gcd, which is impossible
/// for weights that differ by one or two.
pub(crate) const WEIGHTS: [usize; 11] = [1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13];
/// What is longer is no code, however it is spaced.
const LONGEST_TYPED: usize = 64;

/// Why a text is not a code of so many symbols.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Misread {
    /// Nothing was typed.
    Missing,
    /// Too long or too short.
    Length,
    /// A symbol that no code has, or symbols that do not fit together.
    Mistyped,
}

/// A code of `N` symbols, the last one the check symbol, from random bytes. Bytes are reduced by rejection, so every
/// symbol is equally likely; `None` when too few are usable (each is with probability 250/256).
pub(crate) fn draw<const N: usize>(bytes: &[u8]) -> Option<[u8; N]> {
    let mut symbols = bytes.iter().filter(|byte| **byte < 250).map(|byte| ALPHABET[usize::from(*byte) % 25]);
    let mut code = [0; N];
    for place in code.iter_mut().take(N - 1) {
        *place = symbols.next()?;
    }
    code[N - 1] = check_symbol(&code[..N - 1])?;
    Some(code)
}

/// How many symbols were typed, spaces and such left out.
pub(crate) fn typed(text: &str) -> usize {
    if text.len() > LONGEST_TYPED { text.len() } else { symbols(text).count() }
}

/// What was typed without spaces and such, in capitals.
pub(crate) fn plain(text: &str) -> String {
    symbols(text).collect()
}

/// A code of `N` symbols as people type it: small letters, spaces, hyphens and full stops do not matter.
pub(crate) fn read<const N: usize>(text: &str) -> Result<[u8; N], Misread> {
    match typed(text) {
        0 => return Err(Misread::Missing),
        length if length != N => return Err(Misread::Length),
        _ => {}
    }
    let mut code = [0; N];
    for (place, symbol) in code.iter_mut().zip(symbols(text)) {
        *place = u8::try_from(symbol).ok().filter(|byte| ALPHABET.contains(byte)).ok_or(Misread::Mistyped)?;
    }
    if check_symbol(&code[..N - 1]) == Some(code[N - 1]) { Ok(code) } else { Err(Misread::Mistyped) }
}

/// The symbols without spaces.
pub(crate) fn text(symbols: &[u8]) -> String {
    symbols.iter().map(|byte| char::from(*byte)).collect()
}

fn symbols(text: &str) -> impl Iterator<Item = char> + use<'_> {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '\u{200b}')).map(|c| c.to_ascii_uppercase())
}

fn check_symbol(body: &[u8]) -> Option<u8> {
    let mut sum = 0;
    for (symbol, weight) in body.iter().zip(WEIGHTS) {
        sum += weight * ALPHABET.iter().position(|known| known == symbol)?;
    }
    Some(ALPHABET[sum % 25])
}
