//! Errors as a daemon words them.

use crate::{
    api::{ErrorDomain, ErrorLevel, ErrorNumber},
    error::RemoteError,
    net::MessageError,
    xdr::Str,
};

/// An error as libvirt's drivers report it: the text that belongs to the code, then the detail.
///
/// The result is an ordinary [`RemoteError`], so that every field can still be changed.
///
/// ```
/// use libvirt_proto::{api::ErrorNumber, testd};
/// let error = testd::failure(ErrorNumber::NO_DOMAIN, "no domain with matching name 'web'");
/// assert_eq!(
///     error.to_string(),
///     "Domain not found: no domain with matching name 'web'"
/// );
/// ```
#[must_use]
pub fn failure(code: ErrorNumber, detail: impl Into<String>) -> RemoteError {
    let detail = detail.into();
    let format = match prefix(code) {
        Some(prefix) => format!("{prefix}: %s"),
        None => "%s".to_owned(),
    };
    RemoteError {
        code,
        domain: domain(code),
        level: ErrorLevel::ERROR,
        message: Some(format.replace("%s", &detail)),
        strings: [Some(format), Some(detail), None],
        integers: [-1, -1],
    }
}

/// What libvirt answers to a procedure that its driver has not got (`VIR_ERR_NO_SUPPORT`).
#[must_use]
pub fn not_supported(function: &str) -> RemoteError {
    failure(ErrorNumber::NO_SUPPORT, function)
}

/// An error of the protocol's own layer (`VIR_ERR_RPC` of `VIR_FROM_RPC`).
pub(super) fn protocol(detail: impl Into<String>) -> RemoteError {
    failure(ErrorNumber::RPC, detail)
}

/// The answer to a client that has opened no URI yet.
pub(super) fn not_open() -> RemoteError {
    failure(
        ErrorNumber::INTERNAL_ERROR,
        "hypervisor connection not open",
    )
}

/// The error as it goes over the wire.
pub(super) fn message(error: &RemoteError) -> MessageError {
    let text = |text: &Option<String>| text.as_deref().map(Str::from);
    let [str1, str2, str3] = &error.strings;
    MessageError {
        code: error.code.0,
        domain: error.domain.0,
        message: text(&error.message),
        level: error.level.0,
        dom: None,
        str1: text(str1),
        str2: text(str2),
        str3: text(str3),
        int1: error.integers[0],
        int2: error.integers[1],
        net: None,
    }
}

const fn prefix(code: ErrorNumber) -> Option<&'static str> {
    Some(match code {
        ErrorNumber::INTERNAL_ERROR => "internal error",
        ErrorNumber::NO_SUPPORT => "this function is not supported by the connection driver",
        ErrorNumber::INVALID_ARG => "invalid argument",
        ErrorNumber::OPERATION_FAILED => "operation failed",
        ErrorNumber::XML_ERROR => "XML error",
        ErrorNumber::OPERATION_DENIED => "operation forbidden",
        ErrorNumber::AUTH_FAILED => "authentication failed",
        ErrorNumber::NO_DOMAIN => "Domain not found",
        ErrorNumber::NO_NETWORK => "Network not found",
        ErrorNumber::NO_STORAGE_POOL => "Storage pool not found",
        ErrorNumber::NO_STORAGE_VOL => "Storage volume not found",
        ErrorNumber::NO_NODE_DEVICE => "Node device not found",
        ErrorNumber::NO_INTERFACE => "Interface not found",
        ErrorNumber::NO_NWFILTER => "Network filter not found",
        ErrorNumber::NO_SECRET => "Secret not found",
        ErrorNumber::NO_DOMAIN_METADATA => "metadata not found",
        ErrorNumber::OPERATION_INVALID => "Requested operation is not valid",
        ErrorNumber::OPERATION_UNSUPPORTED => "Operation not supported",
        ErrorNumber::ARGUMENT_UNSUPPORTED => "argument unsupported",
        _ => return None,
    })
}

/// Which part of libvirt reports such an error.
const fn domain(code: ErrorNumber) -> ErrorDomain {
    match code {
        ErrorNumber::RPC | ErrorNumber::AUTH_FAILED | ErrorNumber::AUTH_CANCELLED => {
            ErrorDomain::RPC
        }
        ErrorNumber::NO_NETWORK => ErrorDomain::NETWORK,
        ErrorNumber::NO_STORAGE_POOL | ErrorNumber::NO_STORAGE_VOL => ErrorDomain::STORAGE,
        ErrorNumber::NO_NODE_DEVICE => ErrorDomain::NODEDEV,
        ErrorNumber::NO_INTERFACE => ErrorDomain::INTERFACE,
        ErrorNumber::NO_NWFILTER => ErrorDomain::NWFILTER,
        ErrorNumber::NO_SECRET => ErrorDomain::SECRET,
        _ => ErrorDomain::TEST,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_has_its_text_its_format_and_its_detail() {
        let error = failure(ErrorNumber::NO_NETWORK, "no network with matching name 'a'");
        assert_eq!(
            error.message.as_deref(),
            Some("Network not found: no network with matching name 'a'")
        );
        assert_eq!(error.strings[0].as_deref(), Some("Network not found: %s"));
        assert_eq!(
            error.strings[1].as_deref(),
            Some("no network with matching name 'a'")
        );
        assert_eq!(error.domain, ErrorDomain::NETWORK);
        assert_eq!(RemoteError::from(message(&error)), error);
    }

    #[test]
    fn an_error_of_the_protocol_is_its_detail() {
        let error = protocol("unknown procedure: 999");
        assert!(error.is_unknown_procedure(), "{error:?}");
        assert_eq!(error.message.as_deref(), Some("unknown procedure: 999"));
    }
}
