//! A definition file, parsed: imports, constants, types, enumerations and one program.

/// Everything that one file defines, in its order.
#[derive(Debug, Default)]
pub(crate) struct Definitions {
    /// `import remote { domain, text };`
    pub(crate) imports: Vec<Import>,
    /// `const NAME = value;`
    pub(crate) constants: Vec<(String, u64)>,
    /// Types and enumerations.
    pub(crate) types: Vec<Type>,
    /// The `program` block, if there is one.
    pub(crate) program: Option<Program>,
}

/// Types that another file defines.
#[derive(Debug)]
pub(crate) struct Import {
    /// The other file's name without `.xdr`.
    pub(crate) file: String,
    pub(crate) names: Vec<String>,
}

/// A named type.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Type {
    /// `enum` or `flags`.
    Enumeration(Enumeration),
    /// `struct`.
    Struct { name: String, fields: Vec<Field> },
    /// `typedef` of a bounded string or of fixed opaque bytes.
    Alias { name: String, target: Field },
    /// `union switch (int)`.
    Union {
        name: String,
        arms: Vec<(i64, Field)>,
    },
}

impl Type {
    /// The name that other definitions refer to it by.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Enumeration(enumeration) => &enumeration.name,
            Self::Struct { name, .. } | Self::Alias { name, .. } | Self::Union { name, .. } => name,
        }
    }
}

/// An enumeration of the wire or of the public API.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Enumeration {
    pub(crate) name: String,
    /// The name of the C type, for the public API's.
    pub(crate) c_name: Option<String>,
    /// What the members' names begin with.
    pub(crate) prefix: String,
    /// Whether members can be combined.
    pub(crate) flags: bool,
    pub(crate) members: Vec<Member>,
}

/// A member of an enumeration.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) value: i64,
    pub(crate) since: Option<Version>,
}

/// A field of a struct, an arm of a union, or the target of a typedef.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) base: String,
    pub(crate) shape: Shape,
}

/// How often the base type stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shape {
    One,
    Optional,
    /// `<BOUND>`
    Variable(String),
    /// `[SIZE]`
    Fixed(String),
}

/// A `program` block with its one version.
#[derive(Debug)]
pub(crate) struct Program {
    pub(crate) name: String,
    pub(crate) number: u32,
    pub(crate) version: u32,
    pub(crate) procedures: Vec<Procedure>,
}

/// A procedure or an event message.
#[derive(Debug)]
pub(crate) struct Procedure {
    pub(crate) name: String,
    pub(crate) number: i32,
    /// The struct of its arguments, or of the event's contents.
    pub(crate) arguments: Option<String>,
    pub(crate) reply: Option<String>,
    pub(crate) event: bool,
    pub(crate) since: Option<Version>,
    pub(crate) high_priority: bool,
    pub(crate) stream: Option<Stream>,
    pub(crate) descriptors: Option<String>,
}

/// The stream that a procedure opens.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stream {
    /// The daemon sends the bulk of it.
    pub(crate) read: bool,
    pub(crate) sparse: bool,
}

/// A libvirt release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version(pub(crate) u32, pub(crate) u32, pub(crate) u32);
