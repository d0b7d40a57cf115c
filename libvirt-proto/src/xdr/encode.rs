use bytes::{BufMut, BytesMut};

use super::{Error, Opaque, STRING_MAX, Str, Uuid};

/// A value that can be written as XDR.
pub trait Encode {
    /// Appends the value.
    ///
    /// # Errors
    ///
    /// When the protocol cannot carry it: too long, or a string with a NUL inside.
    fn encode(&self, out: &mut Encoder) -> Result<(), Error>;
}

/// A growing buffer.
#[derive(Debug, Default)]
pub struct Encoder {
    buffer: BytesMut,
}

impl Encoder {
    /// An encoder that appends to `buffer`.
    #[must_use]
    pub const fn new(buffer: BytesMut) -> Self {
        Self { buffer }
    }

    /// What was written.
    #[must_use]
    pub fn into_inner(self) -> BytesMut {
        self.buffer
    }

    /// `T name<max>`.
    ///
    /// # Errors
    ///
    /// More than `max` elements, or an element that cannot be encoded.
    pub fn array<T: Encode>(
        &mut self,
        items: &[T],
        max: usize,
        field: &'static str,
    ) -> Result<(), Error> {
        self.length(items.len(), max, field)?;
        items.iter().try_for_each(|item| item.encode(self))
    }

    /// `opaque name<max>`.
    ///
    /// # Errors
    ///
    /// More than `max` bytes.
    pub fn opaque(&mut self, bytes: &Opaque, max: usize, field: &'static str) -> Result<(), Error> {
        self.length(bytes.len(), max, field)?;
        self.padded(bytes);
        Ok(())
    }

    /// `char name<max>`: four bytes on the wire for each one.
    ///
    /// # Errors
    ///
    /// More than `max` characters.
    pub fn chars(&mut self, bytes: &[u8], max: usize, field: &'static str) -> Result<(), Error> {
        self.length(bytes.len(), max, field)?;
        self.fixed_chars(bytes);
        Ok(())
    }

    /// `char name[N]`: four bytes on the wire for each one, sign-extended as C does it.
    pub fn fixed_chars(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.buffer.put_i32(i32::from(byte.cast_signed()));
        }
    }

    fn length(&mut self, length: usize, max: usize, field: &'static str) -> Result<(), Error> {
        match u32::try_from(length) {
            Ok(wire) if length <= max => {
                self.buffer.put_u32(wire);
                Ok(())
            }
            _ => Err(Error::LimitExceeded {
                field,
                max,
                found: length,
            }),
        }
    }

    fn padded(&mut self, bytes: &[u8]) {
        self.buffer.put_slice(bytes);
        self.buffer
            .put_bytes(0, bytes.len().next_multiple_of(4) - bytes.len());
    }
}

macro_rules! integers {
    ($($type:ty => $put:ident as $wire:ty),*) => {$(
        impl Encode for $type {
            fn encode(&self, out: &mut Encoder) -> Result<(), Error> {
                out.buffer.$put(<$wire>::from(*self));
                Ok(())
            }
        }
    )*};
}

integers!(
    i8 => put_i32 as i32, u8 => put_u32 as u32, u16 => put_u32 as u32, i32 => put_i32 as i32,
    u32 => put_u32 as u32, i64 => put_i64 as i64, u64 => put_u64 as u64, f64 => put_f64 as f64
);

impl Encode for Str {
    fn encode(&self, out: &mut Encoder) -> Result<(), Error> {
        if self.as_bytes().contains(&0) {
            return Err(Error::InteriorNul);
        }
        out.length(self.as_bytes().len(), STRING_MAX, "string")?;
        out.padded(self.as_bytes());
        Ok(())
    }
}

impl Encode for Uuid {
    fn encode(&self, out: &mut Encoder) -> Result<(), Error> {
        out.buffer.put_slice(self.as_bytes());
        Ok(())
    }
}

impl<T: Encode> Encode for Option<T> {
    fn encode(&self, out: &mut Encoder) -> Result<(), Error> {
        out.buffer.put_u32(u32::from(self.is_some()));
        self.as_ref().map_or(Ok(()), |value| value.encode(out))
    }
}

impl Encode for () {
    fn encode(&self, _out: &mut Encoder) -> Result<(), Error> {
        Ok(())
    }
}
