// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/scriptplayer.h"

#include "app/http/syntax.h"
#include "app/lab/answerhead.h"
#include "app/lab/condition.h"
#include "app/lab/proxy/forwarding.h"

#include <algorithm>
#include <chrono>

namespace expectra::lab {

namespace {

constexpr std::size_t fillSize = 256 * 1024; // large enough that a 1 GiB answer costs few system calls

/// Endless generated content, as a view of what stands at this position: lines of 64 bytes.
std::string_view fillAt(ByteCount position, ByteCount atMost)
{
    constexpr std::string_view line = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-\n";
    static const std::string block = [&] {
        std::string lines;
        while (lines.size() < fillSize)
            lines += line;
        return lines;
    }();
    const auto offset = static_cast<std::size_t>(position % line.size());
    return std::string_view(block).substr(offset,
                                          static_cast<std::size_t>(std::min<ByteCount>(atMost, fillSize)));
}

bool announcesClose(const std::vector<std::string> &headers)
{
    return std::any_of(headers.begin(), headers.end(), [](const std::string &line) {
        const auto colon = std::min(line.find(':'), line.size() - 1);
        return http::equalsIgnoringCase(line.substr(0, colon), "Connection") &&
               http::equalsIgnoringCase(http::trimmed(std::string_view(line).substr(colon + 1)), "close");
    });
}

} // namespace

ScriptPlayer::ScriptPlayer(const Scenario &scenario, ParameterValues values, Channel &channel,
                           Request &request, Visit visit)
    : m_scenario(scenario)
    , m_values(std::move(values))
    , m_channel(channel)
    , m_request(request)
    , m_visit(visit)
{}

std::optional<Ending> ScriptPlayer::play()
{
    if (perform(m_scenario.steps) == Flow::Gone || !m_channel.outgoing.flush())
        return std::nullopt;
    return m_ending;
}

ScriptPlayer::Flow ScriptPlayer::perform(const Steps &steps)
{
    for (const auto &step : steps) {
        const auto flow = std::visit([this](const auto &action) { return perform(action); }, step.action);
        if (flow != Flow::GoOn)
            return flow;
    }
    return Flow::GoOn;
}

ScriptPlayer::Flow ScriptPlayer::perform(const Interim &interim)
{
    const auto status = number(interim.status);
    if (status < 100 || status > 199)
        return refuse(400, "The status of an interim response must be from 100 to 199.");
    if (m_request.head().line.isHttp10)
        return Flow::GoOn;
    m_interims.push_back(static_cast<int>(status));
    return send(composeInterim(static_cast<int>(status), reason(interim.reason), lines(interim.headers)));
}

ScriptPlayer::Flow ScriptPlayer::perform(const Accept &)
{
    const auto &head = m_request.head();
    if (head.asksForContinue() && head.hasBody()) {
        const auto flow = perform(Interim{{100, {}}, std::nullopt, {}});
        if (flow != Flow::GoOn)
            return flow;
    }
    return readBody(Request::all);
}

ScriptPlayer::Flow ScriptPlayer::perform(const Read &read)
{
    if (read.what == Read::What::Body)
        return readBody(Request::all);
    if (read.what == Read::What::Bytes)
        return readBody(number(read.bytes));

    if (!m_channel.outgoing.flush())
        return Flow::Gone;
    while (!m_channel.incoming.takeSome(Request::all).empty()) {
    }
    return Flow::Gone;
}

ScriptPlayer::Flow ScriptPlayer::perform(const Pause &pause)
{
    return pauseFor(number(pause.milliseconds));
}

ScriptPlayer::Flow ScriptPlayer::perform(const Answer &answer)
{
    const auto status = number(answer.status);
    if (status < 200 || status > 999)
        return refuse(400, "The status of an answer must be from 200 to 999.");

    const auto &head = m_request.head();
    std::string content;
    if (answer.body == Answer::Body::Echo)
        content = echoOf(m_request, m_interims, m_visit);
    else if (answer.body == Answer::Body::Text)
        content = text(answer.text);

    AnswerHead sent{static_cast<int>(status), reason(answer.reason), lines(answer.headers)};
    const auto hasContent = status != 204 && status != 304;
    if (hasContent) {
        sent.length = answer.body == Answer::Body::Fill ? number(answer.bytes) : content.size();
        sent.contentType = answer.body == Answer::Body::Echo   ? "application/json"
                           : answer.body == Answer::Body::Fill ? "application/octet-stream"
                           : content.empty()                   ? ""
                                                               : "text/plain; charset=utf-8";
    }
    const auto isClean = m_request.isBodyRead() && !announcesClose(sent.headers);
    const auto keeps = head.allowsKeeping() && (isClean || m_insistsOnKeeping);
    m_ending = keeps ? Ending::Keep : Ending::Close;
    sent.connection = !keeps ? "close" : head.line.isHttp10 ? "keep-alive" : "";

    if (!hasContent || head.line.method == "HEAD")
        return send(composeHead(sent));
    if (answer.body != Answer::Body::Fill)
        return send(composeHead(sent) + content);
    const auto flow = send(composeHead(sent));
    return flow == Flow::GoOn ? sendFill(answer) : flow;
}

ScriptPlayer::Flow ScriptPlayer::sendFill(const Answer &answer)
{
    const auto total = number(answer.bytes);
    const auto pieces = std::max<std::uint64_t>(number(answer.pieces), 1);
    const auto milliseconds = number(answer.milliseconds);
    const auto pieceSize = milliseconds == 0 ? total : total / pieces + (total % pieces != 0);

    for (ByteCount sent = 0; sent < total;) {
        const auto end = sent + std::min(pieceSize, total - sent);
        while (sent < end) {
            const auto some = fillAt(sent, end - sent);
            if (send(some) != Flow::GoOn)
                return Flow::Gone;
            sent += some.size();
        }
        if (sent < total && pauseFor(milliseconds) != Flow::GoOn)
            return Flow::Gone;
    }
    return Flow::GoOn;
}

ScriptPlayer::Flow ScriptPlayer::perform(const Raw &raw)
{
    const auto bytes = text(raw.bytes);
    const auto split = static_cast<std::size_t>(number(raw.split));
    if (split == 0)
        return send(bytes);

    if (!m_channel.outgoing.flush())
        return Flow::Gone;
    for (std::size_t at = 0; at < bytes.size(); at += split) {
        if (!m_channel.socket.send(std::string_view(bytes).substr(at, split)))
            return Flow::Gone;
        if (at + split < bytes.size() && pauseFor(number(raw.milliseconds)) != Flow::GoOn)
            return Flow::Gone;
    }
    return Flow::GoOn;
}

ScriptPlayer::Flow ScriptPlayer::perform(const Forward &forward)
{
    const auto isOver = forwardRequest(forward, m_request, m_channel);
    if (!isOver)
        return refuse(isOver.error().status, isOver.error().sentence);
    m_ending = Ending::Close;
    return *isOver ? Flow::End : Flow::Gone;
}

ScriptPlayer::Flow ScriptPlayer::perform(const Repeat &repeat)
{
    const auto times = number(repeat.times);
    for (std::uint64_t i = 0; i < times; ++i) {
        const auto flow = perform(repeat.steps);
        if (flow != Flow::GoOn)
            return flow;
        // Steps that send nothing wait nowhere: look now and then whether the lab stops.
        if (i % 1024 == 1023 && !m_channel.socket.pause(std::chrono::milliseconds(0)))
            return Flow::Gone;
    }
    return Flow::GoOn;
}

ScriptPlayer::Flow ScriptPlayer::perform(const Turns &turns)
{
    return perform(turns.lists[turns.taken->fetch_add(1) % turns.lists.size()]);
}

ScriptPlayer::Flow ScriptPlayer::perform(const If &branch)
{
    return perform(holds(branch.condition, m_request.head()) ? branch.then : branch.otherwise);
}

ScriptPlayer::Flow ScriptPlayer::perform(const Ending &ending)
{
    m_ending = ending;
    if (ending != Ending::Keep)
        return Flow::End;
    m_insistsOnKeeping = true;
    if (!m_request.head().allowsKeeping())
        m_ending = Ending::Close;
    return Flow::GoOn;
}

ScriptPlayer::Flow ScriptPlayer::send(std::string_view bytes)
{
    return m_channel.outgoing.write(bytes) ? Flow::GoOn : Flow::Gone;
}

ScriptPlayer::Flow ScriptPlayer::readBody(ByteCount bytes)
{
    if (m_request.isBodyRead())
        return Flow::GoOn;
    if (!m_channel.outgoing.flush())
        return Flow::Gone;
    switch (m_request.readBody(bytes)) {
    case BodyReader::State::Gone: return Flow::Gone;
    case BodyReader::State::Malformed: return refuse(400, "The body of this request is not in good chunks.");
    case BodyReader::State::Unfinished:
    case BodyReader::State::Complete: break;
    }
    return Flow::GoOn;
}

ScriptPlayer::Flow ScriptPlayer::pauseFor(std::uint64_t milliseconds)
{
    constexpr std::uint64_t year = 365ULL * 24 * 3600 * 1000; // more can't be waited for, and could overflow
    const std::chrono::milliseconds duration(std::min(milliseconds, year));
    return m_channel.outgoing.flush() && m_channel.socket.pause(duration) ? Flow::GoOn : Flow::Gone;
}

/// The script can't go on as written: says so instead, and ends it.
ScriptPlayer::Flow ScriptPlayer::refuse(int status, const std::string &sentence)
{
    m_insistsOnKeeping = false;
    const auto length = sentence.size() + 1;
    m_ending = Ending::Close;
    const auto flow = send(composeHead({.status = status,
                                        .contentType = "text/plain; charset=utf-8",
                                        .length = length,
                                        .connection = "close"}) +
                           sentence + "\n");
    return flow == Flow::GoOn ? Flow::End : flow;
}

std::string ScriptPlayer::text(const Text &text) const
{
    return text.expand([this](std::string_view name) -> std::string {
        if (const auto found = m_values.find(name); found != m_values.end())
            return found->second;
        if (name == "method")
            return m_request.head().line.method;
        if (name == "target")
            return m_request.head().line.target;
        if (name == "expect")
            return m_request.head().headers.combined("Expect").value_or("");
        return name == "body-bytes" ? std::to_string(m_request.bodyBytes()) : m_request.bodyDigest();
    });
}

std::optional<std::string> ScriptPlayer::reason(const std::optional<Text> &reason) const
{
    return reason ? std::optional(text(*reason)) : std::nullopt;
}

std::vector<std::string> ScriptPlayer::lines(const std::vector<Text> &headers) const
{
    std::vector<std::string> expanded;
    expanded.reserve(headers.size());
    for (const auto &line : headers)
        expanded.push_back(text(line));
    return expanded;
}

} // namespace expectra::lab
