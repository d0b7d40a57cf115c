//! Authenticated encryption with AES-GCM, and SSH's own mode of ChaCha20-Poly1305.

pub mod chacha20_poly1305_openssh;

use core::fmt;

use aead::{AeadInOut, KeyInit};
use aes_gcm::{Aes128Gcm, Aes256Gcm};

use crate::error::Unspecified;

/// The length of a nonce, in bytes.
pub const NONCE_LEN: usize = 12;

/// AES-128 in GCM, with a tag of 16 bytes.
pub static AES_128_GCM: Algorithm = Algorithm(Kind::Aes128);

/// AES-256 in GCM, with a tag of 16 bytes.
pub static AES_256_GCM: Algorithm = Algorithm(Kind::Aes256);

/// One of the ciphers: [`AES_128_GCM`] or [`AES_256_GCM`].
#[derive(Debug, PartialEq, Eq)]
pub struct Algorithm(Kind);

impl Algorithm {
    /// The length of a key, in bytes.
    #[must_use]
    pub fn key_len(&self) -> usize {
        match self.0 {
            Kind::Aes128 => 16,
            Kind::Aes256 => 32,
        }
    }

    /// The length of a nonce, in bytes.
    #[must_use]
    pub fn nonce_len(&self) -> usize {
        NONCE_LEN
    }

    /// The length of a tag, in bytes.
    #[must_use]
    pub fn tag_len(&self) -> usize {
        TAG_LEN
    }
}

/// A key that has no nonces yet.
pub struct UnboundKey {
    algorithm: &'static Algorithm,
    cipher: Cipher,
}

impl UnboundKey {
    /// Makes a key of `algorithm`.
    ///
    /// # Errors
    ///
    /// [`Unspecified`] if `key_bytes` is not [`Algorithm::key_len`] long.
    pub fn new(algorithm: &'static Algorithm, key_bytes: &[u8]) -> Result<Self, Unspecified> {
        let cipher =
            match algorithm.0 {
                Kind::Aes128 => Aes128Gcm::new_from_slice(key_bytes)
                    .map(|cipher| Cipher::Aes128(Box::new(cipher))),
                Kind::Aes256 => Aes256Gcm::new_from_slice(key_bytes)
                    .map(|cipher| Cipher::Aes256(Box::new(cipher))),
            }
            .map_err(|_| Unspecified)?;
        Ok(Self { algorithm, cipher })
    }
}

impl fmt::Debug for UnboundKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnboundKey")
            .field("algorithm", self.algorithm)
            .finish_non_exhaustive()
    }
}

/// A number that is used once with a key.
#[derive(Debug)]
pub struct Nonce([u8; NONCE_LEN]);

impl Nonce {
    /// Takes `value` on the caller's word that no packet of this key had it before.
    #[must_use]
    pub fn assume_unique_for_key(value: [u8; NONCE_LEN]) -> Self {
        Self(value)
    }
}

/// Where a key takes its nonces from.
pub trait NonceSequence {
    /// The next nonce.
    ///
    /// # Errors
    ///
    /// [`Unspecified`] when the sequence is used up.
    fn advance(&mut self) -> Result<Nonce, Unspecified>;
}

/// Bytes that are authenticated and not encrypted.
#[derive(Debug, Clone, Copy)]
pub struct Aad<A>(A);

impl<A: AsRef<[u8]>> Aad<A> {
    /// Wraps the bytes.
    pub fn from(aad: A) -> Self {
        Self(aad)
    }
}

/// What proves that a packet is as it was sealed.
#[derive(Debug, Clone, Copy)]
pub struct Tag([u8; TAG_LEN]);

impl AsRef<[u8]> for Tag {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// A key together with its nonces.
pub trait BoundKey<N: NonceSequence> {
    /// Gives `key` its nonces.
    fn new(key: UnboundKey, nonce_sequence: N) -> Self;

    /// The key's algorithm.
    fn algorithm(&self) -> &'static Algorithm;
}

/// A key that encrypts.
#[derive(Debug)]
pub struct SealingKey<N: NonceSequence> {
    key: UnboundKey,
    nonces: N,
}

impl<N: NonceSequence> SealingKey<N> {
    /// Encrypts `in_out` under the next nonce and returns the tag over it and `aad`.
    ///
    /// # Errors
    ///
    /// [`Unspecified`] when there is no further nonce, or more data than GCM can take.
    pub fn seal_in_place_separate_tag<A: AsRef<[u8]>>(
        &mut self,
        aad: Aad<A>,
        in_out: &mut [u8],
    ) -> Result<Tag, Unspecified> {
        let nonce = self.nonces.advance()?.0.into();
        let aad = aad.0.as_ref();
        match &self.key.cipher {
            Cipher::Aes128(cipher) => cipher.encrypt_inout_detached(&nonce, aad, in_out.into()),
            Cipher::Aes256(cipher) => cipher.encrypt_inout_detached(&nonce, aad, in_out.into()),
        }
        .map(|tag| Tag(tag.into()))
        .map_err(|_| Unspecified)
    }
}

impl<N: NonceSequence> BoundKey<N> for SealingKey<N> {
    fn new(key: UnboundKey, nonces: N) -> Self {
        Self { key, nonces }
    }

    fn algorithm(&self) -> &'static Algorithm {
        self.key.algorithm
    }
}

/// A key that decrypts.
#[derive(Debug)]
pub struct OpeningKey<N: NonceSequence> {
    key: UnboundKey,
    nonces: N,
}

impl<N: NonceSequence> OpeningKey<N> {
    /// Decrypts `in_out`, which ends with the tag, under the next nonce; returns the plain text.
    ///
    /// # Errors
    ///
    /// [`Unspecified`] when there is no further nonce, or `in_out` and `aad` are not what was
    /// sealed.
    pub fn open_in_place<'in_out, A: AsRef<[u8]>>(
        &mut self,
        aad: Aad<A>,
        in_out: &'in_out mut [u8],
    ) -> Result<&'in_out mut [u8], Unspecified> {
        let nonce = self.nonces.advance()?.0.into();
        let aad = aad.0.as_ref();
        let (body, tag) = in_out
            .split_last_chunk_mut::<TAG_LEN>()
            .ok_or(Unspecified)?;
        let tag = (*tag).into();
        let text = (&mut *body).into();
        match &self.key.cipher {
            Cipher::Aes128(cipher) => cipher.decrypt_inout_detached(&nonce, aad, text, &tag),
            Cipher::Aes256(cipher) => cipher.decrypt_inout_detached(&nonce, aad, text, &tag),
        }
        .map_err(|_| Unspecified)?;
        Ok(body)
    }
}

impl<N: NonceSequence> BoundKey<N> for OpeningKey<N> {
    fn new(key: UnboundKey, nonces: N) -> Self {
        Self { key, nonces }
    }

    fn algorithm(&self) -> &'static Algorithm {
        self.key.algorithm
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Kind {
    Aes128,
    Aes256,
}

// Boxed because of the expanded keys, hundreds of bytes that russh moves about.
enum Cipher {
    Aes128(Box<Aes128Gcm>),
    Aes256(Box<Aes256Gcm>),
}

const TAG_LEN: usize = 16;

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Always the same nonce, as only a test may.
    struct Fixed([u8; NONCE_LEN]);

    impl NonceSequence for Fixed {
        fn advance(&mut self) -> Result<Nonce, Unspecified> {
            Ok(Nonce::assume_unique_for_key(self.0))
        }
    }

    struct UsedUp;

    impl NonceSequence for UsedUp {
        fn advance(&mut self) -> Result<Nonce, Unspecified> {
            Err(Unspecified)
        }
    }

    struct Vector {
        algorithm: &'static Algorithm,
        key: &'static str,
        nonce: &'static str,
        aad: &'static str,
        plain: &'static str,
        sealed: &'static str,
        tag: &'static str,
    }

    /// Test cases 1, 2, 4, 13, 14 and 16 of the GCM specification submitted to NIST.
    const VECTORS: [Vector; 6] = [
        Vector {
            algorithm: &AES_128_GCM,
            key: "00000000000000000000000000000000",
            nonce: "000000000000000000000000",
            aad: "",
            plain: "",
            sealed: "",
            tag: "58e2fccefa7e3061367f1d57a4e7455a",
        },
        Vector {
            algorithm: &AES_128_GCM,
            key: "00000000000000000000000000000000",
            nonce: "000000000000000000000000",
            aad: "",
            plain: "00000000000000000000000000000000",
            sealed: "0388dace60b6a392f328c2b971b2fe78",
            tag: "ab6e47d42cec13bdf53a67b21257bddf",
        },
        Vector {
            algorithm: &AES_128_GCM,
            key: "feffe9928665731c6d6a8f9467308308",
            nonce: "cafebabefacedbaddecaf888",
            aad: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            plain: "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72\
                    1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
            sealed: "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e\
                     21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091",
            tag: "5bc94fbc3221a5db94fae95ae7121a47",
        },
        Vector {
            algorithm: &AES_256_GCM,
            key: "0000000000000000000000000000000000000000000000000000000000000000",
            nonce: "000000000000000000000000",
            aad: "",
            plain: "",
            sealed: "",
            tag: "530f8afbc74536b9a963b4f1c4cb738b",
        },
        Vector {
            algorithm: &AES_256_GCM,
            key: "0000000000000000000000000000000000000000000000000000000000000000",
            nonce: "000000000000000000000000",
            aad: "",
            plain: "00000000000000000000000000000000",
            sealed: "cea7403d4d606b6e074ec5d3baf39d18",
            tag: "d0d1c8a799996bf0265b98b5d48ab919",
        },
        Vector {
            algorithm: &AES_256_GCM,
            key: "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
            nonce: "cafebabefacedbaddecaf888",
            aad: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            plain: "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72\
                    1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
            sealed: "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa\
                     8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
            tag: "76fc6ece0f4e1768cddf8853bb2d551b",
        },
    ];

    impl Vector {
        fn bind<K: BoundKey<Fixed>>(&self) -> K {
            let key = UnboundKey::new(self.algorithm, &hex(self.key)).unwrap();
            K::new(key, Fixed(hex(self.nonce).try_into().unwrap()))
        }

        fn open(&self, aad: &[u8], packet: &[u8]) -> Result<Vec<u8>, Unspecified> {
            let mut in_out = packet.to_vec();
            self.bind::<OpeningKey<Fixed>>()
                .open_in_place(Aad::from(aad), &mut in_out)
                .map(|plain| plain.to_vec())
        }
    }

    #[test]
    fn known_answers() {
        for vector in VECTORS {
            let aad = hex(vector.aad);
            let mut in_out = hex(vector.plain);
            let tag = vector
                .bind::<SealingKey<Fixed>>()
                .seal_in_place_separate_tag(Aad::from(&aad), &mut in_out)
                .unwrap();
            assert_eq!(in_out, hex(vector.sealed));
            assert_eq!(tag.as_ref(), hex(vector.tag));

            in_out.extend(tag.as_ref());
            assert_eq!(vector.open(&aad, &in_out), Ok(hex(vector.plain)));
        }
    }

    #[test]
    fn tampering_is_noticed() {
        for vector in VECTORS {
            let aad = hex(vector.aad);
            let packet = hex(&format!("{}{}", vector.sealed, vector.tag));
            for i in 0..packet.len() {
                let mut packet = packet.clone();
                packet[i] ^= 1;
                assert_eq!(vector.open(&aad, &packet), Err(Unspecified), "byte {i}");
            }
            for i in 0..aad.len() {
                let mut aad = aad.clone();
                aad[i] ^= 0x80;
                assert_eq!(vector.open(&aad, &packet), Err(Unspecified), "aad byte {i}");
            }
            for length in 0..packet.len() {
                assert_eq!(vector.open(&aad, &packet[..length]), Err(Unspecified));
            }
        }
    }

    #[test]
    fn lengths() {
        for (algorithm, length) in [(&AES_128_GCM, 16), (&AES_256_GCM, 32)] {
            assert_eq!(algorithm.key_len(), length);
            assert_eq!((algorithm.nonce_len(), algorithm.tag_len()), (12, 16));
            for wrong in (0..64).filter(|wrong| *wrong != length) {
                assert!(UnboundKey::new(algorithm, &vec![0; wrong]).is_err());
            }
        }
    }

    #[test]
    fn nothing_happens_without_a_nonce() {
        let key = || UnboundKey::new(&AES_128_GCM, &[0; 16]).unwrap();
        let mut in_out = [7; 32];
        let sealed = SealingKey::new(key(), UsedUp)
            .seal_in_place_separate_tag(Aad::from([]), &mut in_out)
            .map(|_| ());
        assert_eq!(sealed, Err(Unspecified));
        let opened = OpeningKey::new(key(), UsedUp)
            .open_in_place(Aad::from([]), &mut in_out)
            .map(|_| ());
        assert_eq!(opened, Err(Unspecified));
        assert_eq!(in_out, [7; 32]);
    }

    #[test]
    fn debug_shows_no_key() {
        let key = UnboundKey::new(&AES_128_GCM, &[0xab; 16]).unwrap();
        assert_eq!(
            format!("{key:?}"),
            "UnboundKey { algorithm: Algorithm(Aes128), .. }"
        );
    }

    pub(crate) fn hex(text: &str) -> Vec<u8> {
        let digits: Vec<u8> = text
            .chars()
            .map(|c| u8::try_from(c.to_digit(16).unwrap()).unwrap())
            .collect();
        assert!(digits.len().is_multiple_of(2));
        digits.chunks(2).map(|c| c[0] << 4 | c[1]).collect()
    }
}
