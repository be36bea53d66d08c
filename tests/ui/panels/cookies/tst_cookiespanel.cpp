// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cookies/publicsuffix.h"
#include "tests/support/exchangebuilder.h"
#include "ui/panels/cookies/cookiemodel.h"
#include "ui/panels/cookies/cookiespanel.h"
#include "ui/panels/cookies/jarmodel.h"
#include "ui/panels/parts/rowtable.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>

using namespace expectra;
using namespace expectra::test;

namespace {

std::shared_ptr<cookies::SharedJar> filledJar()
{
    auto shared = std::make_shared<cookies::SharedJar>(&cookies::isPublicSuffix);
    shared->use([](cookies::Jar &jar) {
        jar.add({"sid", "s3cr3t", "127.0.0.1", true, "/", false, true}, {});
        jar.add({"theme", "dark", "127.0.0.1", true, "/", false, false}, {});
    });
    return shared;
}

ExchangePtr exchange()
{
    auto made = ExchangeBuilder("GET")
                    .header("Cookie", "sid=s3cr3t")
                    .sendHead()
                    .answer("HTTP/1.1 200 OK\r\nSet-Cookie: a=1; Secure\r\nContent-Length: 0\r\n\r\n")
                    .end();
    auto request = *made.request;
    request.following.cookies = true;
    made.request = std::make_shared<const PreparedRequest>(request);
    made.cookies = {{"a", false, "it is Secure, but came over http"}};
    return std::make_shared<const Exchange>(std::move(made));
}

template <class Widget>
Widget *named(QWidget &panel, const QString &text)
{
    for (auto *each : panel.findChildren<Widget *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class tst_CookiesPanel : public QObject
{
    Q_OBJECT

private slots:
    void modelsKeepTheLaws();
    void tellsWhyEachWasSentOrNot();
    void hidesValuesUntilAsked();
    void takesCookiesOutOfTheJar();
    void leadsToTheLineThatSetIt();
    void saysWhyItIsEmpty();
};

void tst_CookiesPanel::modelsKeepTheLaws()
{
    CookieModel cookies;
    QAbstractItemModelTester first(&cookies);
    cookies.show(readCookies(*exchange(), {}), true);
    QCOMPARE(cookies.rowCount(), 2);
    JarModel jar;
    QAbstractItemModelTester second(&jar);
    jar.show(filledJar()->cookies());
    jar.setValuesShown(true);
    QCOMPARE(jar.rowCount(), 2);
    QVERIFY(!jar.cookieAt(2));
}

void tst_CookiesPanel::tellsWhyEachWasSentOrNot()
{
    CookieModel model;
    model.show(readCookies(*exchange(), filledJar()->cookies()), true);
    QCOMPARE(cell(model, 0, CookieModel::StateColumn), QStringLiteral("set for 127.0.0.1 alone, path /"));
    QCOMPARE(cell(model, 1, CookieModel::StateColumn),
             QStringLiteral("not kept: it is Secure, but came over http"));
    JarModel jar;
    jar.show(filledJar()->cookies());
    QCOMPARE(cell(jar, 0, JarModel::FlagsColumn), QStringLiteral("HttpOnly"));
    QVERIFY(!model.index(0, 0).data(CookieModel::IsRefusedRole).toBool());
    QVERIFY(model.index(1, 0).data(CookieModel::IsRefusedRole).toBool());
}

void tst_CookiesPanel::hidesValuesUntilAsked()
{
    CookiesPanel panel;
    panel.setJar(filledJar());
    panel.showExchange(exchange());
    panel.resize(1200, 300);
    panel.show();
    auto *cookies = panel.findChild<CookieModel *>();
    auto *jar = panel.findChild<JarModel *>();
    QCOMPARE(cell(*cookies, 0, CookieModel::ValueColumn), QStringLiteral("•••"));
    QCOMPARE(cell(*jar, 0, JarModel::ValueColumn), QStringLiteral("•••"));
    auto *values = named<QCheckBox>(panel, QStringLiteral("Show values"));
    QVERIFY(values);
    values->setFocus();
    QTest::keyClick(values, Qt::Key_Space);
    QCOMPARE(cell(*cookies, 0, CookieModel::ValueColumn), QStringLiteral("s3cr3t"));
    QCOMPARE(cell(*jar, 1, JarModel::ValueColumn), QStringLiteral("dark"));
}

void tst_CookiesPanel::takesCookiesOutOfTheJar()
{
    CookiesPanel panel;
    const auto jar = filledJar();
    panel.setJar(jar);
    panel.showExchange(exchange());
    panel.show();
    auto *remove = named<QPushButton>(panel, QStringLiteral("Remove"));
    auto *empty = named<QPushButton>(panel, QStringLiteral("Empty the jar"));
    QVERIFY(remove && !remove->isEnabled());
    const auto tables = panel.findChildren<RowTable *>();
    for (auto *table : tables) {
        if (qobject_cast<JarModel *>(table->model()))
            table->selectRow(1);
    }
    QVERIFY(remove->isEnabled());
    QTest::mouseClick(remove, Qt::LeftButton);
    QCOMPARE(jar->cookies().size(), std::size_t(1));
    QCOMPARE(jar->cookies().front().name, std::string("sid"));
    QVERIFY(!remove->isEnabled());
    QTest::mouseClick(empty, Qt::LeftButton);
    QVERIFY(jar->cookies().empty());
    QVERIFY(!empty->isEnabled());
}

void tst_CookiesPanel::leadsToTheLineThatSetIt()
{
    CookiesPanel panel;
    panel.setJar(filledJar());
    const auto shown = exchange();
    panel.showExchange(shown);
    QSignalSpy spy(&panel, &CookiesPanel::bytesActivated);
    for (auto *table : panel.findChildren<RowTable *>()) {
        if (!qobject_cast<CookieModel *>(table->model()))
            continue;
        emit table->rowActivated(0); // a sent one has no line in the answer
        emit table->rowActivated(1);
    }
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.front().front().value<ByteRange>(), shown->response->headers.find("Set-Cookie")->range);
}

void tst_CookiesPanel::saysWhyItIsEmpty()
{
    CookiesPanel panel;
    QVERIFY(!panel.findChild<RowTable *>()->isVisibleTo(&panel));
    panel.setJar(std::make_shared<cookies::SharedJar>(&cookies::isPublicSuffix));
    panel.showExchange(std::make_shared<const Exchange>(ExchangeBuilder("GET").sendHead().answer(ok).end()));
    QVERIFY(!panel.findChild<RowTable *>()->isVisibleTo(&panel));
    panel.showExchange(exchange());
    QVERIFY(panel.findChild<RowTable *>()->isVisibleTo(&panel));
}

QTEST_MAIN(tst_CookiesPanel)
#include "tst_cookiespanel.moc"
