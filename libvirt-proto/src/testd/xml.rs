//! As much of XML as a daemon of this size needs: elements, attributes, text. Documents that it
//! does not understand are refused, as libvirt refuses what is not well-formed.

use crate::{api::ErrorNumber, error::RemoteError};

use super::failure::failure;

/// Deeper documents are refused.
const DEPTH: usize = 64;

/// An element.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Self>,
    text: String,
}

impl Element {
    /// Reads a document.
    pub(super) fn parse(document: &str) -> Result<Self, RemoteError> {
        let mut parser = Parser { rest: document };
        parser.document().ok_or_else(|| {
            failure(
                ErrorNumber::XML_DETAIL,
                "the document is not well-formed XML",
            )
        })
    }

    /// The first child of a name.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The text of the first child of a name, without the space around it.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.child(name).map(|child| child.text.trim())
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// The first child's text as an amount in bytes, by its attribute `unit`, whose default is
    /// `scale` bytes.
    pub(super) fn amount(&self, name: &str, scale: u64) -> Option<u64> {
        let child = self.child(name)?;
        let number: u64 = child.text.trim().parse().ok()?;
        let scale = match child.attribute("unit") {
            None => scale,
            Some("b" | "bytes" | "B") => 1,
            Some("KB") => 1_000,
            Some("k" | "K" | "KiB") => 1 << 10,
            Some("MB") => 1_000_000,
            Some("m" | "M" | "MiB") => 1 << 20,
            Some("GB") => 1_000_000_000,
            Some("g" | "G" | "GiB") => 1 << 30,
            Some("t" | "T" | "TiB") => 1 << 40,
            Some(_) => return None,
        };
        number.checked_mul(scale)
    }
}

/// Text as it stands in an element.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('\'', "&apos;")
}

struct Parser<'a> {
    rest: &'a str,
}

impl<'a> Parser<'a> {
    fn document(&mut self) -> Option<Element> {
        self.skip()?;
        let root = self.element(0)?;
        self.skip()?;
        self.rest.is_empty().then_some(root)
    }

    /// Space, comments, declarations.
    fn skip(&mut self) -> Option<()> {
        loop {
            self.rest = self.rest.trim_start();
            if self.take("<!--") {
                self.until("-->")?;
            } else if self.take("<?") {
                self.until("?>")?;
            } else if self.take("<!DOCTYPE") {
                self.until(">")?;
            } else {
                return Some(());
            }
        }
    }

    fn element(&mut self, depth: usize) -> Option<Element> {
        if depth > DEPTH || !self.take("<") {
            return None;
        }
        let mut element = Element {
            name: self.name()?.to_owned(),
            ..Element::default()
        };
        loop {
            self.rest = self.rest.trim_start();
            if self.take("/>") {
                return Some(element);
            }
            if self.take(">") {
                break;
            }
            let name = self.name()?.to_owned();
            self.rest = self.rest.trim_start();
            if !self.take("=") {
                return None;
            }
            self.rest = self.rest.trim_start();
            let quote = if self.take("'") {
                "'"
            } else if self.take("\"") {
                "\""
            } else {
                return None;
            };
            let value = unescape(self.until(quote)?)?;
            element.attributes.push((name, value));
        }
        loop {
            if self.take("<!--") {
                self.until("-->")?;
            } else if self.take("<![CDATA[") {
                element.text.push_str(self.until("]]>")?);
            } else if self.take("<?") {
                self.until("?>")?;
            } else if self.take("</") {
                let name = self.name()?;
                self.rest = self.rest.trim_start();
                return (name == element.name && self.take(">")).then_some(element);
            } else if self.rest.starts_with('<') {
                element.children.push(self.element(depth + 1)?);
            } else {
                let end = self.rest.find('<')?;
                let (text, rest) = self.rest.split_at(end);
                element.text.push_str(&unescape(text)?);
                self.rest = rest;
            }
        }
    }

    fn name(&mut self) -> Option<&'a str> {
        let end = self
            .rest
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '/' | '=' | '\'' | '"'))?;
        let (name, rest) = self.rest.split_at(end);
        self.rest = rest;
        (!name.is_empty()).then_some(name)
    }

    fn take(&mut self, start: &str) -> bool {
        match self.rest.strip_prefix(start) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn until(&mut self, end: &str) -> Option<&'a str> {
        let (before, rest) = self.rest.split_once(end)?;
        self.rest = rest;
        Some(before)
    }
}

fn unescape(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let (entity, after) = after.split_once(';')?;
        plain.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "apos" => '\'',
            "quot" => '"',
            _ => {
                let number = entity.strip_prefix('#')?;
                let code = match number.strip_prefix('x') {
                    Some(digits) => u32::from_str_radix(digits, 16),
                    None => number.parse(),
                };
                char::from_u32(code.ok()?)?
            }
        });
        rest = after;
    }
    plain.push_str(rest);
    Some(plain)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_stands_in_a_document_is_found() {
        let document = "<?xml version='1.0'?>\n<!-- <name>no</name> -->\n<domain type=\"test\">\
            <metadata><name>inner</name></metadata><name> a&amp;b </name>\
            <memory unit='MiB'>8</memory><os/></domain>\n";
        let root = Element::parse(document).expect("well-formed");
        assert_eq!(
            (root.name.as_str(), root.attribute("type")),
            ("domain", Some("test"))
        );
        assert_eq!(root.text("name"), Some("a&b"));
        assert_eq!(root.amount("memory", 1024), Some(8 << 20));
        assert!(root.child("os").is_some() && root.child("devices").is_none());
    }

    #[test]
    fn what_is_not_well_formed_is_refused() {
        for document in [
            "",
            "text",
            "<a>",
            "<a></b>",
            "<a b=c/>",
            "<a/><b/>",
            "<a>&x;</a>",
        ] {
            assert!(Element::parse(document).is_err(), "{document}");
        }
        assert!(Element::parse(&"<a>".repeat(100_000)).is_err());
    }

    proptest! {
        #[test]
        fn text_survives(text in "[^\\s\u{0}-\u{1f}][^\u{0}-\u{1f}]{0,40}[^\\s\u{0}-\u{1f}]") {
            let root = Element::parse(&format!("<r><t>{}</t></r>", escape(&text)));
            let root = root.expect("well-formed");
            prop_assert_eq!(root.text("t"), Some(text.trim()));
        }

        #[test]
        fn no_text_makes_it_panic(text in "[<>/a='\"&;!\\[\\]?-]{0,40}") {
            let _ = Element::parse(&text);
        }
    }
}
