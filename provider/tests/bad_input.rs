//! Wrong specs and wrong arguments of MCP calls: each is refused with its place and its reason.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use proptest::prelude::*;
use serde_json::{Value, json};
use testenv_vm::{
    Error,
    spec::{Problem, Spec, key_request, network_request, vm_request},
};

/// A right spec. Each case replaces one thing in it.
const SPEC: &str = "\
providers:
  - name: libvirt
    engine: ./build/bin/testenv-vm-provider-libvirt
    default: true
keys:
  - name: key
    spec:
      type: ed25519
networks:
  - name: lan
    kind: nat
    spec:
      cidr: 192.168.7.0/24
vms:
  - name: web
    spec:
      memory: 512
      vcpus: 1
      network: lan
      disk:
        baseImage: /images/base.img
        size: 5G
      cloudInit:
        hostname: web
        users:
          - name: tester
            sshAuthorizedKeys:
              - \"{{ .Keys.key.PublicKey }}\"
";

/// Class, what is replaced, by what, the line (0: whatever the parser says), the path, and a part of
/// the message.
type Case = (
    &'static str,
    &'static str,
    &'static str,
    u64,
    &'static str,
    &'static str,
);

const USER_KEY: &str = "vms[0].spec.cloudInit.users[0].sshAuthorizedKeys[0]";
const HOSTNAME: &str = "vms[0].spec.cloudInit.hostname";
const CIDR: &str = "networks[0].spec.cidr";
const SIZE: &str = "vms[0].spec.disk.size";

const CASES: &[Case] = &[
    ("syntax", "kind: nat", "kind: [nat", 0, "", ""),
    (
        "syntax",
        "memory: 512",
        "memory: 512\n\t bad: tab",
        0,
        "",
        "",
    ),
    (
        "syntax",
        "kind: nat",
        "kind: nat\n    kind: nat",
        12,
        "",
        "`kind` is there twice",
    ),
    (
        "syntax",
        "size: 5G",
        "size: !!str 5G",
        22,
        "",
        "tags are not supported",
    ),
    (
        "syntax",
        "providers:",
        "---\n{}\n---\nproviders:",
        0,
        "",
        "second document",
    ),
    (
        "unknown field",
        "memory: 512",
        "memoryMB: 512",
        17,
        "vms[0].spec.memoryMB",
        "did you mean `memory`?",
    ),
    (
        "unknown field",
        "providers:",
        "provider: x\nproviders:",
        1,
        "provider",
        "did you mean `providers`?",
    ),
    (
        "unknown field",
        "hostname: web",
        "hostName: web",
        24,
        "vms[0].spec.cloudInit.hostName",
        "did you mean `hostname`?",
    ),
    (
        "unknown field",
        "size: 5G",
        "sise: 5G",
        22,
        "vms[0].spec.disk.sise",
        "did you mean `size`?",
    ),
    (
        "unknown field",
        "type: ed25519",
        "colour: red",
        8,
        "keys[0].spec.colour",
        "known are type, bits",
    ),
    (
        "unknown field",
        "cidr: 192.168.7.0/24",
        "subnet: x",
        13,
        "networks[0].spec.subnet",
        "unknown field",
    ),
    (
        "wrong type",
        "memory: 512",
        "memory: lots",
        17,
        "vms[0].spec.memory",
        "a whole number from 64",
    ),
    (
        "wrong type",
        "memory: 512",
        "memory: [512]",
        17,
        "vms[0].spec.memory",
        "a whole number",
    ),
    (
        "wrong type",
        "memory: 512",
        "memory: -1",
        17,
        "vms[0].spec.memory",
        "a whole number",
    ),
    (
        "wrong type",
        "vcpus: 1",
        "vcpus: 1.5",
        18,
        "vms[0].spec.vcpus",
        "a whole number",
    ),
    (
        "wrong type",
        "vcpus: 1",
        "vcpus: 9999",
        18,
        "vms[0].spec.vcpus",
        "from 1 to 512",
    ),
    (
        "wrong type",
        "default: true",
        "default: maybe",
        4,
        "providers[0].default",
        "true or false",
    ),
    (
        "wrong type",
        "hostname: web",
        "hostname: {a: b}",
        24,
        HOSTNAME,
        "a string is wanted",
    ),
    (
        "wrong type",
        "kind: nat",
        "kind: nat\n    provider: [x]",
        12,
        "networks[0].provider",
        "a string is wanted",
    ),
    (
        "missing",
        "        baseImage: /images/base.img\n        size: 5G\n",
        "        bus: virtio\n",
        0,
        "vms[0].spec.disk.baseImage",
        "this is required",
    ),
    (
        "missing",
        "      network: lan\n",
        "",
        0,
        "vms[0].spec.network",
        "this is required",
    ),
    (
        "missing",
        "  - name: web\n    spec:",
        "  - spec:",
        0,
        "vms[0].name",
        "this is required",
    ),
    (
        "missing",
        "    engine: ./build/bin/testenv-vm-provider-libvirt\n",
        "",
        0,
        "providers[0].engine",
        "this is required",
    ),
    (
        "name",
        "name: web",
        "name: ../../etc/web",
        15,
        "vms[0].name",
        "cannot be a name",
    ),
    (
        "name",
        "name: key\n",
        "name: a/b\n",
        6,
        "keys[0].name",
        "cannot be a name",
    ),
    (
        "name",
        "name: lan",
        "name: \"lan<x>\"",
        10,
        "networks[0].name",
        "cannot be a name",
    ),
    (
        "name",
        "name: lan",
        "name: a..b",
        10,
        "networks[0].name",
        "cannot be a name",
    ),
    (
        "name",
        "name: web",
        "name: -web",
        15,
        "vms[0].name",
        "cannot be a name",
    ),
    (
        "name",
        "name: web",
        "name: \"we\\u0000b\"",
        15,
        "vms[0].name",
        "cannot be a name",
    ),
    (
        "duplicate",
        "vms:\n",
        "vms:\n  - {name: web, spec: {network: lan, disk: {baseImage: /x}}}\n",
        16,
        "vms[1]",
        "`web` is there twice",
    ),
    (
        "duplicate",
        "keys:\n",
        "keys:\n  - name: key\n",
        7,
        "keys[1]",
        "`key` is there twice",
    ),
    (
        "duplicate",
        "        users:\n",
        "        users:\n          - name: tester\n",
        27,
        "vms[0].spec.cloudInit.users[1]",
        "`tester` is there twice",
    ),
    (
        "reference",
        "network: lan",
        "networks: [lan, wan]",
        19,
        "vms[0].spec.networks[1]",
        "no network `wan`",
    ),
    (
        "reference",
        "network: lan",
        "network: wan",
        19,
        "vms[0].spec.network",
        "no network `wan`",
    ),
    (
        "reference",
        "network: lan",
        "network: Lan",
        19,
        "vms[0].spec.network",
        "did you mean `lan`?",
    ),
    (
        "reference",
        ".Keys.key.PublicKey",
        ".Keys.kye.PublicKey",
        28,
        USER_KEY,
        "no key `kye`",
    ),
    (
        "reference",
        "kind: nat",
        "kind: nat\n    provider: other",
        12,
        "networks[0].provider",
        "no provider `other`",
    ),
    (
        "reference",
        "providers:",
        "defaultProvider: other\nproviders:",
        1,
        "defaultProvider",
        "no provider `other`",
    ),
    (
        "template",
        "hostname: web",
        "hostname: \"{{ .Env.NOT_SET }}\"",
        24,
        HOSTNAME,
        "NOT_SET is not set; export NOT_SET=",
    ),
    (
        "template",
        "hostname: web",
        "hostname: \"{{ range .Keys }}\"",
        24,
        HOSTNAME,
        "found `range`",
    ),
    (
        "template",
        "hostname: web",
        "hostname: \"{{ .Keys.key.PublicKey }}\"",
        24,
        HOSTNAME,
        "cannot be used here",
    ),
    (
        "template",
        ".Keys.key.PublicKey",
        ".Keys.key.Secret",
        28,
        USER_KEY,
        "PublicKey, PrivateKeyPath",
    ),
    (
        "template",
        "size: 5G",
        "size: \"{{ .Env.SIZE\"",
        22,
        SIZE,
        "without `}}`",
    ),
    (
        "template",
        "hostname: web",
        "hostname: \"{{ .VMs.web.IP }}\"",
        24,
        HOSTNAME,
        "cannot be used here",
    ),
    (
        "template",
        "hostname: web",
        "hostname: web\n        runcmd: [\"{{ .VMs.web.IP }}\"]",
        25,
        "vms[0].spec.cloudInit.runcmd[0]",
        "waits for what waits for this one",
    ),
    (
        "template",
        "hostname: web",
        "hostname: web\n        runcmd: [\"{{ .VMs.wep.IP }}\"]",
        25,
        "vms[0].spec.cloudInit.runcmd[0]",
        "did you mean `web`",
    ),
    (
        "network",
        "192.168.7.0/24",
        "192.168.7.5/24",
        13,
        CIDR,
        "write that",
    ),
    (
        "network",
        "192.168.7.0/24",
        "192.168.7.0/31",
        13,
        CIDR,
        "too small",
    ),
    (
        "network",
        "192.168.7.0/24",
        "fe80::/64",
        13,
        CIDR,
        "reserved",
    ),
    (
        "network",
        "192.168.7.0/24",
        "a network",
        13,
        CIDR,
        "not a subnet",
    ),
    (
        "network",
        "192.168.7.0/24",
        "127.0.0.0/8",
        13,
        CIDR,
        "reserved",
    ),
    (
        "network",
        "kind: nat",
        "kind: libvirt",
        11,
        "networks[0].kind",
        "nat, isolated and bridge are",
    ),
    (
        "network",
        "kind: nat",
        "kind: star",
        11,
        "networks[0].kind",
        "`star` is not a kind of network",
    ),
    (
        "network",
        "192.168.7.0/24",
        "192.168.7.0/24\n      dhcp: {enabled: true, rangeStart: 10.0.0.1}",
        14,
        "networks[0].spec.dhcp.rangeStart",
        "none of the guests' addresses",
    ),
    (
        "network",
        "192.168.7.0/24",
        "192.168.7.0/24\n      dhcp: {enabled: true, rangeStart: 192.168.7.9, rangeEnd: 192.168.7.3}",
        14,
        "networks[0].spec.dhcp",
        "ends",
    ),
    (
        "network",
        "192.168.7.0/24",
        "192.168.7.0/24\n      dhcp: {enabled: true, rangeEnd: x}",
        14,
        "networks[0].spec.dhcp.rangeEnd",
        "not an IPv4 address",
    ),
    (
        "network",
        "vms:\n",
        "  - name: other\n    spec: {cidr: 192.168.0.0/16}\nvms:\n",
        14,
        "networks[1]",
        "overlaps 192.168.7.0/24 of network `lan`",
    ),
    ("size", "size: 5G", "size: 5GB", 22, SIZE, "not a size"),
    ("size", "size: 5G", "size: -5G", 22, SIZE, "not a size"),
    ("size", "size: 5G", "size: 99999999E", 22, SIZE, "too large"),
    (
        "size",
        "size: 5G",
        "size: 20",
        22,
        SIZE,
        "did you mean `20G`?",
    ),
    (
        "duration",
        "network: lan",
        "network: lan\n      readiness: {ssh: {enabled: true, timeout: 3 minutes}}",
        20,
        "vms[0].spec.readiness.ssh.timeout",
        "not a duration",
    ),
    (
        "duration",
        "network: lan",
        "network: lan\n      readiness: {ssh: {enabled: true, timeout: 48h}}",
        20,
        "vms[0].spec.readiness.ssh.timeout",
        "longer than a day",
    ),
    (
        "key",
        "type: ed25519",
        "type: ecdsa",
        8,
        "keys[0].spec.type",
        "ed25519 and rsa are",
    ),
    (
        "key",
        "type: ed25519",
        "type: rsa\n      bits: 512",
        9,
        "keys[0].spec.bits",
        "2048 to 16384",
    ),
    (
        "key",
        "type: ed25519",
        "comment: \"a\\nb\"",
        8,
        "keys[0].spec.comment",
        "one line",
    ),
    (
        "guest",
        "name: tester",
        "name: \"root:x\"",
        26,
        "vms[0].spec.cloudInit.users[0].name",
        "cannot be a user",
    ),
    (
        "guest",
        "name: tester",
        "name: tester\n            sudo: \"ALL\\nroot ALL\"",
        27,
        "vms[0].spec.cloudInit.users[0].sudo",
        "one line",
    ),
    (
        "guest",
        "\"{{ .Keys.key.PublicKey }}\"",
        "\"ssh-ed25519 AAAA\\nroot key\"",
        28,
        USER_KEY,
        "one public key on one line",
    ),
    (
        "guest",
        "\"{{ .Keys.key.PublicKey }}\"",
        "not-a-key",
        28,
        USER_KEY,
        "not a public key",
    ),
    (
        "guest",
        "hostname: web",
        "hostname: \"web_1; rm\"",
        24,
        HOSTNAME,
        "RFC 1123",
    ),
    (
        "guest",
        "hostname: web",
        "packages: [\"-o Foo\"]",
        24,
        "vms[0].spec.cloudInit.packages[0]",
        "not a package's name",
    ),
    (
        "guest",
        "hostname: web",
        "writeFiles: [{path: etc/x, content: y}]",
        24,
        "vms[0].spec.cloudInit.writeFiles[0].path",
        "not the absolute path",
    ),
    (
        "guest",
        "hostname: web",
        "writeFiles: [{path: /etc/x, permissions: rw}]",
        24,
        "vms[0].spec.cloudInit.writeFiles[0].permissions",
        "in octal",
    ),
    (
        "guest",
        "hostname: web",
        "runCommands: [a]\n        runcmd: [b]",
        25,
        "vms[0].spec.cloudInit.runcmd",
        "two names for one thing",
    ),
    (
        "engine",
        "./build/bin/testenv-vm-provider-libvirt",
        "/usr/bin/other-provider",
        3,
        "providers[0].engine",
        "not supported yet",
    ),
    (
        "engine",
        "./build/bin/testenv-vm-provider-libvirt",
        "go://example.com/x",
        3,
        "providers[0].engine",
        "`go://example.com/x`",
    ),
    (
        "engine",
        "    default: true\n",
        "    default: true\n    spec: {a: 1}\n",
        5,
        "providers[0].spec",
        "not supported yet",
    ),
    (
        "engine",
        "keys:\n",
        "  - {name: second, engine: testenv-vm-provider-libvirt, default: true}\nkeys:\n",
        0,
        "providers",
        "more than one default",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      machineType: \"q35 <x>\"",
        19,
        "vms[0].spec.machineType",
        "not a type of machine",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      architecture: ppc64",
        19,
        "vms[0].spec.architecture",
        "x86_64 and aarch64 are",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      cpu: {mode: fast}",
        19,
        "vms[0].spec.cpu.mode",
        "`fast` is not a mode",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      cpu: {mode: custom}",
        19,
        "vms[0].spec.cpu.mode",
        "wants a `model`",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      cpu: {mode: host-model, model: Haswell}",
        19,
        "vms[0].spec.cpu.mode",
        "has no `model`",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      cpu: {model: \"a b\"}",
        19,
        "vms[0].spec.cpu.model",
        "not a processor's name",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      cpu: {cores: 2}",
        19,
        "vms[0].spec.cpu",
        "must be the number of vcpus, 1",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      cpu: {cores: 3, sockets: 2}",
        19,
        "vms[0].spec.cpu",
        "make 6",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      boot: {firmware: coreboot}",
        19,
        "vms[0].spec.boot.firmware",
        "bios and uefi are",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      architecture: aarch64\n      boot: {firmware: bios}",
        20,
        "vms[0].spec.boot.firmware",
        "have no BIOS",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      boot: {secureBoot: true}",
        19,
        "vms[0].spec.boot.secureBoot",
        "for `firmware: uefi` only",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      boot: {firmware: bios, ovmfPath: /x}",
        19,
        "vms[0].spec.boot.ovmfPath",
        "for `firmware: uefi` only",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      boot: {order: [floppy]}",
        19,
        "vms[0].spec.boot.order[0]",
        "hd, network and cdrom are",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      boot: {order: [hd, hd]}",
        19,
        "vms[0].spec.boot.order[1]",
        "there twice",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      memoryBacking: {source: disk}",
        19,
        "vms[0].spec.memoryBacking.source",
        "anonymous, file and memfd are",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      memoryBacking: {access: open}",
        19,
        "vms[0].spec.memoryBacking.access",
        "shared and private are",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      virtioFS: [{tag: a, hostPath: /b}]\n      memoryBacking: {access: private}",
        20,
        "vms[0].spec.memoryBacking.access",
        "needs shared memory",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      virtioFS: [{tag: a b, hostPath: /b}]",
        19,
        "vms[0].spec.virtioFS[0].tag",
        "not a tag",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      virtioFS: [{tag: a, hostPath: /b}, {tag: a, hostPath: /c}]",
        19,
        "vms[0].spec.virtioFS[1]",
        "there twice",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      virtioFS: [{tag: a, hostPath: /b, queue: 3}]",
        19,
        "vms[0].spec.virtioFS[0].queue",
        "power of two",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      console: {vnc: true, vncPort: 80}",
        19,
        "vms[0].spec.console.vncPort",
        "from 5900 to 65535",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      console: {vnc: true, vncPassword: \"012345678\"}",
        19,
        "vms[0].spec.console.vncPassword",
        "8 bytes at most",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      console: {spicePassword: x}",
        19,
        "vms[0].spec.console.spicePassword",
        "without `spice: true`",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      disks: [{bus: virtio}]",
        19,
        "vms[0].spec.disks[0].baseImage",
        "this is required",
    ),
    (
        "machine",
        "vcpus: 1",
        "vcpus: 1\n      disks: [{size: 1G, bus: floppy}]",
        19,
        "vms[0].spec.disks[0].bus",
        "virtio, scsi, sata, ide and usb are",
    ),
    (
        "readiness",
        "vcpus: 1",
        "vcpus: 1\n      readiness: {tcp: {port: 70000}}",
        19,
        "vms[0].spec.readiness.tcp.port",
        "from 1 to 65535",
    ),
    (
        "readiness",
        "vcpus: 1",
        "vcpus: 1\n      readiness: {tcp: {timeout: 3m}}",
        19,
        "vms[0].spec.readiness.tcp.port",
        "this is required",
    ),
    (
        "readiness",
        "vcpus: 1",
        "vcpus: 1\n      readiness: {cloudInit: {timeout: soon}}",
        19,
        "vms[0].spec.readiness.cloudInit.timeout",
        "not a duration",
    ),
    (
        "disk",
        "size: 5G",
        "cache: maybe",
        22,
        "vms[0].spec.disk.cache",
        "not a way of caching",
    ),
    (
        "guest",
        "hostname: web",
        "userData: \"#!/bin/sh\"",
        0,
        "vms[0].spec.cloudInit.users",
        "given as it is",
    ),
    (
        "guest",
        "hostname: web",
        "vendorData: hello",
        24,
        "vms[0].spec.cloudInit.vendorData",
        "by its first line",
    ),
    (
        "guest",
        "hostname: web",
        "writeFiles: [{path: /x, owner: \"a b\"}]",
        24,
        "vms[0].spec.cloudInit.writeFiles[0].owner",
        "not an owner",
    ),
    (
        "guest",
        "hostname: web",
        "writeFiles: [{path: /x, encoding: rot13}]",
        24,
        "vms[0].spec.cloudInit.writeFiles[0].encoding",
        "not an encoding",
    ),
    (
        "guest",
        "hostname: web",
        "writeFiles: [{path: /x, encoding: b64, content: \"%%%\"}]",
        24,
        "vms[0].spec.cloudInit.writeFiles[0].content",
        "not base64",
    ),
    (
        "guest",
        "hostname: web",
        "networkConfig: {ethernets: [{name: \"a b\"}]}",
        24,
        "vms[0].spec.cloudInit.networkConfig.ethernets[0].name",
        "neither a network of this VM",
    ),
    (
        "guest",
        "hostname: web",
        "networkConfig: {ethernets: [{name: \"lan#2\"}]}",
        24,
        "vms[0].spec.cloudInit.networkConfig.ethernets[0].name",
        "no interface `lan#2`",
    ),
    (
        "guest",
        "hostname: web",
        "networkConfig: {ethernets: [{name: lan}, {name: lan}]}",
        24,
        "vms[0].spec.cloudInit.networkConfig.ethernets[1]",
        "there twice",
    ),
    (
        "guest",
        "hostname: web",
        "networkConfig: {ethernets: [{macAddress: 1-2}]}",
        24,
        "vms[0].spec.cloudInit.networkConfig.ethernets[0].macAddress",
        "not a MAC address",
    ),
    (
        "guest",
        "hostname: web",
        "networkConfig: {ethernets: [{name: lan, addresses: [10.0.0.1]}]}",
        24,
        "vms[0].spec.cloudInit.networkConfig.ethernets[0].addresses[0]",
        "with its network",
    ),
    (
        "guest",
        "hostname: web",
        "networkConfig: {ethernets: [{name: lan, gateway4: \"fd00::1\"}]}",
        24,
        "vms[0].spec.cloudInit.networkConfig.ethernets[0].gateway4",
        "an address that can stand here",
    ),
    (
        "guest",
        "hostname: web",
        "networkConfig: {ethernets: [{name: lan, routes: [{to: home, via: 10.0.0.1}]}]}",
        24,
        "vms[0].spec.cloudInit.networkConfig.ethernets[0].routes[0].to",
        "not a network",
    ),
    (
        "guest",
        "hostname: web",
        "networkConfig: {version: 1, config: []}",
        24,
        "vms[0].spec.cloudInit.networkConfig.version",
        "version 2 is wanted",
    ),
    (
        "guest",
        "hostname: web",
        "networkConfig: {version: 2, ethernets: []}",
        24,
        "vms[0].spec.cloudInit.networkConfig.ethernets",
        "a map of devices",
    ),
    (
        "guest",
        "          - name: tester\n",
        "          - name: tester\n            shell: bash\n",
        27,
        "vms[0].spec.cloudInit.users[0].shell",
        "absolute path",
    ),
    (
        "guest",
        "          - name: tester\n",
        "          - name: tester\n            groups: [\"a b\"]\n",
        27,
        "vms[0].spec.cloudInit.users[0].groups[0]",
        "cannot be a group",
    ),
    (
        "guest",
        "          - name: tester\n",
        "          - name: tester\n            sshKeys: {rsaPrivate: secret}\n",
        27,
        "vms[0].spec.cloudInit.users[0].sshKeys.rsaPrivate",
        "not a private key",
    ),
    (
        "guest",
        "          - name: tester\n",
        "          - name: tester\n            sshKeys: {rsaPublic: x}\n",
        27,
        "vms[0].spec.cloudInit.users[0].sshKeys.rsaPrivate",
        "this is required",
    ),
    (
        "not yet",
        "providers:",
        "images: [{name: x}]\nproviders:",
        1,
        "images[0].spec",
        "this is required",
    ),
    (
        "image",
        "providers:",
        "images: [{name: x, spec: {source: 'http://example.org/x', allowHttp: true}}]\nproviders:",
        1,
        "images[0].spec",
        "sha256 or sha512",
    ),
    (
        "image",
        "providers:",
        "images: [{name: x, spec: {source: 'https://example.org/x', sha256: abc}}]\nproviders:",
        1,
        "images[0].spec.sha256",
        "64 hexadecimal digits",
    ),
    (
        "image",
        "providers:",
        "images: [{name: x, spec: {source: /x, customize: {packages: [a]}}}]\nproviders:",
        1,
        "images[0].spec.customize",
        "cloudInit",
    ),
    (
        "image",
        "/images/base.img",
        "\"{{ .Images.x.Path }}\"",
        21,
        "vms[0].spec.disk.baseImage",
        "there is no image `x`",
    ),
    // What follows the name is read even where the name is wrong.
    (
        "all at once",
        "name: web\n",
        "name: ../web\n    provider: other\n",
        16,
        "vms[0].provider",
        "no provider `other`",
    ),
    (
        "all at once",
        "name: tester\n            sshAuthorizedKeys:\n              - \"{{ .Keys.key.PublicKey }}\"",
        "name: Tester\n            sshAuthorizedKeys: [not-a-key]",
        27,
        USER_KEY,
        "not a public key",
    ),
    (
        "all at once",
        "        baseImage: /images/base.img\n        size: 5G\n      cloudInit:\n        hostname: web\n",
        "        size: 5G\n      cloudInit:\n        runCommands: [\"{{ .Keys.kye.PublicKey }}\"]\n",
        23,
        "vms[0].spec.cloudInit.runCommands[0]",
        "no key `kye`",
    ),
    (
        "reference",
        "network: lan",
        "network: lan\n      readiness: {ssh: {privateKey: \"{{ .Keys.kye.PrivateKeyPath }}\"}}",
        20,
        "vms[0].spec.readiness.ssh.privateKey",
        "no key `kye`",
    ),
    (
        "all at once",
        "hostname: web",
        "writeFiles: [{path: x, permissions: rw}]",
        24,
        "vms[0].spec.cloudInit.writeFiles[0].permissions",
        "in octal",
    ),
    (
        "name",
        "name: key\n",
        "name: key.pub\n",
        6,
        "keys[0].name",
        "the public key of `key` has it",
    ),
    (
        "duplicate",
        "vms:\n",
        "vms:\n  - {name: w-b, spec: {network: lan, disk: {baseImage: /x}}}\n  - {name: w.b, spec: {network: lan, disk: {baseImage: /x}}}\n",
        16,
        "vms[1]",
        "share their environment variables",
    ),
    (
        "template",
        "/images/base.img",
        "\"{{ .Env.EMPTY }}\"",
        21,
        "vms[0].spec.disk.baseImage",
        "an empty path",
    ),
    (
        "template",
        "hostname: web",
        "runCommands: [\"docker ps --format '{{.Names}}'\"]",
        24,
        "vms[0].spec.cloudInit.runCommands[0]",
        "none of .DefaultBaseImage, .Env, .Images, .Keys, .Networks and .VMs",
    ),
    (
        "network",
        "192.168.7.0/24",
        "169.0.0.0/8",
        13,
        CIDR,
        "reserved",
    ),
    (
        "size",
        "size: 5G",
        "size: 512K",
        22,
        SIZE,
        "`512K` is too small for a disk",
    ),
    ("size", "size: 5G", "size: 1e9", 22, SIZE, "not a size"),
    (
        "guest",
        "name: tester",
        "name: default",
        26,
        "vms[0].spec.cloudInit.users[0].name",
        "the image's own user",
    ),
    (
        "guest",
        "name: tester",
        "name: tester\n            sudo: false",
        27,
        "vms[0].spec.cloudInit.users[0].sudo",
        "not a sudoers rule",
    ),
    (
        "guest",
        "\"{{ .Keys.key.PublicKey }}\"",
        "\"ssh-ed25519 AAAA a\\u2028ssh-ed25519 AAAA b\"",
        28,
        USER_KEY,
        "one public key on one line",
    ),
    (
        "guest",
        "hostname: web",
        "writeFiles: [{path: /etc/, content: y}]",
        24,
        "vms[0].spec.cloudInit.writeFiles[0].path",
        "not the absolute path of a file",
    ),
    (
        "guest",
        "hostname: web",
        "writeFiles: [{path: /etc/x, permissions: \"77777\"}]",
        24,
        "vms[0].spec.cloudInit.writeFiles[0].permissions",
        "in octal",
    ),
    (
        "guest",
        "hostname: web",
        "runCommands: [\"a\\0b\"]",
        24,
        "vms[0].spec.cloudInit.runCommands[0]",
        "without NUL",
    ),
    (
        "terminal",
        "hostname: web",
        "hostname: \"\\e[31mweb\"",
        24,
        HOSTNAME,
        "`\\u{1b}[31mweb` is not a host name",
    ),
    (
        "terminal",
        "memory: 512",
        "\"mem\\nory\": 512",
        17,
        "vms[0].spec.mem\\nory",
        "did you mean `memory`?",
    ),
    (
        "not yet",
        "providers:",
        "stateDir: /elsewhere\nproviders:",
        1,
        "stateDir",
        "TESTENV_VM_STATE_DIR",
    ),
    (
        "not yet",
        "providers:",
        "artifactDir: /elsewhere\nproviders:",
        1,
        "artifactDir",
        "testenv-vm env",
    ),
    (
        "readiness",
        "vcpus: 1",
        "vcpus: 1\n      readiness: {cloudInit: {enabled: maybe}}",
        19,
        "vms[0].spec.readiness.cloudInit.enabled",
        "true or false",
    ),
];

fn problems(text: &str) -> Vec<Problem> {
    let variables = BTreeMap::from([("EMPTY".to_owned(), String::new())]);
    match Spec::parse(text, Path::new("/specs"), &variables) {
        Err(Error::Spec(problems)) => problems.0,
        other => panic!("{text}\nis not refused as a spec: {other:?}"),
    }
}

#[test]
fn the_unaltered_spec_is_right() {
    Spec::parse(SPEC, Path::new("/specs"), &BTreeMap::new()).expect("valid");
}

#[test]
fn each_wrong_spec_is_refused_with_its_place_and_reason() {
    let mut wrong = String::new();
    for (class, old, new, line, path, fragment) in CASES {
        assert!(
            SPEC.contains(old),
            "{class}: `{old}` does not stand in the spec"
        );
        let found = problems(&SPEC.replacen(old, new, 1));
        let hit = found.iter().any(|problem| {
            problem.path == *path
                && problem.message.contains(fragment)
                && (*line == 0 || problem.place.is_some_and(|(at, _)| at == *line))
        });
        if !hit {
            wrong.push_str(&format!(
                "{class}: `{new}`: wanted line {line}, {path}: {fragment}; found {found:#?}\n"
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn there_are_enough_of_them() {
    let classes: BTreeSet<&str> = CASES.iter().map(|case| case.0).collect();
    assert!(classes.len() >= 12, "{classes:?}");
    assert!(CASES.len() >= 60, "{}", CASES.len());
}

#[test]
fn all_problems_are_told_at_once() {
    let text = SPEC
        .replace("memory: 512", "memory: lots")
        .replace("size: 5G", "size: huge")
        .replace("kind: nat", "kind: star")
        .replace("network: lan", "network: wan");
    let found = problems(&text);
    assert_eq!(found.len(), 4, "{found:#?}");
    assert!(found.is_sorted_by_key(|problem| problem.place));
}

#[test]
fn a_bomb_does_not_go_off() {
    let mut bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n".to_owned();
    for level in 1..12 {
        bomb.push_str(&format!(
            "a{level}: &a{level} [{}]\n",
            format!("*a{},", level - 1).repeat(10)
        ));
    }
    assert!(
        problems(&bomb)[0]
            .message
            .contains("more than 100000 values")
    );
    assert!(
        problems(&format!("a: {}", "x".repeat(2 << 20)))[0]
            .message
            .contains("bytes")
    );
    assert!(!problems(&"[".repeat(10_000)).is_empty());
}

#[test]
fn neither_time_nor_answers_grow_faster_than_the_spec() {
    let keys: String = (0..3000)
        .map(|number| format!("              - \"{{{{ .Keys.k{number}.PublicKey }}}}\"\n"))
        .collect();
    let found = problems(&SPEC.replace("              - \"{{ .Keys.key.PublicKey }}\"\n", &keys));
    assert_eq!(found.len(), 3000);
    assert_eq!(found[2999].place, Some((3027, 17)));
    let long = problems(&SPEC.replace("kind: nat", &format!("kind: {}", "x".repeat(100_000))));
    assert!(
        long[0].message.len() < 1000 && long[0].message.ends_with("nat, isolated and bridge are")
    );
}

#[test]
fn what_is_left_out_has_one_name() {
    let (_, rest) = SPEC.split_once("keys:").expect("keys");
    let found = problems(&format!("defaultProvider: other\nkeys:{rest}"));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].path, "defaultProvider");
}

#[test]
fn an_unknown_key_is_told_wherever_it_stands() {
    let text = SPEC.replace("key.PublicKey", "kye.PublicKey").replace(
        "hostname: web",
        "writeFiles: [{path: /a, content: \"{{ .Keys.kye.PublicKeyPath }}\"}]",
    );
    let paths: Vec<String> = problems(&text)
        .into_iter()
        .map(|problem| problem.path)
        .collect();
    assert_eq!(
        paths,
        ["vms[0].spec.cloudInit.writeFiles[0].content", USER_KEY]
    );
}

#[test]
fn wrong_arguments_of_calls_are_refused_by_path() {
    let vm = |spec: Value| vm_request(&json!({ "name": "v", "spec": spec })).map(drop);
    let network = |spec: Value| {
        network_request(&json!({ "name": "n", "kind": "nat", "spec": spec })).map(drop)
    };
    let disk = json!({ "baseImage": "/x" });
    let user = json!({ "users": [{ "name": "u", "sshAuthorizedKeys": ["a\nb"] }] });
    for (what, refused, path, fragment) in [
        (
            "no name",
            key_request(&json!({ "spec": {} })).map(drop),
            "name",
            "this is required",
        ),
        (
            "a traversal",
            key_request(&json!({ "name": "../k", "spec": {} })).map(drop),
            "name",
            "cannot be a name",
        ),
        (
            "a traversal, and what follows it",
            vm_request(&json!({ "name": "../v", "spec": { "memory": 1 } })).map(drop),
            "spec.memory",
            "a whole number",
        ),
        (
            "a public key's file",
            key_request(&json!({ "name": "k.pub" })).map(drop),
            "name",
            "the public key of `k`",
        ),
        (
            "a duration as long as it gets",
            vm(json!({ "network": "n", "disk": disk,
                "readiness": { "ssh": { "enabled": true, "timeout": "999999999999999999h".repeat(200_000) } } })),
            "spec.readiness.ssh.timeout",
            "longer than a day",
        ),
        (
            "a path as long as it gets",
            vm(json!({ "network": "n", "disk": { "baseImage": "/x".repeat(3000) } })),
            "spec.disk.baseImage",
            "longer than 4095 bytes",
        ),
        (
            "a number for a name",
            key_request(&json!({ "name": 7, "spec": {} })).map(drop),
            "name",
            "a string",
        ),
        (
            "a provider's spec",
            key_request(&json!({ "name": "k", "providerSpec": { "a": 1 } })).map(drop),
            "providerSpec",
            "not supported yet",
        ),
        (
            "an upper-case type",
            key_request(&json!({ "name": "k", "spec": { "type": "RSA" } })).map(drop),
            "spec.type",
            "ed25519 and rsa",
        ),
        (
            "a string for a number",
            vm(json!({ "memory": "512", "network": "n", "disk": disk })),
            "spec.memory",
            "a whole number",
        ),
        (
            "a fraction",
            vm(json!({ "memory": 512.5, "network": "n", "disk": disk })),
            "spec.memory",
            "a whole number",
        ),
        (
            "no disk",
            vm(json!({ "network": "n" })),
            "spec.disk",
            "this is required",
        ),
        (
            "neither image nor size",
            vm(json!({ "network": "n", "disk": { "baseImage": "", "size": "" } })),
            "spec.disk.baseImage",
            "this is required",
        ),
        (
            "no network",
            vm(json!({ "disk": disk, "networks": [] })),
            "spec.network",
            "this is required",
        ),
        (
            "XML in a network's name",
            vm(json!({ "network": "n'/><x", "disk": disk })),
            "spec.network",
            "cannot be a name",
        ),
        (
            "two lines for a key",
            vm(json!({ "network": "n", "disk": disk, "cloudInit": user })),
            "spec.cloudInit.users[0].sshAuthorizedKeys[0]",
            "one line",
        ),
        (
            "a password without a screen",
            vm(
                json!({ "network": "n", "disk": disk, "console": { "serial": true, "vncPassword": "x" } }),
            ),
            "spec.console.vncPassword",
            "without `vnc: true`",
        ),
        (
            "XML in a range",
            network(json!({ "dhcp": { "enabled": true, "rangeStart": "1.2.3.4'/><host" } })),
            "spec.dhcp.rangeStart",
            "not an IPv4 address",
        ),
        (
            "another gateway",
            network(json!({ "cidr": "10.1.0.0/24", "gateway": "10.1.1.1" })),
            "spec.gateway",
            "none of the usable addresses",
        ),
        (
            "static leases",
            network(json!({ "dhcp": { "enabled": true, "staticLeases": [{ "mac": "x" }] } })),
            "spec.dhcp.staticLeases[0].mac",
            "not a MAC address",
        ),
        (
            "not an object",
            vm_request(&json!([])).map(drop),
            "",
            "a map of",
        ),
    ] {
        match refused {
            Err(Error::Spec(problems)) => assert!(
                problems.0.iter().any(|problem| {
                    problem.path == path
                        && problem.message.contains(fragment)
                        && problem.place.is_none()
                }),
                "{what}: {problems:#?}"
            ),
            other => panic!("{what}: {other:?}"),
        }
    }
}

#[test]
fn what_orchestrators_send_by_default_is_accepted() {
    let key = json!({ "type": "ed25519", "bits": 0, "comment": "", "outputDir": "" });
    key_request(&json!({ "name": "ab12cd34-k", "spec": key })).expect("a key");
    let network = json!({ "cidr": "192.168.77.0/24", "gateway": "", "attachTo": "", "mtu": 0, "dhcp": null, "dns": null,
        "tftp": { "enabled": false, "root": "", "bootFile": "" } });
    network_request(
        &json!({ "name": "ab12cd34-lan", "kind": "nat", "spec": network, "providerSpec": {} }),
    )
    .expect("a network");
    let vm = json!({
        "memory": 1024.0, "vcpus": 2, "disk": { "baseImage": "/img/noble.img", "size": "" },
        "network": "ab12cd34-lan", "networks": [], "boot": { "order": ["hd"], "firmware": "" },
        "cloudInit": { "hostname": "web", "users": [], "packages": null, "networkConfig": null },
        "readiness": { "ssh": { "enabled": true, "timeout": "", "user": "tester", "privateKey": "/keys/k" }, "tcp": null, "cloudInit": { "enabled": false, "timeout": "" } },
    });
    let vm = vm_request(&json!({ "name": "ab12cd34-web", "spec": vm })).expect("a VM");
    assert_eq!(
        (vm.memory, vm.disks[0].size, vm.nics.as_slice()),
        (1024, 20 << 30, &["ab12cd34-lan".to_owned()][..])
    );
    assert_eq!(vm.readiness.ssh.enabled, Some(true));
    assert_eq!(vm.readiness.ssh.timeout, None);
    assert!(vm.readiness.cloud_init.is_none(), "it is switched off");
}

/// Any JSON made of words that mean something, and of some that do not.
fn arguments() -> impl Strategy<Value = Value> {
    const WORDS: &[&str] = &[
        "",
        "name",
        "spec",
        "kind",
        "cidr",
        "dhcp",
        "enabled",
        "rangeStart",
        "memory",
        "network",
        "networks",
        "disk",
        "baseImage",
        "size",
        "cloudInit",
        "users",
        "sudo",
        "writeFiles",
        "path",
        "runcmd",
        "readiness",
        "ssh",
        "timeout",
        "boot",
        "order",
        "providers",
        "engine",
        "vms",
        "10.0.0.0/30",
        "10.0.0.2",
        "20G",
        "1e3m",
        "{{ .Keys.a.PublicKey }}",
        "\u{0}é",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(WORDS).prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        let fields = prop::collection::btree_map(prop::sample::select(WORDS), inner.clone(), 0..8);
        prop_oneof![
            prop::collection::vec(inner, 0..5).prop_map(Value::from),
            fields.prop_map(|fields| {
                fields
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), value))
                    .collect()
            }),
        ]
    })
}

proptest! {
    #[test]
    fn no_arguments_make_it_panic(arguments in arguments()) {
        let _ = (key_request(&arguments), network_request(&arguments), vm_request(&arguments));
        // JSON is YAML.
        let _ = Spec::parse(&arguments.to_string(), Path::new("/"), &BTreeMap::new());
    }

    /// Whatever is wrong lies in the document, and there is always a reason.
    #[test]
    fn no_damage_makes_it_panic(from in 0..SPEC.len(), length in 0usize..40, by in ".{0,12}") {
        let end = (from + length).min(SPEC.len());
        let text = [&SPEC[..from], &by, &SPEC[end..]].concat();
        if let Err(error) = Spec::parse(&text, Path::new("/"), &BTreeMap::new()) {
            let Error::Spec(problems) = error else { panic!("{error}") };
            prop_assert!(!problems.0.is_empty());
            let lines = text.matches(['\n', '\r']).count() as u64 + 1;
            for problem in &problems.0 {
                prop_assert!(problem.place.is_none_or(|(line, column)| line <= lines && column > 0));
                prop_assert!(!problem.message.is_empty());
            }
        }
    }
}
