# Inside a tree with the tools: compiles libvirt's daemons, installs them below /installed.
# Only the drivers that the tests need are in it.
export LC_ALL=C.UTF-8
cd /root
apt-get -q -o Acquire::Check-Valid-Until=false -o APT::Sandbox::User=root update
# A mirror may lack the description of the source package; the source itself is what counts, and
# apt compares its hash with the signed index.
apt-get -q -o APT::Sandbox::User=root source --download-only libvirt || true
rm -rf source build /installed
mkdir source
tar -x --strip-components 1 -C source -f libvirt_*.orig.tar.xz
tar -x -C source -f libvirt_*.debian.tar.xz
while read -r change; do
    case $change in ''|'#'*) ;; *) patch -s -p 1 -d source < "source/debian/patches/$change" ;; esac
done < source/debian/patches/series
on() { for name; do set -- "$@" "-D$name=enabled"; shift; done; echo "$@"; }
meson setup build source --prefix=/usr --libdir="lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH)" \
    --sysconfdir=/etc --localstatedir=/var -Drunstatedir=/run -Dauto_features=disabled \
    $(on driver_remote driver_libvirtd driver_qemu driver_network driver_test driver_secrets \
        driver_interface storage_dir storage_fs json_c libnl udev pciaccess capng sasl polkit attr blkid) \
    -Dqemu_user=libvirt-qemu -Dqemu_group=kvm -Ddocs=disabled -Dtests=disabled \
    -Dfirewall_backend_priority=iptables,nftables
nice -n 10 ninja -C build > log 2>&1 || { tail -n 20 log >&2; exit 1; }
DESTDIR=/installed meson install -C build --no-rebuild > log 2>&1
test -x /installed/usr/sbin/virtqemud
