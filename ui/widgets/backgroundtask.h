// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One piece of work that must not hold the window: it runs in the thread pool and tells what it found in the
// window's thread. Law: after cancel(), start() or the end of this object nothing that it told is heard; the
// work itself looks at isCancelled and ends soon, and waits for nobody.

#include <QtCore/QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace expectra {

class TaskLine final : public std::enable_shared_from_this<TaskLine>
{
public:
    explicit TaskLine(QObject *receiver) : m_receiver(receiver) {}

    [[nodiscard]] const std::atomic<bool> &isCancelled() const { return m_isCancelled; }
    /// From the work: calls this in the window's thread, in order.
    void tell(std::function<void()> news);
    void cut();

private:
    std::atomic<bool> m_isCancelled = false;
    std::mutex m_mutex;
    QObject *m_receiver;
};

class BackgroundTask final : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundTask(QObject *parent = nullptr);
    ~BackgroundTask() override;

    /// The work before is cancelled.
    void start(std::function<void(TaskLine &)> work);
    void cancel();

private:
    std::shared_ptr<TaskLine> m_line;
};

} // namespace expectra
