//! What domains, networks, pools, secrets and filters have in common: a name, a UUID, an XML
//! document, being active, being persistent.

use std::hash::{BuildHasher as _, RandomState};

use crate::{
    api::ErrorNumber,
    testd::{Answer, failure, xml::Element},
    xdr::{Str, Uuid},
};

/// An object.
#[derive(Debug)]
pub(super) struct Object<E> {
    pub(super) name: String,
    pub(super) uuid: Uuid,
    /// As the client gave it, and with the UUID if it had none.
    pub(super) xml: String,
    pub(super) active: bool,
    pub(super) persistent: bool,
    pub(super) autostart: bool,
    /// What only this kind of object has.
    pub(super) more: E,
}

/// All objects of a kind, in the order of their making.
#[derive(Debug)]
pub(super) struct Table<E> {
    /// What errors call such an object: `storage pool`.
    label: &'static str,
    /// The root of its XML.
    element: &'static str,
    missing: ErrorNumber,
    objects: Vec<Object<E>>,
}

impl<E: Default> Table<E> {
    pub(super) const fn new(
        label: &'static str,
        element: &'static str,
        missing: ErrorNumber,
    ) -> Self {
        Self {
            label,
            element,
            missing,
            objects: Vec::new(),
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Object<E>> {
        self.objects.iter()
    }

    pub(super) fn by_name(&mut self, name: &Str) -> Answer<&mut Object<E>> {
        let (label, missing) = (self.label, self.missing);
        self.objects
            .iter_mut()
            .find(|object| *name == *object.name)
            .ok_or_else(|| failure(missing, format!("no {label} with matching name '{name}'")))
    }

    pub(super) fn by_uuid(&mut self, uuid: Uuid) -> Answer<&mut Object<E>> {
        let (label, missing) = (self.label, self.missing);
        self.objects
            .iter_mut()
            .find(|object| object.uuid == uuid)
            .ok_or_else(|| failure(missing, format!("no {label} with matching uuid '{uuid}'")))
    }

    /// The object that a handle means.
    pub(super) fn handle(&mut self, uuid: Uuid, name: &Str) -> Answer<&mut Object<E>> {
        self.by_uuid(uuid).map_err(|mut error| {
            if let Some(message) = &mut error.message {
                message.push_str(&format!(" ({name})"));
            }
            error
        })
    }

    /// The object that a handle means, if it is active or, respectively, not.
    pub(super) fn in_state(
        &mut self,
        uuid: Uuid,
        name: &Str,
        active: bool,
    ) -> Answer<&mut Object<E>> {
        let label = self.label;
        let object = self.handle(uuid, name)?;
        if object.active == active {
            return Ok(object);
        }
        let state = if active { "not" } else { "already" };
        Err(failure(
            ErrorNumber::OPERATION_INVALID,
            format!("{label} '{name}' is {state} active"),
        ))
    }

    /// Makes an object from its XML, or gives an existing one a new document. True if it is new.
    pub(super) fn put(&mut self, xml: &Str) -> Answer<(&mut Object<E>, Element, bool)> {
        let text = xml.to_string_lossy();
        let root = Element::parse(&text)?;
        let (label, element) = (self.label, self.element);
        if root.name != element {
            return Err(failure(
                ErrorNumber::XML_ERROR,
                format!(
                    "unexpected root element <{}>, expecting <{element}>",
                    root.name
                ),
            ));
        }
        let name = root.text("name").unwrap_or_default().to_owned();
        let given = match root.text("uuid") {
            Some(text) => Some(text.parse::<Uuid>().map_err(|_| {
                failure(
                    ErrorNumber::XML_ERROR,
                    format!("malformed uuid element '{text}'"),
                )
            })?),
            None => None,
        };
        if name.is_empty() {
            return Err(failure(
                ErrorNumber::XML_ERROR,
                format!("missing name of the {label}"),
            ));
        }
        if let Some(other) = self
            .objects
            .iter()
            .find(|object| Some(object.uuid) == given && object.name != name)
        {
            return Err(failure(
                ErrorNumber::OPERATION_FAILED,
                format!(
                    "{label} '{}' is already defined with uuid {}",
                    other.name, other.uuid
                ),
            ));
        }
        let place = self.objects.iter().position(|object| object.name == name);
        if let Some(place) = place {
            let known = self.objects[place].uuid;
            if given.is_some_and(|given| given != known) {
                return Err(failure(
                    ErrorNumber::OPERATION_FAILED,
                    format!("{label} '{name}' already exists with uuid {known}"),
                ));
            }
        }
        let uuid = match (given, place) {
            (Some(uuid), _) => uuid,
            (None, Some(place)) => self.objects[place].uuid,
            (None, None) => random_uuid(),
        };
        let xml = if given.is_some() {
            text.into_owned()
        } else {
            with_uuid(&text, uuid)
        };
        let is_new = place.is_none();
        let place = place.unwrap_or(self.objects.len());
        if is_new {
            self.objects.push(Object {
                name,
                uuid,
                xml: String::new(),
                active: false,
                persistent: false,
                autostart: false,
                more: E::default(),
            });
        }
        let object = &mut self.objects[place];
        object.xml = xml;
        Ok((object, root, is_new))
    }

    /// As [`Table::put`], but nothing active may be there.
    pub(super) fn put_inactive(&mut self, xml: &Str) -> Answer<(&mut Object<E>, Element, bool)> {
        let root = Element::parse(&xml.to_string_lossy())?;
        let label = self.label;
        let name = root.text("name").unwrap_or_default();
        if self
            .objects
            .iter()
            .any(|object| object.name == name && object.active)
        {
            return Err(failure(
                ErrorNumber::OPERATION_INVALID,
                format!("{label} is already active as '{name}'"),
            ));
        }
        self.put(xml)
    }

    /// Removes what is neither active nor persistent.
    pub(super) fn sweep(&mut self) {
        self.objects
            .retain(|object| object.active || object.persistent);
    }
}

/// A UUID of version 4. Random enough for names of things in tests.
pub(super) fn random_uuid() -> Uuid {
    let mut bytes = [0; 16];
    for half in bytes.chunks_mut(8) {
        half.copy_from_slice(&RandomState::new().hash_one(0u8).to_be_bytes());
    }
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    Uuid::from_bytes(bytes)
}

/// The document with a UUID as the first child of its root.
pub(super) fn with_uuid(document: &str, uuid: Uuid) -> String {
    // The first tag that is no comment and no declaration is the root's.
    let mut from = 0;
    while let Some(start) = document[from..].find('<').map(|at| at + from) {
        let rest = &document[start..];
        let skipped = if rest.starts_with("<!--") {
            rest.find("-->")
        } else if rest.starts_with("<?") || rest.starts_with("<!") {
            rest.find('>')
        } else {
            return match document[start..].find('>') {
                Some(end) => {
                    let (head, tail) = document.split_at(start + end + 1);
                    format!("{head}\n  <uuid>{uuid}</uuid>{tail}")
                }
                None => document.to_owned(),
            };
        };
        from = start + skipped.unwrap_or(1).max(1);
    }
    document.to_owned()
}

/// Whether an object passes the filters of a list call: of each group of flags that has any set,
/// one must be true of it.
pub(super) fn passes(flags: u32, groups: &[&[(u32, bool)]]) -> bool {
    groups.iter().all(|group| {
        let asked = group.iter().any(|(flag, _)| flags & flag != 0);
        !asked || group.iter().any(|(flag, is)| flags & flag != 0 && *is)
    })
}

/// The items of a list call, and how many there are: without `need_results` only the number.
pub(super) fn listed<T>(items: impl Iterator<Item = T>, need_results: i32) -> (Vec<T>, u32) {
    let items: Vec<T> = items.collect();
    let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
    if need_results == 0 {
        (Vec::new(), count)
    } else {
        (items, count)
    }
}

/// The names of a list call of the old kind, which says how many it has room for.
pub(super) fn names<'a>(items: impl Iterator<Item = &'a str>, room: i32) -> Vec<Str> {
    let room = usize::try_from(room).unwrap_or_default();
    items.take(room).map(Str::from).collect()
}

/// The answer of a call that counts.
pub(super) fn count<T>(items: impl Iterator<Item = T>) -> i32 {
    i32::try_from(items.count()).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table<()> {
        Table::new("domain", "domain", ErrorNumber::NO_DOMAIN)
    }

    #[test]
    fn a_document_gets_a_uuid_and_keeps_one() {
        let mut table = table();
        let (object, _, is_new) = table
            .put(&Str::from(
                "<!-- <x> -->\n<domain type='test'><name>a</name></domain>",
            ))
            .expect("defined");
        assert!(is_new);
        let uuid = object.uuid;
        let expected = format!(
            "<!-- <x> -->\n<domain type='test'>\n  <uuid>{uuid}</uuid><name>a</name></domain>"
        );
        assert_eq!(object.xml, expected);
        let (object, _, is_new) = table
            .put(&Str::from(expected.as_str()))
            .expect("defined again");
        assert!(!is_new && object.uuid == uuid && object.xml == expected);
    }

    #[test]
    fn a_name_and_a_uuid_belong_to_one_object() {
        let mut table = table();
        let uuid = |digit: char| digit.to_string().repeat(32);
        let document = |name: &str, digit| {
            Str::from(format!(
                "<domain><name>{name}</name><uuid>{}</uuid></domain>",
                uuid(digit)
            ))
        };
        table.put(&document("a", '1')).expect("defined");
        let error = table.put(&document("a", '2')).expect_err("another uuid");
        assert_eq!(error.code, ErrorNumber::OPERATION_FAILED);
        let error = table.put(&document("b", '1')).expect_err("another name");
        assert_eq!(error.code, ErrorNumber::OPERATION_FAILED);
        let error = table.put(&Str::from("<network/>")).expect_err("no domain");
        assert_eq!(error.code, ErrorNumber::XML_ERROR);
    }

    #[test]
    fn flags_filter_by_groups() {
        let groups: &[&[(u32, bool)]] = &[&[(1, true), (2, false)], &[(4, false), (8, true)]];
        assert!(passes(0, groups));
        assert!(passes(1, groups) && !passes(2, groups) && passes(3, groups));
        assert!(passes(1 | 8, groups) && !passes(1 | 4, groups));
    }
}
