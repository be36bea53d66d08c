// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/prepare.h"
#include "ui/composer/composer.h"
#include "ui/composer/connection/connectionpage.h"
#include "ui/composer/wirepreview.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tabpages.h"

#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace expectra;

class tst_ConnectionPage final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_composer.reset(); }

    void aPlaceToConnectToIsSent();
    void saysWhatCantBeUsedWhereItStands_data();
    void saysWhatCantBeUsedWhereItStands();
    void limitsAreReadAsPeopleWriteThem_data();
    void limitsAreReadAsPeopleWriteThem();
    void fieldsAreGeneratedOnlyWhereWanted();
    void theTabCountsWhatDiffers();
    void everythingComesBackAsItWasSet();
    void thePreviewShowsHeadAndBody_data();
    void thePreviewShowsHeadAndBody();
    void thePreviewReadsNothingWhileItIsHidden();
    void theRouteFitsBesideTheExpectationInALowWindow();

private:
    [[nodiscard]] ConnectionPage *page() const { return m_composer->findChild<ConnectionPage *>(); }
    [[nodiscard]] QLineEdit *field(const QString &name) const;
    void type(const QString &field, const QString &text);

    std::unique_ptr<Composer> m_composer;
};

void tst_ConnectionPage::init()
{
    m_composer = std::make_unique<Composer>();
    m_composer->resize(1300, 420);
    m_composer->show();
    m_composer->findChild<TabPages *>()->showPage(page());
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
    Request request;
    request.url = "http://h.test/";
    m_composer->setRequest(request);
}

void tst_ConnectionPage::theRouteFitsBesideTheExpectationInALowWindow()
{
    m_composer->resize(1015, 300); // what a window of 1280 leaves
    const auto *area = page()->findChild<QScrollArea *>();
    QVERIFY(area);
    QTRY_VERIFY2(area->horizontalScrollBar()->maximum() == 0,
                 qPrintable(QString::number(area->widget()->minimumSizeHint().width())));
}

QLineEdit *tst_ConnectionPage::field(const QString &name) const
{
    for (auto *each : page()->findChildren<QLineEdit *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

void tst_ConnectionPage::type(const QString &name, const QString &text)
{
    auto *edit = field(name);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

void tst_ConnectionPage::aPlaceToConnectToIsSent()
{
    std::vector<PreparedRequest> sent;
    connect(m_composer.get(), &Composer::sendRequested, m_composer.get(),
            [&sent](const PreparedRequest &prepared) { sent.push_back(prepared); });
    type(QStringLiteral("Connect to"), QStringLiteral("127.0.0.1:8417"));
    type(QStringLiteral("Addresses"), QStringLiteral("192.0.2.1, ::1"));
    m_composer->send();
    QCOMPARE(sent.size(), std::size_t(1));
    QCOMPARE(sent.front().connectTo->toString(), std::string("127.0.0.1:8417"));
    QCOMPARE(sent.front().addresses.size(), std::size_t(2));
    QCOMPARE(sent.front().fields().value("Host").value_or(""), std::string_view("h.test"));
}

void tst_ConnectionPage::saysWhatCantBeUsedWhereItStands_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("a place") << QStringLiteral("Connect to") << QStringLiteral("h:port");
    QTest::newRow("an address") << QStringLiteral("Addresses") << QStringLiteral("192.0.2.1, name");
    QTest::newRow("a time") << QStringLiteral("Connect at most") << QStringLiteral("soon");
    QTest::newRow("no time") << QStringLiteral("Silence at most") << QString();
}

void tst_ConnectionPage::saysWhatCantBeUsedWhereItStands()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    auto *notice = page()->findChild<Notice *>();
    QVERIFY(notice->text().isEmpty());
    type(field, text);
    QVERIFY2(notice->text().startsWith(field), qPrintable(notice->text()));
}

void tst_ConnectionPage::limitsAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("milliseconds"); // -1 for none
    QTest::newRow("seconds") << QStringLiteral("7") << 7000;
    QTest::newRow("with a unit") << QStringLiteral("7s") << 7000;
    QTest::newRow("milliseconds") << QStringLiteral(" 250 ms ") << 250;
    QTest::newRow("minutes") << QStringLiteral("2 m") << 120'000;
    QTest::newRow("none") << QString() << -1;
}

void tst_ConnectionPage::limitsAreReadAsPeopleWriteThem()
{
    QFETCH(const QString, text);
    QFETCH(const int, milliseconds);
    type(QStringLiteral("Whole exchange at most"), text);
    const auto whole = m_composer->request().limits.whole;
    QCOMPARE(whole ? std::chrono::duration_cast<std::chrono::milliseconds>(*whole).count() : -1,
             milliseconds);
}

void tst_ConnectionPage::fieldsAreGeneratedOnlyWhereWanted()
{
    for (auto *box : page()->findChildren<QCheckBox *>()) {
        if (box->text() == QStringLiteral("User-Agent")) {
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Space);
        }
    }
    QCOMPARE(m_composer->request().suppressed, std::vector<std::string>{"User-Agent"});
    QVERIFY(!prepare(m_composer->request())->fields().contains("User-Agent"));
}

void tst_ConnectionPage::theTabCountsWhatDiffers()
{
    const auto *bar = m_composer->findChild<TabPages *>()->bar();
    const auto title = [bar] { return bar->tabText(bar->currentIndex()); };
    QCOMPARE(title(), QStringLiteral("Connection"));
    type(QStringLiteral("Connect to"), QStringLiteral("h"));
    type(QStringLiteral("Lookup at most"), QStringLiteral("1"));
    QCOMPARE(title(), QStringLiteral("Connection 2"));
}

void tst_ConnectionPage::everythingComesBackAsItWasSet()
{
    Request request;
    request.url = "http://h/";
    request.connectTo = "a:1";
    request.addresses = {"::1"};
    request.suppressed = {"Host", "Expect"};
    request.limits = {1ms, 2s, 3s, 360s};
    request.freshConnection = true;
    request.allowUnsafe = true;
    m_composer->setRequest(request);
    QVERIFY(m_composer->request() == request);
    type(QStringLiteral("Connect to"), QStringLiteral("b:2"));
    request.connectTo = "b:2";
    std::sort(request.suppressed.begin(), request.suppressed.end());
    auto found = m_composer->request();
    std::sort(found.suppressed.begin(), found.suppressed.end());
    QVERIFY(found == request);
}

void tst_ConnectionPage::thePreviewShowsHeadAndBody_data()
{
    QTest::addColumn<QByteArray>("expect");
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("line");
    QTest::newRow("no body") << QByteArray() << -1 << QStringLiteral("\u2026 no body");
    QTest::newRow("at once") << QByteArray() << 10 << QStringLiteral("\u2026 10 B of body follow at once");
    QTest::newRow("withheld") << QByteArray("100-continue") << 10
                              << QStringLiteral("\u2026 10 B of body withheld until 100, or for 1.00 s");
    QTest::newRow("the rest counted") << QByteArray() << 10'000 << QStringLiteral("\u2026 and 5.77 KiB more");
    QTest::newRow("its first bytes") << QByteArray() << 10 << QStringLiteral("0123456789");
}

void tst_ConnectionPage::thePreviewShowsHeadAndBody()
{
    QFETCH(const QByteArray, expect);
    QFETCH(const int, size);
    QFETCH(const QString, line);
    Request request;
    request.url = "http://h/";
    if (size >= 0)
        request.body = GeneratedBody{static_cast<ByteCount>(size)};
    if (!expect.isEmpty())
        request.headers.append("Expect", expect.toStdString());
    m_composer->setRequest(request);
    auto *preview = m_composer->findChild<WirePreview *>();
    m_composer->findChild<TabPages *>()->showPage(preview);
    const auto lines = preview->toPlainText().split(QLatin1Char('\n'));
    QVERIFY2(lines.contains(line), qPrintable(preview->toPlainText()));
    QVERIFY(lines.contains(QStringLiteral("Host: h\\r\\n")));
    QVERIFY(lines.front().startsWith(QStringLiteral("\u2026 ")) &&
            lines.front().endsWith(QStringLiteral("of head")));
}

void tst_ConnectionPage::thePreviewReadsNothingWhileItIsHidden()
{
    auto *preview = m_composer->findChild<WirePreview *>();
    const QString before = preview->toPlainText();
    type(QStringLiteral("Connect to"), QStringLiteral("h"));
    QCOMPARE(preview->toPlainText(), before);
    m_composer->findChild<TabPages *>()->showPage(preview);
    QVERIFY(preview->toPlainText().contains(QStringLiteral("GET / HTTP/1.1")));
}

QTEST_MAIN(tst_ConnectionPage)
#include "tst_connectionpage.moc"
