#!/bin/sh
# poweroff, reboot, halt and shutdown of the tiny guest.
action=${0##*/}
if [ "$action" = shutdown ]; then
    action=poweroff
    case " $* " in *" -r "*) action=reboot ;; esac
fi
sync
/bin/busybox umount -r / 2> /dev/null
exec /bin/busybox "$action" -f
