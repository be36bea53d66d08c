// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/body/formbody.h"

#include "ui/composer/fields/fielddelegate.h"
#include "ui/composer/fields/fieldtable.h"
#include "ui/composer/params/paramsmodel.h"
#include "ui/text/codeeditor.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QSplitter>

namespace expectra {

FormBody::FormBody(QWidget *parent)
    : QWidget(parent)
    , m_model(new ParamsModel(ParameterCoding::Form, this))
    , m_table(new FieldTable(m_model))
    , m_text(new CodeEditor(tr("Form as it is sent")))
{
    m_table->setAccessibleName(tr("Form fields"));
    m_table->setColumnHidden(FieldModel::EnabledColumn, true);
    m_table->fields()->setInvitation(tr("Add a field"));
    m_text->setContent({}, Language::Plain);
    m_text->wrapByCharacter();

    auto *halves = new QSplitter(Qt::Horizontal);
    halves->addWidget(m_table);
    halves->addWidget(m_text);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(halves);
    setFocusProxy(m_table);
    connect(m_model, &ParamsModel::edited, this, &FormBody::handleTable);
    connect(m_text, &CodeEditor::textChanged, this, &FormBody::handleText);
}

void FormBody::setBytes(const std::string &bytes)
{
    m_bytes = bytes;
    m_model->setParameters(Parameters::ofForm(bytes));
    const QSignalBlocker blocker(m_text);
    m_text->setContent(QString::fromStdString(bytes), Language::Plain);
}

void FormBody::setVariables(const collections::Variables &variables)
{
    m_table->fields()->setVariables(variables);
    m_table->viewport()->update();
}

void FormBody::handleTable()
{
    m_bytes = m_model->parameters().text();
    const QSignalBlocker blocker(m_text);
    m_text->replaceContent(QString::fromStdString(m_bytes));
    emit edited();
}

void FormBody::handleText()
{
    m_bytes = m_text->text().toStdString();
    m_model->setParameters(Parameters::ofForm(m_bytes));
    emit edited();
}

} // namespace expectra
