// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What two requests must share to go over one connection: the way there, and who was shown to whom on it.

#include "app/request/proxychoice.h"

namespace expectra {

namespace {

constexpr std::size_t usualSize = 256;

void add(std::string &key, std::string_view part)
{
    key += '\n';
    key += part;
}

void add(std::string &key, const TlsOptions &tls)
{
    add(key, tls.verify ? "verified" : "unverified");
    for (const auto *text : {&tls.authorities, &tls.certificate, &tls.certificateKey, &tls.passphrase,
                             &tls.ciphers, &tls.cipherSuites})
        add(key, *text);
    for (const auto &version : {tls.minimum, tls.maximum})
        add(key, version ? tlsVersionName(*version) : "");
    add(key, tls.serverName ? "name " + *tls.serverName : "");
}

void add(std::string &key, const Proxy &proxy)
{
    add(key, std::to_string(static_cast<int>(proxy.kind)) + proxy.place.toString());
    add(key, proxy.user);
    add(key, proxy.password);
    add(key, proxy.resolvesNames ? "there" : "here");
    add(key, proxy.tunnelsAll ? "tunnel" : "");
}

} // namespace

std::string PreparedRequest::connectionKey() const
{
    std::string key;
    key.reserve(usualSize);
    if (isForwarded(*this)) { // the proxy leads each request to its own server
        key = "forward";
    } else {
        key = target.scheme + ' ' + destination().toString();
        for (const auto &address : addresses)
            key += ' ' + address;
    }
    add(key, unixSocket);
    add(key, std::to_string(static_cast<int>(family)));
    add(key, version == http::Version::Http2 ? "h2" : "h1");
    if (usesTls()) {
        add(key, target.host); // the name that was verified
        add(key, tls);
    }
    if (proxy) {
        add(key, *proxy);
        if (proxy->kind == Proxy::Kind::Https)
            add(key, proxyChoice.tls);
    }
    return key;
}

} // namespace expectra
