//! Every generated type comes back as it was sent, takes no fewer bytes than it claims, and no
//! bytes make its decoder panic.

use std::fmt::Debug;

use arbitrary::{Arbitrary, Unstructured};
use bytes::BytesMut;
use libvirt_proto::xdr::{Decode, Decoder, Encode, Encoder, Error};
use proptest::{collection::vec, prelude::any, test_runner::TestRunner};

fn check<T>(seed: &[u8]) -> bool
where
    T: for<'a> Arbitrary<'a> + Encode + Decode + Debug,
{
    // Whatever bytes come, the decoder ends with a value or an error.
    let mut hostile = Decoder::new(seed.to_vec().into());
    let _ = T::decode(&mut hostile);

    let value = T::arbitrary(&mut Unstructured::new(seed)).expect("arbitrary never runs dry");
    let mut encoder = Encoder::new(BytesMut::new());
    match value.encode(&mut encoder) {
        Ok(()) => {}
        // More elements than the protocol allows: refused, which is right.
        Err(Error::LimitExceeded { .. }) => return false,
        Err(error) => panic!("{value:?}: {error}"),
    }
    let wire = encoder.into_inner().freeze();
    assert!(
        wire.len() >= T::MIN_SIZE && wire.len().is_multiple_of(4),
        "{value:?}: {} bytes",
        wire.len()
    );
    let mut decoder = Decoder::new(wire.clone());
    let back = T::decode(&mut decoder).expect("decodes");
    assert_eq!(decoder.remaining(), 0);
    // Compared as text and as bytes: NaN is not equal to itself.
    assert_eq!(format!("{back:?}"), format!("{value:?}"));
    for cut in 0..wire.len() {
        let short = T::decode(&mut Decoder::new(wire.slice(..cut)));
        assert!(
            short.is_err(),
            "{value:?} decodes from {cut} of {} bytes",
            wire.len()
        );
    }
    true
}

#[test]
fn every_type_round_trips() {
    let mut types = 0;
    let mut runner = TestRunner::deterministic();
    macro_rules! each {
        ($type:ty) => {
            types += 1;
            let mut encoded = 0;
            for _ in 0..8 {
                let strategy = vec(any::<u8>(), 0..400);
                let seed =
                    proptest::strategy::Strategy::new_tree(&strategy, &mut runner).expect("a seed");
                let seed = proptest::strategy::ValueTree::current(&seed);
                encoded += usize::from(check::<$type>(&seed));
            }
            // An empty seed gives the smallest value, which always fits.
            encoded += usize::from(check::<$type>(&[]));
            assert!(
                encoded > 0,
                "no value of {} could be encoded",
                stringify!($type)
            );
        };
    }
    libvirt_proto::every_remote_type!(each);
    libvirt_proto::every_keepalive_type!(each);
    libvirt_proto::every_qemu_type!(each);
    libvirt_proto::every_lxc_type!(each);
    libvirt_proto::every_admin_type!(each);
    assert!(types > 770, "{types} types");
}
