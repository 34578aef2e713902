//! Tests of estimation.
