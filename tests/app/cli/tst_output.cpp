// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is written arrives whole, in order, and a failure is not forgotten.

#include "app/cli/output.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace expectra;
using namespace expectra::cli;

class tst_Output : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void keepsTheOrderOfSmallAndLargePieces();
    void startsOver();
    void remembersAFailure();
    void saysWhichFileCanNotBeMade();

private:
    [[nodiscard]] QString path() const { return m_directory->filePath(QStringLiteral("out")); }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_Output::keepsTheOrderOfSmallAndLargePieces()
{
    const std::string large(300000, 'x');
    std::string expected;
    {
        auto out = Output::open(path().toStdString());
        QVERIFY(out.has_value());
        for (const auto &piece : {std::string("a"), large, std::string("b"), std::string("c"), large}) {
            out->write(piece);
            expected += piece;
        }
    }
    QCOMPARE(content(), QByteArray::fromStdString(expected));
}

void tst_Output::startsOver()
{
    auto out = Output::open(path().toStdString());
    out->write(std::string(100000, 'x'));
    out->startOver();
    out->write("answer");
    QVERIFY(out->flush().has_value());
    QCOMPARE(content(), QByteArray("answer"));
    out->startOver();
    QVERIFY(out->flush().has_value());
    QCOMPARE(content(), QByteArray());
}

void tst_Output::remembersAFailure()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("this system has no device that is always full");
    auto out = Output::open("/dev/full");
    QVERIFY(out.has_value());
    out->write(std::string(100000, 'x'));
    out->write("more");
    const auto flushed = out->flush();
    QVERIFY(!flushed);
    QCOMPARE(flushed.error().code, ErrorCode::Unwritable);
    QCOMPARE(flushed.error().detail, std::string("/dev/full: No space left on device"));
    QVERIFY(!out->flush());
}

void tst_Output::saysWhichFileCanNotBeMade()
{
    const auto out = Output::open("/none/out");
    QVERIFY(!out);
    QCOMPARE(out.error().detail, std::string("/none/out: No such file or directory"));
}

QTEST_GUILESS_MAIN(tst_Output)
#include "tst_output.moc"
