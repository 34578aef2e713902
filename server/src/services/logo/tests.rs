use super::*;
use png::{BitDepth, ColorType, Encoder};

fn svg(inner: &str) -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="120" height="40">{inner}</svg>"#
    )
}

fn error(file: &str) -> LogoError {
    clean(file.as_bytes()).unwrap_err()
}

fn png(width: u32, height: u32, dot: [u8; 4]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    encoder.add_text_chunk("Author".into(), "somebody".into()).unwrap();
    let dots: Vec<u8> = (0..width * height).flat_map(|_| dot).collect();
    encoder.write_header().unwrap().write_image_data(&dots).unwrap();
    file
}

#[test]
fn only_shapes_are_left_of_a_drawing() {
    let file =
        svg(r##"<script>alert(1)</script><style>rect { fill: #c00 } @import url(https://evil.example/x.css);</style>
        <rect width="100" height="30" onclick="alert(1)" onload="alert(2)"/>
        <a xlink:href="javascript:alert(1)"><circle cx="20" cy="20" r="10" fill="#123f4c"/></a>
        <path d="M0 0h5v5z" fill="url(https://evil.example/p.svg#x)"/>
        <metadata><secret/></metadata><!-- a note -->"##);
    let clean = clean(file.as_bytes()).unwrap();
    let text = String::from_utf8(clean.content).unwrap();
    assert_eq!((clean.logo.width, clean.logo.height, clean.logo.kind), (120, 40, LogoKind::Svg));
    assert!(text.contains("#cc0000") && text.contains("#123f4c"), "the shapes are there: {text}");
    for gone in ["script", "alert", "onclick", "onload", "javascript", "evil", "import", "secret", "note", "href"] {
        assert!(!text.contains(gone), "{gone} is left in {text}");
    }
    // What came out is taken as it is: nothing more is there to be left out.
    assert_eq!(String::from_utf8(super::clean(text.as_bytes()).unwrap().content).unwrap(), text);
}

#[test]
fn what_would_be_missed_is_said() {
    for (inner, part) in [
        ("<text>Luton</text>", "text"),
        (r#"<image href="file:///etc/passwd" width="9" height="9"/>"#, "a picture"),
        (r#"<image href="data:image/png;base64,AAAA" width="9" height="9"/>"#, "a picture"),
        ("<foreignObject><b>x</b></foreignObject>", "another document"),
        (r#"<rect width="50" height="20"><animate attributeName="x" to="9"/></rect>"#, "an animation"),
        ("<filter id=\"f\"><feGaussianBlur stdDeviation=\"99999\"/></filter>", "an effect (filter)"),
    ] {
        assert_eq!(error(&svg(inner)), LogoError::Part(part), "{inner}");
    }
    assert_eq!(error(&svg("")), LogoError::Empty);
    assert_eq!(error(&svg("<defs><rect width=\"9\" height=\"9\"/></defs>")), LogoError::Empty);
}

#[test]
fn files_that_grow_are_refused_before_they_do() {
    let entities = r#"<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>"#;
    assert_eq!(error(entities), LogoError::DocumentType);
    let outside = r#"<!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg xmlns="http://www.w3.org/2000/svg"/>"#;
    assert_eq!(error(outside), LogoError::DocumentType);
    let copies: String = (0..9)
        .map(|level| format!(r##"<g id="g{}">{}</g>"##, level + 1, format!(r##"<use href="#g{level}"/>"##).repeat(4)))
        .collect();
    assert_eq!(error(&svg(&format!(r#"<g id="g0"><rect width="9" height="9"/></g>{copies}"#))), LogoError::Intricate);
    assert_eq!(error(&svg(r##"<g id="a"><use href="#a"/></g>"##)), LogoError::Intricate);
    assert_eq!(error(&svg(&"<rect width=\"9\" height=\"9\"/>".repeat(4_001))), LogoError::Intricate);
    assert_eq!(error(&svg(&"<g>".repeat(20_000))), LogoError::Intricate);
    assert_eq!(clean(&vec![b'<'; LARGEST + 1]), Err(LogoError::TooLarge));
}

#[test]
fn deep_drawings_do_not_end_the_program() {
    let deep = svg(&format!("{}<rect width=\"9\" height=\"9\"/>{}", "<g>".repeat(3_000), "</g>".repeat(3_000)));
    assert!(clean(deep.as_bytes()).is_ok() || matches!(error(&deep), LogoError::Broken(_) | LogoError::Intricate));
}

#[test]
fn sizes_are_bounded() {
    for (width, height) in [("0", "10"), ("1e30", "10"), ("2000", "40"), ("15", "40"), ("-5", "40"), ("NaN", "1")] {
        let file = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><rect width="9" height="9"/></svg>"#
        );
        assert!(matches!(error(&file), LogoError::Size { .. } | LogoError::Broken(_)), "{width} {height}");
    }
    assert!(matches!(clean(&png(1_001, 20, [1, 2, 3, 255])), Err(LogoError::Size { width: 1_001, height: 20 })));
}

#[test]
fn a_picture_is_written_anew_from_its_dots() {
    let file = png(60, 20, [200, 10, 10, 255]);
    assert!(String::from_utf8_lossy(&file).contains("Author"));
    let clean = clean(&file).unwrap();
    assert_eq!((clean.logo.width, clean.logo.height, clean.logo.kind), (60, 20, LogoKind::Png));
    assert!(!String::from_utf8_lossy(&clean.content).contains("Author"));
    assert_eq!(super::clean(&png(60, 20, [0; 4])), Err(LogoError::Empty), "nothing to see");
    let mut bomb = png(60, 20, [0, 0, 0, 255]);
    // Width and height in the header, whose checksum then is wrong as well.
    bomb[16..24].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]);
    assert!(matches!(super::clean(&bomb), Err(LogoError::Broken(_) | LogoError::Size { .. })));
    assert_eq!(super::clean(&file[..40]), Err(LogoError::Broken("a PNG")));
}

#[test]
fn other_files_are_refused_in_words() {
    for (file, expected) in [
        (&b""[..], LogoError::Missing),
        (b"GIF89a", LogoError::Kind),
        (b"\xff\xd8\xff\xe0", LogoError::Kind),
        (b"<html></html>", LogoError::Broken("an SVG")),
        (b"<svg", LogoError::Broken("an SVG")),
        (b"<svg><rect width='9' height='9'/></svg>", LogoError::Broken("an SVG")),
    ] {
        assert_eq!(clean(file), Err(expected));
    }
}

#[test]
fn a_logo_too_heavy_for_phones_is_refused() {
    let mut state = 1_u32;
    let points: String = (0..6_000)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            format!("L{} {}", state % 120, (state >> 8) % 40)
        })
        .collect();
    let heavy = svg(&format!(r#"<path d="M0 0{points}z"/>"#));
    assert!(
        matches!(error(&heavy), LogoError::Heavy(_)),
        "{:?}",
        clean(heavy.as_bytes()).map(|clean| clean.content.len())
    );
}
