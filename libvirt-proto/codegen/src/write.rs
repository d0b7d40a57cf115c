//! Writes the notation that `protocol-defs/README.md` describes.

use std::fmt::Write as _;

use crate::{
    definition::{Definitions, Enumeration, Procedure, Program, Type, Version},
    emit::notation,
};

/// One definition file, after the lines of `about`, which say what it is.
pub(crate) fn write(about: &str, definitions: &Definitions) -> String {
    let mut out = about.to_owned();
    for import in &definitions.imports {
        let names = import.names.join(", ");
        let _ = writeln!(out, "\nimport {} {{ {names} }};", import.file);
    }
    if !definitions.constants.is_empty() {
        out.push('\n');
    }
    for (name, value) in &definitions.constants {
        let _ = writeln!(out, "const {name} = {value};");
    }
    let mut after_alias = false;
    for definition in &definitions.types {
        let alias = matches!(definition, Type::Alias { .. });
        if !(alias && after_alias) {
            out.push('\n');
        }
        after_alias = alias;
        write_type(&mut out, definition);
    }
    if let Some(program) = &definitions.program {
        write_program(&mut out, program);
    }
    out
}

fn write_type(out: &mut String, definition: &Type) {
    match definition {
        Type::Alias { target, .. } => {
            let _ = writeln!(out, "typedef {};", notation(target));
        }
        Type::Struct { name, fields } => {
            let _ = writeln!(out, "struct {name} {{");
            for field in fields {
                let _ = writeln!(out, "    {};", notation(field));
            }
            out.push_str("};\n");
        }
        Type::Union { name, arms } => {
            let _ = writeln!(out, "union {name} switch (int type) {{");
            for (number, field) in arms {
                let _ = writeln!(out, "    case {number}: {};", notation(field));
            }
            out.push_str("};\n");
        }
        Type::Enumeration(enumeration) => write_enumeration(out, enumeration),
    }
}

fn write_enumeration(out: &mut String, enumeration: &Enumeration) {
    if let Some(c_name) = &enumeration.c_name {
        let _ = writeln!(out, "@c({c_name}) @prefix({})", enumeration.prefix);
    }
    let keyword = if enumeration.flags { "flags" } else { "enum" };
    let _ = writeln!(out, "{keyword} {} {{", enumeration.name);
    let last = enumeration.members.len().saturating_sub(1);
    for (index, member) in enumeration.members.iter().enumerate() {
        let _ = write!(out, "    {} = ", member.name);
        if enumeration.flags {
            let _ = write!(out, "{:#x}", member.value);
        } else {
            let _ = write!(out, "{}", member.value);
        }
        if let Some(Version(major, minor, patch)) = member.since {
            let _ = write!(out, " @since({major}.{minor}.{patch})");
        }
        out.push_str(if index == last { "\n" } else { ",\n" });
    }
    out.push_str("};\n");
}

fn write_program(out: &mut String, program: &Program) {
    let _ = writeln!(
        out,
        "\nprogram {} {{\n    version V{} {{",
        program.name, program.version
    );
    for (index, procedure) in program.procedures.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        write_procedure(out, procedure);
    }
    let _ = writeln!(
        out,
        "    }} = {};\n}} = {:#010x};",
        program.version, program.number
    );
}

fn write_procedure(out: &mut String, procedure: &Procedure) {
    let mut annotations = Vec::new();
    if procedure.event {
        annotations.push("@event".to_owned());
    }
    if let Some(Version(major, minor, patch)) = procedure.since {
        annotations.push(format!("@since({major}.{minor}.{patch})"));
    }
    if procedure.high_priority {
        annotations.push("@priority(high)".to_owned());
    }
    if let Some(stream) = procedure.stream {
        let direction = if stream.read { "read" } else { "write" };
        let sparse = if stream.sparse { ", sparse" } else { "" };
        annotations.push(format!("@stream({direction}{sparse})"));
    }
    if let Some(direction) = &procedure.descriptors {
        annotations.push(format!("@descriptors({direction})"));
    }
    if !annotations.is_empty() {
        let _ = writeln!(out, "        {}", annotations.join(" "));
    }
    let type_of = |name: &Option<String>| name.clone().unwrap_or_else(|| "void".to_owned());
    let _ = writeln!(
        out,
        "        {} {}({}) = {};",
        type_of(&procedure.reply),
        procedure.name,
        type_of(&procedure.arguments),
        procedure.number
    );
}
