// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help/licences.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <array>

namespace expectra {

std::span<const Component> components()
{
    // clang-format off
    static constexpr std::array table{
        Component{"Expectra",       QT_TRANSLATE_NOOP("Licences", "this program, with its icons"),            "GPL-3.0-or-later",  "" },
        Component{"Qt",             QT_TRANSLATE_NOOP("Licences", "windows, text, threads"),                  "LGPL-3.0-only",     "https://www.qt.io"},
        Component{"QCustomPlot",    QT_TRANSLATE_NOOP("Licences", "the axes of the timeline"),                "GPL-3.0-or-later",  "https://www.qcustomplot.com"},
        Component{"QScintilla",     QT_TRANSLATE_NOOP("Licences", "text with line numbers and folding"),      "GPL-3.0-only",      "https://riverbankcomputing.com/software/qscintilla"},
        Component{"JSON for Modern C++", QT_TRANSLATE_NOOP("Licences", "reading and writing JSON"),           "MIT",               "https://json.nlohmann.me"},
        Component{"tl::expected",   QT_TRANSLATE_NOOP("Licences", "a value or an error"),                     "CC0-1.0",           "https://github.com/TartanLlama/expected"},
        Component{"OpenSSL",        QT_TRANSLATE_NOOP("Licences", "TLS and certificates"),                    "Apache-2.0",        "https://www.openssl.org"},
        Component{"nghttp2",        QT_TRANSLATE_NOOP("Licences", "HTTP/2"),                                  "MIT",               "https://nghttp2.org"},
        Component{"libpsl",         QT_TRANSLATE_NOOP("Licences", "which domains may set a cookie"),          "MIT",               "https://rockdaboot.github.io/libpsl"},
        Component{"zlib",           QT_TRANSLATE_NOOP("Licences", "gzip and deflate"),                        "Zlib",              "https://zlib.net"},
        Component{"Brotli",         QT_TRANSLATE_NOOP("Licences", "the coding br"),                           "MIT",               "https://github.com/google/brotli"},
        Component{"Zstandard",      QT_TRANSLATE_NOOP("Licences", "the coding zstd"),                         "BSD-3-Clause",      "https://facebook.github.io/zstd"},
        Component{"Inter",          QT_TRANSLATE_NOOP("Licences", "the face of the window, where installed"), "OFL-1.1",           "https://rsms.me/inter"},
        Component{"JetBrains Mono", QT_TRANSLATE_NOOP("Licences", "the face of code, where installed"),       "OFL-1.1",           "https://www.jetbrains.com/lp/mono"},
    };
    // clang-format on
    return table;
}

/// "or later" and "only" share a text.
QString licenceText(const QString &identifier)
{
    QString name = identifier.toLower();
    name.remove(QStringLiteral("-or-later")).remove(QStringLiteral("-only"));
    QFile file(QStringLiteral(":/licences/%1.txt").arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace expectra
