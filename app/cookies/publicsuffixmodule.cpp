// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A library of its own, loaded when the first cookie names a domain: it is all that needs libpsl, which
// brings two larger libraries along.

#include <libpsl.h>

#include <memory>

/// 1 for a name under which anybody may register, or when there is no list to tell.
extern "C" __attribute__((visibility("default"))) int expectra_is_public_suffix(const char *domain)
{
    static const std::unique_ptr<psl_ctx_t, decltype(&psl_free)> list(psl_latest(nullptr), &psl_free);
    return !list || psl_is_public_suffix(list.get(), domain) != 0;
}
