// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A body that is typed: plain text, JSON or XML, with what is wrong in it. Bytes that are no text, and texts
// too long for an editor, are shown from their beginning and kept as they are.

#include "app/bodytext/bodytype.h"
#include "ui/composer/body/jsonwords.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace expectra {

class CodeEditor;

class TextBody final : public QWidget
{
    Q_OBJECT

public:
    explicit TextBody(QWidget *parent = nullptr);

    void setBytes(const std::string &bytes, ContentKind kind);
    [[nodiscard]] std::string bytes() const;
    void setKind(ContentKind kind);
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] const std::optional<TextProblem> &problem() const { return m_problem; }

    /// JSON only; nothing happens while it has a fault.
    void format();
    void compact();
    void goToProblem();

signals:
    void edited();
    void checked();

private:
    void handleText();
    void check();

    CodeEditor *m_editor;
    ContentKind m_kind = ContentKind::Text;
    std::string m_bytes; // what the text was made from
    std::optional<TextProblem> m_problem;
    QTimer m_checkSoon;
};

} // namespace expectra
