use bytes::{Buf, Bytes};

use super::{Error, Opaque, STRING_MAX, Str, Uuid};

/// A value that can be read from XDR.
pub trait Decode: Sized {
    /// The fewest bytes that such a value takes: what a count is checked against.
    const MIN_SIZE: usize;

    /// Takes the value from the front of `input`.
    ///
    /// # Errors
    ///
    /// When the input ends early, a limit is exceeded or a union is of an unknown kind.
    fn decode(input: &mut Decoder) -> Result<Self, Error>;
}

/// A cursor over a reply. Strings that it yields share the reply's memory.
#[derive(Debug)]
pub struct Decoder {
    bytes: Bytes,
}

impl Decoder {
    /// A decoder at the beginning of `bytes`.
    #[must_use]
    pub const fn new(bytes: Bytes) -> Self {
        Self { bytes }
    }

    /// How many bytes are left. Libvirt ignores bytes after a value, and so do we.
    #[must_use]
    pub fn remaining(&self) -> usize {
        self.bytes.len()
    }

    /// `T name<max>`.
    ///
    /// # Errors
    ///
    /// More than `max` elements, more than the input can hold, or an element that is wrong.
    pub fn array<T: Decode>(&mut self, max: usize, field: &'static str) -> Result<Vec<T>, Error> {
        let count = self.length(max, field)?;
        // Nothing in the protocol is of size zero, but a division must not depend on that.
        if count.saturating_mul(T::MIN_SIZE.max(1)) > self.remaining() {
            return Err(Error::UnexpectedEnd);
        }
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(T::decode(self)?);
        }
        Ok(items)
    }

    /// `opaque name<max>`.
    ///
    /// # Errors
    ///
    /// More than `max` bytes, or more than there are.
    pub fn opaque(&mut self, max: usize, field: &'static str) -> Result<Opaque, Error> {
        let length = self.length(max, field)?;
        self.padded(length).map(Opaque::from)
    }

    /// `char name<max>`: four bytes on the wire for each one.
    ///
    /// # Errors
    ///
    /// More than `max` characters, or more than there are.
    pub fn chars(&mut self, max: usize, field: &'static str) -> Result<Vec<u8>, Error> {
        let count = self.length(max, field)?;
        let mut wire = self.take(count.saturating_mul(4))?;
        Ok((0..count).map(|_| low_byte(wire.get_u32())).collect())
    }

    /// `char name[N]`: four bytes on the wire for each one.
    ///
    /// # Errors
    ///
    /// When the input ends early.
    pub fn fixed_chars<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        let mut wire = self.take(4 * N)?;
        Ok(std::array::from_fn(|_| low_byte(wire.get_u32())))
    }

    fn length(&mut self, max: usize, field: &'static str) -> Result<usize, Error> {
        let found = u32::decode(self)? as usize;
        if found > max {
            return Err(Error::LimitExceeded { field, max, found });
        }
        Ok(found)
    }

    fn padded(&mut self, length: usize) -> Result<Bytes, Error> {
        let mut bytes = self.take(length.next_multiple_of(4))?;
        bytes.truncate(length);
        Ok(bytes)
    }

    fn take(&mut self, length: usize) -> Result<Bytes, Error> {
        if length > self.bytes.len() {
            return Err(Error::UnexpectedEnd);
        }
        Ok(self.bytes.split_to(length))
    }
}

/// XDR widens small integers to four bytes; like C, we look at the lowest only.
const fn low_byte(wire: u32) -> u8 {
    wire.to_be_bytes()[3]
}

macro_rules! integers {
    ($($type:ty: $size:literal, $get:ident, |$wire:ident| $value:expr;)*) => {$(
        impl Decode for $type {
            const MIN_SIZE: usize = $size;

            fn decode(input: &mut Decoder) -> Result<Self, Error> {
                let $wire = input.bytes.$get().map_err(|_| Error::UnexpectedEnd)?;
                Ok($value)
            }
        }
    )*};
}

integers! {
    i8: 4, try_get_u32, |wire| low_byte(wire).cast_signed();
    u8: 4, try_get_u32, |wire| low_byte(wire);
    u16: 4, try_get_u32, |wire| { let [_, _, high, low] = wire.to_be_bytes(); Self::from_be_bytes([high, low]) };
    i32: 4, try_get_i32, |wire| wire;
    u32: 4, try_get_u32, |wire| wire;
    i64: 8, try_get_i64, |wire| wire;
    u64: 8, try_get_u64, |wire| wire;
    f64: 8, try_get_f64, |wire| wire;
}

impl Decode for Str {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, Error> {
        let length = input.length(STRING_MAX, "string")?;
        input.padded(length).map(Self::from_wire)
    }
}

impl Decode for Uuid {
    const MIN_SIZE: usize = 16;

    fn decode(input: &mut Decoder) -> Result<Self, Error> {
        let mut bytes = [0; 16];
        // Out of the reply itself: a slice of it would be counted and uncounted, for each domain.
        input
            .bytes
            .try_copy_to_slice(&mut bytes)
            .map_err(|_| Error::UnexpectedEnd)?;
        Ok(Self::from_bytes(bytes))
    }
}

/// The flag is an integer, and any but zero means that the value is there.
impl<T: Decode> Decode for Option<T> {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Decoder) -> Result<Self, Error> {
        if u32::decode(input)? == 0 {
            Ok(None)
        } else {
            T::decode(input).map(Some)
        }
    }
}

impl Decode for () {
    const MIN_SIZE: usize = 0;

    fn decode(_input: &mut Decoder) -> Result<Self, Error> {
        Ok(())
    }
}
