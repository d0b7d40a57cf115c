//! libvirt.conf: `name = value` lines, where a value is a number, a text in quotes, or a list.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use crate::error::{Error, Result};

/// The settings of a libvirt.conf.
#[derive(Debug, Clone, Default)]
pub(crate) struct Configuration {
    path: PathBuf,
    settings: HashMap<String, Value>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Value {
    Number(i64),
    Text(String),
    List(Vec<Self>),
}

impl Configuration {
    /// # Errors
    ///
    /// What libvirt would not read either: the line, and what is wrong with it.
    pub(crate) fn parse(path: &Path, text: &str) -> Result<Self> {
        let mut parser = Parser {
            rest: text,
            line: 1,
        };
        let settings = parser.settings().map_err(|reason| Error::Configuration {
            path: path.to_owned(),
            reason: format!("line {}: {reason}", parser.line),
        })?;
        Ok(Self {
            path: path.to_owned(),
            settings,
        })
    }

    /// A setting that is a text.
    ///
    /// # Errors
    ///
    /// It is something else.
    pub(crate) fn text(&self, name: &str) -> Result<Option<&str>> {
        match self.settings.get(name) {
            None => Ok(None),
            Some(Value::Text(text)) => Ok(Some(text)),
            Some(_) => Err(self.wrong(format!("`{name}` must be a text in quotes"))),
        }
    }

    /// A setting that is one of a few words.
    ///
    /// # Errors
    ///
    /// It is something else.
    pub(crate) fn choice(&self, name: &str, choices: &[&str]) -> Result<Option<&str>> {
        match self.text(name)? {
            Some(text) if !choices.contains(&text) => Err(self.wrong(format!(
                "`{name} = \"{text}\"` is not one of {}",
                choices.join(", ")
            ))),
            text => Ok(text),
        }
    }

    /// The URI that `uri_aliases` has a name for.
    ///
    /// # Errors
    ///
    /// `uri_aliases` is not a list of `"name=uri"`.
    pub(crate) fn alias(&self, name: &str) -> Result<Option<String>> {
        let aliases = match self.settings.get("uri_aliases") {
            None => return Ok(None),
            Some(Value::List(aliases)) => aliases.as_slice(),
            Some(one @ Value::Text(_)) => std::slice::from_ref(one),
            Some(Value::Number(_)) => return Err(self.wrong("`uri_aliases` must be a list")),
        };
        let mut found = None;
        for alias in aliases {
            let Value::Text(text) = alias else {
                return Err(self.wrong("`uri_aliases` must be a list of texts in quotes"));
            };
            let is_name = |name: &str| {
                !name.is_empty()
                    && name
                        .bytes()
                        .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
            };
            let (alias, uri) = text
                .split_once('=')
                .filter(|(alias, _)| is_name(alias))
                .ok_or_else(|| {
                    self.wrong(format!(
                        "`{text}` in `uri_aliases` is not `name=uri`, the name of letters, digits, `-` and `_`"
                    ))
                })?;
            if alias == name && found.is_none() {
                found = Some(uri.to_owned());
            }
        }
        Ok(found)
    }

    fn wrong(&self, reason: impl Into<String>) -> Error {
        Error::Configuration {
            path: self.path.clone(),
            reason: reason.into(),
        }
    }
}

/// Reads from the front of a text.
struct Parser<'a> {
    rest: &'a str,
    line: usize,
}

impl<'a> Parser<'a> {
    fn settings(&mut self) -> std::result::Result<HashMap<String, Value>, String> {
        let mut settings = HashMap::new();
        loop {
            self.skip_to_next();
            if self.rest.is_empty() {
                return Ok(settings);
            }
            let name = self.take_while(|char| char.is_ascii_alphanumeric() || "_.-".contains(char));
            if name.is_empty() {
                return Err(format!("`{}` is not a setting's name", self.next_word()));
            }
            self.skip_blanks();
            if !self.eat("=") {
                return Err(format!("`{name}` is not followed by `=`"));
            }
            self.skip_blanks();
            let value = self.value()?;
            self.skip_blanks();
            self.skip_comment();
            if !self.rest.is_empty() && !self.rest.starts_with('\n') {
                return Err(format!(
                    "`{}` after the value of `{name}`",
                    self.next_word()
                ));
            }
            settings.insert(name.to_owned(), value);
        }
    }

    fn value(&mut self) -> std::result::Result<Value, String> {
        if self.eat("[") {
            return self.list();
        }
        self.scalar()
    }

    fn scalar(&mut self) -> std::result::Result<Value, String> {
        if self.eat("\"\"\"") {
            return self.until("\"\"\"").map(Value::Text);
        }
        for quote in ["\"", "'"] {
            if self.eat(quote) {
                let text = self.until(quote)?;
                return match text.contains('\n') {
                    true => Err(format!("a text has no closing {quote} on its line")),
                    false => Ok(Value::Text(text)),
                };
            }
        }
        let number = self.take_while(|char| char.is_ascii_digit() || char == '-');
        match number.parse() {
            Ok(number) => Ok(Value::Number(number)),
            Err(_) => Err(format!(
                "`{number}{}` is not a number, a text in quotes or a list",
                self.next_word()
            )),
        }
    }

    /// After the bracket. Lists hold no lists.
    fn list(&mut self) -> std::result::Result<Value, String> {
        let mut values = Vec::new();
        loop {
            self.skip_to_next();
            if self.eat("]") {
                return Ok(Value::List(values));
            }
            values.push(self.scalar()?);
            self.skip_to_next();
            if !self.eat(",") && !self.rest.starts_with(']') {
                return Err("a list's values are parted by commas, and it ends with `]`".to_owned());
            }
        }
    }

    fn until(&mut self, end: &str) -> std::result::Result<String, String> {
        let (text, rest) = self
            .rest
            .split_once(end)
            .ok_or_else(|| format!("a text has no closing {end}"))?;
        self.line += text.matches('\n').count();
        self.rest = rest;
        Ok(text.to_owned())
    }

    /// Over blanks, ends of lines and comments.
    fn skip_to_next(&mut self) {
        loop {
            let blanks = self.take_while(char::is_whitespace);
            self.line += blanks.matches('\n').count();
            if !self.skip_comment() {
                return;
            }
        }
    }

    fn skip_blanks(&mut self) {
        self.take_while(|char| char != '\n' && char.is_whitespace());
    }

    fn skip_comment(&mut self) -> bool {
        self.rest.starts_with('#') && {
            self.take_while(|char| char != '\n');
            true
        }
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|char| !wanted(char));
        let (taken, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        taken
    }

    fn eat(&mut self, text: &str) -> bool {
        match self.rest.strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// What is next, for messages.
    fn next_word(&self) -> &'a str {
        self.rest.split_whitespace().next().unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Configuration> {
        Configuration::parse(Path::new("/libvirt.conf"), text)
    }

    #[test]
    fn what_libvirt_documents() {
        let configuration = parse(
            "# Aliases.\n\
             uri_aliases = [\n  \"hail=qemu+ssh://root@hail.example/system\", # the first\n\n  \
             'sleet=qemu+ssh://root@sleet.example/system?a=b',\n]\n\
             uri_default='qemu:///system' # a comment\n\
             remote_mode = \"legacy\"\n  number = -5\r\nlong = \"\"\"two\nlines \"quoted\".\"\"\"\n\
             other.thing = [ 1 ,2 ]",
        )
        .expect("settings");
        let alias = |name| configuration.alias(name).expect("aliases");
        assert_eq!(
            alias("hail").as_deref(),
            Some("qemu+ssh://root@hail.example/system")
        );
        assert_eq!(
            alias("sleet").as_deref(),
            Some("qemu+ssh://root@sleet.example/system?a=b")
        );
        assert_eq!(alias("rain"), None);
        assert_eq!(
            configuration.text("uri_default").expect("a text"),
            Some("qemu:///system")
        );
        assert_eq!(configuration.settings["number"], Value::Number(-5));
        assert_eq!(
            configuration.settings["other.thing"],
            Value::List(vec![Value::Number(1), Value::Number(2)])
        );
        assert_eq!(configuration.text("nothing").expect("nothing"), None);
        configuration.text("number").expect_err("not a text");
        configuration
            .choice("remote_mode", &["auto"])
            .expect_err("not one of them");
    }

    #[test]
    fn mistakes_have_a_line() {
        for (text, fragment) in [
            ("a = 1\nb", "line 2: `b` is not followed by `=`"),
            ("a = \"x", "no closing"),
            ("a = \"x\ny\"", "no closing"),
            ("a = [\n1\n2 ]", "line 3: a list's values"),
            ("a = [ 1,", "is not a number"),
            ("a = 1 2", "`2` after the value"),
            ("a = yes", "`yes` is not a number"),
            ("?", "`?` is not a setting's name"),
        ] {
            let error = parse(text).expect_err(text).to_string();
            assert!(
                error.contains(fragment) && error.contains("/libvirt.conf"),
                "{text}: {error}"
            );
        }
        for aliases in ["\"x\"", "\"a b=c\"", "[ \"=c\" ]", "5", "[ 5 ]"] {
            let configuration = parse(&format!("uri_aliases = {aliases}")).expect("settings");
            configuration.alias("x").expect_err(aliases);
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "([a-z]{1,3}|[=\\[\\]'\"#\n ,-]|[0-9]|.)*") {
            if let Ok(configuration) = parse(&text) {
                let _ = configuration.alias("a");
                let _ = configuration.text("a");
            }
        }
    }
}
