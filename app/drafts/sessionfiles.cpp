// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/sessionfiles.h"

#include "app/collections/httpfile.h"
#include "app/collections/resolve.h"
#include "app/collections/write/httptext.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

#include <algorithm>
#include <set>

namespace expectra::drafts {

namespace {

constexpr int schema = 1;
const std::string listName = "session.json";

QString text(const std::string &bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::string fileName(std::uint64_t id)
{
    return std::to_string(id) + ".http";
}

QJsonObject entryOf(const Draft &draft)
{
    QJsonObject entry{{QStringLiteral("id"), static_cast<qint64>(draft.id)},
                      {QStringLiteral("edited"), draft.isEdited}};
    if (!draft.file.empty()) {
        entry.insert(QStringLiteral("file"), text(draft.file));
        entry.insert(QStringLiteral("index"), static_cast<qint64>(draft.index));
        entry.insert(QStringLiteral("original"), text(draft.original));
    }
    return entry;
}

QJsonArray entriesOf(const std::vector<Draft> &drafts)
{
    QJsonArray entries;
    for (const auto &draft : drafts)
        entries.append(entryOf(draft));
    return entries;
}

QJsonArray entriesOf(const std::vector<OpenDiagnosis> &diagnoses)
{
    QJsonArray entries;
    for (const auto &one : diagnoses) {
        QJsonArray routes;
        for (const auto &route : one.routes)
            routes.append(text(route));
        entries.append(QJsonObject{{QStringLiteral("draft"), static_cast<qint64>(one.draft)},
                                   {QStringLiteral("method"), text(one.method)},
                                   {QStringLiteral("url"), text(one.url)},
                                   {QStringLiteral("host"), text(one.host)},
                                   {QStringLiteral("routes"), routes},
                                   {QStringLiteral("shown"), one.isShown}});
    }
    return entries;
}

std::vector<OpenDiagnosis> diagnosesOf(const QJsonArray &entries)
{
    std::vector<OpenDiagnosis> diagnoses;
    for (const auto &value : entries) {
        const QJsonObject entry = value.toObject();
        const auto word = [&entry](const QString &key) { return entry.value(key).toString().toStdString(); };
        OpenDiagnosis one;
        one.draft = static_cast<std::uint64_t>(entry.value(QStringLiteral("draft")).toInteger());
        one.method = word(QStringLiteral("method"));
        one.url = word(QStringLiteral("url"));
        one.host = word(QStringLiteral("host"));
        for (const auto &route : entry.value(QStringLiteral("routes")).toArray())
            one.routes.push_back(route.toString().toStdString());
        one.isShown = entry.value(QStringLiteral("shown")).toBool();
        diagnoses.push_back(std::move(one));
    }
    return diagnoses;
}

std::string listOf(const Session &session)
{
    QJsonArray collections;
    for (const auto &path : session.collections)
        collections.append(text(path));
    const QJsonObject list{{QStringLiteral("schema"), schema},
                           {QStringLiteral("current"), static_cast<qint64>(session.current)},
                           {QStringLiteral("tabs"), entriesOf(session.tabs)},
                           {QStringLiteral("closed"), entriesOf(session.closed)},
                           {QStringLiteral("diagnoses"), entriesOf(session.diagnoses)},
                           {QStringLiteral("collections"), collections}};
    return QJsonDocument(list).toJson().toStdString();
}

/// The sets by name alone. What they hold is the collection's business.
std::vector<HeaderSet> namedSets(const collections::FileRequest &request)
{
    std::vector<HeaderSet> sets;
    for (const auto &name : request.options.headerSets)
        sets.push_back({name, {}});
    return sets;
}

Result<Request> readDraft(const std::string &path)
{
    const auto file = collections::readHttpFile(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    if (file->requests.empty())
        return fail(ErrorCode::Unreadable, path + ": there is no request in it");
    const auto &request = file->requests.front();
    return collections::asWritten(*file, request, {{}, {}, namedSets(request)});
}

Result<void> replaceFile(const std::string &path, const std::string &bytes)
{
    QSaveFile file(text(path));
    const bool written =
        file.open(QIODevice::WriteOnly) &&
        file.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size()) &&
        file.commit();
    if (!written)
        return fail(ErrorCode::Unwritable, path + ": " + file.errorString().toStdString());
    return {};
}

} // namespace

Session SessionFiles::read()
{
    m_problems.clear();
    Session session;
    session.nextId = firstFreeId(m_directory);
    QFile file(text(pathOf(listName)));
    if (!file.exists())
        return session;
    QJsonParseError error;
    const auto list = file.open(QIODevice::ReadOnly)
                          ? QJsonDocument::fromJson(file.readAll(), &error).object()
                          : QJsonObject();
    if (list.value(QStringLiteral("schema")).toInt() != schema) {
        m_problems.push_back(pathOf(listName) + ": it is no list of drafts that this version understands");
        return session;
    }
    const auto readAll = [this, &list](const QString &key, std::vector<Draft> &drafts) {
        for (const auto &value : list.value(key).toArray()) {
            const QJsonObject entry = value.toObject();
            Draft draft;
            draft.id = static_cast<std::uint64_t>(entry.value(QStringLiteral("id")).toInteger());
            auto request = readDraft(pathOf(fileName(draft.id)));
            if (!request) {
                m_problems.push_back(request.error().detail);
                continue;
            }
            draft.request = std::move(*request);
            draft.file = entry.value(QStringLiteral("file")).toString().toStdString();
            draft.index = static_cast<std::size_t>(
                std::max(qint64(0), entry.value(QStringLiteral("index")).toInteger()));
            draft.original = entry.value(QStringLiteral("original")).toString().toStdString();
            draft.isEdited = entry.value(QStringLiteral("edited")).toBool();
            drafts.push_back(std::move(draft));
        }
    };
    readAll(QStringLiteral("tabs"), session.tabs);
    readAll(QStringLiteral("closed"), session.closed);
    session.diagnoses = diagnosesOf(list.value(QStringLiteral("diagnoses")).toArray());
    for (const auto &path : list.value(QStringLiteral("collections")).toArray())
        session.collections.push_back(path.toString().toStdString());
    const auto current =
        static_cast<std::size_t>(std::max(qint64(0), list.value(QStringLiteral("current")).toInteger()));
    session.current = session.tabs.empty() ? 0 : std::min(current, session.tabs.size() - 1);
    return session;
}

Result<void> SessionFiles::write(const Session &session)
{
    std::set<std::string> kept{listName};
    for (const auto *drafts : {&session.tabs, &session.closed}) {
        for (const auto &draft : *drafts) {
            const std::string name = fileName(draft.id);
            kept.insert(name);
            if (auto written = writeWhenChanged(name, collections::toHttpText(draft.request)); !written)
                return written;
        }
    }
    if (auto written = writeWhenChanged(listName, listOf(session)); !written)
        return written;
    std::erase_if(m_written, [this, &kept](const auto &each) {
        if (kept.contains(each.first))
            return false;
        QFile::remove(text(pathOf(each.first)));
        return true;
    });
    return {};
}

Result<void> SessionFiles::writeWhenChanged(const std::string &name, const std::string &bytes)
{
    const auto before = m_written.find(name);
    if (before != m_written.end() && before->second == bytes)
        return {};
    auto written = replaceFile(pathOf(name), bytes);
    if (written)
        m_written[name] = bytes;
    return written;
}

bool listsTabs(const std::string &directory)
{
    QFile file(text(directory + '/' + listName));
    const auto list =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    return !list.object().value(QStringLiteral("tabs")).toArray().isEmpty();
}

std::uint64_t firstFreeId(const std::string &directory)
{
    std::uint64_t highest = 0;
    for (const auto &name : QDir(text(directory)).entryList(QDir::Files))
        highest =
            std::max(highest, static_cast<std::uint64_t>(name.section(QLatin1Char('.'), 0, 0).toULongLong()));
    return highest + 1;
}

} // namespace expectra::drafts
