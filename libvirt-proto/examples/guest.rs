//! Says what a guest's agent knows of the guest.
//!
//! ```sh
//! cargo run -p libvirt-proto --example guest -- qemu:///system web
//! ```

use std::{error::Error, time::Duration};

use libvirt_proto::{
    Connect,
    api::{DomainGuestInfoTypes, ErrorNumber},
    remote::TypedParamValue,
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [uri, name] = arguments.as_slice() else {
        return Err("usage: guest URI DOMAIN".into());
    };
    // An agent that hangs is not worth five minutes.
    let connect = Connect::builder(uri)
        .deadline(Duration::from_secs(30))
        .open()
        .await?;
    let domain = connect
        .domain_by_name(name)
        .await?
        .ok_or_else(|| format!("no domain has the name {name:?}"))?;
    let info = match domain.guest_info(DomainGuestInfoTypes::empty()).await {
        Ok(info) => info,
        Err(error) if error.code() == Some(ErrorNumber::AGENT_UNRESPONSIVE) => {
            return Err(format!("no agent answers in {name}: is qemu-guest-agent running?").into());
        }
        Err(error) => return Err(error.into()),
    };
    for param in &info {
        println!("{} = {}", param.field, text(&param.value));
    }
    connect.close().await?;
    Ok(())
}

fn text(value: &TypedParamValue) -> String {
    match value {
        TypedParamValue::Int(number) => number.to_string(),
        TypedParamValue::Uint(number) => number.to_string(),
        TypedParamValue::Llong(number) => number.to_string(),
        TypedParamValue::Ullong(number) => number.to_string(),
        TypedParamValue::Double(number) => number.to_string(),
        TypedParamValue::Boolean(yes) => (*yes != 0).to_string(),
        TypedParamValue::String(text) => text.to_string(),
    }
}
