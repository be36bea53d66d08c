// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/body/multipartpage.h"

#include "ui/composer/body/multipartmodel.h"
#include "ui/composer/fields/fielddelegate.h"
#include "ui/composer/fields/fieldtable.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace expectra {

namespace space = style::space;

namespace {

constexpr int kindWidth = 72;
constexpr int boundaryWidth = 240;

} // namespace

MultipartPage::MultipartPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new MultipartModel(this))
    , m_table(new FieldTable(m_model))
    , m_boundary(new QLineEdit)
{
    m_table->setAccessibleName(tr("Parts of the body"));
    m_table->setColumnHidden(FieldModel::EnabledColumn, true);
    m_table->setColumn(MultipartModel::KindColumn, kindWidth);
    m_table->fields()->setInvitation(tr("Add a part"));
    m_boundary->setFont(style::codeFont());
    m_boundary->setAccessibleName(tr("Boundary between the parts"));
    m_boundary->setToolTip(tr("Stands between the parts and must not stand in any of them"));
    m_boundary->setFixedSize(boundaryWidth, space::row);

    auto *label = new QLabel(tr("Boundary"));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(m_boundary);
    auto *add = new QPushButton(tr("Add files…"));
    add->setAccessibleName(tr("Add files as parts"));
    add->setFixedHeight(space::row);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::margin, space::tight, space::margin, space::tight);
    line->setSpacing(space::gap);
    line->addWidget(add);
    line->addStretch();
    line->addWidget(label);
    line->addWidget(m_boundary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addLayout(line);
    setFocusProxy(m_table);
    connect(m_model, &MultipartModel::edited, this, &MultipartPage::edited);
    connect(m_boundary, &QLineEdit::textChanged, this, &MultipartPage::edited);
    connect(add, &QPushButton::clicked, this, &MultipartPage::chooseFiles);
}

void MultipartPage::setBody(const MultipartBody &body)
{
    const QSignalBlocker blocker(this);
    if (body.parts != m_model->parts())
        m_model->setParts(body.parts);
    m_boundary->setText(QString::fromStdString(body.boundary));
    m_boundary->setCursorPosition(0);
    m_epilogue = body.epilogue;
}

MultipartBody MultipartPage::body() const
{
    return {m_boundary->text().toStdString(), m_model->parts(), m_epilogue};
}

void MultipartPage::setVariables(const collections::Variables &variables)
{
    m_table->fields()->setVariables(variables);
    m_table->viewport()->update();
}

void MultipartPage::chooseFiles()
{
    for (const QString &path : QFileDialog::getOpenFileNames(this, tr("Add files as parts")))
        m_model->addFile(path);
}

} // namespace expectra
