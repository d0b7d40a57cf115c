//! Guests without a base image that boot from our networks: BIOS and UEFI, by TFTP and by HTTP. What they
//! boot is made here, and says on the serial console that it runs.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::thread::{sleep, spawn};
use std::time::{Duration, Instant};

use lab::{Environment, Lab};

/// How long a guest may take under emulation on a busy machine.
const PATIENCE: Duration = Duration::from_secs(600);

/// A program for a PC's BIOS, as a network card loads it to 0:7C00: it writes `words` to the first
/// serial port and stops the processor.
fn bios_program(words: &str) -> Vec<u8> {
    let mut program = vec![
        0x31, 0xc0, // xor ax, ax
        0x8e, 0xd8, // mov ds, ax
        0xbe, 0x20, 0x7c, // mov si, words
        0xac, // next: lodsb
        0x84, 0xc0, // test al, al
        0x74, 0x11, // jz done
        0x88, 0xc4, // mov ah, al
        0xba, 0xfd, 0x03, // mov dx, the line's status
        0xec, // wait: in al, dx
        0xa8, 0x20, // test al, room for a byte
        0x74, 0xfb, // jz wait
        0x88, 0xe0, // mov al, ah
        0xb2, 0xf8, // mov dl, its data
        0xee, // out dx, al
        0xeb, 0xea, // jmp next
        0xf4, // done: hlt
        0xeb, 0xfd, // jmp done
    ];
    assert_eq!(program.len(), 0x20, "where the words are");
    program.extend(words.bytes());
    program.push(0);
    // A whole sector, as some loaders want it.
    program.resize(512, 0);
    program
}

/// The same as an application for UEFI on x86-64: the least PE file that is one, with one section.
fn efi_program(words: &str) -> Vec<u8> {
    let mut code = vec![
        0x48, 0x8d, 0x35, 0x1a, 0, 0, 0,    // lea rsi, words
        0xac, // next: lodsb
        0x84, 0xc0, // test al, al
        0x74, 0x12, // jz done
        0x88, 0xc4, // mov ah, al
        0x66, 0xba, 0xfd, 0x03, // mov dx, the line's status
        0xec, // wait: in al, dx
        0xa8, 0x20, // test al, room for a byte
        0x74, 0xfb, // jz wait
        0x88, 0xe0, // mov al, ah
        0xb2, 0xf8, // mov dl, its data
        0xee, // out dx, al
        0xeb, 0xe9, // jmp next
        0xf4, // done: hlt
        0xeb, 0xfd, // jmp done
    ];
    assert_eq!(code.len(), 0x21, "where the words are");
    code.extend(words.bytes());
    code.push(0);
    let mut file = vec![0u8; 1024];
    let mut put = |at: usize, bytes: &[u8]| file[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, b"MZ");
    put(0x3c, &0x40u32.to_le_bytes());
    put(0x40, b"PE\0\0");
    // x86-64, one section, an optional header of 240 bytes; executable, for large addresses.
    for (at, value) in [(0x44, 0x8664u16), (0x46, 1), (0x54, 240), (0x56, 0x22)] {
        put(at, &value.to_le_bytes());
    }
    const OPTIONAL: usize = 0x58;
    put(OPTIONAL, &0x20bu16.to_le_bytes());
    for (at, value) in [
        (4, 0x200u32), // bytes of code
        (16, 0x1000),  // where it begins to run
        (20, 0x1000),  // where the code is
        (32, 0x1000),  // sections lie on this in memory
        (36, 0x200),   // and on this in the file
        (56, 0x2000),  // all of it in memory
        (60, 0x200),   // the headers
        (108, 16),     // directories, all empty
    ] {
        put(OPTIONAL + at, &value.to_le_bytes());
    }
    // An application.
    put(OPTIONAL + 68, &10u16.to_le_bytes());
    const SECTION: usize = OPTIONAL + 240;
    put(SECTION, b".text");
    for (at, value) in [
        (8, 0x200u32),
        (12, 0x1000),
        (16, 0x200),
        (20, 0x200),
        (36, 0x6000_0020),
    ] {
        put(SECTION + at, &value.to_le_bytes());
    }
    put(0x200, &code);
    file
}

/// Serves files over HTTP, on all addresses of this namespace, as long as the test runs.
fn serve(files: Vec<(&'static str, Vec<u8>)>) -> u16 {
    let listener = TcpListener::bind("0.0.0.0:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut request = Vec::new();
            let mut byte = [0];
            while !request.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|n| n == 1) {
                request.push(byte[0]);
            }
            let request = String::from_utf8_lossy(&request).into_owned();
            let path = request.split(' ').nth(1).unwrap_or_default();
            let file = files.iter().find(|(name, _)| path == format!("/{name}"));
            let (status, body) = match file {
                Some((_, body)) => ("200 OK", body.as_slice()),
                None => ("404 Not Found", &b""[..]),
            };
            let length = body.len();
            let head = format!(
                "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
            );
            let body = if request.starts_with("HEAD") {
                &[][..]
            } else {
                body
            };
            let _ = stream
                .write_all(head.as_bytes())
                .and_then(|()| stream.write_all(body));
        }
    });
    port
}

fn console_says(log: &Path, words: &str) {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let text = String::from_utf8_lossy(&fs::read(log).unwrap_or_default()).into_owned();
        if text.contains(words) {
            return;
        }
        let name = log.display();
        assert!(Instant::now() < deadline, "no {words:?} in {name}:\n{text}");
        sleep(Duration::from_millis(500));
    }
}

#[test]
fn s06_guests_without_a_base_image_boot_from_our_networks() {
    let lab = Lab::from_env();
    let port = serve(vec![
        // Relative to where the script came from.
        ("bios.ipxe", b"#!ipxe\nchain http.0\n".to_vec()),
        ("http.0", bios_program("booted-by-http-bios")),
        ("efi.ipxe", b"#!ipxe\nchain http.efi\n".to_vec()),
        ("http.efi", efi_program("booted-by-http-uefi")),
    ]);
    let spec = format!(
        "networks:
  - name: netp-tftp
    spec:
      cidr: 10.55.0.0/24
      tftp: {{root: boot, bootFile: bios.0, bootFileEfi: uefi.efi}}
  - name: netp-uefi
    kind: isolated
    spec:
      cidr: 10.55.1.0/24
      tftp: {{root: boot, bootFile: bios.0, bootFileEfi: uefi.efi}}
  - name: netp-http
    spec:
      cidr: 10.55.2.0/24
      tftp: {{dhcpBootOptions: {{ipxe: 'http://10.55.2.1:{port}/bios.ipxe'}}}}
  - name: netp-httpuefi
    spec:
      cidr: 10.55.3.0/24
      tftp: {{dhcpBootOptions: {{ipxe: 'http://10.55.3.1:{port}/efi.ipxe'}}}}
vms:
"
    );
    let guests = [
        ("netp-tftp", "bios", "booted-by-tftp-bios"),
        ("netp-http", "bios", "booted-by-http-bios"),
        ("netp-uefi", "uefi", "booted-by-tftp-uefi"),
        ("netp-httpuefi", "uefi", "booted-by-http-uefi"),
    ];
    // Their disks are blank, and nothing starts from them anyway.
    let vms = guests.map(|(name, firmware, _)| {
        format!(
            "  - name: {name}
    spec:
      memory: 256
      vcpus: 1
      network: {name}
      disk: {{size: 64M}}
      boot: {{order: [network], firmware: {firmware}}}
"
        )
    });
    let spec = format!("{spec}{}", vms.concat());
    let environment = Environment::new(&lab, "netp", &spec).unwrap();
    let boot = environment.directory().join("boot");
    fs::create_dir(&boot).unwrap();
    let put = |name: &str, bytes: Vec<u8>| fs::write(boot.join(name), bytes).unwrap();
    put("bios.0", bios_program("booted-by-tftp-bios"));
    put("uefi.efi", efi_program("booted-by-tftp-uefi"));
    environment.create(&["--no-wait"]).unwrap();
    for (name, _, words) in guests {
        console_says(&environment.file(&format!("console/{name}.log")), words);
    }
    environment.delete().unwrap();
    environment.assert_gone();
}
