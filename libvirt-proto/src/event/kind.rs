//! What all kinds of events have in common.

use bytes::Bytes;

use super::hub::Message as Topic;
use crate::{
    connect::Connect,
    error::{Error, Result},
    procedure::{Message, Procedure},
    xdr::{Decode as _, Decoder},
};

/// A kind of event: what [`Connect::events`] can subscribe to. Sealed: the kinds are the daemon's.
pub trait EventKind: sealed::Kind {}

impl<T: sealed::Kind> EventKind for T {}

pub(crate) mod sealed {
    use super::*;

    /// How a kind is registered and read.
    pub trait Kind: Sized + Send + 'static {
        /// What can narrow a registration down.
        type Filter: Filter;
        /// The message that brings it.
        #[doc(hidden)]
        type Message: Message;
        /// Its number among the events of its filter.
        #[doc(hidden)]
        const EVENT: i32;

        /// What a message says.
        fn read(connect: &Connect, message: Self::Message) -> Self;
    }

    /// What narrows a registration down, and with that the calls that make one.
    pub trait Filter: Sized + Clone + Send + Sync + 'static {
        /// What tells two registrations of one event apart at the daemon. It refuses a second one
        /// that is equal, and goes by the object's lasting identity: a domain's id changes with
        /// every start, its name when it is renamed.
        fn identity(&self) -> Bytes;

        /// Asks the daemon for the events; the callback id.
        fn register(
            filter: Option<Self>,
            connect: &Connect,
            event: i32,
        ) -> impl Future<Output = Result<i32>> + Send;

        /// Asks it to stop.
        fn deregister(connect: &Connect, callback: i32) -> impl Future<Output = Result<()>> + Send;
    }
}

/// Kinds of events: the type, its event id, the message, and how one becomes the other.
macro_rules! kinds {
    ($filter:ty, $ids:ident; $($kind:ident: $id:ident, $message:ident, $read:expr;)*) => {$(
        impl $crate::event::kind::sealed::Kind for $kind {
            type Filter = $filter;
            type Message = $crate::remote::$message;
            const EVENT: i32 = $crate::api::$ids::$id.0;

            fn read(connect: &$crate::Connect, message: Self::Message) -> Self {
                let read: fn(&$crate::Connect, Self::Message) -> Self = $read;
                read(connect, message)
            }
        }
    )*};
}

pub(super) use kinds;

/// The calls that register events about one kind of object, and what identifies such an object.
macro_rules! filter {
    ($object:ident by $identity:ident: $register:ident { $field:ident }, $deregister:ident) => {
        impl $crate::event::kind::sealed::Filter for $crate::remote::$object {
            fn identity(&self) -> bytes::Bytes {
                bytes::Bytes::copy_from_slice(self.$identity.as_bytes())
            }

            async fn register(
                filter: Option<Self>,
                connect: &$crate::Connect,
                event_id: i32,
            ) -> $crate::Result<i32> {
                let arguments = $crate::remote::$register {
                    event_id,
                    $field: filter,
                };
                Ok(connect.call(&arguments).await?.callback_id)
            }

            async fn deregister(connect: &$crate::Connect, callback_id: i32) -> $crate::Result<()> {
                let arguments = $crate::remote::$deregister { callback_id };
                connect.call(&arguments).await
            }
        }
    };
}

pub(super) use filter;

/// Where messages of a kind are looked for.
pub(super) fn topic<T: EventKind>() -> Topic {
    Topic {
        program: procedure::<T>().program,
        number: procedure::<T>().number,
    }
}

/// Reads a message.
///
/// # Errors
///
/// A message that is malformed.
pub(super) fn read<T: EventKind>(connect: &Connect, message: Bytes) -> Result<T> {
    let message = T::Message::decode(&mut Decoder::new(message)).map_err(|source| {
        let procedure = procedure::<T>();
        Error::Decode { procedure, source }
    })?;
    Ok(T::read(connect, message))
}

const fn procedure<T: EventKind>() -> Procedure {
    <T::Message as Message>::PROCEDURE
}
