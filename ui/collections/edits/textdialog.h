// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A small file as text, to mend or to write by hand, with what is wrong in it said while one types. Law: it
// writes nothing itself; bytes that it can't show are not touched.

#include <QtCore/QString>
#include <QtWidgets/QDialog>

#include <functional>
#include <string>

class QLabel;
class QPlainTextEdit;

namespace expectra {

class TextDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What is wrong with the bytes, or nothing. `line` is set where there is one.
    using Check = std::function<QString(const std::string &bytes)>;

    /// `line` is where the caret stands, counted from 1.
    TextDialog(const QString &title, const std::string &bytes, int line, Check check, QWidget *parent);

    /// False for bytes that would not come back the same.
    [[nodiscard]] static bool canShow(const std::string &bytes);

    [[nodiscard]] std::string bytes() const;
    [[nodiscard]] QString problem() const;

private:
    void showProblem();

    std::string m_original;
    Check m_check;
    QPlainTextEdit *m_text;
    QLabel *m_problem;
};

} // namespace expectra
