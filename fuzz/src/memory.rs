//! How much memory the work on an input may take.

use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// What any input may cost, and what each of its bytes may.
const AT_ONCE: usize = 64 * 1024;
const EACH: usize = 16;

/// Does some work on an input, within the memory that it may take. Nothing else may be at work.
pub(crate) fn bounded<T>(input: &[u8], work: impl FnOnce() -> T) -> T {
    let before = ALLOCATOR.current_usage();
    ALLOCATOR.reset_peak_usage();
    let done = work();
    let peak = ALLOCATOR.peak_usage().saturating_sub(before);
    let allowed = EACH * input.len() + AT_ONCE;
    assert!(
        peak <= allowed,
        "{peak} bytes of memory for {} bytes of input, {allowed} are allowed",
        input.len()
    );
    done
}
