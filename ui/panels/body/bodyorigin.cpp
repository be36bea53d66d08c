// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/body/bodyorigin.h"

#include "app/analysis/wiretext.h"

#include <QtCore/QCoreApplication>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ResponsePanel)
};

} // namespace

BodyOrigin bodyOrigin(const Exchange &exchange)
{
    BodyOrigin origin;
    const auto &head = *exchange.response;
    origin.exchange = exchange.id;
    origin.content = exchange.content;
    origin.contentType = head.headers.value("Content-Type").value_or("");
    origin.codings = coding::codingsOf(head.headers);
    const auto received = exchange.inbound ? exchange.inbound->size() : 0;
    origin.wireBytes = received < head.range.end ? origin.content.size() : received - head.range.end;
    origin.isCutShort = exchange.failure.has_value();
    if (exchange.failure)
        origin.cutShort =
            Words::tr("The body was cut short: %1.").arg(escapedText(exchange.failure->message));
    origin.trailers = exchange.trailers;
    if (exchange.request)
        origin.path = wireText(exchange.request->target.pathAndQuery);
    origin.path = origin.path.left(origin.path.indexOf(QLatin1Char('?')));
    return origin;
}

} // namespace expectra
