// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/heads/deviationremarks.h"

#include "app/analysis/checks/deviationtexts.h"

#include <QCoreApplication>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DeviationRemarks)
};

} // namespace

QString deviationRemark(http::DeviationKind kind)
{
    using Kind = http::DeviationKind;
    switch (kind) {
    case Kind::BareLineFeed: return Words::tr("ends with LF alone");
    case Kind::BareCarriageReturn: return Words::tr("CR inside the line");
    case Kind::LeadingEmptyLine: return Words::tr("empty line before it");
    case Kind::OddVersion: return Words::tr("odd version");
    case Kind::MissingReasonSeparator: return Words::tr("no space behind the status");
    case Kind::EmptyReason: return Words::tr("no reason phrase");
    case Kind::SpaceBeforeColon: return Words::tr("space before the colon");
    case Kind::ObsoleteFold: return Words::tr("folded over lines");
    case Kind::FieldWithoutColon: return Words::tr("line without a colon");
    case Kind::IllegalFieldName: return Words::tr("name is no token");
    case Kind::IllegalFieldValue: return Words::tr("control bytes in the value");
    case Kind::BothLengths: return Words::tr("length and coding at once");
    case Kind::RepeatedLength: return Words::tr("length given twice");
    case Kind::LengthWhereNone: return Words::tr("length where none may be");
    case Kind::UnknownCoding: return Words::tr("unknown coding");
    case Kind::ChunkedInHttp10: return Words::tr("chunked in HTTP/1.0");
    case Kind::BadLength: return Words::tr("no usable length");
    default: break;
    }
    auto summary = checks::deviationText(kind).summary;
    if (summary.endsWith(QLatin1Char('.')))
        summary.chop(1);
    return summary;
}

} // namespace expectra
