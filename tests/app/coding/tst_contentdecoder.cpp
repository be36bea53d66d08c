// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/coding/contentdecoder.h"
#include "tests/support/dice.h"
#include "tests/support/encoded.h"

#include <QTest>

using namespace expectra;
using coding::ContentDecoder;
using coding::Fault;

class tst_ContentDecoder : public QObject
{
    Q_OBJECT

private slots:
    void decodesEachCoding_data();
    void decodesEachCoding();
    void givesTheSameForEverySplit_data();
    void givesTheSameForEverySplit();
    void saysWhereContentIsCut_data();
    void saysWhereContentIsCut();
    void keepsWhatDecodedBeforeAnError_data();
    void keepsWhatDecodedBeforeAnError();
    void joinsMembersThatFollowEachOther_data();
    void joinsMembersThatFollowEachOther();
    void notesBytesBehindTheEnd_data();
    void notesBytesBehindTheEnd();
    void refusesGarbage_data();
    void refusesGarbage();
    void takesNoContentForContent();
    void stopsWhenTheSinkHasEnough();
    void tellsTheFaultOfAnInnerCoding();
};

namespace {

coding::Codings codingsNamed(const QByteArray &names)
{
    http::Headers headers;
    headers.append("Content-Encoding", names == "raw deflate" ? "deflate" : names.toStdString());
    return coding::codingsOf(headers);
}

std::string encodedAs(const QByteArray &names, std::string bytes)
{
    for (const auto &name : names.split(','))
        bytes = test::encoded(name.trimmed().toStdString(), bytes);
    return bytes;
}

struct Decoded
{
    std::string bytes;
    std::optional<Fault> fault;

    friend bool operator==(const Decoded &, const Decoded &) = default;
};

Decoded decoded(const QByteArray &names, std::string_view coded, const std::vector<std::size_t> &cuts = {})
{
    Decoded result;
    ContentDecoder decoder(codingsNamed(names));
    const coding::Sink sink = [&result](std::string_view bytes) {
        result.bytes += bytes;
        return true;
    };
    std::size_t at = 0;
    for (const auto cut : cuts) {
        decoder.receive(coded.substr(at, cut - at), sink);
        at = cut;
    }
    decoder.receive(coded.substr(at), sink);
    decoder.end(sink);
    result.fault = decoder.fault();
    return result;
}

void eachCoding()
{
    QTest::addColumn<QByteArray>("names");
    for (const char *names :
         {"gzip", "x-gzip", "deflate", "raw deflate", "br", "zstd", "gzip, br", "zstd, deflate"})
        QTest::newRow(names) << QByteArray(names);
}

void eachSingleCoding()
{
    QTest::addColumn<QByteArray>("names");
    for (const char *names : {"gzip", "deflate", "raw deflate", "br", "zstd"})
        QTest::newRow(names) << QByteArray(names);
}

} // namespace

void tst_ContentDecoder::decodesEachCoding_data()
{
    eachCoding();
}

void tst_ContentDecoder::decodesEachCoding()
{
    QFETCH(QByteArray, names);
    for (const std::size_t size : {0, 1, 2, 511, 512, 513, 300'000}) {
        const auto text = test::wordyText(size);
        const auto result = decoded(names, encodedAs(names, text));
        QVERIFY(!result.fault);
        QVERIFY(result.bytes == text);
    }
}

void tst_ContentDecoder::givesTheSameForEverySplit_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QByteArray>("coded");
    for (const char *names : {"gzip", "deflate", "raw deflate", "br", "zstd", "gzip, br"}) {
        const auto whole = QByteArray::fromStdString(encodedAs(names, test::wordyText(20'000)));
        auto broken = whole;
        broken[broken.size() / 2] = static_cast<char>(~broken[broken.size() / 2]);
        QTest::addRow("%s", names) << QByteArray(names) << whole;
        QTest::addRow("%s, cut", names) << QByteArray(names) << whole.left(whole.size() * 2 / 3);
        QTest::addRow("%s, broken", names) << QByteArray(names) << broken;
        QTest::addRow("%s, with surplus", names) << QByteArray(names) << whole + "\x1f and words";
    }
}

void tst_ContentDecoder::givesTheSameForEverySplit()
{
    QFETCH(QByteArray, names);
    QFETCH(QByteArray, coded);
    const auto bytes = coded.toStdString();
    const auto whole = decoded(names, bytes);

    for (std::size_t cut = 1; cut < bytes.size(); ++cut)
        QVERIFY2(decoded(names, bytes, {cut}) == whole, qPrintable(QStringLiteral("cut at %1").arg(cut)));

    std::vector<std::size_t> everywhere(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i)
        everywhere[i] = i;
    QVERIFY(decoded(names, bytes, everywhere) == whole);

    test::Dice dice(bytes.size());
    for (int round = 0; round < 50; ++round) {
        std::vector<std::size_t> cuts;
        for (std::size_t cut = dice.below(700); cut < bytes.size(); cut += 1 + dice.below(700))
            cuts.push_back(cut);
        QVERIFY(decoded(names, bytes, cuts) == whole);
    }
}

void tst_ContentDecoder::saysWhereContentIsCut_data()
{
    eachSingleCoding();
}

void tst_ContentDecoder::saysWhereContentIsCut()
{
    QFETCH(QByteArray, names);
    const auto text = test::wordyText(5'000);
    const auto coded = encodedAs(names, text);
    for (std::size_t size = 1; size < coded.size(); ++size) {
        const auto result = decoded(names, std::string_view(coded).substr(0, size));
        QVERIFY2(result.fault, qPrintable(QStringLiteral("cut at %1").arg(size)));
        QCOMPARE(static_cast<int>(result.fault->kind), static_cast<int>(Fault::Kind::Cut));
        QCOMPARE(result.fault->bytes.begin, ByteCount{size});
        QVERIFY(text.starts_with(result.bytes));
    }
}

void tst_ContentDecoder::keepsWhatDecodedBeforeAnError_data()
{
    QTest::addColumn<QByteArray>("names");
    for (const char *names : {"gzip", "deflate", "br", "zstd"}) // bare deflate has no checksum
        QTest::newRow(names) << QByteArray(names);
}

void tst_ContentDecoder::keepsWhatDecodedBeforeAnError()
{
    QFETCH(QByteArray, names);
    // Past what the largest block of any coding holds, so that there is something before it.
    const auto text = test::wordyText(3'000'000);
    auto coded = encodedAs(names, text);
    const auto middle = coded.size() / 2;
    for (std::size_t i = 0; i < 64; ++i)
        coded[middle + i] = static_cast<char>(0xff);

    const auto result = decoded(names, coded);

    QVERIFY(result.fault);
    QCOMPARE(static_cast<int>(result.fault->kind), static_cast<int>(Fault::Kind::Broken));
    QVERIFY(!result.fault->detail.empty());
    QVERIFY(result.fault->isOuter);
    QVERIFY(result.bytes.size() > text.size() / 4);
    const auto same = std::mismatch(result.bytes.begin(), result.bytes.end(), text.begin(), text.end());
    QVERIFY(same.first - result.bytes.begin() > static_cast<std::ptrdiff_t>(text.size() / 4));
}

void tst_ContentDecoder::joinsMembersThatFollowEachOther_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("gzip") << QByteArray("gzip");
    QTest::newRow("zstd") << QByteArray("zstd");
}

void tst_ContentDecoder::joinsMembersThatFollowEachOther()
{
    QFETCH(QByteArray, names);
    const auto coded = encodedAs(names, "one, ") + encodedAs(names, "") + encodedAs(names, "two");

    const auto result = decoded(names, coded);

    QVERIFY(!result.fault);
    QCOMPARE(result.bytes, std::string("one, two"));
    const auto cut = decoded(names, std::string_view(coded).substr(0, coded.size() - 1));
    QCOMPARE(static_cast<int>(cut.fault->kind), static_cast<int>(Fault::Kind::Cut));
}

void tst_ContentDecoder::notesBytesBehindTheEnd_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QByteArray>("surplus");
    for (const char *names : {"gzip", "deflate", "raw deflate", "br", "zstd"}) {
        QTest::addRow("%s, words", names) << QByteArray(names) << QByteArray("<!-- cached -->");
        QTest::addRow("%s, zeros", names) << QByteArray(names) << QByteArray(2000, '\0');
        QTest::addRow("%s, what begins like gzip", names) << QByteArray(names) << QByteArray("\x1f!");
        QTest::addRow("%s, what begins like zstd", names) << QByteArray(names) << QByteArray("\x28");
    }
}

void tst_ContentDecoder::notesBytesBehindTheEnd()
{
    QFETCH(QByteArray, names);
    QFETCH(QByteArray, surplus);
    const auto coded = encodedAs(names, "words");

    const auto result = decoded(names, coded + surplus.toStdString());

    QCOMPARE(result.bytes, std::string("words"));
    QVERIFY(result.fault);
    QCOMPARE(static_cast<int>(result.fault->kind), static_cast<int>(Fault::Kind::Surplus));
    QCOMPARE(result.fault->bytes.begin, ByteCount{coded.size()});
    QCOMPARE(result.fault->bytes.size(), static_cast<ByteCount>(surplus.size()));
}

void tst_ContentDecoder::refusesGarbage_data()
{
    eachSingleCoding();
}

void tst_ContentDecoder::refusesGarbage()
{
    QFETCH(QByteArray, names);
    const auto result = decoded(names, "\xff\xfeThis is no coded content at all, but words.");
    QVERIFY(result.fault);
    QCOMPARE(static_cast<int>(result.fault->kind), static_cast<int>(Fault::Kind::Broken));
    QCOMPARE(result.bytes, std::string());
}

/// A HEAD's answer and a 304 name the coding of what they don't carry.
void tst_ContentDecoder::takesNoContentForContent()
{
    const auto result = decoded("gzip, br", "");
    QVERIFY(!result.fault);
    QCOMPARE(result.bytes, std::string());
}

void tst_ContentDecoder::stopsWhenTheSinkHasEnough()
{
    for (const char *names : {"gzip", "br", "zstd", "gzip, br"}) {
        const auto coded = encodedAs(names, std::string(10'000'000, 'a'));
        ByteCount seen = 0;
        ContentDecoder decoder(codingsNamed(names));
        const coding::Sink sink = [&seen](std::string_view bytes) {
            seen += bytes.size();
            return seen < 100'000;
        };
        decoder.receive(coded, sink);
        const auto state = decoder.end(sink); // some of them are so short that they are looked at here
        QVERIFY(state == ContentDecoder::State::Stopped);
        QVERIFY(seen < 200'000);
        QVERIFY(!decoder.fault());
    }
}

void tst_ContentDecoder::tellsTheFaultOfAnInnerCoding()
{
    const auto inner = test::gzipped(test::wordyText(1'000));
    const auto result = decoded("gzip, br", test::brotlied(std::string_view(inner).substr(0, 100)));
    QVERIFY(result.fault);
    QCOMPARE(result.fault->coding, std::string("gzip"));
    QCOMPARE(result.fault->bytes.begin, ByteCount{100});
    QVERIFY(!result.fault->isOuter);
}

QTEST_GUILESS_MAIN(tst_ContentDecoder)
#include "tst_contentdecoder.moc"
