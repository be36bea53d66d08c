// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/cookiefiles.h"

#include "app/cli/output.h"
#include "app/cookies/cookiefile.h"
#include "app/cookies/publicsuffix.h"

#include <QFile>
#include <QSaveFile>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>

namespace expectra::cli {

std::shared_ptr<cookies::SharedJar> jarFrom(const std::vector<std::string> &files)
{
    auto shared = std::make_shared<cookies::SharedJar>(&cookies::isPublicSuffix);
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    for (const auto &name : files) {
        std::ifstream stream(name, std::ios::binary);
        std::stringstream text;
        text << stream.rdbuf();
        auto file = cookies::readCookieFile(text.str());
        for (const auto line : file.unreadable)
            std::fprintf(stderr, "expectra-cli play: %s, line %zu: no cookie\n", name.c_str(), line);
        shared->use([&](cookies::Jar &jar) {
            for (auto &cookie : file.cookies)
                jar.add(std::move(cookie), now);
        });
    }
    return shared;
}

/// By rename, so that a program that is ended meanwhile leaves the old jar or the new one. Cookies let in: a
/// new file is its owner's alone.
Result<void> writeJar(cookies::SharedJar &jar, const std::string &file)
{
    const auto text = cookies::cookieFileText(jar.cookies());
    if (file == "-") {
        auto output = Output::open(file);
        if (!output)
            return tl::unexpected<Error>(output.error());
        output->write(text);
        return output->flush();
    }
    const auto name = QString::fromStdString(file);
    const bool isNew = !QFile::exists(name);
    QSaveFile saved(name);
    if (!saved.open(QIODevice::WriteOnly) || saved.write(text.data(), qint64(text.size())) < 0)
        return fail(ErrorCode::Unwritable, file + ": " + saved.errorString().toStdString());
    if (isNew)
        saved.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!saved.commit())
        return fail(ErrorCode::Unwritable, file + ": " + saved.errorString().toStdString());
    return {};
}

} // namespace expectra::cli
