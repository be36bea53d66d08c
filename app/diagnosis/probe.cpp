// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/probe.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace expectra::diagnosis {

namespace {

constexpr auto context = "Probe";

struct Row
{
    Probe probe;
    std::string_view name;
    const char *title;
    const char *question;
};

// One line a probe, in the order of the matrix.
constexpr std::array<Row, 17> rows{{
    {Probe::Plain, "plain", QT_TRANSLATE_NOOP("Probe", "Body, no Expect"),
     QT_TRANSLATE_NOOP("Probe", "Is the request met without any expectation?")},
    {Probe::Continue, "continue", QT_TRANSLATE_NOOP("Probe", "Expect: 100-continue"),
     QT_TRANSLATE_NOOP("Probe", "Does a 100 come before the body?")},
    {Probe::ContinueCase, "continue-case", QT_TRANSLATE_NOOP("Probe", "Expect: 100-Continue (case)"),
     QT_TRANSLATE_NOOP("Probe", "Is the value compared without regard to case?")},
    {Probe::Unknown, "unknown", QT_TRANSLATE_NOOP("Probe", "Unknown expectation"),
     QT_TRANSLATE_NOOP("Probe", "What happens to an expectation that nobody knows?")},
    {Probe::TwoInOneField, "two-in-one-field", QT_TRANSLATE_NOOP("Probe", "Two expectations in one field"),
     QT_TRANSLATE_NOOP("Probe", "Is a list read as a list?")},
    {Probe::TwoFields, "two-fields", QT_TRANSLATE_NOOP("Probe", "Two Expect fields"),
     QT_TRANSLATE_NOOP("Probe", "Is a repeated field read like a list?")},
    {Probe::EmptyValue, "empty-value", QT_TRANSLATE_NOOP("Probe", "Empty Expect field"),
     QT_TRANSLATE_NOOP("Probe", "Is an empty field taken for an expectation?")},
    {Probe::Http10, "http10", QT_TRANSLATE_NOOP("Probe", "HTTP/1.0 with Expect"),
     QT_TRANSLATE_NOOP("Probe", "Is Expect ignored in an HTTP/1.0 request?")},
    {Probe::NoBody, "no-body", QT_TRANSLATE_NOOP("Probe", "Expect without a body"),
     QT_TRANSLATE_NOOP("Probe", "What becomes of a client that must not have asked?")},
    {Probe::ZeroLength, "zero-length", QT_TRANSLATE_NOOP("Probe", "Body of zero length"),
     QT_TRANSLATE_NOOP("Probe", "Does a 100 come when there is nothing to send?")},
    {Probe::Chunked, "chunked", QT_TRANSLATE_NOOP("Probe", "Chunked body"),
     QT_TRANSLATE_NOOP("Probe", "Does the handshake work for a body of unknown length?")},
    {Probe::AtOnce, "at-once", QT_TRANSLATE_NOOP("Probe", "Body sent at once"),
     QT_TRANSLATE_NOOP("Probe", "What answers a client that doesn't wait?")},
    {Probe::Obfuscated, "obfuscated", QT_TRANSLATE_NOOP("Probe", "Value that contains 100-continue"),
     QT_TRANSLATE_NOOP("Probe", "Is a value taken for 100-continue that merely contains it?")},
    {Probe::RefusedPath, "refused-path", QT_TRANSLATE_NOOP("Probe", "Refused path, large body"),
     QT_TRANSLATE_NOOP("Probe", "Does a refusal come before the body is sent?")},
    {Probe::Reuse, "reuse", QT_TRANSLATE_NOOP("Probe", "Reuse after an early answer"),
     QT_TRANSLATE_NOOP("Probe", "Is the connection in step after an answer that came before the body?")},
    {Probe::Http2, "http2", QT_TRANSLATE_NOOP("Probe", "HTTP/2 with Expect"),
     QT_TRANSLATE_NOOP("Probe", "Does the handshake work over HTTP/2?")},
    {Probe::AsComposed, "as-composed", QT_TRANSLATE_NOOP("Probe", "Request as composed"),
     QT_TRANSLATE_NOOP("Probe", "Is the expectation met in the form that was typed?")},
}};

constexpr auto probes = [] {
    std::array<Probe, rows.size()> all{};
    for (std::size_t i = 0; i < rows.size(); ++i)
        all.at(i) = rows.at(i).probe;
    return all;
}();

const Row &rowOf(Probe probe)
{
    return *std::find_if(rows.begin(), rows.end(), [probe](const Row &row) { return row.probe == probe; });
}

} // namespace

std::span<const Probe> allProbes()
{
    return probes;
}

std::string_view probeName(Probe probe)
{
    return rowOf(probe).name;
}

std::optional<Probe> probeNamed(std::string_view name)
{
    const auto *const row =
        std::find_if(rows.begin(), rows.end(), [name](const Row &each) { return each.name == name; });
    return row == rows.end() ? std::nullopt : std::optional(row->probe);
}

QString probeTitle(Probe probe)
{
    return QCoreApplication::translate(context, rowOf(probe).title);
}

QString probeQuestion(Probe probe)
{
    return QCoreApplication::translate(context, rowOf(probe).question);
}

} // namespace expectra::diagnosis
