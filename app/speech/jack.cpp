// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/jack.h"

#include "app/base/event.h"
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSocketNotifier>
#include <alsa/asoundlib.h>
#include <array>

namespace speech {

namespace {

Q_LOGGING_CATEGORY(log, "ventanilla.speech")

/// Names as the kernel gives them (sound/core/ctljack.c). Where no plug is noticed the kernel says "Phantom"
/// and always yes; a microphone's jack is nobody's ears, but "Headphone Mic" takes either.
bool isForHeadphones(const char *name)
{
    static const QRegularExpression form(
        QStringLiteral("^(?!.*(Phantom|Headset Mic|Input)).*(Headphone|Headset).* Jack$"));
    return form.match(QString::fromUtf8(name)).hasMatch();
}

/// udev's ID_PATH ends in it; sound servers make an output's name of that, with "_" for what names may not
/// have.
QByteArray placeOf(int card)
{
    static const QRegularExpression other(QStringLiteral("[^A-Za-z0-9._-]"));
    const QFileInfo device(QStringLiteral("/sys/class/sound/card%1/device").arg(card));
    return QFileInfo(device.canonicalFilePath()).fileName().replace(other, QStringLiteral("_")).toUtf8();
}

} // namespace

QList<SoundCard> soundCards()
{
    QList<SoundCard> cards;
    for (int number = -1; snd_card_next(&number) == 0 && number >= 0;)
        cards.append({ "hw:" + QByteArray::number(number), placeOf(number) });
    return cards;
}

Jack::Jack(const SoundCard &card) : m_place(card.place)
{
    const int opened = snd_ctl_open(&m_control, card.control, SND_CTL_READONLY | SND_CTL_NONBLOCK);
    if (opened < 0) {
        m_control = nullptr;
        qCWarning(log) << base::Event::HeadphonesUnknown << card.control.constData() << snd_strerror(opened);
        return;
    }
    // Before the first look, or what changes between the two would be missed.
    snd_ctl_subscribe_events(m_control, 1);
    std::array<pollfd, 1> poll {};
    if (snd_ctl_poll_descriptors(m_control, poll.data(), poll.size()) == 1)
        connect(new QSocketNotifier(poll[0].fd, QSocketNotifier::Read, this), &QSocketNotifier::activated,
            this, &Jack::follow);
    m_isPlugged = look();
}

Jack::~Jack()
{
    qDeleteAll(children()); // the notifier goes before what it watches
    if (m_control)
        snd_ctl_close(m_control);
}

bool Jack::isBehind(const QByteArray &output) const
{
    return !m_place.isEmpty() && output.contains("-" + m_place + ".");
}

void Jack::follow()
{
    snd_ctl_event_t *event = nullptr;
    snd_ctl_event_alloca(&event);
    int read = 0;
    do
        read = snd_ctl_read(m_control, event);
    while (read > 0);
    if (read < 0 && read != -EAGAIN) // it has gone, and would say so without end
        qDeleteAll(findChildren<QSocketNotifier *>());
    // Any change, for jacks come and go as well.
    const bool now = look();
    if (std::exchange(m_isPlugged, now) != now)
        Q_EMIT changed();
}

bool Jack::look() const
{
    snd_ctl_elem_list_t *list = nullptr;
    snd_ctl_elem_id_t *id = nullptr;
    snd_ctl_elem_value_t *value = nullptr;
    snd_ctl_elem_list_alloca(&list);
    snd_ctl_elem_id_alloca(&id);
    snd_ctl_elem_value_alloca(&value);
    if (snd_ctl_elem_list(m_control, list) < 0
        || snd_ctl_elem_list_alloc_space(list, snd_ctl_elem_list_get_count(list)) < 0)
        return false;
    bool plugged = false;
    if (snd_ctl_elem_list(m_control, list) == 0) {
        for (unsigned i = 0; i < snd_ctl_elem_list_get_used(list) && !plugged; ++i) {
            snd_ctl_elem_list_get_id(list, i, id);
            snd_ctl_elem_value_set_id(value, id);
            plugged = snd_ctl_elem_id_get_interface(id) == SND_CTL_ELEM_IFACE_CARD
                && isForHeadphones(snd_ctl_elem_id_get_name(id)) && snd_ctl_elem_read(m_control, value) == 0
                && snd_ctl_elem_value_get_boolean(value, 0) != 0;
        }
    }
    snd_ctl_elem_list_free_space(list);
    return plugged;
}

} // namespace speech
