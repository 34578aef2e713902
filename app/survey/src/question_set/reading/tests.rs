use super::*;

const SET: &str = r#"{"code":"t","version":1,"title":{"en":"T"},"sections":[{"title":{"en":"One"},"questions":[
    {"code":"q","stem":{"en":"?"},"short":{"en":"?"},"purpose":"weighting","kind":"percentage",
     "source":{"title":"Own","status":"own"}}]}]}"#;

fn refused(text: &str) -> String {
    read(text.as_bytes()).unwrap_err().to_string()
}

#[test]
fn what_is_written_is_read() {
    let draft = read(SET.as_bytes()).unwrap();
    let written = write(&draft).unwrap();
    assert!(written.starts_with("{\n  \"format\": 1,"), "{written}");
    assert_eq!(read(written.as_bytes()).unwrap(), draft);
    assert_eq!(read(format!("\u{feff}{written}").as_bytes()).unwrap(), draft);
}

#[test]
fn what_is_wrong_is_said() {
    assert!(refused(&SET.replacen('{', r#"{"format":2,"#, 1)).contains("format 2"));
    assert!(
        refused(&SET.replacen(r#""version":1"#, r#""version":1,"version":2"#, 1)).contains("“version” is given twice")
    );
    let misspelt = refused(&SET.replace(r#""kind":"#, r#""ask_fi":{"answered":"x"},"kind":"#));
    assert!(misspelt.starts_with("sections[0].questions[0].ask_fi is not known"), "{misspelt}");
    assert!(read(SET.replace(r#""kind":"#, r#""ask_if":null,"instead":[],"kind":"#).as_bytes()).is_ok());
    assert!(refused(&" ".repeat(MOST_BYTES + 1)).contains("2000000 bytes"));
    assert!(refused(&"[".repeat(10_000)).contains("recursion limit"));
    let wide: Vec<u8> = SET.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(matches!(read(&wide), Err(ReadError::Utf16)));
    assert!(matches!(read(b"\"\xe9\""), Err(ReadError::NotUtf8)));
}
