//! Libvirt's auth.conf: names and passwords, and which host they are for.

use std::collections::HashMap;

use super::Password;
use crate::{
    discovery::Surroundings,
    error::{Error, Result},
};

/// The service, as auth.conf calls it.
const SERVICE: &str = "libvirt";
/// The host that stands for all that are not named.
const ANY_HOST: &str = "default";

/// What auth.conf says of a host: both, either or nothing.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) username: Option<String>,
    pub(crate) password: Option<Password>,
}

impl Known {
    /// Looks a host up. `named` is the file that the URI names.
    ///
    /// # Errors
    ///
    /// The file was named and is not there, or is not what it should be.
    pub(crate) fn find(
        host: &str,
        named: Option<&str>,
        surroundings: &Surroundings,
    ) -> Result<Self> {
        let Some((path, text)) = surroundings.auth_file(named)? else {
            return Ok(Self::default());
        };
        let wrong = |reason| Error::Configuration {
            path: path.clone(),
            reason,
        };
        Self::parse(host, &text).map_err(wrong)
    }

    pub(crate) fn parse(host: &str, text: &str) -> std::result::Result<Self, String> {
        let groups = groups(text)?;
        let group = [host, ANY_HOST]
            .into_iter()
            .find_map(|host| groups.get(&*format!("auth-{SERVICE}-{host}")));
        let Some(group) = group else {
            return Ok(Self::default());
        };
        let name = group.get("credentials").ok_or_else(|| {
            format!("the group for {SERVICE} at `{host}` has no `credentials=NAME`")
        })?;
        let credentials = groups
            .get(&*format!("credentials-{name}"))
            .ok_or_else(|| format!("there is no group `[credentials-{name}]`"))?;
        let username = credentials
            .get("authname")
            .or_else(|| credentials.get("username"));
        Ok(Self {
            username: username.map(|name| (*name).to_owned()),
            password: credentials.get("password").map(|&password| password.into()),
        })
    }
}

/// `[group]` lines, and the `key=value` lines below each. A password is in no message.
fn groups(text: &str) -> std::result::Result<HashMap<&str, HashMap<&str, &str>>, String> {
    let mut groups: HashMap<&str, HashMap<&str, &str>> = HashMap::new();
    let mut current = None;
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with(['#', ';']) {
            continue;
        }
        let number = index + 1;
        if let Some(name) = line.strip_prefix('[') {
            let name = name
                .strip_suffix(']')
                .ok_or_else(|| format!("line {number}: a group has no `]`"))?;
            groups.entry(name).or_default();
            current = Some(name);
            continue;
        }
        let (key, value) = line
            .split_once('=')
            .ok_or_else(|| format!("line {number} is neither `[group]` nor `key=value`"))?;
        let group =
            current.ok_or_else(|| format!("line {number} stands before the first group"))?;
        groups
            .entry(group)
            .or_default()
            .insert(key.trim_end(), value.trim_start());
    }
    Ok(groups)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Two.\n[credentials-prod]\nauthname = fred\npassword=let me=in\n\n\
        [credentials-test]\nusername=joe\n[auth-libvirt-a.example]\ncredentials=prod\n\
        [auth-libvirt-b.example]\ncredentials=test\n[auth-esx-c.example]\ncredentials=test\n\
        [auth-libvirt-broken]\ncredentials=none\n[auth-libvirt-empty]\n";

    #[test]
    fn a_host_has_its_own_or_the_default() {
        let of = |host, text: &str| Known::parse(host, text).expect(host);
        let prod = Known {
            username: Some("fred".to_owned()),
            password: Some("let me=in".into()),
        };
        assert_eq!(of("a.example", FILE), prod);
        let test = Known {
            username: Some("joe".to_owned()),
            password: None,
        };
        assert_eq!(of("b.example", FILE), test);
        assert_eq!(of("c.example", FILE), Known::default());
        let with_default = format!("{FILE}[auth-libvirt-default]\ncredentials=prod\n");
        assert_eq!(of("c.example", &with_default), prod);
        assert_eq!(of("b.example", &with_default), test);
        assert_eq!(of("b.example", ""), Known::default());
    }

    #[test]
    fn mistakes_are_named_and_passwords_are_not() {
        for (text, host, fragment) in [
            (FILE, "broken", "[credentials-none]"),
            (FILE, "empty", "`credentials=NAME`"),
            ("a=b", "h", "before the first group"),
            ("[a\n", "h", "line 1"),
            ("[a]\nhunter2", "h", "line 2"),
        ] {
            let error = Known::parse(host, text).expect_err(text);
            assert!(
                error.contains(fragment) && !error.contains("hunter2"),
                "{error}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "(\\[|\\]|=|\n|[a-z]|.)*") {
            let _ = Known::parse("h", &text);
        }
    }
}
