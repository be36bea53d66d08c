// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/codec/bodyencoder.h"

#include <QTest>

#include <algorithm>

using namespace expectra;
using codec::BodyEncoder;
using namespace std::string_literals;

class tst_BodyEncoder : public QObject
{
    Q_OBJECT

private slots:
    void writesContentAsItIs();
    void writesChunks();
    void writesALastChunkForNothing();
    void writesTrailersBehindTheLastChunk();
    void writesNothingForNothing();
    void encodesLargeContentInPieces_data();
    void encodesLargeContentInPieces();
    void countsContentAndNotItsFraming();
    void reportsASourceThatFails();
};

namespace {

BodyEncoder encoder(BodyFraming framing, const Body &body)
{
    return {framing, std::move(*openBody(body))};
}

std::string encoded(BodyEncoder encoder)
{
    std::string wire;
    for (auto piece = encoder.next(); piece && !piece->empty(); piece = encoder.next())
        wire.append(*piece);
    return wire;
}

/// The content of chunks that are right in every byte, or a complaint.
std::string dechunked(std::string_view wire)
{
    std::string content;
    while (true) {
        const auto lineEnd = wire.find("\r\n");
        if (lineEnd == std::string_view::npos)
            return "no line end behind a size";
        const auto size = std::stoull(std::string(wire.substr(0, lineEnd)), nullptr, 16);
        wire.remove_prefix(lineEnd + 2);
        content.append(wire.substr(0, size));
        wire.remove_prefix(std::min<std::size_t>(size, wire.size()));
        if (!wire.starts_with("\r\n"))
            return "no line end behind the data";
        wire.remove_prefix(2);
        if (size == 0)
            return wire.empty() ? content : "bytes behind the last chunk";
    }
}

/// One that breaks after some bytes.
class FailingSource final : public BodySource
{
public:
    [[nodiscard]] ByteCount size() const override { return 100; }
    Result<std::size_t> read(std::span<char> buffer) override
    {
        if (m_failed)
            return fail(ErrorCode::Unreadable, "the disk is gone");
        m_failed = true;
        std::fill_n(buffer.begin(), 10, 'x');
        return std::size_t{10};
    }

private:
    bool m_failed = false;
};

} // namespace

void tst_BodyEncoder::writesContentAsItIs()
{
    QCOMPARE(encoded(encoder(BodyFraming::Length, BytesBody{"content\r\n"})), "content\r\n"s);
}

void tst_BodyEncoder::writesChunks()
{
    QCOMPARE(encoded(encoder(BodyFraming::Chunked, BytesBody{"0123456789abcdef!"})),
             "11\r\n0123456789abcdef!\r\n0\r\n\r\n"s);
}

void tst_BodyEncoder::writesALastChunkForNothing()
{
    QCOMPARE(encoded(encoder(BodyFraming::Chunked, NoBody{})), "0\r\n\r\n"s);
}

void tst_BodyEncoder::writesTrailersBehindTheLastChunk()
{
    http::Headers trailers;
    trailers.append("Digest", "x");
    trailers.append("lower", "");
    const auto wire = [&trailers](BodyFraming framing, const Body &body) {
        return encoded(BodyEncoder(framing, std::move(*openBody(body)), trailers));
    };
    QCOMPARE(wire(BodyFraming::Chunked, BytesBody{"ab"}), "2\r\nab\r\n0\r\nDigest: x\r\nlower: \r\n\r\n"s);
    QCOMPARE(wire(BodyFraming::Chunked, BytesBody{}), "0\r\nDigest: x\r\nlower: \r\n\r\n"s);
    QCOMPARE(wire(BodyFraming::Length, BytesBody{"ab"}), "ab"s);
}

void tst_BodyEncoder::writesNothingForNothing()
{
    QCOMPARE(encoded(encoder(BodyFraming::Length, BytesBody{})), ""s);
}

void tst_BodyEncoder::encodesLargeContentInPieces_data()
{
    QTest::addColumn<quint64>("size");
    for (const quint64 size : {15ULL, 16ULL, 262143ULL, 262144ULL, 262145ULL, 1000000ULL})
        QTest::addRow("%llu bytes", static_cast<unsigned long long>(size)) << size;
}

void tst_BodyEncoder::encodesLargeContentInPieces()
{
    QFETCH(quint64, size);
    const GeneratedBody body{size};
    const auto content = encoded(encoder(BodyFraming::Length, body));
    QCOMPARE(content.size(), static_cast<std::size_t>(size));
    QVERIFY(dechunked(encoded(encoder(BodyFraming::Chunked, body))) == content);
}

void tst_BodyEncoder::countsContentAndNotItsFraming()
{
    auto chunks = encoder(BodyFraming::Chunked, BytesBody{"0123456789"});
    const auto piece = *chunks.next(); // "a", line end, ten bytes, line end
    QCOMPARE(piece.size(), std::size_t{15});
    QCOMPARE(chunks.contentBytes(15), ByteCount{0});
    QCOMPARE(chunks.contentBytes(12), ByteCount{0}); // only the size left
    QCOMPARE(chunks.contentBytes(11), ByteCount{1});
    QCOMPARE(chunks.contentBytes(3), ByteCount{9});
    QCOMPARE(chunks.contentBytes(2), ByteCount{10});
    QCOMPARE(chunks.contentBytes(0), ByteCount{10});
    QCOMPARE(std::string(*chunks.next()), "0\r\n\r\n"s);
    QCOMPARE(chunks.contentBytes(5), ByteCount{10});
    QVERIFY(chunks.next()->empty());
    QVERIFY(chunks.next()->empty());

    auto plain = encoder(BodyFraming::Length, BytesBody{"0123456789"});
    QVERIFY(plain.next());
    QCOMPARE(plain.contentBytes(4), ByteCount{6});
}

void tst_BodyEncoder::reportsASourceThatFails()
{
    BodyEncoder failing(BodyFraming::Chunked, std::make_unique<FailingSource>());
    QVERIFY(failing.next());
    const auto second = failing.next();
    QVERIFY(!second);
    QCOMPARE(second.error().detail, "the disk is gone"s);
}

QTEST_GUILESS_MAIN(tst_BodyEncoder)
#include "tst_bodyencoder.moc"
