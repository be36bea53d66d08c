// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What to do about the expectation, always in sight beside the request. What the user left open follows what
// prepare() settles; what was chosen here stays chosen.

#include "app/request/expectationchoice.h"
#include "app/request/preparedrequest.h"

#include <QtWidgets/QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace expectra {

class ExpectationBox final : public QWidget
{
    Q_OBJECT

public:
    explicit ExpectationBox(QWidget *parent = nullptr);

    void setChoice(const ExpectationChoice &choice);
    [[nodiscard]] const ExpectationChoice &choice() const { return m_choice; }

    /// What was settled; `typed` when the field stands among the headers, whose value then counts;
    /// `chosenBy` names the header set whose rule decided.
    void showSettled(const PreparedRequest &prepared, bool typed, const QString &chosenBy = {});

    /// What is settled, in a few words: for where there is no room for the box.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool asksForOne() const; // an Expect field is sent

signals:
    void edited();

private:
    QWidget *makeModes();
    QWidget *makeAnswers();
    void connectControls();
    void updateControls(expect::Mode mode);
    void showLimit(const std::optional<Duration> &limit);
    void showWords(expect::Mode mode, std::string_view value, bool hasBody);
    void handleMode(int mode);
    void handleLimit();

    ExpectationChoice m_choice;
    std::optional<Duration> m_settledLimit;
    QButtonGroup *m_modes;
    QComboBox *m_limit;
    QLineEdit *m_value;
    QCheckBox *m_retry;
    QComboBox *m_earlyFinal;
    QLabel *m_rule;
    QLabel *m_verdict;
    bool m_typed = false;
};

/// "1000 ms", "3 s", "250", "for ever" as people type a limit; nullopt inside for no limit.
[[nodiscard]] std::optional<std::optional<Duration>> parseWaitLimit(const QString &text);

} // namespace expectra
