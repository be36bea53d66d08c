// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/body/bodywords.h"

#include "app/analysis/codingwords.h"
#include "app/analysis/wiretext.h"
#include "app/bodyview/characters.h"
#include "app/bodyview/contentwindow.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ResponsePanel)
};

QString kindName(const BodyType &type)
{
    switch (type.kind) {
    case BodyKind::Empty: return Words::tr("empty");
    case BodyKind::Json: return QStringLiteral("JSON");
    case BodyKind::Xml: return QStringLiteral("XML");
    case BodyKind::Html: return QStringLiteral("HTML");
    case BodyKind::Script: return QStringLiteral("JavaScript");
    case BodyKind::Style: return QStringLiteral("CSS");
    case BodyKind::Text: return Words::tr("text");
    case BodyKind::Image: return Words::tr("a picture (%1)").arg(QString::fromStdString(type.format));
    case BodyKind::Binary:
        return type.format.empty() ? Words::tr("binary") : QString::fromStdString(type.format);
    }
    return {};
}

QString trailersText(const http::Headers &trailers)
{
    QStringList lines;
    for (const auto &field : trailers)
        lines.append(shortText(field.name, 60) + QStringLiteral(": ") + shortText(field.value, 120));
    return lines.join(QStringLiteral(", "));
}

/// What is shown, what it was coded as, what passed on the wire: as far as they differ.
QString sizesText(const BodyOrigin &origin, const BodyDocument &body, const BodyDecoding *decoding)
{
    const auto coded = origin.content.size();
    if (coded == 0)
        return Words::tr("no body");
    QStringList sizes;
    if (decoding && decoding->isAtLimit())
        sizes.append(Words::tr("the first %1").arg(sizeText(body.content().size())));
    else if (decoding && decoding->isDone())
        sizes.append(sizeText(body.content().size()));
    else if (decoding)
        sizes.append(Words::tr("decoding, %1 %").arg(decoding->percent()));
    const auto names = shortText(coding::joinedNames(origin.codings), 40);
    sizes.append(names.isEmpty() ? sizeText(coded) : Words::tr("%1 as %2").arg(sizeText(coded), names));
    if (origin.wireBytes != coded)
        sizes.append(Words::tr("%1 on the wire").arg(sizeText(origin.wireBytes)));
    return sizes.join(QStringLiteral(", "));
}

QString endText(const BodyOrigin &origin)
{
    const auto kept = keptSize(origin.content);
    if (kept < origin.content.size())
        return Words::tr("the first %1 were kept").arg(sizeText(kept));
    return origin.isCutShort ? Words::tr("cut short") : Words::tr("complete");
}

QString faultText(const JsonFault &fault)
{
    switch (fault.kind) {
    case JsonFaultKind::UnexpectedByte: return Words::tr("no JSON goes on like this");
    case JsonFaultKind::UnexpectedEnd: return Words::tr("it ends too early");
    case JsonFaultKind::BadString: return Words::tr("a string with a control character or an unknown escape");
    case JsonFaultKind::BadNumber: return Words::tr("this is no number");
    case JsonFaultKind::BadWord: return Words::tr("neither true, false nor null");
    case JsonFaultKind::TooDeep: return Words::tr("more levels than are read");
    }
    return {};
}

QString faultText(const XmlFault &fault)
{
    const auto name = shortText(fault.name, 60);
    switch (fault.kind) {
    case XmlFaultKind::WrongClose: return Words::tr("</%1> closes something that isn't open").arg(name);
    case XmlFaultKind::SurplusClose: return Words::tr("</%1>, and nothing is open").arg(name);
    case XmlFaultKind::UnexpectedEnd: return Words::tr("it ends inside of <%1>").arg(name);
    case XmlFaultKind::TooDeep: return Words::tr("more levels than are read");
    }
    return {};
}

/// Of the front: a sentence about it needs no more.
bool hasBrokenText(const BodyDocument &body)
{
    constexpr ByteCount looked = 64 * 1024;
    const auto front = body.text().read({0, looked});
    const auto whole = std::string_view(front).substr(0, body.text().size() > looked ? wholeCharacters(front)
                                                                                     : front.size());
    return body.charset().isUtf8() && !isValidUtf8(whole);
}

QString textTroubles(const BodyDocument &body)
{
    const auto &charset = body.charset();
    if (!charset.isKnown)
        return Words::tr("The charset \"%1\" is not known here; the text is read as %2.")
            .arg(shortText(charset.named, 40), shortText(charset.name, 40));
    if (hasBrokenText(body))
        return Words::tr("Some bytes are not UTF-8; they are shown as escapes.");
    if (body.replacedCharacters() > 0)
        return Words::tr("Characters that could not be read as %1: %2. The bytes stand under Hex.")
            .arg(shortText(charset.name, 40),
                 QLocale().toString(static_cast<qulonglong>(body.replacedCharacters())));
    return {};
}

QString safeName(QString name)
{
    for (auto &letter : name) {
        const bool isSafe = letter.isLetterOrNumber() || QStringView(u".-_ ").contains(letter);
        letter = isSafe ? letter : QLatin1Char('_');
    }
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    return name.left(100);
}

QString suffixFor(const BodyType &type)
{
    switch (type.kind) {
    case BodyKind::Json: return QStringLiteral(".json");
    case BodyKind::Xml: return QStringLiteral(".xml");
    case BodyKind::Html: return QStringLiteral(".html");
    case BodyKind::Script: return QStringLiteral(".js");
    case BodyKind::Style: return QStringLiteral(".css");
    case BodyKind::Text: return QStringLiteral(".txt");
    case BodyKind::Image: return QLatin1Char('.') + QString::fromStdString(type.format).toLower();
    default: return QStringLiteral(".bin");
    }
}

} // namespace

bool isText(const BodyType &type)
{
    return type.kind != BodyKind::Empty && type.kind != BodyKind::Binary &&
           (type.kind != BodyKind::Image || type.format == "SVG");
}

QString bodyFacts(const BodyOrigin &origin, const BodyDocument &body, const BodyDecoding *decoding)
{
    QStringList facts;
    facts.append(origin.contentType.empty() ? Words::tr("no Content-Type")
                                            : shortText(origin.contentType, 80));
    facts.append(sizesText(origin, body, decoding));
    if (origin.content.size() > 0 || origin.isCutShort)
        facts.append(endText(origin));
    if (!origin.trailers.isEmpty())
        facts.append(Words::tr("trailers: %1").arg(trailersText(origin.trailers)));
    return facts.join(QStringLiteral(" · "));
}

QString charsetReason(const Charset &charset)
{
    switch (charset.source) {
    case CharsetSource::Mark: return Words::tr("By its byte order mark");
    case CharsetSource::Header: return Words::tr("By the charset of Content-Type");
    case CharsetSource::Content: return Words::tr("By what the text says of itself");
    case CharsetSource::Looks: return Words::tr("Nothing says it; the bytes look like it");
    case CharsetSource::Chosen: return Words::tr("By choice");
    }
    return {};
}

QString codingTroubles(const BodyOrigin &origin, const BodyDecoding *decoding)
{
    if (!decoding) {
        return origin.codings.empty() || origin.content.size() == 0
                   ? QString()
                   : Words::tr("The coding %1 is not known here; the bytes are shown as they came.")
                         .arg(shortText(coding::joinedNames(origin.codings), 60));
    }
    const auto &decoded = decoding->decoded();
    if (decoding->isAtLimit())
        return Words::tr("%1 swell to more than %2: this may be a bomb. The first %2 are shown.")
            .arg(sizeText(origin.content.size()), sizeText(decoded.content.size()));
    return decoding->isDone() && decoded.fault ? codingFaultText(*decoded.fault) : QString();
}

QString codedSuffix(const coding::Codings &codings)
{
    QString suffix;
    for (const auto &each : codings) {
        switch (each.coding) {
        case coding::Coding::Gzip: suffix += QStringLiteral(".gz"); break;
        case coding::Coding::Deflate: suffix += QStringLiteral(".zz"); break;
        case coding::Coding::Brotli: suffix += QStringLiteral(".br"); break;
        case coding::Coding::Zstd: suffix += QStringLiteral(".zst"); break;
        case coding::Coding::Unknown: break;
        }
    }
    return suffix;
}

QString bodyTroubles(const BodyDocument &body, const JsonIndex *json)
{
    QStringList troubles;
    const auto &type = body.type();
    if (type.contradicts)
        troubles.append(Words::tr("Content-Type says %1, but the body is %2.")
                            .arg(shortText(type.declared, 60), kindName(type)));
    if (isText(type)) {
        if (const auto text = textTroubles(body); !text.isEmpty())
            troubles.append(text);
    }
    if (!body.isTextWhole() || body.extent() == BodyDocument::Extent::Part)
        return troubles.join(QLatin1Char(' ')); // that it ends too early is no wonder
    if (type.kind == BodyKind::Json && json && json->fault)
        troubles.append(Words::tr("The JSON breaks at byte %1: %2.")
                            .arg(json->fault->offset)
                            .arg(faultText(*json->fault)));
    if (type.kind == BodyKind::Xml && body.xmlFault())
        troubles.append(Words::tr("The XML breaks at byte %1: %2.")
                            .arg(body.xmlFault()->offset)
                            .arg(faultText(*body.xmlFault())));
    if (type.kind == BodyKind::Xml && !body.canBePretty())
        troubles.append(
            Words::tr("XML of more than %1 is shown as it came.").arg(sizeText(BodyDocument::largestXml)));
    return troubles.join(QLatin1Char(' '));
}

QString suggestedFileName(const BodyOrigin &origin, const BodyDocument &body)
{
    auto name = safeName(origin.path.mid(origin.path.lastIndexOf(QLatin1Char('/')) + 1));
    if (name.isEmpty())
        name = QStringLiteral("response");
    return name.contains(QLatin1Char('.')) ? name : name + suffixFor(body.type());
}

} // namespace expectra
