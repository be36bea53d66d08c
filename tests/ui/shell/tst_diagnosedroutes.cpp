// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start/settings.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace expectra;

/// Which routes a host is diagnosed over is asked once.
class tst_DiagnosedRoutes final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void eachHostHasItsOwn();
    void theLastOnesCount();
    void oldHostsAreForgotten();
    void withoutAStoreNothingIsKept();

private:
    QTemporaryDir m_home;
};

void tst_DiagnosedRoutes::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("expectra-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
}

void tst_DiagnosedRoutes::eachHostHasItsOwn()
{
    Settings settings(Settings::Store::OfTheUser);
    QVERIFY(settings.diagnosedRoutes(QStringLiteral("one:80")).isEmpty());
    const QStringList routes{QStringLiteral("direct"), QStringLiteral("proxy=http://squid:3128,name=edge")};
    settings.rememberDiagnosedRoutes(QStringLiteral("one:80"), routes);
    settings.rememberDiagnosedRoutes(QStringLiteral("two:80"), {QStringLiteral("direct")});
    QCOMPARE(settings.diagnosedRoutes(QStringLiteral("one:80")), routes);
    QCOMPARE(settings.diagnosedRoutes(QStringLiteral("two:80")), QStringList(QStringLiteral("direct")));
    QCOMPARE(settings.diagnosedRoutes(QStringLiteral("one")), QStringList());
}

void tst_DiagnosedRoutes::theLastOnesCount()
{
    Settings settings(Settings::Store::OfTheUser);
    settings.rememberDiagnosedRoutes(QStringLiteral("one:80"), {QStringLiteral("direct")});
    settings.rememberDiagnosedRoutes(QStringLiteral("one:80"), {QStringLiteral("to=10.0.0.7:80")});
    QCOMPARE(settings.diagnosedRoutes(QStringLiteral("one:80")),
             QStringList(QStringLiteral("to=10.0.0.7:80")));
}

void tst_DiagnosedRoutes::oldHostsAreForgotten()
{
    Settings settings(Settings::Store::OfTheUser);
    settings.rememberDiagnosedRoutes(QStringLiteral("first:80"), {QStringLiteral("direct")});
    for (int i = 0; i < 30; ++i)
        settings.rememberDiagnosedRoutes(QStringLiteral("host%1:80").arg(i), {QStringLiteral("direct")});
    QVERIFY(settings.diagnosedRoutes(QStringLiteral("first:80")).isEmpty());
    QVERIFY(!settings.diagnosedRoutes(QStringLiteral("host29:80")).isEmpty());
}

void tst_DiagnosedRoutes::withoutAStoreNothingIsKept()
{
    Settings settings(Settings::Store::None);
    settings.rememberDiagnosedRoutes(QStringLiteral("one:80"), {QStringLiteral("direct")});
    QVERIFY(settings.diagnosedRoutes(QStringLiteral("one:80")).isEmpty());
}

QTEST_GUILESS_MAIN(tst_DiagnosedRoutes)
#include "tst_diagnosedroutes.moc"
