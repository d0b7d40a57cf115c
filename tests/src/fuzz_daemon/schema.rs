//! What can be said to a daemon: the definitions in `protocol-defs/`, ready to be looked up.

use std::collections::HashMap;
use std::path::Path;

use libvirt_proto_codegen::definition::{Field, Procedure, Program, Shape, Type};

use crate::{Error, Result};

/// The programs that a daemon's main socket serves.
const FILES: [&str; 3] = ["remote.xdr", "qemu.xdr", "lxc.xdr"];

/// Types, limits and procedures.
#[derive(Debug)]
pub struct Schema {
    types: HashMap<String, Type>,
    constants: HashMap<String, u64>,
    calls: Vec<Call>,
}

/// A procedure of one of the programs.
#[derive(Debug)]
pub struct Call {
    /// The program's number.
    pub program: u32,
    /// The program's version.
    pub version: u32,
    /// What is called.
    pub procedure: Procedure,
}

impl Schema {
    /// Reads the definitions of this source tree.
    ///
    /// # Errors
    /// When they are not there, or one refers to what none defines.
    pub fn load() -> Result<Self> {
        let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../protocol-defs");
        let mut schema = Self {
            types: HashMap::new(),
            constants: HashMap::new(),
            calls: Vec::new(),
        };
        for file in FILES {
            let definitions = libvirt_proto_codegen::read(&directory.join(file))
                .map_err(|error| Error::new(error.to_string()))?;
            schema.constants.extend(definitions.constants);
            for one in definitions.types {
                schema.types.insert(one.name().to_owned(), one);
            }
            if let Some(program) = definitions.program {
                schema.add(program);
            }
        }
        Ok(schema)
    }

    fn add(&mut self, program: Program) {
        let Program {
            number,
            version,
            procedures,
            ..
        } = program;
        let called = procedures.into_iter().filter(|procedure| !procedure.event);
        self.calls.extend(called.map(|procedure| Call {
            program: number,
            version,
            procedure,
        }));
    }

    /// All that can be called.
    #[must_use]
    pub fn calls(&self) -> &[Call] {
        &self.calls
    }

    /// The procedure of that number.
    #[must_use]
    pub fn call(&self, program: u32, procedure: i32) -> Option<&Call> {
        self.calls
            .iter()
            .find(|call| call.program == program && call.procedure.number == procedure)
    }

    /// A type by its name; `None` for the words of XDR itself.
    #[must_use]
    pub fn definition(&self, name: &str) -> Option<&Type> {
        self.types.get(name)
    }

    /// The fields of a struct.
    #[must_use]
    pub fn fields(&self, name: &str) -> &[Field] {
        match self.types.get(name) {
            Some(Type::Struct { fields, .. }) => fields,
            _ => &[],
        }
    }

    /// How many there can be: the number, or what its name stands for.
    #[must_use]
    pub fn limit(&self, shape: &Shape) -> usize {
        let (Shape::Variable(bound) | Shape::Fixed(bound)) = shape else {
            return 1;
        };
        let limit = bound
            .parse()
            .ok()
            .or_else(|| self.constants.get(bound).copied());
        limit
            .and_then(|limit| usize::try_from(limit).ok())
            .unwrap_or(0)
    }
}
