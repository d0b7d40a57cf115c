//! In what environment and with whose rights commands run.

use std::collections::BTreeMap;

/// Whose rights a command has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Privileges {
    /// The user's.
    #[default]
    Own,
    /// Root's, by `sudo`, which asks for no password or fails.
    Sudo,
    /// Root's, with the user's environment, where the guest's sudo allows that.
    SudoPreservingEnvironment,
}

/// In what environment and with whose rights commands run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Context {
    variables: BTreeMap<String, String>,
    privileges: Privileges,
}

impl Context {
    /// The user's own.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// With a variable. A name that no shell could have is left to the guest to refuse.
    #[must_use]
    pub fn with_variable(mut self, name: &str, value: &str) -> Self {
        self.variables.insert(name.to_owned(), value.to_owned());
        self
    }

    /// With these rights.
    #[must_use]
    pub const fn with_privileges(mut self, privileges: Privileges) -> Self {
        self.privileges = privileges;
        self
    }

    /// With root's rights.
    #[must_use]
    pub const fn with_sudo(self) -> Self {
        self.with_privileges(Privileges::Sudo)
    }

    pub(super) fn is_plain(&self) -> bool {
        self.privileges == Privileges::Own
    }

    /// A line for the guest's shell that runs a program with exactly these arguments.
    pub(super) fn line(&self, command: &[&str]) -> String {
        let mut words: Vec<String> = Vec::new();
        match self.privileges {
            Privileges::Own => {}
            Privileges::Sudo => words.push("sudo -n --".to_owned()),
            Privileges::SudoPreservingEnvironment => words.push("sudo -n -E --".to_owned()),
        }
        if !self.variables.is_empty() {
            words.push("env".to_owned());
            for (name, value) in &self.variables {
                words.push(quoted(&format!("{name}={value}")));
            }
        }
        words.extend(command.iter().map(|word| quoted(word)));
        words.join(" ")
    }
}

/// One word for a POSIX shell.
pub(crate) fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_word_reaches_the_program_as_it_is() {
        let plain = Context::new();
        assert_eq!(
            plain.line(&["echo", "$HOME; it's"]),
            r"'echo' '$HOME; it'\''s'"
        );
        let root = plain.with_variable("A", "x y").with_sudo();
        assert_eq!(root.line(&["id"]), "sudo -n -- env 'A=x y' 'id'");
        let kept = Context::new().with_privileges(Privileges::SudoPreservingEnvironment);
        assert_eq!(kept.line(&["id"]), "sudo -n -E -- 'id'");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]
        #[test]
        fn a_shell_takes_it_apart_as_it_was(words in prop::collection::vec("[^\0]{1,20}", 1..5)) {
            let mut command = vec!["printf", "%s\\0"];
            command.extend(words.iter().map(String::as_str));
            let line = Context::new().with_variable("X", "'\"$(").line(&command);
            let output = std::process::Command::new("sh").arg("-c").arg(line).output();
            let output = output.expect("a shell");
            let found: Vec<String> = String::from_utf8(output.stdout)
                .expect("UTF-8")
                .split_terminator('\0')
                .map(str::to_owned)
                .collect();
            prop_assert_eq!(found, words);
        }
    }
}
