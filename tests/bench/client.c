/* libvirt's own client: CLIENT SOCKET OPERATION COUNT [WIDTH], as the other clients. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <libvirt/libvirt.h>
#include <libvirt/virterror.h>

static virConnectPtr connect;
static char uri[4096];
static long count;
static long each;

static void check(int ok, const char *what)
{
    if (ok)
        return;
    virErrorPtr error = virGetLastError();
    fprintf(stderr, "%s: %s\n", what, error ? error->message : "failed");
    exit(1);
}

static long long now(clockid_t clock)
{
    struct timespec time;
    clock_gettime(clock, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static long peak(void)
{
    char line[256];
    long kib = 0;
    FILE *file = fopen("/proc/self/status", "r");
    while (file && fgets(line, sizeof(line), file))
        if (sscanf(line, "VmHWM: %ld", &kib) == 1)
            break;
    if (file)
        fclose(file);
    return kib;
}

static void call(void)
{
    unsigned long version;
    check(virConnectGetLibVersion(connect, &version) == 0, "version");
}

static void open_and_close(void)
{
    virConnectPtr other = virConnectOpen(uri);
    check(other != NULL, "open");
    virConnectClose(other);
}

static void each_domain(int with_xml)
{
    virDomainPtr *domains;
    int number = virConnectListAllDomains(connect, &domains, 0);
    check(number >= 0, "list");
    for (int i = 0; i < number; i++) {
        if (with_xml) {
            char *xml = virDomainGetXMLDesc(domains[i], 0);
            check(xml != NULL, "XML");
            free(xml);
        }
        virDomainFree(domains[i]);
    }
    free(domains);
}

static void list(void)
{
    each_domain(0);
}

static void xml(void)
{
    each_domain(1);
}

static void stats(void)
{
    virDomainStatsRecordPtr *records;
    check(virConnectGetAllDomainStats(connect, 0, &records, 0) >= 0, "stats");
    virDomainStatsRecordListFree(records);
}

static int compare(const void *one, const void *other)
{
    long long a = *(const long long *)one, b = *(const long long *)other;
    return (a > b) - (a < b);
}

static long long percentile(long long *times, long percent)
{
    long place = (count * percent + 99) / 100 - 1;
    return times[place < 0 ? 0 : place];
}

static void repeat(void (*once)(void))
{
    long long *times = calloc(count, sizeof(*times));
    if (!times)
        exit(1);
    once();
    long long processor = now(CLOCK_PROCESS_CPUTIME_ID), begun = now(CLOCK_MONOTONIC);
    for (long i = 0; i < count; i++) {
        long long since = now(CLOCK_MONOTONIC);
        once();
        times[i] = now(CLOCK_MONOTONIC) - since;
    }
    long long wall = now(CLOCK_MONOTONIC) - begun;
    processor = now(CLOCK_PROCESS_CPUTIME_ID) - processor;
    qsort(times, count, sizeof(*times), compare);
    printf("count=%ld wall_ns=%lld cpu_ns=%lld p50_ns=%lld p99_ns=%lld peak_kib=%ld\n", count, wall,
           processor, percentile(times, 50), percentile(times, 99), peak());
    free(times);
}

static void *calls(void *nothing)
{
    for (long i = 0; i < each; i++)
        call();
    return nothing;
}

static void parallel(long width)
{
    pthread_t threads[256];
    check(width > 0 && width <= 256, "width");
    each = count / width;
    call();
    long long processor = now(CLOCK_PROCESS_CPUTIME_ID), begun = now(CLOCK_MONOTONIC);
    for (long i = 0; i < width; i++)
        check(pthread_create(&threads[i], NULL, calls, NULL) == 0, "thread");
    for (long i = 0; i < width; i++)
        pthread_join(threads[i], NULL);
    long long wall = now(CLOCK_MONOTONIC) - begun;
    processor = now(CLOCK_PROCESS_CPUTIME_ID) - processor;
    printf("count=%ld wall_ns=%lld cpu_ns=%lld peak_kib=%ld\n", each * width, wall, processor,
           peak());
}

static long taken;
static long long first, first_processor;

static int happened(virConnectPtr unused, virDomainPtr domain, int event, int detail, void *data)
{
    (void)unused, (void)domain, (void)event, (void)detail, (void)data;
    if (taken++ == 0) {
        first = now(CLOCK_MONOTONIC);
        first_processor = now(CLOCK_PROCESS_CPUTIME_ID);
    }
    return 0;
}

/* Takes that many events; time runs from the first. */
static void events(void)
{
    int id = virConnectDomainEventRegisterAny(connect, NULL, VIR_DOMAIN_EVENT_ID_LIFECYCLE,
                                              VIR_DOMAIN_EVENT_CALLBACK(happened), NULL, NULL);
    check(id >= 0, "register");
    puts("ready");
    fflush(stdout);
    while (taken < count)
        check(virEventRunDefaultImpl() == 0, "event loop");
    printf("count=%ld wall_ns=%lld cpu_ns=%lld peak_kib=%ld lost=0\n", count,
           now(CLOCK_MONOTONIC) - first, now(CLOCK_PROCESS_CPUTIME_ID) - first_processor, peak());
}

int main(int argument_count, char **arguments)
{
    if (argument_count < 4)
        return 2;
    const char *operation = arguments[2];
    snprintf(uri, sizeof(uri), "test+unix:///default?socket=%s", arguments[1]);
    count = atol(arguments[3]);
    check(count > 0, "count");
    if (!strcmp(operation, "events"))
        virEventRegisterDefaultImpl();
    connect = virConnectOpen(uri);
    check(connect != NULL, "open");
    if (!strcmp(operation, "call"))
        repeat(call);
    else if (!strcmp(operation, "open"))
        repeat(open_and_close);
    else if (!strcmp(operation, "list"))
        repeat(list);
    else if (!strcmp(operation, "xml"))
        repeat(xml);
    else if (!strcmp(operation, "stats"))
        repeat(stats);
    else if (!strcmp(operation, "parallel"))
        parallel(argument_count > 4 ? atol(arguments[4]) : 1);
    else if (!strcmp(operation, "events"))
        events();
    else {
        fprintf(stderr, "no operation %s\n", operation);
        return 2;
    }
    virConnectClose(connect);
    return 0;
}
