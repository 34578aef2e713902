//! What the system tells about the server's process.

use anyhow::Context;
use std::time::Duration;

/// Ticks of processor time in a second: what Linux shows in `/proc`, whatever the kernel's own clock.
const TICKS: f64 = 100.0;

/// Processor time used by a process so far, in its own code and in the kernel for it.
pub fn processor_time(process: u32) -> anyhow::Result<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).context("the server's process is gone")?;
    // The name in brackets may hold spaces; utime and stime are fields 14 and 15 (proc_pid_stat(5)).
    let after = stat.rsplit_once(')').context("a stat without a name")?.1;
    let fields: Vec<&str> = after.split_whitespace().collect();
    let ticks = |at: usize| fields.get(at - 3).and_then(|field| field.parse::<f64>().ok());
    let used = ticks(14).context("utime")? + ticks(15).context("stime")?;
    Ok(Duration::from_secs_f64(used / TICKS))
}

/// The most memory it has held, in bytes.
pub fn peak_memory(process: u32) -> anyhow::Result<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).context("the server's process is gone")?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).context("no VmHWM")?;
    let kilobytes: u64 = line.split_whitespace().nth(1).context("VmHWM without a value")?.parse()?;
    Ok(kilobytes * 1024)
}

/// Load average of the last minute.
pub fn load_average() -> String {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split_whitespace().next().unwrap_or("–").to_owned()
}
