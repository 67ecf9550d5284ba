// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/pin.h"

#include "app/technician/commands.h"
#include "app/technician/secretinput.h"

namespace technician {

namespace {

const QString fromStdin = QStringLiteral("stdin");

const QHash<QString, staff::Role> &roles()
{
    static const QHash<QString, staff::Role> byWord {
        { QStringLiteral("instructor"), staff::Role::Instructor },
        { QStringLiteral("technician"), staff::Role::Technician },
    };
    return byWord;
}

/// Asked twice: nobody sees what they type. None: not twice the same.
std::optional<QString> askedTwice(SecretInput &input, command::Console &console)
{
    console.message(QStringLiteral("PIN nuevo, seis cifras (no se ven al escribir):"));
    const auto first = input.line();
    console.message(QStringLiteral("Otra vez, el mismo:"));
    const auto second = input.line();
    return first && first == second ? first : std::nullopt;
}

} // namespace

QList<command::Option> PinSet::options() const
{
    return { { { fromStdin }, QStringLiteral("Lee el PIN de la entrada, una línea, sin preguntar") } };
}

QString PinSet::complaint(const Call &call) const
{
    const QString word = call.arguments.first();
    return roles().contains(word)
        ? QString()
        : QStringLiteral("No hay PIN de «%1»: solo de instructor o de technician.").arg(word);
}

Exit PinSet::work(const Setting &setting, const Call &call)
{
    const bool piped = call.options.isSet(fromStdin);
    SecretInput input;
    if (!piped && !input.isTerminal())
        return call.console.wrongUsage(
            QStringLiteral("La entrada no es un terminal. Con --stdin se lee de ella el PIN."));
    const auto typed = piped ? input.line() : askedTwice(input, call.console);
    if (!typed) {
        call.console.message(piped ? QStringLiteral("La entrada está vacía.")
                                   : QStringLiteral("No son iguales. El PIN queda como estaba."));
        return Exit::Failed;
    }
    const QString role = call.arguments.first();
    staff::Pin pin(setting.kiosk.dataFolder, roles().value(role), setting.clock);
    if (const auto set = pin.set(*typed); !set)
        return call.console.failed(set.error());
    call.console.result(QJsonObject { { QStringLiteral("role"), role } },
        { QStringLiteral("El PIN quedó puesto. Vale desde ya, también con el tótem en marcha.") });
    return Exit::Done;
}

} // namespace technician
