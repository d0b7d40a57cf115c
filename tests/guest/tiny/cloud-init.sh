#!/bin/sh
# Stands in for cloud-init's `status [--wait] [--long]` in the tiny guest.
result=/run/cloud-init/result.json
if [ "$1" != status ]; then
    echo "tiny guest: only 'cloud-init status' is here" >&2
    exit 2
fi
case " $* " in
    *" --wait "* | *" -w "*) until [ -s $result ]; do sleep 0.2; done ;;
esac
if [ ! -s $result ]; then
    status=running
elif grep -q '"errors": \[\]' $result; then
    status=done
else
    status=error
fi
echo "status: $status"
case " $* " in
    *" --long "* | *" -l "*)
        echo "detail:"
        cat /run/cloud-init/detail 2> /dev/null
        ;;
esac
if [ $status = error ]; then
    cat $result
    exit 1
fi
