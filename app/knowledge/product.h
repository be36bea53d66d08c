// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is known about one product that speaks HTTP: how to recognise it, how it treats Expect, what to set
// to change that, and how sure we are. Read from one file of resources/knowledge; the texts there are
// written for users. Law: advice that was not checked against the product or its documentation says so.

#include <QRegularExpression>
#include <QString>

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

    /// By numbers, part by part. A version that isn't told may be any.
    [[nodiscard]] bool contains(std::string_view version) const;
    friend bool operator==(const VersionRange &, const VersionRange &) = default;
};

/// One sign by which a product shows.
struct Sign
{
    enum class Place {
        Answer,  // a field of the final or of an interim answer
        Body,    // the text of an answer
        Request, // a field of the request: how a client shows
    };
    Place place = Place::Answer;
    std::string field;          // lower case; empty in a body
    QRegularExpression pattern; // somewhere in it, without case; its first group is the version
    double weight = 1;          // 1 proves it; signs add up
};

/// What it answers to a probe.
struct ProbeSign
{
    std::string probe;        // its name
    QRegularExpression words; // for the whole of readingWords()
};

/// How it answers the battery as it comes from its maker: too common to prove it, but it confirms,
/// contradicts, or is a hint where nothing else tells.
struct Vector
{
    VersionRange versions;
    std::vector<ProbeSign> probes;
};

struct Setting
{
    QString where; // "squid.conf"
    QString text;  // what to write there
    QString why;
    QString source; // an address, or the name of the document
    Sureness sureness = Sureness::Reported;
};

/// One way in which it treats Expect. With signs or probes it is known to be at work only where all of them
/// show (of the probes, those that were played); without either it holds for every such product.
struct Behaviour
{
    std::string id; // "refuses-every-expectation": unique in the product
    VersionRange versions;
    QString summary; // one sentence
    std::vector<Sign> signs;
    std::vector<ProbeSign> probes;
    std::vector<std::string>
        rules; // verdicts that its settings help with; empty: it explains, it causes nothing
    std::vector<Setting> settings; // best first
    QString source;                // an address, or the name of the document
    Sureness sureness = Sureness::Reported;
};

struct Product
{
    std::string id; // "squid": the file's name
    QString name;   // "Squid"
    std::vector<Role> roles;
    /// Of clients, and of intermediaries that don't show: its place among those whose settings are offered
    /// where nobody was recognised; 0: none.
    int everyday = 0;
    std::vector<Sign> signs;
    std::vector<Vector> vectors;
    std::vector<Behaviour> behaviours;

    [[nodiscard]] bool is(Role role) const;
};

} // namespace expectra::knowledge
