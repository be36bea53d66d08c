// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/tls/trust/roots.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#ifndef __linux__
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>
#endif

namespace expectra::tls {

namespace fs = std::filesystem;

#ifdef __linux__

namespace {

/// A folder of roots that OpenSSL can look into: names of eight hexadecimal digits, a dot and a number.
bool isHashed(const fs::path &folder)
{
    std::error_code error;
    const auto isLink = [](const fs::directory_entry &entry) {
        const auto name = entry.path().filename().string();
        return name.size() == 10 && name[8] == '.' &&
               std::all_of(name.begin(), name.begin() + 8, [](unsigned char c) { return std::isxdigit(c); });
    };
    return std::any_of(fs::directory_iterator(folder, error), fs::directory_iterator(), isLink);
}

std::string chosen(const char *variable, const char *otherwise)
{
    const char *const value = std::getenv(variable);
    return value && *value ? value : otherwise;
}

} // namespace

Result<void> trustSystem(SSL_CTX &context)
{
    const auto folder = chosen(X509_get_default_cert_dir_env(), X509_get_default_cert_dir());
    const bool fileIsChosen = std::getenv(X509_get_default_cert_file_env()) != nullptr;
    if (!fileIsChosen && isHashed(folder) && SSL_CTX_load_verify_dir(&context, folder.c_str()) == 1)
        return {};
    SSL_CTX_set_default_verify_paths(&context);
    // Where this OpenSSL was built for another system than the one it runs on.
    for (const char *bundle : {"/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt",
                               "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem"}) {
        std::error_code error;
        if (!fileIsChosen && !fs::exists(X509_get_default_cert_file(), error) && fs::exists(bundle, error)) {
            SSL_CTX_load_verify_file(&context, bundle);
            break;
        }
    }
    return {};
}

#else

Result<void> trustSystem(SSL_CTX &context)
{
    auto *const store = SSL_CTX_get_cert_store(&context);
    for (const auto &root : QSslConfiguration::systemCaCertificates()) {
        const auto der = root.toDer();
        const auto *data = reinterpret_cast<const unsigned char *>(der.constData());
        const Owned<X509> certificate(d2i_X509(nullptr, &data, der.size()));
        if (certificate)
            X509_STORE_add_cert(store, certificate.get());
    }
    return {};
}

#endif

Result<void> trustFile(SSL_CTX &context, const std::string &path)
{
    if (SSL_CTX_load_verify_file(&context, path.c_str()) == 1)
        return {};
    std::error_code error;
    const bool exists = fs::exists(path, error);
    return fail(exists ? ErrorCode::Unreadable : ErrorCode::NotFound,
                exists ? "No certificate in PEM form can be read from " + path : "There is no file " + path);
}

} // namespace expectra::tls
