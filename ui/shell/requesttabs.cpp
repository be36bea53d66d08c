// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/requesttabs.h"

#include "app/analysis/wiretext.h"
#include "app/http/target.h"
#include "ui/style/spacing.h"
#include "ui/widgets/flattabbar.h"
#include "ui/widgets/rule.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

constexpr QChar editedMark(0x2022); // a bullet

QString nameOf(const Request &request)
{
    if (!request.name.empty())
        return escapedText(request.name);
    const auto target = http::parseTarget(request.url, true);
    const auto segment = target ? target->lastSegment() : std::string_view();
    return segment.empty() ? RequestTabs::tr("New request") : escapedText(segment);
}

} // namespace

RequestTabs::RequestTabs(QAction *newRequest, QWidget *parent)
    : QWidget(parent), m_bar(new FlatTabBar), m_pages(new QStackedWidget)
{
    m_bar->setTabsClosable(true);
    m_bar->setMovable(false);
    m_bar->setAccessibleName(tr("Open requests"));
    auto *add = new QToolButton;
    add->setDefaultAction(newRequest);
    add->setAutoRaise(true);
    add->setAccessibleName(newRequest->text());

    auto *header = new QHBoxLayout;
    header->setSpacing(style::space::tight);
    header->setContentsMargins(0, 0, style::space::gap, 0);
    header->addWidget(m_bar);
    header->addWidget(add);
    header->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(new Rule(Qt::Horizontal));
    layout->addWidget(m_pages, 1);

    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        if (Composer *composer = current())
            emit currentRequestChanged(composer);
    });
    connect(m_bar, &QTabBar::tabCloseRequested, this, &RequestTabs::closeTab);
}

Composer *RequestTabs::open(const Request &request, const QString &key,
                            const collections::Variables &variables)
{
    for (std::size_t i = 0; !key.isEmpty() && i < m_tabs.size(); ++i) {
        if (m_tabs[i].key == key) {
            m_bar->setCurrentIndex(static_cast<int>(i));
            return m_tabs[i].composer;
        }
    }
    const int shown = m_bar->currentIndex();
    const bool givesWay = shown >= 0 && !m_tabs[static_cast<std::size_t>(shown)].isEdited && !key.isEmpty();
    Composer *composer = givesWay ? m_tabs[static_cast<std::size_t>(shown)].composer : addTab();
    const int index = indexOf(composer);
    m_tabs[static_cast<std::size_t>(index)].key = key;
    composer->setRequest(request);
    composer->setVariables(variables);
    updateTitle(index);
    emit openRequestsChanged();
    if (m_bar->currentIndex() != index)
        m_bar->setCurrentIndex(index);
    else
        emit currentRequestChanged(composer); // the first tab, or one that got another request
    return composer;
}

void RequestTabs::show(const Composer *composer)
{
    m_bar->setCurrentIndex(indexOf(composer));
}

bool RequestTabs::isEdited(const Composer *composer) const
{
    const int index = indexOf(composer);
    return index >= 0 && m_tabs[static_cast<std::size_t>(index)].isEdited;
}

void RequestTabs::changeKeys(const QHash<QString, QString> &keys)
{
    for (auto &tab : m_tabs)
        tab.key = keys.value(tab.key, tab.key);
    emit openRequestsChanged();
}

void RequestTabs::showAgain(const Composer *composer, const Request &request)
{
    const int index = indexOf(composer);
    if (index < 0 || isEdited(composer) || composer->request() == request)
        return;
    m_tabs[static_cast<std::size_t>(index)].composer->setRequest(request);
    updateTitle(index);
    if (composer == current())
        emit currentRequestChanged(current());
}

void RequestTabs::closeCurrent()
{
    closeTab(m_bar->currentIndex());
}

void RequestTabs::step(int by)
{
    const int count = m_bar->count();
    m_bar->setCurrentIndex((m_bar->currentIndex() + by + count) % count);
}

Composer *RequestTabs::current() const
{
    const int index = m_bar->currentIndex();
    return index < 0 ? nullptr : m_tabs[static_cast<std::size_t>(index)].composer;
}

QString RequestTabs::keyOf(const Composer *composer) const
{
    const int index = indexOf(composer);
    return index < 0 ? QString() : m_tabs[static_cast<std::size_t>(index)].key;
}

std::vector<Composer *> RequestTabs::all() const
{
    std::vector<Composer *> result;
    for (const auto &tab : m_tabs)
        result.push_back(tab.composer);
    return result;
}

QString RequestTabs::titleOf(const Composer *composer) const
{
    return nameOf(composer->request());
}

bool RequestTabs::isOpen(const QString &key) const
{
    return std::any_of(m_tabs.begin(), m_tabs.end(), [&key](const Tab &tab) { return tab.key == key; });
}

Composer *RequestTabs::addTab()
{
    auto *composer = new Composer;
    m_tabs.push_back({composer, {}, false});
    m_pages->addWidget(composer);
    connect(composer, &Composer::requestEdited, this, [this, composer] { handleEdited(composer); });
    emit composerAdded(composer);
    const QSignalBlocker blocker(m_bar); // a first tab is current at once, before it has a request
    m_bar->addTab(QString());
    return composer;
}

void RequestTabs::closeTab(int index)
{
    if (m_tabs.size() == 1)
        addTab()->setRequest({});
    Composer *composer = m_tabs[static_cast<std::size_t>(index)].composer;
    m_tabs.erase(m_tabs.begin() + index);
    m_pages->removeWidget(composer);
    m_bar->removeTab(index);
    m_pages->setCurrentIndex(m_bar->currentIndex());
    updateTitle(m_bar->currentIndex());
    composer->deleteLater();
    emit openRequestsChanged();
}

void RequestTabs::handleEdited(const Composer *composer)
{
    const int index = indexOf(composer);
    const bool isFirst = !m_tabs[static_cast<std::size_t>(index)].isEdited;
    m_tabs[static_cast<std::size_t>(index)].isEdited = true;
    updateTitle(index);
    if (isFirst)
        emit openRequestsChanged();
}

void RequestTabs::updateTitle(int index)
{
    const Tab &tab = m_tabs[static_cast<std::size_t>(index)];
    const Request &request = tab.composer->request();
    const QString method = escapedText(request.method).left(10);
    const QString name = nameOf(request).left(40);
    const QString mark = tab.isEdited ? QString(QLatin1Char(' ')) + editedMark : QString();
    m_bar->setTabText(index, method + QLatin1Char(' ') + name + mark);
    m_bar->setTabLook(index, {style::methodRole(method), static_cast<int>(method.size())});
    m_bar->setTabToolTip(index, tab.isEdited ? tr("%1, edited and not saved").arg(name) : name);
}

int RequestTabs::indexOf(const Composer *composer) const
{
    const auto found = std::find_if(m_tabs.begin(), m_tabs.end(),
                                    [composer](const Tab &tab) { return tab.composer == composer; });
    return found == m_tabs.end() ? -1 : static_cast<int>(found - m_tabs.begin());
}

} // namespace expectra
