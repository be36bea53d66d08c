// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnose/probejson.h"

#include "app/diagnosis/battery/arrived.h"

namespace expectra::cli {

namespace {

// As much of an answer as tells who wrote it.
constexpr std::size_t textBytes = 4096;

void write(JsonWriter &json, const diagnosis::Arrived &arrived)
{
    json.key("arrived").openObject();
    json.field("method", arrived.method);
    json.field("version", arrived.version);
    json.key("headers").openArray();
    for (const auto &field : arrived.headers) {
        json.openArray();
        json.string(field.name);
        json.string(field.value);
        json.closeArray();
    }
    json.closeArray();
    json.field("bodyBytes", arrived.bodyBytes);
    json.key("sentContinue").boolean(arrived.sentContinue);
    json.closeObject();
}

} // namespace

ExchangeJsonExtras probeExtras(const Exchange &exchange, const ProbePlace &place,
                               const diagnosis::Route &route)
{
    const auto members = [&exchange, place, &route](JsonWriter &json) {
        json.field("probe", diagnosis::probeName(place.cell.probe));
        json.field("route", diagnosis::routeName(route));
        json.field("repetition", std::uint64_t{place.repetition});
        json.field("words", diagnosis::readingWords(diagnosis::readExchange(exchange)));
        if (route.echo.empty() || !exchange.response)
            return;
        if (const auto arrived = diagnosis::parseArrived(exchange.content.read()))
            write(json, *arrived);
    };
    return {members, textBytes};
}

} // namespace expectra::cli
