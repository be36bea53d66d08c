// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A directory of files for a test, and what stands in it as text.

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

namespace expectra {

class Files final
{
public:
    [[nodiscard]] QString root() const { return m_directory.path(); }
    [[nodiscard]] QString path(const char *name) const { return m_directory.filePath(QLatin1String(name)); }

    void write(const char *name, const QByteArray &text) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("can't write %s", name);
    }

    [[nodiscard]] QByteArray read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }

    /// The names of all files, sorted, a space between them; directories end in a slash.
    [[nodiscard]] QString list() const
    {
        QStringList names;
        QDirIterator each(root(), QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            each.next();
            names.append(QDir(root()).relativeFilePath(each.filePath()) +
                         (each.fileInfo().isDir() ? QStringLiteral("/") : QString()));
        }
        names.sort();
        return names.join(QLatin1Char(' '));
    }

private:
    QTemporaryDir m_directory;
};

} // namespace expectra
