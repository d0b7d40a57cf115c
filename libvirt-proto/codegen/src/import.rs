//! Brings `protocol-defs/` up to date from libvirt's source and its API description.
//!
//! What is on the wire comes from the source: names, numbers, layouts, limits, priorities, streams.
//! What only our files know stays: the order of definitions, what they are called where libvirt's
//! name would not do, the releases, which procedures carry file descriptors, which enumerations
//! of the public API matter here.

mod api;
mod merge;
mod restate;
mod source;

use std::{collections::HashMap, error::Error, fs, path::Path};

use self::{
    api::Api,
    restate::{About, PROGRAMS},
};
use crate::{definition::Definitions, parse, write};

/// What an import makes of `protocol-defs/`.
#[derive(Debug)]
pub struct Imported {
    /// Names and contents of the files.
    pub files: Vec<(String, String)>,
    /// What a person should look at.
    pub notes: Vec<String>,
}

/// Reads libvirt's source below `source`, the API description at `api` with its siblings for the
/// other programs, and `overlay`, which has in our notation what the source is too old for.
/// `definitions` is `protocol-defs/` as it is.
///
/// # Errors
///
/// Files that cannot be read or understood; an overlay that contradicts the source.
pub fn import(
    definitions: &Path,
    source: &Path,
    api: &Path,
    overlay: Option<&Path>,
) -> Result<Imported, Box<dyn Error>> {
    let mut facts = Api::default();
    facts.read(&text(api)?).map_err(|error| at(api, &error))?;
    // Ours has the enumerations of this file alone.
    let enumerations = std::mem::take(&mut facts.enumerations);
    for sibling in [
        "libvirt-qemu-api.xml",
        "libvirt-lxc-api.xml",
        "libvirt-admin-api.xml",
    ] {
        let path = api.with_file_name(sibling);
        if path.exists() {
            facts
                .read(&text(&path)?)
                .map_err(|error| at(&path, &error))?;
        }
    }
    let mut overlay = match overlay {
        None => None,
        Some(path) => Some(parse::parse(&text(path)?).map_err(|error| at(path, &error))?),
    };
    let mut imported = Imported {
        files: Vec::new(),
        notes: Vec::new(),
    };
    let mut optional = HashMap::new();
    for about in PROGRAMS {
        let name = format!("{}.xdr", about.module);
        let path = definitions.join(&name);
        let mut sources = Vec::new();
        for file in about.files {
            let path = source.join(file);
            sources.push(source::parse(&text(&path)?).map_err(|error| at(&path, &error))?);
        }
        let contents = program(
            about,
            &text(&path)?,
            sources,
            &facts,
            &mut optional,
            &mut overlay,
            &mut imported.notes,
        );
        imported
            .files
            .push((name, contents.map_err(|error| at(&path, &error))?));
    }
    if let Some(program) = overlay.and_then(|overlay| overlay.program) {
        return Err(format!("the overlay is for {}, which is no program", program.name).into());
    }
    let path = definitions.join("api.xdr");
    let before_text = text(&path)?;
    let before = parse::parse(&before_text).map_err(|error| at(&path, &error))?;
    let after = merge::merge_api(before, enumerations, &mut imported.notes);
    imported.files.push((
        "api.xdr".to_owned(),
        write::write(&introduction(&before_text), &after),
    ));
    Ok(imported)
}

/// The definition file of one program, which was `before`.
fn program(
    about: &About,
    before: &str,
    sources: Vec<source::Source>,
    api: &Api,
    optional: &mut HashMap<String, String>,
    overlay: &mut Option<Definitions>,
    notes: &mut Vec<String>,
) -> Result<String, String> {
    let known = parse::parse(before).map_err(|error| error.to_string())?;
    let mut found = Definitions::default();
    for source in sources {
        about.restate(source, api, optional, &mut found)?;
    }
    let number = |definitions: &Definitions| definitions.program.as_ref().map(|one| one.number);
    if let Some(added) = overlay.take_if(|added| number(added) == number(&found)) {
        merge::add(&mut found, added)?;
    }
    let after = merge::merge(known, found, about, notes);
    Ok(write::write(&introduction(before), &after))
}

/// The comment at a file's head, which says what the file is.
fn introduction(text: &str) -> String {
    text.lines()
        .take_while(|line| line.starts_with("//"))
        .fold(String::new(), |all, line| all + line + "\n")
}

fn text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| at(path, &error))
}

fn at(path: &Path, error: &dyn std::fmt::Display) -> String {
    format!("{}: {error}", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::Member;

    const KITE: About = About {
        module: "kite",
        files: &[],
        prefix: "kite_",
        functions: "virKite",
        names: &[("hgt", "height")],
        elsewhere: &["kite_elsewhere"],
    };

    const SOURCE: &str = "\
        /* Prose. */\n\
        const KITE_PROGRAM = 0x10;\n\
        const KITE_PROTOCOL_VERSION = 1;\n\
        const KITE_STRING_MAX = 64;\n\
        const KITE_LINE_MAX = 16;\n\
        const KITE_OTHER_MAX = 8;\n\
        typedef string kite_nonnull_string<KITE_STRING_MAX>;\n\
        typedef kite_nonnull_string *kite_string;\n\
        typedef opaque kite_uuid[VIR_UUID_BUFLEN];\n\
        struct kite_elsewhere { int code; };\n\
        union kite_value switch (int type) { case VIR_TYPED_INT: int i; };\n\
        struct kite_fly_args { kite_nonnull_string line<KITE_LINE_MAX>; unsigned hgt; };\n\
        struct kite_fly_ret { kite_value value; kite_string name; };\n\
        struct kite_fell_msg { kite_uuid uuid; };\n\
        enum kite_procedure {\n\
        /** @priority: high\n @writestream: 1 */\n KITE_PROC_FLY = 1,\n\
        /** @generate: both */\n KITE_PROC_FELL = 2,\n\
        KITE_PROC_LAND = 3 };\n";

    const OURS: &str = "\
// Kites.

const LINE_MAX = 16;
const STRING_MAX = 64;
const UUID_SIZE = 16;

typedef string text<STRING_MAX>;
typedef opaque uuid[UUID_SIZE];

struct fell_msg {
    uuid uuid;
};

union value switch (int type) {
    case 1: int number;
};

struct fly_args {
    text line<LINE_MAX>;
    unsigned int height;
};

struct fly_ret {
    value value;
    text *name;
};

program KITE {
    version V1 {
        @since(1.2.3) @priority(high) @stream(write) @descriptors(send)
        fly_ret FLY(fly_args) = 1;

        @event @since(1.2.3)
        void FELL(fell_msg) = 2;

        @since(2.0.0)
        void LAND(void) = 3;
    } = 1;
} = 0x00000010;
";

    fn imported(
        ours: &str,
        source: &str,
        overlay: Option<&str>,
    ) -> Result<(String, Vec<String>), String> {
        let mut api = Api::default();
        api.read(
            "<api><macro name='VIR_UUID_BUFLEN' raw='(16)'/>\
             <enum name='VIR_TYPED_INT' value='1' type='virTyped'/>\
             <function name='virKiteLand' version='2.0.0'/></api>",
        )?;
        let mut notes = Vec::new();
        let mut overlay = overlay.map(|text| parse::parse(text).expect("an overlay"));
        let text = program(
            &KITE,
            ours,
            vec![source::parse(source)?],
            &api,
            &mut HashMap::new(),
            &mut overlay,
            &mut notes,
        )?;
        Ok((text, notes))
    }

    #[test]
    fn what_is_up_to_date_stays_as_it_is() {
        assert_eq!(imported(OURS, SOURCE, None), Ok((OURS.to_owned(), vec![])));
    }

    #[test]
    fn what_is_new_is_added_and_what_is_gone_goes() {
        let without = OURS
            .replace(
                "\n        @since(2.0.0)\n        void LAND(void) = 3;\n",
                "",
            )
            .replace(
                "text line<LINE_MAX>;\n    unsigned int height;",
                "int height;",
            );
        let (text, notes) = imported(&without, SOURCE, None).expect("an import");
        assert_eq!(text, OURS);
        assert_eq!(notes, ["kite: LAND is new"]);

        let more = OURS.replace(
            "    } = 1;\n",
            "\n        @since(2.0.1)\n        void TUG(void) = 4;\n    } = 1;\n",
        );
        let (text, notes) = imported(&more, SOURCE, None).expect("an import");
        assert_eq!(text, OURS);
        assert_eq!(
            notes,
            ["kite: TUG is gone: neither the source nor the overlay has it"]
        );
    }

    #[test]
    fn what_the_notation_cannot_say_is_an_error() {
        let lists = SOURCE.replace("kite_nonnull_string line", "kite_string line");
        assert!(imported(OURS, &lists, None).is_err());
        let unknown = SOURCE.replace("VIR_TYPED_INT", "VIR_TYPED_OTHER");
        assert!(imported(OURS, &unknown, None).is_err());
    }

    #[test]
    fn the_overlay_adds_and_never_contradicts() {
        let overlay = "\
            struct tug_args { int force; };\n\
            program KITE { version V1 { @since(2.0.1) void TUG(tug_args) = 4; } = 1; } = 0x10;";
        let (text, _) = imported(OURS, SOURCE, Some(overlay)).expect("an import");
        assert!(text.contains("struct tug_args {\n    int force;\n};\n"));
        assert!(text.contains("@since(2.0.1)\n        void TUG(tug_args) = 4;"));
        // Once the source has it, the overlay may stay.
        let newer = SOURCE
            .replace(
                "struct kite_fell_msg",
                "struct kite_tug_args { int force; };\nstruct kite_fell_msg",
            )
            .replace(
                "KITE_PROC_LAND = 3",
                "KITE_PROC_LAND = 3, KITE_PROC_TUG = 4",
            );
        assert_eq!(
            imported(&text, &newer, Some(overlay)),
            Ok((text.clone(), vec![]))
        );
        for (ours, other) in [("int force", "hyper force"), ("PROC_TUG", "PROC_TOW")] {
            let contradicts = newer.replace(ours, other);
            assert!(imported(&text, &contradicts, Some(overlay)).is_err());
        }
    }

    #[test]
    fn a_new_enumeration_gets_a_name_and_a_prefix() {
        let member = |name: &str, value| Member {
            name: name.to_owned(),
            value,
            since: None,
        };
        let found = vec![(
            "virKiteXMLFlags".to_owned(),
            vec![
                member("VIR_KITE_XML_SECURE", 1),
                member("VIR_KITE_XML_SHORT", 2),
            ],
        )];
        let mut notes = Vec::new();
        let after = merge::merge_api(Definitions::default(), found, &mut notes);
        assert_eq!(
            write::write("", &after),
            "\n@c(virKiteXMLFlags) @prefix(VIR_KITE_XML_)\nflags kite_xml_flags {\n    \
             VIR_KITE_XML_SECURE = 0x1,\n    VIR_KITE_XML_SHORT = 0x2\n};\n"
        );
        assert_eq!(
            notes,
            ["api: virKiteXMLFlags is new; look at its name and prefix"]
        );
    }
}
