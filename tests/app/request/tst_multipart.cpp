// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/request/bodysource.h"
#include "app/request/multipart.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace expectra;

class tst_Multipart : public QObject
{
    Q_OBJECT

private slots:
    void writesPartsAsFormsAreSent();
    void streamsFilesBetweenTheParts();
    void announcesWhatItSends();
    void namesAFileThatIsNotThere();
    void readsBackWhatItWrites_data();
    void readsBackWhatItWrites();
    void leavesAloneWhatItCantHold_data();
    void leavesAloneWhatItCantHold();
    void findsTheBoundary_data();
    void findsTheBoundary();
    void makesABoundaryThatNeedsNoQuotes();
};

namespace {

using Kind = MultipartPart::Kind;

std::string readAll(const Body &body, std::size_t pieceSize)
{
    const auto source = openBody(body);
    std::string all;
    std::string buffer(pieceSize, '\0');
    while (source) {
        const auto count = (*source)->read(buffer);
        if (!count || *count == 0)
            break;
        all.append(buffer, 0, *count);
    }
    return all;
}

MultipartBody bodyOf(std::vector<MultipartPart> parts)
{
    return {"b", std::move(parts), {}};
}

} // namespace

void tst_Multipart::writesPartsAsFormsAreSent()
{
    const auto body = bodyOf(
        {{"a", Kind::Text, "1", std::nullopt, ""}, {"q\"r", Kind::Text, "{}", "x.json", "application/json"}});
    QCOMPARE(readAll(body, 7),
             std::string("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
                         "--b\r\nContent-Disposition: form-data; name=\"q%22r\"; filename=\"x.json\"\r\n"
                         "Content-Type: application/json\r\n\r\n{}\r\n--b--"));
    QCOMPARE(readAll(bodyOf({}), 64), std::string("--b--"));
}

void tst_Multipart::streamsFilesBetweenTheParts()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("f")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(100'000, 'x')) == 100'000);
    file.close();
    const auto path = file.fileName().toStdString();
    const auto body = bodyOf({{"f", Kind::File, path, "f", ""}, {"g", Kind::File, path, "g", ""}});
    const auto all = readAll(body, 4096);
    QCOMPARE(ByteCount(all.size()), bodySize(body).value());
    QCOMPARE(std::count(all.begin(), all.end(), 'x'), 200'000);
    QCOMPARE(readAll(body, 1), all);
}

void tst_Multipart::announcesWhatItSends()
{
    const auto body = bodyOf({{"a", Kind::Text, "text", std::nullopt, "text/plain"}});
    QCOMPARE(bodySize(body).value(), ByteCount(readAll(body, 3).size()));
}

void tst_Multipart::namesAFileThatIsNotThere()
{
    const auto size = bodySize(bodyOf({{"a", Kind::File, "/nowhere/at/all", "x", ""}}));
    QVERIFY(!size);
    QVERIFY(size.error().detail.find("/nowhere/at/all") != std::string::npos);
}

void tst_Multipart::readsBackWhatItWrites_data()
{
    QTest::addColumn<int>("row");
    const char *names[] = {"none", "text", "empty text", "file", "files at both ends", "lines in a text"};
    for (int row = 0; row < 6; ++row)
        QTest::newRow(names[row]) << row;
}

void tst_Multipart::readsBackWhatItWrites()
{
    QFETCH(const int, row);
    const MultipartPart text{"a", Kind::Text, "1", std::nullopt, ""};
    const MultipartPart empty{"", Kind::Text, "", "", ""};
    const MultipartPart file{"f", Kind::File, "./f.bin", "f.bin", "application/octet-stream"};
    const MultipartPart lines{"l", Kind::Text, "1\r\n--c\r\n2\r\n", std::nullopt, "text/plain"};
    const std::vector<std::vector<MultipartPart>> all{
        {}, {text}, {empty}, {file}, {file, text, file}, {lines, text}};
    auto body = bodyOf(all[static_cast<std::size_t>(row)]);
    const auto read = parseMultipart(multipartSegments(body), "b");
    QVERIFY(read);
    QVERIFY(*read == body);
    body.epilogue = "\r\nbehind";
    QVERIFY(parseMultipart(multipartSegments(body), "b") == body);
}

void tst_Multipart::leavesAloneWhatItCantHold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a preamble") << QByteArray("hello\r\n--b--");
    QTest::newRow("another boundary") << QByteArray("--c--");
    QTest::newRow("never closed") << QByteArray("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1");
    QTest::newRow("a field of its own")
        << QByteArray("--b\r\nContent-Disposition: form-data; name=\"a\"\r\nX: 1\r\n\r\n1\r\n--b--");
    QTest::newRow("another disposition")
        << QByteArray("--b\r\nContent-Disposition: attachment\r\n\r\n1\r\n--b--");
    QTest::newRow("a name in single quotes")
        << QByteArray("--b\r\nContent-Disposition: form-data; name='a'\r\n\r\n1\r\n--b--");
    QTest::newRow("bare line feeds") << QByteArray(
        "--b\nContent-Disposition: form-data; name=\"a\"\n\n1\n--b--");
}

void tst_Multipart::leavesAloneWhatItCantHold()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!parseMultipart({BytesBody{bytes.toStdString()}}, "b"));
    QVERIFY(!parseMultipart({}, "b"));
    QVERIFY(!parseMultipart({FileBody{"f"}, BytesBody{bytes.toStdString()}}, "b"));
}

void tst_Multipart::findsTheBoundary_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("boundary");
    QTest::newRow("plain") << QByteArray("multipart/form-data; boundary=x-1") << QByteArray("x-1");
    QTest::newRow("quoted, last") << QByteArray("Multipart/mixed; charset=a; BOUNDARY=\"a b\"")
                                  << QByteArray("a b");
    QTest::newRow("followed") << QByteArray("multipart/form-data;boundary=x ; charset=a") << QByteArray("x");
    QTest::newRow("none") << QByteArray("multipart/form-data") << QByteArray();
    QTest::newRow("no multipart") << QByteArray("text/plain; boundary=x") << QByteArray();
}

void tst_Multipart::findsTheBoundary()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, boundary);
    QCOMPARE(std::string(boundaryOf(type.toStdString())), boundary.toStdString());
}

void tst_Multipart::makesABoundaryThatNeedsNoQuotes()
{
    const MultipartBody body{makeBoundary(0x0123'4567'89ab'cdef), {}, {}};
    QCOMPARE(body.boundary, std::string("expectra-0123456789abcdef"));
    QCOMPARE(multipartType(body), std::string("multipart/form-data; boundary=expectra-0123456789abcdef"));
    QCOMPARE(std::string(boundaryOf(multipartType({"a b", {}, {}}))), std::string("a b"));
}

QTEST_GUILESS_MAIN(tst_Multipart)
#include "tst_multipart.moc"
