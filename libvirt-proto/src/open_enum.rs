//! Enumerations that a newer daemon may extend.

/// Declares a newtype over `i32` with a constant for each member. A value without a name is as
/// good as any other: daemons newer than our definitions send them.
macro_rules! open_enum {
    ($(#[$attribute:meta])* pub struct $name:ident { $($(#[$doc:meta])* $member:ident = $value:literal,)* }) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        pub struct $name(pub i32);

        impl $name {
            $($(#[$doc])* pub const $member: Self = Self($value);)*

            /// The member's name, unless a newer daemon made the value up.
            #[must_use]
            pub const fn name(self) -> Option<&'static str> {
                // Some members are other names for one value; the first one speaks.
                #[allow(unreachable_patterns)]
                match self.0 {
                    $($value => Some(stringify!($member)),)*
                    _ => None,
                }
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self.name() {
                    Some(name) => write!(f, "{name}"),
                    None => write!(f, concat!(stringify!($name), "({})"), self.0),
                }
            }
        }

        impl crate::xdr::Encode for $name {
            fn encode(&self, out: &mut crate::xdr::Encoder) -> Result<(), crate::xdr::Error> {
                self.0.encode(out)
            }
        }

        impl crate::xdr::Decode for $name {
            const MIN_SIZE: usize = 4;

            fn decode(input: &mut crate::xdr::Decoder) -> Result<Self, crate::xdr::Error> {
                i32::decode(input).map(Self)
            }
        }
    };
}

pub(crate) use open_enum;
