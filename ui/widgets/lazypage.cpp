// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lazypage.h"

#include <QtWidgets/QBoxLayout>

namespace expectra {

LazyPage::LazyPage(std::function<QWidget *()> make, QWidget *parent)
    : QWidget(parent), m_make(std::move(make))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

QWidget *LazyPage::content()
{
    if (!m_content) {
        m_content = m_make();
        if (m_content->accessibleName().isEmpty())
            m_content->setAccessibleName(accessibleName());
        layout()->addWidget(m_content);
    }
    return m_content;
}

} // namespace expectra
