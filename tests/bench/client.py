"""libvirt-python: CLIENT SOCKET OPERATION COUNT, as the other clients."""

import sys
import time

import libvirt


def main():
    socket, operation, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    uri = f"test+unix:///default?socket={socket}"
    libvirt.open(uri).close()
    connect = libvirt.open(uri)

    def xml():
        for domain in connect.listAllDomains():
            domain.XMLDesc()

    once = {
        "open": lambda: libvirt.open(uri).close(),
        "call": connect.getLibVersion,
        "list": connect.listAllDomains,
        "xml": xml,
        "stats": connect.getAllDomainStats,
    }[operation]
    once()
    times = []
    processor, begun = time.process_time_ns(), time.perf_counter_ns()
    for _ in range(count):
        since = time.perf_counter_ns()
        once()
        times.append(time.perf_counter_ns() - since)
    wall = time.perf_counter_ns() - begun
    processor = time.process_time_ns() - processor
    times.sort()
    place = {p: times[max(-(-count * p // 100) - 1, 0)] for p in (50, 99)}
    with open("/proc/self/status") as status:
        peak = next(line.split()[1] for line in status if line.startswith("VmHWM:"))
    print(
        f"count={count} wall_ns={wall} cpu_ns={processor}"
        f" p50_ns={place[50]} p99_ns={place[99]} peak_kib={peak}"
    )


main()
