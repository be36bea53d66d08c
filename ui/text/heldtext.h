// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A text that nobody sees yet, or that can't be shown: it keeps everything that was asked of it until an area
// takes it over.

#include "ui/text/codetext.h"

namespace expectra {

class HeldText final : public CodeText
{
public:
    void showText(const QString &text, Language language, bool hasLineNumbers) override;
    void wrapByCharacter() override { m_wraps = true; }
    [[nodiscard]] QString text() const override { return m_text; }
    [[nodiscard]] QString selectedText() const override { return {}; }
    void select(int, int) override {}
    void clearSelection() override {}

    void openForWriting(const std::function<void()> &changed) override;
    void setReadOnly(bool isReadOnly) override { m_isReadOnly = isReadOnly; }
    [[nodiscard]] bool isReadOnly() const override { return m_isReadOnly; }
    void setContent(const QString &text, Language language) override { showText(text, language, true); }
    void setLanguage(Language language) override { m_language = language; }
    void replaceContent(const QString &text) override;
    [[nodiscard]] bool isModified() const override { return m_isModified; }
    void markFault(int line, int column) override;
    void clearFault() override { m_faultLine = 0; }
    void goTo(int, int) override {}

    void handTo(CodeText &taker) const;

private:
    QString m_content; // as it was set
    QString m_text;
    Language m_language = Language::Plain;
    bool m_hasLineNumbers = false;
    bool m_wraps = false;
    bool m_isReadOnly = true;
    bool m_isModified = false;
    int m_faultLine = 0; // 0 for none
    int m_faultColumn = 0;
    std::function<void()> m_changed; // of a text that can be written
};

} // namespace expectra
