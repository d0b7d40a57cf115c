#!/bin/sh
# Makes a fresh Debian tree the tiny guest. Runs chrooted in the tree, with the tiny guest's own
# files already in place.
set -eu
cd /boot
version=$(ls vmlinuz-* | sed 's/^vmlinuz-//')

# An initramfs with the drivers of a libvirt guest and nothing else. Their order is the order of
# loading: what the root file system needs comes first.
tree=/tmp/initramfs
mkdir -p $tree/bin $tree/dev $tree/proc $tree/sys $tree/root $tree/modules
cp /bin/busybox $tree/bin/
cp /usr/lib/lab/initramfs $tree/init
modules() {
    for name in "$@"; do
        modprobe --set-version="$version" --show-depends "$name" 2>/dev/null || true
    done | while read -r verb path _; do
        [ "$verb" = insmod ] || continue
        file=${path##*/}
        [ -e "$tree/modules/$file" ] && continue
        cp "$path" $tree/modules/
        echo "$file"
    done
}
modules virtio_pci virtio_blk ext4 > $tree/modules/first
modules virtio_net virtio_scsi sr_mod sd_mod isofs vfat nls_ascii nls_cp437 nls_iso8859-1 \
    virtio_console virtio_rng virtio_balloon button evdev > $tree/modules/second
(cd $tree && find . | cpio --quiet -o -H newc | gzip -6) > initrd-tiny
rm -rf $tree

mkdir extlinux
cat > extlinux/extlinux.conf <<END
DEFAULT linux
PROMPT 0
TIMEOUT 1
LABEL linux
  KERNEL ../vmlinuz-$version
  INITRD ../initrd-tiny
  APPEND console=ttyS0,115200 quiet mitigations=off nokaslr random.trust_cpu=on audit=0 tsc=reliable no_timer_check net.ifnames=0 8250.nr_uarts=1
END

# busybox's acpid calls this for the power button.
mkdir -p /etc/lab-acpi/PWRF
printf '#!/bin/sh\nexec /sbin/poweroff\n' > /etc/lab-acpi/PWRF/00000080
chmod 755 /etc/lab-acpi/PWRF/00000080
for name in poweroff reboot halt shutdown; do
    rm -f /sbin/$name
    ln -s ../lib/lab/power /usr/sbin/$name
done

: > /etc/machine-id
echo localhost > /etc/hostname
rm -f /etc/ssh/ssh_host_* /etc/resolv.conf
python3 -m compileall -q /usr/lib/lab /usr/lib/python3.11 /usr/lib/python3/dist-packages/yaml
# What nothing here runs any more.
rm -rf /lib/modules /usr/lib/firmware initrd.img-* System.map-* /usr/lib/systemd/systemd \
    /usr/lib/python3/dist-packages/cloudinit /usr/lib/udev/hwdb.* /usr/share/doc /usr/share/i18n \
    /usr/share/perl /usr/lib/x86_64-linux-gnu/perl* /usr/bin/perl* /usr/share/zoneinfo \
    /var/cache/* /var/lib/apt/*
