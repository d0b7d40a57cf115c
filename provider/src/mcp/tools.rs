//! The tools and the schemas of their arguments. Every object is closed: an unknown field is a
//! mistake, and saying so beats ignoring it.

use std::sync::Arc;

use rmcp::model::{JsonObject, Tool};
use serde_json::{Value, json};

const NAMES: [(&str, &str); 13] = [
    ("provider_capabilities", "Tell what this provider can do"),
    ("key_create", "Create an SSH key pair"),
    ("key_get", "Show an SSH key pair"),
    ("key_list", "List SSH key pairs"),
    ("key_delete", "Delete an SSH key pair"),
    ("network_create", "Create a virtual network"),
    ("network_get", "Show a virtual network"),
    ("network_list", "List virtual networks"),
    ("network_delete", "Delete a virtual network"),
    (
        "vm_create",
        "Create a virtual machine and wait until it answers",
    ),
    ("vm_get", "Show a virtual machine"),
    ("vm_list", "List virtual machines"),
    ("vm_delete", "Delete a virtual machine"),
];

pub(super) fn is_one(name: &str) -> bool {
    NAMES.iter().any(|(tool, _)| *tool == name)
}

/// All of them, sorted by name.
pub(super) fn list() -> Vec<Tool> {
    let mut tools: Vec<Tool> = NAMES
        .iter()
        .map(|(name, description)| Tool::new(*name, *description, schema(name)))
        .collect();
    tools.sort_by(|left, right| left.name.cmp(&right.name));
    tools
}

/// The JSON Schema of a whole spec, made of the schemas of its parts. Numbers and names may be
/// templates.
pub(crate) fn spec_schema() -> Value {
    let part = |tool: &str, field: &str| schema(tool)["properties"][field].clone();
    let list = |properties: Value, required: &[&str]| json!({ "type": ["array", "null"], "items": object(required, properties) });
    let mut schema = object(
        &[],
        json!({
            "providers": list(json!({
                "name": name(), "engine": string(), "default": boolean(),
                "spec": object(&[], json!({ "uri": string(), "jump": string() })),
            }), &["name", "engine"]),
            "defaultProvider": string(),
            "placement": { "type": "string", "enum": ["", "spread", "pack"] },
            "defaultBaseImage": string(),
            "imageCacheDir": string(),
            "cleanupOnFailure": boolean(),
            "images": list(json!({
                "name": name(),
                "spec": object(&["source"], json!({
                    "source": string(),
                    "sha256": string(),
                    "sha512": string(),
                    "checksums": string(),
                    "allowHttp": boolean(),
                    "alias": string(),
                })),
            }), &["name", "spec"]),
            "keys": list(json!({
                "name": name(), "provider": string(), "spec": part("key_create", "spec"),
                "providerSpec": part("key_create", "providerSpec"),
            }), &["name"]),
            "networks": list(json!({
                "name": name(), "provider": string(), "kind": part("network_create", "kind"),
                "spec": part("network_create", "spec"),
                "providerSpec": part("network_create", "providerSpec"),
            }), &["name"]),
            "vms": list(json!({
                "name": name(), "provider": string(), "spec": part("vm_create", "spec"),
                "providerSpec": part("vm_create", "providerSpec"),
            }), &["name", "spec"]),
        }),
    );
    allow_templates(&mut schema);
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!("A testenv-vm spec");
    schema
}

/// The JSON Schema of a tool's arguments.
pub(crate) fn arguments_schema(tool: &str) -> Value {
    Value::Object((*schema(tool)).clone())
}

/// `"{{ .Env.MEMORY }}"` stands for a number in a spec, which no MCP call has.
fn allow_templates(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            let typed = fields
                .get("type")
                .and_then(Value::as_str)
                .map(str::to_owned);
            let typed = typed.as_deref();
            if matches!(typed, Some("integer" | "boolean")) {
                fields.insert("type".to_owned(), json!([typed, "string"]));
            }
            let closed = fields.contains_key("enum") || fields.contains_key("pattern");
            if closed && typed == Some("string") {
                let before = Value::Object(std::mem::take(fields));
                let template = json!({ "type": "string", "pattern": "\\{\\{" });
                fields.insert("anyOf".to_owned(), json!([before, template]));
                return;
            }
            fields.values_mut().for_each(allow_templates);
        }
        Value::Array(items) => items.iter_mut().for_each(allow_templates),
        _ => {}
    }
}

fn schema(tool: &str) -> Arc<JsonObject> {
    let schema = match tool {
        "key_create" => object(
            &["name", "spec"],
            json!({
                "name": name(),
                "spec": object(&[], json!({
                    "type": { "type": "string", "enum": ["", "ed25519", "rsa"] },
                    "bits": integer(),
                    "comment": string(),
                    "outputDir": string(),
                })),
                "providerSpec": empty(),
            }),
        ),
        "network_create" => object(
            &["name"],
            json!({
                "name": name(),
                "kind": { "type": "string", "enum": ["", "nat", "isolated", "bridge"] },
                "spec": network(),
                "providerSpec": nullable(object(&[], json!({ "bridge": string() }))),
            }),
        ),
        "vm_create" => object(
            &["name", "spec"],
            json!({
                "name": name(), "spec": vm(),
                "providerSpec": nullable(object(&[], json!({ "pool": string() }))),
            }),
        ),
        "provider_capabilities" => object(&[], json!({})),
        tool if tool.ends_with("_list") => object(&[], json!({ "filter": empty() })),
        tool if tool.ends_with("_delete") => {
            object(&["name"], json!({ "name": name(), "force": boolean() }))
        }
        _ => object(&["name"], json!({ "name": name() })),
    };
    Arc::new(schema.as_object().cloned().unwrap_or_default())
}

fn network() -> Value {
    let list = |items: Value| json!({ "type": ["array", "null"], "items": items });
    nullable(object(
        &[],
        json!({
            "cidr": string(),
            "gateway": string(),
            "attachTo": string(),
            "everyHost": boolean(),
            "mtu": integer(),
            "dhcp": nullable(object(&[], json!({
                "enabled": boolean(),
                "rangeStart": string(),
                "rangeEnd": string(),
                "leaseTime": string(),
                "router": string(),
                "dnsServers": list(string()),
                "domain": string(),
                "nextServer": string(),
                "staticLeases": list(object(&["mac", "ip"], json!({
                    "mac": string(),
                    "ip": string(),
                    "hostname": string(),
                }))),
                "reserve": boolean(),
            }))),
            "dns": nullable(object(&[], json!({
                "enabled": boolean(),
                "servers": list(string()),
                "hosts": list(object(&["hostname", "ip"], json!({
                    "hostname": string(),
                    "ip": string(),
                }))),
                "domain": string(),
            }))),
            "tftp": nullable(object(&[], json!({
                "enabled": boolean(),
                "root": string(),
                "bootFile": string(),
                "bootFileEfi": string(),
                "dhcpBootOptions": { "type": ["object", "null"], "additionalProperties": string() },
            }))),
            "ipv6": nullable(object(&[], json!({
                "cidr": string(),
                "gateway": string(),
                "dhcp6": boolean(),
                "slaac": boolean(),
            }))),
        }),
    ))
}

fn vm() -> Value {
    let (string, integer, boolean) = (string(), integer(), boolean());
    let word = |words: &[&str]| {
        let mut all = vec![""];
        all.extend(words);
        json!({ "type": "string", "enum": all })
    };
    let part = |properties: Value| nullable(object(&[], properties));
    let disk = object(
        &[],
        json!({
            "baseImage": string,
            "size": string,
            "bus": word(&["virtio", "scsi", "sata", "ide", "usb"]),
            "cache": word(&["none", "writeback", "writethrough", "directsync", "unsafe"]),
        }),
    );
    object(
        &["disk"],
        json!({
            "memory": integer,
            "vcpus": integer,
            "accel": word(&["auto", "kvm", "tcg"]),
            "architecture": word(&["x86_64", "amd64", "aarch64", "arm64"]),
            "machineType": string,
            "cpu": part(json!({
                "mode": word(&["host-passthrough", "host-model", "maximum", "custom"]),
                "model": string,
                "cores": integer,
                "sockets": integer,
            })),
            "memoryBacking": part(json!({
                "source": word(&["anonymous", "file", "memfd"]),
                "access": word(&["shared", "private"]),
            })),
            "network": string,
            "networks": list_of(string.clone()),
            // A guest's port, or that and one of the host's.
            "ports": list_of(json!({ "anyOf": [
                integer,
                object(&["guest"], json!({ "guest": integer, "host": integer })),
            ] })),
            "disk": disk,
            "disks": list_of(disk),
            "boot": part(json!({
                "order": list_of(json!({ "type": "string", "enum": ["hd", "network", "cdrom"] })),
                "firmware": word(&["bios", "uefi"]),
                "secureBoot": boolean,
                "ovmfPath": string,
                "nvramTemplate": string,
            })),
            "console": part(json!({
                "serial": boolean,
                "vnc": boolean,
                "vncPort": integer,
                "vncPassword": string,
                "spice": boolean,
                "spicePassword": string,
            })),
            "virtioFS": list_of(object(
                &["tag", "hostPath"],
                json!({ "tag": string, "hostPath": string, "queue": integer }),
            )),
            "guestAgent": boolean,
            "cloudInit": cloud_init(),
            "readiness": part(json!({
                "ssh": part(json!({
                    "enabled": boolean,
                    "timeout": string,
                    "user": string,
                    "privateKey": string,
                })),
                "tcp": part(json!({ "port": integer, "timeout": string })),
                "cloudInit": part(json!({ "enabled": boolean, "timeout": string })),
            })),
        }),
    )
}

fn cloud_init() -> Value {
    let (string, integer) = (string(), integer());
    let strings = list_of(string.clone());
    let nullable_boolean = json!({ "type": ["boolean", "null"] });
    let ethernet = object(
        &[],
        json!({
            "name": string,
            "macAddress": string,
            "dhcp4": nullable_boolean,
            "dhcp6": nullable_boolean,
            "addresses": strings,
            "gateway4": string,
            "gateway6": string,
            "routes": list_of(object(
                &["to", "via"],
                json!({ "to": string, "via": string, "metric": integer }),
            )),
            "nameservers": nullable(object(
                &[],
                json!({ "addresses": strings, "search": strings }),
            )),
            "mtu": integer,
        }),
    );
    nullable(object(
        &[],
        json!({
            "hostname": string,
            "users": list_of(object(&["name"], json!({
                "name": string,
                "sudo": string,
                "shell": string,
                "homeDir": string,
                "groups": strings,
                "sshAuthorizedKeys": strings,
                "sshKeys": nullable(object(
                    &[],
                    json!({ "rsaPrivate": string, "rsaPublic": string }),
                )),
            }))),
            "packages": strings,
            "writeFiles": list_of(object(&["path"], json!({
                "path": string,
                "content": string,
                "encoding": string,
                "owner": string,
                "permissions": string,
            }))),
            "runcmd": strings,
            "runCommands": strings,
            // A list of interfaces, or netplan's version 2 as it is.
            "networkConfig": {
                "type": ["object", "null"],
                "properties": { "ethernets": {
                    "anyOf": [list_of(ethernet), { "type": "object" }],
                } },
            },
            "userData": string,
            "vendorData": string,
        }),
    ))
}

fn object(required: &[&str], properties: Value) -> Value {
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn list_of(items: Value) -> Value {
    json!({ "type": ["array", "null"], "items": items })
}

fn nullable(mut schema: Value) -> Value {
    schema["type"] = json!(["object", "null"]);
    schema
}

fn name() -> Value {
    json!({ "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$" })
}

fn string() -> Value {
    json!({ "type": "string" })
}

fn integer() -> Value {
    json!({ "type": "integer" })
}

fn boolean() -> Value {
    json!({ "type": "boolean" })
}

/// An object that exists on the wire and may hold nothing yet.
fn empty() -> Value {
    json!({ "type": ["object", "null"] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirteen_tools_sorted_and_closed() {
        let tools = list();
        assert_eq!(tools.len(), 13);
        assert!(tools.is_sorted_by(|left, right| left.name < right.name));
        for tool in &tools {
            assert_eq!(tool.input_schema["type"], "object", "{}", tool.name);
            assert_eq!(
                tool.input_schema["additionalProperties"], false,
                "{}",
                tool.name
            );
        }
    }

    /// The fields that an object of `vm_create`'s arguments may have, as the reader tells them.
    fn read_fields(path: &[&str], listed: bool) -> Vec<String> {
        let mut value = json!({ "frobnicate": 1 });
        if listed {
            value = json!([value]);
        }
        for name in path.iter().rev() {
            value = json!({ *name: value });
        }
        let request = json!({ "name": "v", "spec": value });
        let error = crate::spec::vm_request(&request).expect_err("an unknown field");
        let text = error.to_string();
        let (_, known) = text.split_once("unknown field; known are ").expect(&text);
        let known = known.lines().next().unwrap_or_default();
        known.split(", ").map(str::to_owned).collect()
    }

    #[test]
    fn b09_the_schema_of_a_vm_has_the_fields_that_are_read() {
        let schema = vm();
        for (path, listed) in [
            (&[][..], false),
            (&["cpu"], false),
            (&["memoryBacking"], false),
            (&["disk"], false),
            (&["disks"], true),
            (&["boot"], false),
            (&["console"], false),
            (&["virtioFS"], true),
            (&["cloudInit"], false),
            (&["cloudInit", "users"], true),
            (&["cloudInit", "writeFiles"], true),
            (&["readiness"], false),
            (&["readiness", "ssh"], false),
            (&["readiness", "tcp"], false),
            (&["readiness", "cloudInit"], false),
        ] {
            let mut part = &schema;
            for name in path {
                part = &part["properties"][*name];
            }
            if listed {
                part = &part["items"];
            }
            let fields = part["properties"].as_object().expect("an object");
            let mut offered: Vec<&String> = fields.keys().collect();
            let mut read = read_fields(path, listed);
            offered.sort();
            read.sort();
            assert_eq!(offered, read.iter().collect::<Vec<_>>(), "{path:?}");
        }
    }
}
