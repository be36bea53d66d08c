// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cookies/publicsuffix.h"

#include <dlfcn.h>

#include <filesystem>
#include <string>

namespace expectra::cookies {

namespace {

using Ask = int (*)(const char *domain);

/// The library stands beside the program.
Ask loadAsk()
{
    std::error_code failure;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failure);
    const auto path = program.parent_path() / "expectra-publicsuffix.so";
    void *library = dlopen(path.c_str(), RTLD_LAZY | RTLD_LOCAL);
    return library ? reinterpret_cast<Ask>(dlsym(library, "expectra_is_public_suffix")) : nullptr;
}

} // namespace

bool isPublicSuffix(std::string_view domain)
{
    // Loaded when the first cookie names a domain: most programs never need it.
    static const Ask ask = loadAsk();
    return !ask || ask(std::string(domain).c_str()) != 0;
}

} // namespace expectra::cookies
