#!/bin/sh
# Makes a fresh Debian tree a generic cloud image, as distributions do. Runs chrooted in the tree.
set -eu
echo 'LABEL=root / ext4 errors=remount-ro,x-systemd.growfs 0 1' > /etc/fstab
: > /etc/machine-id
rm -f /etc/ssh/ssh_host_* /etc/hostname /var/lib/dbus/machine-id /etc/resolv.conf
ln -s ../run/systemd/resolve/stub-resolv.conf /etc/resolv.conf
rm -rf /var/lib/apt/lists/* /var/cache/apt/*.bin /var/log/*.log
systemctl enable -q systemd-networkd systemd-resolved ssh
# Without the package "locales", which no guest needs, cloud-init's locale module would fail. A
# string, as cloud-init's schema demands.
echo 'locale: "false"' > /etc/cloud/cloud.cfg.d/06_locale.cfg

cd /boot
version=$(ls vmlinuz-* | sed 's/^vmlinuz-//')
mkdir extlinux
cat > extlinux/extlinux.conf <<END
SERIAL 0 115200
DEFAULT linux
PROMPT 0
TIMEOUT 1
LABEL linux
  KERNEL ../vmlinuz-$version
  INITRD ../initrd.img-$version
  APPEND root=LABEL=root ro console=tty0 console=ttyS0,115200
END
