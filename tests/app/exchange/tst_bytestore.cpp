// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/bytestore.h"

#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace expectra;

class tst_ByteStore : public QObject
{
    Q_OBJECT

private slots:
    void returnsEveryRangeItKept_data();
    void returnsEveryRangeItKept();
    void keepsOnlyAPrefixOnDemand();
    void countsWhatItCannotWrite();
    void answersRangesBeyondItsEnd();
    void leavesNoFileBehind();
    void letsGoOfALargeFileAtOnce();

private:
    static void checkRanges(const ByteStore &store, ByteCount total);
};

namespace {

constexpr auto bound = ByteStore::memoryBound;

/// Bytes that differ from their neighbours at every distance that matters here.
std::string pattern(std::size_t begin, std::size_t size)
{
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((begin + i) * 31 + ((begin + i) >> 8) * 7);
    return bytes;
}

void fill(ByteStore &store, std::size_t total, std::size_t piece)
{
    for (std::size_t at = 0; at < total; at += piece)
        store.append(pattern(at, std::min(piece, total - at)));
}

/// Sends temporary files elsewhere for the length of a test.
class TemporaryPlace final
{
public:
    explicit TemporaryPlace(const QByteArray &path) : m_before(qgetenv("TMPDIR")) { qputenv("TMPDIR", path); }
    ~TemporaryPlace()
    {
        if (m_before.isEmpty())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", m_before);
    }
    Q_DISABLE_COPY_MOVE(TemporaryPlace)

private:
    QByteArray m_before;
};

} // namespace

void tst_ByteStore::returnsEveryRangeItKept_data()
{
    QTest::addColumn<quint64>("total");
    QTest::addColumn<quint64>("piece");
    QTest::newRow("little") << quint64{1000} << quint64{7};
    QTest::newRow("to the bound") << quint64{bound} << quint64{4096};
    QTest::newRow("one byte over it") << quint64{bound + 1} << quint64{4096};
    QTest::newRow("pieces across the bound") << quint64{bound * 3} << quint64{100003};
    QTest::newRow("one large piece") << quint64{bound * 2 + 5} << quint64{bound * 2 + 5};
}

void tst_ByteStore::returnsEveryRangeItKept()
{
    QFETCH(quint64, total);
    QFETCH(quint64, piece);
    ByteStore store;
    fill(store, total, piece);
    checkRanges(store, total);
}

void tst_ByteStore::checkRanges(const ByteStore &store, ByteCount total)
{
    QCOMPARE(store.size(), total);
    QVERIFY(store.isComplete());
    QVERIFY(store.read({0, total}) == pattern(0, total));
    for (const ByteCount begin : {ByteCount{0}, total / 2, std::min(bound - 3, total - 1), total - 1}) {
        for (const ByteCount size : {ByteCount{1}, ByteCount{6}, ByteCount{70000}}) {
            const auto end = std::min(begin + size, total);
            QVERIFY(store.read({begin, end}) == pattern(begin, end - begin));
        }
    }
    QVERIFY(store.read({10, 10}).empty());
}

void tst_ByteStore::keepsOnlyAPrefixOnDemand()
{
    ByteStore store(Keep::Prefix);
    fill(store, bound + 10, 1000);
    QCOMPARE(store.size(), bound + 10);
    QCOMPARE(store.kept(), bound);
    QVERIFY(!store.isComplete());
    QVERIFY(store.read({bound - 5, bound + 5}) == pattern(bound - 5, 5));
    QVERIFY(store.read({bound, bound + 10}).empty());
}

/// Nowhere to write, then a place again: bytes behind a gap would be bytes in the wrong place.
void tst_ByteStore::countsWhatItCannotWrite()
{
    ByteStore store;
    {
        const TemporaryPlace nobodyWrites("/proc");
        fill(store, bound + 5000, 1000);
    }
    store.append("more");
    QCOMPARE(store.size(), bound + 5004);
    QCOMPARE(store.kept(), bound);
    QVERIFY(store.read({0, bound * 2}) == pattern(0, bound));
}

void tst_ByteStore::answersRangesBeyondItsEnd()
{
    ByteStore store;
    store.append("0123456789");
    QCOMPARE(store.read({5, 100}), std::string("56789"));
    QCOMPARE(store.read({10, 100}), std::string());
    QCOMPARE(store.read({50, 100}), std::string());
    QCOMPARE(ByteStore().read({0, 10}), std::string());
}

void tst_ByteStore::leavesNoFileBehind()
{
    const QTemporaryDir directory;
    const TemporaryPlace place(directory.path().toLocal8Bit());
    ByteStore store;
    fill(store, bound * 2, 65536);
    QVERIFY(store.isComplete());
    QVERIFY(QDir(directory.path()).isEmpty()); // even while it is used: a killed program leaves nothing
}

namespace {

/// What this thread worked, in nanoseconds, whatever else runs.
template <class Work>
qint64 worked(Work work)
{
    const auto now = [] {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
    };
    const auto before = now();
    work();
    return now() - before;
}

/// The files of a directory that this program holds open, with a name or without.
int openFilesOf(const QTemporaryDir &directory)
{
    int count = 0;
    for (const auto &descriptor :
         QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::System | QDir::Files))
        count += descriptor.symLinkTarget().startsWith(directory.path()) ? 1 : 0;
    return count;
}

} // namespace

/// Closing it frees page after page, which is a good part of the work of writing them.
void tst_ByteStore::letsGoOfALargeFileAtOnce()
{
    const QTemporaryDir directory;
    const TemporaryPlace place(directory.path().toLocal8Bit());
    auto store = std::make_unique<ByteStore>();
    const std::string piece(256 * 1024, 'x');
    const auto filling = worked([&] {
        for (int i = 0; i < 512; ++i)
            store->append(piece);
    });
    QVERIFY(store->isComplete());
    QCOMPARE(openFilesOf(directory), 1);
    const auto lettingGo = worked([&] { store.reset(); });
    QVERIFY2(lettingGo * 20 < filling, qPrintable(QStringLiteral("%1 of %2 ns").arg(lettingGo).arg(filling)));
    QTRY_COMPARE(openFilesOf(directory), 0);
}

QTEST_GUILESS_MAIN(tst_ByteStore)
#include "tst_bytestore.moc"
