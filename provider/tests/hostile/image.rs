//! Base images that would have QEMU open other files, or that QEMU would refuse too late.

use std::fs;

use testenv_vm::disk::BaseImage;

use crate::{Place, cases, data, text, unhex};

#[test]
fn b36_every_image_is_refused() {
    let place = Place::new();
    let image = place.directory.path().join("image");
    fs::write(&image, "").expect("written");
    let before = place.listing();
    let inspect = |length: u64, patches: &[(usize, Vec<u8>)]| {
        let mut bytes = vec![0; usize::try_from(length).expect("a length")];
        for (at, patch) in patches {
            let end = (at + patch.len()).min(bytes.len());
            let room = &mut bytes[(*at).min(end)..end];
            room.copy_from_slice(&patch[..room.len()]);
        }
        fs::write(&image, bytes).expect("written");
        BaseImage::inspect(&image)
    };
    // Version 3, clusters of 64 KiB, 1 GiB, the first table in the third cluster.
    let good: Vec<(usize, Vec<u8>)> = [
        (0, "514649fb00000003"),
        (20, "000000100000000040000000"),
        (36, "000000020000000000030000"),
        (48, "000000000001000000000001"),
        (96, "0000000400000068"),
    ]
    .into_iter()
    .map(|(at, bytes)| (at, unhex(bytes)))
    .collect();
    let size = inspect(256 << 10, &good).expect("an image").virtual_size;
    assert_eq!(size, 1 << 30, "the unaltered image is right");
    for case in cases(&data("images.jsonl")) {
        let [what, length, patches, part] = case.as_slice() else {
            panic!("{case:?}")
        };
        let mut all = good.clone();
        for patch in patches.as_array().expect("a list") {
            let at = patch[0].as_u64().and_then(|at| usize::try_from(at).ok());
            all.push((at.expect("a place"), unhex(text(&patch[1]))));
        }
        let inspected = inspect(length.as_u64().expect("a length"), &all);
        let error = inspected.expect_err(text(what)).to_string();
        let path = image.display().to_string();
        assert!(error.contains(&path), "{what}: {error}");
        assert!(error.contains(text(part)), "{what}: {error}");
    }
    assert_eq!(place.listing(), before);
}
