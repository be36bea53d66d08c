// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/body/bodypage.h"

#include "app/analysis/wiretext.h"
#include "app/request/multipart.h"
#include "ui/composer/body/formbody.h"
#include "ui/composer/body/multipartpage.h"
#include "ui/composer/body/textbody.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/bytesize.h"
#include "ui/widgets/dropdown.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/notice.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

namespace expectra {

namespace space = style::space;

namespace {

constexpr const char *firstSize = "300000"; // more than fits into one segment, so that withholding it shows

enum Page { NothingPage, TextPage, FormPage, MultipartPartsPage, FilePage, GeneratedPage };

Page pageOf(ContentKind kind)
{
    switch (kind) {
    case ContentKind::None: return NothingPage;
    case ContentKind::Text:
    case ContentKind::Json:
    case ContentKind::Xml: return TextPage;
    case ContentKind::Form: return FormPage;
    case ContentKind::Multipart: return MultipartPartsPage;
    case ContentKind::File: return FilePage;
    case ContentKind::Generated: return GeneratedPage;
    }
    return NothingPage;
}

QLabel *makeDim(const QString &text)
{
    auto *label = new QLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// A page whose controls stand in one line at its top, with a hint below.
QWidget *makeLinePage(QBoxLayout *line, const QString &hint)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::margin, space::tight, space::margin, space::gap);
    layout->setSpacing(space::gap);
    line->setSpacing(space::gap);
    layout->addLayout(line);
    auto *words = makeDim(hint);
    words->setWordWrap(true);
    layout->addWidget(words);
    layout->addStretch();
    return page;
}

} // namespace

BodyPage::BodyPage(QWidget *parent)
    : QWidget(parent)
    , m_kind(new DropDown)
    , m_pages(new QStackedWidget)
    , m_text(new TextBody)
    , m_form(new FormBody)
    , m_multipart(new MultipartPage)
    , m_path(new QLineEdit)
    , m_size(new QLineEdit)
    , m_sizeWords(makeDim({}))
    , m_format(new QPushButton(tr("Format")))
    , m_compact(new QPushButton(tr("Compact")))
    , m_check(new QPushButton)
    , m_type(new ElidedLabel(style::Role::Dim))
    , m_useType(new QPushButton)
    , m_notice(new Notice(Notice::Kind::Error))
{
    makeKinds();
    m_pages->addWidget(makeLinePage(new QHBoxLayout, tr("The request announces no content and sends none.")));
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_form);
    m_pages->addWidget(m_multipart);
    m_pages->addWidget(makeFilePage());
    m_pages->addWidget(makeGeneratedPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_notice);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BodyPage::handleKind);
    connect(m_text, &TextBody::edited, this, &BodyPage::handleEdit);
    connect(m_text, &TextBody::checked, this, &BodyPage::showCheck);
    connect(m_form, &FormBody::edited, this, &BodyPage::handleEdit);
    connect(m_multipart, &MultipartPage::edited, this, &BodyPage::handleEdit);
    connect(m_format, &QPushButton::clicked, m_text, &TextBody::format);
    connect(m_compact, &QPushButton::clicked, m_text, &TextBody::compact);
    connect(m_check, &QPushButton::clicked, m_text, &TextBody::goToProblem);
    connect(m_useType, &QPushButton::clicked, this, [this] { emit typeWanted(m_proposed); });
    showCheck();
}

void BodyPage::makeKinds()
{
    const std::initializer_list<std::pair<ContentKind, QString>> kinds{
        {ContentKind::None, tr("No body")}, {ContentKind::Text, tr("Text")},
        {ContentKind::Json, tr("JSON")},    {ContentKind::Xml, tr("XML")},
        {ContentKind::Form, tr("Form")},    {ContentKind::Multipart, tr("Multipart")},
        {ContentKind::File, tr("File")},    {ContentKind::Generated, tr("Generated")},
    };
    for (const auto &[kind, name] : kinds)
        m_kind->addItem(name, static_cast<int>(kind));
    m_kind->setAccessibleName(tr("Kind of body"));
    m_kind->setFixedHeight(space::control);
}

QWidget *BodyPage::makeHead()
{
    m_format->setToolTip(tr("Sets the JSON out in lines; numbers and the order of names stay as typed"));
    m_compact->setToolTip(tr("Takes the white space out of the JSON; all else stays as typed"));
    m_check->setFlat(true);
    m_check->setToolTip(tr("Go to the place"));
    m_type->setFont(style::smallCodeFont());
    auto *head = new QWidget;
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(space::margin, space::tight, space::margin, space::tight);
    line->setSpacing(space::gap);
    line->addWidget(m_kind);
    m_format->setAccessibleName(tr("Format the JSON"));
    m_compact->setAccessibleName(tr("Compact the JSON"));
    m_check->setAccessibleName(tr("What is wrong in the body"));
    m_useType->setAccessibleName(tr("Send with the proposed Content-Type"));
    for (auto *button : {m_format, m_compact, m_check, m_useType}) {
        button->setFixedHeight(space::control);
        line->addWidget(button);
    }
    line->addWidget(m_type, 1);
    m_useType->hide();
    return head;
}

QWidget *BodyPage::makeFilePage()
{
    m_path->setFont(style::codeFont());
    m_path->setAccessibleName(tr("File to send"));
    m_path->setPlaceholderText(tr("Path of a file"));
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAccessibleName(tr("Choose the file to send"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_path, 1);
    line->addWidget(choose);
    connect(m_path, &QLineEdit::textChanged, this, &BodyPage::handleEdit);
    connect(choose, &QPushButton::clicked, this, &BodyPage::chooseFile);
    return makeLinePage(line, tr("Read piece by piece while it is sent, so its size does not matter."));
}

QWidget *BodyPage::makeGeneratedPage()
{
    m_size->setFont(style::codeFont());
    m_size->setAccessibleName(tr("Size of the generated body"));
    m_size->setToolTip(tr("A number of bytes, such as 300000, 64 KiB or 2 MiB"));
    m_size->setFixedWidth(120);
    m_size->setText(QLatin1String(firstSize));
    auto *line = new QHBoxLayout;
    line->addWidget(m_size);
    line->addWidget(m_sizeWords);
    line->addStretch();
    connect(m_size, &QLineEdit::textChanged, this, &BodyPage::handleSize);
    handleSize();
    return makeLinePage(line, tr("A repeating pattern that is never held in memory."));
}

ContentKind BodyPage::kind() const
{
    return static_cast<ContentKind>(m_kind->currentData().toInt());
}

void BodyPage::setBody(const Body &body, std::string_view contentType)
{
    const QSignalBlocker blocker(this);
    const QSignalBlocker kindBlocker(m_kind);
    m_shown = contentKind(body, contentType);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_shown)));
    m_pages->setCurrentIndex(pageOf(m_shown));
    if (const auto *text = std::get_if<BytesBody>(&body))
        setTypedBytes(text->bytes);
    else if (const auto *file = std::get_if<FileBody>(&body))
        m_path->setText(QString::fromStdString(file->path));
    else if (const auto *generated = std::get_if<GeneratedBody>(&body))
        m_size->setText(QString::number(generated->size));
    else if (const auto *multipart = std::get_if<MultipartBody>(&body))
        m_multipart->setBody(*multipart);
    showCheck();
}

std::string BodyPage::typedBytes() const
{
    return m_shown == ContentKind::Form ? m_form->bytes() : m_text->bytes();
}

void BodyPage::setTypedBytes(const std::string &bytes)
{
    if (m_shown == ContentKind::Form)
        m_form->setBytes(bytes);
    else
        m_text->setBytes(bytes, m_shown);
}

Body BodyPage::body() const
{
    switch (m_shown) {
    case ContentKind::None: return NoBody{};
    case ContentKind::Text:
    case ContentKind::Json:
    case ContentKind::Xml:
    case ContentKind::Form: return BytesBody{typedBytes()};
    case ContentKind::Multipart: return m_multipart->body();
    case ContentKind::File: return FileBody{m_path->text().toStdString()};
    case ContentKind::Generated: return GeneratedBody{parseByteSize(m_size->text()).value_or(0)};
    }
    return NoBody{};
}

void BodyPage::setVariables(const collections::Variables &variables)
{
    m_form->setVariables(variables);
    m_multipart->setVariables(variables);
}

void BodyPage::setNotice(const QString &text)
{
    m_notice->setText(text);
}

void BodyPage::showType(const std::string &contentType, bool isComputed)
{
    m_proposed = proposedType(m_shown, body());
    const QString shown = shortText(contentType, 60);
    const bool isMissing = contentType.empty() && !m_proposed.empty();
    const bool differs = !m_proposed.empty() && !contentType.empty() && !isSameType(contentType, m_proposed);
    if (m_shown == ContentKind::None)
        m_type->setText({});
    else if (contentType.empty())
        m_type->setText(tr("no Content-Type"));
    else
        m_type->setText(isComputed ? tr("%1 (computed)").arg(shown) : shown);
    m_useType->setVisible(isMissing || differs);
    m_useType->setText(tr("Send as %1").arg(shortText(m_proposed, 40)));
    m_useType->setAccessibleDescription(m_useType->text());
    m_useType->setToolTip(differs ? tr("The Content-Type among the headers says something else")
                                  : tr("Adds this Content-Type to the headers"));
}

/// What was typed goes along from one kind of text to another.
void BodyPage::handleKind()
{
    const auto chosen = kind();
    if (chosen == m_shown)
        return;
    const std::string before = proposedType(m_shown, body());
    const auto page = pageOf(m_shown);
    const bool wasTyped = page == TextPage || page == FormPage;
    const std::string bytes = wasTyped ? typedBytes() : std::string();
    m_shown = chosen;
    {
        const QSignalBlocker blocker(this);
        const bool isTyped = pageOf(chosen) == TextPage || pageOf(chosen) == FormPage;
        if (isTyped && wasTyped)
            setTypedBytes(bytes);
        else if (isTyped)
            m_text->setKind(chosen);
        if (chosen == ContentKind::Multipart && m_multipart->body().boundary.empty())
            m_multipart->setBody({makeBoundary(QRandomGenerator::global()->generate64()), {}, {}});
    }
    m_pages->setCurrentIndex(pageOf(chosen));
    showCheck();
    emit typeProposed(before, proposedType(chosen, body()));
    emit edited();
}

void BodyPage::handleSize()
{
    const auto size = parseByteSize(m_size->text());
    m_sizeWords->setText(size ? sizeText(*size) : tr("This is no amount of bytes, such as 64 KiB"));
    style::setTextRole(m_sizeWords, size ? style::Role::Dim : style::Role::Refused);
    emit edited();
}

void BodyPage::handleEdit()
{
    emit edited();
}

void BodyPage::showCheck()
{
    const bool isJson = m_shown == ContentKind::Json;
    const bool isChecked = isJson || m_shown == ContentKind::Xml;
    const bool isText = pageOf(m_shown) == TextPage;
    const auto &problem = m_text->problem();
    m_format->setVisible(isJson);
    m_compact->setVisible(isJson);
    m_format->setEnabled(isJson && !problem);
    m_compact->setEnabled(isJson && !problem);
    const bool isHeld = isText && !m_text->isEditable();
    m_check->setVisible((isChecked && problem) || isHeld);
    m_check->setEnabled(!isHeld);
    if (isHeld)
        m_check->setText(tr("Only its beginning is shown, and it stays as it is"));
    else if (problem)
        m_check->setText(problem->words);
    m_check->setAccessibleDescription(m_check->text());
    m_check->setIcon(style::icon(isHeld ? style::Icon::Info : style::Icon::Error,
                                 isHeld ? style::Role::Dim : style::Role::Refused));
}

void BodyPage::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose the file to send"), m_path->text());
    if (!path.isEmpty())
        m_path->setText(path);
}

} // namespace expectra
