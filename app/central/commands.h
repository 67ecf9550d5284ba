// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/command.h"

/// One maker per command; the classes stay in the files of the same name.
namespace central {

command::Commands allCommands();

std::unique_ptr<Command> initCommand();
std::unique_ptr<Command> serveCommand();
std::unique_ptr<Command> openPendingCommand();
std::unique_ptr<Command> openCommand();
std::unique_ptr<Command> mailSendCommand();
std::unique_ptr<Command> importCommand();
std::unique_ptr<Command> enrolmentCodeCommand();
std::unique_ptr<Command> pinOrderCommand();
std::unique_ptr<Command> provisioningCommand();
std::unique_ptr<Command> kiosksCommand();
std::unique_ptr<Command> revokeCommand();
std::unique_ptr<Command> filingsListCommand();
std::unique_ptr<Command> filingsShowCommand();
std::unique_ptr<Command> filingsAcceptCommand();
std::unique_ptr<Command> filingsRefuseCommand();
std::unique_ptr<Command> filingsNeedsVisitCommand();
std::unique_ptr<Command> gapsCommand();
std::unique_ptr<Command> cataloguePublishCommand();

} // namespace central
