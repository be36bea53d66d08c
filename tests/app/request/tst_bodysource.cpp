// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/request/bodysource.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace expectra;

class tst_BodySource : public QObject
{
    Q_OBJECT

private slots:
    void readsTheSameInPiecesOfAnySize_data();
    void readsTheSameInPiecesOfAnySize();
    void readsTheSameAgain();
    void writesCountableLines();
    void needsNoMemoryForAHugeBody();
    void reportsAFileThatIsNotThere();
    void reportsAFileThatBecameShorter();
    void readsNoMoreThanWasAnnounced();

private:
    [[nodiscard]] std::string fileWith(const QByteArray &bytes) const;

    QTemporaryDir m_directory;
};

namespace {

std::string readAll(BodySource &source, std::size_t pieceSize)
{
    std::string all;
    std::string buffer(pieceSize, '\0');
    while (true) {
        const auto count = source.read(buffer);
        if (!count || *count == 0)
            return all;
        all.append(buffer, 0, *count);
    }
}

} // namespace

std::string tst_BodySource::fileWith(const QByteArray &bytes) const
{
    QFile file(m_directory.filePath(QStringLiteral("body")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's file can't be written");
    return file.fileName().toStdString();
}

void tst_BodySource::readsTheSameInPiecesOfAnySize_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("size");
    const char *kinds[] = {"bytes", "file", "generated"};
    for (int kind = 0; kind < 3; ++kind) {
        for (const int size : {0, 1, 63, 64, 65, 1000})
            QTest::addRow("%s of %d", kinds[kind], size) << kind << size;
    }
}

void tst_BodySource::readsTheSameInPiecesOfAnySize()
{
    QFETCH(int, kind);
    QFETCH(int, size);
    QByteArray bytes(size, '\0');
    for (int i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 7);
    Body body = GeneratedBody{static_cast<ByteCount>(size)};
    if (kind == 0)
        body = BytesBody{bytes.toStdString()};
    if (kind == 1)
        body = FileBody{fileWith(bytes)};

    QCOMPARE(bodySize(body).value(), static_cast<ByteCount>(size));
    const auto whole = readAll(**openBody(body), 4096);
    QCOMPARE(whole.size(), static_cast<std::size_t>(size));
    if (kind != 2)
        QVERIFY(whole == bytes.toStdString());
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{64}}) {
        const auto source = *openBody(body);
        QCOMPARE(source->size(), static_cast<ByteCount>(size));
        QVERIFY(readAll(*source, piece) == whole);
    }
}

void tst_BodySource::readsTheSameAgain()
{
    const Body body = GeneratedBody{300};
    QVERIFY(readAll(**openBody(body), 100) == readAll(**openBody(body), 33));
    QCOMPARE((*openBody(NoBody{}))->size(), ByteCount{0});
    QCOMPARE(readAll(**openBody(NoBody{}), 10), std::string());
}

void tst_BodySource::writesCountableLines()
{
    const auto text = readAll(**openBody(GeneratedBody{200}), 4096);
    for (const std::size_t lineEnd : {std::size_t{63}, std::size_t{127}, std::size_t{191}})
        QCOMPARE(text[lineEnd], '\n');
    QCOMPARE(std::count(text.begin(), text.end(), '\n'), std::ptrdiff_t{3});
    QCOMPARE(text.substr(128, 10), std::string("0123456789"));
}

void tst_BodySource::needsNoMemoryForAHugeBody()
{
    const auto source = *openBody(GeneratedBody{ByteCount{1} << 50});
    QCOMPARE(source->size(), ByteCount{1} << 50);
    std::string buffer(10, '\0');
    QCOMPARE(source->read(buffer).value(), std::size_t{10});
}

void tst_BodySource::reportsAFileThatIsNotThere()
{
    const FileBody body{m_directory.filePath(QStringLiteral("absent")).toStdString()};
    QVERIFY(bodySize(body).error().code == ErrorCode::Unreadable);
    QVERIFY(openBody(body).error().code == ErrorCode::Unreadable);
    QVERIFY(openBody(body).error().detail.find(body.path) != std::string::npos);
    QVERIFY(!openBody(FileBody{m_directory.path().toStdString()})); // a directory
}

void tst_BodySource::reportsAFileThatBecameShorter()
{
    const auto path = fileWith(QByteArray(100000, 'x'));
    const auto source = *openBody(FileBody{path});
    std::string buffer(50000, '\0');
    QVERIFY(source->read(buffer));
    QVERIFY(QFile::resize(QString::fromStdString(path), 60000));
    const auto second = source->read(buffer);
    QVERIFY(!second);
    QVERIFY(second.error().code == ErrorCode::Unreadable);
    QVERIFY(second.error().detail.find(path) != std::string::npos);
}

void tst_BodySource::readsNoMoreThanWasAnnounced()
{
    const auto path = fileWith("0123456789");
    const auto source = *openBody(FileBody{path});
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::Append));
    file.write("smuggled");
    file.close();
    QCOMPARE(readAll(*source, 4096), std::string("0123456789"));
}

QTEST_GUILESS_MAIN(tst_BodySource)
#include "tst_bodysource.moc"
