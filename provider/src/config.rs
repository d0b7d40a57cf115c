//! Where libvirt is and where our files are: the environment's variables and their defaults.

use std::{collections::BTreeMap, env, path::PathBuf};

use crate::{Error, Result};

/// Names the connection URI.
pub const URI_VARIABLE: &str = "TESTENV_VM_LIBVIRT_URI";
/// Names the directory for keys, disks, seeds and journals.
pub const STATE_DIRECTORY_VARIABLE: &str = "TESTENV_VM_STATE_DIR";

/// Names the directory in which downloaded images are kept.
pub const IMAGE_CACHE_VARIABLE: &str = "TESTENV_VM_IMAGE_CACHE_DIR";
const IMAGE_CACHE: &str = "/tmp/testenv-vm-images";

/// What does not depend on a spec.
#[derive(Debug, Clone)]
pub struct Config {
    /// The libvirt connection URI.
    pub uri: String,
    /// The directory for keys, disks, seeds and journals; absolute.
    pub state_directory: PathBuf,
    /// The directory in which downloaded images are kept; absolute.
    pub image_cache: PathBuf,
    /// Whether the printed SSH command checks the host key against the one that we made. Without,
    /// it has the form of the document: `-o StrictHostKeyChecking=no`.
    pub check_host_keys: bool,
    /// What `{{ .Env.NAME }}` can refer to.
    pub variables: BTreeMap<String, String>,
}

impl Config {
    /// As this process's environment and user say.
    ///
    /// # Errors
    ///
    /// A state directory that is relative while the working directory is gone.
    pub fn from_process() -> Result<Self> {
        let variables: BTreeMap<String, String> = env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect();
        Self::new(variables, rustix::process::geteuid().as_raw())
    }

    fn new(variables: BTreeMap<String, String>, user: u32) -> Result<Self> {
        let set = |name: &str| {
            variables
                .get(name)
                .filter(|value| !value.is_empty())
                .cloned()
        };
        let uri = set(URI_VARIABLE).unwrap_or_else(|| {
            if user == 0 {
                "qemu:///system"
            } else {
                "qemu:///session"
            }
            .to_owned()
        });
        let state_directory = set(STATE_DIRECTORY_VARIABLE).map_or_else(
            || {
                // What an ordinary user has is theirs, whosever libvirt it is.
                if is_session(&uri) || user != 0 {
                    env::temp_dir().join(format!("testenv-vm-{user}"))
                } else {
                    PathBuf::from("/var/lib/testenv-vm")
                }
            },
            PathBuf::from,
        );
        let state_directory =
            std::path::absolute(&state_directory).map_err(Error::file("find", state_directory))?;
        let image_cache =
            set(IMAGE_CACHE_VARIABLE).map_or_else(|| PathBuf::from(IMAGE_CACHE), PathBuf::from);
        let image_cache =
            std::path::absolute(&image_cache).map_err(Error::file("find", image_cache))?;
        Ok(Self {
            uri,
            state_directory,
            image_cache,
            check_host_keys: true,
            variables,
        })
    }
}

/// Whether a URI means the user's own daemon.
pub(crate) fn is_session(uri: &str) -> bool {
    uri.parse::<libvirt_proto::Uri>()
        .is_ok_and(|uri| uri.path() == "/session")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(variables: &[(&str, &str)], user: u32) -> Config {
        let variables = variables
            .iter()
            .map(|&(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        Config::new(variables, user).expect("a working directory")
    }

    #[test]
    fn s47_s48_defaults_depend_on_the_user() {
        let root = config(&[], 0);
        assert_eq!(
            (root.uri.as_str(), root.state_directory.to_str()),
            ("qemu:///system", Some("/var/lib/testenv-vm"))
        );
        let user = config(&[], 1000);
        assert_eq!(user.uri, "qemu:///session");
        assert!(user.state_directory.ends_with("testenv-vm-1000"));
    }

    #[test]
    fn s49_the_image_cache_has_its_variable_and_its_default() {
        assert_eq!(
            config(&[], 0).image_cache,
            PathBuf::from("/tmp/testenv-vm-images")
        );
        let config = config(&[(IMAGE_CACHE_VARIABLE, "/srv/images")], 0);
        assert_eq!(config.image_cache, PathBuf::from("/srv/images"));
    }

    #[test]
    fn s47_s48_variables_win_and_empty_ones_do_not_count() {
        let config = config(
            &[
                (URI_VARIABLE, "qemu:///system"),
                (STATE_DIRECTORY_VARIABLE, ""),
            ],
            1000,
        );
        assert_eq!(config.uri, "qemu:///system");
        // Nobody but root can write where root's is.
        assert!(config.state_directory.ends_with("testenv-vm-1000"));
    }
}
