// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/body/bodypage.h"

#include "app/analysis/wiretext.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/bytesize.h"
#include "ui/widgets/dropdown.h"
#include "ui/widgets/notice.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

namespace expectra {

namespace space = style::space;

namespace {

constexpr const char *firstSize = "300000"; // more than fits into one segment, so that withholding it shows

QLabel *makeHint(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// A page whose controls stand in one line at its top, with a hint below.
QWidget *makeLinePage(QBoxLayout *line, QLabel *hint)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::margin, space::tight, space::margin, space::gap);
    layout->setSpacing(space::gap);
    line->setSpacing(space::gap);
    layout->addLayout(line);
    layout->addWidget(hint);
    layout->addStretch();
    return page;
}

} // namespace

BodyPage::BodyPage(QWidget *parent)
    : QWidget(parent)
    , m_kind(new DropDown)
    , m_pages(new QStackedWidget)
    , m_text(new QPlainTextEdit)
    , m_path(new QLineEdit)
    , m_size(new QLineEdit)
    , m_sizeWords(new QLabel)
    , m_notice(new Notice(Notice::Kind::Error))
{
    m_kind->addItems({tr("No body"), tr("Text"), tr("File"), tr("Generated")});
    m_kind->setAccessibleName(tr("Kind of body"));
    m_kind->setFixedHeight(space::control);
    m_pages->addWidget(
        makeLinePage(new QHBoxLayout, makeHint(tr("The request announces no content and sends none."))));
    m_pages->addWidget(makeTextPage());
    m_pages->addWidget(makeFilePage());
    m_pages->addWidget(makeGeneratedPage());

    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::margin, space::gap, space::margin, space::tight);
    line->addWidget(m_kind);
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_notice);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BodyPage::handleKind);
}

QWidget *BodyPage::makeTextPage()
{
    m_text->setFont(style::codeFont());
    m_text->setAccessibleName(tr("Body text"));
    m_text->setPlaceholderText(tr("The bytes to send, as UTF-8"));
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(space::gap);
    style::makeFrameless(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &BodyPage::edited);
    return m_text;
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
    connect(m_path, &QLineEdit::textChanged, this, &BodyPage::edited);
    connect(choose, &QPushButton::clicked, this, &BodyPage::chooseFile);
    return makeLinePage(line,
                        makeHint(tr("Read piece by piece while it is sent, so its size does not matter.")));
}

QWidget *BodyPage::makeGeneratedPage()
{
    m_size->setFont(style::codeFont());
    m_size->setAccessibleName(tr("Size of the generated body"));
    m_size->setToolTip(tr("A number of bytes, such as 300000, 64 KiB or 2 MiB"));
    m_size->setFixedWidth(120);
    m_size->setText(QLatin1String(firstSize));
    m_sizeWords->setForegroundRole(QPalette::PlaceholderText);
    auto *line = new QHBoxLayout;
    line->addWidget(m_size);
    line->addWidget(m_sizeWords);
    line->addStretch();
    connect(m_size, &QLineEdit::textChanged, this, &BodyPage::handleSize);
    handleSize();
    return makeLinePage(line, makeHint(tr("A repeating pattern that is never held in memory.")));
}

void BodyPage::setBody(const Body &body)
{
    const QSignalBlocker blocker(this);
    m_kind->setCurrentIndex(static_cast<int>(body.index()));
    if (const auto *text = std::get_if<BytesBody>(&body)) {
        m_bytes = text->bytes;
        m_text->setPlainText(wireText(text->bytes));
        m_text->document()->setModified(false);
    } else if (const auto *file = std::get_if<FileBody>(&body)) {
        m_path->setText(QString::fromStdString(file->path));
    } else if (const auto *generated = std::get_if<GeneratedBody>(&body)) {
        m_size->setText(QString::number(generated->size));
    }
}

Body BodyPage::body() const
{
    switch (static_cast<Kind>(m_kind->currentIndex())) {
    case None: return NoBody{};
    case Text:
        return BytesBody{m_text->document()->isModified() ? m_text->toPlainText().toStdString() : m_bytes};
    case File: return FileBody{m_path->text().toStdString()};
    case Generated: return GeneratedBody{parseByteSize(m_size->text()).value_or(0)};
    }
    return NoBody{};
}

void BodyPage::setNotice(const QString &text)
{
    m_notice->setText(text);
}

void BodyPage::handleKind(int kind)
{
    m_pages->setCurrentIndex(kind);
    emit edited();
}

void BodyPage::handleSize()
{
    const auto size = parseByteSize(m_size->text());
    m_sizeWords->setText(size ? sizeText(*size) : tr("not an amount of bytes, such as 64 KiB"));
    emit edited();
}

void BodyPage::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose the file to send"), m_path->text());
    if (!path.isEmpty())
        m_path->setText(path);
}

} // namespace expectra
