//! Joins what was found with what only our files know.

use super::restate::About;
use crate::definition::{Definitions, Enumeration, Field, Member, Procedure, Shape, Type};

/// Enumerations that only libvirt's C library needs: of its event loop, its stream callbacks, its
/// prompts for passwords, and old names for the types of parameters.
const OF_THE_C_LIBRARY: &[&str] = &[
    "virBlkioParameterType",
    "virConnectCredentialType",
    "virEventHandleType",
    "virMemoryParameterType",
    "virSchedParameterType",
    "virStreamEventType",
    "virStreamFlags",
    "virStreamRecvFlagsValues",
    "virTypedParameterType",
];

/// Adds what the source does not have yet. What it has must be the same.
pub(super) fn add(found: &mut Definitions, added: Definitions) -> Result<(), String> {
    for (name, value) in added.constants {
        match found.constants.iter().find(|(known, _)| *known == name) {
            Some((_, known)) if *known != value => {
                return Err(format!(
                    "the overlay's {name} is {value}, the source's {known}"
                ));
            }
            Some(_) => {}
            None => found.constants.push((name, value)),
        }
    }
    for definition in added.types {
        match found
            .types
            .iter()
            .find(|known| known.name() == definition.name())
        {
            Some(known) if *known != definition => {
                return Err(format!(
                    "the overlay and the source disagree about {}",
                    definition.name()
                ));
            }
            Some(_) => {}
            None => found.types.push(definition),
        }
    }
    let known = found
        .program
        .as_mut()
        .map(|program| &mut program.procedures);
    let added = added.program.map(|program| program.procedures);
    let (Some(known), Some(added)) = (known, added) else {
        return Ok(());
    };
    for procedure in added {
        match known.iter_mut().find(|one| one.number == procedure.number) {
            Some(one) if one.name != procedure.name => {
                return Err(format!(
                    "{} is {} in the overlay and {} in the source",
                    procedure.number, procedure.name, one.name
                ));
            }
            Some(_) => {}
            None => known.push(procedure),
        }
    }
    Ok(())
}

/// What was found, in the order of what was there before, and with what only that knows.
pub(super) fn merge(
    before: Definitions,
    found: Definitions,
    about: &About,
    notes: &mut Vec<String>,
) -> Definitions {
    let imported: Vec<String> = before
        .imports
        .iter()
        .flat_map(|import| import.names.clone())
        .collect();
    let mut types: Vec<Type> = found
        .types
        .into_iter()
        .filter(|definition| !imported.iter().any(|name| name == definition.name()))
        .map(|definition| {
            let known = before
                .types
                .iter()
                .find(|known| known.name() == definition.name());
            with_our_spelling(definition, known, &before.constants)
        })
        .collect();
    let place = |name: &str| before.types.iter().position(|known| known.name() == name);
    // Stable: what is new comes last, in the source's order.
    types.sort_by_key(|definition| place(definition.name()).unwrap_or(usize::MAX));

    let referred: Vec<String> = types.iter().flat_map(bounds).collect();
    let mut constants: Vec<(String, u64)> = found
        .constants
        .into_iter()
        .filter(|(name, _)| {
            referred.contains(name) || before.constants.iter().any(|(known, _)| known == name)
        })
        .collect();
    for constant in &before.constants {
        // A size of the public API, to which we gave a name.
        if referred.contains(&constant.0) && !constants.iter().any(|(name, _)| *name == constant.0)
        {
            constants.push(constant.clone());
        }
    }
    let place = |name: &str| before.constants.iter().position(|(known, _)| known == name);
    constants.sort_by_key(|(name, _)| place(name).unwrap_or(usize::MAX));

    let known: Vec<Procedure> = before
        .program
        .map(|program| program.procedures)
        .unwrap_or_default();
    let program = found.program.map(|mut program| {
        program.procedures.sort_by_key(|procedure| procedure.number);
        for procedure in &mut program.procedures {
            match known.iter().find(|known| known.name == procedure.name) {
                Some(known) => {
                    procedure.since = known.since.or(procedure.since);
                    // Not annotated where libvirt's own stubs are written by hand.
                    procedure.stream = procedure.stream.or(known.stream);
                    procedure.descriptors.clone_from(&known.descriptors);
                }
                None => {
                    notes.push(format!("{}: {} is new", about.module, procedure.name));
                    if procedure.since.is_none() {
                        notes.push(format!(
                            "{}: no function of the public API says since when there is {}; add its @since",
                            about.module, procedure.name
                        ));
                    }
                }
            }
        }
        program
    });
    let kept = |name: &str| {
        program
            .iter()
            .flat_map(|program| &program.procedures)
            .any(|procedure| procedure.name == name)
    };
    for gone in known.iter().filter(|known| !kept(&known.name)) {
        notes.push(format!(
            "{}: {} is gone: neither the source nor the overlay has it",
            about.module, gone.name
        ));
    }
    Definitions {
        imports: before.imports,
        constants,
        types,
        program,
    }
}

/// Names that we gave to a union's arms, and to sizes that are numbers in the public API.
fn with_our_spelling(found: Type, known: Option<&Type>, constants: &[(String, u64)]) -> Type {
    match (found, known) {
        (Type::Union { name, mut arms }, Some(Type::Union { arms: ours, .. })) => {
            for (number, field) in &mut arms {
                if let Some((_, known)) = ours
                    .iter()
                    .find(|(known, other)| known == number && other.base == field.base)
                {
                    field.name.clone_from(&known.name);
                }
            }
            Type::Union { name, arms }
        }
        (
            Type::Alias {
                name,
                target:
                    Field {
                        shape: Shape::Fixed(size),
                        base,
                        ..
                    },
            },
            Some(Type::Alias {
                target:
                    known @ Field {
                        shape: Shape::Fixed(ours),
                        ..
                    },
                ..
            }),
        ) if known.base == base
            && constants
                .iter()
                .any(|(constant, value)| constant == ours && value.to_string() == size) =>
        {
            Type::Alias {
                name,
                target: known.clone(),
            }
        }
        (found, _) => found,
    }
}

/// The names and numbers that a type's sizes are.
fn bounds(definition: &Type) -> Vec<String> {
    let fields: Vec<&Field> = match definition {
        Type::Struct { fields, .. } => fields.iter().collect(),
        Type::Union { arms, .. } => arms.iter().map(|(_, field)| field).collect(),
        Type::Alias { target, .. } => vec![target],
        Type::Enumeration(_) => Vec::new(),
    };
    fields
        .into_iter()
        .filter_map(|field| match &field.shape {
            Shape::Variable(bound) | Shape::Fixed(bound) => Some(bound.clone()),
            Shape::One | Shape::Optional => None,
        })
        .collect()
}

/// Enumerations of the public API: ours with the members of today, and new ones.
pub(super) fn merge_api(
    before: Definitions,
    found: Vec<(String, Vec<Member>)>,
    notes: &mut Vec<String>,
) -> Definitions {
    let mut known: Vec<Enumeration> = before
        .types
        .into_iter()
        .filter_map(|definition| match definition {
            Type::Enumeration(enumeration) => Some(enumeration),
            _ => None,
        })
        .collect();
    for (c_name, members) in found {
        if OF_THE_C_LIBRARY.contains(&c_name.as_str()) {
            continue;
        }
        let index = known
            .iter()
            .position(|enumeration| enumeration.c_name.as_ref() == Some(&c_name));
        let index = index.unwrap_or_else(|| {
            notes.push(format!("api: {c_name} is new; look at its name and prefix"));
            known.push(new_enumeration(c_name, &members));
            known.len() - 1
        });
        let enumeration = &mut known[index];
        let ours = std::mem::take(&mut enumeration.members);
        let place = |name: &str| ours.iter().position(|member| member.name == name);
        enumeration.members = members;
        // What has the same value stays as it stood.
        enumeration
            .members
            .sort_by_key(|member| (member.value, place(&member.name).unwrap_or(usize::MAX)));
        for gone in ours {
            if !enumeration
                .members
                .iter()
                .any(|member| member.name == gone.name)
            {
                notes.push(format!("api: {} is gone", gone.name));
            }
        }
    }
    known.sort_by(|one, other| one.c_name.cmp(&other.c_name));
    Definitions {
        types: known.into_iter().map(Type::Enumeration).collect(),
        ..Definitions::default()
    }
}

fn new_enumeration(c_name: String, members: &[Member]) -> Enumeration {
    let mut name = String::new();
    let letters: Vec<char> = c_name.trim_start_matches("vir").chars().collect();
    for (index, letter) in letters.iter().enumerate() {
        let lower = |index: usize| letters.get(index).is_some_and(char::is_ascii_lowercase);
        if index > 0 && letter.is_ascii_uppercase() && (lower(index - 1) || lower(index + 1)) {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    let first = members.first().map_or("", |member| member.name.as_str());
    let common = members.iter().fold(first.len(), |length, member| {
        first
            .bytes()
            .zip(member.name.bytes())
            .take(length)
            .take_while(|(one, other)| one == other)
            .count()
    });
    let prefix = &first[..first[..common].rfind('_').map_or(0, |index| index + 1)];
    Enumeration {
        name,
        flags: c_name.contains("Flags"),
        c_name: Some(c_name),
        prefix: prefix.to_owned(),
        members: Vec::new(),
    }
}
