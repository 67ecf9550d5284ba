// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/talkspage.h"

namespace instructor {

using entrance::CardsPage;

TalksPage::TalksPage(const screens::Surroundings &around)
    : CardsPage(around.theme, tr("¿De qué trámite es la charla?"),
        tr("En la charla, avance con Av Pág y vuelva con Re Pág."),
        procedureCards(around.desk.catalogue(), around.language))
{
    setHelp({ tr("También sirve un control remoto de presentaciones."),
        tr("Con la tecla B la pantalla queda negra. Con la misma tecla vuelve.") });
}

} // namespace instructor
