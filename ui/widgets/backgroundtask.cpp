// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/backgroundtask.h"

#include <QtCore/QThreadPool>

namespace expectra {

void TaskLine::tell(std::function<void()> news)
{
    const std::lock_guard lock(m_mutex);
    if (!m_receiver)
        return;
    const auto hear = [line = shared_from_this(), news = std::move(news)] {
        if (!line->isCancelled()) // it may have been meanwhile
            news();
    };
    QMetaObject::invokeMethod(m_receiver, hear, Qt::QueuedConnection);
}

void TaskLine::cut()
{
    m_isCancelled = true;
    const std::lock_guard lock(m_mutex);
    m_receiver = nullptr;
}

BackgroundTask::BackgroundTask(QObject *parent) : QObject(parent) {}

BackgroundTask::~BackgroundTask()
{
    cancel();
}

void BackgroundTask::start(std::function<void(TaskLine &)> work)
{
    cancel();
    m_line = std::make_shared<TaskLine>(this);
    QThreadPool::globalInstance()->start([line = m_line, work = std::move(work)] { work(*line); });
}

void BackgroundTask::cancel()
{
    if (m_line)
        m_line->cut();
    m_line.reset();
}

} // namespace expectra
