// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/tls/tlspanel.h"

#include "app/analysis/tls/tlsreading.h"
#include "tests/ui/samples/samples.h"
#include "ui/widgets/choicebar.h"
#include "ui/panels/parts/rowtable.h"
#include "ui/panels/tls/chainmodel.h"
#include "ui/panels/tls/tlsstepmodel.h"
#include "ui/widgets/chip.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace expectra {

namespace {

using timeline::Hop;

RowTable *table(const QWidget &panel, const char *name)
{
    for (auto *found : panel.findChildren<RowTable *>()) {
        if (found->accessibleName().startsWith(QLatin1String(name)))
            return found;
    }
    return nullptr;
}

QString verdict(const QWidget &panel)
{
    return panel.findChild<Chip *>()->text();
}

/// All that can be read in the panel's texts.
QString allWords(const QWidget &panel)
{
    QStringList words;
    for (const auto *label : panel.findChildren<QLabel *>())
        words.append(label->text());
    return words.join(QLatin1Char('\n'));
}

} // namespace

class tst_TlsPanel : public QObject
{
    Q_OBJECT

private slots:
    void listsTheHandshakeMessageByMessage()
    {
        TlsStepModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(*samples::secured(), Hop::Origin);
        QCOMPARE(model.rowCount(), 9);
        const auto text = [&model](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(0, TlsStepModel::MessageColumn), QStringLiteral("→ ClientHello"));
        QCOMPARE(text(0, TlsStepModel::TimeColumn), QStringLiteral("0.250 ms"));
        QCOMPARE(text(0, TlsStepModel::WorkColumn), QString());
        QCOMPARE(text(4, TlsStepModel::MessageColumn), QStringLiteral("← CertificateVerify"));
        QCOMPARE(text(4, TlsStepModel::WorkColumn), QStringLiteral("+1.40 ms"));
        const auto message = model.index(4, TlsStepModel::MessageColumn);
        QVERIFY(message.data(Qt::ToolTipRole).toString().contains(QStringLiteral("signature")));
        QCOMPARE(message.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("received CertificateVerify"));
    }

    void explainsEveryMessageOfAHandshake()
    {
        for (const auto &exchange : {samples::secured(), samples::certificateRejected()}) {
            for (const auto &step : tlsSteps(*exchange))
                QVERIFY2(!tlsMeaning(step).isEmpty(), qPrintable(step.name));
        }
    }

    void saysWhomItTrusts()
    {
        TlsPanel panel;
        panel.showExchange(samples::secured());
        QCOMPARE(verdict(panel), QStringLiteral("Trusted"));
        QVERIFY(allWords(panel).contains(QStringLiteral("Samples Root")));
        QVERIFY(allWords(panel).contains(QStringLiteral("TLS_AES_256_GCM_SHA384")));
    }

    void saysWhyACertificateIsRejected()
    {
        TlsPanel panel;
        panel.showExchange(samples::certificateRejected());
        QCOMPARE(verdict(panel), QStringLiteral("Rejected"));
        QVERIFY(allWords(panel).contains(QStringLiteral("for localhost, not for 127.0.0.1")));
        auto *steps = table(panel, "Messages");
        const auto last = steps->model()->index(steps->model()->rowCount() - 1, TlsStepModel::MessageColumn);
        QCOMPARE(last.data().toString(), QStringLiteral("→ alert: certificate_expired"));
        QVERIFY(last.data(TlsStepModel::IsFatalRole).toBool());
    }

    void saysLoudlyThatNothingWasVerified()
    {
        auto exchange = *samples::secured();
        auto facts = *exchange.connection.tls;
        facts.verificationOff = true;
        facts.verifyErrors = {{0, 18, "self-signed certificate"}};
        exchange.connection.tls = std::make_shared<timeline::TlsFacts>(facts);
        TlsPanel panel;
        panel.showExchange(std::make_shared<Exchange>(exchange));
        QCOMPARE(verdict(panel), QStringLiteral("Not verified"));
        QVERIFY(allWords(panel).contains(QStringLiteral("self-signed certificate")));
    }

    void marksTheFaultyCertificate()
    {
        ChainModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto exchange = samples::certificateRejected();
        model.show(*exchange->connection.tls, exchange->startedAt);
        QCOMPARE(model.rowCount(), 2); // as sent: no trusted chain was found
        QVERIFY(model.index(0, 0).data(ChainModel::IsFaultyRole).toBool());
        QVERIFY(!model.index(1, 0).data(ChainModel::IsFaultyRole).toBool());
        QCOMPARE(model.index(0, ChainModel::ValidityColumn).data().toString(),
                 QStringLiteral("expired 3 day(s) ago"));
    }

    void marksAGoodCertificateThatNobodyVouchesForByWords()
    {
        auto facts = *samples::secured()->connection.tls;
        facts.verifyErrors = {{1, 19, "the chain ends in a root that is not trusted"}};
        ChainModel model;
        model.show(facts, samples::secured()->startedAt);
        const auto name = model.index(1, ChainModel::NameColumn);
        QVERIFY(name.data(ChainModel::IsFaultyRole).toBool());
        QVERIFY(!name.data(ChainModel::IsOutOfDateRole).toBool());
        QVERIFY(name.data(Qt::ToolTipRole).toString().contains(QStringLiteral("not trusted")));
        QVERIFY(name.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("not trusted")));
    }

    void namesTheFaultyCertificateOnce()
    {
        auto exchange = *samples::secured();
        auto facts = *exchange.connection.tls;
        facts.verificationOff = true;
        facts.verifyErrors = {{1, 10, "the certificate expired"},
                              {2, 19, "the chain ends in a root that is not trusted (Samples Root)"}};
        exchange.connection.tls = std::make_shared<timeline::TlsFacts>(facts);
        const auto reasons = tlsVerdict(exchange, Hop::Origin).reasons;
        QCOMPARE(
            reasons,
            QStringList({QStringLiteral("the certificate expired (Samples Intermediate)"),
                         QStringLiteral("the chain ends in a root that is not trusted (Samples Root)")}));
    }

    void saysWhereTheHandshakeOfAKeptConnectionStands()
    {
        auto exchange = *samples::secured();
        auto kept = exchange;
        kept.connection.reused = true;
        kept.timeline = {};
        TlsPanel panel;
        panel.show();
        panel.showExchange(std::make_shared<Exchange>(kept));
        const auto *words = [&panel]() -> const QLabel * {
            for (const auto *label : panel.findChildren<QLabel *>()) {
                if (label->text().startsWith(QStringLiteral("The connection was kept")))
                    return label;
            }
            return nullptr;
        }();
        QVERIFY(words && words->isVisible());
        QVERIFY(!table(panel, "Messages")->isVisible());
        panel.showExchange(samples::certificateRejected());
        QVERIFY(!words->isVisible());
        QVERIFY(table(panel, "Messages")->isVisible());
    }

    void showsTheChosenCertificate()
    {
        TlsPanel panel;
        panel.resize(1100, 300);
        panel.show();
        panel.showExchange(samples::secured());
        auto *chain = table(panel, "Certificates");
        QVERIFY(allWords(panel).contains(QStringLiteral("DNS:localhost, IP:127.0.0.1")));
        chain->setFocus();
        QTest::keyClick(chain, Qt::Key_Down);
        QVERIFY(!allWords(panel).contains(QStringLiteral("DNS:localhost, IP:127.0.0.1")));
        QVERIFY(allWords(panel).contains(QStringLiteral("CN=Samples Intermediate,O=Samples")));
    }

    void cutsNoMessageInASmallWindow()
    {
        TlsPanel panel;
        panel.resize(1015, 280); // what a window of 1280 leaves
        panel.show();
        panel.showExchange(samples::certificateRejected());
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const auto *steps = table(panel, "Messages");
        const auto room = steps->columnWidth(TlsStepModel::MessageColumn);
        QVERIFY(room > steps->fontMetrics().horizontalAdvance(QStringLiteral("← EncryptedExtensions")));
        QVERIFY(room >
                steps->fontMetrics().horizontalAdvance(QStringLiteral("→ alert: certificate_expired")));
    }

    void saysWhyThereIsNone()
    {
        TlsPanel panel;
        const auto says = [&panel](const QString &words) {
            const auto labels = panel.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
                return label->isVisibleTo(&panel) && label->text().contains(words);
            });
        };
        panel.showExchange(samples::continued());
        QVERIFY(says(QStringLiteral("readable by everybody")));
        panel.showExchange(samples::unreachable());
        QVERIFY(says(QStringLiteral("nothing went over the network")));
    }

    void copiesTheChainAsPem()
    {
        TlsPanel panel;
        panel.showExchange(samples::secured());
        panel.findChild<QToolButton *>()->click();
        QCOMPARE(QGuiApplication::clipboard()->text().count(QStringLiteral("BEGIN CERTIFICATE")), 3);
    }

    void choosesBetweenProxyAndServer()
    {
        TlsPanel panel;
        panel.show();
        panel.showExchange(samples::secured());
        auto *hops = panel.findChild<ChoiceBar *>();
        QVERIFY(!hops->isVisible());
        panel.showExchange(samples::tunnelled());
        QVERIFY(hops->isVisible());
        QCOMPARE(hops->current(), 1);
        QVERIFY(!allWords(panel).contains(QStringLiteral("proxy.test")));
        hops->choose(0);
        emit hops->chosen(0);
        QVERIFY(allWords(panel).contains(QStringLiteral("proxy.test")));
        QSignalSpy chosen(&panel, &TlsPanel::phaseSelected);
        auto *steps = table(panel, "Messages");
        steps->setFocus();
        QTest::keyClick(steps, Qt::Key_Down);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<timeline::PhaseName>(), timeline::PhaseName::Proxy);
    }

    void tellsWhyThereIsNoTls()
    {
        TlsPanel panel;
        panel.showExchange(nullptr);
        QVERIFY(allWords(panel).contains(QStringLiteral("https://")));
        panel.showExchange(samples::refused());
        QVERIFY(allWords(panel).contains(QStringLiteral("readable by everybody")));
    }
};

} // namespace expectra

QTEST_MAIN(expectra::tst_TlsPanel)
#include "tst_tlspanel.moc"
