//! A document as a tree: where each value stands, and what was written there.
//!
//! Both YAML files and the JSON arguments of MCP calls become such trees, so that one reader serves
//! both.

use std::collections::HashMap;

use granit_parser::{Event, Parser, ScalarStyle, Span};

use super::{Place, Problem};

/// A spec is written by hand; these are far beyond any.
pub(super) const LARGEST_FILE: usize = 1 << 20;
const DEEPEST: usize = 64;
const MOST_NODES: usize = 100_000;
const MOST_FIELDS: usize = 1000;
/// A copy of a text of so many bytes counts as one value more.
const BYTES_OF_A_NODE: usize = 64;

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    pub(crate) place: Option<Place>,
    pub(crate) value: Value,
}

/// What stands there.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Null,
    Scalar {
        text: String,
        /// Whether it can be something else than a string.
        plain: bool,
    },
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

impl Node {
    /// Reads a YAML document.
    pub(crate) fn from_yaml(text: &str) -> Result<Self, Problem> {
        if text.len() > LARGEST_FILE {
            return Err(Problem::new(
                "",
                None,
                format!("a spec of more than {LARGEST_FILE} bytes"),
            ));
        }
        let mut builder = Builder::default();
        for event in Parser::new_from_str(text) {
            let (event, span) = event.map_err(|error| {
                let marker = error.marker();
                Problem::new(
                    "",
                    Some((marker.line() as u64, marker.col() as u64 + 1)),
                    error.info(),
                )
            })?;
            builder.take(event, &span)?;
        }
        builder
            .root
            .ok_or_else(|| Problem::new("", None, "the file is empty".to_owned()))
    }

    /// Takes over the arguments of an MCP call.
    pub(crate) fn from_json(value: &serde_json::Value) -> Self {
        use serde_json::Value as Json;
        let value = match value {
            Json::Null => Value::Null,
            Json::Bool(value) => Value::Scalar {
                text: value.to_string(),
                plain: true,
            },
            // Go's decoder takes 1024.0 for an integer, and so do we.
            Json::Number(number) => {
                let text = number.to_string();
                let text = text.strip_suffix(".0").map(str::to_owned).unwrap_or(text);
                Value::Scalar { text, plain: true }
            }
            Json::String(text) => Value::Scalar {
                text: text.clone(),
                plain: false,
            },
            Json::Array(items) => Value::List(items.iter().map(Self::from_json).collect()),
            Json::Object(fields) => Value::Map(
                fields
                    .iter()
                    .map(|(name, value)| (name.clone(), Self::from_json(value)))
                    .collect(),
            ),
        };
        Self { place: None, value }
    }

    /// Whether it says nothing: null, empty, false, zero, or made of such.
    pub(crate) fn is_absent(&self) -> bool {
        match &self.value {
            Value::Null => true,
            Value::Scalar { text, plain } => {
                text.is_empty() || *plain && matches!(text.as_str(), "false" | "0")
            }
            Value::List(items) => items.is_empty(),
            Value::Map(fields) => fields.iter().all(|(_, node)| node.is_absent()),
        }
    }
}

/// Puts a tree together from the parser's events.
#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    anchors: HashMap<usize, Node>,
    nodes: usize,
    root: Option<Node>,
}

struct Open {
    node: Node,
    anchor: usize,
    /// A map's key that waits for its value.
    key: Option<(String, Place)>,
}

impl Builder {
    fn take(&mut self, event: Event<'_>, span: &Span) -> Result<(), Problem> {
        let place = (span.start.line() as u64, span.start.col() as u64 + 1);
        let wrong = |message: &str| Err(Problem::new("", Some(place), message.to_owned()));
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                if tag.is_some() {
                    return wrong("tags are not supported");
                }
                let plain = style == ScalarStyle::Plain;
                let value = if plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
                    Value::Null
                } else {
                    Value::Scalar {
                        text: text.into_owned(),
                        plain,
                    }
                };
                let key_text = match &value {
                    Value::Scalar { text, .. } => Some(text.clone()),
                    _ => None,
                };
                self.add(
                    Node {
                        place: Some(place),
                        value,
                    },
                    anchor,
                    key_text,
                )
            }
            Event::SequenceStart(.., Some(_)) | Event::MappingStart(.., Some(_)) => {
                wrong("tags are not supported")
            }
            Event::SequenceStart(_, anchor, _) => self.open(Value::List(Vec::new()), place, anchor),
            Event::MappingStart(_, anchor, _) => self.open(Value::Map(Vec::new()), place, anchor),
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open { node, anchor, .. }) => self.add(node, anchor, None),
                None => Ok(()),
            },
            Event::Alias(anchor) => match self.anchors.get(&anchor) {
                Some(node) if self.open.len() + depth(node) > DEEPEST => Err(too_deep(Some(place))),
                Some(node) => {
                    self.nodes += size(node);
                    let node = node.clone();
                    self.add(node, 0, None)
                }
                None => wrong("an alias for a value that contains it"),
            },
            Event::DocumentStart(..) if self.root.is_some() => {
                wrong("a second document; a spec is one")
            }
            _ => Ok(()),
        }
    }

    fn open(&mut self, value: Value, place: Place, anchor: usize) -> Result<(), Problem> {
        if self.open.len() >= DEEPEST {
            return Err(too_deep(Some(place)));
        }
        self.open.push(Open {
            node: Node {
                place: Some(place),
                value,
            },
            anchor,
            key: None,
        });
        Ok(())
    }

    fn add(&mut self, node: Node, anchor: usize, key_text: Option<String>) -> Result<(), Problem> {
        let place = node.place;
        let wrong = |message: String| Err(Problem::new("", place, message));
        // What has an anchor is copied, and so is what an alias stands for.
        self.nodes += if anchor == 0 { 1 } else { size(&node) };
        if self.nodes > MOST_NODES {
            return wrong(format!(
                "more than {MOST_NODES} values, those behind aliases included"
            ));
        }
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        let Some(parent) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match &mut parent.node.value {
            Value::List(items) => items.push(node),
            Value::Map(fields) => match parent.key.take() {
                None => match (key_text, place) {
                    (Some(key), _) if key == "<<" => {
                        return wrong("merge keys (`<<`) are not supported".to_owned());
                    }
                    _ if fields.len() >= MOST_FIELDS => {
                        return wrong(format!("more than {MOST_FIELDS} fields in one map"));
                    }
                    (Some(key), _) if fields.iter().any(|(name, _)| *name == key) => {
                        return wrong(format!("`{key}` is there twice"));
                    }
                    (Some(key), Some(place)) => parent.key = Some((key, place)),
                    _ => return wrong("a key must be a word".to_owned()),
                },
                Some((key, place)) => fields.push((
                    key,
                    Node {
                        place: node.place.or(Some(place)),
                        ..node
                    },
                )),
            },
            Value::Null | Value::Scalar { .. } => {}
        }
        Ok(())
    }
}

fn too_deep(place: Option<Place>) -> Problem {
    Problem::new("", place, format!("nested deeper than {DEEPEST} levels"))
}

/// What a copy costs.
fn size(node: &Node) -> usize {
    match &node.value {
        Value::Null => 1,
        Value::Scalar { text, .. } => 1 + text.len() / BYTES_OF_A_NODE,
        Value::List(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Map(fields) => {
            let field = |(name, node): &(String, Node)| name.len() / BYTES_OF_A_NODE + size(node);
            1 + fields.iter().map(field).sum::<usize>()
        }
    }
}

fn depth(node: &Node) -> usize {
    match &node.value {
        Value::Null | Value::Scalar { .. } => 0,
        Value::List(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
        Value::Map(fields) => {
            1 + fields
                .iter()
                .map(|(_, node)| depth(node))
                .max()
                .unwrap_or(0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> String {
        Node::from_yaml(text).expect_err(text).to_string()
    }

    #[test]
    fn values_and_places() {
        let node = Node::from_yaml("a: 1\nb:\n  - x\n  - 'y'\n").expect("valid");
        let Value::Map(fields) = node.value else {
            panic!("a map")
        };
        assert_eq!(
            fields[0].1,
            Node {
                place: Some((1, 4)),
                value: Value::Scalar {
                    text: "1".into(),
                    plain: true
                }
            }
        );
        let Value::List(items) = &fields[1].1.value else {
            panic!("a list")
        };
        assert_eq!(items[1].place, Some((4, 5)));
        assert_eq!(
            items[1].value,
            Value::Scalar {
                text: "y".into(),
                plain: false
            }
        );
    }

    #[test]
    fn what_is_not_a_spec_is_refused_with_its_place() {
        assert_eq!(
            problem("a: 1\na: 2\n"),
            "line 2, column 1: `a` is there twice"
        );
        assert!(problem("a: [1\nb: 2\n").starts_with("line 2"));
        assert!(problem("a: 1\n---\nb: 2\n").contains("second document"));
        assert!(problem("").contains("empty"));
        assert!(problem("x: &x [*x]\n").contains("alias"));
        assert!(problem("a: !!binary x\n").contains("tags"));
        assert!(problem("a: &a {x: 1}\nb:\n  <<: *a\n").contains("merge"));
        assert!(problem(&format!("{}{}", "[".repeat(70), "]".repeat(70))).contains("nested"));
        assert!(problem(&format!("a: {}", "x".repeat(LARGEST_FILE))).contains("bytes"));
    }

    #[test]
    fn aliases_are_copies_and_bombs_do_not_go_off() {
        let node = Node::from_yaml("a: &a [1, 2]\nb: *a\n").expect("valid");
        let Value::Map(fields) = node.value else {
            panic!("a map")
        };
        assert_eq!(fields[0].1.value, fields[1].1.value);
        let mut bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n".to_owned();
        for level in 1..9 {
            let list = format!("*a{},", level - 1).repeat(10);
            bomb.push_str(&format!("a{level}: &a{level} [{list}]\n"));
        }
        assert!(problem(&bomb).contains("more than 100000 values"));
    }

    #[test]
    fn neither_do_those_made_of_text_of_anchors_or_of_depth() {
        // 600 kB, 30 000 times.
        let aliases = "*a,".repeat(30_000);
        let text = format!("a: &a {}\nb: [{aliases}]\n", "x".repeat(600_000));
        assert!(problem(&text).contains("more than 100000 values"));
        // Each anchor holds all that is below.
        let anchors: String = (0..60).map(|level| format!("&a{level} [")).collect();
        let text = format!("{anchors}{}{}", "x,".repeat(40_000), "]".repeat(60));
        assert!(problem(&text).contains("more than 100000 values"));
        // Each alias is as deep as can be written.
        let mut text = "- &a0 x\n".to_owned();
        for level in 1..9 {
            let (open, close) = ("[".repeat(50), "]".repeat(50));
            text.push_str(&format!("- &a{level} {open}*a{}{close}\n", level - 1));
        }
        assert!(problem(&text).contains("nested deeper"));
        let fields: String = (0..2000).map(|number| format!("f{number}: x\n")).collect();
        assert!(problem(&fields).contains("more than 1000 fields"));
    }

    #[test]
    fn absent_is_what_says_nothing() {
        let absent = |json: serde_json::Value| Node::from_json(&json).is_absent();
        for json in [
            serde_json::json!(null),
            serde_json::json!(""),
            serde_json::json!(0),
            serde_json::json!(false),
            serde_json::json!([]),
            serde_json::json!({"enabled": false, "port": 0, "x": {"y": null}}),
        ] {
            assert!(absent(json.clone()), "{json}");
        }
        for json in [
            serde_json::json!("0"),
            serde_json::json!(1),
            serde_json::json!([null]),
            serde_json::json!({"a": true}),
        ] {
            assert!(!absent(json.clone()), "{json}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".{0,200}") {
            let _ = Node::from_yaml(&text);
        }
    }
}
