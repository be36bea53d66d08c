// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/harsave.h"

#include "app/analysis/findings.h"
#include "app/formats/har/harwriter.h"

#include <QtCore/QSaveFile>
#include <QtCore/QThread>

namespace expectra {

namespace {

void writeAll(const std::vector<ExchangePtr> &exchanges, const HarWriter::Sink &sink)
{
    HarWriter writer(sink, EXPECTRA_VERSION);
    for (const auto &exchange : exchanges)
        writer.add(*exchange, findings(*exchange));
    writer.finish();
}

/// Empty when all went well.
QString save(const QString &path, const std::vector<ExchangePtr> &exchanges)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    writeAll(exchanges, [&file](std::string_view bytes) {
        file.write(bytes.data(), static_cast<qint64>(bytes.size()));
    });
    return file.commit() ? QString() : file.errorString();
}

} // namespace

HarSave::HarSave(QObject *parent) : QObject(parent) {}

HarSave::~HarSave()
{
    if (m_thread)
        m_thread->wait();
}

void HarSave::start(const QString &path, const std::vector<ExchangePtr> &exchanges)
{
    if (m_thread)
        return;
    m_thread.reset(QThread::create([this, path, exchanges] {
        const auto error = save(path, exchanges);
        const auto count = static_cast<int>(exchanges.size());
        QMetaObject::invokeMethod(
            this, [=, this] { handleEnd(path, count, error); }, Qt::QueuedConnection);
    }));
    m_thread->start();
}

void HarSave::handleEnd(const QString &path, int count, const QString &error)
{
    m_thread->wait();
    m_thread.reset();
    emit finished(path, count, error);
}

QString HarSave::text(const std::vector<ExchangePtr> &exchanges)
{
    std::string har;
    writeAll(exchanges, [&har](std::string_view bytes) { har += bytes; });
    return QString::fromStdString(har);
}

} // namespace expectra
