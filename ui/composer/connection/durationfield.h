// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A field for an amount of time as people write it: "15 s", "500 ms", "2 m". Empty means no limit where one
// may be missing. What can't be read is said beside it and changes nothing.

#include "app/base/instant.h"

#include <QtWidgets/QLineEdit>

#include <optional>

namespace expectra {

class DurationField final : public QLineEdit
{
    Q_OBJECT

public:
    enum class Empty {
        IsNoLimit,
        IsWrong,
    };

    explicit DurationField(Empty empty, QWidget *parent = nullptr);

    void setDuration(const std::optional<Duration> &duration);
    [[nodiscard]] std::optional<Duration> duration() const { return m_duration; }
    [[nodiscard]] bool isReadable() const { return m_isReadable; }

signals:
    void durationEdited();

private:
    void handleText(const QString &text);

    Empty m_empty;
    std::optional<Duration> m_duration;
    bool m_isReadable = true;
};

} // namespace expectra
