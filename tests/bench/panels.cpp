// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How quick the panels of an exchange are, as ratios to a frame of 60 a second and to the same window with an
// empty panel; and the longest time that the window's thread was held while large answers arrived, were read
// and let go of, with and without what it waited for a processor. Prints one line a measure; the targets
// stand beside. Times of a machine alone mean nothing.

#include "app/lab/lab.h"
#include "app/player/wirethread.h"
#include "app/request/prepare.h"
#include "tests/ui/samples/samples.h"
#include "ui/panels/responsepanel.h"
#include "ui/panels/wirepanel.h"
#include "ui/style/style.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace expectra;

namespace {

constexpr double frame = 1000.0 / 60;

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

std::string jsonOf(std::size_t size)
{
    std::string text = "{\"list\": [0";
    while (text.size() < size)
        text +=
            R"(, {"id": 1048576, "name": "object-000001", "tags": ["a", "b"], "owner": {"active": true}})";
    return text + "]}";
}

/// The middle one of several, painted and all.
template <class Show>
double median(Show show)
{
    std::vector<double> times;
    for (int round = 0; round < 15; ++round) {
        QElapsedTimer timer;
        timer.start();
        show(round);
        times.push_back(milliseconds(timer));
    }
    std::nth_element(times.begin(), times.begin() + 7, times.end());
    return times[7];
}

template <class Panel>
void measureSelection(const char *name, std::string_view type, const std::string &body)
{
    Panel panel;
    panel.resize(1200, 500);
    panel.show();
    QApplication::processEvents();
    const auto empty = median([&](int) { panel.repaint(); });
    const std::vector exchanges{samples::answered(type, body, 1), samples::answered(type, body, 2)};
    const auto shown = median([&](int round) {
        panel.showExchange(exchanges[static_cast<std::size_t>(round % 2)].get());
        QApplication::sendPostedEvents();
        panel.repaint();
    });
    std::printf("%-34s %6.2f of a frame (target 1), %6.1f times the empty panel\n", name, shown / frame,
                shown / std::max(empty, 0.01));
}

/// How long this thread was ready to run and had no processor, since it began: a machine's other programs
/// and the wire's own thread take their share. 0 where the system doesn't tell.
double waitedForProcessor()
{
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto fields = file.readAll().split(' '); // worked, waited: nanoseconds
    return fields.size() > 1 ? fields[1].toDouble() / 1e6 : 0;
}

/// Beats every 5 ms in the window's thread; what lies between two beats is how long something held it.
class Heartbeat final
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_since.start();
        m_timer.start(5);
    }
    void beat()
    {
        const auto gap = milliseconds(m_since);
        const auto waited = waitedForProcessor();
        m_longest = std::max(m_longest, gap);
        m_held = std::max(m_held, gap - (waited - m_waited));
        m_waited = waited;
        m_since.restart();
    }
    [[nodiscard]] double longest() const { return m_longest; }
    /// The longest that the program itself answers for.
    [[nodiscard]] double held() const { return m_held; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_waited = waitedForProcessor();
    double m_longest = 0;
    double m_held = 0;
};

/// As the window plays it: told of with every frame, shown when it has come, read, and let go of for the
/// next.
template <class Panel>
void measureArrival(const char *name, std::uint16_t port, const std::string &path)
{
    Panel panel;
    panel.resize(1200, 500);
    panel.show();
    QApplication::processEvents();
    WireThread wire;
    QEventLoop loop;
    const auto show = [&](PlayId, const ExchangePtr &exchange) { panel.showExchange(exchange.get()); };
    QObject::connect(&wire, &WireThread::exchangeProgressed, &panel, show);
    QObject::connect(&wire, &WireThread::exchangeFinished, &panel, show);
    QObject::connect(&wire, &WireThread::playFinished, &loop,
                     [&] { QTimer::singleShot(3000, &loop, &QEventLoop::quit); });
    Request request;
    request.method = "GET";
    request.url = "http://127.0.0.1:" + std::to_string(port) + path;
    PlayOptions options;
    options.wantsProgress = true;
    Heartbeat heart;
    wire.play(prepare(request).value(), options);
    loop.exec();
    const auto next = samples::answered("text/plain", "next", 3);
    panel.showExchange(next.get());
    heart.beat();
    std::printf(
        "%-34s %6.1f ms the longest between two beats (target 50), %4.1f without waits for a processor\n",
        name, heart.longest(), heart.held());
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    style::apply(application, style::Theme::Dark);
    const auto json = jsonOf(1'000'000);
    measureSelection<ResponsePanel>("JSON of 1 MB, Response", "application/json", json);
    measureSelection<ResponsePanel>("text of 1 MB, Response", "text/plain", json);
    measureSelection<ResponsePanel>("bytes of 1 MB, Response", "application/octet-stream",
                                    std::string(1'000'000, '\0'));
    measureSelection<WirePanel>("JSON of 1 MB, Wire", "application/json", json);
    const auto large = jsonOf(100'000'000);
    measureSelection<ResponsePanel>("JSON of 100 MB, Response", "application/json", large);
    measureSelection<WirePanel>("JSON of 100 MB, Wire", "application/json", large);
    auto lab = lab::Lab::start({});
    if (!lab)
        return 2;
    const auto port = (*lab)->port();
    measureArrival<ResponsePanel>("1 GiB arrives, Response", port, "/bytes?count=1073741824");
    measureArrival<WirePanel>("1 GiB arrives, Wire", port, "/bytes?count=1073741824");
    measureArrival<ResponsePanel>("100 MB of JSON arrive, Response", port,
                                  "/bodies/large-json?members=100000");
    return 0;
}
