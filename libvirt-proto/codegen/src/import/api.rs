//! Reads `libvirt-api.xml`, which libvirt's development package brings: enumerations, sizes, and
//! since when each function is there. Its descriptions are not read.

use std::collections::HashMap;

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use crate::definition::{Member, Version};

/// The facts of the public API.
#[derive(Debug, Default)]
pub(super) struct Api {
    /// Members by the name of the C type, in the file's order.
    pub(super) enumerations: Vec<(String, Vec<Member>)>,
    /// Values of members and of numeric macros.
    numbers: HashMap<String, i64>,
    /// Releases by the function's name in lower case.
    functions: HashMap<String, Version>,
}

impl Api {
    /// Adds one file's facts.
    ///
    /// # Errors
    ///
    /// What is no XML, and a member without a value.
    pub(super) fn read(&mut self, text: &str) -> Result<(), String> {
        let mut reader = Reader::from_str(text);
        // A member may be another's name, which may come later.
        let mut later = Vec::new();
        loop {
            match reader.read_event().map_err(|error| error.to_string())? {
                Event::Start(element) | Event::Empty(element) => {
                    self.element(&element, &mut later)?;
                }
                Event::Eof => break,
                _ => {}
            }
        }
        for (kind, name, value, since) in later {
            let number = self
                .number(&value)
                .ok_or_else(|| format!("{name}: no number in `{value}`"))?;
            self.numbers.insert(name.clone(), number);
            if let Some(kind) = kind {
                self.member(&kind, name, number, since);
            }
        }
        Ok(())
    }

    /// The value of a number or of a name.
    pub(super) fn number(&self, text: &str) -> Option<i64> {
        let text = text.trim();
        if let Some(digits) = text.strip_prefix("0x") {
            return i64::from_str_radix(digits, 16).ok();
        }
        text.parse()
            .ok()
            .or_else(|| self.numbers.get(text).copied())
    }

    /// Since when there is the function of a procedure: `DOMAIN_GET_XML_DESC` is
    /// `virDomainGetXMLDesc`, whatever its capitals.
    pub(super) fn since(&self, prefix: &str, procedure: &str) -> Option<Version> {
        let name = format!("{prefix}{}", procedure.replace('_', "")).to_lowercase();
        self.functions.get(&name).copied()
    }

    fn element(&mut self, element: &BytesStart<'_>, later: &mut Later) -> Result<(), String> {
        let attribute = |name: &str| -> Result<Option<String>, String> {
            let found = element
                .try_get_attribute(name)
                .map_err(|error| error.to_string())?;
            Ok(found.map(|found| found.value.into_owned()))
        };
        let Some(name) = attribute("name")? else {
            return Ok(());
        };
        let since = attribute("version")?.as_deref().and_then(version);
        match element.name().as_ref() {
            "enum" => {
                let value = attribute("value")?.ok_or_else(|| format!("{name} has no value"))?;
                let kind = attribute("type")?;
                match (value.parse(), kind) {
                    (Ok(number), Some(kind)) => {
                        self.numbers.insert(name.clone(), number);
                        self.member(&kind, name, number, since);
                    }
                    (_, kind) => later.push((kind, name, value, since)),
                }
            }
            "macro" => {
                if let Some(number) = attribute("raw")?.as_deref().and_then(sum) {
                    self.numbers.insert(name, number);
                }
            }
            "function" => {
                if let Some(since) = since {
                    self.functions.insert(name.to_lowercase(), since);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn member(&mut self, kind: &str, name: String, value: i64, since: Option<Version>) {
        let member = Member { name, value, since };
        match self
            .enumerations
            .iter_mut()
            .find(|(known, _)| known == kind)
        {
            Some((_, members)) => members.push(member),
            None => self.enumerations.push((kind.to_owned(), vec![member])),
        }
    }
}

/// Type, name, value and release of members whose value is a name.
type Later = Vec<(Option<String>, String, String, Option<Version>)>;

/// `(256 + 1)`
fn sum(text: &str) -> Option<i64> {
    text.trim_matches(['(', ')'])
        .split('+')
        .map(|part| part.trim().parse::<i64>().ok())
        .sum()
}

fn version(text: &str) -> Option<Version> {
    let parts: Vec<u32> = text
        .split('.')
        .filter_map(|part| part.parse().ok())
        .collect();
    match parts.as_slice() {
        &[major, minor, patch] => Some(Version(major, minor, patch)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enumerations_sizes_and_releases_are_read() {
        let mut api = Api::default();
        api.read(
            "<?xml version='1.0'?><api name='kite'><symbols>\
             <macro name='KITE_LEN' raw='(256 + 1)' version='1.0.0'><info>words</info></macro>\
             <macro name='KITE_TEXT' string='words'/>\
             <enum name='KITE_ALSO' value='KITE_BLUE' type='kiteColour' version='2.0.1'/>\
             <enum name='KITE_BLUE' value='-1' value_hex='0xff' type='kiteColour'/>\
             <function name='virKiteGetXMLDesc' version='0.9.13'><info>words</info></function>\
             </symbols></api>",
        )
        .expect("xml");
        assert_eq!(api.number("KITE_LEN"), Some(257));
        assert_eq!(api.number("0x10"), Some(16));
        assert_eq!(api.number("KITE_TEXT"), None);
        assert_eq!(
            api.since("vir", "KITE_GET_XML_DESC"),
            Some(Version(0, 9, 13))
        );
        let [(kind, members)] = api.enumerations.as_slice() else {
            panic!("{:?}", api.enumerations);
        };
        assert_eq!(kind, "kiteColour");
        let seen: Vec<_> = members
            .iter()
            .map(|member| (member.name.as_str(), member.value, member.since))
            .collect();
        assert_eq!(
            seen,
            [
                ("KITE_BLUE", -1, None),
                ("KITE_ALSO", -1, Some(Version(2, 0, 1)))
            ]
        );
    }

    #[test]
    fn a_member_without_a_number_is_an_error() {
        let mut api = Api::default();
        assert!(
            api.read("<api><enum name='A' value='B' type='c'/></api>")
                .is_err()
        );
    }
}
