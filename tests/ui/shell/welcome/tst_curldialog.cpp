// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome/curldialog.h"

#include "ui/style/style.h"
#include "ui/widgets/notice.h"

#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace expectra;

class tst_CurlDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void aCommandBecomesARequest();
    void whatIsNoCommandCanNotBeOpened();
    void theClipboardIsTakenWhenItHoldsACommand();

private:
    [[nodiscard]] static QPushButton *openButton(const CurlDialog &dialog);
};

QPushButton *tst_CurlDialog::openButton(const CurlDialog &dialog)
{
    for (auto *button : dialog.findChildren<QPushButton *>()) {
        if (button->isDefault())
            return button;
    }
    return nullptr;
}

void tst_CurlDialog::aCommandBecomesARequest()
{
    CurlDialog dialog;
    Request read;
    connect(&dialog, &CurlDialog::requestRead, &dialog, [&read](const Request &request) { read = request; });
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClicks(dialog.field(),
                     QStringLiteral("curl -X PUT -H 'Expect: 100-continue' http://127.0.0.1:8417/x"));
    QVERIFY(openButton(dialog)->isEnabled());
    QTest::mouseClick(openButton(dialog), Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(read.method, std::string("PUT"));
    QCOMPARE(read.url, std::string("http://127.0.0.1:8417/x"));
}

void tst_CurlDialog::whatIsNoCommandCanNotBeOpened()
{
    CurlDialog dialog;
    QVERIFY(!openButton(dialog)->isEnabled());
    QVERIFY(dialog.findChild<Notice *>()->text().isEmpty());
    dialog.field()->setPlainText(QStringLiteral("curl -H 'never closed"));
    QVERIFY(!openButton(dialog)->isEnabled());
    QVERIFY(!dialog.findChild<Notice *>()->text().isEmpty());
}

void tst_CurlDialog::theClipboardIsTakenWhenItHoldsACommand()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("a poem"));
    CurlDialog dialog;
    dialog.takeClipboard();
    QVERIFY(dialog.field()->toPlainText().isEmpty());
    QGuiApplication::clipboard()->setText(QStringLiteral("curl http://one/"));
    dialog.takeClipboard();
    QCOMPARE(dialog.field()->toPlainText(), QStringLiteral("curl http://one/"));
}

QTEST_MAIN(tst_CurlDialog)
#include "tst_curldialog.moc"
