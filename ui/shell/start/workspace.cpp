// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start/workspace.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

namespace expectra {

namespace {

constexpr const char *sampleName = "expectation-lab";

/// Beside an installed program, else in the source tree that it was built from.
QString samplesDirectory()
{
    const QDir installed(QCoreApplication::applicationDirPath() +
                         QStringLiteral("/../share/expectra/samples"));
    const QString name = QString::fromLatin1(sampleName);
    return installed.exists(name) ? installed.filePath(name)
                                  : QDir(QStringLiteral(EXPECTRA_SAMPLES)).filePath(name);
}

} // namespace

Samples Workspace::samples()
{
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return {QDir::cleanPath(samplesDirectory()), data.filePath(QString::fromLatin1(sampleName))};
}

Result<Workspace> Workspace::openSamples(const std::vector<collections::Variable> &lab)
{
    auto workspace = open(samples().current());
    if (workspace)
        workspace->m_lab = lab;
    return workspace;
}

/// The whole path, as the store of open collections has it: requests are known by it.
Result<Workspace> Workspace::open(const QString &named)
{
    const QString path = QDir::cleanPath(QFileInfo(named).absoluteFilePath());
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::Unreadable, path.toStdString() + ": there is no such file or directory");
    auto collection = QFileInfo(path).isDir() ? collections::readCollection(path.toStdString())
                                              : collections::readCollectionOf(path.toStdString());
    if (!collection)
        return tl::unexpected<Error>(collection.error());
    return of(*collection);
}

Workspace Workspace::of(const collections::Collection &collection)
{
    Workspace workspace;
    workspace.m_collection = collection;
    workspace.m_environment = QString::fromStdString(collection.defaultEnvironment);
    return workspace;
}

void Workspace::setCollection(const collections::Collection &collection)
{
    if (collection.path != m_collection.path)
        m_environment = QString::fromStdString(collection.defaultEnvironment);
    m_collection = collection;
}

std::shared_ptr<const collections::HttpFile> Workspace::file(const std::string &path) const
{
    for (const auto &request : collections::requestsOf(m_collection.root)) {
        if (request.file->path == path)
            return request.file;
    }
    return nullptr;
}

collections::Variables Workspace::variablesIn(const std::string &path) const
{
    const auto found = file(path);
    return collections::variablesOf(found ? *found : collections::HttpFile(), surroundings());
}

Result<Request> Workspace::requestAsWritten(const collections::CollectionRequest &request) const
{
    return collections::asWritten(*request.file, request.source(), surroundings());
}

collections::Variables Workspace::variablesOf(const QString &key) const
{
    for (const auto &request : collections::requestsOf(m_collection.root)) {
        if (keyOf(request) == key)
            return collections::variablesOf(*request.file, surroundings());
    }
    return collections::variablesOf({}, surroundings());
}

QString Workspace::keyOf(const collections::CollectionRequest &request)
{
    return QStringLiteral("%1#%2").arg(QString::fromStdString(request.file->path)).arg(request.index);
}

/// An environment that went missing leaves its variables unset; the composer then names the one it needs.
collections::Surroundings Workspace::surroundings() const
{
    auto found = m_collection.surroundings(m_environment.toStdString());
    collections::Surroundings result =
        found ? std::move(*found) : collections::Surroundings{{}, {}, m_collection.headerSets};
    const Samples own = samples();
    const QString path = QString::fromStdString(m_collection.path);
    if (path == own.shipped() || path == own.copy())
        result.overrides = m_lab;
    return result;
}

} // namespace expectra
