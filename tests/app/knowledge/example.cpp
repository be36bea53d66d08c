// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/knowledge/example.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

namespace expectra::test {

namespace {

QString root()
{
    return QStringLiteral(SOURCE_DIR "/tests/peers/recorded/");
}

std::vector<std::string> words(const QJsonValue &list)
{
    std::vector<std::string> read;
    for (const auto &item : list.toArray())
        read.push_back(item.toString().toStdString());
    return read;
}

http::Headers headers(const QJsonValue &lines)
{
    http::Headers read;
    for (const auto &line : words(lines)) {
        const auto colon = line.find(": ");
        read.append(line.substr(0, colon), colon == std::string::npos ? "" : line.substr(colon + 2));
    }
    return read;
}

std::string unknownMember(const QJsonObject &object)
{
    static const std::set<std::string> known{"product",    "shows",   "also",    "version", "source", "from",
                                             "behaviours", "request", "answers", "bodies",  "probes"};
    for (const auto &key : object.keys()) {
        if (!known.contains(key.toStdString()))
            return key.toStdString();
    }
    return {};
}

} // namespace

Result<Example> readExample(const std::string &file)
{
    QFile opened(root() + QString::fromStdString(file));
    if (!opened.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, file);
    QJsonParseError error;
    const auto object = QJsonDocument::fromJson(opened.readAll(), &error).object();
    if (object.isEmpty())
        return fail(ErrorCode::Unreadable, file + ": " + error.errorString().toStdString());
    if (const auto unknown = unknownMember(object); !unknown.empty())
        return fail(ErrorCode::Unreadable, file + ": \"" + unknown + "\" is not known here");
    static const std::set<QString> sources{QStringLiteral("recorded"), QStringLiteral("quoted"),
                                           QStringLiteral("derived")};
    if (!sources.contains(object[QLatin1String("source")].toString()))
        return fail(ErrorCode::Unreadable, file + ": source: must be recorded, quoted or derived");

    Example example;
    example.file = file;
    example.product = object[QLatin1String("product")].toString().toStdString();
    example.showsProduct = object[QLatin1String("shows")].toBool(true);
    example.also = words(object[QLatin1String("also")]);
    example.version = object[QLatin1String("version")].toString().toStdString();
    example.from = object[QLatin1String("from")].toString().toStdString();
    example.behaviours = words(object[QLatin1String("behaviours")]);
    example.traits.request = headers(object[QLatin1String("request")]);
    for (const auto &answer : object[QLatin1String("answers")].toArray())
        example.traits.answers.push_back(headers(answer));
    example.traits.bodies = words(object[QLatin1String("bodies")]);
    const auto probes = object[QLatin1String("probes")].toObject();
    for (auto probe = probes.begin(); probe != probes.end(); ++probe)
        example.traits.probes[probe.key().toStdString()] = probe.value().toString().toStdString();
    return example;
}

std::vector<std::string> exampleFiles()
{
    std::vector<std::string> files;
    QDirIterator found(root(), {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        files.push_back(found.next().mid(root().size()).toStdString());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace expectra::test
