// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/conversation.h"

#include "app/lab/pages.h"
#include "app/lab/proxy/credentials.h"
#include "app/lab/scriptplayer.h"

namespace expectra::lab {

Conversation::Conversation(Handle handle, const StopSignal &stop, const Stage &stage)
    : m_stage(stage), m_channel(std::move(handle), stop), m_visit{stage.number, 0}
{}

void Conversation::run()
{
    std::optional<Ending> ending = begin();
    while (ending == Ending::Keep)
        ending = serveNext();

    if (ending == Ending::Close)
        m_channel.socket.finish();
    else if (ending == Ending::Reset)
        m_channel.socket.reset();
}

/// The TLS handshake where there is one. A client that speaks HTTP at once is told so in its own language.
std::optional<Ending> Conversation::begin()
{
    if (m_stage.role != Role::TlsOrigin)
        return Ending::Keep;
    constexpr unsigned char handshakeRecord = 22; // RFC 8446 section 5.1
    const auto first = m_channel.socket.peek();
    if (!first)
        return std::nullopt;
    if (*first != handshakeRecord)
        return refuse(Refusal{400, "This port speaks TLS: its addresses begin with https."});
    return m_channel.socket.startTls(m_stage.tls->context()) ? Ending::Keep : Ending::Close;
}

std::optional<Ending> Conversation::serveNext()
{
    const auto text = m_channel.incoming.peekRequestLine();
    if (!text)
        return refuse(text.error());
    auto line = parseRequestLine(*text);
    if (!line)
        return refuse(line.error());

    ++m_visit.request;
    const auto address = parseAddress(line->target);
    const auto isProxy = m_stage.role == Role::Proxy;
    const auto *const scenario = isProxy ? nullptr : m_stage.scenarios.find(address.path);
    if (scenario && scenario->beginsAtLine) {
        RequestHead head;
        head.bytes = *text;
        head.line = std::move(*line);
        head.isPartial = true;
        return serve(std::move(head), address, scenario);
    }

    auto bytes = m_channel.incoming.takeHead();
    if (!bytes)
        return refuse(bytes.error());
    auto head = parseRequestHead(std::move(*bytes));
    if (!head)
        return refuse(head.error());
    return isProxy ? serveAsProxy(std::move(*head)) : serve(std::move(*head), address, scenario);
}

std::optional<Ending> Conversation::serveAsProxy(RequestHead head)
{
    if (head.line.target.starts_with('/')) {
        head.isForGateway = true;
        head.line.target.insert(0, m_stage.origin);
    }
    const auto credentials = proxyCredentials(head);
    const auto *const named = m_stage.scenarios.findProxy(credentials.user);
    const auto *const scenario = named ? named : m_stage.scenarios.findProxy(m_stage.proxyScenario);
    // The password may set parameters, as a query does elsewhere: delay:ms=500.
    auto values = parameterValues(*scenario, parseAddress("/?" + credentials.password));
    if (!values)
        return play(refusalPage(values.error()), {}, std::move(head));
    return play(*scenario, std::move(*values), std::move(head));
}

std::optional<Ending> Conversation::serve(RequestHead head, const Address &address, const Scenario *scenario)
{
    if (scenario) {
        auto values = parameterValues(*scenario, address);
        if (!values)
            return play(refusalPage(values.error()), {}, std::move(head));
        return play(*scenario, std::move(*values), std::move(head));
    }
    if (address.path == "/") {
        const auto accepted = head.headers.combined("Accept").value_or("");
        const auto isJson = accepted.find("application/json") != std::string::npos;
        return play(listPage(m_stage.scenarios, isJson ? ListForm::Json : ListForm::Text), {},
                    std::move(head));
    }
    return play(refusalPage({404, "The lab has no scenario at " + address.path +
                                      "; the page at / lists those it has."}),
                {}, std::move(head));
}

std::optional<Ending> Conversation::play(const Scenario &scenario, ParameterValues values, RequestHead head)
{
    Request request(std::move(head), m_channel.incoming, scenario.needsDigest);
    return ScriptPlayer(scenario, std::move(values), m_channel, request, m_visit).play();
}

std::optional<Ending> Conversation::refuse(ReadTrouble trouble)
{
    switch (trouble) {
    case ReadTrouble::Gone: return std::nullopt;
    case ReadTrouble::TooLong:
        return refuse(Refusal{431, "The head of this request has no end within 1 MiB."});
    case ReadTrouble::NotText: break;
    }
    return refuse(Refusal{400, "These bytes are no HTTP request. This port speaks plain HTTP, without TLS."});
}

std::optional<Ending> Conversation::refuse(const Refusal &refusal)
{
    RequestHead head;
    head.isPartial = true;
    return play(refusalPage(refusal), {}, std::move(head));
}

} // namespace expectra::lab
