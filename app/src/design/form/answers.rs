use super::read::Reader;
use super::{Pairs, bounds, english, numbers};
use survey::order::Order;
use survey::question::{AnswerKind, AnswerOption, Net, ShownAs, Specify};

/// The longest text of one's own where none was set.
const USUAL_TEXT: u32 = 200;
const WHOLE: &str = "Enter a whole number";

pub(super) fn put(answer: &AnswerKind, instead: &[AnswerOption], pairs: &mut Pairs) {
    for option in answer.options() {
        row("option", option, pairs);
    }
    for net in answer.nets() {
        let name = |part: &str| format!("net.{}.{part}", net.code);
        pairs.push(("net".to_owned(), net.code.to_string()));
        pairs.push((name("label"), english(&net.label)));
        pairs.push((name("complement"), english(&net.complement)));
        pairs.extend(net.options.iter().map(|option| (name("options"), option.to_string())));
    }
    for option in instead {
        row("instead", option, pairs);
    }
    let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
    let count = |number: &Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    match answer {
        AnswerKind::SingleChoice { shown, order, .. } => {
            put("shown", shown_value(*shown).to_owned());
            put("order", order_value(*order).to_owned());
        }
        AnswerKind::MultipleChoice { smallest, largest, order, .. } => {
            put("smallest", count(smallest));
            put("largest", count(largest));
            put("order", order_value(*order).to_owned());
        }
        AnswerKind::Ranking { places, order, .. } => {
            put("places", places.to_string());
            put("order", order_value(*order).to_owned());
        }
        AnswerKind::ShortText { most } | AnswerKind::LongText { most } => put("most", most.to_string()),
        AnswerKind::Place { by } => put("by", bounds::place_value(*by).to_owned()),
        AnswerKind::Date { .. } | AnswerKind::MonthYear { .. } => bounds::put(answer, pairs),
        _ => numbers::put(answer, pairs),
    }
}

fn row(list: &str, option: &AnswerOption, pairs: &mut Pairs) {
    let mut put = |part: &str, value: String| pairs.push((format!("{list}.{}.{part}", option.code), value));
    put("code", option.code.to_string());
    put("label", english(&option.label));
    if option.in_base {
        put("base", "1".to_owned());
    }
    if option.exclusive {
        put("exclusive", "1".to_owned());
    }
    if let Some(specify) = &option.specify {
        put("specify", english(&specify.label));
        put("most", specify.most.to_string());
        if specify.required {
            put("required", "1".to_owned());
        }
    }
    put(
        "read_out",
        match option.read_out {
            None => "usual".to_owned(),
            Some(true) => "yes".to_owned(),
            Some(false) => "no".to_owned(),
        },
    );
    pairs.push((list.to_owned(), option.code.to_string()));
}

/// The answers, and what stands in place of one.
pub(super) fn read(
    reader: &mut Reader<'_>,
    before: &AnswerKind,
    instead: &[AnswerOption],
) -> (AnswerKind, Vec<AnswerOption>) {
    let options = options(reader, "option", before.options());
    let nets = nets(reader, before.nets());
    let instead = self::options(reader, "instead", instead);
    let order = if reader.fields.text("order") == "random" { Order::Random } else { Order::Fixed };
    let answer = match before {
        AnswerKind::SingleChoice { .. } => {
            let shown = match reader.fields.text("shown") {
                "buttons" => ShownAs::Buttons,
                "select" => ShownAs::Select,
                _ => ShownAs::ByLength,
            };
            AnswerKind::SingleChoice { options, nets, shown, order }
        }
        AnswerKind::MultipleChoice { .. } => AnswerKind::MultipleChoice {
            options,
            nets,
            smallest: reader.optional_number("smallest", WHOLE),
            largest: reader.optional_number("largest", WHOLE),
            order,
        },
        AnswerKind::Ranking { places, .. } => {
            AnswerKind::Ranking { options, places: reader.number("places", *places, WHOLE), order }
        }
        AnswerKind::ShortText { most } => AnswerKind::ShortText { most: reader.number("most", *most, WHOLE) },
        AnswerKind::LongText { most } => AnswerKind::LongText { most: reader.number("most", *most, WHOLE) },
        AnswerKind::Place { by } => AnswerKind::Place { by: bounds::place(reader.fields.text("by"), *by) },
        AnswerKind::Date { .. } | AnswerKind::MonthYear { .. } => bounds::read(reader, before),
        _ => numbers::read(reader, before),
    };
    (answer, instead)
}

fn options(reader: &mut Reader<'_>, list: &str, before: &[AnswerOption]) -> Vec<AnswerOption> {
    let mut options = Vec::new();
    for row in reader.rows(list) {
        let name = |part: &str| format!("{list}.{row}.{part}");
        let known = before.iter().find(|option| option.code == row);
        let said = known.and_then(|known| known.specify.as_ref());
        let label = reader.optional(&name("specify"), said.map(|specify| &specify.label));
        let specify = label.map(|label| Specify {
            label,
            most: reader.optional_number(&name("most"), WHOLE).unwrap_or(said.map_or(USUAL_TEXT, |said| said.most)),
            required: reader.is_ticked(&name("required")),
        });
        options.push(AnswerOption {
            code: reader.code(&name("code"), &row),
            label: reader.text(&name("label"), known.map(|known| &known.label)),
            in_base: reader.is_ticked(&name("base")),
            exclusive: reader.is_ticked(&name("exclusive")),
            specify,
            read_out: match reader.fields.text(&name("read_out")) {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
        });
    }
    options
}

/// Nets name their options by the rows as they were sent; a row whose code was changed goes with its new one.
fn nets(reader: &mut Reader<'_>, before: &[Net]) -> Vec<Net> {
    let rows = reader.rows("option");
    let mut nets = Vec::new();
    for row in reader.rows("net") {
        let name = |part: &str| format!("net.{row}.{part}");
        let known = before.iter().find(|net| net.code == row);
        let ticked: Vec<&str> = reader.fields.all(&name("options")).collect();
        let renamed = |option: &survey::code::Code| {
            reader.fields.trimmed(&format!("option.{option}.code")).parse().unwrap_or_else(|_| option.clone())
        };
        let options = rows.iter().filter(|option| ticked.contains(&option.as_str())).map(renamed).collect();
        nets.push(Net {
            options,
            label: reader.text(&name("label"), known.map(|known| &known.label)),
            complement: reader.text(&name("complement"), known.map(|known| &known.complement)),
            code: row,
        });
    }
    nets
}

fn shown_value(shown: ShownAs) -> &'static str {
    match shown {
        ShownAs::ByLength => "by_length",
        ShownAs::Buttons => "buttons",
        ShownAs::Select => "select",
    }
}

fn order_value(order: Order) -> &'static str {
    match order {
        Order::Fixed => "fixed",
        Order::Random => "random",
    }
}
