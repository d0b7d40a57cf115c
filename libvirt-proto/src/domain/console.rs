//! What a person at the machine would see and type: consoles, channels, screenshots.

use super::Domain;
use crate::{
    api::{DomainChannelFlags, DomainConsoleFlags},
    error::Result,
    remote::{DomainOpenChannelArgs, DomainOpenConsoleArgs, DomainScreenshotArgs},
    stream::Stream,
    xdr::Str,
};

impl Domain {
    /// A console of a running domain (`virDomainOpenConsole`): the device of that alias, or the first
    /// one.
    ///
    /// The stream shares the connection with other calls: whoever falls 8 MiB behind loses it.
    ///
    /// # Errors
    ///
    /// As for [`Connect::call`](crate::Connect::call); the daemon refuses a console that is in use,
    /// unless [`DomainConsoleFlags::FORCE`] takes it away from its user.
    pub async fn open_console(
        &self,
        device: Option<&str>,
        flags: DomainConsoleFlags,
    ) -> Result<Stream> {
        let arguments = DomainOpenConsoleArgs {
            dom: self.raw.clone(),
            dev_name: device.map(Str::from),
            flags: flags.bits(),
        };
        Ok(self.connect.open_stream(&arguments).await?.0)
    }

    /// A channel to a program in the guest (`virDomainOpenChannel`): the one of that target name or
    /// alias, or the first one. Otherwise as [`Domain::open_console`].
    pub async fn open_channel(
        &self,
        name: Option<&str>,
        flags: DomainChannelFlags,
    ) -> Result<Stream> {
        let arguments = DomainOpenChannelArgs {
            dom: self.raw.clone(),
            name: name.map(Str::from),
            flags: flags.bits(),
        };
        Ok(self.connect.open_stream(&arguments).await?.0)
    }

    /// A picture of a screen (`virDomainScreenshot`), as a stream on a connection of its own, and its
    /// media type: `image/x-portable-pixmap` or `image/png`.
    ///
    /// # Errors
    ///
    /// As for [`Connect::call`](crate::Connect::call); the daemon refuses a domain that is not running
    /// or has no such screen.
    pub async fn screenshot(&self, screen: u32) -> Result<(Stream, Option<Str>)> {
        let arguments = DomainScreenshotArgs {
            dom: self.raw.clone(),
            screen,
            flags: 0,
        };
        let connect = self.connect.dedicated().await?;
        let (stream, reply) = connect.open_stream(&arguments).await?;
        Ok((stream, reply.mime))
    }
}
