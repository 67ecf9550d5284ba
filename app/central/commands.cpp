// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/commands.h"

namespace central {

command::Commands allCommands()
{
    command::Commands commands;
    commands.push_back(initCommand());
    commands.push_back(serveCommand());
    commands.push_back(enrolmentCodeCommand());
    commands.push_back(pinOrderCommand());
    commands.push_back(provisioningCommand());
    commands.push_back(kiosksCommand());
    commands.push_back(revokeCommand());
    commands.push_back(openPendingCommand());
    commands.push_back(filingsListCommand());
    commands.push_back(filingsShowCommand());
    commands.push_back(filingsAcceptCommand());
    commands.push_back(filingsRefuseCommand());
    commands.push_back(filingsNeedsVisitCommand());
    commands.push_back(openCommand());
    commands.push_back(mailSendCommand());
    commands.push_back(importCommand());
    commands.push_back(gapsCommand());
    commands.push_back(cataloguePublishCommand());
    return commands;
}

} // namespace central
