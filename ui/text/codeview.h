// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A text to read, not to edit: line numbers, folding, the colours of its language, in our palette; it follows
// the theme. The area inside has the focus, and the name with it. It is made when the text is first seen.

#include "ui/text/heldtext.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace expectra {

class CodeArea;

class CodeView : public QWidget
{
    Q_OBJECT

public:
    explicit CodeView(const QString &name, QWidget *parent = nullptr);
    ~CodeView() override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    void showText(const QString &text, Language language, bool hasLineNumbers);
    void wrapByCharacter();
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString selectedText() const;
    void select(int start, int length);
    void clearSelection();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] CodeText &code();
    [[nodiscard]] const CodeText &code() const;

private:
    void openArea();

    QString m_name;
    std::unique_ptr<HeldText> m_held; // until there is an area
    std::unique_ptr<CodeArea> m_area;
};

} // namespace expectra
