//! What runs in the browser. Every island improves something that already works without it.

mod chart_readout;
mod sortable_table;

pub use chart_readout::ChartReadout;
pub use sortable_table::SortableTable;
