// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/wirepreview.h"

#include "app/analysis/wiretext.h"
#include "app/codec/http2/requestfields.h"
#include "app/codec/requestencoder.h"
#include "app/request/bodysource.h"
#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtGui/QSyntaxHighlighter>
#include <QtWidgets/QScrollBar>

#include <cstring>

namespace expectra {

namespace {

using style::Role;

constexpr QChar remark(0x2026); // lines of ours, not of the wire, begin with an ellipsis

// Enough to know the body by; the whole of it is for the Payload panel.
constexpr std::size_t shownBody = 4096;

/// Escapes step back, the Expect line stands out, and so does what is not on the wire.
class Highlighter final : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override
    {
        const auto length = static_cast<int>(text.size());
        if (text.startsWith(remark))
            return setFormat(0, length, style::color(Role::Dim));
        if (text.startsWith(QLatin1String("expect:"), Qt::CaseInsensitive))
            setFormat(0, length, style::color(Role::Expect));
        for (const auto *end : {"\\r\\n", "\\n"}) {
            const auto size = static_cast<int>(std::strlen(end));
            if (text.endsWith(QLatin1String(end)))
                return setFormat(length - size, size, style::color(Role::Dim));
        }
    }
};

QString linesOf(std::string_view bytes)
{
    QString text;
    while (!bytes.empty()) {
        const auto lineFeed = bytes.find('\n');
        const auto line = bytes.substr(0, lineFeed == std::string_view::npos ? bytes.size() : lineFeed + 1);
        text += escapedText(line) + QLatin1Char('\n');
        bytes.remove_prefix(line.size());
    }
    return text;
}

QString remarkLine(const QString &words)
{
    return remark + QLatin1Char(' ') + words + QLatin1Char('\n');
}

QString withheldWords(const PreparedRequest &request)
{
    if (!request.hasBody())
        return WirePreview::tr("no body");
    const QString size = request.framing == BodyFraming::Chunked
                             ? WirePreview::tr("%1 of body, in chunks,").arg(sizeText(request.bodySize))
                             : WirePreview::tr("%1 of body").arg(sizeText(request.bodySize));
    if (request.expectation.mode != expect::Mode::Wait || !request.expectValue)
        return WirePreview::tr("%1 follow at once").arg(size);
    if (!request.expectation.limit)
        return WirePreview::tr("%1 withheld until 100").arg(size);
    return WirePreview::tr("%1 withheld until 100, or for %2")
        .arg(size, durationText(*request.expectation.limit));
}

/// The body's first part and what is left of it.
QString bodyLines(const PreparedRequest &request)
{
    if (!request.hasBody())
        return {};
    auto source = openBody(request.body);
    if (!source)
        return remarkLine(escapedText(source.error().detail));
    std::string front(shownBody, '\0');
    std::size_t filled = 0;
    while (filled < front.size()) {
        const auto count = (*source)->read(std::span(front).subspan(filled));
        if (!count)
            return remarkLine(escapedText(count.error().detail));
        if (*count == 0)
            break;
        filled += *count;
    }
    front.resize(filled);
    QString text = linesOf(front);
    if (request.bodySize > filled)
        text += remarkLine(WirePreview::tr("and %1 more").arg(sizeText(request.bodySize - filled)));
    return text;
}

/// Its fields as they are before they are packed: how many bytes that leaves depends on what the connection
/// carried before.
QString fieldLines(const PreparedRequest &request)
{
    const auto said = codec::http2::requestFields(request);
    QString text = remarkLine(
        WirePreview::tr("%n field(s), packed by HPACK", nullptr, static_cast<int>(said.fields.size())));
    for (const auto &[name, value] : said.fields)
        text += escapedText(name) + QStringLiteral(": ") + escapedText(value) + QLatin1Char('\n');
    QStringList names;
    for (const auto &name : said.leftOut)
        names.append(escapedText(name));
    if (!names.isEmpty())
        text += remarkLine(
            WirePreview::tr("left out, for HTTP/2 has none: %1").arg(names.join(QStringLiteral(", "))));
    return text;
}

QString headLines(const PreparedRequest &request)
{
    if (request.version == http::Version::Http2)
        return fieldLines(request);
    const std::string head = codec::encodeHead(request);
    return remarkLine(WirePreview::tr("%1 of head").arg(sizeText(head.size()))) + linesOf(head);
}

QString wireLines(const PreparedRequest &request)
{
    return headLines(request) + remarkLine(withheldWords(request)) + bodyLines(request);
}

} // namespace

WirePreview::WirePreview(QWidget *parent) : QPlainTextEdit(parent)
{
    setFont(style::codeFont());
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Bytes that will be sent"));
    document()->setDocumentMargin(style::space::gap);
    setViewportMargins(style::space::tight, 0, 0, 0);
    style::makeFrameless(this);
    new Highlighter(document());
}

void WirePreview::showPrepared(const PreparedRequest &request)
{
    m_request = request;
    update();
}

void WirePreview::showReason(const QString &reason)
{
    m_request.reset();
    m_reason = reason;
    update();
}

void WirePreview::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    if (m_isStale)
        update();
}

void WirePreview::update()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    const int scrolled = verticalScrollBar()->value();
    setPlainText((m_request ? wireLines(*m_request) : remarkLine(m_reason)).trimmed());
    verticalScrollBar()->setValue(scrolled);
}

} // namespace expectra
