//! Says in our notation, and with our names, what libvirt's source says.

use std::collections::HashMap;

use super::{
    api::Api,
    source::{Source, SourceProcedure, SourceType},
};
use crate::definition::{
    Definitions, Enumeration, Field, Member, Procedure, Program, Shape, Stream, Type,
};

/// How a program is called in libvirt's source, and here.
pub(super) struct About {
    pub(super) module: &'static str,
    pub(super) files: &'static [&'static str],
    /// What its types begin with, and, in capitals, its constants.
    pub(super) prefix: &'static str,
    /// What its functions begin with in the public API.
    pub(super) functions: &'static str,
    /// Names for which leaving out the prefix is not enough.
    pub(super) names: &'static [(&'static str, &'static str)],
    /// Types that another file states.
    pub(super) elsewhere: &'static [&'static str],
}

/// All of them. A program may use the optional types of those before it.
pub(super) const PROGRAMS: &[About] = &[
    About {
        module: "net",
        files: &["src/rpc/virnetprotocol.x", "src/rpc/virkeepaliveprotocol.x"],
        prefix: "vir_net_",
        functions: "",
        names: &[
            ("virNetMessageType", "message_type"),
            ("virNetMessageStatus", "message_status"),
            ("virNetMessageHeader", "message_header"),
            ("virNetMessageError", "message_error"),
            ("virNetStreamHole", "stream_hole"),
            ("virNetMessageUUID", "net_uuid"),
            ("virNetMessageNonnullString", "net_text"),
            ("virNetMessageNonnullDomain", "error_domain_object"),
            ("virNetMessageNonnullNetwork", "error_network_object"),
            ("VIR_NET_MESSAGE_NUM_FDS_MAX", "MESSAGE_DESCRIPTORS_MAX"),
            ("prog", "program"),
            ("vers", "version"),
            ("proc", "procedure"),
        ],
        elsewhere: &[],
    },
    About {
        module: "remote",
        files: &["src/remote/remote_protocol.x"],
        prefix: "remote_",
        functions: "vir",
        names: &[],
        // net.xdr has it.
        elsewhere: &["remote_error"],
    },
    About {
        module: "qemu",
        files: &["src/remote/qemu_protocol.x"],
        prefix: "qemu_",
        functions: "virDomainQemu",
        names: &[],
        elsewhere: &[],
    },
    About {
        module: "lxc",
        files: &["src/remote/lxc_protocol.x"],
        prefix: "lxc_",
        functions: "virDomainLxc",
        names: &[],
        elsewhere: &[],
    },
    About {
        module: "admin",
        files: &["src/admin/admin_protocol.x"],
        prefix: "admin_",
        functions: "virAdm",
        names: &[],
        elsewhere: &["admin_typed_param", "admin_typed_param_value"],
    },
];

impl About {
    /// Says what `source` says in our notation and with our names.
    ///
    /// `optional` are libvirt's types for values that may be missing, from this file and earlier
    /// ones.
    pub(super) fn restate(
        &self,
        source: Source,
        api: &Api,
        optional: &mut HashMap<String, String>,
        out: &mut Definitions,
    ) -> Result<(), String> {
        let Source {
            constants,
            types,
            optional: more,
            procedures,
        } = source;
        optional.extend(more);
        let restate = |field: Field| -> Result<Field, String> {
            let (base, shape) = match (optional.get(&field.base), field.shape) {
                (Some(base), Shape::One) => (base, Shape::Optional),
                (Some(_), _) => return Err(format!("{}: a list of optional values", field.name)),
                (None, shape) => (&field.base, shape),
            };
            let bound = |bound: String| match api.number(&bound) {
                Some(number) => number.to_string(),
                None => self.name(&bound),
            };
            Ok(Field {
                name: self.renamed(&field.name),
                base: self.name(base),
                shape: match shape {
                    Shape::Variable(name) => Shape::Variable(bound(name)),
                    Shape::Fixed(name) => Shape::Fixed(bound(name)),
                    other => other,
                },
            })
        };
        let mut numbers = (None, None);
        for (name, value) in constants {
            let number = api
                .number(&value)
                .and_then(|number| u32::try_from(number).ok())
                .ok_or_else(|| format!("{name}: no number in `{value}`"))?;
            if name.ends_with("_PROGRAM") {
                numbers.0 = Some(number);
            } else if name.ends_with("_PROTOCOL_VERSION") {
                numbers.1 = Some(number);
            } else {
                out.constants.push((self.name(&name), u64::from(number)));
            }
        }
        for definition in types {
            let definition = match definition {
                SourceType::Struct(name, _) | SourceType::Union(name, _)
                    if self.elsewhere.contains(&name.as_str()) =>
                {
                    continue;
                }
                SourceType::Struct(name, fields) => Type::Struct {
                    name: self.name(&name),
                    fields: fields.into_iter().map(restate).collect::<Result<_, _>>()?,
                },
                SourceType::Alias(target) => {
                    let name = self.name(&target.name);
                    let target = Field {
                        name: name.clone(),
                        ..restate(target)?
                    };
                    Type::Alias { name, target }
                }
                SourceType::Enumeration(name, members) => Type::Enumeration(Enumeration {
                    name: self.name(&name),
                    c_name: None,
                    prefix: String::new(),
                    flags: false,
                    members: members
                        .into_iter()
                        .map(|(name, value)| Member {
                            name: self.name(&name),
                            value,
                            since: None,
                        })
                        .collect(),
                }),
                SourceType::Union(name, arms) => Type::Union {
                    name: self.name(&name),
                    arms: arms
                        .into_iter()
                        .map(|(case, field)| match api.number(&case) {
                            Some(number) => Ok((number, restate(field)?)),
                            None => Err(format!("{name}: nobody knows {case}")),
                        })
                        .collect::<Result<_, _>>()?,
                },
            };
            out.types.push(definition);
        }
        if procedures.is_empty() {
            return Ok(());
        }
        let (Some(number), Some(version)) = numbers else {
            return Err("procedures without the program's number and version".to_owned());
        };
        let mut program = Program {
            name: String::new(),
            number,
            version,
            procedures: Vec::new(),
        };
        for found in procedures {
            let (before, name) = found
                .name
                .split_once("_PROC_")
                .ok_or_else(|| format!("{} is no procedure's name", found.name))?;
            before.clone_into(&mut program.name);
            program
                .procedures
                .push(self.procedure(&found, name, before, &out.types, api));
        }
        out.program = Some(program);
        Ok(())
    }

    /// A procedure, whose structs are found by their names.
    fn procedure(
        &self,
        found: &SourceProcedure,
        name: &str,
        program: &str,
        types: &[Type],
        api: &Api,
    ) -> Procedure {
        let of = |suffix: &str| {
            let name = format!("{}_{suffix}", name.to_lowercase());
            types
                .iter()
                .any(|known| known.name() == name)
                .then_some(name)
        };
        let message = of("msg");
        let read = found.annotation("readstream").is_some();
        let stream = read || found.annotation("writestream").is_some();
        Procedure {
            name: name.to_owned(),
            number: found.number,
            // Keepalive has no structs at all, and no replies.
            event: message.is_some() || program == "KEEPALIVE",
            arguments: message.or_else(|| of("args")),
            reply: of("ret"),
            since: api.since(self.functions, name),
            high_priority: found.annotation("priority") == Some("high"),
            stream: stream.then(|| Stream {
                read,
                sparse: found.annotation("sparseflag").is_some(),
            }),
            descriptors: None,
        }
    }

    /// Our name for one of libvirt's: without the program, and shorter for the two types that
    /// stand everywhere.
    fn name(&self, name: &str) -> String {
        let renamed = self.renamed(name);
        if renamed != name {
            return renamed;
        }
        let mut short = name;
        // Qemu's and lxc's files use the remote program's types.
        for prefix in [self.prefix, "remote_"] {
            let capitals = prefix.to_uppercase();
            short = short
                .strip_prefix(prefix)
                .or_else(|| short.strip_prefix(&capitals))
                .unwrap_or(short);
        }
        match short.strip_prefix("nonnull_").unwrap_or(short) {
            "string" if short != name => "text".to_owned(),
            short => short.to_owned(),
        }
    }

    fn renamed(&self, name: &str) -> String {
        self.names
            .iter()
            .find(|(theirs, _)| *theirs == name)
            .map_or(name, |(_, ours)| ours)
            .to_owned()
    }
}
