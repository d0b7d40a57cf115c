//! Images: those that a spec declares, those that a host's file adds, and what a disk stands on.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{
    Problems,
    reader::{At, Fields, Reading},
    template::Section,
    tree::Node,
    value::path,
};
use crate::{
    Result,
    image::{Checksum, Image, KnownImage, Source, looks_like_name},
};

/// What a disk stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Base {
    /// A file.
    Path(PathBuf),
    /// An image with a name: `ubuntu:24.04`.
    Name(String),
    /// An image that the spec declares.
    Declared(Box<Image>),
}

/// An image that a spec declares, and what else it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredImage {
    /// Another name for it.
    pub alias: Option<String>,
    /// The image; its name is the declared one.
    pub image: Image,
}

const FIELDS: [&str; 7] = [
    "source",
    "sha256",
    "sha512",
    "checksums",
    "allowHttp",
    "alias",
    "customize",
];

impl Base {
    /// Reads a `baseImage`. A path is relative to `directory`. Which images the spec declares is
    /// not known yet: see [`Base::resolve`].
    pub(super) fn read(at: &At<'_>, directory: &Path) -> Option<Self> {
        let template = at.template()?;
        if let Some(reference) = template.as_reference()
            && reference.section == Section::Images
        {
            return Some(Self::Name(reference.name.clone()));
        }
        if let Some(reference) = template.as_reference()
            && reference.section == Section::DefaultBaseImage
        {
            let default = at.reading.default_base();
            if default.is_none() {
                at.problem("this spec has no `defaultBaseImage`");
            }
            return default;
        }
        let Some(text) = template.as_literal() else {
            at.problem("a path, a name like ubuntu:24.04, or {{ .Images.NAME.Path }} is wanted");
            return None;
        };
        if looks_like_name(&text) {
            return Some(Self::Name(text));
        }
        path(&text, directory)
            .map(Self::Path)
            .map_err(|message| at.problem(message))
            .ok()
    }

    /// Takes what was read as a path or a name for the image that the spec declares under it.
    pub(super) fn resolve(&mut self, images: &[DeclaredImage], directory: &Path) {
        let is_meant = |name: &String| match &*self {
            Self::Path(path) => *path == directory.join(name),
            Self::Name(wanted) => wanted == name,
            Self::Declared(_) => false,
        };
        let found = images.iter().find(|declared| {
            is_meant(&declared.image.name) || declared.alias.as_ref().is_some_and(is_meant)
        });
        if let Some(found) = found {
            *self = Self::Declared(Box::new(found.image.clone()));
        }
    }
}

impl DeclaredImage {
    /// Reads an entry of `images`.
    pub(super) fn read(name: String, entry: &Fields<'_>, directory: &Path) -> Option<Self> {
        let fields = entry.required("spec")?.fields(&FIELDS)?;
        let alias = fields.set("alias").and_then(|at| at.parse(image_name));
        let image = read(name, &fields, directory)?;
        Some(Self { alias, image })
    }
}

/// The file of a host's images.
pub(crate) fn known_images(text: &str, directory: &Path) -> Result<Vec<KnownImage>> {
    let root = Node::from_yaml(text).map_err(|problem| Problems(vec![problem]))?;
    // No variable means anything in it, but it is YAML: numbers and names are written alike.
    let variables = BTreeMap::new();
    let reading = Reading::new(Some(&variables));
    let at = At {
        reading: &reading,
        node: &root,
        path: String::new(),
    };
    let mut images = Vec::new();
    for at in at
        .fields(&["images"])
        .iter()
        .flat_map(|fields| fields.items("images"))
    {
        let mut names = vec!["name", "architecture"];
        names.extend(FIELDS);
        let Some(fields) = at.fields(&names) else {
            continue;
        };
        let name = fields.required("name").and_then(|at| at.parse(image_name));
        let architecture = fields.set("architecture").and_then(|at| at.text());
        if let Some(image) = read(name.unwrap_or_default(), &fields, directory) {
            images.push(KnownImage {
                architecture,
                image,
            });
        }
    }
    match reading.finish() {
        (problems, _) if problems.is_empty() => Ok(images),
        (problems, _) => Err(Problems(problems).into()),
    }
}

fn read(name: String, fields: &Fields<'_>, directory: &Path) -> Option<Image> {
    if let Some(at) = fields.present("customize") {
        at.problem(
            "images are used as they are; what a guest needs goes into its cloudInit (packages, runcmd)",
        );
    }
    let allow_http = fields.boolean("allowHttp").unwrap_or(false);
    let read_source = |at: &At<'_>| at.parse(|text| Source::parse(text, directory, allow_http));
    let source = fields.required("source").as_ref().and_then(read_source);
    let given: Vec<At<'_>> = ["sha256", "sha512", "checksums"]
        .iter()
        .filter_map(|name| fields.set(name))
        .collect();
    if let [_, second, ..] = given.as_slice() {
        second.problem("one of sha256, sha512 and checksums is enough");
    }
    let digest = |name: &str, length: usize| {
        let at = fields.set(name)?;
        at.parse(|text| match Checksum::parse_digest(text) {
            Ok(checksum) if text.len() == length => Ok(checksum),
            _ => Err(format!("{length} hexadecimal digits are wanted")),
        })
    };
    let list = || {
        let at = fields.set("checksums")?;
        read_source(&at).map(Checksum::List)
    };
    let checksum = digest("sha256", 64)
        .or_else(|| digest("sha512", 128))
        .or_else(list);
    let source = source?;
    if allow_http
        && !matches!(checksum, Some(Checksum::Digest(_)))
        && matches!(&source, Source::Url(url) if url.starts_with("http:"))
        && Source::parse(&source.to_string(), directory, false).is_err()
    {
        fields.at.problem(
            "with http, anybody on the way can change the image; give its sha256 or sha512",
        );
    }
    Some(Image {
        name,
        source,
        checksum,
    })
}

fn image_name(text: &str) -> Result<String, String> {
    let plain = super::check_name(text).is_ok();
    if plain || looks_like_name(text) {
        Ok(text.to_owned())
    } else {
        Err("a name like `my-image` or `ubuntu:24.04` is wanted".to_owned())
    }
}
