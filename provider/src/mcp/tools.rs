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
                "name": name(), "engine": string(), "default": boolean(), "spec": empty(),
            }), &["name", "engine"]),
            "defaultProvider": string(),
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
            json!({ "name": name(), "spec": vm(), "providerSpec": empty() }),
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
    let list = |items: Value| json!({ "type": ["array", "null"], "items": items });
    later(
        object(
            &["disk"],
            json!({
                "memory": integer(),
                "vcpus": integer(),
                "accel": { "type": "string", "enum": ["", "auto", "kvm", "tcg"] },
                "network": string(),
                "networks": list(string()),
                "disk": later(object(&["baseImage"], json!({ "baseImage": string(), "size": string() })), &["bus", "cache"]),
                "boot": nullable(later(object(&[], json!({ "order": list(string()), "firmware": string() })), &["secureBoot", "ovmfPath", "nvramTemplate"])),
                "guestAgent": boolean(),
                "cloudInit": nullable(later(object(&[], json!({
                    "hostname": string(),
                    "users": list(later(object(&["name"], json!({
                        "name": string(),
                        "sudo": string(),
                        "sshAuthorizedKeys": list(string()),
                    })), &["shell", "homeDir", "sshKeys"])),
                    "packages": list(string()),
                    "writeFiles": list(object(&["path"], json!({
                        "path": string(),
                        "content": string(),
                        "permissions": string(),
                    }))),
                    "runcmd": list(string()),
                    "runCommands": list(string()),
                })), &["networkConfig"])),
                "readiness": nullable(later(object(&[], json!({
                    "ssh": nullable(object(&[], json!({
                        "enabled": boolean(),
                        "timeout": string(),
                        "user": string(),
                        "privateKey": string(),
                    }))),
                })), &["tcp", "cloudInit"])),
            }),
        ),
        &[
            "architecture",
            "machineType",
            "cpu",
            "console",
            "memoryBacking",
            "virtioFS",
        ],
    )
}

/// Fields that are known and must say nothing yet.
fn later(mut object: Value, names: &[&str]) -> Value {
    for name in names {
        object["properties"][*name] =
            json!({ "description": "not supported yet: null, empty, false or zero" });
    }
    object
}

fn object(required: &[&str], properties: Value) -> Value {
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
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
}
