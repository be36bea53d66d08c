// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/curl/shellquote.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>

#include <random>

namespace expectra {

class tst_ShellQuote : public QObject
{
    Q_OBJECT

private slots:
    void quotesNoMoreThanItMust_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a plain word") << "http://a/b.c"
                                      << "http://a/b.c";
        QTest::newRow("nothing") << ""
                                 << "''";
        QTest::newRow("a space") << "a b"
                                 << "'a b'";
        QTest::newRow("a single quote") << "it's"
                                        << "'it'\\''s'";
        QTest::newRow("a variable") << "$HOME"
                                    << "'$HOME'";
        QTest::newRow("an escape sequence") << "\x1b[2J"
                                            << "$'\\033[2J'";
    }
    void quotesNoMoreThanItMust()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(shellQuoted(text.toStdString())), expected);
    }

    /// The shell itself is asked what it makes of it.
    void aShellHandsTheSameBytesOn()
    {
        std::mt19937 random(17);
        QByteArray script = "printf '%s\\0'";
        QByteArray expected;
        for (int i = 0; i < 300; ++i) {
            std::string text;
            for (std::size_t length = random() % 30; length > 0; --length)
                text += static_cast<char>(random() % 3 == 0 ? 1 + random() % 255 : 32 + random() % 95);
            script += ' ' + QByteArray::fromStdString(shellQuoted(text));
            expected += QByteArray::fromStdString(text) + '\0';
        }
        QProcess shell;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        shell.setProcessEnvironment(environment);
        shell.start(QStringLiteral("bash"), {QStringLiteral("-s")});
        shell.write(script + '\n');
        shell.closeWriteChannel();
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput(), expected);
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_ShellQuote)
#include "tst_shellquote.moc"
