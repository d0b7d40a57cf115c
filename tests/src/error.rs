use std::fmt::{self, Display};
use std::io;

/// A result of the lab.
pub type Result<T> = std::result::Result<T, Error>;

/// Why the lab could not do something, as one message for a person.
#[derive(Debug)]
pub struct Error {
    message: String,
    exit: u8,
}

impl Error {
    /// A failure; `message` says what was tried and what came of it.
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            exit: 1,
        }
    }

    /// The same with the exit code that the `lab` command ends with (1 unless set).
    #[must_use]
    pub fn with_exit(mut self, exit: u8) -> Self {
        self.exit = exit;
        self
    }

    /// The exit code for the `lab` command.
    #[must_use]
    pub fn exit(&self) -> u8 {
        self.exit
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// Says what was being done when an error came from below.
pub trait Context<T> {
    /// Puts `what` before the error's own text.
    ///
    /// # Errors
    /// The error that was there, with its context.
    fn context(self, what: impl Display) -> Result<T>;
}

impl<T> Context<T> for io::Result<T> {
    fn context(self, what: impl Display) -> Result<T> {
        self.map_err(|error| Error::new(format!("{what}: {error}")))
    }
}

impl<T> Context<T> for std::result::Result<T, rustix::io::Errno> {
    fn context(self, what: impl Display) -> Result<T> {
        self.map_err(|error| Error::new(format!("{what}: {error}")))
    }
}

impl<T> Context<T> for Result<T> {
    fn context(self, what: impl Display) -> Self {
        self.map_err(|error| Error::new(format!("{what}: {error}")).with_exit(error.exit))
    }
}
