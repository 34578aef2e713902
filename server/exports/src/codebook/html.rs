//! The codebook as a page that needs nothing else: no script, no picture, no other file.

use super::facts;
use quick_xml::escape::escape;
use survey::question::Question;
use survey::question_set::{QuestionSet, QuestionSetDraft, Section};
use survey::text::{Language, Text};

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;color:#16202b;background:#fff;margin:0 auto;max-width:84rem;padding:1.25rem}\
h2{border-top:2px solid #16202b;margin-top:2.5rem;padding-top:.6rem}h3{margin-top:2rem}\
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.25rem}dd{margin:0}\
.wide{overflow-x:auto}.wide:focus-visible{outline:3px solid #16202b;outline-offset:2px}\
table{border-collapse:collapse}caption{text-align:start;font-weight:700;padding:.3rem 0}\
th,td{border:1px solid #5d6975;padding:.3rem .6rem;text-align:start;vertical-align:top}a{color:#0a5a75}\
.lacking{color:#46525f}@media print{.wide{overflow:visible}table{font-size:.75rem}tr{break-inside:avoid}}";

/// The codebook as one page of HTML in English, with the wording of each question in every language of the set.
#[must_use]
pub fn codebook_html(set: &QuestionSet) -> String {
    let languages = QuestionSetDraft::from(set.clone()).languages();
    let mut page = Page(String::new());
    let title = format!("Codebook: {}", facts::english(set.title()));
    page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.element("title", "", &title);
    page.raw(&format!("<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"));
    page.element("h1", "", &title);
    page.raw("<dl>\n");
    page.fact("Question set", &format!("{}, version {}", set.code(), set.version()));
    let tags: Vec<&str> = languages.iter().map(Language::as_str).collect();
    page.fact("Languages", &tags.join(", "));
    page.fact("Questions", &set.questions().count().to_string());
    page.raw("</dl>\n<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ul>\n");
    for question in set.questions() {
        let short = facts::english(&question.short);
        page.raw(&format!("<li><a href=\"#{}\">{}</a> ({})</li>\n", question.code, escape(short), question.code));
    }
    page.raw("</ul>\n</nav>\n");
    for section in set.sections() {
        page.element("h2", "", facts::english(&section.title));
        for question in &section.questions {
            page.question(set, section, question, &languages);
        }
    }
    page.raw("</main>\n</body>\n</html>\n");
    page.0
}

struct Page(String);

impl Page {
    fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    fn element(&mut self, name: &str, attributes: &str, text: &str) {
        self.raw(&format!("<{name}{attributes}>{}</{name}>\n", escape(text)));
    }

    fn fact(&mut self, name: &str, text: &str) {
        self.element("dt", "", name);
        self.element("dd", "", text);
    }

    fn question(&mut self, set: &QuestionSet, section: &Section, question: &Question, languages: &[Language]) {
        let code = &question.code;
        self.element("h3", &format!(" id=\"{code}\""), &format!("{} ({code})", facts::english(&question.short)));
        self.raw("<dl>\n");
        self.fact("Columns", &facts::columns(section, question).join(", "));
        self.fact("Kind of answer", &question.answer.name().replace('_', " "));
        for (name, text) in [("Limits", facts::limits(question)), ("Base", facts::base(question))] {
            if let Some(text) = text {
                self.fact(name, &text);
            }
        }
        self.fact("Purpose", facts::purpose(question));
        self.fact("Asked", &facts::asked(set, section, question).unwrap_or_else(|| "of everybody".to_owned()));
        let source = &question.source;
        let note = source.note.as_ref().map(|note| format!(". {note}")).unwrap_or_default();
        self.fact("Source", &format!("{} ({}){note}", source.title, source.status.describe()));
        self.raw("</dl>\n");
        self.table(question, languages);
    }

    fn table(&mut self, question: &Question, languages: &[Language]) {
        let code = &question.code;
        self.raw(&format!(
            "<div class=\"wide\" role=\"region\" aria-labelledby=\"{code}-words\" tabindex=\"0\">\n<table>\n"
        ));
        self.element("caption", &format!(" id=\"{code}-words\""), &format!("Wording, answers and nets of {code}"));
        self.raw("<thead>\n<tr>\n");
        for heading in ["Part", "Code", "In base", "In nets"] {
            self.element("th", " scope=\"col\"", heading);
        }
        for language in languages {
            self.element("th", " scope=\"col\"", language.as_str());
        }
        self.raw("</tr>\n</thead>\n<tbody>\n");
        if let Some(lead_in) = &question.lead_in {
            self.row(["Lead-in", "", "", ""], lead_in, languages);
        }
        self.row(["Question", code.as_str(), "", ""], &question.stem, languages);
        if let Some(hint) = &question.hint {
            self.row(["Help", "", "", ""], hint, languages);
        }
        let nets_of = |code| {
            let nets = question.nets().iter().filter(|net| net.options.contains(code));
            nets.map(|net| net.code.to_string()).collect::<Vec<_>>().join(", ")
        };
        for option in question.options() {
            let base = if option.in_base { "yes" } else { "no" };
            let part = if option.exclusive { "Answer, by itself only" } else { "Answer" };
            self.row([part, option.code.as_str(), base, &nets_of(&option.code)], &option.label, languages);
            if let Some(specify) = &option.specify {
                self.row(["Its text", "", "", ""], &specify.label, languages);
            }
        }
        for option in &question.instead {
            self.row(["In place of an answer", option.code.as_str(), "no", ""], &option.label, languages);
        }
        for net in question.nets() {
            self.row(["Net", net.code.as_str(), "", ""], &net.label, languages);
            self.row(["Its complement", "", "", ""], &net.complement, languages);
        }
        self.raw("</tbody>\n</table>\n</div>\n");
    }

    fn row(&mut self, [part, code, base, nets]: [&str; 4], text: &Text, languages: &[Language]) {
        self.raw("<tr>\n");
        self.element("th", " scope=\"row\"", part);
        for cell in [code, base, nets] {
            self.element("td", "", cell);
        }
        for language in languages {
            match facts::wording(text, language) {
                "" => self.element("td", " class=\"lacking\"", "not translated"),
                words => {
                    let direction = if is_rtl(language) { " dir=\"rtl\"" } else { "" };
                    // A tag is anybody's text until it is escaped.
                    let attributes = format!(" lang=\"{}\"{direction}", escape(language.as_str()));
                    self.element("td", &attributes, words);
                }
            }
        }
        self.raw("</tr>\n");
    }
}

/// Languages written from right to left, by their usual script.
fn is_rtl(language: &Language) -> bool {
    matches!(language.primary(), "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi")
}
