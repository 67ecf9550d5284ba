#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The scripted demo: one resident files a constancia while the central service is off, and comes back for the
certificate. Called by demo.sh inside a session bus of its own, with DISPLAY and DEMO_* set."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from hands import PATIENCE, Kiosk, NotThere  # noqa: E402

OUT = pathlib.Path(os.environ["DEMO_OUT"])
CENTRAL, CTL, KIOSK = os.environ["DEMO_CENTRAL"], os.environ["DEMO_CTL"], os.environ["DEMO_KIOSK"]
started = []


def say(words):
    print(words, file=sys.stderr, flush=True)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def until(holds, what):
    end = time.monotonic() + PATIENCE
    while True:
        value = holds()
        if value:
            return value
        if time.monotonic() > end:
            raise NotThere(f"{what} did not happen")
        time.sleep(0.1)


def start(*command, **options):
    process = subprocess.Popen(command, **options)
    started.append(process)
    return process


SAVED = "Su constancia quedó guardada"

# What this resident answers, by the words on the page. The order is the program's, not ours.
PAGES = [
    ("Sus datos", lambda k: k.touch("Continuar")),
    ("¿Se le perdió o se lo robaron?", lambda k: choose(k, "Se me perdió")),
    ("¿Qué documento tiene usted?", lambda k: choose(k, "Cédula de Chile")),
    ("¿Cuál es su RUN?", lambda k: (k.touch_keys("123456785"), k.touch("Continuar"))),
    ("¿Qué número de documento dice su cédula?", lambda k: k.touch("Continuar")),
    ("¿Cómo se llama usted?", lambda k: names(k)),
    ("¿A qué teléfono le llamamos?", lambda k: k.touch("Continuar")),
    ("¿Cuál es su correo electrónico?", lambda k: k.touch("Continuar")),
    ("¿Alguien le está ayudando?", lambda k: choose(k, "Nadie, lo hago solo/a")),
    ("¿Qué documento perdió?", lambda k: choose(k, "Cédula de identidad")),
    ("¿Sabe el número de ese documento?", lambda k: k.touch("Continuar")),
    ("¿De quién es ese documento?", lambda k: choose(k, "Es mío")),
    ("¿Perdió otro documento?", lambda k: choose(k, "No")),
    ("¿Cuándo pasó?", lambda k: moment(k)),
    ("¿Dónde cree que pasó?", lambda k: choose(k, "En la micro o el colectivo")),
    ("¿En qué comuna pasó?", lambda k: choose(k, "Linares")),
    ("¿Quiere contar algo más?", lambda k: (k.type("Iba a la feria"), k.touch("Continuar"))),
    ("Revise antes de enviar", lambda k: review(k)),
    ("¿Es verdad lo que escribió?", lambda k: (k.touch("Sí, es verdad"), k.picture("declarar"), k.touch("Enviar constancia"))),
    ("¿Enviamos su constancia?", lambda k: k.touch("Sí, enviar ahora")),
]


def choose(kiosk, words):
    kiosk.touch(words)
    if kiosk.find("Continuar", exact=True) is not None:
        kiosk.touch("Continuar")


def names(kiosk):
    kiosk.type("Rosa")
    kiosk.touch("Primer apellido")
    kiosk.touch_keys("ñancupil")
    kiosk.touch("Continuar")


def moment(kiosk):
    kiosk.touch("Ayer")
    if kiosk.find("Continuar", exact=True) is not None and not kiosk.sees("En la tarde"):
        kiosk.touch("Continuar")
    choose(kiosk, "tarde")
    kiosk.wait_for("¿Recuerda la hora?")
    choose(kiosk, "No recuerdo bien")


def review(kiosk):
    while kiosk.find("Ver lo que falta", exact=True) is not None:
        kiosk.touch("Ver lo que falta")
        kiosk.picture("revisar")
    kiosk.touch("Continuar")


def go_to(kiosk, words):
    """From the first page through a filing until these words are on the screen."""
    kiosk.picture("inicio")
    kiosk.touch("Empezar")
    kiosk.wait_for("¿Qué le pasó?")
    kiosk.picture("que-le-paso")
    kiosk.touch("Perdí algo")
    kiosk.wait_for("Perdí un documento")
    kiosk.picture("perdi-algo")
    kiosk.touch("Perdí un documento")
    last = None
    end = time.monotonic() + PATIENCE
    while not kiosk.sees(words):
        heading = kiosk.heading()
        page = next(((words, act) for words, act in PAGES if words in (heading or "")), None)
        if page is None or heading == last:
            if time.monotonic() > end:
                raise NotThere(f"no way on from «{heading}»")
            time.sleep(0.1)
            continue
        last = heading
        kiosk.picture("pagina")
        page[1](kiosk)
        end = time.monotonic() + PATIENCE


def file_a_constancia(kiosk):
    go_to(kiosk, SAVED)
    kiosk.wait_for("Todavía no está presentada")
    kiosk.picture("guardada")
    comprobante = kiosk.comprobante()
    kiosk.touch("Ver mi comprobante")
    kiosk.touch("Guardar copia")
    kiosk.wait_for("Copia guardada")
    kiosk.picture("comprobante")
    kiosk.touch("Cerrar")
    return comprobante


def ask_how_it_goes(kiosk, comprobante, folio):
    kiosk.touch("¿En qué va mi trámite?")
    kiosk.wait_for("Escriba su número de comprobante")
    kiosk.type(comprobante.replace("-", "").lower())
    kiosk.touch("Continuar")
    while not kiosk.sees(folio):
        heading = kiosk.heading() or ""
        if "documento tiene" in heading:
            choose(kiosk, "Cédula de Chile")
        elif "RUN" in heading:
            kiosk.touch_keys("123456785")
            kiosk.touch("Continuar")
        else:
            time.sleep(0.1)
    kiosk.picture("aceptada")
    kiosk.touch("Ver certificado")
    kiosk.touch("Guardar copia")
    kiosk.wait_for("Copia guardada")
    kiosk.picture("certificado")


def openssl_opens(envelope):
    """The three commands of the contract, with nothing of ours in between."""
    central, work = OUT / "central", OUT / "central" / "opened"
    work.mkdir(mode=0o700, exist_ok=True)
    device, device_ca = str(OUT / "kiosk" / "device.crt"), str(central / "device-ca.crt")
    run("openssl", "cms", "-verify", "-inform", "DER", "-binary", "-in", str(envelope), "-certfile", device,
        "-CAfile", device_ca, "-purpose", "any", "-out", str(work / "sealed.der"))
    run("openssl", "cms", "-decrypt", "-inform", "DER", "-binary", "-in", str(work / "sealed.der"), "-recip",
        str(central / "seal.crt"), "-inkey", str(central / "seal.key"), "-out", str(work / "signed.der"))
    run("openssl", "cms", "-verify", "-inform", "DER", "-binary", "-in", str(work / "signed.der"), "-CAfile", device_ca,
        "-purpose", "any", "-out", str(OUT / "filing.json"))
    shutil.rmtree(work)


def main():
    start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately", stdout=subprocess.DEVNULL,
          stderr=subprocess.DEVNULL)
    with open(OUT / "kiosk.log", "w", encoding="utf-8") as log:
        window = start(KIOSK, "--config", str(OUT / "kiosk.conf"), "--windowed", "1280x800", stderr=log, stdout=log)
    kiosk = Kiosk("ventanilla", OUT / "screens", window)
    comprobante = file_a_constancia(kiosk)
    say(f"Filed while the service was off: {comprobante}")

    exported = OUT / "exported"
    run(CTL, "queue", "export", str(exported), "--config", str(OUT / "kiosk.conf"))
    envelopes = list(exported.glob("*.cms"))
    if len(envelopes) != 1:
        raise NotThere(f"one envelope was expected, there are {len(envelopes)}")
    shutil.move(envelopes[0], OUT / "envelope.cms")
    shutil.rmtree(exported)

    with open(OUT / "central.log", "a", encoding="utf-8") as log:
        start(CENTRAL, "serve", "--dir", str(OUT / "central"), "--listen", f"127.0.0.1:{os.environ['DEMO_PORT']}",
              "--opener", stdout=log, stderr=log)
    say("The service is on; the kiosk delivers by itself")
    kiosk.wait_for("Ya está presentada", patience=120)
    kiosk.picture("presentada")
    openssl_opens(OUT / "envelope.cms")
    filing = json.loads((OUT / "filing.json").read_text(encoding="utf-8"))
    if filing["comprobante"] != comprobante:
        raise NotThere("the comprobante of the envelope")
    until(lambda: json.loads(run(CENTRAL, "filings", "list", "--state", "opened", "--json", "--dir",
                                 str(OUT / "central"))), "the opening")
    folio = run(CENTRAL, "filings", "accept", comprobante, "--dir", str(OUT / "central"))
    kiosk.wait_for("ya fue aceptada", patience=120)
    kiosk.picture("aceptada-en-vivo")
    kiosk.touch("Terminar")
    kiosk.touch("Sí, terminar")
    kiosk.touch("Volver al inicio")
    shutil.move(OUT / "slips" / f"{comprobante}.pdf", OUT / "slip.pdf")
    ask_how_it_goes(kiosk, comprobante, folio)
    shutil.move(OUT / "slips" / f"{comprobante}.pdf", OUT / "certificate.pdf")
    kiosk.touch("Cerrar")
    kiosk.touch("Terminar")
    shutil.rmtree(OUT / "slips")
    return comprobante, folio


if __name__ == "__main__":
    try:
        result = main()
    except (NotThere, subprocess.CalledProcessError) as error:
        say(f"The demo stopped: {error}\n{getattr(error, 'stderr', '') or ''}")
        sys.exit(1)
    finally:
        for process in reversed(started):
            process.terminate()
        for process in reversed(started):
            process.wait()
    print(f"comprobante={result[0]} folio={result[1]}")
