// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabpages.h"

#include "ui/style/spacing.h"
#include "ui/widgets/layoutpause.h"
#include "ui/widgets/rule.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace expectra {

namespace {

/// A page that wants more than this gets less of it where room is scarce, before it pushes the window.
constexpr int mostRows = 4;

/// Takes the room of the page that is shown, not of the largest of all.
class PageStack final : public QStackedWidget
{
public:
    PageStack() { connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry); }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        if (!currentWidget())
            return QStackedWidget::minimumSizeHint();
        const QWidget &page = *currentWidget();
        const auto least = page.minimumSizeHint().expandedTo(page.minimumSize());
        if (page.minimumHeight() > 0)
            return {least.width(), page.minimumHeight()}; // it says itself with how little it gets along
        return {least.width(), std::min(least.height(), mostRows * style::space::row)};
    }
};

} // namespace

TabPages::TabPages(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_bar(new FlatTabBar)
    , m_head(new QWidget)
    , m_header(new QHBoxLayout(m_head))
    , m_rule(new Rule(Qt::Horizontal))
    , m_pages(new PageStack)
{
    m_bar->setAccessibleName(name);
    m_header->setContentsMargins(0, 0, style::space::gap, 0);
    m_header->setSpacing(style::space::gap);
    m_header->addWidget(m_bar, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_rule);
    layout->addWidget(m_pages, 1);

    connect(m_bar, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_pages, &QStackedWidget::currentChanged, this, [this] { emit currentChanged(current()); });
    connect(m_bar, &QTabBar::currentChanged, this, &TabPages::wantPage);
    connect(m_bar, &QTabBar::tabBarClicked, this, &TabPages::wantPage);
}

int TabPages::addPage(QWidget *page, const QString &title)
{
    if (page->accessibleName().isEmpty())
        page->setAccessibleName(title);
    const LayoutPause pause(page);
    m_pages->addWidget(page);
    return m_bar->addTab(title);
}

void TabPages::addCornerWidget(QWidget *widget)
{
    m_header->addWidget(widget);
}

void TabPages::addCornerWidget(QWidget *widget, QWidget *page)
{
    addCornerWidget(widget);
    widget->setVisible(current() == page);
    connect(this, &TabPages::currentChanged, widget,
            [widget, page](const QWidget *shown) { widget->setVisible(shown == page); });
}

QWidget *TabPages::takeHead()
{
    layout()->removeWidget(m_head);
    m_rule->hide();
    return m_head;
}

void TabPages::setTitle(QWidget *page, const QString &title)
{
    m_bar->setTabText(m_pages->indexOf(page), title);
}

void TabPages::setLook(QWidget *page, const TabLook &look)
{
    m_bar->setTabLook(m_pages->indexOf(page), look);
}

void TabPages::showPage(QWidget *page)
{
    m_bar->setCurrentIndex(m_pages->indexOf(page));
}

void TabPages::setFolded(bool folded)
{
    m_pages->setVisible(!folded);
    m_rule->setVisible(!folded);
    m_bar->setUnderlined(!folded);
    updateGeometry(); // one that is out of sight would otherwise be asked again only when it is seen
}

bool TabPages::holds(const QWidget *widget) const
{
    return m_pages->isAncestorOf(widget);
}

void TabPages::wantPage()
{
    if (m_pages->isHidden())
        emit pageWanted();
}

QWidget *TabPages::current() const
{
    return m_pages->currentWidget();
}

} // namespace expectra
