// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The place of a page that is made when it is first asked for, so that a start pays only for what it shows.

#include <QtWidgets/QWidget>

#include <functional>

namespace expectra {

class LazyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LazyPage(std::function<QWidget *()> make, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *content(); // makes it
    [[nodiscard]] bool isMade() const { return m_content != nullptr; }

private:
    std::function<QWidget *()> m_make;
    QWidget *m_content = nullptr;
};

} // namespace expectra
