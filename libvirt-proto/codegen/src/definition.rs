//! A definition file, parsed: imports, constants, types, enumerations and one program.

/// Everything that one file defines, in its order.
#[derive(Debug, Default)]
pub struct Definitions {
    /// `import remote { domain, text };`
    pub imports: Vec<Import>,
    /// `const NAME = value;`
    pub constants: Vec<(String, u64)>,
    /// Types and enumerations.
    pub types: Vec<Type>,
    /// The `program` block, if there is one.
    pub program: Option<Program>,
}

/// Types that another file defines.
#[derive(Debug)]
pub struct Import {
    /// The other file's name without `.xdr`.
    pub file: String,
    /// Their names.
    pub names: Vec<String>,
}

/// A named type.
#[derive(Debug, PartialEq, Eq)]
pub enum Type {
    /// `enum` or `flags`.
    Enumeration(Enumeration),
    /// `struct`.
    Struct {
        /// Its name.
        name: String,
        /// Its fields, in order.
        fields: Vec<Field>,
    },
    /// `typedef` of a bounded string or of fixed opaque bytes.
    Alias {
        /// Its name.
        name: String,
        /// What it stands for.
        target: Field,
    },
    /// `union switch (int)`.
    Union {
        /// Its name.
        name: String,
        /// What follows each discriminant.
        arms: Vec<(i64, Field)>,
    },
}

impl Type {
    /// The name that other definitions refer to it by.
    pub fn name(&self) -> &str {
        match self {
            Self::Enumeration(enumeration) => &enumeration.name,
            Self::Struct { name, .. } | Self::Alias { name, .. } | Self::Union { name, .. } => name,
        }
    }
}

/// An enumeration of the wire or of the public API.
#[derive(Debug, PartialEq, Eq)]
pub struct Enumeration {
    /// Its name.
    pub name: String,
    /// The name of the C type, for the public API's.
    pub c_name: Option<String>,
    /// What the members' names begin with.
    pub prefix: String,
    /// Whether members can be combined.
    pub flags: bool,
    /// Its members, in order.
    pub members: Vec<Member>,
}

/// A member of an enumeration.
#[derive(Debug, PartialEq, Eq)]
pub struct Member {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: i64,
    /// The first release that has it.
    pub since: Option<Version>,
}

/// A field of a struct, an arm of a union, or the target of a typedef.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// The type that stands there: a word of XDR, or a name.
    pub base: String,
    /// How often it stands there.
    pub shape: Shape,
}

/// How often the base type stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// Once.
    One,
    /// Once or not at all.
    Optional,
    /// `<BOUND>`
    Variable(String),
    /// `[SIZE]`
    Fixed(String),
}

/// A `program` block with its one version.
#[derive(Debug)]
pub struct Program {
    /// Its name.
    pub name: String,
    /// Its number.
    pub number: u32,
    /// The number of its version.
    pub version: u32,
    /// What it can be asked, and the events.
    pub procedures: Vec<Procedure>,
}

/// A procedure or an event message.
#[derive(Debug)]
pub struct Procedure {
    /// Its name.
    pub name: String,
    /// Its number.
    pub number: i32,
    /// The struct of its arguments, or of the event's contents.
    pub arguments: Option<String>,
    /// The struct of its reply.
    pub reply: Option<String>,
    /// Whether the daemon sends it.
    pub event: bool,
    /// The first release that has it.
    pub since: Option<Version>,
    /// Whether the daemon runs it on its priority workers as well.
    pub high_priority: bool,
    /// The stream that it opens.
    pub stream: Option<Stream>,
    /// Who sends descriptors along: `send`, `receive` or `both`.
    pub descriptors: Option<String>,
}

/// The stream that a procedure opens.
#[derive(Debug, Clone, Copy)]
pub struct Stream {
    /// The daemon sends the bulk of it.
    pub read: bool,
    /// It can have holes.
    pub sparse: bool,
}

/// A libvirt release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u32, pub u32, pub u32);
