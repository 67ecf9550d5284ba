// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/finding.h"

namespace care {

QString nameOf(Part part)
{
    switch (part) {
    case Part::Program:
        return QStringLiteral("Programa");
    case Part::Settings:
        return QStringLiteral("Configuración");
    case Part::Enrolment:
        return QStringLiteral("Inscripción");
    case Part::Certificate:
        return QStringLiteral("Certificado");
    case Part::Key:
        return QStringLiteral("Llave");
    case Part::Clock:
        return QStringLiteral("Reloj");
    case Part::Disk:
        return QStringLiteral("Disco");
    case Part::Store:
        return QStringLiteral("Base de datos");
    case Part::Queue:
        return QStringLiteral("Cola");
    case Part::Network:
        return QStringLiteral("Red");
    case Part::Catalogue:
        return QStringLiteral("Trámites");
    case Part::Languages:
        return QStringLiteral("Idiomas");
    case Part::Screen:
        return QStringLiteral("Pantalla");
    case Part::Sound:
        return QStringLiteral("Sonido");
    case Part::Printer:
        return QStringLiteral("Impresora");
    case Part::Reader:
        return QStringLiteral("Lector de cédula");
    case Part::Backup:
        return QStringLiteral("Copia");
    }
    Q_UNREACHABLE();
}

} // namespace care
