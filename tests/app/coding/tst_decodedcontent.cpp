// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/coding/decodedcontent.h"
#include "tests/support/encoded.h"

#include <QTest>

using namespace expectra;
using coding::DecodedContent;
using coding::DecodeLimit;

class tst_DecodedContent : public QObject
{
    Q_OBJECT

private slots:
    void readsTheRangeOfTheContentAlone();
    void stopsAtABomb_data();
    void stopsAtABomb();
    void goesOnWhenTold();
    void looksNoFurtherThanAFront();
    void allowsWhatTextSwellsTo();
    void keepsWhatCameBeforeAFault();
    void takesAPrefixForNoCut();
    void endsWhenCancelled();
    void tellsTheSize();
};

namespace {

const coding::Codings gzip{{coding::Coding::Gzip, "gzip"}};

Content contentOf(std::string_view bytes, Keep keep = Keep::Everything)
{
    auto store = std::make_shared<ByteStore>(keep);
    store->append(bytes);
    const ByteRange all{0, store->size()};
    return {std::move(store), all};
}

/// Zeros that were coded in pieces: it decodes to so many MiB.
std::string bomb(std::string_view coding, std::size_t mebibytes)
{
    const auto member = test::encoded(coding, std::string(1024 * 1024, '\0'));
    std::string coded;
    for (std::size_t i = 0; i < mebibytes; ++i)
        coded += member;
    return coded;
}

} // namespace

void tst_DecodedContent::readsTheRangeOfTheContentAlone()
{
    const auto coded = test::gzipped("words");
    auto content = contentOf("HTTP/1.1 200 OK\r\n\r\n" + coded + "surplus");
    content.range = {19, 19 + coded.size()};

    const auto decoded = coding::decodeContent(content, gzip);

    QVERIFY(decoded.end == DecodedContent::End::Whole);
    QVERIFY(!decoded.fault);
    QCOMPARE(decoded.content.read(), std::string("words"));
}

void tst_DecodedContent::stopsAtABomb_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("gzip") << QByteArray("gzip");
    QTest::newRow("zstd") << QByteArray("zstd");
}

void tst_DecodedContent::stopsAtABomb()
{
    QFETCH(QByteArray, name);
    http::Headers headers;
    headers.append("Content-Encoding", name.toStdString());
    const auto coded = contentOf(bomb(name.toStdString(), 200));
    QVERIFY(coded.size() * 500 < ByteCount{200} * 1024 * 1024);

    const auto decoded = coding::decodeContent(coded, coding::codingsOf(headers));

    QVERIFY(decoded.end == DecodedContent::End::Limit);
    QCOMPARE(decoded.content.size(), DecodeLimit().harmless);
    QVERIFY(!decoded.fault);
}

void tst_DecodedContent::goesOnWhenTold()
{
    const auto decoded = coding::decodeContent(contentOf(bomb("gzip", 80)), gzip, DecodeLimit::none());
    QVERIFY(decoded.end == DecodedContent::End::Whole);
    QCOMPARE(decoded.content.size(), ByteCount{80} * 1024 * 1024);

    const auto limited = coding::decodeContent(contentOf(bomb("gzip", 80)), gzip, DecodeLimit::ofSize(1000));
    QVERIFY(limited.end == DecodedContent::End::Limit);
    QCOMPARE(limited.content.size(), ByteCount{1000});
}

/// A skippable frame decodes to nothing, however long it is.
void tst_DecodedContent::looksNoFurtherThanAFront()
{
    const std::string skipped(3 * 1024 * 1024, '\0');
    const std::string head("\x50\x2a\x4d\x18\0\0\x30\0", 8);
    const auto content = contentOf(head + skipped + test::zstded("words"));
    const coding::Codings zstd{{coding::Coding::Zstd, "zstd"}};

    const auto front = coding::decodeContent(content, zstd, DecodeLimit::front(1024 * 1024));
    QVERIFY(front.end == DecodedContent::End::Limit);
    QCOMPARE(front.content.size(), ByteCount(0));
    const auto whole = coding::decodeContent(content, zstd);
    QVERIFY(whole.end == DecodedContent::End::Whole);
    QCOMPARE(whole.content.read(), std::string("words"));

    const auto text = test::wordyText(2'000'000);
    const auto some = coding::decodeContent(contentOf(test::zstded(text)), zstd, DecodeLimit::front(1000));
    QCOMPARE(some.content.size(), ByteCount(1000));
}

void tst_DecodedContent::allowsWhatTextSwellsTo()
{
    const DecodeLimit limit;
    constexpr ByteCount mebibyte = 1024 * 1024;
    QCOMPARE(limit.allowed(0), 64 * mebibyte);
    QCOMPARE(limit.allowed(10'000), 64 * mebibyte);
    QCOMPARE(limit.allowed(2 * mebibyte), 200 * mebibyte);
    QCOMPARE(limit.allowed(900 * mebibyte), 1024 * mebibyte);
    QCOMPARE(limit.allowed(~ByteCount{}), 1024 * mebibyte);
    QCOMPARE(DecodeLimit::none().allowed(1), ~ByteCount{});
}

void tst_DecodedContent::keepsWhatCameBeforeAFault()
{
    const auto text = test::wordyText(200'000);
    const auto coded = test::gzipped(text);

    const auto decoded = coding::decodeContent(contentOf(coded.substr(0, coded.size() / 2)), gzip);

    QVERIFY(decoded.end == DecodedContent::End::Fault);
    QVERIFY(decoded.fault->kind == coding::Fault::Kind::Cut);
    QVERIFY(decoded.content.size() > 50'000);
    QVERIFY(text.starts_with(decoded.content.read()));
}

/// The runner keeps the front of what came: that it ends says nothing about the server.
void tst_DecodedContent::takesAPrefixForNoCut()
{
    std::string coded;
    while (coded.size() <= ByteStore::memoryBound)
        coded += test::gzipped(test::wordyText(200'000 + coded.size() % 1000));

    const auto decoded = coding::decodeContent(contentOf(coded, Keep::Prefix), gzip);

    QVERIFY(decoded.end == DecodedContent::End::Unkept);
    QVERIFY(!decoded.fault);
    QVERIFY(decoded.content.size() > 200'000);
}

void tst_DecodedContent::endsWhenCancelled()
{
    std::atomic<bool> isCancelled = false;
    const auto decoded = coding::decodeContent(contentOf(bomb("gzip", 300)), gzip, {}, isCancelled,
                                               [&isCancelled](ByteCount) { isCancelled = true; });
    QVERIFY(decoded.end == DecodedContent::End::Cancelled);
}

void tst_DecodedContent::tellsTheSize()
{
    const auto coded = test::gzipped(test::wordyText(100'000));
    QCOMPARE(coding::decodedSize(contentOf(coded), gzip), std::optional<ByteCount>(100'000));
    QCOMPARE(coding::decodedSize(contentOf("words"), {}), std::optional<ByteCount>(5));
    QCOMPARE(coding::decodedSize(contentOf(coded.substr(1)), gzip), std::optional<ByteCount>());
    QCOMPARE(coding::decodedSize(contentOf(coded), {{coding::Coding::Unknown, "compress"}}),
             std::optional<ByteCount>());
}

QTEST_GUILESS_MAIN(tst_DecodedContent)
#include "tst_decodedcontent.moc"
