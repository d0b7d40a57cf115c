#!/bin/busybox sh
# What udhcpc calls with what it got. $interface, $ip, $mask, $router, $dns and $domain are set.
b=/bin/busybox
case $1 in
    deconfig)
        $b ip address flush dev "$interface"
        $b ip link set "$interface" up
        ;;
    bound | renew)
        $b ip address replace "$ip/${mask:-24}" dev "$interface"
        for gateway in $router; do
            $b ip route replace default via "$gateway" dev "$interface"
            break
        done
        {
            [ -n "$domain" ] && echo "search $domain"
            for server in $dns; do echo "nameserver $server"; done
        } > /etc/resolv.conf
        ;;
esac
exit 0
