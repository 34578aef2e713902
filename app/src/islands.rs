//! What runs in the browser. Every island improves something that already works without it.
