//! Reads the notation that `protocol-defs/README.md` describes.

use std::{fmt, iter::Peekable, vec};

use crate::definition::{
    Definitions, Enumeration, Field, Import, Member, Procedure, Program, Shape, Stream, Type,
    Version,
};

/// Parses one definition file.
///
/// # Errors
///
/// The first thing that is not understood, with its line.
pub(crate) fn parse(text: &str) -> Result<Definitions, ParseError> {
    let mut parser = Parser {
        tokens: tokens(text)?.into_iter().peekable(),
        line: 1,
    };
    let mut definitions = Definitions::default();
    while parser.tokens.peek().is_some() {
        let annotations = parser.annotations()?;
        let keyword = parser.word()?;
        match keyword.as_str() {
            "import" => {
                let file = parser.word()?;
                parser.expect("{")?;
                let mut names = Vec::new();
                while !parser.accept("}") {
                    names.push(parser.word()?);
                    parser.accept(",");
                }
                definitions.imports.push(Import { file, names });
            }
            "const" => {
                let name = parser.word()?;
                parser.expect("=")?;
                let value = parser.number()?;
                definitions.constants.push((
                    name,
                    u64::try_from(value).map_err(|_| parser.error("a constant is not negative"))?,
                ));
            }
            "enum" | "flags" => {
                let enumeration = parser.enumeration(keyword == "flags", &annotations)?;
                definitions.types.push(Type::Enumeration(enumeration));
            }
            "struct" => {
                let name = parser.word()?;
                parser.expect("{")?;
                let mut fields = Vec::new();
                while !parser.accept("}") {
                    fields.push(parser.field()?);
                    parser.expect(";")?;
                }
                definitions.types.push(Type::Struct { name, fields });
            }
            "typedef" => {
                let target = parser.field()?;
                definitions.types.push(Type::Alias {
                    name: target.name.clone(),
                    target,
                });
            }
            "union" => definitions.types.push(parser.union()?),
            "program" => definitions.program = Some(parser.program()?),
            other => return Err(parser.error(&format!("unexpected `{other}`"))),
        }
        parser.expect(";")?;
    }
    Ok(definitions)
}

/// Where a definition file is wrong.
#[derive(Debug)]
pub(crate) struct ParseError {
    line: usize,
    message: String,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for ParseError {}

struct Token {
    line: usize,
    text: String,
}

fn tokens(text: &str) -> Result<Vec<Token>, ParseError> {
    let mut tokens = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        let mut rest = line.split("//").next().unwrap_or_default().trim_start();
        while let Some(first) = rest.chars().next() {
            let length = if first.is_ascii_alphanumeric() || first == '_' || first == '-' {
                rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-')))
                    .unwrap_or(rest.len())
            } else if "{}()<>[];:=,*@".contains(first) {
                1
            } else {
                return Err(ParseError {
                    line: number,
                    message: format!("unexpected `{first}`"),
                });
            };
            let (token, tail) = rest.split_at(length);
            tokens.push(Token {
                line: number,
                text: token.to_owned(),
            });
            rest = tail.trim_start();
        }
    }
    Ok(tokens)
}

type Annotations = Vec<(String, Vec<String>)>;

struct Parser {
    tokens: Peekable<vec::IntoIter<Token>>,
    line: usize,
}

impl Parser {
    fn program(&mut self) -> Result<Program, ParseError> {
        let name = self.word()?;
        self.expect("{")?;
        self.expect("version")?;
        self.word()?;
        self.expect("{")?;
        let mut procedures = Vec::new();
        while !self.accept("}") {
            procedures.push(self.procedure()?);
        }
        self.expect("=")?;
        let version = self.unsigned()?;
        self.expect(";")?;
        self.expect("}")?;
        self.expect("=")?;
        let number = self.unsigned()?;
        Ok(Program {
            name,
            number,
            version,
            procedures,
        })
    }

    fn procedure(&mut self) -> Result<Procedure, ParseError> {
        let annotations = self.annotations()?;
        let reply = self.word()?;
        let name = self.word()?;
        self.expect("(")?;
        let arguments = self.word()?;
        self.expect(")")?;
        self.expect("=")?;
        let number = self.number()?;
        self.expect(";")?;
        let stream = find(&annotations, "stream").map(|words| Stream {
            read: words.iter().any(|word| word == "read"),
            sparse: words.iter().any(|word| word == "sparse"),
        });
        Ok(Procedure {
            name,
            number: i32::try_from(number)
                .map_err(|_| self.error("procedure number out of range"))?,
            arguments: some_type(arguments),
            reply: some_type(reply),
            event: find(&annotations, "event").is_some(),
            since: self.since(&annotations)?,
            high_priority: find(&annotations, "priority").is_some_and(|words| words == ["high"]),
            stream,
            descriptors: find(&annotations, "descriptors").and_then(|words| words.first().cloned()),
        })
    }

    fn enumeration(
        &mut self,
        flags: bool,
        annotations: &Annotations,
    ) -> Result<Enumeration, ParseError> {
        let single = |name| find(annotations, name).and_then(|words| words.first().cloned());
        let name = self.word()?;
        self.expect("{")?;
        let mut members = Vec::new();
        while !self.accept("}") {
            let name = self.word()?;
            self.expect("=")?;
            let value = self.number()?;
            let annotations = self.annotations()?;
            members.push(Member {
                name,
                value,
                since: self.since(&annotations)?,
            });
            self.accept(",");
        }
        Ok(Enumeration {
            name,
            c_name: single("c"),
            prefix: single("prefix").unwrap_or_default(),
            flags,
            members,
        })
    }

    fn union(&mut self) -> Result<Type, ParseError> {
        let name = self.word()?;
        for token in ["switch", "(", "int"] {
            self.expect(token)?;
        }
        self.word()?;
        self.expect(")")?;
        self.expect("{")?;
        let mut arms = Vec::new();
        while !self.accept("}") {
            self.expect("case")?;
            let value = self.number()?;
            self.expect(":")?;
            arms.push((value, self.field()?));
            self.expect(";")?;
        }
        Ok(Type::Union { name, arms })
    }

    fn field(&mut self) -> Result<Field, ParseError> {
        let mut base = self.word()?;
        if base == "unsigned" {
            base = format!("unsigned {}", self.word()?);
        }
        let optional = self.accept("*");
        let name = self.word()?;
        let shape = if self.accept("<") {
            let bound = self.word()?;
            self.expect(">")?;
            Shape::Variable(bound)
        } else if self.accept("[") {
            let size = self.word()?;
            self.expect("]")?;
            Shape::Fixed(size)
        } else if optional {
            Shape::Optional
        } else {
            Shape::One
        };
        Ok(Field { name, base, shape })
    }

    fn annotations(&mut self) -> Result<Annotations, ParseError> {
        let mut annotations = Vec::new();
        while self.accept("@") {
            let name = self.word()?;
            let mut words = Vec::new();
            if self.accept("(") {
                while !self.accept(")") {
                    words.push(self.word()?);
                    self.accept(",");
                }
            }
            annotations.push((name, words));
        }
        Ok(annotations)
    }

    fn since(&self, annotations: &Annotations) -> Result<Option<Version>, ParseError> {
        let Some(words) = find(annotations, "since") else {
            return Ok(None);
        };
        let parts: Vec<u32> = words
            .first()
            .map(|text| {
                text.split('.')
                    .filter_map(|part| part.parse().ok())
                    .collect()
            })
            .unwrap_or_default();
        match parts.as_slice() {
            &[major, minor, patch] => Ok(Some(Version(major, minor, patch))),
            _ => Err(self.error("a version has three numbers")),
        }
    }

    fn unsigned(&mut self) -> Result<u32, ParseError> {
        let number = self.number()?;
        u32::try_from(number).map_err(|_| self.error("number out of range"))
    }

    fn number(&mut self) -> Result<i64, ParseError> {
        let word = self.word()?;
        let parsed = match word.strip_prefix("0x") {
            Some(digits) => i64::from_str_radix(digits, 16),
            None => word.parse(),
        };
        parsed.map_err(|_| self.error(&format!("`{word}` is not a number")))
    }

    fn word(&mut self) -> Result<String, ParseError> {
        let Some(token) = self.tokens.next() else {
            return Err(self.error("unexpected end of file"));
        };
        self.line = token.line;
        if token
            .text
            .starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-')
        {
            Ok(token.text)
        } else {
            Err(self.error(&format!("unexpected `{}`", token.text)))
        }
    }

    fn expect(&mut self, text: &str) -> Result<(), ParseError> {
        if self.accept(text) {
            Ok(())
        } else {
            Err(self.error(&format!("expected `{text}`")))
        }
    }

    fn accept(&mut self, text: &str) -> bool {
        match self.tokens.next_if(|token| token.text == text) {
            Some(token) => {
                self.line = token.line;
                true
            }
            None => false,
        }
    }

    fn error(&self, message: &str) -> ParseError {
        ParseError {
            line: self.line,
            message: message.to_owned(),
        }
    }
}

fn find<'a>(annotations: &'a Annotations, name: &str) -> Option<&'a [String]> {
    annotations
        .iter()
        .find(|(annotation, _)| annotation == name)
        .map(|(_, words)| words.as_slice())
}

fn some_type(name: String) -> Option<String> {
    (name != "void").then_some(name)
}
