// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The field of the log's filter: completes keys and values while one types, remembers what was asked before
// (arrow up in the empty field, or Alt+Down), and Escape empties it.

#include "ui/models/filterwords.h"

#include <QtCore/QStringList>
#include <QtWidgets/QLineEdit>

#include <functional>

class QCompleter;
class QStandardItemModel;

namespace expectra {

class FilterField final : public QLineEdit
{
    Q_OBJECT

public:
    using Suggest = std::function<FilterSuggestions(const QString &text, qsizetype cursor)>;

    explicit FilterField(QWidget *parent = nullptr);

    void setSuggest(Suggest suggest) { m_suggest = std::move(suggest); }
    void setHistory(const QStringList &history) { m_history = history; }
    [[nodiscard]] const QStringList &history() const { return m_history; } // the latest first
    void remember();                                                       // what stands in the field now

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void showSuggestions();
    void showHistory();
    QCompleter *completer(); // makes it
    void popUp(const std::vector<FilterSuggestion> &suggestions);
    void take(const QString &word);
    [[nodiscard]] bool handleArrows(QKeyEvent *event);

    Suggest m_suggest;
    QStringList m_history;
    QStandardItemModel *m_rows;
    QCompleter *m_completer = nullptr;
    FilterSuggestions m_shown; // where the popup's words go
};

} // namespace expectra
