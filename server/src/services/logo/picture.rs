use super::{LogoError, size};
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Limits, Transformations};
use std::io::Cursor;

/// What decoding may use, in bytes: a picture of the largest size needs 4 MB.
const MEMORY: usize = 16 * 1024 * 1024;

/// Reads the dots and writes them as a new file: no text, profile, time or second picture is left. Gives the width and height.
pub(super) fn clean(file: &[u8]) -> Result<(Vec<u8>, u32, u32), LogoError> {
    let broken = LogoError::Broken("a PNG");
    let mut decoder = Decoder::new_with_limits(Cursor::new(file), Limits { bytes: MEMORY });
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|_| broken.clone())?;
    let (width, height) = (reader.info().width, reader.info().height);
    // Before anything is unpacked.
    size(width, height)?;
    let mut dots = vec![0; reader.output_buffer_size().ok_or_else(|| broken.clone())?];
    let info = reader.next_frame(&mut dots).map_err(|_| broken.clone())?;
    dots.truncate(info.buffer_size());
    let has_alpha = match info.color_type {
        ColorType::GrayscaleAlpha => Some(2),
        ColorType::Rgba => Some(4),
        _ => None,
    };
    if has_alpha.is_some_and(|channels| dots.chunks_exact(channels).all(|dot| dot[channels - 1] == 0)) {
        return Err(LogoError::Empty);
    }
    let mut content = Vec::new();
    let mut encoder = Encoder::new(&mut content, width, height);
    encoder.set_color(info.color_type);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    let write = |encoder: Encoder<'_, &mut Vec<u8>>| encoder.write_header()?.write_image_data(&dots);
    write(encoder).map_err(|_| broken)?;
    Ok((content, width, height))
}
