// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings/preferencestore.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace expectra;

class tst_PreferenceStore final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_file.reset(); }

    void whatIsAsUsualLeavesNoLine();
    void everythingComesBack();
    void whatCannotBeMeantIsPassedOver_data();
    void whatCannotBeMeantIsPassedOver();

private:
    QTemporaryDir m_home;
    std::unique_ptr<QSettings> m_file;
};

void tst_PreferenceStore::init()
{
    m_file = std::make_unique<QSettings>(m_home.filePath(QStringLiteral("a.ini")), QSettings::IniFormat);
    m_file->clear();
}

void tst_PreferenceStore::whatIsAsUsualLeavesNoLine()
{
    Preferences changed;
    changed.asksBeforeClosing = true;
    changed.wait = 3s;
    writePreferences(changed, *m_file);
    QCOMPARE(m_file->allKeys().size(), 2);
    writePreferences({}, *m_file);
    QVERIFY(m_file->allKeys().isEmpty());
    QVERIFY(readPreferences(*m_file) == Preferences());
}

void tst_PreferenceStore::everythingComesBack()
{
    Preferences changed;
    changed.wait.reset();
    changed.limits = {1s, 2s, 3s, 4s};
    changed.keptMemory = ByteCount(64) * 1024 * 1024;
    changed.opensTabsAgain = false;
    changed.asksBeforeClosing = true;
    writePreferences(changed, *m_file);
    QVERIFY(readPreferences(*m_file) == changed);
    changed.limits.whole.reset();
    changed.wait = 0ms;
    writePreferences(changed, *m_file);
    QVERIFY(readPreferences(*m_file) == changed);
}

void tst_PreferenceStore::whatCannotBeMeantIsPassedOver_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"", "soon", "-1", "99999999999999999999", "1e9", "none of it"})
        QTest::newRow(value) << QString::fromUtf8(value);
}

void tst_PreferenceStore::whatCannotBeMeantIsPassedOver()
{
    QFETCH(QString, value);
    for (const char *key :
         {"new-requests/wait-ms", "new-requests/lookup-ms", "new-requests/whole-ms", "kept-memory-mib"})
        m_file->setValue(QLatin1String(key), value);
    QVERIFY(readPreferences(*m_file) == Preferences());
}

QTEST_GUILESS_MAIN(tst_PreferenceStore)
#include "tst_preferencestore.moc"
