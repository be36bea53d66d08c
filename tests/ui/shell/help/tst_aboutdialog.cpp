// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help/aboutdialog.h"

#include "ui/shell/help/environmentfacts.h"
#include "ui/shell/help/licences.h"
#include "ui/style/style.h"

#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace expectra;

class tst_AboutDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void everyComponentHasItsLicencesText_data();
    void everyComponentHasItsLicencesText();
    void choosingAComponentShowsItsText();
    void factsAreCopiedForAReport();
    void factsSayNothingAboutTheUser();
};

void tst_AboutDialog::everyComponentHasItsLicencesText_data()
{
    QTest::addColumn<QString>("licence");
    for (const auto &each : components())
        QTest::newRow(each.name) << QString::fromLatin1(each.licence);
}

void tst_AboutDialog::everyComponentHasItsLicencesText()
{
    QFETCH(QString, licence);
    QVERIFY(licenceText(licence).size() > 900);
}

void tst_AboutDialog::choosingAComponentShowsItsText()
{
    AboutDialog dialog;
    dialog.show();
    auto *list = dialog.findChild<QTreeWidget *>();
    const QPlainTextEdit *text = nullptr;
    for (const auto *each : dialog.findChildren<QPlainTextEdit *>()) {
        if (each->accessibleName() == QLatin1String("Text of the licence"))
            text = each;
    }
    QVERIFY(text);
    QCOMPARE(list->topLevelItemCount(), static_cast<int>(components().size()));
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        list->setCurrentItem(list->topLevelItem(i));
        const QString licence = licenceText(list->topLevelItem(i)->text(1)).simplified();
        QVERIFY2(text->toPlainText().simplified().contains(licence),
                 qPrintable(list->topLevelItem(i)->text(0)));
    }
}

void tst_AboutDialog::factsAreCopiedForAReport()
{
    AboutDialog dialog;
    dialog.findChild<QPushButton *>()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), environmentFacts());
    QVERIFY(environmentFacts().contains(QLatin1String(qVersion())));
}

void tst_AboutDialog::factsSayNothingAboutTheUser()
{
    QVERIFY(!environmentFacts().contains(QDir::homePath()));
    QVERIFY(!environmentFacts().contains(QSysInfo::machineHostName()));
}

QTEST_MAIN(tst_AboutDialog)
#include "tst_aboutdialog.moc"
