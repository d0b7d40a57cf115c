//! Writes Rust: one file for the types of a program, one for its procedures, one for the public
//! API's enumerations.

use std::{collections::HashMap, error::Error, fmt::Write as _};

use crate::definition::{
    Definitions, Enumeration, Field, Procedure, Program, Shape, Type, Version,
};

/// Flags, states, event ids and error codes.
pub(crate) fn api(definitions: &Definitions) -> String {
    let mut out = header("api.xdr");
    out.push_str("//! Flags, states, event ids and error codes of libvirt's public API.\n\n");
    out.push_str("use crate::open_enum::open_enum;\n");
    for definition in &definitions.types {
        if let Type::Enumeration(enumeration) = definition {
            emit_enumeration(&mut out, enumeration);
        }
    }
    out
}

/// Constants and types of a program, and which struct belongs to which procedure.
///
/// `imported` finds the definitions of another file.
pub(crate) fn program<'a>(
    definitions: &Definitions,
    module: &str,
    imported: impl Fn(&str) -> Option<&'a Definitions>,
) -> Result<String, Box<dyn Error>> {
    let program = definitions.program.as_ref().ok_or("no program block")?;
    let mut types = Types::default();
    types.add(definitions, |_| true);
    let calls = has_calls(program);
    let mut out = header(&format!("{module}.xdr"));
    let _ = writeln!(
        out,
        "//! Types of the {} program.\n",
        program.name.to_lowercase()
    );
    out.push_str("use crate::{\n    open_enum::open_enum,\n");
    if calls {
        out.push_str("    procedure::{Call, Message},\n");
    }
    out.push_str("    xdr::{self, Decode, Decoder, Encode, Encoder, Str, Uuid},\n};\n");
    for import in &definitions.imports {
        let other = imported(&import.file)
            .ok_or_else(|| format!("import of {}: no such file", import.file))?;
        types.add(other, |name| import.names.iter().any(|known| known == name));
        let mut names = Vec::new();
        for name in &import.names {
            match other.types.iter().find(|other| other.name() == name) {
                Some(Type::Alias { .. }) => {}
                Some(_) => names.push(pascal(name)),
                None => return Err(format!("{}.xdr has no `{name}`", import.file).into()),
            }
        }
        if !names.is_empty() {
            let _ = writeln!(out, "use super::{}::{{{}}};", import.file, names.join(", "));
        }
    }
    if calls {
        out.push_str("\npub mod procedure;\n");
    }
    let _ = writeln!(
        out,
        "\n/// The program's number.\npub const PROGRAM: u32 = {:#010x};",
        program.number
    );
    let _ = writeln!(
        out,
        "/// The program's version.\npub const VERSION: u32 = {};\n",
        program.version
    );
    for (name, value) in &definitions.constants {
        let _ = writeln!(out, "/// {value}\npub const {name}: usize = {value};");
    }
    for definition in &definitions.types {
        match definition {
            Type::Alias { .. } => {}
            Type::Enumeration(enumeration) => emit_enumeration(&mut out, enumeration),
            Type::Struct { name, fields } => types.emit_struct(&mut out, name, fields)?,
            Type::Union { name, arms } => types.emit_union(&mut out, name, arms)?,
        }
    }
    if calls {
        for procedure in &program.procedures {
            emit_binding(&mut out, procedure);
        }
        emit_every_procedure(&mut out, program, module);
    }
    emit_every_type(&mut out, definitions, program, module);
    Ok(out)
}

/// The table of a program's procedures, if any of them can be called.
pub(crate) fn procedures(definitions: &Definitions, module: &str) -> Option<String> {
    let program = definitions
        .program
        .as_ref()
        .filter(|program| has_calls(program))?;
    let mut out = header(&format!("{module}.xdr"));
    let _ = writeln!(
        out,
        "//! Every procedure of the {} program.\n",
        program.name.to_lowercase()
    );
    out.push_str("use crate::procedure::{Descriptors, Kind, Priority, Procedure, StreamDirection, Version};\n");
    for procedure in &program.procedures {
        emit_procedure(&mut out, procedure);
    }
    out.push_str(
        "\n/// All of them, in the order of their numbers.\npub static ALL: &[Procedure] = &[\n",
    );
    for procedure in &program.procedures {
        let _ = writeln!(out, "    {},", procedure.name);
    }
    out.push_str("];\n");
    Some(out)
}

fn has_calls(program: &Program) -> bool {
    program.procedures.iter().any(|procedure| !procedure.event)
}

fn header(file: &str) -> String {
    format!(
        "// Generated from protocol-defs/{file}; do not edit.\n\
         // To write it anew: cargo run -p libvirt-proto-codegen\n\n"
    )
}

fn emit_enumeration(out: &mut String, enumeration: &Enumeration) {
    let name = pascal(&enumeration.name);
    let c_name = enumeration
        .c_name
        .as_ref()
        .map_or_else(String::new, |c| format!("libvirt's `{c}`"));
    let doc = if c_name.is_empty() {
        format!("`{}` of the wire", enumeration.name)
    } else {
        c_name
    };
    let doc = format!("{}{}.", doc[..1].to_uppercase(), &doc[1..]);
    if enumeration.flags {
        let _ = writeln!(
            out,
            "\nbitflags::bitflags! {{\n    /// {doc}\n    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]\n    pub struct {name}: u32 {{"
        );
    } else {
        let _ = writeln!(
            out,
            "\nopen_enum! {{\n    /// {doc}\n    pub struct {name} {{"
        );
    }
    for member in &enumeration.members {
        let short = member
            .name
            .strip_prefix(&enumeration.prefix)
            .unwrap_or(&member.name);
        let since = member
            .since
            .map_or_else(String::new, |v| format!(", since {}.{}.{}", v.0, v.1, v.2));
        let _ = writeln!(out, "        /// `{}`{since}.", member.name);
        if enumeration.flags {
            if member.value != 0 {
                let _ = writeln!(out, "        const {short} = {:#x};", member.value);
            } else {
                let _ = writeln!(out, "        const {short} = 0;");
            }
        } else {
            let _ = writeln!(out, "        {short} = {},", member.value);
        }
    }
    out.push_str("    }\n}\n");
}

fn emit_binding(out: &mut String, procedure: &Procedure) {
    let constant = &procedure.name;
    match (&procedure.arguments, procedure.event) {
        (Some(arguments), true) => {
            let _ = writeln!(
                out,
                "\nimpl Message for {} {{\n    const PROCEDURE: crate::procedure::Procedure = procedure::{constant};\n}}",
                pascal(arguments)
            );
        }
        (None, true) => {}
        (arguments, false) => {
            let arguments = match arguments {
                Some(arguments) => pascal(arguments),
                None => {
                    let name = no_arguments(procedure);
                    let _ = writeln!(
                        out,
                        "\n/// Arguments of `{constant}`: none.\n#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]\n#[cfg_attr(feature = \"arbitrary\", derive(arbitrary::Arbitrary))]\npub struct {name};\n\nimpl Encode for {name} {{\n    fn encode(&self, _out: &mut Encoder) -> Result<(), xdr::Error> {{\n        Ok(())\n    }}\n}}\n\nimpl Decode for {name} {{\n    const MIN_SIZE: usize = 0;\n\n    fn decode(_input: &mut Decoder) -> Result<Self, xdr::Error> {{\n        Ok(Self)\n    }}\n}}"
                    );
                    name
                }
            };
            let reply = procedure
                .reply
                .as_deref()
                .map_or_else(|| "()".to_owned(), pascal);
            let _ = writeln!(
                out,
                "\nimpl Call for {arguments} {{\n    type Reply = {reply};\n    const PROCEDURE: crate::procedure::Procedure = procedure::{constant};\n}}"
            );
        }
    }
}

/// The name of the empty struct that stands for the arguments of a procedure that has none.
pub(crate) fn no_arguments(procedure: &Procedure) -> String {
    format!("{}Args", pascal(&procedure.name.to_lowercase()))
}

/// Macros that hand every call's arguments and every event's contents to another macro. Whoever
/// serves the protocol builds his dispatch from them.
fn emit_every_procedure(out: &mut String, program: &Program, module: &str) {
    for (event, kind, what, implements) in [
        (false, "call", "arguments of every call", "Call"),
        (
            true,
            "message",
            "contents of every event message",
            "Message",
        ),
    ] {
        let of_kind = program
            .procedures
            .iter()
            .filter(|procedure| procedure.event == event);
        let types: Vec<_> = of_kind
            .filter_map(|procedure| match &procedure.arguments {
                Some(name) => Some(pascal(name)),
                None => (!event).then(|| no_arguments(procedure)),
            })
            .collect();
        if types.is_empty() {
            continue;
        }
        let _ = writeln!(
            out,
            "\n/// Calls the macro `$each` with the path of the {what} of this program, each of them\n/// a [`crate::procedure::{implements}`].\n#[macro_export]\nmacro_rules! every_{module}_{kind} {{\n    ($each:ident) => {{"
        );
        for name in types {
            let _ = writeln!(out, "        $each!($crate::{module}::{name});");
        }
        // The crate itself cannot refer to an exported macro by its path at the crate's root.
        let _ = writeln!(out, "    }};\n}}\npub(crate) use every_{module}_{kind};");
    }
}

/// A macro that hands every type to another macro: property tests and fuzz targets use it.
fn emit_every_type(out: &mut String, definitions: &Definitions, program: &Program, module: &str) {
    let _ = writeln!(
        out,
        "\n/// Calls the macro `$each` with the path of every struct and union of this program.\n#[cfg(feature = \"arbitrary\")]\n#[macro_export]\nmacro_rules! every_{}_type {{\n    ($each:ident) => {{",
        program.name.to_lowercase()
    );
    let defined = definitions
        .types
        .iter()
        .filter(|definition| matches!(definition, Type::Struct { .. } | Type::Union { .. }))
        .map(|definition| pascal(definition.name()));
    let empty = program
        .procedures
        .iter()
        .filter(|procedure| !procedure.event && procedure.arguments.is_none())
        .map(no_arguments);
    for name in defined.chain(empty) {
        let _ = writeln!(out, "        $each!($crate::{module}::{name});");
    }
    out.push_str("    };\n}\n");
}

fn emit_procedure(out: &mut String, procedure: &Procedure) {
    let since = match procedure.since {
        Some(Version(a, b, c)) => format!("Some(Version::new({a}, {b}, {c}))"),
        None => "None".to_owned(),
    };
    let stream = match procedure.stream {
        None => "None".to_owned(),
        Some(stream) => format!(
            "Some(StreamDirection::{})",
            if stream.read { "Read" } else { "Write" }
        ),
    };
    let descriptors = match procedure.descriptors.as_deref() {
        Some("send") => "Descriptors::Send",
        Some("receive") => "Descriptors::Receive",
        Some("both") => "Descriptors::Both",
        _ => "Descriptors::None",
    };
    let _ = writeln!(
        out,
        "\n/// Number {number}.\npub const {name}: Procedure = Procedure {{\n    program: super::PROGRAM,\n    number: {number},\n    name: \"{name}\",\n    kind: Kind::{kind},\n    since: {since},\n    priority: Priority::{priority},\n    stream: {stream},\n    sparse: {sparse},\n    descriptors: {descriptors},\n}};",
        number = procedure.number,
        name = procedure.name,
        kind = if procedure.event { "Event" } else { "Call" },
        priority = if procedure.high_priority {
            "High"
        } else {
            "Low"
        },
        sparse = procedure.stream.is_some_and(|stream| stream.sparse),
    );
}

/// What the names in field definitions stand for.
#[derive(Default)]
struct Types {
    /// Typedefs: strings of a known bound and byte strings of a known size.
    aliases: HashMap<String, Field>,
}

impl Types {
    fn add(&mut self, definitions: &Definitions, wanted: impl Fn(&str) -> bool) {
        for definition in &definitions.types {
            if let Type::Alias { name, target } = definition
                && wanted(name)
            {
                self.aliases.insert(name.clone(), target.clone());
            }
        }
    }

    fn emit_struct(
        &self,
        out: &mut String,
        name: &str,
        fields: &[Field],
    ) -> Result<(), Box<dyn Error>> {
        let name = pascal(name);
        let about = fields.iter().map(notation).collect::<Vec<_>>().join("; ");
        let _ = writeln!(
            out,
            "\n/// `{about}`\n#[derive(Debug, Clone, PartialEq)]\n#[cfg_attr(feature = \"arbitrary\", derive(arbitrary::Arbitrary))]\npub struct {name} {{"
        );
        for field in fields {
            let _ = writeln!(
                out,
                "    pub {}: {},",
                rust_name(&field.name),
                self.rust_type(field)?
            );
        }
        let _ = writeln!(
            out,
            "}}\n\nimpl Encode for {name} {{\n    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {{"
        );
        for field in fields {
            let _ = writeln!(
                out,
                "        {};",
                self.encode(field, &format!("self.{}", rust_name(&field.name)))
            );
        }
        out.push_str("        Ok(())\n    }\n}\n");
        let smallest = fields
            .iter()
            .map(|field| self.smallest(field))
            .collect::<Result<Vec<_>, _>>()?;
        let _ = writeln!(
            out,
            "\nimpl Decode for {name} {{\n    const MIN_SIZE: usize = {};\n\n    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {{\n        Ok(Self {{",
            smallest.join(" + ")
        );
        for field in fields {
            let _ = writeln!(
                out,
                "            {}: {},",
                rust_name(&field.name),
                self.decode(field)
            );
        }
        out.push_str("        })\n    }\n}\n");
        Ok(())
    }

    fn emit_union(
        &self,
        out: &mut String,
        name: &str,
        arms: &[(i64, Field)],
    ) -> Result<(), Box<dyn Error>> {
        let name = pascal(name);
        let _ = writeln!(
            out,
            "\n/// A union: the number before the value says which it is.\n#[derive(Debug, Clone, PartialEq)]\n#[cfg_attr(feature = \"arbitrary\", derive(arbitrary::Arbitrary))]\npub enum {name} {{"
        );
        let variant = |field: &Field| pascal(field.name.trim_end_matches("_value"));
        for (number, field) in arms {
            let _ = writeln!(
                out,
                "    /// {number}: `{}`\n    {}({}),",
                field.base,
                variant(field),
                self.rust_type(field)?
            );
        }
        let _ = writeln!(
            out,
            "}}\n\nimpl Encode for {name} {{\n    fn encode(&self, out: &mut Encoder) -> Result<(), xdr::Error> {{\n        match self {{"
        );
        for (number, field) in arms {
            let _ = writeln!(
                out,
                "            Self::{}(value) => {{\n                {number}i32.encode(out)?;\n                value.encode(out)\n            }}",
                variant(field)
            );
        }
        let _ = writeln!(
            out,
            "        }}\n    }}\n}}\n\nimpl Decode for {name} {{\n    const MIN_SIZE: usize = 8;\n\n    fn decode(input: &mut Decoder) -> Result<Self, xdr::Error> {{\n        match i32::decode(input)? {{"
        );
        for (number, field) in arms {
            let _ = writeln!(
                out,
                "            {number} => Ok(Self::{}(Decode::decode(input)?)),",
                variant(field)
            );
        }
        out.push_str("            found => Err(xdr::Error::UnknownDiscriminant { found }),\n        }\n    }\n}\n");
        Ok(())
    }

    fn rust_type(&self, field: &Field) -> Result<String, Box<dyn Error>> {
        let one = self.base_type(&field.base);
        Ok(match (&field.shape, field.base.as_str()) {
            (Shape::One, _) => one,
            (Shape::Optional, _) => format!("Option<{one}>"),
            (Shape::Variable(_), "opaque") => "xdr::Opaque".to_owned(),
            (Shape::Variable(_), "char") => "Vec<u8>".to_owned(),
            (Shape::Variable(_), _) => format!("Vec<{one}>"),
            (Shape::Fixed(size), "char") => format!("[u8; {size}]"),
            (Shape::Fixed(_), _) => {
                return Err(format!(
                    "{}: fixed arrays of {} are not in use",
                    field.name, field.base
                )
                .into());
            }
        })
    }

    fn base_type(&self, base: &str) -> String {
        match base {
            "int" => "i32".to_owned(),
            "unsigned int" => "u32".to_owned(),
            "hyper" => "i64".to_owned(),
            "unsigned hyper" => "u64".to_owned(),
            "double" => "f64".to_owned(),
            "char" => "i8".to_owned(),
            "unsigned char" => "u8".to_owned(),
            "unsigned short" => "u16".to_owned(),
            _ => match self.aliases.get(base) {
                Some(alias) if alias.base == "string" => "Str".to_owned(),
                Some(_) => "Uuid".to_owned(),
                None => pascal(base),
            },
        }
    }

    fn encode(&self, field: &Field, value: &str) -> String {
        match (&field.shape, field.base.as_str()) {
            (Shape::Variable(bound), "opaque") => {
                format!("out.opaque(&{value}, {bound}, \"{}\")?", field.name)
            }
            (Shape::Variable(bound), "char") => {
                format!("out.chars(&{value}, {bound}, \"{}\")?", field.name)
            }
            (Shape::Variable(bound), _) => {
                format!("out.array(&{value}, {bound}, \"{}\")?", field.name)
            }
            (Shape::Fixed(_), _) => format!("out.fixed_chars(&{value})"),
            _ => format!("{value}.encode(out)?"),
        }
    }

    fn decode(&self, field: &Field) -> String {
        match (&field.shape, field.base.as_str()) {
            (Shape::Variable(bound), "opaque") => {
                format!("input.opaque({bound}, \"{}\")?", field.name)
            }
            (Shape::Variable(bound), "char") => {
                format!("input.chars({bound}, \"{}\")?", field.name)
            }
            (Shape::Variable(bound), _) => format!("input.array({bound}, \"{}\")?", field.name),
            (Shape::Fixed(_), _) => "input.fixed_chars()?".to_owned(),
            _ => "Decode::decode(input)?".to_owned(),
        }
    }

    fn smallest(&self, field: &Field) -> Result<String, Box<dyn Error>> {
        Ok(match &field.shape {
            Shape::One => format!("<{} as Decode>::MIN_SIZE", self.rust_type(field)?),
            Shape::Optional | Shape::Variable(_) => "4".to_owned(),
            Shape::Fixed(size) => format!("4 * {size}"),
        })
    }
}

pub(crate) fn notation(field: &Field) -> String {
    let Field { name, base, shape } = field;
    match shape {
        Shape::One => format!("{base} {name}"),
        Shape::Optional => format!("{base} *{name}"),
        Shape::Variable(bound) => format!("{base} {name}<{bound}>"),
        Shape::Fixed(size) => format!("{base} {name}[{size}]"),
    }
}

/// `domain_get_info_ret` becomes `DomainGetInfoRet`.
pub(crate) fn pascal(name: &str) -> String {
    name.split('_')
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map_or_else(String::new, |first| {
                first.to_ascii_uppercase().to_string() + letters.as_str()
            })
        })
        .collect()
}

/// `callbackID` becomes `callback_id`; words that Rust keeps for itself get their prefix.
fn rust_name(name: &str) -> String {
    let mut out = String::new();
    let mut previous_lower = false;
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && previous_lower {
            out.push('_');
        }
        previous_lower = letter.is_ascii_lowercase() || letter.is_ascii_digit();
        out.push(letter.to_ascii_lowercase());
    }
    if out == "type" {
        "r#type".to_owned()
    } else {
        out
    }
}
