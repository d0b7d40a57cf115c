//! `chacha20-poly1305@openssh.com`, the AEAD of OpenSSH's file PROTOCOL.chacha20poly1305.
//!
//! A packet is its length (4 bytes) and its body. The length is encrypted with a key of its own, so
//! that a receiver can read it before the rest is there, and the tag is over both, encrypted. The
//! nonce is the packet's sequence number.

use core::fmt;

use aead::{AeadInOut, KeyInit};
use ssh_cipher::{
    ChaCha20, ChaCha20Poly1305, ChaChaKey, ChaChaNonce,
    cipher::{KeyIvInit, StreamCipher},
};

use crate::error::Unspecified;

/// The length of a key, in bytes: 32 for the body, then 32 for the length.
pub const KEY_LEN: usize = 64;

/// The length of the packet's length, in bytes.
pub const PACKET_LENGTH_LEN: usize = 4;

/// The length of a tag, in bytes.
pub const TAG_LEN: usize = super::TAG_LEN;

/// A key that encrypts packets.
pub struct SealingKey(Key);

impl SealingKey {
    /// Makes a key from what the key exchange yielded.
    #[must_use]
    pub fn new(key_material: &[u8; KEY_LEN]) -> Self {
        Self(Key::new(key_material))
    }

    /// Encrypts a packet, its length included, and writes its tag to `tag_out`.
    ///
    /// What cannot be sealed, a packet without a whole length, is overwritten with zeros: this
    /// interface has no way to fail, and a packet of zeros is one that the peer refuses.
    pub fn seal_in_place(
        &self,
        sequence_number: u32,
        plaintext_in_ciphertext_out: &mut [u8],
        tag_out: &mut [u8; TAG_LEN],
    ) {
        let packet = plaintext_in_ciphertext_out;
        match self.0.seal(sequence_number, packet) {
            Ok(tag) => *tag_out = tag,
            Err(Unspecified) => {
                packet.fill(0);
                tag_out.fill(0);
            }
        }
    }
}

impl fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SealingKey").finish_non_exhaustive()
    }
}

/// A key that decrypts packets.
pub struct OpeningKey(Key);

impl OpeningKey {
    /// Makes a key from what the key exchange yielded.
    #[must_use]
    pub fn new(key_material: &[u8; KEY_LEN]) -> Self {
        Self(Key::new(key_material))
    }

    /// Decrypts a packet's length, which is not authentic until the whole packet was opened.
    #[must_use]
    pub fn decrypt_packet_length(
        &self,
        sequence_number: u32,
        mut encrypted_packet_length: [u8; PACKET_LENGTH_LEN],
    ) -> [u8; PACKET_LENGTH_LEN] {
        self.0
            .apply_to_length(sequence_number, &mut encrypted_packet_length);
        encrypted_packet_length
    }

    /// Decrypts a packet that begins with its encrypted length; returns the body.
    ///
    /// # Errors
    ///
    /// [`Unspecified`] if packet, tag and sequence number do not belong together.
    pub fn open_in_place<'a>(
        &self,
        sequence_number: u32,
        ciphertext_in_plaintext_out: &'a mut [u8],
        tag: &[u8; TAG_LEN],
    ) -> Result<&'a [u8], Unspecified> {
        let (length, body) = ciphertext_in_plaintext_out
            .split_first_chunk_mut::<PACKET_LENGTH_LEN>()
            .ok_or(Unspecified)?;
        ChaCha20Poly1305::new(&self.0.body)
            .decrypt_inout_detached(
                &nonce(sequence_number),
                length.as_slice(),
                (&mut *body).into(),
                &(*tag).into(),
            )
            .map_err(|_| Unspecified)?;
        Ok(body)
    }
}

impl fmt::Debug for OpeningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpeningKey").finish_non_exhaustive()
    }
}

/// The two halves; PROTOCOL.chacha20poly1305 calls them K_2 and K_1.
struct Key {
    body: ChaChaKey,
    length: ChaChaKey,
}

impl Key {
    fn new(material: &[u8; KEY_LEN]) -> Self {
        Self {
            body: ChaChaKey::from_fn(|i| material[i]),
            length: ChaChaKey::from_fn(|i| material[KEY_LEN / 2 + i]),
        }
    }

    fn seal(&self, sequence_number: u32, packet: &mut [u8]) -> Result<[u8; TAG_LEN], Unspecified> {
        let (length, body) = packet
            .split_first_chunk_mut::<PACKET_LENGTH_LEN>()
            .ok_or(Unspecified)?;
        self.apply_to_length(sequence_number, length);
        ChaCha20Poly1305::new(&self.body)
            .encrypt_inout_detached(&nonce(sequence_number), length.as_slice(), body.into())
            .map(Into::into)
            .map_err(|_| Unspecified)
    }

    fn apply_to_length(&self, sequence_number: u32, length: &mut [u8; PACKET_LENGTH_LEN]) {
        ChaCha20::new(&self.length, &nonce(sequence_number)).apply_keystream(length);
    }
}

fn nonce(sequence_number: u32) -> ChaChaNonce {
    u64::from(sequence_number).to_be_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::{super::tests::hex, *};

    // Computed with a separate implementation in another language, written from RFC 8439 for this
    // purpose and first checked against that RFC's own vectors (2.3.2 and 2.5.2). The key is the
    // bytes 0 to 63.
    const PLAIN: &str = "\
        00000060047373682d636f6e6e656374696f6e65786563202f62696e2f747275653a20616e20535348207061\
        636b65742074686174206973206c6f6e676572207468616e206f6e6520626c6f636b206f6620436861436861\
        323000000000000000000000";
    const SEALED: [(u32, &str, &str); 3] = [
        (
            0,
            "94450e391ccb31598085c9bf7d043f15c62c204280d490d5cecf3232c38c8e674f0f553d1c285b3e99ce\
             4c3cfeea3d50447a685def809f2dfe3136a06a4f385f45fd3ba3629d43b98728feba0fccaa804fae3153\
             0160175775dabeb7f3e09c30ce80e3e2",
            "7fb2575892dc648dd6cdefd943f5c80d",
        ),
        (
            3,
            "fb1a92ea84366fd31f29cb1fe62a9f7ed288f8261fb92fe7efbf3629247e741dc48fa1a317fde8774b43\
             7f8eec06959efd49c08f0320227688db42c9369da0f2c22fd0fb151d9b73c822891ccf77dbeb7b2f0e94\
             e15345bcdadc6aee9c5eb7220e3934e0",
            "a8709408d7271e87e1ebe8110119ca88",
        ),
        (
            0xffff_fffe,
            "69a614a833092ff4f347e3558c98279a1776596aed74fb0d7e33e63fc7324417ec3a5bd58af5860c397a\
             32114fb8a612ff91f33d7ebb27863f637fe5d727fd82d482e8382e28896e5e1371bdf42eec61758a566e\
             0e6deecd9f5744d45fd4b6bb443844ee",
            "6d8256f8ec854e5ec476a98ee3767de4",
        ),
    ];

    #[test]
    fn known_answers() {
        for (sequence_number, sealed, tag) in SEALED {
            let mut packet = hex(PLAIN);
            let mut tag_out = [0; TAG_LEN];
            SealingKey::new(&key()).seal_in_place(sequence_number, &mut packet, &mut tag_out);
            assert_eq!(packet, hex(sealed));
            assert_eq!(tag_out.as_slice(), hex(tag));

            let opening = OpeningKey::new(&key());
            let length = packet[..4].try_into().unwrap();
            let length = opening.decrypt_packet_length(sequence_number, length);
            assert_eq!(u32::from_be_bytes(length), 96);
            let body = opening.open_in_place(sequence_number, &mut packet, &tag_out);
            assert_eq!(body, Ok(&hex(PLAIN)[4..]));
        }
    }

    /// RFC 8439, A.1, test vectors 1 and 5: there the nonce has 96 bits, of which SSH's layout
    /// takes the upper 32 as part of the block counter, zero in both.
    #[test]
    fn key_stream_of_the_length() {
        let opening = OpeningKey::new(&[0; KEY_LEN]);
        assert_eq!(
            opening.decrypt_packet_length(0, [0; 4]),
            [0x76, 0xb8, 0xe0, 0xad]
        );
        assert_eq!(
            opening.decrypt_packet_length(2, [0; 4]),
            [0xc2, 0xc6, 0x4d, 0x37]
        );
    }

    #[test]
    fn tampering_is_noticed() {
        let (sequence_number, sealed, tag) = SEALED[0];
        let (sealed, tag) = (hex(sealed), <[u8; TAG_LEN]>::try_from(hex(tag)).unwrap());
        let refused = |sequence_number, packet: &[u8], tag: &[u8; TAG_LEN]| {
            OpeningKey::new(&key())
                .open_in_place(sequence_number, &mut packet.to_vec(), tag)
                .is_err()
        };
        assert!(!refused(sequence_number, &sealed, &tag));
        for i in 0..sealed.len() {
            let mut packet = sealed.clone();
            packet[i] ^= 1;
            assert!(refused(sequence_number, &packet, &tag), "byte {i}");
        }
        for i in 0..TAG_LEN {
            let mut tag = tag;
            tag[i] ^= 0x80;
            assert!(refused(sequence_number, &sealed, &tag), "tag byte {i}");
        }
        for length in 0..sealed.len() {
            assert!(refused(sequence_number, &sealed[..length], &tag));
        }
        assert!(refused(sequence_number + 1, &sealed, &tag));
    }

    #[test]
    fn what_cannot_be_sealed_does_not_leave() {
        for length in 0..PACKET_LENGTH_LEN {
            let mut packet = vec![7; length];
            let mut tag = [7; TAG_LEN];
            SealingKey::new(&key()).seal_in_place(0, &mut packet, &mut tag);
            assert_eq!((packet, tag), (vec![0; length], [0; TAG_LEN]));
        }
    }

    #[test]
    fn debug_shows_no_key() {
        assert_eq!(
            format!("{:?}", SealingKey::new(&key())),
            "SealingKey { .. }"
        );
        assert_eq!(
            format!("{:?}", OpeningKey::new(&key())),
            "OpeningKey { .. }"
        );
    }

    fn key() -> [u8; KEY_LEN] {
        core::array::from_fn(|i| u8::try_from(i).unwrap())
    }
}
