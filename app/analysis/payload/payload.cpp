// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/payload/payload.h"

#include "app/codec/http2/framereading.h"
#include "app/exchange/passedbytes.h"
#include "app/request/bodysource.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace expectra {

namespace {

using expect::Outcome;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Payload)
};

constexpr int longestPath = 400;

struct SourceTeller
{
    QString operator()(const NoBody &) const { return Words::tr("none"); }
    QString operator()(const BytesBody &) const { return Words::tr("text in the request"); }
    QString operator()(const FileBody &file) const
    {
        return Words::tr("file %1").arg(shortText(file.path, longestPath));
    }
    QString operator()(const GeneratedBody &) const { return Words::tr("generated, a pattern that repeats"); }
    QString operator()(const MultipartBody &body) const
    {
        return body.parts.size() == 1 ? Words::tr("one part") : Words::tr("%1 parts").arg(body.parts.size());
    }
};

QString framingText(BodyFraming framing)
{
    switch (framing) {
    case BodyFraming::None: return Words::tr("not announced");
    case BodyFraming::Length: return Words::tr("Content-Length");
    case BodyFraming::Chunked: return Words::tr("chunked");
    }
    return {};
}

QString exactSize(ByteCount bytes)
{
    const auto exact = Words::tr("%1 bytes").arg(QLocale().toString(static_cast<qulonglong>(bytes)));
    return bytes < 1024 ? exact : Words::tr("%1 (%2)").arg(sizeText(bytes), exact);
}

QString sentText(const Exchange &exchange)
{
    const auto &sent = exchange.sent;
    if (sent.bodyBytes == 0)
        return Words::tr("nothing to send");
    const auto share = 100.0 * static_cast<double>(sent.bodyBytesSent) / static_cast<double>(sent.bodyBytes);
    return Words::tr("%1 of %2 (%3 %)")
        .arg(sizeText(sent.bodyBytesSent), sizeText(sent.bodyBytes),
             QString::number(share, 'f', share > 0 && share < 1 ? 2 : 0));
}

QString answerText(const Exchange &exchange)
{
    return Words::tr("%1 %2").arg(exchange.status()).arg(shortText(exchange.response->reason, 60));
}

std::string contentType(const Exchange &exchange)
{
    return std::string(exchange.request->fields().value("Content-Type").value_or(""));
}

/// The pattern is the same whenever it is read.
std::string generatedWindow(const GeneratedBody &body, ByteCount most)
{
    std::string bytes(static_cast<std::size_t>(std::min(body.size, most)), '\0');
    auto source = openBody(body);
    if (!source)
        return {};
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const auto read = (*source)->read(std::span(bytes).subspan(filled));
        if (!read || *read == 0)
            break;
        filled += *read;
    }
    bytes.resize(filled);
    return bytes;
}

/// The content of DATA frames; a run of them may be one event.
std::string sentInFrames(const Exchange &exchange, ByteCount most)
{
    std::string content;
    if (!exchange.isComplete || !exchange.outbound)
        return content;
    for (const auto &event : exchange.timeline.events()) {
        const auto *sent = std::get_if<timeline::FrameSent>(&event.payload);
        if (!sent || sent->frame.type != 0 || content.size() >= most)
            continue;
        const auto bytes = exchange.outbound->read(sent->frame.bytes);
        codec::http2::FrameScanner scanner(0xffffff);
        auto left = std::string_view(bytes);
        while (const auto frame = scanner.next(left))
            content += codec::http2::dataContent(*frame);
    }
    content.resize(std::min<std::size_t>(content.size(), most));
    return content;
}

/// What left behind the head. Chunked content has sizes between its pieces there, so only plain content is
/// taken.
std::string sentWindow(const Exchange &exchange, ByteCount most)
{
    if (isStream(exchange))
        return sentInFrames(exchange, most);
    if (exchange.request->framing != BodyFraming::Length || !exchange.isComplete || !exchange.outbound)
        return {};
    const ByteCount head = exchange.sent.head.size();
    return exchange.outbound->read({head, head + std::min(most, exchange.sent.bodyBytesSent)});
}

} // namespace

bool hasPayload(const Exchange &exchange)
{
    return exchange.request->framing != BodyFraming::None &&
           !std::holds_alternative<NoBody>(exchange.request->body);
}

std::vector<FactGroup> payloadFacts(const Exchange &exchange)
{
    const auto &request = *exchange.request;
    const auto type = contentType(exchange);
    FactGroup group{Words::tr("Content"),
                    {{Words::tr("Type"), type.empty() ? Words::tr("not told") : shortText(type, 200)},
                     {Words::tr("Size"), exactSize(request.bodySize)},
                     {Words::tr("Framing"), framingText(request.framing)},
                     {Words::tr("Source"), std::visit(SourceTeller{}, request.body)},
                     {Words::tr("Sent"), sentText(exchange)}}};
    return {group};
}

QString withheldReason(const Exchange &exchange)
{
    const auto &sent = exchange.sent;
    if (!exchange.isComplete || sent.bodyBytesSent >= sent.bodyBytes)
        return {};
    switch (exchange.expectation.outcome) {
    case Outcome::Refused:
        return Words::tr("The answer was 417 while the content waited for 100, so it stayed here.");
    case Outcome::RejectedEarly:
        return Words::tr("The answer was %1 while the content waited for 100, so it stayed here.")
            .arg(answerText(exchange));
    case Outcome::Closed:
        return Words::tr("The server closed the connection while the content waited for 100.");
    default: break;
    }
    if (exchange.failure && sent.bodyBytesSent == 0)
        return Words::tr("The exchange failed before any of it could be sent.");
    if (exchange.failure)
        return Words::tr("The exchange failed while it was being sent.");
    if (exchange.response)
        return Words::tr("The answer %1 came before the rest was sent, so it stayed here.")
            .arg(answerText(exchange));
    return Words::tr("The rest stayed here.");
}

std::string payloadWindow(const Exchange &exchange, ByteCount most)
{
    const auto &body = exchange.request->body;
    if (const auto *typed = std::get_if<BytesBody>(&body))
        return typed->bytes.substr(0, static_cast<std::size_t>(most));
    if (const auto *generated = std::get_if<GeneratedBody>(&body))
        return generatedWindow(*generated, most);
    return sentWindow(exchange, most);
}

QString emptyWindowReason(const Exchange &exchange)
{
    if (exchange.request->bodySize == 0)
        return Words::tr("The content is empty.");
    if (!exchange.isComplete)
        return Words::tr("What is read from files is shown when the exchange has ended.");
    if (exchange.sent.bodyBytesSent == 0)
        return Words::tr("Files are read when they are sent, and nothing of this content was sent.");
    return Words::tr("It went in chunks; the Wire panel has it with the sizes between them.");
}

} // namespace expectra
