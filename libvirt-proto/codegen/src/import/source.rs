//! Reads libvirt's own definition files: RFC 4506 with C comments, preprocessor lines, and
//! annotations inside the comments that stand before a procedure.
//!
//! Only what the file says about the wire is kept. Comments and their prose are dropped here.

use std::{collections::HashMap, iter::Peekable, vec};

use crate::definition::{Field, Shape};

/// One file of libvirt's, with its own names.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// `const NAME = value;` The value may name a constant of the public API.
    pub(super) constants: Vec<(String, String)>,
    /// Types in their order, save optional values and procedures.
    pub(super) types: Vec<SourceType>,
    /// `typedef base *name;`: the optional type and what it is one of.
    pub(super) optional: HashMap<String, String>,
    /// The members of the enumeration whose name ends in `_procedure`.
    pub(super) procedures: Vec<SourceProcedure>,
}

/// A type, with libvirt's names and unresolved numbers.
#[derive(Debug)]
pub(super) enum SourceType {
    Struct(String, Vec<Field>),
    Alias(Field),
    Enumeration(String, Vec<(String, i64)>),
    /// The cases may be names of the public API.
    Union(String, Vec<(String, Field)>),
}

/// A procedure with its annotations.
#[derive(Debug)]
pub(super) struct SourceProcedure {
    pub(super) name: String,
    pub(super) number: i32,
    annotations: Vec<(String, String)>,
}

impl SourceProcedure {
    pub(super) fn annotation(&self, name: &str) -> Option<&str> {
        self.annotations
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    }
}

/// Parses one file.
///
/// # Errors
///
/// The first thing that is not understood.
pub(super) fn parse(text: &str) -> Result<Source, String> {
    let mut parser = Parser {
        tokens: tokens(text)?.into_iter().peekable(),
        annotations: Vec::new(),
        line: 1,
    };
    let mut source = Source::default();
    while let Some(keyword) = parser.next_word() {
        parser
            .definition(&keyword, &mut source)
            .map_err(|message| format!("line {}: {message}", parser.line))?;
    }
    Ok(source)
}

#[derive(Debug)]
struct Token {
    line: usize,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    /// A name, a number, or a character of punctuation.
    Word(String),
    /// `@name: value` in a comment.
    Annotation(String, String),
}

fn tokens(text: &str) -> Result<Vec<Token>, String> {
    let mut tokens = Vec::new();
    let mut in_comment = false;
    for (index, line) in text.lines().enumerate() {
        let mut push = |kind| {
            tokens.push(Token {
                line: index + 1,
                kind,
            });
        };
        if !in_comment && line.starts_with('%') {
            continue;
        }
        let mut rest = line.trim();
        while !rest.is_empty() {
            if in_comment {
                let (comment, tail) = rest.split_once("*/").unwrap_or((rest, ""));
                in_comment = comment.len() == rest.len();
                let comment = comment.trim_start_matches(['*', ' ']);
                if let Some((name, value)) = comment
                    .strip_prefix('@')
                    .and_then(|annotation| annotation.split_once(':'))
                {
                    push(Kind::Annotation(name.to_owned(), value.trim().to_owned()));
                }
                rest = tail.trim_start();
                continue;
            }
            if let Some(comment) = rest.strip_prefix("/*") {
                in_comment = true;
                rest = comment;
                if rest.is_empty() {
                    break;
                }
                continue;
            }
            let word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
            let length = match rest.chars().next() {
                Some(first) if word(first) || first == '-' => {
                    rest[1..].find(|c| !word(c)).unwrap_or(rest.len() - 1) + 1
                }
                Some(first) if "{}()<>[];:=,*".contains(first) => 1,
                first => {
                    return Err(format!(
                        "line {}: unexpected `{}`",
                        index + 1,
                        first.unwrap_or(' ')
                    ));
                }
            };
            let (word, tail) = rest.split_at(length);
            push(Kind::Word(word.to_owned()));
            rest = tail.trim_start();
        }
    }
    Ok(tokens)
}

struct Parser {
    tokens: Peekable<vec::IntoIter<Token>>,
    /// Those that were passed since the last procedure.
    annotations: Vec<(String, String)>,
    line: usize,
}

impl Parser {
    fn definition(&mut self, keyword: &str, source: &mut Source) -> Result<(), String> {
        match keyword {
            "const" => {
                let name = self.word()?;
                self.expect("=")?;
                source.constants.push((name, self.word()?));
            }
            "typedef" => {
                let target = self.field()?;
                if target.shape == Shape::Optional {
                    source.optional.insert(target.name, target.base);
                } else {
                    source.types.push(SourceType::Alias(target));
                }
            }
            "struct" => {
                let name = self.word()?;
                self.expect("{")?;
                let mut fields = Vec::new();
                while !self.accept("}") {
                    fields.push(self.field()?);
                    self.expect(";")?;
                }
                source.types.push(SourceType::Struct(name, fields));
            }
            "enum" => self.enumeration(source)?,
            "union" => {
                let name = self.word()?;
                for word in ["switch", "(", "int"] {
                    self.expect(word)?;
                }
                self.word()?;
                self.expect(")")?;
                self.expect("{")?;
                let mut arms = Vec::new();
                while !self.accept("}") {
                    self.expect("case")?;
                    let case = self.word()?;
                    self.expect(":")?;
                    arms.push((case, self.field()?));
                    self.expect(";")?;
                }
                source.types.push(SourceType::Union(name, arms));
            }
            other => return Err(format!("unexpected `{other}`")),
        }
        self.expect(";")
    }

    fn enumeration(&mut self, source: &mut Source) -> Result<(), String> {
        let enumeration = self.word()?;
        self.expect("{")?;
        let mut members = Vec::new();
        self.annotations.clear();
        while !self.accept("}") {
            let name = self.word()?;
            let annotations = std::mem::take(&mut self.annotations);
            self.expect("=")?;
            let number = self.word()?;
            let number: i32 = number
                .parse()
                .map_err(|_| format!("`{number}` is not a number"))?;
            if enumeration.ends_with("_procedure") {
                source.procedures.push(SourceProcedure {
                    name,
                    number,
                    annotations,
                });
            } else {
                members.push((name, i64::from(number)));
            }
            self.accept(",");
        }
        if !enumeration.ends_with("_procedure") {
            source
                .types
                .push(SourceType::Enumeration(enumeration, members));
        }
        Ok(())
    }

    fn field(&mut self) -> Result<Field, String> {
        let mut base = self.word()?;
        let mut name = None;
        if base == "unsigned" {
            // C's shorthand: `unsigned name` is an `unsigned int`.
            let word = self.word()?;
            if matches!(word.as_str(), "int" | "hyper" | "char" | "short") {
                base = format!("unsigned {word}");
            } else {
                base = "unsigned int".to_owned();
                name = Some(word);
            }
        }
        let optional = self.accept("*");
        let name = match name {
            Some(name) => name,
            None => self.word()?,
        };
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

    fn expect(&mut self, text: &str) -> Result<(), String> {
        match self.next_word() {
            Some(word) if word == text => Ok(()),
            Some(word) => Err(format!("expected `{text}`, found `{word}`")),
            None => Err(format!("expected `{text}` before the end of the file")),
        }
    }

    fn accept(&mut self, text: &str) -> bool {
        self.take_annotations();
        self.tokens
            .next_if(|token| matches!(&token.kind, Kind::Word(word) if word == text))
            .is_some()
    }

    fn word(&mut self) -> Result<String, String> {
        self.next_word()
            .ok_or_else(|| "unexpected end of the file".to_owned())
    }

    fn next_word(&mut self) -> Option<String> {
        self.take_annotations();
        let token = self.tokens.next()?;
        self.line = token.line;
        match token.kind {
            Kind::Word(word) => Some(word),
            Kind::Annotation(..) => None,
        }
    }

    fn take_annotations(&mut self) {
        while let Some(token) = self
            .tokens
            .next_if(|token| matches!(token.kind, Kind::Annotation(..)))
        {
            if let Kind::Annotation(name, value) = token.kind {
                self.annotations.push((name, value));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_dropped_and_annotations_kept() {
        let source = parse(
            "/* A remark; with struct in it. */\n\
             %#include \"some.h\"\n\
             const KITE_MAX=16; /* one\n   more */\n\
             typedef string kite_name<KITE_MAX>;\n\
             typedef kite_name *kite_maybe;\n\
             struct kite_fly_args { kite_maybe line; /* insert@1 */ unsigned height; unsigned hyper far; };\n\
             enum kite_procedure {\n\
             \x20   /* - @generate: of the explanation */\n\
             \x20   /**\n     * @generate: both\n     * @readstream: 1\n     */\n\
             \x20   KITE_PROC_FLY = 1,\n\
             \x20   /** @priority: high */\n\
             \x20   KITE_PROC_LAND = 2\n};\n",
        )
        .expect("a file");
        assert_eq!(source.constants, [("KITE_MAX".into(), "16".into())]);
        assert_eq!(source.optional["kite_maybe"], "kite_name");
        let [SourceType::Alias(alias), SourceType::Struct(name, fields)] = source.types.as_slice()
        else {
            panic!("{:?}", source.types);
        };
        assert_eq!(alias.shape, Shape::Variable("KITE_MAX".into()));
        assert_eq!(name, "kite_fly_args");
        let bases: Vec<_> = fields.iter().map(|field| field.base.as_str()).collect();
        assert_eq!(bases, ["kite_maybe", "unsigned int", "unsigned hyper"]);
        let [fly, land] = source.procedures.as_slice() else {
            panic!("{:?}", source.procedures);
        };
        assert_eq!((fly.name.as_str(), fly.number), ("KITE_PROC_FLY", 1));
        assert_eq!(fly.annotation("readstream"), Some("1"));
        assert_eq!(fly.annotation("priority"), None);
        assert_eq!(land.annotation("priority"), Some("high"));
        assert_eq!(land.annotation("generate"), None);
    }

    #[test]
    fn what_is_not_understood_is_named_with_its_line() {
        assert_eq!(
            parse("const A = 1;\nclass B {};").expect_err("no such word"),
            "line 2: unexpected `class`"
        );
        assert!(parse("struct A { int").is_err());
        assert!(parse("struct A $").is_err());
    }
}
