// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"
#include "ui/composer/expectationbox.h"
#include "ui/composer/headers/headersmodel.h"
#include "ui/composer/headers/headerspage.h"
#include "ui/composer/wirepreview.h"
#include "ui/widgets/tabpages.h"

#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace expectra;

class tst_Composer final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_composer.reset(); }

    void aRequestComesBackAsItWasSet();
    void typingAnAddressEditsTheRequest();
    void typedHeadersAreSentInTheirOrder();
    void anIllegalHeaderIsSentAsTyped();
    void lineBreaksInAFieldLeaveOnlyAfterAYes_data();
    void lineBreaksInAFieldLeaveOnlyAfterAYes();
    void placeholdersAreFilledInOnlyForTheWire();
    void anUnusableAddressIsNotSent();
    void theButtonCancelsWhileItPlays();
    void thePreviewShowsTheExactHead();
    void thePreviewShowsTheFieldsOfHttp2();
    void theRuleOfAHeaderSetIsNamed();
    void closingWithAnOpenEditorIsNoTrouble();
    void everyControlHasAName();

private:
    QTableView *table() const { return m_composer->findChild<HeadersPage *>()->findChild<QTableView *>(); }
    QLineEdit *address() const { return field(QStringLiteral("Address")); }
    QLineEdit *field(const QString &name) const;
    void typeHeader(const QString &name, const QString &value);
    [[nodiscard]] QString sentHeaders() const;

    std::unique_ptr<Composer> m_composer;
    std::vector<PreparedRequest> m_sent;
};

namespace {

Request upload()
{
    Request request;
    request.method = "PUT";
    request.url = "http://127.0.0.1:9/x";
    request.headers.append("b", "1");
    request.headers.append("A", "2");
    request.body = BytesBody{"hello"};
    return request;
}

} // namespace

void tst_Composer::init()
{
    m_sent.clear();
    m_composer = std::make_unique<Composer>();
    connect(m_composer.get(), &Composer::sendRequested, m_composer.get(),
            [this](const PreparedRequest &prepared) { m_sent.push_back(prepared); });
    m_composer->resize(1200, 300);
    m_composer->show();
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
}

QLineEdit *tst_Composer::field(const QString &name) const
{
    for (auto *candidate : m_composer->findChildren<QLineEdit *>()) {
        if (candidate->accessibleName() == name)
            return candidate;
    }
    return nullptr;
}

/// As a person does: into the last empty row, Tab to the value, Return.
void tst_Composer::typeHeader(const QString &name, const QString &value)
{
    const auto *model = qobject_cast<HeadersModel *>(table()->model());
    table()->setFocus();
    table()->setCurrentIndex(model->index(model->emptyRow(), HeadersModel::NameColumn));
    QTest::keyClick(table(), Qt::Key_Return);
    QTest::keyClicks(field(QStringLiteral("Header name")), name);
    QTest::keyClick(field(QStringLiteral("Header name")), Qt::Key_Tab);
    QTest::keyClicks(field(QStringLiteral("Header value")), value);
    QTest::keyClick(field(QStringLiteral("Header value")), Qt::Key_Return);
    QTRY_VERIFY(!field(QStringLiteral("Header value"))); // an editor commits when it gets around to it
}

QString tst_Composer::sentHeaders() const
{
    QStringList lines;
    for (const auto &header : m_sent.back().headers)
        lines.append(QString::fromStdString(header.field.name + ": " + header.field.value));
    return lines.join(QLatin1String(" | "));
}

void tst_Composer::aRequestComesBackAsItWasSet()
{
    Request request = upload();
    request.name = "Upload";
    request.suppressed = {"User-Agent"};
    request.expectation.mode = expect::Mode::HeaderOnly;
    request.expectation.limit = std::nullopt;
    request.limits.idle = 3s;
    request.headerSets.push_back({"set", request.headers});
    m_composer->setRequest(request);
    QCOMPARE(m_composer->request(), request);
    QTest::keyClicks(address(), QStringLiteral("y"));
    request.url += "y";
    address()->setText(QString::fromStdString(request.url));
    QCOMPARE(m_composer->request(), request);
}

void tst_Composer::typingAnAddressEditsTheRequest()
{
    const QSignalSpy edits(m_composer.get(), &Composer::requestEdited);
    m_composer->focusAddress();
    QVERIFY(address()->hasFocus());
    QTest::keyClicks(address(), QStringLiteral("http://127.0.0.1:9/a%20b"));
    QCOMPARE(m_composer->request().url, std::string("http://127.0.0.1:9/a%20b"));
    QVERIFY(edits.count() > 0);
    QTest::keyClick(address(), Qt::Key_Return);
    QCOMPARE(m_sent.size(), std::size_t(1));
}

void tst_Composer::typedHeadersAreSentInTheirOrder()
{
    m_composer->setRequest(upload());
    typeHeader(QStringLiteral("b"), QStringLiteral("3"));
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    m_composer->send();
    QVERIFY2(sentHeaders().contains(QStringLiteral("b: 1 | b: 3 | A: 2")), qPrintable(sentHeaders()));
    QTest::keyClick(table(), Qt::Key_Delete);
    m_composer->send();
    QVERIFY2(sentHeaders().contains(QStringLiteral("b: 1 | A: 2")), qPrintable(sentHeaders()));
}

void tst_Composer::anIllegalHeaderIsSentAsTyped()
{
    m_composer->setRequest(upload());
    typeHeader(QStringLiteral("Not a token"), QStringLiteral(" padded "));
    m_composer->send();
    QCOMPARE(m_sent.size(), std::size_t(1));
    QVERIFY2(sentHeaders().contains(QStringLiteral("Not a token:  padded ")), qPrintable(sentHeaders()));
}

void tst_Composer::lineBreaksInAFieldLeaveOnlyAfterAYes_data()
{
    QTest::addColumn<bool>("answer");
    QTest::addColumn<int>("sent");
    QTest::addRow("yes") << true << 1;
    QTest::addRow("no") << false << 0;
}

void tst_Composer::lineBreaksInAFieldLeaveOnlyAfterAYes()
{
    QFETCH(bool, answer);
    QFETCH(int, sent);
    int asked = 0;
    m_composer->setConfirmation([&asked, answer](const QString &) {
        ++asked;
        return answer;
    });
    Request request = upload();
    request.headers.append("X", "a\r\nInjected: 1");
    m_composer->setRequest(request);
    m_composer->send();
    QCOMPARE(asked, 1);
    QCOMPARE(static_cast<int>(m_sent.size()), sent);
    QCOMPARE(m_composer->request().allowUnsafe, answer);
}

void tst_Composer::placeholdersAreFilledInOnlyForTheWire()
{
    Request request = upload();
    request.url = "http://{{host}}/x";
    m_composer->setRequest(request);
    m_composer->send();
    QVERIFY(m_sent.empty());
    collections::Variables variables;
    variables.addLayer({{"host", "127.0.0.1:9"}});
    m_composer->setVariables(variables);
    m_composer->send();
    QCOMPARE(m_sent.back().url, std::string("http://127.0.0.1:9/x"));
    QCOMPARE(m_composer->request().url, std::string("http://{{host}}/x"));
    QCOMPARE(address()->toolTip(), QStringLiteral("http://127.0.0.1:9/x"));
}

void tst_Composer::anUnusableAddressIsNotSent()
{
    address()->setText(QStringLiteral("ftp://somewhere/"));
    m_composer->send();
    QVERIFY(m_sent.empty());
}

void tst_Composer::theButtonCancelsWhileItPlays()
{
    m_composer->setRequest(upload());
    const QSignalSpy cancels(m_composer.get(), &Composer::cancelRequested);
    auto *button = m_composer->findChild<QPushButton *>();
    m_composer->setPlaying(true);
    QCOMPARE(button->accessibleName(), QStringLiteral("Cancel"));
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(cancels.count(), 1);
    QVERIFY(m_sent.empty());
}

void tst_Composer::thePreviewShowsTheExactHead()
{
    Request request = upload();
    request.headers.append("Expect", "100-continue");
    request.suppressed = {"User-Agent"};
    m_composer->setRequest(request);
    auto *wire = m_composer->findChild<WirePreview *>();
    m_composer->findChild<TabPages *>()->showPage(wire);
    const QString preview = wire->toPlainText();
    QCOMPARE(preview, QChar(0x2026) +
                          QStringLiteral(" 91 B of head\nPUT /x HTTP/1.1\\r\\n\n"
                                         "Host: 127.0.0.1:9\\r\\n\n"
                                         "b: 1\\r\\n\n"
                                         "A: 2\\r\\n\n"
                                         "Expect: 100-continue\\r\\n\n"
                                         "Content-Length: 5\\r\\n\n"
                                         "\\r\\n\n") +
                          QChar(0x2026) +
                          QStringLiteral(" 5 B of body withheld until 100, or for 1.00 s\nhello"));
}

void tst_Composer::thePreviewShowsTheFieldsOfHttp2()
{
    Request request = upload();
    request.version = http::Version::Http2;
    request.headers.append("Connection", "close");
    request.suppressed = {"User-Agent"};
    m_composer->setRequest(request);
    auto *wire = m_composer->findChild<WirePreview *>();
    m_composer->findChild<TabPages *>()->showPage(wire);
    const auto lines = wire->toPlainText().split(QLatin1Char('\n'));
    QVERIFY(lines.contains(QStringLiteral(":method: PUT")));
    QVERIFY(lines.contains(QStringLiteral(":authority: 127.0.0.1:9")));
    QVERIFY(lines.contains(QStringLiteral("\u2026 left out, for HTTP/2 has none: Connection")));
    QVERIFY(!wire->toPlainText().contains(QStringLiteral("HTTP/1.1")));
}

void tst_Composer::theRuleOfAHeaderSetIsNamed()
{
    Request request = upload();
    ExpectRule rule;
    rule.over = 3;
    rule.choice.mode = expect::Mode::Wait;
    request.headerSets = {{"some-client", {}, {rule}, {}}};
    const auto isNamed = [this] {
        for (const auto *label : m_composer->findChild<ExpectationBox *>()->findChildren<QLabel *>()) {
            if (!label->isHidden() && label->text().contains(QStringLiteral("some-client")))
                return true;
        }
        return false;
    };
    m_composer->setRequest(request);
    QVERIFY(isNamed());
    request.body = BytesBody{"abc"}; // not more than that
    m_composer->setRequest(request);
    QVERIFY(!isNamed());
}

void tst_Composer::closingWithAnOpenEditorIsNoTrouble()
{
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(0, HeadersModel::NameColumn));
    QTest::keyClicks(table(), QStringLiteral("X"));
    QVERIFY(field(QStringLiteral("Header name")));
    m_composer.reset();
}

void tst_Composer::everyControlHasAName()
{
    for (const auto *widget : m_composer->findChildren<QWidget *>()) {
        const bool isPart =
            widget->parentWidget()->inherits("QComboBox") || widget->window() != m_composer.get();
        if ((widget->focusPolicy() & Qt::TabFocus) && !isPart)
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(tst_Composer)
#include "tst_composer.moc"
