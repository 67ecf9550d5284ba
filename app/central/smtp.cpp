// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/smtp.h"

#include <QUrl>
#include <curl/curl.h>

namespace central {

namespace {

constexpr long tillConnected = 20, tillSent = 120; // seconds

/// RFC 2047: words of 75 characters at most, none of which cuts a character.
QByteArray encodedWords(const QString &text)
{
    QByteArrayList words;
    QByteArray bytes;
    const auto close = [&] {
        if (!bytes.isEmpty())
            words << "=?UTF-8?B?" + bytes.toBase64() + "?=";
        bytes.clear();
    };
    for (const char32_t character : text.toUcs4()) {
        const QByteArray more = QString::fromUcs4(&character, 1).toUtf8();
        if (bytes.size() + more.size() > 45) // 60 in base 64
            close();
        bytes += more;
    }
    close();
    return words.join("\r\n ");
}

QByteArray domainOf(const QString &address)
{
    return address.section(u'@', 1).toLatin1();
}

struct Freed
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
    void operator()(curl_mime *mime) const { curl_mime_free(mime); }
};

} // namespace

/// What one mail needs while it goes out, and what was said about its mailbox meanwhile.
struct Smtp::Talk
{
    std::unique_ptr<curl_slist, Freed> headers, recipients;
    std::unique_ptr<curl_mime, Freed> mime;
    bool isAtMailbox = false;
    QByteArray said; ///< how the last line begins that answered RCPT, DATA or the mail: "550 5.1.1"

    void add(const QByteArray &line) { headers.reset(curl_slist_append(headers.release(), line)); }
    static int listen(CURL *, curl_infotype type, char *data, size_t size, void *to)
    {
        auto &talk = *static_cast<Talk *>(to);
        const QByteArray line(data, qsizetype(size));
        if (type == CURLINFO_HEADER_OUT)
            talk.isAtMailbox = line.startsWith("RCPT") || line.startsWith("DATA");
        else if (type == CURLINFO_HEADER_IN && talk.isAtMailbox)
            talk.said = line.left(9).trimmed();
        return 0;
    }
};

Smtp::Smtp(MailSettings settings, const QString &authority) : m_settings(std::move(settings))
{
    if (m_settings.authority.isEmpty())
        m_settings.authority = authority;
    curl_global_init(CURL_GLOBAL_DEFAULT);
    m_curl = curl_easy_init();
}

Smtp::~Smtp()
{
    curl_easy_cleanup(m_curl);
    curl_global_cleanup();
}

void Smtp::prepare(const Mail &mail, Talk &talk)
{
    const QByteArray from = '<' + m_settings.from.toLatin1() + '>', to = '<' + mail.to.toLatin1() + '>';
    talk.add("From: " + encodedWords(m_settings.authority) + ' ' + from);
    talk.add("To: " + to);
    talk.add("Subject: " + encodedWords(mail.subject));
    talk.add("Date: " + mail.at.toUTC().toString(Qt::RFC2822Date).toLatin1());
    talk.add("Message-ID: <" + mail.id + '@' + domainOf(m_settings.from) + '>');
    talk.add("Auto-Submitted: auto-generated"); // RFC 3834: no "I am on holiday" comes back
    talk.add("Content-Language: " + mail.language.toLatin1());
    talk.recipients.reset(curl_slist_append(nullptr, to));

    talk.mime.reset(curl_mime_init(m_curl));
    curl_mimepart *text = curl_mime_addpart(talk.mime.get());
    const QByteArray lines = QString(mail.text).replace(u'\n', QLatin1String("\r\n")).toUtf8();
    curl_mime_data(text, lines, size_t(lines.size()));
    curl_mime_type(text, "text/plain; charset=utf-8");
    curl_mime_encoder(text, "quoted-printable");
    if (!mail.pdf.isEmpty()) {
        curl_mimepart *pdf = curl_mime_addpart(talk.mime.get());
        curl_mime_data(pdf, mail.pdf, size_t(mail.pdf.size()));
        curl_mime_type(pdf, "application/pdf");
        curl_mime_filename(pdf, "comprobante.pdf");
        curl_mime_encoder(pdf, "base64");
    }

    const auto set
        = [this](CURLoption option, const auto &value) { curl_easy_setopt(m_curl, option, value); };
    // The name after the server's is what we call ourselves to it.
    set(CURLOPT_URL, (m_settings.server.toUtf8() + '/' + domainOf(m_settings.from)).constData());
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT, tillConnected);
    set(CURLOPT_TIMEOUT, tillSent);
    set(CURLOPT_USE_SSL, long(m_settings.isPlain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (!m_settings.ca.isEmpty()) {
        set(CURLOPT_CAINFO, m_settings.ca.toUtf8().constData());
        set(CURLOPT_CAPATH, static_cast<char *>(nullptr)); // and nobody else
    }
    if (!m_settings.user.isEmpty()) {
        set(CURLOPT_USERNAME, m_settings.user.toUtf8().constData());
        set(CURLOPT_PASSWORD, m_settings.password.toUtf8().constData());
    }
    set(CURLOPT_MAIL_FROM, from.constData());
    set(CURLOPT_MAIL_RCPT, talk.recipients.get());
    set(CURLOPT_HTTPHEADER, talk.headers.get());
    set(CURLOPT_MIMEPOST, talk.mime.get());
    set(CURLOPT_VERBOSE, 1L);
    set(CURLOPT_DEBUGFUNCTION, &Talk::listen);
    set(CURLOPT_DEBUGDATA, static_cast<void *>(&talk));
}

Smtp::Answer Smtp::send(const Mail &mail)
{
    Talk talk;
    prepare(mail, talk);
    const CURLcode done = curl_easy_perform(m_curl);
    curl_easy_reset(m_curl); // nothing of this mail is left behind, nor a way to `talk`
    if (done == CURLE_OK)
        return { Outcome::Sent, {} };
    const QString why = QString::fromLatin1(talk.said + (talk.said.isEmpty() ? "" : ": "))
        + QString::fromLatin1(curl_easy_strerror(done));
    // 5.7 is "we do not let you": a relay that is set up wrongly says it of each and every mailbox.
    const bool isOurs = talk.said.mid(4).startsWith("5.7");
    if (talk.said.startsWith('5'))
        return { isOurs ? Outcome::PutOff : Outcome::Refused, why };
    return { talk.said.startsWith('4') ? Outcome::PutOff : Outcome::Away, why };
}

} // namespace central
