// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/technician/command.h"

namespace technician {

class Enrol final : public Command
{
public:
    QString name() const override { return QStringLiteral("enrol"); }
    QString summary() const override { return QStringLiteral("Inscribe este tótem en su servicio central"); }
    void addOptions(QCommandLineParser &parser) const override;
    Exit run(const Context &context, const QCommandLineParser &parser, const QStringList &arguments) override;
};

class Status final : public Command
{
public:
    QString name() const override { return QStringLiteral("status"); }
    QString summary() const override
    {
        return QStringLiteral("Cómo está el tótem: inscripción, cola, contacto");
    }
    Exit run(const Context &context, const QCommandLineParser &parser, const QStringList &arguments) override;
};

class QueueList final : public Command
{
public:
    QString name() const override { return QStringLiteral("queue list"); }
    QString summary() const override
    {
        return QStringLiteral("Las constancias guardadas, la más nueva primero");
    }
    void addOptions(QCommandLineParser &parser) const override;
    Exit run(const Context &context, const QCommandLineParser &parser, const QStringList &arguments) override;
};

class QueueShow final : public Command
{
public:
    QString name() const override { return QStringLiteral("queue show"); }
    QString summary() const override { return QStringLiteral("Una constancia: lo que se sabe sin abrirla"); }
    QString arguments() const override { return QStringLiteral("ID|COMPROBANTE"); }
    Exit run(const Context &context, const QCommandLineParser &parser, const QStringList &arguments) override;
};

class QueueRetry final : public Command
{
public:
    QString name() const override { return QStringLiteral("queue retry"); }
    QString summary() const override
    {
        return QStringLiteral("Vuelve a intentar el envío de una constancia");
    }
    QString arguments() const override { return QStringLiteral("ID|COMPROBANTE"); }
    Exit run(const Context &context, const QCommandLineParser &parser, const QStringList &arguments) override;
};

class QueueExport final : public Command
{
public:
    QString name() const override { return QStringLiteral("queue export"); }
    QString summary() const override
    {
        return QStringLiteral("Copia a una carpeta los sobres que faltan por enviar");
    }
    QString arguments() const override { return QStringLiteral("CARPETA"); }
    Exit run(const Context &context, const QCommandLineParser &parser, const QStringList &arguments) override;
};

class QueueImportReceipts final : public Command
{
public:
    QString name() const override { return QStringLiteral("queue import-receipts"); }
    QString summary() const override { return QStringLiteral("Toma los acuses de recibo traídos a mano"); }
    QString arguments() const override { return QStringLiteral("ARCHIVO"); }
    Exit run(const Context &context, const QCommandLineParser &parser, const QStringList &arguments) override;
};

} // namespace technician
