//! How far something long has got. Reported often; who shows it decides how often that is.

/// The target of the events, by which a terminal's line tells them from other messages.
pub(crate) const TARGET: &str = "testenv_vm::progress";

/// Says how far something is.
pub(crate) fn report(what: &str, done: u64, total: Option<u64>) {
    let done_text = size(done);
    match total.filter(|total| *total > 0) {
        Some(total) => {
            let percent = done.saturating_mul(100) / total;
            tracing::info!(target: TARGET, "{what}: {percent} % of {}", size(total));
        }
        None => tracing::info!(target: TARGET, "{what}: {done_text}"),
    }
}

/// Bytes for people.
pub(crate) fn size(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        1024..1_048_576 => format!("{} KiB", bytes >> 10),
        1_048_576..10_737_418_240 => format!("{} MiB", bytes >> 20),
        _ => format!("{} GiB", bytes >> 30),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_in_fitting_units() {
        let told: Vec<String> = [0, 1023, 1024, 5 << 20, 20 << 30].map(size).into();
        assert_eq!(told, ["0 bytes", "1023 bytes", "1 KiB", "5 MiB", "20 GiB"]);
    }
}
