// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The content of the request, by kind. Bytes that are no text are kept as they are until somebody edits them.
// Choosing a kind proposes a Content-Type; whether it is taken is not decided here.

#include "app/bodytext/bodytype.h"
#include "app/collections/variables.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace expectra {

class ElidedLabel;
class FormBody;
class MultipartPage;
class Notice;
class TextBody;

class BodyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit BodyPage(QWidget *parent = nullptr);

    /// `contentType` is the one that would be sent, or empty.
    void setBody(const Body &body, std::string_view contentType);
    [[nodiscard]] Body body() const;
    [[nodiscard]] ContentKind kind() const;
    void setVariables(const collections::Variables &variables);
    /// What will be sent beside the body: says so, and offers another where it does not fit.
    void showType(const std::string &contentType, bool isComputed);
    void setNotice(const QString &text); // why the content can't be read; empty when it can

signals:
    void edited();
    /// `before` is what the kind before would have been given.
    void typeProposed(const std::string &before, const std::string &type);
    /// Asked for by the button, whatever stands there.
    void typeWanted(const std::string &type);

private:
    void makeKinds();
    QWidget *makeHead();
    QWidget *makeFilePage();
    QWidget *makeGeneratedPage();
    void handleKind();
    void handleSize();
    void handleEdit();
    void showCheck();
    void chooseFile();
    [[nodiscard]] std::string typedBytes() const;
    void setTypedBytes(const std::string &bytes);

    QComboBox *m_kind;
    QStackedWidget *m_pages;
    TextBody *m_text;
    FormBody *m_form;
    MultipartPage *m_multipart;
    QLineEdit *m_path;
    QLineEdit *m_size;
    QLabel *m_sizeWords;
    QPushButton *m_format;
    QPushButton *m_compact;
    QPushButton *m_check; // says what is wrong; leads there
    ElidedLabel *m_type;
    QPushButton *m_useType;
    Notice *m_notice;
    ContentKind m_shown = ContentKind::None;
    std::string m_proposed;
};

} // namespace expectra
