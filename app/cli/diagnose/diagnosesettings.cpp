// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnose/diagnosesettings.h"

#include "app/cli/nearest.h"
#include "app/cli/play/edits/tlsedits.h"
#include "app/cli/play/playoptions.h"
#include "app/cli/play/targets.h"

#include <algorithm>
#include <array>

namespace expectra::cli {

namespace {

using Taken = Result<void>;

// What a battery decides by itself, or shows in another way.
constexpr std::array<std::string_view, 34> notShared{"on-417",       "on-early-final",
                                                     "location",     "location-trusted",
                                                     "max-redirs",   "post301",
                                                     "post302",      "post303",
                                                     "proxy",        "proxy-user",
                                                     "noproxy",      "proxytunnel",
                                                     "socks5",       "socks5-hostname",
                                                     "cookie",       "cookie-jar",
                                                     "http1.0",      "http1.1",
                                                     "http2",        "http2-prior-knowledge",
                                                     "repeat",       "parallel",
                                                     "fresh",        "format",
                                                     "output",       "compressed",
                                                     "decode-limit", "trace",
                                                     "trailer",      "expect100-timeout",
                                                     "out",          "show-secrets",
                                                     "silent",       "help"};

struct Own
{
    Option option;
    Taken (*take)(DiagnoseSettings &settings, const std::string &value); // nullptr: play's own way
};

Taken takeRoute(DiagnoseSettings &settings, const std::string &value)
{
    auto route = diagnosis::parseRoute(value);
    if (!route)
        return fail(route.error().code, "--route: " + route.error().detail);
    settings.plan.routes.push_back(std::move(*route));
    return {};
}

Taken takeProxy(DiagnoseSettings &settings, const std::string &value)
{
    return takeRoute(settings, "proxy=" + value);
}

Taken takeProbe(DiagnoseSettings &settings, const std::string &value)
{
    if (const auto probe = diagnosis::probeNamed(value)) {
        settings.plan.probes.push_back(*probe);
        return {};
    }
    std::vector<std::string> names;
    for (const auto each : diagnosis::allProbes())
        names.emplace_back(diagnosis::probeName(each));
    return fail(ErrorCode::InvalidInput,
                "--probe: no probe is called '" + value + "'; the nearest one is " + nearest(value, names));
}

Taken takeRefusedPath(DiagnoseSettings &settings, const std::string &value)
{
    settings.plan.refusedPath = value;
    return {};
}

struct FormatWord
{
    std::string_view word;
    DiagnoseFormat format;
};

constexpr std::array formatWords{
    FormatWord{"text", DiagnoseFormat::Text}, FormatWord{"ndjson", DiagnoseFormat::Ndjson},
    FormatWord{"json", DiagnoseFormat::Json}, FormatWord{"sarif", DiagnoseFormat::Sarif},
    FormatWord{"html", DiagnoseFormat::Html},
};

Taken takeFormat(DiagnoseSettings &settings, const std::string &value)
{
    const auto *const found = std::find_if(formatWords.begin(), formatWords.end(),
                                           [&value](const FormatWord &each) { return each.word == value; });
    if (found == formatWords.end())
        return fail(ErrorCode::InvalidInput,
                    "--format can't be '" + value + "'; it can be text, ndjson, json, sarif or html");
    settings.format = found->format;
    return {};
}

// clang-format off
constexpr std::array own{
    Own{{'\0', "route", "ROUTE", "a way to try (direct): direct, proxy=ADDRESS or to=HOST:PORT, with ,version=1.0|1.1|2 ,echo=URL ,name=TEXT"}, takeRoute},
    Own{{'x', "proxy", "ADDRESS", "the same as --route proxy=ADDRESS"}, takeProxy},
    Own{{'\0', "probe", "NAME", "ask only this question, and others that are named"}, takeProbe},
    Own{{'\0', "refused-path", "PATH", "where the large body goes (a random path beside the address)"}, takeRefusedPath},
    Own{{'\0', "expect100-timeout", "SECONDS", "how long each probe waits for 100 (3)"}, nullptr},
    Own{{'\0', "format", "FORMAT", "text (a matrix and what it means), ndjson (each exchange, then the verdict), json, sarif or html"}, takeFormat},
    Own{{'\0', "out", "FILE", "write the result there instead of standard output"}, nullptr},
    Own{{'\0', "show-secrets", "", "show passwords, tokens and cookies in the result"}, nullptr},
    Own{{'s', "silent", "", "announce nothing and show no progress"}, nullptr},
    Own{{'h', "help", "", "show this text"}, nullptr},
};
// clang-format on

/// Its own options behind those of play that it shares.
const std::vector<Option> &knownOptions()
{
    static const auto known = [] {
        std::vector<Option> options;
        std::copy_if(playOptions().begin(), playOptions().end(), std::back_inserter(options),
                     [](const Option &option) {
                         return std::find(notShared.begin(), notShared.end(), option.name) == notShared.end();
                     });
        for (const auto &each : own)
            options.push_back(each.option);
        return options;
    }();
    return known;
}

std::size_t indexInPlay(std::string_view name)
{
    const auto options = playOptions();
    const auto found = std::find_if(options.begin(), options.end(),
                                    [name](const Option &each) { return each.name == name; });
    return static_cast<std::size_t>(found - options.begin());
}

Taken take(std::string_view name, DiagnoseSettings &settings, Reading &reading, const std::string &value)
{
    const auto *const mine =
        std::find_if(own.begin(), own.end(), [name](const Own &each) { return each.option.name == name; });
    if (mine != own.end() && mine->take)
        return mine->take(settings, value);
    return takeOption(indexInPlay(name), reading, value);
}

Taken settle(DiagnoseSettings &settings, Reading &reading)
{
    auto &play = reading.settings;
    if (play.targets.size() != 1)
        return fail(ErrorCode::InvalidInput, play.targets.empty()
                                                 ? "nothing to diagnose: name a URL or a FILE.http#NAME"
                                                 : "one address at a time can be diagnosed");
    if (settings.plan.routes.empty())
        settings.plan.routes.emplace_back();
    if (const auto limit = play.edits.limit) {
        if (!*limit)
            return fail(ErrorCode::InvalidInput,
                        "a probe can't wait for ever: --expect100-timeout needs a time");
        settings.plan.waitLimit = **limit;
    }
    if (auto settled = settleBody(reading); !settled)
        return settled;
    // Without content there is nothing to hold back, and nothing that a 100 would permit.
    if (parsePlayTarget(play.targets.front()).kind == TargetKind::Address && !play.edits.method)
        play.edits.method = "POST";
    settings.play = std::move(play);
    return {};
}

} // namespace

Result<DiagnoseSettings> readDiagnoseSettings(std::span<const std::string> arguments)
{
    auto given = parseOptions(knownOptions(), arguments);
    if (!given)
        return tl::unexpected<Error>(given.error());
    DiagnoseSettings settings;
    Reading reading;
    reading.settings.targets = std::move(given->operands);
    for (const auto &[index, value] : given->options) {
        if (const auto taken = take(knownOptions()[index].name, settings, reading, value); !taken)
            return tl::unexpected<Error>(taken.error());
    }
    if (reading.settings.wantsHelp) {
        settings.play.wantsHelp = true;
        return settings;
    }
    takeEnvironment(reading.settings.edits.tls);
    if (const auto settled = settle(settings, reading); !settled)
        return tl::unexpected<Error>(settled.error());
    return settings;
}

Result<Request> readBase(const DiagnoseSettings &settings)
{
    auto requests = composeRequests(settings.play);
    if (!requests)
        return tl::unexpected<Error>(requests.error());
    if (requests->size() != 1)
        return fail(ErrorCode::InvalidInput,
                    settings.play.targets.front() + " holds several requests: name one behind #");
    return std::move(requests->front());
}

std::string diagnoseHelp()
{
    std::string probes;
    for (const auto probe : diagnosis::allProbes())
        probes += (probes.empty() ? "" : " ") + std::string(diagnosis::probeName(probe));
    return "Usage: expectra-cli diagnose [OPTIONS] [--route ROUTE ...] URL|FILE.http#NAME\n"
           "Asks over each route how Expect is treated there, and says who causes a 417 or a stalled "
           "upload.\n"
           "It sends some twenty small requests a route, one of them with 2 MiB, and says so before it "
           "begins.\n"
           "They are sent by POST unless -X or a file names a method, since an expectation is about "
           "content;\n"
           "what a POST or PUT changes there, they change.\n\n" +
           describeOptions(knownOptions()) + "\nProbes: " + probes +
           "\n\nExit status: 0 nothing is wrong; 1 something is, or it can't be told; 2 unusable options,\n"
           "addresses or files; 3 no route could be reached.\n";
}

} // namespace expectra::cli
