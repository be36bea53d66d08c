// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Plays a battery without a wire, in virtual time: a server of the test says in the words of readings what
// each request comes to and how long that takes. The battery's laws are checked with every step.

#include "app/diagnosis/battery/battery.h"

#include <functional>

namespace expectra::test {

/// "200", "100 200", "silent 200", "417", "early 404", "late 417", "429", "503 later", "closed", "reset",
/// "timeout", and what fails on the way: "refused", "unknown name", "proxy refused", "bad certificate".
[[nodiscard]] ExchangePtr exchangeOf(const std::string &words);

/// A plan with these routes for a PUT to http://lab.test/.
[[nodiscard]] diagnosis::BatteryPlan planOver(std::initializer_list<const char *> routes);

class BatteryBook final
{
public:
    struct Answer
    {
        std::string words;
        Duration takes = 1ms;
        std::string protocol = "http/1.1";
    };
    using Server = std::function<Answer(const diagnosis::Sending &)>;

    BatteryBook(const diagnosis::BatteryPlan &plan, Server server);

    /// Until it is finished, or for so many plays.
    void run(std::size_t plays = 1000);
    /// All that is out ends as cancelled.
    void cancel();

    [[nodiscard]] const diagnosis::Diagnosis &diagnosis() const { return m_battery.diagnosis(); }
    [[nodiscard]] const diagnosis::Battery &battery() const { return m_battery; }
    [[nodiscard]] Instant now() const { return m_now; }
    /// The probes of a route in the order in which they went out: "plain continue ...".
    [[nodiscard]] QString sent(std::size_t route) const;
    /// Why a cell is empty.
    [[nodiscard]] QString reason(const char *probe, std::size_t route = 0) const;
    [[nodiscard]] QString words(const char *probe, std::size_t route = 0) const;
    [[nodiscard]] const std::vector<diagnosis::Sending> &sendings() const { return m_sendings; }
    /// What broke a law; empty when nothing did.
    [[nodiscard]] QString broken() const;

private:
    struct Out
    {
        Instant ends;
        std::size_t step = 0;
        ExchangePtr exchange;
    };
    void takeMore();
    void endOne();

    Server m_server;
    diagnosis::Battery m_battery;
    Instant m_now;
    std::vector<Out> m_out;
    std::vector<diagnosis::Sending> m_sendings;
    QString m_broken;
};

} // namespace expectra::test
