// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/uplink.h"
#include <QCoreApplication>
#include <QTextStream>

/// Says a line for each way in which the machine stands on its network, as the kiosk sees it on the system's
/// bus, until it is ended: for a test with a real NetworkManager.
int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    network::Uplink uplink;
    const auto word = [](auto value) {
        return QLatin1String(QMetaEnum::fromType<decltype(value)>().valueToKey(int(value)));
    };
    QTextStream out(stdout);
    const auto say = [&] {
        const network::Standing &now = uplink.standing();
        out << (now.isThere ? "there " : "away ") << word(now.connectivity) << ' ' << word(now.medium) << ' '
            << word(now.cable) << ' ' << word(now.wifi) << ' ' << now.address << Qt::endl;
    };
    QObject::connect(&uplink, &network::Uplink::changed, &program, say);
    say();
    return program.exec();
}
