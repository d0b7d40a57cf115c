//! Calls that hand file descriptors over. Only Unix sockets carry them.

use std::os::fd::OwnedFd;

use super::Domain;
use crate::{
    api::{DomainCreateFlags, DomainFdAssociateFlags, DomainOpenGraphicsFlags},
    connect::Connect,
    error::{Error, Result},
    procedure::Call,
    remote::*,
};

/// Starting with open files.
impl Connect {
    /// As [`Connect::create_domain`], with open files that a container inherits, from descriptor 3 on
    /// (`virDomainCreateXMLWithFiles`).
    pub async fn create_domain_with_files(
        &self,
        xml: &str,
        files: Vec<OwnedFd>,
        flags: DomainCreateFlags,
    ) -> Result<Domain> {
        let arguments = DomainCreateXmlWithFilesArgs {
            xml_desc: xml.into(),
            flags: flags.bits(),
        };
        let (reply, _) = self.call_with_descriptors(&arguments, files).await?;
        Ok(Domain::new(self, reply.dom))
    }
}

impl Domain {
    /// As [`Domain::start`], with open files that a container inherits, from descriptor 3 on
    /// (`virDomainCreateWithFiles`).
    pub async fn start_with_files(
        &self,
        files: Vec<OwnedFd>,
        flags: DomainCreateFlags,
    ) -> Result<Self> {
        let arguments = DomainCreateWithFilesArgs {
            dom: self.dom(),
            flags: flags.bits(),
        };
        let (reply, _) = self
            .connect
            .call_with_descriptors(&arguments, files)
            .await?;
        Ok(Self::new(&self.connect, reply.dom))
    }

    /// Has a display take an already connected socket as a client of its own
    /// (`virDomainOpenGraphics`): the other end then speaks VNC or SPICE.
    pub async fn open_graphics(
        &self,
        display: u32,
        socket: OwnedFd,
        flags: DomainOpenGraphicsFlags,
    ) -> Result<()> {
        let arguments = DomainOpenGraphicsArgs {
            dom: self.dom(),
            idx: display,
            flags: flags.bits(),
        };
        let answered = self
            .connect
            .call_with_descriptors(&arguments, vec![socket])
            .await;
        answered.map(drop)
    }

    /// A socket that is connected to a display, from the daemon (`virDomainOpenGraphicsFD`).
    pub async fn open_graphics_fd(
        &self,
        display: u32,
        flags: DomainOpenGraphicsFlags,
    ) -> Result<OwnedFd> {
        let arguments = DomainOpenGraphicsFdArgs {
            dom: self.dom(),
            idx: display,
            flags: flags.bits(),
        };
        let answered = self.connect.call_with_descriptors(&arguments, Vec::new());
        let (_, mut descriptors) = answered.await?;
        descriptors.pop().ok_or(Error::NoDescriptors {
            procedure: DomainOpenGraphicsFdArgs::PROCEDURE,
        })
    }

    /// Gives open files a name that the domain's XML can use for a disk, for as long as this
    /// connection lasts (`virDomainFDAssociate`, since 9.0).
    pub async fn associate_files(
        &self,
        name: &str,
        files: Vec<OwnedFd>,
        flags: DomainFdAssociateFlags,
    ) -> Result<()> {
        let arguments = DomainFdAssociateArgs {
            dom: self.dom(),
            name: name.into(),
            flags: flags.bits(),
        };
        let answered = self.connect.call_with_descriptors(&arguments, files).await;
        answered.map(drop)
    }
}
