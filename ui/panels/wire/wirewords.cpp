// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wire/wirewords.h"

#include "app/analysis/heads/deviationremarks.h"
#include "app/analysis/wiretext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WirePanel)
};

QString nameOf(const WireThing &thing)
{
    const auto name = shortText(thing.name, 60);
    const auto amount = QLocale().toString(static_cast<qulonglong>(thing.amount));
    switch (thing.kind) {
    case WireThingKind::RequestLine: return Words::tr("Request line");
    case WireThingKind::StatusLine: return Words::tr("Status line %1").arg(name);
    case WireThingKind::Field: return Words::tr("Field %1").arg(name);
    case WireThingKind::Trailer: return Words::tr("Trailer %1").arg(name);
    case WireThingKind::HeadEnd: return Words::tr("Empty line that ends the head");
    case WireThingKind::ChunkSize: return Words::tr("Chunk size %1").arg(amount);
    case WireThingKind::ChunkData: return Words::tr("Data of a chunk");
    case WireThingKind::ChunkEnd: return Words::tr("End of a chunk");
    case WireThingKind::LastChunk: return Words::tr("Last chunk");
    case WireThingKind::Delimiter: return Words::tr("Delimiter of the parts");
    case WireThingKind::PartField: return Words::tr("Field %1 of part %2").arg(name, amount);
    case WireThingKind::PartContent: return Words::tr("Content of part %1").arg(amount);
    case WireThingKind::Content: return Words::tr("Content");
    case WireThingKind::Preface: return Words::tr("Connection preface");
    case WireThingKind::Frame: return shortText(thing.name, 160);
    case WireThingKind::FrameHead: return Words::tr("Header of %1").arg(shortText(thing.name, 160));
    case WireThingKind::Other: return Words::tr("Bytes without a meaning here");
    }
    return {};
}

} // namespace

QString thingText(const WireThing &thing)
{
    const auto number = [](ByteCount count) { return QLocale().toString(static_cast<qulonglong>(count)); };
    const auto size =
        thing.bytes.size() == 1 ? Words::tr("1 byte") : Words::tr("%1 bytes").arg(number(thing.bytes.size()));
    return Words::tr("%1, %2 at offset %3").arg(nameOf(thing), size, number(thing.bytes.begin));
}

QString deviationsText(const Exchange &exchange, ByteRange received)
{
    QStringList remarks;
    for (const auto &deviation : exchange.deviations) {
        // One that has no bytes stands where they should be.
        const auto range = deviation.range.isEmpty()
                               ? ByteRange{deviation.range.begin, deviation.range.begin + 1}
                               : deviation.range;
        const auto remark = deviationRemark(deviation.kind);
        if (range.overlaps(received) && !remark.isEmpty() && !remarks.contains(remark))
            remarks.append(remark);
    }
    return remarks.join(QStringLiteral("; "));
}

} // namespace expectra
