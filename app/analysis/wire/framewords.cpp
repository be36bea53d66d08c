// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/wire/framewords.h"

#include "app/timeline/framenames.h"
#include "app/analysis/wiretext.h"
#include "app/http/secretfields.h"

#include <QCoreApplication>
#include <QStringList>

namespace expectra {

namespace {

constexpr int longestLine = 4000; // characters of a field

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FrameWords)
};

QString nameOf(const timeline::Frame &frame)
{
    const auto name = QString::fromStdString(timeline::frameTypeName(frame.type));
    const auto count = frameCount(frame);
    // Translators: %1 is a number of frames, %2 what HTTP/2 calls their kind.
    return count == 1 ? name : Words::tr("%1 %2").arg(count).arg(name);
}

} // namespace

std::uint64_t frameCount(const timeline::Frame &frame)
{
    const auto headers = frame.bytes.size() - std::min<ByteCount>(frame.length, frame.bytes.size());
    return std::max<std::uint64_t>(1, headers / timeline::frameHeaderSize);
}

QString frameWords(const timeline::Frame &frame)
{
    QStringList words{frame.stream == 0 ? nameOf(frame)
                                        : Words::tr("%1 on stream %2").arg(nameOf(frame)).arg(frame.stream)};
    if (const auto flags = timeline::frameFlagNames(frame.type, frame.flags); !flags.empty())
        words.append(QString::fromStdString(flags));
    if (!frame.details.empty())
        words.append(shortText(frame.details, 120));
    words.append(sizeText(frame.bytes.size()));
    return words.join(QStringLiteral(", "));
}

std::vector<QString> frameLines(const timeline::Frame &frame, bool showsSecrets)
{
    std::vector<QString> lines;
    if (!frame.fields)
        return lines;
    lines.reserve(frame.fields->size());
    for (const auto &[name, value] : *frame.fields)
        lines.push_back(
            shortText(name + ": " + (showsSecrets ? value : http::maskedValue(name, value)), longestLine));
    return lines;
}

} // namespace expectra
