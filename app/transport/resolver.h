// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Resolves a name with the system's resolver, on a thread of its own since that blocks. The order of the
// answer is the system's (RFC 6724). Nothing is cached: a debugger shows what each lookup costs. Law: `done`
// is called at most once, on the receiver's thread, and never after the lookup object is gone.

#include "app/request/addressfamily.h"
#include "app/timeline/event.h"

#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <variant>

namespace expectra::transport {

using LookupAnswer = std::variant<timeline::LookupFinished, timeline::LookupFailed>;

class ResolverLookup final
{
public:
    /// `answered` is the monotonic time at which the system's resolver returned.
    using Done = std::function<void(LookupAnswer, Duration answered)>;

    ResolverLookup(std::string host, std::uint16_t port, AddressFamily family, QObject *receiver, Done done);
    ~ResolverLookup(); // the system's call can't be interrupted; its answer is dropped
    ResolverLookup(const ResolverLookup &) = delete;
    ResolverLookup &operator=(const ResolverLookup &) = delete;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace expectra::transport
