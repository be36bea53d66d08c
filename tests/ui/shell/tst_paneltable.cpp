// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exchangeview.h"

#include "tests/ui/samples/samples.h"
#include "ui/panels/headerspanel.h"
#include "ui/panels/wirepanel.h"
#include "ui/style/style.h"
#include "ui/widgets/lazypage.h"
#include "ui/widgets/tabpages.h"

#include <QtTest/QtTest>

#include <set>

using namespace expectra;

class tst_PanelTable final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void everyPanelHasANameATitleAndAnActionOfItsOwn();
    void aPanelIsFoundByItsName();
    void aPanelIsMadeWhenItIsFirstShown();
    void everyPanelShowsAnExchangeAndNone();
};

void tst_PanelTable::everyPanelHasANameATitleAndAnActionOfItsOwn()
{
    std::set<QString> names;
    std::set<QString> titles;
    std::set<ActionId> actions;
    for (const auto &spec : panelTable()) {
        QVERIFY2(names.insert(QLatin1String(spec.name)).second, spec.name);
        QVERIFY2(titles.insert(panelTitle(spec)).second, spec.name);
        QVERIFY2(actions.insert(spec.action).second, spec.name);
    }
}

void tst_PanelTable::aPanelIsFoundByItsName()
{
    for (const auto &spec : panelTable()) {
        QCOMPARE(panelNamed(QLatin1String(spec.name)), spec.id);
        QVERIFY2(panelNames().contains(QLatin1String(spec.name)), spec.name);
    }
    QVERIFY(!panelNamed(QStringLiteral("wires")));
    QVERIFY(!panelNamed(QString()));
}

void tst_PanelTable::aPanelIsMadeWhenItIsFirstShown()
{
    ExchangeView view;
    QVERIFY(!view.findChild<WirePanel *>());
    view.showPanel(Panel::Wire);
    QCOMPARE(view.panel(), Panel::Wire);
    QVERIFY(view.findChild<WirePanel *>());
    QCOMPARE(view.findChild<WirePanel *>()->accessibleName(), QStringLiteral("Wire"));
    QVERIFY(!view.findChild<HeadersPanel *>());
}

void tst_PanelTable::everyPanelShowsAnExchangeAndNone()
{
    ExchangeView view;
    for (const auto &spec : panelTable()) {
        view.showPanel(spec.id);
        QCOMPARE(view.panel(), spec.id);
        view.showExchange(samples::refused(), samples::retried());
        view.showExchange(nullptr, nullptr);
    }
}

QTEST_MAIN(tst_PanelTable)
#include "tst_paneltable.moc"
