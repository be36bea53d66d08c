// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Saves exchanges as a HAR file, on a thread of its own: contents can be large. Law: the file is there whole
// or not at all; every start is followed by one finished, unless this ends before.

#include "app/exchange/exchange.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <memory>
#include <vector>

class QThread;

namespace expectra {

class HarSave final : public QObject
{
    Q_OBJECT

public:
    explicit HarSave(QObject *parent = nullptr);
    ~HarSave() override;

    void start(const QString &path, const std::vector<ExchangePtr> &exchanges); // nothing while one runs
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

    /// The same as text.
    [[nodiscard]] static QString text(const std::vector<ExchangePtr> &exchanges);

signals:
    /// `error` is empty when the file was written.
    void finished(const QString &path, int count, const QString &error);

private:
    void handleEnd(const QString &path, int count, const QString &error);

    std::unique_ptr<QThread> m_thread;
};

} // namespace expectra
