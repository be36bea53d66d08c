// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/fields/fieldtables.h"

#include <array>

namespace expectra::http::tables {

namespace {

using enum FieldUse;
using enum Trait;
using enum ValueForm;

constexpr auto rows = std::to_array<Field>({
    {"B3", Request, Text, Singleton | Nonstandard,
     "The trace that the request belongs to, in Zipkin's short form.", "Zipkin B3", "0|1"},
    {"Baggage", Request, Directives, List, "Facts that a distributed trace carries along.", "W3C Baggage",
     ""},
    {"Proxy-Status", Response, Directives, List,
     "How each proxy on the way handled the response, and what went wrong at it.", "RFC 9209 section 2", ""},
    {"RateLimit", Response, Directives, List, "How many requests are left until the count begins anew.",
     "Internet-Draft RateLimit Fields", ""},
    {"RateLimit-Policy", Response, Directives, List, "How many requests the server grants in which time.",
     "Internet-Draft RateLimit Fields", ""},
    {"Request-Id", Both, Text, Singleton | Nonstandard,
     "Names the request, so that it can be found in the logs.", "de facto", ""},
    {"Traceparent", Request, Text, Singleton,
     "The distributed trace that the request belongs to, and the step that sent it.", "W3C Trace Context",
     ""},
    {"Tracestate", Request, Directives, List, "What each tracing system adds to the trace.",
     "W3C Trace Context", ""},
    {"True-Client-IP", Request, Text, Singleton | Nonstandard,
     "The client's address, as Akamai and Cloudflare tell it to the server.", "Akamai", ""},
    {"Uber-Trace-Id", Request, Text, Singleton | Nonstandard,
     "The trace that the request belongs to, in Jaeger's form.", "Jaeger", ""},
    {"X-Amzn-Trace-Id", Both, Text, Singleton | Nonstandard,
     "The trace of AWS X-Ray that the request belongs to.", "AWS X-Ray", ""},
    {"X-B3-ParentSpanId", Request, Text, Singleton | Nonstandard, "The step of a trace that caused this one.",
     "Zipkin B3", ""},
    {"X-B3-Sampled", Request, Flag, Singleton | Nonstandard, "Whether this trace is recorded.", "Zipkin B3",
     "0|1"},
    {"X-B3-SpanId", Request, Text, Singleton | Nonstandard, "The step of a trace that sent the request.",
     "Zipkin B3", ""},
    {"X-B3-TraceId", Request, Text, Singleton | Nonstandard, "The trace that the request belongs to.",
     "Zipkin B3", ""},
    {"X-Client-IP", Request, Text, Singleton | Nonstandard,
     "The client's address, as a proxy tells it to the server.", "de facto", ""},
    {"X-Cloud-Trace-Context", Both, Text, Singleton | Nonstandard,
     "The trace of Google Cloud that the request belongs to.", "Google Cloud", ""},
    {"X-Correlation-Id", Both, Text, Singleton | Nonstandard,
     "Names a chain of requests through several services.", "de facto", ""},
    {"X-Datadog-Trace-Id", Request, Text, Singleton | Nonstandard,
     "The trace of Datadog that the request belongs to.", "Datadog", ""},
    {"X-Envoy-Attempt-Count", Both, Number, Singleton | Nonstandard,
     "How often Envoy has tried this request.", "Envoy", ""},
    {"X-Envoy-Upstream-Service-Time", Response, Number, Singleton | Nonstandard,
     "The milliseconds that the server behind Envoy took.", "Envoy", ""},
    {"X-Forwarded-Client-Cert", Request, Policies, List | Nonstandard,
     "The client's certificate, as Envoy hands it on.", "Envoy", ""},
    {"X-Forwarded-For", Request, Text, List | Nonstandard,
     "The client's address and those of the proxies behind it, nearest to the client first.", "de facto", ""},
    {"X-Forwarded-Host", Request, Host, Nonstandard,
     "The host that the client asked for, before a proxy changed it.", "de facto", ""},
    {"X-Forwarded-Port", Request, Number, Nonstandard, "The port that the client connected to.", "de facto",
     "80|443"},
    {"X-Forwarded-Prefix", Request, Uri, Nonstandard, "The part of the path that a proxy took away.",
     "de facto", "/api"},
    {"X-Forwarded-Proto", Request, Token, Nonstandard, "The protocol that the client spoke to the proxy.",
     "de facto", "http|https"},
    {"X-Forwarded-Server", Request, Host, Nonstandard, "The host name of the proxy.", "de facto", ""},
    {"X-Original-URL", Request, Uri, Singleton | Nonstandard, "The path before a proxy rewrote it.",
     "de facto", ""},
    {"X-RateLimit-Limit", Response, Text, Nonstandard,
     "How many requests the server grants in a window of time.", "de facto", ""},
    {"X-RateLimit-Remaining", Response, Text, Nonstandard,
     "How many requests are left in this window of time.", "de facto", ""},
    {"X-RateLimit-Reset", Response, Text, Nonstandard, "When the count of requests begins anew.", "de facto",
     ""},
    {"X-RateLimit-Resource", Response, Text, Singleton | Nonstandard,
     "Which of the server's counts the request fell under.", "GitHub", ""},
    {"X-RateLimit-Used", Response, Number, Singleton | Nonstandard,
     "How many requests were made in this window of time.", "GitHub", ""},
    {"X-Real-IP", Request, Text, Singleton | Nonstandard,
     "The client's address, as nginx is often told to hand it on.", "de facto", ""},
    {"X-Request-Id", Both, Text, Singleton | Nonstandard,
     "Names the request, so that it can be found in the logs.", "de facto", ""},
    {"X-Request-Start", Request, Text, Singleton | Nonstandard, "When the first proxy saw the request.",
     "de facto", ""},
    {"X-Served-By", Response, Text, List | Nonstandard, "The machines that answered.", "de facto", ""},
    {"X-Squid-Error", Response, Text, Singleton | Nonstandard, "The error that Squid itself answered with.",
     "Squid", "ERR_INVALID_REQ 0|ERR_ACCESS_DENIED 0"},
    {"X-Timer", Response, Text, Singleton | Nonstandard,
     "When Fastly began with the request and how long it took.", "Fastly", ""},
});

} // namespace

std::span<const Field> forwardingFields()
{
    return rows;
}

} // namespace expectra::http::tables
