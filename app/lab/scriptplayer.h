// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Plays the steps of one scenario to one request, in order, waiting where the script waits. Keeps two laws
// that no script has to state: HTTP/1.0 is never sent a 1xx response, and an answer announces truly whether
// the connection is kept: not for a client that doesn't want it, and while a body is owed only when the
// script insists.

#include "app/lab/echo.h"
#include "app/lab/parametervalues.h"
#include "app/lab/request.h"
#include "app/lab/script/scenario.h"
#include "app/lab/wire/channel.h"

#include <optional>

namespace expectra::lab {

class ScriptPlayer final
{
public:
    ScriptPlayer(const Scenario &scenario, ParameterValues values, Channel &channel, Request &request,
                 Visit visit);

    /// How the connection goes on; nullopt when the client left or the lab stops.
    [[nodiscard]] std::optional<Ending> play();

private:
    /// What becomes of the script after a step.
    enum class Flow {
        GoOn, // the next step follows
        End,  // the script is over
        Gone, // nothing can be sent or received any more
    };

    [[nodiscard]] Flow perform(const Steps &steps);
    [[nodiscard]] Flow perform(const Interim &interim);
    [[nodiscard]] Flow perform(const Accept &accept);
    [[nodiscard]] Flow perform(const Read &read);
    [[nodiscard]] Flow perform(const Pause &pause);
    [[nodiscard]] Flow perform(const Answer &answer);
    [[nodiscard]] Flow perform(const Raw &raw);
    [[nodiscard]] Flow perform(const Forward &forward);
    [[nodiscard]] Flow perform(const Repeat &repeat);
    [[nodiscard]] Flow perform(const Turns &turns);
    [[nodiscard]] Flow perform(const If &branch);
    [[nodiscard]] Flow perform(const Ending &ending);

    [[nodiscard]] Flow send(std::string_view bytes);
    [[nodiscard]] Flow sendFill(const Answer &answer);
    [[nodiscard]] Flow readBody(ByteCount bytes);
    [[nodiscard]] Flow pauseFor(std::uint64_t milliseconds);
    [[nodiscard]] Flow refuse(int status, const std::string &sentence);

    [[nodiscard]] std::uint64_t number(const Number &number) const { return valueOf(number, m_values); }
    [[nodiscard]] std::string text(const Text &text) const;
    [[nodiscard]] std::optional<std::string> reason(const std::optional<Text> &reason) const;
    [[nodiscard]] std::vector<std::string> lines(const std::vector<Text> &headers) const;

    const Scenario &m_scenario;
    ParameterValues m_values;
    Channel &m_channel;
    Request &m_request;
    Visit m_visit;
    std::vector<int> m_interims; // sent so far
    Ending m_ending = Ending::Close;
    bool m_insistsOnKeeping = false;
};

} // namespace expectra::lab
