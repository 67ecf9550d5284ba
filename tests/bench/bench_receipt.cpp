// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/slip.h"
#include <QGuiApplication>
#include <benchmark/benchmark.h>

namespace {

receipt::SlipContent sample()
{
    receipt::SlipContent content { *base::Comprobante::read(u"PKW1-W8M2-P2HX") };
    content.procedureTitle = QStringLiteral("Pérdida de documentos");
    content.centreName = QStringLiteral("Junta de Vecinos N.º 12, Linares");
    content.savedAt = QDateTime({ 2026, 11, 23 }, { 14, 5, 9 }, Qt::UTC);
    for (int i = 0; i < 3; ++i)
        content.nextSteps.append({ QStringLiteral("Bloquee su cédula"),
            QStringLiteral("Llame al Registro Civil. Necesita su RUN y su fecha de nacimiento.") });
    content.isNot
        = QStringList(3, QStringLiteral("No es una denuncia. Si se lo robaron, haga una denuncia."));
    return content;
}

/// Target: 10 ms, on either paper.
void slip(benchmark::State &state, base::Paper paper)
{
    const receipt::SlipContent content = sample();
    for (auto _ : state) {
        const auto pdf = receipt::renderSlip(content, paper);
        if (!pdf)
            state.SkipWithError("no slip");
        benchmark::DoNotOptimize(pdf);
    }
}
BENCHMARK_CAPTURE(slip, a4, base::Paper::A4)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(slip, roll, base::Paper::Roll80)->Unit(benchmark::kMillisecond);

void qrOfTheSlip(benchmark::State &state)
{
    const QString text = receipt::qrText(sample());
    for (auto _ : state)
        benchmark::DoNotOptimize(receipt::qrRects(text, 1000));
}
BENCHMARK(qrOfTheSlip)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
