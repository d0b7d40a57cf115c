//! Typed parameters: libvirt's named values of seven types.

use crate::{
    remote::{TypedParam, TypedParamValue},
    xdr::Str,
};

/// Named values (`virTypedParameterPtr`), in their order; a name may occur more than once.
///
/// Readers forgive widths: libvirt's drivers differ in whether a number is an `int`, an
/// `unsigned int` or longer, and change their minds between releases.
///
/// ```
/// use libvirt_proto::TypedParams;
///
/// let mut params = TypedParams::new();
/// params.push("bandwidth_inbound_average", 1000u32);
/// params.push("name", "web");
/// assert_eq!(params.u64("bandwidth_inbound_average"), Some(1000));
/// assert_eq!(params.str("name"), Some("web"));
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TypedParams(Vec<TypedParam>);

impl TypedParams {
    /// No parameters.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds one; the value's Rust type decides its type on the wire: `i32`, `u32`, `i64`, `u64`,
    /// `f64`, `bool` or a string. Drivers refuse a type that they do not expect.
    pub fn push(&mut self, name: &str, value: impl Into<TypedParamValue>) {
        self.0.push(TypedParam {
            field: name.into(),
            value: value.into(),
        });
    }

    /// The same with one more, for building in one expression.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<TypedParamValue>) -> Self {
        self.push(name, value);
        self
    }

    /// The first value of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&TypedParamValue> {
        let param = self.0.iter().find(|param| param.field == name)?;
        Some(&param.value)
    }

    /// Every value of that name, in order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a TypedParamValue> {
        self.0
            .iter()
            .filter(move |param| param.field == name)
            .map(|param| &param.value)
    }

    /// A whole number of any width that fits.
    #[must_use]
    pub fn i64(&self, name: &str) -> Option<i64> {
        match *self.get(name)? {
            TypedParamValue::Int(value) | TypedParamValue::Boolean(value) => Some(value.into()),
            TypedParamValue::Uint(value) => Some(value.into()),
            TypedParamValue::Llong(value) => Some(value),
            TypedParamValue::Ullong(value) => value.try_into().ok(),
            TypedParamValue::Double(_) | TypedParamValue::String(_) => None,
        }
    }

    /// A whole number of any width that is not negative.
    #[must_use]
    pub fn u64(&self, name: &str) -> Option<u64> {
        match *self.get(name)? {
            TypedParamValue::Ullong(value) => Some(value),
            _ => self.i64(name)?.try_into().ok(),
        }
    }

    /// A number, fractions included.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "who asks for a fraction wants an approximation"
    )]
    pub fn f64(&self, name: &str) -> Option<f64> {
        match *self.get(name)? {
            TypedParamValue::Double(value) => Some(value),
            TypedParamValue::Ullong(value) => Some(value as f64),
            _ => self.i64(name).map(|value| value as f64),
        }
    }

    /// A truth value; numbers count as C has it.
    #[must_use]
    pub fn bool(&self, name: &str) -> Option<bool> {
        Some(self.i64(name)? != 0)
    }

    /// A string, if it is one and UTF-8.
    #[must_use]
    pub fn str(&self, name: &str) -> Option<&str> {
        match self.get(name)? {
            TypedParamValue::String(value) => value.as_str().ok(),
            _ => None,
        }
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Names and values, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, TypedParam> {
        self.0.iter()
    }
}

impl From<Vec<TypedParam>> for TypedParams {
    fn from(params: Vec<TypedParam>) -> Self {
        Self(params)
    }
}

impl From<TypedParams> for Vec<TypedParam> {
    fn from(params: TypedParams) -> Self {
        params.0
    }
}

impl IntoIterator for TypedParams {
    type Item = TypedParam;
    type IntoIter = std::vec::IntoIter<TypedParam>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a TypedParams {
    type Item = &'a TypedParam;
    type IntoIter = std::slice::Iter<'a, TypedParam>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

macro_rules! from {
    ($($type:ty => $variant:ident),* $(,)?) => {
        $(impl From<$type> for TypedParamValue {
            fn from(value: $type) -> Self {
                Self::$variant(value.into())
            }
        })*
    };
}

from! {
    i32 => Int,
    u32 => Uint,
    i64 => Llong,
    u64 => Ullong,
    f64 => Double,
    bool => Boolean,
    &str => String,
    String => String,
    Str => String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_forgive_widths_and_nothing_else() {
        let params = TypedParams::new()
            .with("int", -1)
            .with("uint", 7u32)
            .with("long", u64::MAX)
            .with("double", 0.5)
            .with("yes", true)
            .with("text", "a")
            .with("text", "b");
        assert_eq!((params.i64("int"), params.u64("int")), (Some(-1), None));
        assert_eq!((params.i64("uint"), params.u64("uint")), (Some(7), Some(7)));
        assert_eq!(
            (params.i64("long"), params.u64("long")),
            (None, Some(u64::MAX))
        );
        assert_eq!(
            (params.f64("double"), params.i64("double")),
            (Some(0.5), None)
        );
        assert_eq!(
            (params.bool("yes"), params.bool("text")),
            (Some(true), None)
        );
        assert_eq!((params.str("text"), params.str("int")), (Some("a"), None));
        assert_eq!((params.all("text").count(), params.len()), (2, 7));
        assert_eq!(params.get("nothing"), None);
    }
}
