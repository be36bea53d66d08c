// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/edits/textdialog.h"

#include "app/collections/textfile.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace expectra {

namespace space = style::space;

namespace {

/// Text with plain line ends, as the field has it.
QString shownText(const std::string &bytes)
{
    return QString::fromStdString(bytes).replace(QLatin1String("\r\n"), QLatin1String("\n"));
}

std::string bytesFor(const QString &text, const std::string &lineEnd)
{
    QString result = text;
    if (lineEnd == "\r\n")
        result.replace(QLatin1Char('\n'), QLatin1String("\r\n"));
    return result.toStdString();
}

} // namespace

TextDialog::TextDialog(const QString &title, const std::string &bytes, int line, Check check, QWidget *parent)
    : QDialog(parent)
    , m_original(bytes)
    , m_check(std::move(check))
    , m_text(new QPlainTextEdit)
    , m_problem(new QLabel)
{
    setWindowTitle(title);
    m_text->setFont(style::codeFont());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(title);
    m_text->setPlainText(shownText(bytes));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    style::makePrimary(buttons->button(QDialogButtonBox::Save));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    layout->setSpacing(space::gap);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TextDialog::showProblem);
    m_text->setTextCursor(QTextCursor(m_text->document()->findBlockByNumber(std::max(line - 1, 0))));
    resize(620, 420);
    m_text->setFocus();
    showProblem();
}

bool TextDialog::canShow(const std::string &bytes)
{
    const QTextDocument document(shownText(bytes)); // takes some characters for others, such as fixed spaces
    return bytesFor(document.toPlainText(), collections::lineEndOf(bytes)) == bytes;
}

std::string TextDialog::bytes() const
{
    return bytesFor(m_text->toPlainText(), collections::lineEndOf(m_original));
}

QString TextDialog::problem() const
{
    return m_problem->text();
}

void TextDialog::showProblem()
{
    const QString problem = m_check(bytes());
    style::setTextRole(m_problem, problem.isEmpty() ? style::Role::Dim : style::Role::Refused);
    m_problem->setText(problem.isEmpty() ? tr("No problem found.") : problem);
    m_problem->setAccessibleName(m_problem->text());
}

} // namespace expectra
