// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every wire sample of tests/corpus/responses gives the events that stand beside it, however it is split, and
// ends in order or as a truncation wherever it is cut. Samples named head-... answer a HEAD request.
// With EXPECTRA_WRITE_EVENTS set, missing .events files are written, to be read before they are believed.

#include "tests/support/dice.h"
#include "tests/support/escaped.h"
#include "tests/support/printpieces.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace expectra;
using test::AtEnd;
using test::RequestMethod;

class tst_Corpus : public QObject
{
    Q_OBJECT

private slots:
    void holdsSamples();
    void decodesWhole_data() { addSamples(); }
    void decodesWhole();
    void decodesByteByByte_data() { addSamples(); }
    void decodesByteByByte();
    void decodesSplitAnywhere_data() { addSamples(); }
    void decodesSplitAnywhere();
    void decodesSplitAtRandom_data() { addSamples(); }
    void decodesSplitAtRandom();
    void endsWhereverItIsCut_data() { addSamples(); }
    void endsWhereverItIsCut();

private:
    static void addSamples();
};

namespace {

QString pathOf(const QString &name)
{
    return QStringLiteral(SOURCE_DIR "/tests/corpus/responses/") + name;
}

std::string read(const QString &name)
{
    QFile file(pathOf(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

struct Sample
{
    QString name = QString::fromUtf8(QTest::currentDataTag());
    std::string wire = read(name + QStringLiteral(".http"));
    RequestMethod method =
        name.startsWith(QStringLiteral("head-")) ? RequestMethod::Head : RequestMethod::Any;

    [[nodiscard]] std::string decoded(const std::vector<std::size_t> &cuts) const
    {
        return test::decodedText(wire, cuts, method);
    }
    [[nodiscard]] std::vector<std::size_t> everyCut() const
    {
        std::vector<std::size_t> cuts;
        for (std::size_t cut = 1; cut < wire.size(); ++cut)
            cuts.push_back(cut);
        return cuts;
    }
};

std::string atCut(std::size_t cut, const std::string &difference)
{
    return difference.empty() ? difference : "split at " + std::to_string(cut) + ": " + difference;
}

} // namespace

void tst_Corpus::addSamples()
{
    QTest::addColumn<int>("unused");
    const QDir directory(pathOf({}));
    for (const auto &file : directory.entryInfoList({QStringLiteral("*.http")}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file.completeBaseName())) << 0;
}

void tst_Corpus::holdsSamples()
{
    const QDir directory(pathOf({}));
    QVERIFY(directory.entryList({QStringLiteral("*.http")}).size() > 100);
    for (const auto &events : directory.entryList({QStringLiteral("*.events")}))
        QVERIFY2(directory.exists(events.chopped(7) + QStringLiteral(".http")), qPrintable(events));
}

void tst_Corpus::decodesWhole()
{
    const Sample sample;
    const auto actual = sample.decoded({});
    const auto eventsName = sample.name + QStringLiteral(".events");
    if (!QFile::exists(pathOf(eventsName)) && qEnvironmentVariableIsSet("EXPECTRA_WRITE_EVENTS")) {
        QFile file(pathOf(eventsName));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(actual.c_str()) >= 0);
    }
    const auto difference = test::difference(read(eventsName), actual);
    QVERIFY2(difference.empty(), difference.c_str());
}

void tst_Corpus::decodesByteByByte()
{
    const Sample sample;
    const auto difference = test::difference(sample.decoded({}), sample.decoded(sample.everyCut()));
    QVERIFY2(difference.empty(), difference.c_str());
}

void tst_Corpus::decodesSplitAnywhere()
{
    const Sample sample;
    const auto whole = sample.decoded({});
    for (const auto cut : sample.everyCut()) {
        const auto difference = atCut(cut, test::difference(whole, sample.decoded({cut})));
        QVERIFY2(difference.empty(), difference.c_str());
    }
}

void tst_Corpus::decodesSplitAtRandom()
{
    const Sample sample;
    const auto whole = sample.decoded({});
    test::Dice dice(sample.wire.size());
    for (int round = 0; round < 100; ++round) {
        std::vector<std::size_t> cuts;
        for (const auto cut : sample.everyCut()) {
            if (dice.below(4) == 0)
                cuts.push_back(cut);
        }
        const auto difference = test::difference(whole, sample.decoded(cuts));
        QVERIFY2(difference.empty(), difference.c_str());
    }
}

void tst_Corpus::endsWhereverItIsCut()
{
    const Sample sample;
    for (std::size_t length = 0; length <= sample.wire.size(); ++length) {
        const auto part = std::string_view(sample.wire).substr(0, length);
        const auto closed = test::decodedText(part, {}, sample.method);
        const auto stillOpen = test::decodedText(part, {}, sample.method, AtEnd::StillOpen);
        const auto added = closed.substr(closed.find("-- closed\n") + 10);
        const bool ended = stillOpen.ends_with("finished\n") || stillOpen.ends_with("broken\n") ||
                           added.starts_with("end\n") || added.starts_with("deviation truncated-");
        // Between two heads nothing is cut: that nothing came is for the connection to say.
        const bool between = added == "in a head\n";
        QVERIFY2(ended || between, closed.c_str());
        QVERIFY2(!closed.ends_with("in content\n"), closed.c_str());
    }
}

QTEST_GUILESS_MAIN(tst_Corpus)
#include "tst_corpus.moc"
