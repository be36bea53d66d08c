// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/connection/optionform.h"

#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/widgets/dropdown.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>

namespace expectra {

namespace space = style::space;

namespace {

constexpr int columnsEach = 3; // name, field, and the room behind them

int columnOf(OptionForm::Column column)
{
    return column == OptionForm::Column::Left ? 0 : columnsEach;
}

} // namespace

OptionForm::OptionForm(QWidget *parent) : QWidget(parent)
{
    auto *fields = new QWidget;
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(space::gap);
    m_grid->setVerticalSpacing(space::tight);
    m_grid->setColumnMinimumWidth(0, optionLabelWidth);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(2, space::gap);
    m_grid->setColumnMinimumWidth(columnsEach, optionLabelWidth);
    m_grid->setColumnStretch(columnsEach + 1, 1);
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(space::margin, space::gap, space::margin, space::gap);
    column->addLayout(m_grid);
    column->addStretch();
    auto *area = new QScrollArea;
    area->setWidget(fields);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
}

void OptionForm::addRow(Column column, const QString &name, QWidget *field)
{
    auto *label = new QLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(field);
    field->setAccessibleName(name);
    field->setFixedHeight(space::row);
    m_grid->addWidget(label, rowOf(column), columnOf(column));
    m_grid->addWidget(field, rowOf(column)++, columnOf(column) + 1);
}

QLineEdit *OptionForm::addField(Column column, const QString &name, const QString &hint,
                                const QString &toolTip)
{
    auto *field = new QLineEdit;
    field->setFont(style::codeFont());
    field->setPlaceholderText(hint);
    field->setToolTip(toolTip);
    connect(field, &QLineEdit::textEdited, this, &OptionForm::edited);
    addRow(column, name, field);
    return field;
}

QLineEdit *OptionForm::addSecret(Column column, const QString &name, const QString &hint,
                                 const QString &toolTip)
{
    auto *field = addField(column, name, hint, toolTip);
    field->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    return field;
}

QComboBox *OptionForm::addChoice(Column column, const QString &name, const QStringList &choices,
                                 const QString &toolTip)
{
    auto *box = new DropDown;
    box->addItems(choices);
    box->setToolTip(toolTip);
    connect(box, &QComboBox::activated, this, &OptionForm::edited);
    addRow(column, name, box);
    return box;
}

QCheckBox *OptionForm::addSwitch(Column column, const QString &text, const QString &toolTip)
{
    auto *box = new QCheckBox(text);
    box->setToolTip(toolTip);
    box->setAccessibleName(text);
    box->setFixedHeight(space::row);
    connect(box, &QCheckBox::clicked, this, &OptionForm::edited);
    m_grid->addWidget(box, rowOf(column)++, columnOf(column), 1, 2);
    return box;
}

void setFieldText(QLineEdit *field, const std::string &text)
{
    if (const auto words = QString::fromStdString(text); words != field->text())
        field->setText(words);
}

std::string fieldText(const QLineEdit *field)
{
    return field->text().trimmed().toStdString();
}

} // namespace expectra
