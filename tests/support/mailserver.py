# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server for tests, on loopback, with TLS. What the mailbox is called decides what becomes of a mail:

    refused@… 550 5.1.1    later@… 451 4.2.1    relay@… 550 5.7.1    odd@… 554 5.6.0 after the whole mail
    silent@…  it is kept, and nothing is answered

    mailserver.py FOLDER smtps|starttls|none PORT [CERTIFICATE KEY [USER PASSWORD]]

Says "listening PORT" and leaves FOLDER/N.eml, the bytes as they came, and FOLDER/N.json, what Python's own parser reads
in them.
"""
import asyncio
import email
import email.policy
import json
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

folder, way, port = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
certificate, user = sys.argv[4:6], sys.argv[6:8]


class Boxes:
    async def handle_RCPT(self, server, session, envelope, address, options):
        said = {"refused": "550 5.1.1 no mailbox ", "later": "451 4.2.1 not now ", "relay": "550 5.7.1 no relay for "}
        name = address.split("@")[0]
        if name in said:
            return said[name] + address
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 fine"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].split("@")[0]
        if name == "odd":
            return "554 5.6.0 not this"
        self.keep(envelope, session)
        if name == "silent":
            await asyncio.sleep(3600)
        return "250 2.0.0 kept"

    @staticmethod
    def keep(envelope, session):
        number = len(list(folder.glob("*.eml"))) + 1
        raw = envelope.original_content
        mail = email.message_from_bytes(raw, policy=email.policy.default)
        parts = list(mail.iter_parts())
        pdf = [part for part in parts if part.get_content_type() == "application/pdf"]
        (folder / f"{number}.eml").write_bytes(raw)
        for part in pdf:
            (folder / f"{number}.pdf").write_bytes(part.get_content())
        read = {
            "from": envelope.mail_from, "to": envelope.rcpt_tos,
            "user": session.auth_data.decode() if session.auth_data else "",
            "headers": {name: str(value) for name, value in mail.items()},
            "types": [part.get_content_type() for part in parts],
            "names": [part.get_filename() or "" for part in parts],
            "text": parts[0].get_content(), "defects": [str(d) for part in [mail, *parts] for d in part.defects],
        }
        (folder / f"{number}.part").write_text(json.dumps(read), encoding="utf-8")
        (folder / f"{number}.part").rename(folder / f"{number}.json")


def may(server, session, envelope, mechanism, said):
    good = [said.login.decode(), said.password.decode()] == user
    return AuthResult(success=good, auth_data=said.login if good else None)


def talk():
    smtp = SMTP(Boxes(), hostname="mail.test", tls_context=context if way == "starttls" else None,
                require_starttls=way == "starttls", authenticator=may if user else None, auth_required=bool(user),
                auth_require_tls=way == "starttls")
    return smtp


context = None
if certificate:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)


async def main():
    server = await asyncio.get_running_loop().create_server(
        talk, "127.0.0.1", port, ssl=context if way == "smtps" else None)
    print("listening", server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
