// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words that are asked for most, as buttons: pressed, the word stands in the filter. As many as there is
// room for. The field owns the truth: the chips show what it holds.

#include <QtWidgets/QWidget>

#include <vector>

class QToolButton;

namespace expectra {

class FilterChips final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(QWidget *parent = nullptr);

    void showFilter(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void wordToggled(const QString &word);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Chip
    {
        QString word;
        QToolButton *button;
    };

    void add(const QString &title, const QString &word, const QString &meaning);

    std::vector<Chip> m_chips;
};

} // namespace expectra
