//! What a PDF says of itself, read by another library than the one that wrote it.

use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// A PDF as a screen reader's program sees it.
pub struct Structure {
    document: Document,
    /// Roles of the structure elements in reading order.
    pub roles: Vec<String>,
    /// Alternative texts of figures.
    pub alts: Vec<String>,
    /// Marked content named by the structure: page and number.
    named: BTreeSet<(ObjectId, i64)>,
    /// Links named by the structure.
    pub annotations: usize,
    /// How many parts of it are marked as English where the document is not.
    pub english: usize,
    /// The title that readers show.
    pub title: String,
}

fn text(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap_or_else(|error| panic!("{object:?}: {error}"))
}

impl Structure {
    /// Reads a file.
    pub fn read(pdf: &[u8]) -> Self {
        assert!(pdf.starts_with(b"%PDF-1.7"), "PDF/UA-1 stands on PDF 1.7");
        let document = Document::load_mem(pdf).unwrap();
        let mut structure = Self {
            document,
            roles: Vec::new(),
            alts: Vec::new(),
            named: BTreeSet::new(),
            annotations: 0,
            english: 0,
            title: String::new(),
        };
        let info = structure.dictionary(structure.document.trailer.get(b"Info").unwrap());
        structure.title = text(info.get(b"Title").unwrap());
        let catalog = structure.document.catalog().unwrap().clone();
        let root = structure.dictionary(catalog.get(b"StructTreeRoot").unwrap());
        structure.walk(&root, None);
        structure.english += structure.marked_as_english();
        structure
    }

    fn resolved<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.document.dereference(object).unwrap().1
    }

    fn dictionary(&self, object: &Object) -> Dictionary {
        self.resolved(object).as_dict().unwrap().clone()
    }

    fn walk(&mut self, element: &Dictionary, page: Option<ObjectId>) {
        if element.get(b"Lang").is_ok_and(|lang| text(lang) == "en") {
            self.english += 1;
        }
        let page = element.get(b"Pg").ok().and_then(|page| page.as_reference().ok()).or(page);
        if let Ok(role) = element.get(b"S") {
            let role = String::from_utf8_lossy(role.as_name().unwrap()).into_owned();
            if role == "Figure" {
                let alt = element.get(b"Alt").unwrap_or_else(|_| panic!("a figure without alternative text"));
                self.alts.push(text(alt));
            }
            self.roles.push(role);
        }
        let Ok(kids) = element.get(b"K") else { return };
        let kids = self.resolved(kids).clone();
        let kids = match kids {
            Object::Array(kids) => kids,
            one => vec![one],
        };
        for kid in kids {
            match self.resolved(&kid).clone() {
                Object::Integer(number) => {
                    self.named.insert((page.unwrap(), number));
                }
                Object::Dictionary(kid) => match kid.get(b"Type").and_then(Object::as_name).unwrap_or(b"StructElem") {
                    b"MCR" => {
                        let on = kid.get(b"Pg").ok().and_then(|page| page.as_reference().ok()).or(page);
                        self.named.insert((on.unwrap(), kid.get(b"MCID").unwrap().as_i64().unwrap()));
                    }
                    b"OBJR" => self.annotations += 1,
                    _ => self.walk(&kid, page),
                },
                other => panic!("{other:?} in the structure"),
            }
        }
    }

    /// How many parts of what the pages show are marked as English, apart from what no reader reads out.
    fn marked_as_english(&self) -> usize {
        let mut marked = 0;
        for page in self.document.get_pages().into_values() {
            let content = self.document.get_and_decode_page_content(page).unwrap();
            let begun = content.operations.iter().filter(|operation| operation.operator == "BDC");
            for operation in begun.filter(|operation| operation.operands[0].as_name().unwrap() != b"Artifact") {
                let properties = self.properties(page, &operation.operands[1]);
                marked += usize::from(properties.get(b"Lang").is_ok_and(|lang| text(lang) == "en"));
            }
        }
        marked
    }

    /// The number of pages.
    pub fn pages(&self) -> usize {
        self.document.get_pages().len()
    }

    /// How many elements have this role.
    pub fn count(&self, role: &str) -> usize {
        self.roles.iter().filter(|known| *known == role).count()
    }

    /// The text of all pages without line breaks, read back through the fonts' maps.
    pub fn text(&self) -> String {
        let numbers: Vec<u32> = self.document.get_pages().keys().copied().collect();
        let text = self.document.extract_text(&numbers).unwrap();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Every three words that follow each other and have letters of English alone, but no name.
    pub fn phrases(&self) -> BTreeSet<String> {
        let text = self.text().to_lowercase();
        let words: Vec<&str> = text.split(' ').map(|word| word.trim_matches(['.', ',', ':', ';', '(', ')'])).collect();
        let plain =
            |word: &str| !word.is_empty() && word != "luton" && word.bytes().all(|byte| byte.is_ascii_lowercase());
        words.windows(3).filter(|three| three.iter().all(|word| plain(word))).map(|three| three.join(" ")).collect()
    }

    /// What PDF/UA-1 asks of the file as a whole (ISO 14289-1, 5, 7.1 and 7.2).
    pub fn assert_declared(&self, language: &str) {
        let catalog = self.document.catalog().unwrap();
        let marks = self.dictionary(catalog.get(b"MarkInfo").unwrap());
        assert!(marks.get(b"Marked").unwrap().as_bool().unwrap());
        assert!(!marks.get(b"Suspects").is_ok_and(|suspects| suspects.as_bool().unwrap()));
        let declared = text(catalog.get(b"Lang").unwrap());
        assert!(declared == language || declared.starts_with(&format!("{language}-")), "{declared}");
        let viewing = self.dictionary(catalog.get(b"ViewerPreferences").unwrap());
        assert!(viewing.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
        let metadata = self.resolved(catalog.get(b"Metadata").unwrap()).as_stream().unwrap();
        let metadata = metadata.decompressed_content().unwrap_or_else(|_| metadata.content.clone());
        let metadata = String::from_utf8(metadata).unwrap();
        assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{metadata}");
        assert!(metadata.contains("<dc:title>"), "{metadata}");
        // Words stand in the document's or a marked language, headings never skip a level (7.4.2).
        let mut before = 0;
        for role in &self.roles {
            let Some(level) = role.strip_prefix('H').and_then(|level| level.parse::<usize>().ok()) else { continue };
            assert!(level <= before + 1, "H{level} after H{before}");
            before = level;
        }
        assert_eq!(self.count("H1"), 1);
    }

    /// Every mark on every page is either named by the structure or an artifact, and the structure names nothing else (7.1, 7.3).
    pub fn assert_all_content_is_tagged(&self) {
        let mut seen = BTreeSet::new();
        for (number, page) in self.document.get_pages() {
            let content = self.document.get_and_decode_page_content(page).unwrap();
            // The marked content that is open: an artifact, or a number of the structure.
            let mut open: Vec<Option<i64>> = Vec::new();
            for operation in &content.operations {
                match operation.operator.as_str() {
                    // Text from right to left stands as ReversedChars inside what is tagged already (14.8.2.3.3).
                    "BMC" if operation.operands[0].as_name().unwrap() == b"ReversedChars" => {
                        open.push(*open.last().unwrap());
                    }
                    "BMC" => {
                        assert_eq!(operation.operands[0].as_name().unwrap(), b"Artifact", "page {number}");
                        open.push(None);
                    }
                    "BDC" => {
                        let artifact = operation.operands[0].as_name().unwrap() == b"Artifact";
                        let properties = self.properties(page, &operation.operands[1]);
                        let mcid = properties.get(b"MCID").ok().and_then(|mcid| mcid.as_i64().ok());
                        assert!(artifact || mcid.is_some() || !open.is_empty(), "page {number}: {operation:?}");
                        seen.extend(mcid.map(|mcid| (page, mcid)));
                        open.push(mcid);
                    }
                    "EMC" => {
                        open.pop().unwrap();
                    }
                    "Tj" | "TJ" | "'" | "\"" | "f" | "F" | "f*" | "S" | "s" | "B" | "B*" | "b" | "b*" | "Do" | "sh" => {
                        assert!(!open.is_empty(), "page {number}: {operation:?} is neither tagged nor an artifact");
                    }
                    _ => {}
                }
            }
            assert!(open.is_empty(), "page {number}");
        }
        assert_eq!(seen, self.named, "content and structure name the same");
    }

    fn properties(&self, page: ObjectId, operand: &Object) -> Dictionary {
        match operand {
            Object::Dictionary(properties) => properties.clone(),
            Object::Name(name) => {
                let page = self.document.get_dictionary(page).unwrap();
                let resources = self.dictionary(page.get(b"Resources").unwrap());
                self.dictionary(self.dictionary(resources.get(b"Properties").unwrap()).get(name).unwrap())
            }
            other => panic!("{other:?}"),
        }
    }

    /// Every font is part of the file and its letters can be read back (7.21.3, 7.21.7).
    pub fn assert_fonts_are_embedded(&self) {
        let mut fonts = BTreeMap::new();
        for object in self.document.objects.values() {
            let Ok(font) = object.as_dict() else { continue };
            if font.get(b"Type").and_then(Object::as_name).ok() != Some(b"Font") {
                continue;
            }
            if let Ok(descendants) = font.get(b"DescendantFonts") {
                assert!(font.has(b"ToUnicode"));
                for descendant in self.resolved(descendants).as_array().unwrap() {
                    let descendant = self.dictionary(descendant);
                    let descriptor = self.dictionary(descendant.get(b"FontDescriptor").unwrap());
                    let name =
                        String::from_utf8_lossy(descriptor.get(b"FontName").unwrap().as_name().unwrap()).into_owned();
                    let embedded = descriptor.has(b"FontFile2") || descriptor.has(b"FontFile3");
                    fonts.insert(name, embedded);
                }
            }
        }
        assert!(!fonts.is_empty());
        assert!(fonts.values().all(|embedded| *embedded), "{fonts:?}");
    }
}
