//! The wards as a map to choose from: each shape is a label of its radio button in the list, so that a finger on the
//! map ticks the list, without a script and without the choice standing in an address. Everything the map says, the list
//! says too.

use crate::results::WardMap;
use std::fmt::Write;
use survey::council::OnsCode;

/// The map; `wards` in the order of the list, whose buttons have the ids "answer", "answer-2", …. Hidden from screen
/// readers, which have the list.
#[must_use]
pub fn ward_map(layout: &WardMap, wards: &[OnsCode]) -> String {
    let mut shapes = String::new();
    for (ward, number) in wards.iter().zip(1..) {
        let Some(laid) = layout.wards.iter().find(|laid| laid.ward == *ward) else { continue };
        let id = if number == 1 { "answer".to_owned() } else { format!("answer-{number}") };
        let (x, y) = laid.label;
        // Writing to a string cannot fail. Paths, numbers and ids only: nobody's text.
        let _ = write!(
            shapes,
            "<path id=\"w{number}\" d=\"{0}\"/><text x=\"{x:.0}\" y=\"{y:.0}\">{number}</text>\
             <clipPath id=\"c{number}\"><path d=\"{0}\"/></clipPath>\
             <foreignObject width=\"100%\" height=\"100%\" clip-path=\"url(#c{number})\">\
             <label for=\"{id}\"></label></foreignObject>",
            laid.path
        );
    }
    format!(
        "<svg class=\"pick\" viewBox=\"0 0 {:.0} {:.0}\" aria-hidden=\"true\" focusable=\"false\">{shapes}</svg>",
        WardMap::width(),
        layout.height
    )
}
