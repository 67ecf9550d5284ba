#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A lint that cannot fail guards nothing: plants one fault of each kind and expects each to be found."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import colours  # noqa: E402
import contacts  # noqa: E402
import events  # noqa: E402
import faults  # noqa: E402
import habits  # noqa: E402
import icons  # noqa: E402
import layers  # noqa: E402
import manual  # noqa: E402
import translations  # noqa: E402

HEAD = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


class Planted(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        for name in ("db/database.h", "app/base/ids.h", "app/guide/walk.h", "ui/theme/theme.h"):
            self.write(name, HEAD + "#pragma once\n")
        self.write("README.md", "packaging/demo.sh tests/run.sh\n")

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def test_a_manual_that_says_otherwise(self):
        for room, words in (("technician", ("queue list", "doctor")), ("central", ("serve",))):
            self.write(f"app/{room}/commands.h", "".join(
                f'QString name() const override {{ return QStringLiteral("{word}"); }}\n' for word in words))
        self.write("packaging/README.md", "`ventanillactl queue list`, `ventanillactl doctor`, ventanilla-central serve\n")
        self.write("tests/tst.cpp", 'run({ text("queue"), text("list") }); run({ "doctor" }); run("serve");\n')
        self.assertEqual(manual.complaints(self.root), [])
        self.write("packaging/README.md", "`ventanillactl queue list`, ventanillactl dance, ventanilla-central serve\n")
        self.write("tests/tst.cpp", 'run({ "queue" }, "list"); run({ "doctor" }); run("serve");\n')
        found = "\n".join(manual.complaints(self.root))
        for words in ("no command dance", "does not name ventanillactl doctor", "no test runs ventanillactl queue list"):
            self.assertIn(words, found)

    def test_a_clean_house_is_clean(self):
        self.assertEqual(layers.complaints(self.root), [])
        self.assertEqual(habits.complaints(self.root), [])

    def test_arrows(self):
        for name, include in (
            ("db/a.cpp", '"app/base/ids.h"'), ("app/base/a.cpp", '"app/guide/walk.h"'),
            ("app/guide/a.cpp", '"db/database.h"'), ("app/guide/a.cpp", '"ui/theme/theme.h"'),
            ("ui/screens/a.cpp", '"db/database.h"'), ("ui/theme/a.cpp", "<openssl/cms.h>"),
            ("ui/theme/a.cpp", "<QSqlQuery>"), ("ui/theme/a.cpp", "<QNetworkReply>"),
            ("app/guide/a.cpp", "<QWidget>"), ("app/guide/a.cpp", "<QtWidgets/QLabel>"),
            ("app/outbox/a.cpp", "<openssl/evp.h>"), ("app/guide/a.cpp", '"walk.h"'),
            ("app/care/a.cpp", "<QDBusConnection>"), ("ui/theme/a.cpp", "<QtDBus/QDBusMessage>"),
            ("app/guide/a.cpp", '"app/guide/gone.h"'), ("app/nowhere/a.cpp", '"app/base/ids.h"'),
        ):
            with self.subTest(name=name, include=include):
                self.write(name, HEAD + f"#include {include}\n")
                self.assertEqual(len(layers.complaints(self.root)), 1)
                (self.root / name).unlink()

    def test_what_nobody_takes_is_stale(self):
        for room, others in layers.ROOMS.items():
            for other in others:
                name = f"{room}/uses_{other.replace('/', '_')}.cpp"
                self.write(name, HEAD + f'#include "{other}/x.h"\n')
        uses = {room.removeprefix("app/"): ", ".join(other.removeprefix("app/") for other in others if other != "app/base") or "–"
                for room, others in layers.ROOMS.items() if room.startswith("app/")}
        rows = [f"| `{room}` | a job | {used} |" for room, used in uses.items()]
        self.write("app/README.md", "\n".join(rows) + "\n")
        self.assertEqual(layers.stale(self.root), [])
        (self.root / "app/guide/uses_app_procedure.cpp").unlink()
        self.assertEqual(len(layers.stale(self.root)), 1)
        self.write("app/README.md", "\n".join(rows[1:] + ["| `attic` | a job | – |"]) + "\n")
        self.assertEqual(len(layers.stale(self.root)), 2)

    def test_habits(self):
        for name, text in (
            ("app/base/a.cpp", "// nothing\n"), ("app/base/a.h", HEAD), ("app/base/a.cpp", HEAD + "// TODO later\n"),
            ("ui/theme/a.cpp", HEAD + "qDebug() << 1;\n"),
            ("app/base/a.cpp", HEAD + "QCoreApplication::processEvents();\n"), ("docs/a.txt", "x"),
            ("ui/theme/a.cpp", HEAD + 'b->setStyleSheet("font-size: 3px");\n'),
        ):
            with self.subTest(name=name, text=text):
                self.write(name, text)
                self.assertEqual(len(habits.complaints(self.root)), 1)
                (self.root / name).unlink()

    def test_colours(self):
        for code in ("QColor(Qt::transparent)", "QColor color(Token token) const;", "m_theme.color(Token::Text)", "a #12 b"):
            self.write("ui/theme/a.cpp", HEAD + code + "\n")
            self.assertEqual(colours.complaints(self.root), [], code)
        for code in ('auto c = QStringLiteral("#FFB81C");', 'auto c = "#fff";', "QColor c(1, 2, 3);", 'QColor c { "red" };',
                     "auto c = QColor::fromRgb(3);", "p.fillRect(r, Qt::white);", "pen.setColor(Qt::darkGray);", "auto c = qRgb(1, 2, 3);",
                     "c.setNamedColor(name);", 'w->setStyleSheet("background: blue;");', "auto c = QColorConstants::Svg::navy;"):
            self.write("ui/theme/a.cpp", HEAD + code + "\n")
            self.assertEqual(len(colours.complaints(self.root)), 1, code)

    def test_icons(self):
        self.write("resources/icons/home.svg", "<svg/>")
        self.write("resources/icons/edit.svg", "<svg/>")
        self.write("resources/procedures/a.json", '{"questions": [{"options": [{"icon": "home"}]}]}')
        self.write("ui/screens/a.cpp", HEAD + 'auto i = QStringLiteral("edit");\n')
        self.assertEqual(icons.complaints(self.root), [])
        self.write("resources/procedures/b.json", '{"icon": "gone"}')
        self.assertEqual(len(icons.complaints(self.root)), 1)
        self.write("resources/icons/gone.svg", "<svg/>")
        self.assertEqual(icons.complaints(self.root), [])
        (self.root / "ui/screens/a.cpp").unlink()
        self.assertEqual(icons.complaints(self.root), ["resources/icons/edit.svg: nothing names it"])

    def test_contacts(self):
        common = '{"contacts": [{"id": "a", "phone": "133"}, {"id": "b", "phone": "600 370 2000"}%s]}'
        self.write("resources/procedures/common.json", common % "")
        step = '{"nextSteps": [{"text": {"es": "Llame al 133, o al 600 370 2000."}}], "hint": {"es": "Son 15 números: *#06#"}}'
        self.write("resources/procedures/a.json", step)
        self.assertEqual(contacts.complaints(self.root), [])
        for text in (
            step.replace("133", "134"), step.replace("600 370 2000", "600 370 2001"),
            '{"referrals": {"x": {"paragraphs": [{"es": "Llame al 600 370 2000."}]}}}', '{"hint": {"es": "Marque ya el 133 y espere"}}',
            '{"hint": {"es": "Escriba al +56 9 9700 7000."}}', '{"referrals": {"x": {"contacts": [{"phone": "133"}]}}}',
        ):
            with self.subTest(text=text):
                self.write("resources/procedures/a.json", text)
                self.assertEqual(len(contacts.complaints(self.root)), 1)
        self.write("resources/procedures/a.json", step)
        self.write("resources/procedures/common.json", common % ', {"id": "c", "phone": "133"}')
        self.assertEqual(len(contacts.complaints(self.root)), 1)

    def test_icons_of_buttons(self):
        self.write("resources/icons/edit.svg", "<svg/>")
        for code in ('new Button(theme, Role::Link, tr("gone (so)"), QStringLiteral("edit"), this)', 'button->setIconName({})',
                     'addAction(tr("a \\"gone\\" one"), "edit", &Page::gone)', 'objectName("gone"); addClose(tr("gone"), icon("edit"))'):
            self.write("ui/screens/a.cpp", HEAD + 'auto edit = "edit";\n' + code + ";\n")
            self.assertEqual(icons.complaints(self.root), [], code)
        for code in ('new Button(theme, Role::Link, tr("x"),\n    QStringLiteral("gone"), this)', 'addAction(tr("x"), "gone", &Page::x)',
                     'b->setIconName(QStringLiteral("gone"))', 'addClose(tr("x"), isLast ? QStringLiteral("edit") : QStringLiteral("gone"))'):
            self.write("ui/screens/a.cpp", HEAD + 'auto edit = "edit";\n' + code + ";\n")
            self.assertEqual(icons.complaints(self.root), ["ui/screens/a.cpp: no icon gone"], code)

    def test_faults(self):
        self.write("tests/unit/sync/tst_courier.cpp", "    void f01_replyLost();\n    void other();\n")
        rows = [f"| F{n:02} | what | `sync/tst_courier f01_…` |" for n in range(1, faults.COUNT + 1)]
        self.write("tests/faults/README.md", "\n".join(rows))
        self.assertEqual(faults.complaints(self.root), [])
        for row in ("| F01 | what | `sync/tst_courier f02_…` |", "| F01 | what | `sync/tst_gone f01_…` |", "",
                    "| F01 | what | `sync/tst_courier f01_…`, `gone` |"):
            with self.subTest(row=row):
                self.write("tests/faults/README.md", "\n".join([row, *rows[1:]]))
                self.assertEqual(len(faults.complaints(self.root)), 1)

    def test_events(self):
        self.write("app/base/event.h", "enum Id {\n    QueueSetAside, ///< One was\n                   ///< refused\n    ScreenMirrors, ///< Another shows it\n};\n")
        self.write("app/sync/a.cpp", HEAD + "qCWarning(log) << base::Event::QueueSetAside << why;\n")
        self.write("ui/window/a.cpp", HEAD + "qCInfo(log)\n    << base::Event::ScreenMirrors << name;\n")
        self.write("packaging/README.md", f"Before\n{events.BEGIN}\n{events.END}\nAfter\n")
        self.assertEqual(len(events.complaints(self.root)), 1)
        events.write(self.root)
        self.assertEqual(events.complaints(self.root), [])
        listed = (self.root / "packaging/README.md").read_text(encoding="utf-8")
        self.assertRegex(listed, r"(?m)^\| `queue\.set-aside` \| warning \| One was refused \| `[0-9a-f]{32}` \|$")
        self.assertTrue(listed.startswith("Before\n") and listed.endswith("\nAfter\n"))
        for code in ('qCWarning(log) << "set aside";', "qCInfo(log) << base::Event::Gone;", 'qWarning("set aside");', "qInfo() << 1;",
                     'qCWarning(log, "set aside");'):
            with self.subTest(code=code):
                self.write("app/sync/b.cpp", HEAD + code + "\n")
                self.assertEqual(len(events.complaints(self.root)), 1)
                (self.root / "app/sync/b.cpp").unlink()
        self.write("app/sync/a.cpp", HEAD + "qCInfo(log) << base::Event::QueueSetAside;\n")  # another level than the list has
        self.assertEqual(len(events.complaints(self.root)), 1)
        (self.root / "app/sync/a.cpp").unlink()  # nobody logs it, and the list has another level
        self.assertEqual(len(events.complaints(self.root)), 2)

    def test_translations(self):
        wanted = {translations.REVIEW, ("A", "Paso %1 de %2")}
        message = "<message><source>{}</source><translation{}>{}</translation></message>"
        review = "<context><name>Languages</name>" + message.format(translations.REVIEW[1], "", "nadie") + "</context>"

        def found(source, kind, translation, more=review):
            self.write("translations/ventanilla_ht.ts", "<TS><context><name>A</name>" + message.format(source, kind, translation)
                       + "</context>" + more + "</TS>")
            return translations.complaints(self.root, wanted)

        self.assertEqual(found("Paso %1 de %2", "", "Etap %1 sou %2"), [])
        self.assertEqual(len(found("Paso %1 de %2", "", "Etap %1")), 1)
        self.assertEqual(len(found("Paso %1 de %2", "", "")), 1)
        self.assertEqual(len(found("Paso %1 de %2", ' type="unfinished"', "Etap %1 sou %2")), 1)
        self.assertEqual(len(found("Paso %1 a %2", "", "Etap %1 sou %2")), 2)  # one gone, one missing
        self.assertEqual(len(found("Paso %1 de %2", "", "Etap %1 sou %2", "")), 2)  # missing, and who reviewed it
        self.assertEqual(found("Paso %1 de %2", "", "Etap %1 sou %2"), [])
        self.write("resources/procedures/a.json", '{"title": {"es": "Documento %1", "ht": "Dokiman"}}')
        self.assertEqual(len(translations.complaints(self.root, wanted)), 1)


if __name__ == "__main__":
    unittest.main()
