//! How much memory the work on an input may take.

use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// So much at once, and so much for each byte of the input.
#[derive(Clone, Copy)]
pub(crate) struct Limit {
    at_once: usize,
    each: usize,
}

/// What most may take.
pub(crate) const LIMIT: Limit = Limit {
    at_once: 64 * 1024,
    each: 16,
};

/// What YAML may take: the parser has 300 KiB from the start, and a byte can be a node of the tree,
/// or a problem, which is told in words.
pub(crate) const YAML: Limit = Limit {
    at_once: 512 * 1024,
    each: 160,
};

/// Does some work on an input of so many bytes, within the memory that it may take. Nothing else may
/// be at work.
pub(crate) fn bounded<T>(limit: Limit, input: usize, work: impl FnOnce() -> T) -> T {
    let before = ALLOCATOR.current_usage();
    ALLOCATOR.reset_peak_usage();
    let done = work();
    let peak = ALLOCATOR.peak_usage().saturating_sub(before);
    let allowed = limit.each * input + limit.at_once;
    assert!(
        peak <= allowed,
        "{peak} bytes of memory for {input} bytes of input, {allowed} are allowed"
    );
    done
}
