// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/wirepreview.h"

#include "app/analysis/wiretext.h"
#include "app/codec/requestencoder.h"
#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtGui/QSyntaxHighlighter>

namespace expectra {

namespace {

using style::Role;

constexpr QChar remark(0x2026); // lines of ours, not of the wire, begin with an ellipsis

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
        if (text.endsWith(QLatin1String("\\r\\n")))
            setFormat(length - 4, 4, style::color(Role::Dim));
    }
};

QString bodyRemark(const PreparedRequest &request)
{
    if (!request.hasBody())
        return WirePreview::tr("no body");
    const QString size = sizeText(request.bodySize);
    if (request.expectation.mode != expect::Mode::Wait || !request.expectValue)
        return WirePreview::tr("%1 of body follow at once").arg(size);
    if (!request.expectation.limit)
        return WirePreview::tr("%1 of body follow after 100").arg(size);
    return WirePreview::tr("%1 of body follow after 100, or after %2")
        .arg(size, durationText(*request.expectation.limit));
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
    const std::string head = codec::encodeHead(request);
    QString text;
    for (std::size_t begin = 0; begin < head.size();) {
        const auto lineFeed = head.find('\n', begin);
        const auto end = lineFeed == std::string::npos ? head.size() : lineFeed + 1;
        text += escapedText(std::string_view(head).substr(begin, end - begin)) + QLatin1Char('\n');
        begin = end;
    }
    setPlainText(text + remark + QLatin1Char(' ') + bodyRemark(request));
}

void WirePreview::showReason(const QString &reason)
{
    setPlainText(QString(remark) + QLatin1Char(' ') + reason);
}

} // namespace expectra
