/* Makes one call through libvirt's own client, for `cargo lab record`: calls that virsh does not
 * make, or not with these arguments. Usage: calls URI NAME. A call may fail; what was sent counts.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libvirt/libvirt.h>
#include <libvirt/virterror.h>

static char *read_file(const char *path)
{
    static char text[65536];
    FILE *file = fopen(path, "r");
    if (!file) {
        perror(path);
        exit(2);
    }
    text[fread(text, 1, sizeof(text) - 1, file)] = '\0';
    fclose(file);
    return text;
}

static void silent(void *data, virErrorPtr error)
{
    (void)data;
    fprintf(stderr, "%s\n", error->message ? error->message : "failed");
}

int main(int count, char **arguments)
{
    if (count != 3)
        return 2;
    const char *name = arguments[2];
    virSetErrorFunc(NULL, silent);
    /* With an event loop the client asks the daemon for keepalive. */
    virEventRegisterDefaultImpl();
    virConnectPtr connect = virConnectOpen(arguments[1]);
    if (!connect)
        return 1;
    virDomainPtr domain = virDomainLookupByName(connect, "test");
    virStoragePoolPtr pool = virStoragePoolLookupByName(connect, "default-pool");
    if (!domain || !pool)
        return 1;

    if (!strcmp(name, "is-secure"))
        virConnectIsSecure(connect);
    else if (!strcmp(name, "define"))
        virDomainDefineXMLFlags(connect, read_file("domain.xml"), 0);
    else if (!strcmp(name, "start"))
        virDomainCreateWithFlags(domain, 0);
    else if (!strcmp(name, "shutdown"))
        virDomainShutdownFlags(domain, 0);
    else if (!strcmp(name, "destroy"))
        virDomainDestroyFlags(domain, 0);
    else if (!strcmp(name, "undefine"))
        virDomainUndefineFlags(domain, 0);
    else if (!strcmp(name, "undefine-all"))
        virDomainUndefineFlags(domain, VIR_DOMAIN_UNDEFINE_MANAGED_SAVE |
                                           VIR_DOMAIN_UNDEFINE_SNAPSHOTS_METADATA |
                                           VIR_DOMAIN_UNDEFINE_NVRAM |
                                           VIR_DOMAIN_UNDEFINE_CHECKPOINTS_METADATA);
    else if (!strcmp(name, "is-active"))
        virDomainIsActive(domain);
    else if (!strcmp(name, "title"))
        virDomainGetMetadata(domain, VIR_DOMAIN_METADATA_TITLE, NULL, VIR_DOMAIN_AFFECT_CURRENT);
    else if (!strcmp(name, "set-title"))
        virDomainSetMetadata(domain, VIR_DOMAIN_METADATA_TITLE, "A title", NULL, NULL,
                             VIR_DOMAIN_AFFECT_LIVE | VIR_DOMAIN_AFFECT_CONFIG);
    else if (!strcmp(name, "remove-element"))
        virDomainSetMetadata(domain, VIR_DOMAIN_METADATA_ELEMENT, NULL, "vector",
                             "https://vector.example/1", VIR_DOMAIN_AFFECT_CONFIG);
    else if (!strcmp(name, "pool-is-active"))
        virStoragePoolIsActive(pool);
    else {
        fprintf(stderr, "no such call: %s\n", name);
        return 2;
    }
    virStoragePoolFree(pool);
    virDomainFree(domain);
    virConnectClose(connect);
    return 0;
}
