//! Files through the guest's shell: for guests without SFTP, and for files that are root's.

use std::{fs, io::Write as _, sync::Arc};

use tokio::time::Instant;

use super::{COMMAND, Context, LOGIN, copy::There};
use crate::{
    Error, Result,
    ssh::{Output, Session},
};

pub(super) struct Shell {
    session: Arc<Session>,
    context: Context,
}

/// Looks at one path, or at all in a directory: letter, mode, name, each ended by a NUL. Written for the
/// smallest of shells; `ls -ld` tells the mode everywhere, as letters.
const LOOK: &str = r#"
tell() {
    if [ "$2" = in ] && [ -L "$1" ]; then kind=o
    elif [ -d "$1" ]; then kind=d
    elif [ -f "$1" ]; then kind=f
    elif [ -e "$1" ] || [ -L "$1" ]; then kind=o
    else kind=n; fi
    mode=$(ls -ldL -- "$1" 2>/dev/null | cut -c 2-10)
    printf '%s\0%s\0%s\0' "$kind" "$mode" "${1##*/}"
}
if [ "$2" = in ]; then
    cd -- "$1" || exit 1
    for name in ./* ./.[!.]* ./..?*; do
        if [ -e "$name" ] || [ -L "$name" ]; then tell "$name" in; fi
    done
else
    tell "$1"
fi
"#;

impl Shell {
    pub(super) fn new(session: Arc<Session>, context: Context) -> Self {
        Self { session, context }
    }

    pub(super) async fn look(&self, path: &str) -> Result<There> {
        let output = self.script(LOOK, &[path], "look at", path).await?;
        let mut found = entries(&output.stdout).ok_or_else(|| self.strange(path))?;
        found
            .pop()
            .map(|(_, there)| there)
            .ok_or_else(|| self.strange(path))
    }

    pub(super) async fn list(&self, path: &str) -> Result<Vec<(String, There)>> {
        let output = self.script(LOOK, &[path, "in"], "list", path).await?;
        let found = entries(&output.stdout).ok_or_else(|| self.strange(path))?;
        Ok(found
            .into_iter()
            .filter(|(_, there)| *there != There::Nothing)
            .collect())
    }

    pub(super) async fn make_directory(&self, path: &str, mode: u32) -> Result<()> {
        let mode = format!("{:o}", mode | 0o700);
        let script = r#"if [ ! -d "$1" ]; then mkdir -- "$1" || exit 1; fi; chmod "$2" -- "$1""#;
        self.script(script, &[path, &mode], "make directory", path)
            .await
            .map(drop)
    }

    pub(super) async fn write(&self, path: &str, mode: u32, from: fs::File) -> Result<()> {
        let mode = format!("{mode:o}");
        // Nobody else reads it before it has its mode.
        let script = r#"umask 077; cat > "$1" && chmod "$2" -- "$1""#;
        let line = self.context.line(&["sh", "-c", script, "sh", path, &mode]);
        let (mut output, mut errors) = (tokio::io::sink(), Vec::new());
        let from = tokio::fs::File::from_std(from);
        let exit = self
            .session
            .exec_streamed(&line, from, &mut output, &mut errors)
            .await?;
        self.check(exit.status, &errors, "write", path)
    }

    pub(super) async fn read(&self, path: &str, to: &mut fs::File) -> Result<()> {
        let line = self.context.line(&["cat", "--", path]);
        let copy = to.try_clone().map_err(Error::file("write", path))?;
        let (mut to_copy, mut errors) = (tokio::fs::File::from_std(copy), Vec::new());
        let exit = self
            .session
            .exec_streamed(&line, tokio::io::empty(), &mut to_copy, &mut errors)
            .await?;
        to.flush().map_err(Error::file("write", path))?;
        self.check(exit.status, &errors, "read", path)
    }

    async fn script(
        &self,
        script: &str,
        arguments: &[&str],
        action: &str,
        path: &str,
    ) -> Result<Output> {
        let mut words = vec!["sh", "-c", script, "sh"];
        words.extend(arguments);
        let limit = if action == "list" { COMMAND } else { LOGIN };
        let output = self
            .session
            .exec(&self.context.line(&words), Instant::now() + limit)
            .await?;
        self.check(output.status, &output.stderr, action, path)?;
        Ok(output)
    }

    fn check(&self, status: Option<u32>, errors: &[u8], action: &str, path: &str) -> Result<()> {
        if status == Some(0) {
            return Ok(());
        }
        Err(Error::Ssh {
            target: self.session.target().to_string(),
            reason: format!(
                "cannot {action} {path}: {}",
                String::from_utf8_lossy(errors).trim()
            ),
            source: None,
        })
    }

    fn strange(&self, path: &str) -> Error {
        Error::Ssh {
            target: self.session.target().to_string(),
            reason: format!("the guest's shell says something strange about {path}"),
            source: None,
        }
    }
}

/// What `LOOK` told.
fn entries(told: &[u8]) -> Option<Vec<(String, There)>> {
    let told = String::from_utf8(told.to_vec()).ok()?;
    let words: Vec<&str> = told.split_terminator('\0').collect();
    if !words.len().is_multiple_of(3) {
        return None;
    }
    let entry = |words: &[&str]| {
        let mode = mode(words[1]);
        let there = match words[0] {
            "f" => There::File { mode },
            "d" => There::Directory { mode },
            "o" => There::Other,
            _ => There::Nothing,
        };
        (words[2].to_owned(), there)
    };
    Some(words.chunks_exact(3).map(entry).collect())
}

/// `rwxr-xr-x`
fn mode(letters: &str) -> u32 {
    letters
        .chars()
        .take(9)
        .enumerate()
        .fold(0, |mode, (index, letter)| {
            let bit = 0o400 >> index;
            if matches!(letter, '-' | 'S' | 'T') {
                mode
            } else {
                mode | bit
            }
        })
}

#[cfg(test)]
mod tests {
    use std::{os::unix::fs::PermissionsExt as _, process::Command};

    use super::*;

    #[test]
    fn letters_are_bits() {
        for (letters, bits) in [
            ("rwxr-xr-x", 0o755),
            ("rw-------", 0o600),
            ("rwsr-Sr-t", 0o745),
            ("", 0),
        ] {
            assert_eq!(mode(letters), bits, "{letters}");
        }
    }

    #[test]
    fn the_script_tells_what_is_there() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = |name: &str| directory.path().join(name);
        fs::write(path("a file"), "x").expect("written");
        fs::set_permissions(path("a file"), fs::Permissions::from_mode(0o640)).expect("set");
        fs::write(path(".hidden\nname"), "x").expect("written");
        fs::create_dir(path("-d")).expect("created");
        std::os::unix::fs::symlink("a file", path("link")).expect("linked");
        let run = |arguments: &[&str]| {
            let output = Command::new("sh")
                .args(["-c", LOOK, "sh"])
                .args(arguments)
                .output()
                .expect("a shell");
            entries(&output.stdout).expect("understood")
        };
        let place = directory.path().to_string_lossy().into_owned();
        let listed = run(&[&place, "in"]);
        assert_eq!(listed.len(), 4, "{listed:?}");
        let find = |name: &str| {
            listed
                .iter()
                .find(|(found, _)| found == name)
                .map(|(_, there)| *there)
        };
        assert_eq!(find("a file"), Some(There::File { mode: 0o640 }));
        assert!(matches!(find(".hidden\nname"), Some(There::File { .. })));
        assert!(matches!(find("-d"), Some(There::Directory { .. })));
        assert_eq!(find("link"), Some(There::Other));
        let one = |name: &str| run(&[&format!("{place}/{name}")])[0].1;
        assert_eq!(one("link"), There::File { mode: 0o640 });
        assert_eq!(one("none"), There::Nothing);
    }
}
