// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/codingwords.h"

#include "app/analysis/wiretext.h"

#include <QCoreApplication>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CodingWords)
};

constexpr int longestDetail = 100;

QString brokenText(const coding::Fault &fault, const QString &name)
{
    constexpr ByteCount magic = 4; // what every coding but br begins with fits in here
    if (fault.bytes.begin <= magic)
        return Words::tr("The content is not %1, though Content-Encoding says so.").arg(name);
    return Words::tr("The %1 content is broken at byte %2: %3.")
        .arg(name)
        .arg(fault.bytes.begin)
        .arg(shortText(fault.detail, longestDetail));
}

} // namespace

QString codingFaultText(const coding::Fault &fault)
{
    const auto name = shortText(fault.coding, longestDetail);
    const auto inner =
        fault.isOuter ? QString() : QLatin1Char(' ') + Words::tr("It lies under another coding.");
    switch (fault.kind) {
    case coding::Fault::Kind::Broken: return brokenText(fault, name) + inner;
    case coding::Fault::Kind::Cut:
        return Words::tr("The %1 content ends before its end, at byte %2.").arg(name).arg(fault.bytes.end) +
               inner;
    case coding::Fault::Kind::Surplus:
        return Words::tr("%n byte(s) stand behind the end of the %1 content and belong to nothing.", nullptr,
                         static_cast<int>(std::min<ByteCount>(fault.bytes.size(), 2'000'000'000)))
                   .arg(name) +
               inner;
    }
    return {};
}

} // namespace expectra
