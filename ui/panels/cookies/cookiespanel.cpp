// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/cookies/cookiespanel.h"

#include "app/analysis/cookies/cookiereading.h"
#include "ui/panels/cookies/cookiedelegate.h"
#include "ui/panels/cookies/cookiemodel.h"
#include "ui/panels/cookies/jarmodel.h"
#include "ui/panels/parts/rowtable.h"
#include "ui/style/spacing.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>

namespace expectra {

namespace {

constexpr int exchangeShare = 3;
constexpr int jarShare = 2;
constexpr int manyPixels = 1000; // more than there are: the splitter keeps the shares
constexpr int wayWidth = 62;
constexpr int nameWidth = 112;
constexpr int hiddenWidth = 54; // of a column of dots
constexpr int valueWidth = 96;
constexpr int lifeWidth = 122;
constexpr int flagsWidth = 190;
constexpr int roomForFlags = 1600; // in a narrower panel the domains would be cut

} // namespace

CookiesPanel::CookiesPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new CookieModel(this))
    , m_jarModel(new JarModel(this))
    , m_table(new RowTable(tr("Cookies of this exchange")))
    , m_jarTable(new RowTable(tr("Cookies in the jar")))
    , m_pages(this, makeContent(), tr("No cookies"),
              tr("Let a request keep cookies, on its Connection page under Following, to see what is set and "
                 "sent back."))
{
    setUpTables();
    connect(m_table, &RowTable::rowActivated, this, [this](int row) {
        if (const auto bytes = m_model->bytesAt(row))
            emit bytesActivated(*bytes, Direction::Received);
    });
    connect(m_jarTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_remove->setEnabled(m_jarTable->selectionModel()->hasSelection()); });
}

QWidget *CookiesPanel::makeContent()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_jarTable, 1);
    layout->addWidget(makeBar());
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(QStringLiteral("cookiesSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(style::space::hair);
    splitter->addWidget(m_table);
    splitter->addWidget(side);
    splitter->setStretchFactor(0, exchangeShare);
    splitter->setStretchFactor(1, jarShare);
    splitter->setSizes({exchangeShare * manyPixels, jarShare * manyPixels});
    return splitter;
}

QWidget *CookiesPanel::makeBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(style::space::gap, style::space::tight, style::space::gap,
                               style::space::tight);
    auto *values = new QCheckBox(tr("Show values"));
    connect(values, &QCheckBox::toggled, this, &CookiesPanel::showValues);
    m_remove = new QPushButton(tr("Remove"));
    m_remove->setToolTip(tr("Take the chosen cookies out of the jar"));
    m_remove->setEnabled(false);
    connect(m_remove, &QAbstractButton::clicked, this, &CookiesPanel::removeChosen);
    m_empty = new QPushButton(tr("Empty the jar"));
    connect(m_empty, &QAbstractButton::clicked, this, &CookiesPanel::removeAll);
    layout->addWidget(values);
    layout->addStretch();
    layout->addWidget(m_remove);
    layout->addWidget(m_empty);
    return bar;
}

void CookiesPanel::setUpTables()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CookieDelegate(CookieModel::NameColumn, CookieModel::ValueColumn, this));
    auto *columns = m_table->horizontalHeader();
    columns->resizeSection(CookieModel::WayColumn, wayWidth);
    columns->resizeSection(CookieModel::NameColumn, nameWidth);
    columns->resizeSection(CookieModel::ValueColumn, hiddenWidth);
    columns->setSectionResizeMode(CookieModel::StateColumn, QHeaderView::Stretch);

    m_jarTable->setModel(m_jarModel);
    m_jarTable->setItemDelegate(new CookieDelegate(JarModel::NameColumn, JarModel::ValueColumn, this));
    auto *jar = m_jarTable->horizontalHeader();
    jar->resizeSection(JarModel::NameColumn, nameWidth);
    jar->resizeSection(JarModel::ValueColumn, hiddenWidth);
    jar->setSectionResizeMode(JarModel::PlaceColumn, QHeaderView::Stretch);
    jar->resizeSection(JarModel::LifeColumn, lifeWidth);
    jar->resizeSection(JarModel::FlagsColumn, flagsWidth);
}

void CookiesPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_jarTable->setColumnHidden(JarModel::FlagsColumn, width() < roomForFlags);
}

void CookiesPanel::setJar(std::shared_ptr<cookies::SharedJar> jar)
{
    m_jar = std::move(jar);
    showJar();
}

void CookiesPanel::showExchange(const ExchangePtr &exchange)
{
    m_exchange = exchange;
    showJar();
}

void CookiesPanel::showJar()
{
    auto stored = m_jar ? m_jar->cookies() : std::vector<cookies::Cookie>();
    auto reading = m_exchange ? readCookies(*m_exchange, stored) : CookieReading();
    const bool isEmpty = stored.empty() && reading.isEmpty();
    const bool areKept = m_exchange && m_exchange->request->following.cookies;
    m_model->show(std::move(reading), areKept);
    m_empty->setEnabled(!stored.empty());
    m_jarModel->show(std::move(stored));
    m_remove->setEnabled(m_jarTable->selectionModel() && m_jarTable->selectionModel()->hasSelection());
    if (!isEmpty)
        m_pages.showContent();
    else if (areKept)
        m_pages.showEmpty(tr("No cookies"), tr("None was sent, none was set, and the jar is empty."));
    else
        m_pages.showEmpty();
}

void CookiesPanel::showValues(bool shown)
{
    m_model->setValuesShown(shown);
    m_jarModel->setValuesShown(shown);
    const int width = shown ? valueWidth : hiddenWidth;
    m_table->setColumnWidth(CookieModel::ValueColumn, width);
    m_jarTable->setColumnWidth(JarModel::ValueColumn, width);
}

void CookiesPanel::removeChosen()
{
    std::vector<cookies::Cookie> chosen;
    for (const auto &index : m_jarTable->selectionModel()->selectedRows())
        chosen.push_back(*m_jarModel->cookieAt(index.row()));
    m_jar->use([&chosen](cookies::Jar &jar) {
        for (const auto &cookie : chosen)
            jar.remove(cookie);
    });
    showJar();
}

void CookiesPanel::removeAll()
{
    m_jar->use([](cookies::Jar &jar) { jar.clear(); });
    showJar();
}

} // namespace expectra
