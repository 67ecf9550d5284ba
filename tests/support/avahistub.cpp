// SPDX-License-Identifier: GPL-3.0-or-later
// ippeveprinter announces itself through Avahi, and ends where no Avahi runs. Loaded before it, these stand
// for an Avahi that says yes to everything.
extern "C" {
void *avahi_threaded_poll_new()
{
    static int poll;
    return &poll;
}
void *avahi_threaded_poll_get(void *poll)
{
    return poll;
}
int avahi_threaded_poll_start(void *)
{
    return 0;
}
void avahi_threaded_poll_lock(void *) { }
void avahi_threaded_poll_unlock(void *) { }
void *avahi_client_new(void *poll, int, void *, void *, int *)
{
    return poll;
}
void *avahi_entry_group_new(void *client, void *, void *)
{
    return client;
}
int avahi_entry_group_add_service_strlst(void *, int, int, int, ...)
{
    return 0;
}
int avahi_entry_group_add_service_subtype(void *, int, int, int, ...)
{
    return 0;
}
int avahi_entry_group_commit(void *)
{
    return 0;
}
int avahi_entry_group_free(void *)
{
    return 0;
}
}
