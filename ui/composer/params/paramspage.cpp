// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/params/paramspage.h"

#include "ui/composer/fields/fielddelegate.h"
#include "ui/composer/fields/fieldtable.h"
#include "ui/composer/params/paramsmodel.h"

#include <QtWidgets/QBoxLayout>

namespace expectra {

ParamsPage::ParamsPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new ParamsModel(ParameterCoding::Address, this))
    , m_table(new FieldTable(m_model))
{
    m_table->setAccessibleName(tr("Query parameters"));
    m_table->fields()->setInvitation(tr("Add a parameter"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table);
    connect(m_model, &ParamsModel::edited, this, &ParamsPage::edited);
}

void ParamsPage::setAddress(const std::string &url, const std::vector<DisabledParameter> &disabled)
{
    if (url != m_model->parameters().text() || disabled != m_model->parameters().disabled())
        m_model->setParameters(Parameters::ofAddress(url, disabled));
}

void ParamsPage::setVariables(const collections::Variables &variables)
{
    m_table->fields()->setVariables(variables);
    m_table->viewport()->update();
}

std::string ParamsPage::address() const
{
    return m_model->parameters().text();
}

std::vector<DisabledParameter> ParamsPage::disabled() const
{
    return m_model->parameters().disabled();
}

int ParamsPage::sentCount() const
{
    return m_model->sentCount();
}

} // namespace expectra
