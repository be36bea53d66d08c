// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The network log with a million rows, beside two floors in the same run: copying its rows once, and an empty
// table's frame. Prints one line a measurement; the ratios are what counts.
// logbench [ROWS]

#include "app/log/filter/logfilter.h"
#include "tests/app/log/manyexchanges.h"
#include "ui/models/networkmodel.h"
#include "ui/network/networktable.h"
#include "ui/style/style.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace expectra {

namespace {

using Watch = std::chrono::steady_clock;

constexpr std::size_t batch = 10'000;
constexpr int frames = 200;

double milliseconds(Watch::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// The median of several runs.
template <class Work>
double timeOf(Work &&work, int runs = 7)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const auto start = Watch::now();
        work();
        times.push_back(milliseconds(Watch::now() - start));
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void print(const char *what, double value, const char *unit, double floor, const char *target)
{
    if (floor > 0)
        std::printf("%-44s %10.2f %-5s %6.1f x floor   target %s\n", what, value, unit, value / floor,
                    target);
    else
        std::printf("%-44s %10.2f %-5s %16s target %s\n", what, value, unit, "", target);
}

void fill(NetworkModel &model, std::uint64_t rows)
{
    double filling = 0;
    for (std::uint64_t id = 1; id <= rows;) {
        std::vector<ExchangePtr> exchanges;
        for (; exchanges.size() < batch && id <= rows; ++id)
            exchanges.push_back(samples::anyExchange(id));
        const auto start = Watch::now();
        model.put(exchanges);
        filling += milliseconds(Watch::now() - start);
    }
    print("fill, findings included, a row", filling * 1000 / static_cast<double>(rows), "us", 0, "-");
    print("memory a row, its texts included", static_cast<double>(model.memory()) / static_cast<double>(rows),
          "B", 0, "< 150");
}

/// Copies every row: no look at all of them costs less.
double copyingFloor(const ExchangeLog &log)
{
    std::vector<LogRow> copy(log.count());
    return timeOf([&] {
        for (Place place = 0; place < log.count(); ++place)
            copy[place] = log.row(place);
    });
}

void filter(NetworkModel &model, double floor)
{
    for (const char *text :
         {"status:4xx", "expect:refused host:example", "object-77", "-path:/health larger:1M",
          "edge.cdn.example:8417/bucket", "put|post slower:1s"}) {
        const auto query = parseLogQuery(text);
        const auto label = std::string("filter ") + text;
        print(label.c_str(), timeOf([&] { model.setFilter(query); }, 5), "ms", floor, "< 50 ms");
    }
    model.setFilter({});
}

void sort(NetworkModel &model, double floor)
{
    for (int column = 0; column < networkColumnCount; ++column) {
        const LogOrder order{static_cast<NetworkColumn>(column), Ascent::Down};
        const auto label = std::string("sort by ") + columnTitle(order.column).toStdString();
        const auto time = timeOf(
            [&] {
                model.setOrder({});
                model.setOrder(order);
            },
            3);
        print(label.c_str(), time, "ms", floor, "< 200 ms");
    }
    model.setOrder({});
}

/// One frame: scrolled by some rows and painted whole.
double frameTime(QTableView &view)
{
    QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
    auto *bar = view.verticalScrollBar();
    int at = 0;
    return timeOf(
        [&] {
            at = (at + 7919) % std::max(bar->maximum(), 1);
            bar->setValue(at);
            view.viewport()->render(&image);
        },
        frames);
}

void scroll(NetworkModel &model)
{
    NetworkModel nothing;
    NetworkTable empty(&nothing);
    NetworkTable full(&model);
    for (auto *table : {&empty, &full}) {
        table->resize(1400, 700);
        table->show();
    }
    QApplication::processEvents();
    print("scrolling frame, 28 rows of 10 columns", frameTime(full), "ms", frameTime(empty), "< 10 ms");
}

} // namespace

} // namespace expectra

int main(int argc, char **argv)
{
    using namespace expectra;
    QApplication application(argc, argv);
    style::apply(application, style::Theme::Dark);
    const auto rows = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000ULL;
    NetworkModel model;
    fill(model, rows);
    const auto floor = copyingFloor(model.log());
    print("floor: all rows copied", floor, "ms", 0, "-");
    filter(model, floor);
    sort(model, floor);
    scroll(model);
    return 0;
}
