// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Suggests words below a line edit while somebody types there. It never changes what was typed unless a
// suggestion is taken: Down and Up choose one, Return or Tab take it, Escape closes the list. Behind "{{" it
// suggests variables, the first of them chosen at once.

#include "app/collections/variables.h"

#include <QtWidgets/QListWidget>

#include <functional>

class QKeyEvent;
class QLineEdit;

namespace expectra {

struct Suggestion
{
    QString word;
    QString note; // dim, behind it
};

class Completion final : public QObject
{
    Q_OBJECT

public:
    using Suggest = std::function<QList<Suggestion>(const QString &typed)>;

    explicit Completion(QLineEdit *edit); // which owns it

    void setSuggest(Suggest suggest) { m_suggest = std::move(suggest); }
    void setVariables(const collections::Variables *variables) { m_variables = variables; }
    /// True when the key was for the list. Editors in tables ask before their delegate does.
    bool takesKey(const QKeyEvent &key);
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QStringList words() const;

signals:
    void taken(const QString &word);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();
    void open(const QList<Suggestion> &suggestions, bool choosesFirst);
    void close();
    void choose(int by);
    void take();
    [[nodiscard]] int placeholderStart() const;

    QLineEdit *m_edit;
    QListWidget *m_list;
    Suggest m_suggest;
    const collections::Variables *m_variables = nullptr;
    int m_start = 0; // of what a taken word replaces, up to the cursor or the end
    bool m_isVariable = false;
};

} // namespace expectra
