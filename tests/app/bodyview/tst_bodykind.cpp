// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/bodykind.h"

#include "app/bodyview/charset.h"
#include "tests/app/bodyview/bodies.h"

#include <QtCore/QStringConverter>
#include <QtTest/QTest>

namespace expectra {

class tst_BodyKind : public QObject
{
    Q_OBJECT

private slots:
    void bytesWinOverWhatIsDeclared_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("declared");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("lies");
        const auto row = [](const char *name, const char *file, const char *declared, BodyKind kind,
                            bool lies) {
            QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(declared) << static_cast<int>(kind)
                                << lies;
        };
        row("JSON that says so", "numbers.json", "application/json", BodyKind::Json, false);
        row("a problem", "numbers.json", "application/problem+json; charset=utf-8", BodyKind::Json, false);
        row("JSON as text", "numbers.json", "text/plain", BodyKind::Json, false);
        row("JSON as a picture", "numbers.json", "image/png", BodyKind::Json, true);
        row("JSON as HTML", "numbers.json", "text/html", BodyKind::Json, true);
        row("JSON as anything", "numbers.json", "application/octet-stream", BodyKind::Json, false);
        row("JSON without a type", "numbers.json", "", BodyKind::Json, false);
        row("a picture as JSON", "image.json", "application/json", BodyKind::Image, true);
        row("a page as JSON", "page.html", "application/json", BodyKind::Html, true);
        row("a page", "page.html", "text/html; charset=utf-8", BodyKind::Html, false);
        row("XML", "elements.xml", "application/xml", BodyKind::Xml, false);
        row("broken JSON", "broken-end.json", "application/json", BodyKind::Json, false);
        row("a bare word", "bare-word.json", "application/json", BodyKind::Json, false);
        row("words as JSON", "line-ends.txt", "application/json", BodyKind::Text, true);
        row("words as a picture", "line-ends.txt", "image/gif", BodyKind::Text, true);
        row("words as a script", "line-ends.txt", "text/javascript", BodyKind::Script, false);
        row("a wide text", "wide.json", "application/json", BodyKind::Json, false);
    }
    void bytesWinOverWhatIsDeclared()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, declared);
        QFETCH(int, kind);
        QFETCH(bool, lies);
        const auto body = test::corpusBody(file);
        QVERIFY(!body.empty());
        const auto text = frontInUtf8(body, charsetOf(body, declared.toStdString()));
        const auto type = bodyTypeOf(body, text, declared.toStdString());
        QCOMPARE(static_cast<int>(type.kind), kind);
        QCOMPARE(type.contradicts, lies);
    }

    void tellsWordsFromPictures()
    {
        using namespace std::string_view_literals;
        QVERIFY(!looksBinary(""));
        QVERIFY(!looksBinary("<html>\r\n\t\x1b[1m</html>"));
        QVERIFY(!looksBinary("Gr\xc3\xbc\xc3\x9f"));
        QVERIFY(looksBinary("PK\x03\x04\x14\0\x08"sv));
        QVERIFY(looksBinary("\x01\x02\x03\x04 abc"));
    }

    void nothingIsEmpty() { QCOMPARE(bodyTypeOf({}, {}, "image/png").kind, BodyKind::Empty); }

    void parametersAreReadWithAndWithoutQuotes()
    {
        QCOMPARE(parameterOf("text/html; a=b; Charset=\"utf-16\"", "charset"), std::string("utf-16"));
        QCOMPARE(parameterOf("multipart/form-data; boundary=xyz", "boundary"), std::string("xyz"));
        QCOMPARE(parameterOf("text/html", "charset"), std::string());
    }

    void charsetComesFromMarkHeaderContentOrLooks_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("source");
        const auto row = [](const char *name, const QByteArray &body, const char *type, const char *charset,
                            CharsetSource source) {
            QTest::newRow(name) << body << QByteArray(type) << QString::fromLatin1(charset)
                                << static_cast<int>(source);
        };
        const QByteArray little("\xff\xfe{\0", 4);
        row("mark over header", "\xef\xbb\xbf{}", "a/b; charset=latin1", "UTF-8", CharsetSource::Mark);
        row("little endian mark", little, "", "UTF-16LE", CharsetSource::Mark);
        row("wide little mark", QByteArray("\xff\xfe\0\0{\0\0\0", 8), "", "UTF-32LE", CharsetSource::Mark);
        row("header", "caf\xe9", "text/plain; charset=ISO-8859-1", "ISO-8859-1", CharsetSource::Header);
        row("header, Windows", "caf\xe9", "text/plain; charset=\"Windows-1252\"", "windows-1252",
            CharsetSource::Header);
        row("XML declaration", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "", "ISO-8859-1",
            CharsetSource::Content);
        row("meta element", "<html><meta charset=windows-1252>", "text/html", "windows-1252",
            CharsetSource::Content);
        row("meta equivalent", "<meta http-equiv='Content-Type' content='text/html; charset=utf-8'>", "",
            "UTF-8", CharsetSource::Content);
        row("wide, it says in narrow letters", "<meta charset=utf-16>caf\xc3\xa9", "text/html", "UTF-8",
            CharsetSource::Content);
        row("looks wide", QByteArray("{\0\"\0a\0\"\0", 8), "application/json", "UTF-16LE",
            CharsetSource::Looks);
        row("looks like Windows", "caf\xe9 and more words", "text/plain", "windows-1252",
            CharsetSource::Looks);
        row("plain", "hello", "text/plain", "UTF-8", CharsetSource::Looks);
        row("unknown name", "hello", "text/plain; charset=klingon-1", "UTF-8", CharsetSource::Looks);
    }
    void aChosenCharsetWins()
    {
        const std::string marked("\xff\xfe"
                                 "a\0",
                                 4);
        const auto wide = chosenCharset(marked, "UTF-16LE");
        QCOMPARE(toUtf8(contentOf(marked), wide, false).content.read(), std::string("a"));
        const auto windows = chosenCharset("100 \x80", "windows-1252");
        QCOMPARE(toUtf8(contentOf("100 \x80"), windows, false).content.read(),
                 std::string("100 \xe2\x82\xac"));
        for (const auto &name : offeredCharsets())
            QCOMPARE(toUtf8(contentOf(std::string()), chosenCharset({}, name), false).content.size(),
                     ByteCount(0));
        const auto offered = offeredCharsets();
        for (const char *name : {"UTF-8", "windows-1252", "ISO-8859-1", "UTF-16LE"})
            QVERIFY2(std::find(offered.begin(), offered.end(), name) != offered.end(), name);
    }

    void charsetComesFromMarkHeaderContentOrLooks()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(QString, name);
        QFETCH(int, source);
        const auto charset = charsetOf(body.toStdString(), type.toStdString());
        QCOMPARE(QString::fromStdString(charset.name), name);
        QCOMPARE(static_cast<int>(charset.source), source);
        QCOMPARE(charset.isKnown, !type.contains("klingon"));
    }

    void textIsTranscodedAcrossEveryReadOfTheStore()
    {
        // Longer than a window, so that characters are cut by its end.
        QString text;
        for (int i = 0; i < 90'000; ++i)
            text += QStringLiteral("ä漢😀");
        for (const auto form :
             {QStringConverter::Utf16LE, QStringConverter::Utf16BE, QStringConverter::Utf32LE}) {
            QStringEncoder encoder(form, QStringConverter::Flag::WriteBom);
            const QByteArray bytes = encoder(text);
            const auto content = contentOf({bytes.data(), static_cast<std::size_t>(bytes.size())});
            const auto charset = charsetOf(content.read({0, 4096}), "");
            const auto result = toUtf8(content, charset, false);
            QCOMPARE(result.replaced, 0u);
            QVERIFY(QString::fromUtf8(QByteArray::fromStdString(result.content.read())) == text);
        }
    }

    void windowsLettersAreRead()
    {
        const auto body = test::corpusBody(QStringLiteral("windows.txt"));
        const auto charset = charsetOf(body, "text/plain");
        const auto text = toUtf8(contentOf(body), charset, false).content.read();
        QCOMPARE(QString::fromUtf8(QByteArray::fromStdString(text)),
                 QStringLiteral("café € 5 “quoted” naïve"));
    }

    void brokenUtf8KeepsItsBytes()
    {
        const auto body = test::corpusBody(QStringLiteral("broken-utf8.txt"));
        const auto charset = charsetOf(body, "text/plain; charset=utf-8");
        QCOMPARE(toUtf8(contentOf(body), charset, false).content.read(), body);
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_BodyKind)
#include "tst_bodykind.moc"
