//! What is run by hand: pages to look at, and how long they take.

use super::{context_in, framed, pages};
use crate::language::{all, english, find};
use crate::respond::testing::{about, questions};
use crate::respond::{QuestionPage, question_page};
use survey::journey::Journey;
use survey::response::Answers;

#[test]
#[ignore = "writes files to look at; the folder is named by WARDWISE_GALLERY"]
fn writes_the_gallery() {
    let folder = std::path::PathBuf::from(std::env::var("WARDWISE_GALLERY").unwrap());
    std::fs::create_dir_all(&folder).unwrap();
    for (name, html) in
        pages(find(&std::env::var("WARDWISE_GALLERY_LANGUAGE").unwrap_or_default()).unwrap_or_else(english))
    {
        let html = html.replace("/style/resident.css", "resident.css");
        std::fs::write(folder.join(format!("{name}.html")), html).unwrap();
    }
}

#[test]
#[ignore = "prints how long a page takes in each language; of use with --release"]
fn measures_pages() {
    for words in all() {
        let context = context_in(words);
        let set = questions();
        let journey = Journey::new(&set, &about(), &Answers::default());
        let page = QuestionPage::new(&framed(&context), &journey, &"cohesion_area".parse().unwrap(), false).unwrap();
        let began = std::time::Instant::now();
        for _ in 0..2_000 {
            std::hint::black_box(question_page(&context, &page));
        }
        eprintln!("{}: {} µs a page", words.tag(), began.elapsed().as_micros() / 2_000);
    }
}
