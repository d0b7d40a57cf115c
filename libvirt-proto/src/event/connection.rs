//! The event about the connection itself.

use bytes::Bytes;

use super::kind::sealed;
use crate::{
    api::ConnectCloseReason,
    connect::Connect,
    error::Result,
    remote::{
        ConnectEventConnectionClosedMsg, ConnectRegisterCloseCallbackArgs,
        ConnectUnregisterCloseCallbackArgs,
    },
};

/// The daemon lost its own connection to the hypervisor (`virConnectRegisterCloseCallback`).
///
/// This is about drivers that speak to a hypervisor elsewhere. The end of the connection between us
/// and the daemon ends all subscriptions instead, and [`Connect::closed`] waits for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConnectionClosed {
    /// Why.
    pub reason: ConnectCloseReason,
}

impl sealed::Kind for ConnectionClosed {
    type Filter = WholeConnection;
    type Message = ConnectEventConnectionClosedMsg;
    const EVENT: i32 = 0;

    fn read(_: &Connect, message: Self::Message) -> Self {
        Self {
            reason: ConnectCloseReason(message.reason),
        }
    }
}

/// There is nothing to narrow down: a connection has one such event, and it has no callback id.
#[derive(Debug, Clone, Copy)]
pub enum WholeConnection {}

impl sealed::Filter for WholeConnection {
    fn identity(&self) -> Bytes {
        match *self {}
    }

    async fn register(_: Option<Self>, connect: &Connect, _: i32) -> Result<i32> {
        connect.call(&ConnectRegisterCloseCallbackArgs).await?;
        Ok(0)
    }

    async fn deregister(connect: &Connect, _: i32) -> Result<()> {
        connect.call(&ConnectUnregisterCloseCallbackArgs).await
    }
}
