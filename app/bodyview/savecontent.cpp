// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/savecontent.h"

#include "app/bodyview/contentwindow.h"

#include <QtCore/QSaveFile>

#include <algorithm>

namespace expectra {

Result<ByteCount> saveContent(const Content &content, const QString &path,
                              const std::atomic<bool> &isCancelled,
                              const std::function<void(ByteCount)> &told)
{
    constexpr ByteCount step = 1024 * 1024;
    const auto refuse = [&](const QString &reason) {
        return fail(ErrorCode::Unwritable, QStringLiteral("%1: %2").arg(path, reason).toStdString());
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return refuse(file.errorString());
    const auto size = keptSize(content);
    ByteCount at = 0;
    while (at < size && !isCancelled) {
        const auto bytes = content.read({at, std::min(size, at + step)});
        if (bytes.empty() || file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0)
            return refuse(bytes.empty() ? QStringLiteral("the kept bytes can't be read")
                                        : file.errorString());
        at += bytes.size();
        if (told)
            told(at);
    }
    if (isCancelled) // the unfinished file goes with its writer
        return fail(ErrorCode::Unavailable, "cancelled");
    if (!file.commit())
        return refuse(file.errorString());
    return at;
}

} // namespace expectra
