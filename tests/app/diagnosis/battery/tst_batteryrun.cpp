// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/battery/batteryrun.h"
#include "app/lab/lab.h"
#include "app/player/wirethread.h"
#include "tests/support/rawserver.h"

#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::diagnosis;

namespace {

// A limit that shall pass, and one that shall not, however busy the machine is.
constexpr Duration shortWait = 300ms;
constexpr Duration longWait = 8s;
constexpr int never = 60000;

constexpr std::string_view final404 = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
constexpr std::string_view final200 = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

/// Plays to the end and checks the order of what is told.
class Told final
{
public:
    explicit Told(BatteryRun &run) : m_run(run), m_finished(&run, &BatteryRun::finished)
    {
        QObject::connect(&run, &BatteryRun::exchangeFinished, &run, [this](const ExchangePtr &exchange) {
            exchanges.push_back(exchange);
            if (m_finished.count() > 0)
                trouble = QStringLiteral("an exchange behind the end");
        });
        QObject::connect(&run, &BatteryRun::sampleFinished, &run, [this](const Sample &sample) {
            ++samples;
            if (sample.exchanges.back() != exchanges.back())
                trouble = QStringLiteral("a sample before its exchange");
        });
        QObject::connect(&run, &BatteryRun::cellStarted, &run, [this](const Cell &) { ++cells; });
    }

    [[nodiscard]] bool play(const BatteryPlan &plan)
    {
        return m_run.start(plan).has_value() && (m_finished.count() > 0 || m_finished.wait(never)) &&
               trouble.isEmpty() && m_finished.count() == 1;
    }

    std::vector<ExchangePtr> exchanges;
    int samples = 0;
    int cells = 0;
    QString trouble;

private:
    BatteryRun &m_run;
    QSignalSpy m_finished;
};

QString words(const Diagnosis &diagnosis, Probe probe, std::size_t route = 0)
{
    const auto *sample = diagnosis.sample(probe, route);
    return sample ? QString::fromStdString(readingWords(sample->reading)) : QStringLiteral("nothing");
}

} // namespace

class tst_BatteryRun : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void playsOverTwoRoutes();
    void playsOnAWireThread();
    void seesWhatTheLabDoes_data();
    void seesWhatTheLabDoes();
    void comparesWhatArrived();
    void usesTheVeryConnectionAgain();
    void saysWhenTheConnectionWasNotKept();
    void leavesNoConnectionOpen();
    void reachesNobody();
    void cancels();
    void touchesEveryRequest();
    void refusesASecondRunMeanwhile();
    void refusesWhatCantBePlayed();
    void endsWhatIsOutWhenItGoes();
    void offersHttp2();

private:
    [[nodiscard]] BatteryPlan planFor(const char *path, std::initializer_list<std::string> routes,
                                      std::vector<Probe> probes = {}) const;
    [[nodiscard]] std::string proxy(const char *behaviour) const
    {
        return "proxy=http://" + std::string(behaviour) + "@127.0.0.1:" + std::to_string(*m_lab->proxyPort());
    }

    std::unique_ptr<lab::Lab> m_lab;
};

void tst_BatteryRun::initTestCase()
{
    auto lab = lab::Lab::start({"127.0.0.1", 0, 0, 0, "pass", {}});
    QVERIFY(lab);
    m_lab = std::move(*lab);
}

BatteryPlan tst_BatteryRun::planFor(const char *path, std::initializer_list<std::string> routes,
                                    std::vector<Probe> probes) const
{
    BatteryPlan plan;
    plan.base.method = "PUT";
    plan.base.url = "http://127.0.0.1:" + std::to_string(m_lab->port()) + path;
    for (const auto &route : routes)
        plan.routes.push_back(parseRoute(route).value());
    plan.probes = std::move(probes);
    plan.waitLimit = longWait;
    return plan;
}

void tst_BatteryRun::playsOverTwoRoutes()
{
    Player player;
    BatteryRun run(player);
    Told told(run);
    auto plan = planFor("/expect/continue", {"direct", proxy("refuse")});
    plan.waitLimit = shortWait;
    QVERIFY2(told.play(plan), qPrintable(told.trouble));
    const auto &diagnosis = run.diagnosis();
    QCOMPARE(diagnosis.state, Diagnosis::State::Complete);
    QCOMPARE(words(diagnosis, Probe::Plain, 0), QStringLiteral("200"));
    QCOMPARE(words(diagnosis, Probe::Continue, 0), QStringLiteral("100 200"));
    QCOMPARE(words(diagnosis, Probe::Plain, 1), QStringLiteral("200"));
    QCOMPARE(words(diagnosis, Probe::Continue, 1), QStringLiteral("417"));
    QCOMPARE(words(diagnosis, Probe::ContinueCase, 1), QStringLiteral("417"));
    QCOMPARE(std::size_t(told.samples), diagnosis.samples.size());
    QCOMPARE(run.done(), run.all());
    for (const auto &exchange : told.exchanges)
        QVERIFY(exchange->initiator == Initiator::Probe);
}

void tst_BatteryRun::playsOnAWireThread()
{
    WireThread wire;
    BatteryRun run(wire);
    Told told(run);
    QVERIFY2(told.play(planFor("/expect/refuse", {"direct"}, {Probe::Plain, Probe::Continue})),
             qPrintable(told.trouble));
    QCOMPARE(words(run.diagnosis(), Probe::Plain), QStringLiteral("200"));
    QCOMPARE(words(run.diagnosis(), Probe::Continue), QStringLiteral("417"));
    QCOMPARE(told.samples, 4);
    QCOMPARE(told.cells, 4);
}

void tst_BatteryRun::seesWhatTheLabDoes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("behaviour");
    QTest::addColumn<QString>("reading");
    const auto row = [](const char *path, const char *behaviour, const char *reading) {
        QTest::addRow("%s %s", path, behaviour)
            << QString::fromLatin1(path) << QString::fromLatin1(behaviour) << QString::fromLatin1(reading);
    };
    row("/expect/continue", "", "100 200");
    row("/expect/refuse", "", "417");
    row("/expect/refuse-late", "", "silent 417");
    row("/expect/silent", "", "silent 200");
    row("/expect/reject?status=413", "", "early 413");
    row("/expect/answer-early", "", "early 200");
    row("/expect/close", "", "closed");
    row("/expect/reset", "", "reset");
    row("/expect/continue", "pass", "100 200");
    row("/expect/continue", "strip", "silent 200");
    row("/expect/continue", "refuse", "417");
    row("/expect/refuse", "self-continue", "100 200");
}

void tst_BatteryRun::seesWhatTheLabDoes()
{
    QFETCH(QString, path);
    QFETCH(QString, behaviour);
    QFETCH(QString, reading);
    Player player;
    BatteryRun run(player);
    Told told(run);
    auto plan = planFor(path.toLatin1().constData(),
                        {behaviour.isEmpty() ? "direct" : proxy(behaviour.toLatin1().constData())},
                        {Probe::Continue});
    const bool waits = reading.contains(QStringLiteral("silent")) || reading.contains(QStringLiteral("late"));
    plan.waitLimit = waits ? shortWait : longWait;
    QVERIFY2(told.play(plan), qPrintable(told.trouble));
    QCOMPARE(words(run.diagnosis(), Probe::Continue), reading);
}

void tst_BatteryRun::comparesWhatArrived()
{
    const auto echo = ",echo=http://127.0.0.1:" + std::to_string(m_lab->port()) + "/expect/echo";
    Player player;
    BatteryRun run(player);
    Told told(run);
    auto plan = planFor("/nowhere", {"direct" + echo, proxy("strip") + echo, proxy("downgrade") + echo},
                        {Probe::Continue});
    plan.waitLimit = shortWait;
    QVERIFY2(told.play(plan), qPrintable(told.trouble));
    const auto arrived = [&run](std::size_t route) {
        return run.diagnosis().sample(Probe::Continue, route)->arrived;
    };
    QCOMPARE(arrived(0)->headers.value("Expect"), std::optional<std::string_view>("100-continue"));
    QVERIFY(arrived(0)->sentContinue);
    QCOMPARE(arrived(0)->method, std::string("PUT"));
    QCOMPARE(arrived(0)->bodyBytes, ByteCount(5));
    QVERIFY(!arrived(1)->headers.contains("Expect"));
    QVERIFY(!arrived(1)->sentContinue);
    QCOMPARE(arrived(2)->version, std::string("HTTP/1.0"));
}

void tst_BatteryRun::usesTheVeryConnectionAgain()
{
    // Answers early, reads the body that comes all the same, and the next request behind it.
    RawServer server([](RawConnection &peer) {
        (void)peer.readHead();
        peer.send(final404);
        (void)peer.readBody(5);
        if (peer.readHead().empty())
            return;
        (void)peer.readBody(5);
        peer.send(final200);
        peer.readToEnd();
    });
    Player player;
    BatteryRun run(player);
    Told told(run);
    auto plan = planFor("/", {"direct"}, {Probe::Reuse});
    plan.base.url = server.url("/dir/thing");
    QVERIFY2(told.play(plan), qPrintable(told.trouble));
    const auto *sample = run.diagnosis().sample(Probe::Reuse, 0);
    QCOMPARE(sample->exchanges.size(), std::size_t(2));
    QVERIFY(sample->wasReused());
    QCOMPARE(readingWords(sample->exchanges.empty() ? Reading() : readExchange(*sample->exchanges.front())),
             std::string("early 404"));
    QCOMPARE(sample->reading.status, 200);
    QCOMPARE(server.finish().size(), std::size_t(1));
}

void tst_BatteryRun::saysWhenTheConnectionWasNotKept()
{
    RawServer server(std::vector<RawServer::Script>{
        [](RawConnection &peer) {
            (void)peer.readHead();
            peer.send("HTTP/1.1 417 Expectation Failed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            peer.close();
        },
        [](RawConnection &peer) {
            (void)peer.readHead();
            (void)peer.readBody(5);
            peer.send(final200);
            peer.readToEnd();
        },
    });
    Player player;
    BatteryRun run(player);
    Told told(run);
    auto plan = planFor("/", {"direct"}, {Probe::Reuse});
    plan.base.url = server.url("/");
    QVERIFY2(told.play(plan), qPrintable(told.trouble));
    const auto *sample = run.diagnosis().sample(Probe::Reuse, 0);
    QVERIFY(!sample->wasReused());
    QCOMPARE(sample->reading.status, 200);
    QCOMPARE(server.finish().size(), std::size_t(2));
}

void tst_BatteryRun::leavesNoConnectionOpen()
{
    RawServer server([](RawConnection &peer) {
        (void)peer.readHead();
        (void)peer.readBody(5);
        peer.send(final200);
        peer.readToEnd();
    });
    Player player;
    BatteryRun run(player);
    Told told(run);
    auto plan = planFor("/", {"direct"}, {Probe::Plain});
    plan.base.url = server.url("/");
    QVERIFY2(told.play(plan), qPrintable(told.trouble));
    QVERIFY(run.diagnosis().sample(Probe::Plain, 0)->reading.wasKept); // as far as the answer goes
    const auto conversations = server.finish();                        // while the player still lives
    QCOMPARE(conversations.size(), std::size_t(2));
    for (const auto &each : conversations)
        QVERIFY(each.endedByClient);
}

void tst_BatteryRun::reachesNobody()
{
    Player player;
    BatteryRun run(player);
    Told told(run);
    auto plan = planFor("/", {"direct"});
    plan.base.url = "http://127.0.0.1:" + std::to_string(freePort()) + "/";
    QVERIFY2(told.play(plan), qPrintable(told.trouble));
    QCOMPARE(run.diagnosis().state, Diagnosis::State::Stopped);
    QCOMPARE(told.exchanges.size(), std::size_t(1));
    QVERIFY(run.diagnosis().stopReason.contains(QStringLiteral("connection refused")));
}

void tst_BatteryRun::cancels()
{
    Player player;
    BatteryRun run(player);
    Told told(run);
    connect(&run, &BatteryRun::cellStarted, &run, [&run](const Cell &cell) {
        if (cell.probe == Probe::Unknown)
            run.cancel();
    });
    auto plan = planFor("/expect/silent", {"direct"},
                        {Probe::Plain, Probe::ContinueCase, Probe::Unknown, Probe::Chunked});
    QVERIFY2(told.play(plan), qPrintable(told.trouble));
    QCOMPARE(run.diagnosis().state, Diagnosis::State::Cancelled);
    QCOMPARE(words(run.diagnosis(), Probe::Plain), QStringLiteral("200"));
    QCOMPARE(run.diagnosis().omission(Probe::Unknown, 0)->reason, QStringLiteral("cancelled"));
    QCOMPARE(run.diagnosis().omission(Probe::Chunked, 0)->reason, QStringLiteral("cancelled"));
    QVERIFY(!run.isRunning());
}

void tst_BatteryRun::touchesEveryRequest()
{
    Player player;
    BatteryRun run(player);
    Told told(run);
    std::size_t touched = 0;
    run.setTouch([&touched](PreparedRequest &) { ++touched; });
    QVERIFY2(told.play(planFor("/expect/continue", {"direct"}, {Probe::Plain})), qPrintable(told.trouble));
    QCOMPARE(touched, told.exchanges.size());
}

void tst_BatteryRun::refusesASecondRunMeanwhile()
{
    Player player;
    BatteryRun run(player);
    const auto plan = planFor("/expect/continue", {"direct"}, {Probe::Plain});
    QVERIFY(run.start(plan));
    QCOMPARE(run.start(plan).error().code, ErrorCode::Conflict);
    QTRY_VERIFY_WITH_TIMEOUT(!run.isRunning(), never);
    QVERIFY(run.start(plan));
    QTRY_VERIFY_WITH_TIMEOUT(!run.isRunning(), never);
}

void tst_BatteryRun::refusesWhatCantBePlayed()
{
    Player player;
    BatteryRun run(player);
    auto plan = planFor("/", {"direct"});
    plan.base.url = "ftp://127.0.0.1/";
    QVERIFY(!run.start(plan));
    QVERIFY(!run.isRunning());
    QVERIFY(run.diagnosis().routes.empty());
}

void tst_BatteryRun::endsWhatIsOutWhenItGoes()
{
    Player player;
    QSignalSpy ended(&player, &Player::playFinished);
    {
        BatteryRun run(player);
        QSignalSpy started(&run, &BatteryRun::cellStarted);
        QVERIFY(run.start(planFor("/expect/silent", {"direct"}, {Probe::Continue})));
        QVERIFY(started.wait(never));
    }
    QVERIFY(ended.count() == 1 || ended.wait(never));
}

void tst_BatteryRun::offersHttp2()
{
    // The lab speaks HTTP/1.1 alone: offered, and not taken.
    Player player;
    BatteryRun run(player);
    Told told(run);
    auto plan = planFor("/expect/continue", {"direct", "version=2"}, {Probe::Http2});
    plan.base.url = "https://127.0.0.1:" + std::to_string(*m_lab->tlsPort()) + "/expect/continue";
    plan.base.tls.verify = false;
    QVERIFY2(told.play(plan), qPrintable(told.trouble));
    QCOMPARE(run.diagnosis().omission(Probe::Http2, 0)->reason,
             QStringLiteral("not offered: the server chose HTTP/1.1"));
    QVERIFY(run.diagnosis().omission(Probe::Http2, 1));
}

QTEST_GUILESS_MAIN(tst_BatteryRun)
#include "tst_batteryrun.moc"
