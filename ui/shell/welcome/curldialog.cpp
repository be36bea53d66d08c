// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome/curldialog.h"

#include "app/analysis/wiretext.h"
#include "app/formats/curl/curlreader.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/notice.h"

#include <QtCore/QUuid>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace expectra {

namespace space = style::space;

namespace {

constexpr QSize firstSize{640, 320};

std::string newBoundary()
{
    return "expectra-" + QUuid::createUuid().toString(QUuid::Id128).toStdString();
}

} // namespace

CurlDialog::CurlDialog(QWidget *parent)
    : QDialog(parent)
    , m_field(new QPlainTextEdit)
    , m_notice(new Notice(Notice::Kind::Warning))
    , m_open(new QPushButton(tr("Open as a request")))
{
    setWindowTitle(tr("Paste a curl command"));
    m_field->setFont(style::codeFont());
    m_field->setAccessibleName(tr("curl command"));
    m_field->setPlaceholderText(
        QStringLiteral("curl -X PUT -H 'Expect: 100-continue' -T big.bin http://127.0.0.1:8417/"));
    m_field->setTabChangesFocus(true);
    style::makePrimary(m_open);
    m_open->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::gap);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    layout->setSpacing(space::gap);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_notice);
    layout->addLayout(buttons);
    resize(firstSize);
    connect(m_field, &QPlainTextEdit::textChanged, this, &CurlDialog::handleText);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, [this] {
        emit requestRead(m_request);
        accept();
    });
    handleText();
}

void CurlDialog::takeClipboard()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (!looksLikeCurl(text.toStdString()))
        return;
    m_field->setPlainText(text);
    m_field->selectAll();
}

void CurlDialog::handleText()
{
    const std::string text = m_field->toPlainText().toStdString();
    const auto read = readCurl(text, newBoundary());
    m_open->setEnabled(read.has_value());
    if (!read) {
        const bool isBlank = m_field->toPlainText().trimmed().isEmpty();
        m_notice->setText(isBlank ? QString() : escapedText(read.error().detail));
        return;
    }
    m_request = read->request;
    QStringList leftOut;
    for (const auto &option : read->leftOut)
        leftOut.append(escapedText(option));
    m_notice->setText(leftOut.isEmpty() ? QString()
                                        : tr("Not taken over: %1").arg(leftOut.join(QStringLiteral(", "))));
}

} // namespace expectra
