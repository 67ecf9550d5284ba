// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outbox/outbox.h"
#include "app/technician/command.h"

namespace technician {

/// A bare machine becomes the kiosk of a file, and says how it stands.
class Provision final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("provision"); }
    QString summary() const override
    {
        return QStringLiteral("Pone en marcha este equipo como dice un archivo del servicio central");
    }
    QStringList arguments() const override { return { QStringLiteral("ARCHIVO") }; }
    QList<command::Option> options() const override;

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class Enrol final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("enrol"); }
    QString summary() const override { return QStringLiteral("Inscribe este tótem en su servicio central"); }
    QList<command::Option> options() const override;

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class Status final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("status"); }
    QString summary() const override
    {
        return QStringLiteral("Cómo está el tótem: inscripción, cola, contacto");
    }

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class Doctor final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("doctor"); }
    QString summary() const override
    {
        return QStringLiteral("Revisa todo lo que un programa puede ver, y dice qué hacer");
    }
    QList<command::Option> options() const override;

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class Metrics final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("metrics"); }
    QString summary() const override
    {
        return QStringLiteral(
            "Las cifras del tótem para Prometheus, en un archivo de su recolector de textos");
    }
    QStringList arguments() const override { return { QStringLiteral("ARCHIVO.prom") }; }

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class QueueList final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("queue list"); }
    QString summary() const override
    {
        return QStringLiteral("Las constancias guardadas, la más nueva primero");
    }
    QList<command::Option> options() const override;
    QString complaint(const Call &call) const override;

private:
    Exit work(const Setting &setting, const Call &call) override;
};

/// Whether the folder may go: 3 while anything in it is nowhere else.
class QueueWaiting final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("queue waiting"); }
    QString summary() const override
    {
        return QStringLiteral("Lo que aún hay que conservar aquí; termina con 3 si hay algo");
    }

private:
    Exit work(const Setting &setting, const Call &call) override;
};

/// One about a filing, named by its id or by the comprobante that its resident shows.
class FilingCommand : public Command
{
public:
    using Command::Command;
    QStringList arguments() const override { return { QStringLiteral("ID|COMPROBANTE") }; }

private:
    Exit work(const Setting &setting, const Call &call) final;
    virtual Exit workOn(const outbox::Entry &filing, const Setting &setting, const Call &call) = 0;
};

class QueueShow final : public FilingCommand
{
public:
    using FilingCommand::FilingCommand;
    QString name() const override { return QStringLiteral("queue show"); }
    QString summary() const override { return QStringLiteral("Una constancia: lo que se sabe sin abrirla"); }

private:
    Exit workOn(const outbox::Entry &filing, const Setting &setting, const Call &call) override;
};

class QueueRetry final : public FilingCommand
{
public:
    using FilingCommand::FilingCommand;
    QString name() const override { return QStringLiteral("queue retry"); }
    QString summary() const override
    {
        return QStringLiteral("Vuelve a intentar el envío de una constancia");
    }

private:
    Exit workOn(const outbox::Entry &filing, const Setting &setting, const Call &call) override;
};

class QueueVoid final : public FilingCommand
{
public:
    using FilingCommand::FilingCommand;
    QString name() const override { return QStringLiteral("queue void"); }
    QString summary() const override
    {
        return QStringLiteral("Anula una constancia que no se enviará; avisa al servicio central");
    }
    QList<command::Option> options() const override;
    QString complaint(const Call &call) const override;

private:
    Exit workOn(const outbox::Entry &filing, const Setting &setting, const Call &call) override;
};

class QueueExport final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("queue export"); }
    QString summary() const override
    {
        return QStringLiteral("Copia a una carpeta los sobres que faltan por enviar");
    }
    QStringList arguments() const override { return { QStringLiteral("CARPETA") }; }
    QList<command::Option> options() const override;
    QString complaint(const Call &call) const override;

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class QueueImportReceipts final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("queue import-receipts"); }
    QString summary() const override { return QStringLiteral("Toma los acuses de recibo traídos a mano"); }
    QStringList arguments() const override { return { QStringLiteral("ARCHIVO") }; }

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class Backup final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("backup"); }
    QString summary() const override
    {
        return QStringLiteral(
            "Copia la cola a un archivo, también con el tótem en marcha; sin borradores ni llaves");
    }
    QStringList arguments() const override { return { QStringLiteral("[ARCHIVO]") }; }
    QList<command::Option> options() const override;
    QString complaint(const Call &call) const override;

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class Restore final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("restore"); }
    QString summary() const override
    {
        return QStringLiteral(
            "Vuelve a una copia de la cola; lo que había se conserva, y lo que falta en ella se trae");
    }
    QStringList arguments() const override { return { QStringLiteral("ARCHIVO") }; }

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class Salvage final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("salvage"); }
    QString summary() const override
    {
        return QStringLiteral(
            "Rescata constancias de una cola dañada (si no se dice cuál: de todas las apartadas)");
    }
    QStringList arguments() const override { return { QStringLiteral("[ARCHIVO]") }; }

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class IncidentReport final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("incident-report"); }
    QString summary() const override
    {
        return QStringLiteral("Qué guardaba este tótem, o una copia de su cola: para un robo o una pérdida");
    }
    QStringList arguments() const override { return { QStringLiteral("[ARCHIVO]") }; }

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class ProcedureCheck final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("procedure check"); }
    QString summary() const override
    {
        return QStringLiteral("Revisa trámites antes de publicarlos: forma, caminos y español claro");
    }
    QStringList arguments() const override { return { QStringLiteral("ARCHIVO|CARPETA…") }; }
    QList<command::Option> options() const override;

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class ProcedureInstall final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("procedure install"); }
    QString summary() const override
    {
        return QStringLiteral("Toma un catálogo de trámites firmado, traído a mano");
    }
    QStringList arguments() const override { return { QStringLiteral("ARCHIVO") }; }

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class LessonCheck final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("lesson check"); }
    QString summary() const override
    {
        return QStringLiteral("Revisa lecciones de los talleres: forma, tiempos, páginas y español claro");
    }
    QStringList arguments() const override { return { QStringLiteral("ARCHIVO|CARPETA…") }; }
    QList<command::Option> options() const override;

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class LessonInstall final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("lesson install"); }
    QString summary() const override
    {
        return QStringLiteral("Pone en este tótem una lección del centro, o el orden de su curso");
    }
    QStringList arguments() const override { return { QStringLiteral("ARCHIVO") }; }

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class KeyRenew final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("key renew"); }
    QString summary() const override
    {
        return QStringLiteral("Pide ya una llave y un certificado nuevos; el tótem lo hace solo cuando toca");
    }

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class PinSet final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("pin set"); }
    QString summary() const override
    {
        return QStringLiteral("Pone un PIN nuevo, de instructor o de technician; termina una espera");
    }
    QStringList arguments() const override { return { QStringLiteral("ROL") }; }
    QList<command::Option> options() const override;
    QString complaint(const Call &call) const override;

private:
    Exit work(const Setting &setting, const Call &call) override;
};

class Purge final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("purge"); }
    QString summary() const override
    {
        return QStringLiteral("Borra ya los sobres que el centro abrió, sin esperar su plazo");
    }

private:
    Exit work(const Setting &setting, const Call &call) override;
};

/// The end of a kiosk: what waits is handed over, and nothing of it stays on the machine.
class Reset final : public Command
{
public:
    using Command::Command;
    QString name() const override { return QStringLiteral("reset"); }
    QString summary() const override
    {
        return QStringLiteral(
            "Deja la máquina sin nada del tótem, para entregarla; lo que falta por enviar va a una carpeta");
    }
    QStringList arguments() const override { return { QStringLiteral("CARPETA") }; }
    QList<command::Option> options() const override;

private:
    Exit work(const Setting &setting, const Call &call) override;
};

} // namespace technician
