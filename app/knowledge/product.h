// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is known about one product that speaks HTTP: how to recognise it, how it treats Expect, what to set
// to change that, and how sure we are. Read from one file of resources/knowledge; the texts there are
// written for users. Law: advice that was not checked against the product or its documentation says so.

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace expectra::knowledge {

enum class Role {
    Origin,       // answers requests itself
    Intermediary, // hands them on
    Client,
};

enum class Sureness {
    Observed,   // seen on the product itself, and recorded
    Documented, // its vendor says so
    Reported,   // people say so
};

/// From and up to which version something holds, both included; an empty end is open.
struct VersionRange
{
    std::string from;
    std::string to;

    [[nodiscard]] bool contains(std::string_view version) const; // by numbers, part by part
    friend bool operator==(const VersionRange &, const VersionRange &) = default;
};

/// One sign by which a product shows; what is empty is not asked for.
struct Sign
{
    std::string field; // of the final or the interim answer, lower case; "" with `body`
    std::string
        contains; // a regular expression in the field's value, or in the body; its first group is the version
    bool inBody = false;
    double weight = 1; // 1 proves it; signs add up
};

/// What it does with a probe: pairs of a probe's name and a pattern for readingWords().
struct ProbeSign
{
    std::string probe;
    std::string words; // a regular expression for the whole
};

struct Setting
{
    QString where; // "squid.conf"
    QString text;  // what to write there
    QString why;
    QString source; // an address, or the name of the document
    Sureness sureness = Sureness::Reported;
};

/// One way in which it treats Expect.
struct Behaviour
{
    std::string id; // "refuses-every-expectation": unique in the product
    VersionRange versions;
    QString summary;               // one sentence
    std::vector<ProbeSign> probes; // all must hold where they were played; none: never shown by probes
    std::string
        rule; // verdicts to which it is a cause, "intermediary-refuses"; empty: it explains, it doesn't cause
    std::vector<Setting> settings; // best first
    Sureness sureness = Sureness::Reported;
};

struct Product
{
    std::string id; // "squid": the file's name
    QString name;   // "Squid"
    std::vector<Role> roles;
    std::vector<Sign> signs;
    std::vector<Behaviour> behaviours;
};

} // namespace expectra::knowledge
