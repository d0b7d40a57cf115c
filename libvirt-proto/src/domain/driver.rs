//! What only one driver's domains can do: QEMU's and LXC's, each by a program of its own beside the
//! common one.

use std::os::fd::OwnedFd;

use super::{AgentTimeout, Domain};
use crate::{
    connect::Connect,
    error::Result,
    lxc::DomainOpenNamespaceArgs,
    qemu::{
        DomainAgentCommandArgs, DomainAttachArgs, DomainMonitorCommandArgs,
        DomainMonitorCommandWithFilesArgs,
    },
    xdr::Str,
};

bitflags::bitflags! {
    /// How a command for QEMU's monitor is written (`virDomainQemuMonitorCommandFlags`). Without
    /// flags it is a JSON object of QMP.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct QemuMonitorCommandFlags: u32 {
        /// As a person would type it.
        const HMP = 0x1;
    }
}

/// Domains of QEMU.
impl Connect {
    /// Takes a QEMU that somebody else has started as a domain (`virDomainQemuAttach`). Libvirt 5.5
    /// and newer refuse it.
    pub async fn attach_qemu(&self, pid: u32) -> Result<Domain> {
        let arguments = DomainAttachArgs {
            pid_value: pid,
            flags: 0,
        };
        Ok(Domain::new(self, self.call(&arguments).await?.dom))
    }
}

/// Domains of QEMU. What is done past libvirt, libvirt does not know of: from then on the domain
/// counts as tainted.
impl Domain {
    /// Has QEMU's monitor do something (`virDomainQemuMonitorCommand`): the answer is what it says.
    pub async fn qemu_monitor_command(
        &self,
        command: &str,
        flags: QemuMonitorCommandFlags,
    ) -> Result<Str> {
        let arguments = DomainMonitorCommandArgs {
            dom: self.dom(),
            cmd: command.into(),
            flags: flags.bits(),
        };
        Ok(self.connect.call(&arguments).await?.result)
    }

    /// The same with open files for QEMU, and those that it answers with
    /// (`virDomainQemuMonitorCommandWithFiles`, since 8.2). Only Unix sockets carry them.
    pub async fn qemu_monitor_command_with_files(
        &self,
        command: &str,
        files: Vec<OwnedFd>,
        flags: QemuMonitorCommandFlags,
    ) -> Result<(Str, Vec<OwnedFd>)> {
        let arguments = DomainMonitorCommandWithFilesArgs {
            dom: self.dom(),
            cmd: command.into(),
            flags: flags.bits(),
        };
        let answered = self.connect.call_with_descriptors(&arguments, files);
        let (reply, files) = answered.await?;
        Ok((reply.result, files))
    }

    /// Has the guest's agent do something: a JSON object, and one as the answer where the command has
    /// any (`virDomainQemuAgentCommand`).
    pub async fn qemu_agent_command(
        &self,
        command: &str,
        timeout: AgentTimeout,
    ) -> Result<Option<Str>> {
        let arguments = DomainAgentCommandArgs {
            dom: self.dom(),
            cmd: command.into(),
            timeout: timeout.to_wire(),
            flags: 0,
        };
        Ok(self.connect.call(&arguments).await?.result)
    }
}

/// Containers of LXC.
impl Domain {
    /// The namespaces of a running container, to enter them with `setns`
    /// (`virDomainLxcOpenNamespace`).
    pub async fn lxc_open_namespaces(&self) -> Result<Vec<OwnedFd>> {
        let arguments = DomainOpenNamespaceArgs {
            dom: self.dom(),
            flags: 0,
        };
        let answered = self.connect.call_with_descriptors(&arguments, Vec::new());
        let ((), namespaces) = answered.await?;
        Ok(namespaces)
    }
}
