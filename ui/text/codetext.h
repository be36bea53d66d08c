// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is asked of a text in a language, be it on the screen or not seen yet. Lines and columns begin with 1.

#include "ui/text/language.h"

#include <QtCore/QString>

#include <functional>

namespace expectra {

class CodeText
{
public:
    CodeText() = default;
    virtual ~CodeText() = default;
    CodeText(const CodeText &) = delete;
    CodeText &operator=(const CodeText &) = delete;

    virtual void showText(const QString &text, Language language, bool hasLineNumbers) = 0;
    virtual void wrapByCharacter() = 0;
    [[nodiscard]] virtual QString text() const = 0;
    [[nodiscard]] virtual QString selectedText() const = 0;
    /// Counted in characters of the text.
    virtual void select(int start, int length) = 0;
    virtual void clearSelection() = 0;

    /// From now on it can be written.
    virtual void openForWriting(const std::function<void()> &changed) = 0;
    virtual void setReadOnly(bool isReadOnly) = 0;
    [[nodiscard]] virtual bool isReadOnly() const = 0;
    virtual void setContent(const QString &text, Language language) = 0;
    virtual void setLanguage(Language language) = 0;
    virtual void replaceContent(const QString &text) = 0;
    [[nodiscard]] virtual bool isModified() const = 0; // since its content was set
    virtual void markFault(int line, int column) = 0;
    virtual void clearFault() = 0;
    virtual void goTo(int line, int column) = 0;
};

} // namespace expectra
