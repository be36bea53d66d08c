// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Two or three ways to look at the same thing, side by side, one of them chosen: "Text", "Hex".

#include <QtWidgets/QWidget>

class QButtonGroup;

namespace expectra {

class ChoiceBar final : public QWidget
{
    Q_OBJECT

public:
    /// The name is for those who can't see the choices stand together.
    explicit ChoiceBar(const QString &name, const QStringList &choices, QWidget *parent = nullptr);

    [[nodiscard]] int current() const;
    void choose(int index);
    void setOffered(int index, bool isOffered); // a choice that makes no sense here is not shown
    [[nodiscard]] bool isOffered(int index) const;

signals:
    void chosen(int index);

private:
    QButtonGroup *m_buttons;
};

} // namespace expectra
