//! A script for R that makes the weights and tables again from the same files, and compares.
//!
//! The plan is written as data in front of a program that is the same for everybody: no name from the files ever becomes
//! a part of a formula or of the program.

mod literal;

use super::measures::{Groups, Kind, Topic};
use super::plan::{Against, Compare, Task};
use super::sheet::Sheet;
use literal::{limits, list, optional, string, strings, truth};
use std::path::{Component, Path, PathBuf};

const PROGRAM: &str = include_str!("r_script/reproduce.R");

/// What the script is made from.
pub(super) struct Script<'a> {
    pub(super) task: &'a Task,
    pub(super) responses: &'a Sheet,
    pub(super) margins: Option<&'a Sheet>,
    /// Variables weighted by.
    pub(super) variables: &'a [String],
    pub(super) topics: &'a [Topic],
    pub(super) groups: &'a [Groups],
}

/// `reproduce.R`.
pub(super) fn script(made_from: &Script<'_>) -> String {
    let Script { task, responses, margins, variables, topics, groups } = made_from;
    let (design, rule) = (&task.design, &task.weighting);
    let fields = [
        ("responses", string(&from_folder(&task.files.out, &responses.path))),
        ("responses_delimiter", string(&char::from(responses.delimiter.byte()).to_string())),
        ("margins", margins.map_or("NULL".to_owned(), |sheet| string(&from_folder(&task.files.out, &sheet.path)))),
        (
            "margins_delimiter",
            margins.map_or("NULL".to_owned(), |sheet| string(&char::from(sheet.delimiter.byte()).to_string())),
        ),
        ("missing", strings(&task.files.missing)),
        ("weight", optional(design.weight.as_ref())),
        ("strata", optional(design.strata.as_ref())),
        ("cluster", strings(&design.clusters)),
        ("fpc", strings(&design.fpc)),
        ("single_psu", string(design.single_psu.name())),
        (
            "keep",
            list(
                &design
                    .keep
                    .iter()
                    .map(|keep| format!("list(column = {}, values = {})", string(&keep.column), strings(&keep.values)))
                    .collect::<Vec<_>>(),
            ),
        ),
        ("method", string(rule.method.name())),
        ("margin", strings(variables)),
        ("bounds", limits(rule.bounds)),
        ("trim", limits(rule.trim)),
        ("scale_margins", truth(rule.scale_margins).to_owned()),
        ("scale_weights", truth(rule.scale_weights).to_owned()),
        (
            "collapse",
            list(
                &rule
                    .collapse
                    .iter()
                    .map(|collapse| {
                        let (variable, into) = (string(&collapse.variable), string(&collapse.into));
                        format!(
                            "list(variable = {variable}, categories = {}, into = {into})",
                            strings(&collapse.categories)
                        )
                    })
                    .collect::<Vec<_>>(),
            ),
        ),
        ("topics", list(&topics.iter().map(topic).collect::<Vec<_>>())),
        (
            "by",
            list(
                &groups
                    .iter()
                    .map(|by| format!("list(column = {}, groups = {})", string(&by.column), strings(&by.names)))
                    .collect::<Vec<_>>(),
            ),
        ),
        ("compare_rest", truth(task.measures.compare == Compare::Rest).to_owned()),
        ("level", task.measures.level.to_string()),
    ];
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("  {name} = {value}")).collect();
    PROGRAM.replacen("plan <- list()", &format!("plan <- list(\n{}\n)", fields.join(",\n")), 1)
}

fn topic(topic: &Topic) -> String {
    let column = string(&topic.column);
    match &topic.kind {
        Kind::Categories => {
            let names: Vec<&str> = topic.measures.iter().map(|(name, _)| name.as_str()).collect();
            format!("list(measure = \"category\", column = {column}, categories = {})", strings(&names))
        }
        Kind::Mean => format!("list(measure = \"mean\", column = {column})"),
        Kind::Net(net) => {
            let against = match &net.against {
                Against::Answers(answers) => strings(answers),
                Against::Others => "NULL".to_owned(),
            };
            let (name, counts) = (string(&net.name), strings(&net.counts));
            format!("list(measure = \"net\", column = {column}, name = {name}, counts = {counts}, against = {against})")
        }
    }
}

/// Path of a file as seen from the folder, so that both can be moved together.
fn from_folder(out: &Path, file: &Path) -> String {
    let Ok(file) = file.canonicalize() else { return file.display().to_string() };
    let parent = match out.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    // The folders above may have to be made still.
    let known = parent.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)));
    let name = Path::new(out.file_name().unwrap_or_default());
    let out = match known {
        Some((above, full)) => full.join(parent.strip_prefix(above).unwrap_or(parent)).join(name),
        None => return file.display().to_string(),
    };
    let [from, to] = [&out, &file].map(|path| path.components().collect::<Vec<Component<'_>>>());
    let shared = from.iter().zip(&to).take_while(|(from, to)| from == to).count();
    let mut path = PathBuf::new();
    from[shared..].iter().for_each(|_| path.push(".."));
    path.extend(&to[shared..]);
    path.to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_has_a_place_for_the_plan() {
        assert_eq!(PROGRAM.matches("plan <- list()").count(), 1);
        assert!(PROGRAM.is_ascii(), "read in any locale");
    }

    #[test]
    fn paths_are_as_seen_from_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("data").join("a b.csv");
        std::fs::create_dir(folder.path().join("data")).unwrap();
        std::fs::write(&file, "").unwrap();
        assert_eq!(from_folder(&folder.path().join("data/out"), &file), "../a b.csv");
        assert_eq!(from_folder(&folder.path().join("to/make/out"), &file), "../../../data/a b.csv");
    }
}
