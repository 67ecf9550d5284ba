// SPDX-License-Identifier: GPL-3.0-or-later
// A sound card that is a file: each line is a control element, "+Headphone Jack" with a plug in it, "-Line
// Out Jack" without. Who writes the file plugs and pulls, who removes it pulls the card. ALSA loads this by
// its configuration (soundcards.h) and asks it as it asks the kernel.
#include <alsa/asoundlib.h>
#include <alsa/control_external.h>
#include <cstring>
#include <fstream>
#include <string>
#include <sys/inotify.h>
#include <unistd.h>
#include <vector>

namespace {

struct Card
{
    snd_ctl_ext_t ext {};
    std::string file;
};

std::vector<std::string> elements(const snd_ctl_ext_t *ext)
{
    std::ifstream file(static_cast<const Card *>(ext->private_data)->file);
    std::vector<std::string> found;
    for (std::string line; std::getline(file, line);)
        found.push_back(line);
    return found;
}

void closed(snd_ctl_ext_t *ext)
{
    close(ext->poll_fd);
    delete static_cast<Card *>(ext->private_data);
}

int count(snd_ctl_ext_t *ext)
{
    return int(elements(ext).size());
}

int list(snd_ctl_ext_t *ext, unsigned offset, snd_ctl_elem_id_t *id)
{
    const auto all = elements(ext);
    if (offset >= all.size())
        return -ENOENT;
    snd_ctl_elem_id_set_interface(id, SND_CTL_ELEM_IFACE_CARD);
    snd_ctl_elem_id_set_name(id, all[offset].c_str() + 1);
    return 0;
}

snd_ctl_ext_key_t find(snd_ctl_ext_t *ext, const snd_ctl_elem_id_t *id)
{
    const auto all = elements(ext);
    for (size_t i = 0; i < all.size(); ++i)
        if (all[i].substr(1) == snd_ctl_elem_id_get_name(id))
            return i;
    return SND_CTL_EXT_KEY_NOT_FOUND;
}

int attribute(snd_ctl_ext_t *, snd_ctl_ext_key_t, int *type, unsigned *access, unsigned *values)
{
    *type = SND_CTL_ELEM_TYPE_BOOLEAN;
    *access = SND_CTL_EXT_ACCESS_READ;
    *values = 1;
    return 0;
}

int read(snd_ctl_ext_t *ext, snd_ctl_ext_key_t key, long *value)
{
    const auto all = elements(ext);
    if (key >= all.size())
        return -ENODEV;
    *value = all[key].front() == '+';
    return 0;
}

/// Who does not ask to be told is not told.
void subscribe(snd_ctl_ext_t *ext, int wants)
{
    if (wants)
        inotify_add_watch(
            ext->poll_fd, static_cast<const Card *>(ext->private_data)->file.c_str(), IN_CLOSE_WRITE);
}

int event(snd_ctl_ext_t *ext, snd_ctl_elem_id_t *id, unsigned *mask)
{
    alignas(inotify_event) char buffer[4096];
    const ssize_t got = ::read(ext->poll_fd, buffer, sizeof buffer);
    if (got <= 0)
        return -EAGAIN;
    for (ssize_t at = 0; at < got;) {
        const auto *one = reinterpret_cast<const inotify_event *>(buffer + at);
        if (one->mask & IN_IGNORED)
            return -ENODEV;
        at += ssize_t(sizeof *one + one->len);
    }
    list(ext, 0, id);
    *mask = SND_CTL_EVENT_MASK_VALUE;
    return 1;
}

const snd_ctl_ext_callback_t callbacks = [] {
    snd_ctl_ext_callback_t all {};
    all.close = closed;
    all.elem_count = count;
    all.elem_list = list;
    all.find_elem = find;
    all.get_attribute = attribute;
    all.read_integer = read;
    all.subscribe_events = subscribe;
    all.read_event = event;
    return all;
}();

} // namespace

extern "C" {

SND_CTL_PLUGIN_DEFINE_FUNC(jackcard)
{
    (void)root;
    const char *file = nullptr;
    snd_config_t *node = nullptr;
    if (snd_config_search(conf, "file", &node) < 0 || snd_config_get_string(node, &file) < 0)
        return -EINVAL;
    if (access(file, R_OK) != 0)
        return -errno;
    auto *card = new Card { {}, file };
    card->ext.version = SND_CTL_EXT_VERSION;
    card->ext.callback = &callbacks;
    card->ext.private_data = card;
    std::strcpy(card->ext.id, "jackcard");
    card->ext.poll_fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    const int created = snd_ctl_ext_create(&card->ext, name, mode);
    if (created < 0) {
        closed(&card->ext);
        return created;
    }
    *handlep = card->ext.handle;
    return 0;
}
SND_CTL_PLUGIN_SYMBOL(jackcard)
}
