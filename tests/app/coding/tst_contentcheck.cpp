// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/coding/contentcheck.h"
#include "tests/support/encoded.h"

#include <QTest>

using namespace expectra;
using coding::ContentCheck;

class tst_ContentCheck : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheSizeOnceItIsOver();
    void tellsTheSizeOfWhatIsNotCoded();
    void knowsNothingOfAnUnknownCoding();
    void knowsNothingOfWhatIsTooLarge();
    void tellsAFaultAsSoonAsItIsThere();
    void startsAnewWithEachContent();
};

namespace {

http::Headers coded(const char *coding)
{
    http::Headers headers;
    headers.append("Content-Encoding", coding);
    return headers;
}

} // namespace

void tst_ContentCheck::tellsTheSizeOnceItIsOver()
{
    ContentCheck check;
    check.begin(coded("gzip"));
    check.receive(test::gzipped(std::string(3000, 'a')));
    QCOMPARE(check.size(), std::optional<ByteCount>());
    check.end();
    QCOMPARE(check.size(), std::optional<ByteCount>(3000));
    QVERIFY(!check.fault());
}

void tst_ContentCheck::tellsTheSizeOfWhatIsNotCoded()
{
    ContentCheck check;
    check.begin({});
    check.receive("words");
    check.end();
    QCOMPARE(check.size(), std::optional<ByteCount>(5));

    check.begin(coded("gzip")); // of an answer to HEAD
    check.end();
    QCOMPARE(check.size(), std::optional<ByteCount>(0));
    QVERIFY(!check.fault());
}

void tst_ContentCheck::knowsNothingOfAnUnknownCoding()
{
    ContentCheck check;
    check.begin(coded("compress"));
    check.receive("words");
    check.end();
    QCOMPARE(check.size(), std::optional<ByteCount>());
    QVERIFY(!check.fault());
}

void tst_ContentCheck::knowsNothingOfWhatIsTooLarge()
{
    ContentCheck check;
    check.begin(coded("zstd"));
    check.receive(test::zstded(std::string(ContentCheck::most + 1, 'a')));
    check.receive("garbage that nobody looks at");
    check.end();
    QCOMPARE(check.size(), std::optional<ByteCount>());
    QVERIFY(!check.fault());
}

void tst_ContentCheck::tellsAFaultAsSoonAsItIsThere()
{
    ContentCheck check;
    check.begin(coded("gzip"));
    check.receive(std::string(1000, 'x'));
    QVERIFY(check.fault());
    QVERIFY(check.fault()->kind == coding::Fault::Kind::Broken);
    check.end();
    QCOMPARE(check.size(), std::optional<ByteCount>());

    check.begin(coded("gzip"));
    check.receive(test::gzipped("words").substr(0, 15));
    QVERIFY(!check.fault());
    check.end();
    QVERIFY(check.fault()->kind == coding::Fault::Kind::Cut);
}

void tst_ContentCheck::startsAnewWithEachContent()
{
    ContentCheck check;
    check.begin(coded("gzip"));
    check.receive("words");
    check.end();
    QVERIFY(check.fault());
    check.begin(coded("br"));
    check.receive(test::brotlied("words"));
    check.end();
    QCOMPARE(check.size(), std::optional<ByteCount>(5));
    QVERIFY(!check.fault());
}

QTEST_GUILESS_MAIN(tst_ContentCheck)
#include "tst_contentcheck.moc"
