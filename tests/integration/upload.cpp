// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/upload.h"

namespace expectra {

std::string emptyAnswer(int status)
{
    return "HTTP/1.1 " + std::to_string(status) + " Answer\r\nContent-Length: 0\r\n\r\n";
}

QStringList awaiting(std::chrono::milliseconds limit)
{
    return {QStringLiteral("--expect"), QStringLiteral("wait"), QStringLiteral("--expect100-timeout"),
            QString::number(std::chrono::duration<double>(limit).count())};
}

Played upload(const std::string &url, const QStringList &options)
{
    return play(QStringList{QStringLiteral("-X"), QStringLiteral("PUT"), QStringLiteral("--body-size"),
                            QString::number(uploadSize)} +
                options + QStringList{QString::fromStdString(url)});
}

void takeBodyAndAnswer(RawConnection &peer)
{
    if (peer.readBody(uploadSize))
        peer.send(final200);
}

} // namespace expectra
