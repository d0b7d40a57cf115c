#!/bin/busybox sh
# The tiny guest's initramfs: drivers, root file system, done.
b=/bin/busybox
$b mount -t devtmpfs dev /dev
$b mount -t proc proc /proc
$b mount -t sysfs sys /sys
while read -r module; do $b insmod "/modules/$module"; done < /modules/first
tries=0
until [ -b /dev/vda1 ] || [ $tries = 200 ]; do
    $b usleep 50000
    tries=$((tries + 1))
done
if ! $b mount -t ext4 -o rw,noatime /dev/vda1 /root; then
    echo "tiny guest: no root file system on /dev/vda1"
    exec $b poweroff -f
fi
while read -r module; do $b insmod "/modules/$module"; done < /modules/second
for directory in dev proc sys; do $b mount --move /$directory /root/$directory; done
exec $b switch_root /root /sbin/lab-init
