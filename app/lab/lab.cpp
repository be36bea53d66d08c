// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/lab.h"

#include "app/lab/conversation.h"
#include "app/lab/port.h"

#include <list>

namespace expectra::lab {

namespace {

std::vector<ScenarioInfo> listed(const ScenarioSet::Map &scenarios)
{
    std::vector<ScenarioInfo> list;
    for (const auto &[path, scenario] : scenarios)
        list.push_back({path, scenario.description, presetQuery(scenario)});
    return list;
}

/// Where the gateway finds the lab's own origin: a loopback address that such a listener hears.
std::string originAt(const std::string &address, std::uint16_t port)
{
    const auto isV6 = address.find(':') != std::string::npos;
    const auto host = isV6 ? "[::1]" : address.starts_with("127.") ? address : "127.0.0.1";
    return "http://" + host + ":" + std::to_string(port);
}

} // namespace

class Lab::Server final
{
public:
    Server(ScenarioSet scenarios, StopSignal stop)
        : m_scenarios(std::move(scenarios)), m_stop(std::move(stop))
    {}
    ~Server() { stop(); }
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    [[nodiscard]] Result<void> listen(const Options &options);
    void stop();

    [[nodiscard]] std::optional<std::uint16_t> portOf(Role role) const;
    [[nodiscard]] const ScenarioSet &scenarios() const { return m_scenarios; }
    [[nodiscard]] const TlsFaces *tls() const { return m_tls.get(); }

private:
    [[nodiscard]] Result<void> open(Role role, const std::string &address, std::uint16_t port);
    [[nodiscard]] Result<void> startAccepting();

    ScenarioSet m_scenarios;
    StopSignal m_stop;
    std::string m_proxyScenario;
    std::string m_origin;
    std::unique_ptr<TlsFaces> m_tls;
    std::atomic<std::uint64_t> m_served = 0;
    std::list<std::pair<Role, Port>> m_ports; // a port stays where it is
};

Result<void> Lab::Server::listen(const Options &options)
{
    auto opened = open(Role::Origin, options.address, options.port);
    m_origin = originAt(options.address, portOf(Role::Origin).value_or(0));
    if (opened && options.tlsPort) {
        auto faces = TlsFaces::create();
        if (!faces)
            return tl::unexpected(faces.error());
        m_tls = std::move(*faces);
        opened = open(Role::TlsOrigin, options.address, *options.tlsPort);
    }
    if (opened && options.proxyPort && !m_scenarios.findProxy(options.proxyScenario))
        return fail(ErrorCode::InvalidInput, "the proxy has no scenario " + options.proxyScenario);
    m_proxyScenario = options.proxyScenario;
    if (opened && options.proxyPort)
        opened = open(Role::Proxy, options.address, *options.proxyPort);
    return opened ? startAccepting() : opened;
}

Result<void> Lab::Server::open(Role role, const std::string &address, std::uint16_t port)
{
    auto listener = listenOn(address, port);
    if (!listener)
        return tl::unexpected(listener.error());
    m_ports.emplace_back(std::piecewise_construct, std::forward_as_tuple(role),
                         std::forward_as_tuple(std::move(*listener), m_stop, [this, role](Handle handle) {
                             const Stage stage{role,     m_scenarios, m_proxyScenario,
                                               m_origin, m_tls.get(), ++m_served};
                             Conversation(std::move(handle), m_stop, stage).run();
                         }));
    return {};
}

Result<void> Lab::Server::startAccepting()
{
    for (auto &[role, port] : m_ports) {
        if (auto started = port.startAccepting(); !started)
            return started;
    }
    return {};
}

void Lab::Server::stop()
{
    m_stop.raise();
    for (auto &[role, port] : m_ports)
        port.join();
}

std::optional<std::uint16_t> Lab::Server::portOf(Role wanted) const
{
    for (const auto &[role, port] : m_ports) {
        if (role == wanted)
            return port.number();
    }
    return std::nullopt;
}

Lab::Lab(std::unique_ptr<Server> server) : m_server(std::move(server)) {}

Lab::~Lab() = default;

Result<std::unique_ptr<Lab>> Lab::start(const Options &options)
{
    auto scenarios = ScenarioSet::load(options.scenarioDirectories);
    if (!scenarios)
        return tl::unexpected(scenarios.error());
    auto stop = StopSignal::create();
    if (!stop)
        return tl::unexpected(stop.error());

    auto server = std::make_unique<Server>(std::move(*scenarios), std::move(*stop));
    if (auto listening = server->listen(options); !listening)
        return tl::unexpected(listening.error());
    return std::unique_ptr<Lab>(new Lab(std::move(server)));
}

std::uint16_t Lab::port() const
{
    return m_server->portOf(Role::Origin).value_or(0);
}

std::optional<std::uint16_t> Lab::tlsPort() const
{
    return m_server->portOf(Role::TlsOrigin);
}

std::optional<std::uint16_t> Lab::proxyPort() const
{
    return m_server->portOf(Role::Proxy);
}

std::vector<ScenarioInfo> Lab::scenarios() const
{
    return listed(m_server->scenarios().all());
}

std::vector<ScenarioInfo> Lab::proxyScenarios() const
{
    return listed(m_server->scenarios().proxies());
}

std::string Lab::authority() const
{
    return m_server->tls() ? m_server->tls()->authority() : std::string();
}

std::string Lab::clientCertificate() const
{
    return m_server->tls() ? m_server->tls()->client() : std::string();
}

void Lab::stop()
{
    m_server->stop();
}

} // namespace expectra::lab
