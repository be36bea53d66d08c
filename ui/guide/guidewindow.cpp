// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/guidewindow.h"

#include "ui/guide/guideview.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/rule.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>

namespace expectra {

namespace {

constexpr int contentsWidth = 284;
constexpr QSize firstSize{1200, 800};
constexpr int pageRole = Qt::UserRole;

} // namespace

GuideWindow::GuideWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_pages(readGuide())
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_view(new GuideView)
{
    setWindowTitle(tr("Expectra: user guide"));
    setObjectName(QStringLiteral("guide"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeContents());
    layout->addWidget(new Rule(Qt::Vertical));
    layout->addWidget(m_view, 1);
    resize(firstSize);

    connect(m_search, &QLineEdit::textChanged, this, &GuideWindow::fillList);
    connect(m_search, &QLineEdit::returnPressed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListWidget::currentRowChanged, this, &GuideWindow::handleRow);
    connect(m_view, &QTextBrowser::sourceChanged, this, &GuideWindow::handleSource);
    fillList();
}

QWidget *GuideWindow::makeContents()
{
    auto *contents = new QWidget;
    style::makeRaised(contents);
    contents->setFixedWidth(contentsWidth);
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setAccessibleName(tr("Search the guide"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(style::icon(style::Icon::Search), QLineEdit::LeadingPosition);
    m_list->setAccessibleName(tr("Pages of the guide"));
    m_list->setUniformItemSizes(true);
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins(style::space::gap, style::space::gap, style::space::gap, style::space::gap);
    layout->setSpacing(style::space::gap);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    return contents;
}

void GuideWindow::fillList()
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const std::size_t i : pagesWith(m_pages, m_search->text())) {
            auto *item = new QListWidgetItem(m_pages[i].title, m_list);
            item->setSizeHint({0, style::space::control});
            item->setData(pageRole, static_cast<int>(i));
        }
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void GuideWindow::handleRow(int row)
{
    const QListWidgetItem *item = m_list->item(row);
    if (!item)
        return;
    m_view->setSource(m_pages[static_cast<std::size_t>(item->data(pageRole).toInt())].address());
    m_view->markWords(m_search->text());
}

/// A link may lead to another page: the list follows.
void GuideWindow::handleSource(const QUrl &source)
{
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        const auto page = static_cast<std::size_t>(m_list->item(row)->data(pageRole).toInt());
        if (m_pages[page].address() == source.adjusted(QUrl::RemoveFragment))
            m_list->setCurrentRow(row);
    }
}

void GuideWindow::showPage(const QString &link)
{
    m_search->clear();
    const QUrl address(QStringLiteral("qrc:/guide/") + link);
    for (const auto &page : m_pages) {
        if (page.address() == address.adjusted(QUrl::RemoveFragment)) {
            m_view->setSource(address);
            return;
        }
    }
    m_list->setCurrentRow(0);
}

void GuideWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        m_search->setFocus();
    else if (event->key() == Qt::Key_Escape)
        close();
    else if (event->matches(QKeySequence::Back))
        m_view->backward();
    else
        QWidget::keyPressEvent(event);
}

} // namespace expectra
