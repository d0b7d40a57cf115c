use std::{
    collections::BTreeMap,
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
};

use super::configuration::Configuration;
use crate::error::{Error, Result};

/// What the rules look at: the environment, the user, and files.
#[derive(Debug, Clone)]
pub(crate) struct Surroundings {
    pub(super) variables: BTreeMap<&'static str, OsString>,
    pub(super) root: bool,
    pub(super) files: Files,
}

/// The variables that matter.
const VARIABLES: [&str; 11] = [
    "HOME",
    "LIBVIRTD_PATH",
    "LIBVIRT_AUTH_FILE",
    "LIBVIRT_AUTOSTART",
    "LIBVIRT_DEFAULT_URI",
    "PATH",
    "VIRTD_PATH",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_RUNTIME_DIR",
    "USER",
];

/// Files that are there.
#[derive(Debug, Clone)]
pub(super) enum Files {
    System,
    /// Paths and contents, for tests.
    #[cfg(test)]
    These(BTreeMap<PathBuf, String>),
}

impl Surroundings {
    /// As this process finds them.
    pub(crate) fn current() -> Self {
        let variable = |name| std::env::var_os(name).map(|value| (name, value));
        Self {
            variables: VARIABLES.into_iter().filter_map(variable).collect(),
            root: rustix::process::geteuid().is_root(),
            files: Files::System,
        }
    }

    /// Whether the user is root.
    pub(super) const fn is_root(&self) -> bool {
        self.root
    }

    /// A variable that is set and not empty.
    pub(super) fn variable(&self, name: &'static str) -> Option<&OsString> {
        self.variables.get(name).filter(|value| !value.is_empty())
    }

    /// As [`Surroundings::variable`], for those that name a file or directory.
    pub(super) fn path(&self, name: &'static str) -> Option<PathBuf> {
        self.variable(name).map(PathBuf::from)
    }

    pub(super) fn exists(&self, path: &Path) -> bool {
        match &self.files {
            Files::System => path.try_exists().unwrap_or(false),
            #[cfg(test)]
            Files::These(files) => files.keys().any(|file| file.starts_with(path)),
        }
    }

    pub(super) fn is_directory(&self, path: &Path) -> bool {
        match &self.files {
            Files::System => path.is_dir(),
            #[cfg(test)]
            Files::These(files) => self.exists(path) && !files.contains_key(path),
        }
    }

    /// The contents of a file, if it is there.
    ///
    /// # Errors
    ///
    /// A file that is there and cannot be read.
    pub(super) fn read(&self, path: &Path) -> Result<Option<String>> {
        let contents = match &self.files {
            Files::System => fs::read_to_string(path),
            #[cfg(test)]
            Files::These(files) => files
                .get(path)
                .cloned()
                .ok_or_else(|| io::ErrorKind::NotFound.into()),
        };
        match contents {
            Ok(contents) => Ok(Some(contents)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::Configuration {
                path: path.to_owned(),
                reason: error.to_string(),
            }),
        }
    }

    /// The user's directory of settings, `~/.config/libvirt`.
    pub(super) fn user_settings(&self) -> Option<PathBuf> {
        let directory = self
            .path("XDG_CONFIG_HOME")
            .or_else(|| self.path("HOME").map(|home| home.join(".config")));
        directory.map(|directory| directory.join("libvirt"))
    }

    /// Where the sockets of the user's daemons are.
    pub(super) fn user_runtime(&self) -> Option<PathBuf> {
        let directory = self
            .path("XDG_RUNTIME_DIR")
            .or_else(|| self.path("XDG_CACHE_HOME"))
            .or_else(|| self.path("HOME").map(|home| home.join(".cache")));
        directory.map(|directory| directory.join("libvirt"))
    }

    /// libvirt.conf: root's, or the user's own. Neither looks at the other.
    pub(super) fn configuration(&self) -> Result<Configuration> {
        let path = if self.root {
            Some(PathBuf::from("/etc/libvirt/libvirt.conf"))
        } else {
            self.user_settings()
                .map(|directory| directory.join("libvirt.conf"))
        };
        let Some(path) = path else {
            return Ok(Configuration::default());
        };
        match self.read(&path)? {
            Some(text) => Configuration::parse(&path, &text),
            None => Ok(Configuration::default()),
        }
    }

    /// The auth.conf that counts, and what is in it: the user's choice, the URI's, the user's own, or
    /// the system's.
    ///
    /// # Errors
    ///
    /// One that was named is not there, or one cannot be read.
    #[cfg(feature = "sasl")]
    pub(crate) fn auth_file(&self, named: Option<&str>) -> Result<Option<(PathBuf, String)>> {
        let chosen = self.path("LIBVIRT_AUTH_FILE");
        if let Some(path) = chosen.or_else(|| named.map(PathBuf::from)) {
            return match self.read(&path)? {
                Some(text) => Ok(Some((path, text))),
                None => Err(Error::Configuration {
                    path,
                    reason:
                        "it is not there, and LIBVIRT_AUTH_FILE or the URI's `authfile` names it"
                            .to_owned(),
                }),
            };
        }
        let own = self.user_settings();
        let system = PathBuf::from("/etc/libvirt");
        for directory in own.into_iter().chain([system]) {
            let path = directory.join("auth.conf");
            if let Some(text) = self.read(&path)? {
                return Ok(Some((path, text)));
            }
        }
        Ok(None)
    }

    /// A program that is in one of the directories of `PATH`, or where daemons are.
    pub(super) fn program(&self, name: &str) -> Option<PathBuf> {
        const DAEMONS: [&str; 3] = ["/usr/sbin", "/usr/local/sbin", "/usr/bin"];
        let path = self.variable("PATH").cloned().unwrap_or_default();
        DAEMONS
            .into_iter()
            .map(PathBuf::from)
            .chain(std::env::split_paths(&path))
            .map(|directory| directory.join(name))
            .find(|program| program.is_absolute() && self.exists(program))
    }
}
