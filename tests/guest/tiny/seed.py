"""The tiny guest's NoCloud reader: the part of cloud-init that tests need.

Of user-data: hostname, fqdn, manage_etc_hosts, users (name, gecos, shell, sudo, groups, uid,
ssh_authorized_keys, plain_text_passwd; "default" is "debian"), ssh_authorized_keys, ssh_keys,
ssh_pwauth, write_files (encoding, owner, permissions, append), bootcmd, runcmd, final_message;
a user-data script. What it cannot do (packages and their kin) is an error of cloud-init's status, never silence.
Of network-config version 2: ethernets with match.macaddress, set-name, dhcp4, addresses,
gateway4, routes, nameservers. Without network-config: DHCP on every interface.

As with cloud-init, users, files, host keys and runcmd are done once per instance-id.
"""

import sys

sys.path.append("/usr/lib/python3/dist-packages")

import base64
import gzip
import json
import os
import subprocess
import traceback

import yaml

SEED = "/run/seed"
HOST_KEYS = "/etc/ssh"
UNSUPPORTED = ("packages", "package_update", "package_upgrade", "apt", "disk_setup", "mounts")
errors = []


def main():
    meta = read_yaml("meta-data")
    user_data = read("user-data")
    script = user_data if user_data.startswith("#!") else None
    config = {} if script else read_yaml("user-data")
    instance = "/var/lib/cloud/instances/" + str(meta.get("instance-id", "nocloud")).replace("/", "_")
    first = not os.path.isdir(instance)
    os.makedirs(instance, exist_ok=True)
    for key in UNSUPPORTED:
        if config.get(key):
            errors.append(f"{key}: the tiny guest cannot do this")

    attempt(set_hostname, config, meta)
    attempt(configure_network, read_yaml("network-config"))
    keys = attempt(install_host_keys, config.get("ssh_keys") or {}) if first else None
    attempt(run_commands, "bootcmd", config)
    if first:
        attempt(write_files, config)
        attempt(create_users, config)
    if keys:
        keys.wait()
    start_sshd(config)

    # The rest runs after sshd, as with cloud-init.
    if os.fork():
        return
    if first:
        attempt(run_commands, "runcmd", config)
        if script:
            attempt(run_script, script, instance + "/user-script")
    finish(config)


def attempt(step, *arguments):
    try:
        return step(*arguments)
    except Exception as error:
        errors.append(f"{step.__name__}: {error!r}")
        traceback.print_exc()


def read(name):
    try:
        with open(f"{SEED}/{name}") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def read_yaml(name):
    try:
        value = yaml.load(read(name), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        errors.append(f"{name}: {error}")
        value = None
    return value if isinstance(value, dict) else {}


def write(path, text, mode=0o644):
    with open(path, "w") as file:
        file.write(text)
        os.fchmod(file.fileno(), mode)


def run(*command):
    return subprocess.call([str(word) for word in command], stdin=subprocess.DEVNULL)


def as_list(value):
    if value is None or value is False:
        return []
    return value if isinstance(value, list) else [value]


def set_hostname(config, meta):
    fqdn = str(config.get("fqdn") or config.get("hostname") or meta.get("local-hostname") or "localhost")
    name = str(config.get("hostname") or fqdn).split(".")[0]
    write("/etc/hostname", name + "\n")
    run("busybox", "hostname", name)
    write("/etc/hosts", f"127.0.0.1 localhost\n127.0.1.1 {fqdn} {name}\n::1 localhost\n")


def configure_network(document):
    interfaces = {}
    for name in os.listdir("/sys/class/net"):
        if name != "lo":
            with open(f"/sys/class/net/{name}/address") as file:
                interfaces[file.read().strip().lower()] = name
    document = document.get("network", document)
    if not document:
        document = {"ethernets": {name: {"dhcp4": True} for name in interfaces.values()}}
    for name, settings in (document.get("ethernets") or {}).items():
        match = settings.get("match") or {}
        if "macaddress" in match:
            device = interfaces.get(str(match["macaddress"]).lower())
        else:
            device = name if name in interfaces.values() else None
        if device is None:
            errors.append(f"network-config: no interface for {name}: {match}")
            continue
        if "set-name" in settings and settings["set-name"] != device:
            run("busybox", "ip", "link", "set", device, "name", settings["set-name"])
            device = settings["set-name"]
        configure_interface(device, settings)


def configure_interface(device, settings):
    run("busybox", "ip", "link", "set", device, "up")
    for address in settings.get("addresses") or []:
        run("busybox", "ip", "address", "replace", address, "dev", device)
    routes = [(route["to"], route["via"]) for route in settings.get("routes") or []]
    if "gateway4" in settings:
        routes.append(("default", settings["gateway4"]))
    for to, via in routes:
        run("busybox", "ip", "route", "replace", to, "via", via, "dev", device)
    servers = (settings.get("nameservers") or {}).get("addresses") or []
    if servers:
        write("/etc/resolv.conf", "".join(f"nameserver {server}\n" for server in servers))
    if settings.get("dhcp4"):
        with open("/etc/hostname") as file:
            hostname = file.read().strip()
        subprocess.Popen(
            ["busybox", "udhcpc", "-b", "-t", "40", "-T", "1", "-A", "2", "-i", device]
            + ["-x", "hostname:" + hostname, "-s", "/usr/lib/lab/udhcpc"],
            stdin=subprocess.DEVNULL,
        )


def install_host_keys(keys):
    """Writes the given host keys, or begins to make one when none is given."""
    given = False
    for name, text in keys.items():
        kind, _, part = str(name).rpartition("_")
        if kind not in ("rsa", "ecdsa", "ed25519") or part not in ("private", "public", "certificate"):
            errors.append(f"ssh_keys: unknown key {name}")
            continue
        path = f"{HOST_KEYS}/ssh_host_{kind}_key"
        if part == "private":
            write(path, str(text).rstrip("\n") + "\n", 0o600)
            given = True
        else:
            suffix = ".pub" if part == "public" else "-cert.pub"
            write(path + suffix, str(text).rstrip("\n") + "\n")
    if given:
        return None
    path = f"{HOST_KEYS}/ssh_host_ed25519_key"
    return subprocess.Popen(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path], stdin=subprocess.DEVNULL)


def start_sshd(config):
    options = ["UsePAM=no", "UseDNS=no", "PidFile=/run/sshd.pid"]
    options.append("PasswordAuthentication=" + ("yes" if config.get("ssh_pwauth") else "no"))
    for name in sorted(os.listdir(HOST_KEYS)):
        if name.startswith("ssh_host_") and name.endswith("_key"):
            options.append(f"HostKey={HOST_KEYS}/{name}")
    arguments = [word for option in options for word in ("-o", option)]
    if run("/usr/sbin/sshd", *arguments):
        errors.append("sshd did not start")


def create_users(config):
    users = config.get("users", ["default"]) or []
    shared = as_list(config.get("ssh_authorized_keys"))
    for index, user in enumerate(users):
        if user == "default":
            user = {"name": "debian", "gecos": "Debian", "shell": "/bin/bash", "sudo": "ALL=(ALL) NOPASSWD:ALL"}
        elif isinstance(user, str):
            user = {"name": user}
        if user.get("name"):
            create_user(user, shared if index == 0 else [])


def create_user(user, shared_keys):
    name = str(user["name"])
    with open("/etc/passwd") as file:
        known = {line.split(":")[0] for line in file}
    if name not in known:
        groups = user.get("groups") or []
        if isinstance(groups, str):
            groups = groups.split(",")
        groups = [str(group).strip() for group in groups]
        for group in groups:
            subprocess.call(["groupadd", "-f", group])
        # "*": no password, yet not locked, or sshd without PAM would refuse keys too.
        command = ["useradd", "--badname", "-m", "-p", "*", "-s", user.get("shell") or "/bin/sh"]
        command += ["-G", ",".join(groups)] if groups else []
        command += ["-c", user["gecos"]] if user.get("gecos") else []
        command += ["-u", user["uid"]] if user.get("uid") else []
        if run(*command, "--", name):
            errors.append(f"users: {name} was not created")
            return
    if user.get("plain_text_passwd"):
        subprocess.run(["chpasswd"], input=f"{name}:{user['plain_text_passwd']}\n", text=True)
    for rule in as_list(user.get("sudo")):
        with open("/etc/sudoers.d/90-cloud-init-users", "a") as file:
            file.write(f"{name} {rule}\n")
            os.fchmod(file.fileno(), 0o440)
    keys = as_list(user.get("ssh_authorized_keys")) + shared_keys
    if keys:
        authorize(name, keys)


def authorize(name, keys):
    with open("/etc/passwd") as file:
        entry = next(line.split(":") for line in file if line.startswith(name + ":"))
    owner, group, directory = int(entry[2]), int(entry[3]), entry[5] + "/.ssh"
    os.makedirs(directory, mode=0o700, exist_ok=True)
    path = directory + "/authorized_keys"
    with open(path, "a") as file:
        file.writelines(str(key).strip() + "\n" for key in keys)
        os.fchmod(file.fileno(), 0o600)
    os.chown(directory, owner, group)
    os.chown(path, owner, group)


def write_files(config):
    for entry in config.get("write_files") or []:
        content = entry.get("content") or ""
        content = content if isinstance(content, bytes) else str(content).encode()
        encoding = str(entry.get("encoding") or "")
        if "b64" in encoding or "base64" in encoding:
            content = base64.b64decode(content)
        if "gz" in encoding:
            content = gzip.decompress(content)
        path = entry["path"]
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "ab" if entry.get("append") else "wb") as file:
            file.write(content)
            os.fchmod(file.fileno(), int(str(entry.get("permissions") or "0644"), 8))
        if entry.get("owner"):
            run("chown", entry["owner"], path)


def run_commands(key, config):
    for command in as_list(config.get(key)):
        code = run(*command) if isinstance(command, list) else run("sh", "-c", command)
        if code:
            errors.append(f"{key}: {command!r} ended with {code}")


def run_script(script, path):
    write(path, script, 0o700)
    code = run(path)
    if code:
        errors.append(f"user-data script ended with {code}")


def finish(config):
    if config.get("final_message"):
        print(config["final_message"], flush=True)
    source = f"DataSourceNoCloud [seed={sys.argv[1]}][dsmode=net]"
    write("/run/cloud-init/detail", source + "\n")
    with open("/proc/uptime") as file:
        uptime = file.read().split()[0]
    os.makedirs("/var/lib/cloud/instance", exist_ok=True)
    write("/var/lib/cloud/instance/boot-finished", uptime + "\n")
    result = {"v1": {"datasource": source, "errors": errors}}
    write("/run/cloud-init/result.json.part", json.dumps(result))
    os.rename("/run/cloud-init/result.json.part", "/run/cloud-init/result.json")
    print(f"tiny guest: {uptime} s: done, errors: {errors}", flush=True)


main()
