#!/bin/busybox sh
# Process 1 of the tiny guest: finds the seed, lets seed.py do what it says, reaps.
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8
b=/bin/busybox
$b mount -t tmpfs -o mode=755 run /run
$b mkdir -p /run/sshd /run/lock /run/cloud-init /run/seed /dev/pts /dev/shm /dev/virtio-ports
$b mount -t devpts -o gid=5,mode=620,ptmxmode=666 devpts /dev/pts
$b mount -t tmpfs -o mode=1777 shm /dev/shm
$b mount -t tmpfs -o mode=1777 tmp /tmp
$b ln -snf /proc/self/fd /dev/fd
exec > /dev/console 2>&1 < /dev/null
$b ip link set lo up

say() { echo "tiny guest: $($b cut -d' ' -f1 /proc/uptime) s: $*"; }

# The seed is a disk or CD-ROM labelled cidata: ISO 9660 has the label at 32808, FAT at 43 or 71.
find_seed() {
    for device in /dev/sr[0-9] /dev/vd[b-z] /dev/sd[a-z] /dev/vd[b-z]1 /dev/sd[a-z]1; do
        [ -b "$device" ] || continue
        for offset in 32808 43 71; do
            case "$($b dd if="$device" bs=1 skip=$offset count=6 2> /dev/null)" in
                cidata | CIDATA) seed=$device && return ;;
            esac
        done
    done
    return 1
}
seed=
tries=0
until find_seed || [ $tries = 60 ]; do
    $b usleep 50000
    tries=$((tries + 1))
done
if [ -n "$seed" ]; then
    $b mount -o ro "$seed" /run/seed
    say "seed on $seed"
else
    say "no seed"
fi

python3 -S -E /usr/lib/lab/seed.py "$seed"
say "sshd runs"

# udev would make these links.
for port in /sys/class/virtio-ports/*; do
    [ -e "$port/name" ] && $b ln -snf "../${port##*/}" "/dev/virtio-ports/$($b cat "$port/name")"
done
agent=/dev/virtio-ports/org.qemu.guest_agent.0
[ -e $agent ] && qemu-ga -d -p $agent -f /run/qemu-ga.pid
(growpart /dev/vda 1 && resize2fs /dev/vda1) > /run/growpart.log 2>&1 &
$b acpid -f -c /etc/lab-acpi > /dev/null 2>&1 &
while :; do
    $b sleep 3600 &
    wait $!
done
