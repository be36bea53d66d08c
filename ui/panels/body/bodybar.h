// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The row above a body: its facts, and the choices of how it is read and shown. Only those that make a
// difference to the body are there.

#include "app/bodyview/charset.h"
#include "ui/panels/body/bodyviews.h"

#include <QtWidgets/QWidget>

class QToolButton;

namespace expectra {

class ChoiceBar;
class ElidedLabel;

class BodyBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Coding { Decoded, Raw };

    explicit BodyBar(QWidget *parent = nullptr);

    void showFacts(const QString &facts);
    void offerForms(const std::vector<BodyForm> &forms); // none: there is nothing to choose
    void showForm(BodyForm form);
    /// Whether a content coding is there to be taken off.
    void offerCodings(bool isOffered);
    void showCoding(Coding coding);
    /// `isText` false hides it.
    void showCharset(const Charset &charset, bool isText);
    void setWrapped(bool isWrapped);

signals:
    void formChosen(expectra::BodyForm form);
    void fittedChosen(bool isFitted);
    void codingChosen(expectra::BodyBar::Coding coding);
    void charsetChosen(const QString &name); // empty: the one that it says or looks like
    void wrapChosen(bool isWrapped);
    void findRequested();
    void copyRequested();
    void saveRequested(expectra::BodyBar::Coding coding);

private:
    [[nodiscard]] QToolButton *makeMenu();
    void fillCharsets();

    ElidedLabel *m_facts;
    ChoiceBar *m_coding;
    QToolButton *m_charset;
    ChoiceBar *m_zoom;
    ChoiceBar *m_forms;
    QToolButton *m_wrap;
    QAction *m_saveDecoded = nullptr;
    QAction *m_save = nullptr;
    Charset m_shownCharset;
};

} // namespace expectra
