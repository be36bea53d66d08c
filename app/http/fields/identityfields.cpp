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
    {"Accept-Signature", Both, Directives, List,
     "Which signatures the sender would like to see on the other side's message.", "RFC 9421 section 5.1",
     ""},
    {"Authentication-Control", Response, Directives, List,
     "How a browser should behave around the login that it is asked for.", "RFC 8053 section 4", ""},
    {"Authentication-Info", Response, Directives, List, "What the server adds after a login that went well.",
     "RFC 9110 section 11.6.3", ""},
    {"Authorization", Request, Credentials, Singleton, "Proves who asks, by the scheme that stands first.",
     "RFC 9110 section 11.6.2", "Bearer |Basic |Digest |Negotiate |DPoP |AWS4-HMAC-SHA256 "},
    {"Client-Cert", Request, Bytes, Singleton,
     "The client's certificate, handed on by the proxy that ended the TLS connection.",
     "RFC 9440 section 2.2", ""},
    {"Client-Cert-Chain", Request, Bytes, List,
     "The certificates that vouch for the client's own, handed on by a proxy.", "RFC 9440 section 2.3", ""},
    {"Cookie", Request, Policies, Singleton | ByBrowser, "The cookies that the server set earlier.",
     "RFC 6265 section 4.2", ""},
    {"DPoP", Request, Text, Singleton,
     "Proves that the sender holds the key that its access token is bound to.", "RFC 9449 section 4.1", ""},
    {"DPoP-Nonce", Response, Text, Singleton,
     "A value that the client must put into its next proof of possession.", "RFC 9449 section 8.1", ""},
    {"Optional-WWW-Authenticate", Response, Credentials, List,
     "Offers a login where the content is open without one.", "RFC 8053 section 3", ""},
    {"Proxy-Authenticate", Response, Credentials, List,
     "The ways in which the proxy lets a client prove itself.", "RFC 9110 section 11.7.1",
     "Basic realm=\"proxy\"|Digest |Negotiate|NTLM"},
    {"Proxy-Authentication-Info", Response, Directives, List,
     "What the proxy adds after a login that went well.", "RFC 9110 section 11.7.3", ""},
    {"Proxy-Authorization", Request, Credentials, Singleton | HopByHop, "Proves to the proxy who asks.",
     "RFC 9110 section 11.7.2", "Basic |Digest |Negotiate |NTLM "},
    {"Replay-Nonce", Response, Text, Singleton, "A value that an ACME client must put into its next request.",
     "RFC 8555 section 6.5.1", ""},
    {"Set-Cookie", Response, Policies, None,
     "A cookie to keep and send back; each stands in a field of its own.", "RFC 6265 section 4.1",
     "Path=/|Secure|HttpOnly|SameSite=Lax|SameSite=Strict|SameSite=None|Max-Age=3600"},
    {"Signature", Both, Bytes, List, "Signatures over parts of this message.", "RFC 9421 section 4.2", ""},
    {"Signature-Input", Both, Directives, List, "What each signature covers, with which key and since when.",
     "RFC 9421 section 4.1", ""},
    {"WWW-Authenticate", Response, Credentials, List,
     "The ways in which the server lets a client prove itself.", "RFC 9110 section 11.6.1",
     "Basic realm=\"site\"|Bearer|Digest |Negotiate"},
    {"X-Api-Key", Request, Text, Singleton | Nonstandard, "The secret by which a service knows its customer.",
     "de facto", ""},
    {"X-Auth-Token", Both, Text, Singleton | Nonstandard,
     "The secret of a session, as OpenStack and others carry it.", "de facto", ""},
    {"Private-Token", Request, Text, Singleton | Nonstandard, "A personal access token of GitLab.", "GitLab",
     ""},
    {"X-Vault-Token", Request, Text, Singleton | Nonstandard,
     "The token by which HashiCorp Vault knows its client.", "HashiCorp Vault", ""},
});

} // namespace

std::span<const Field> identityFields()
{
    return rows;
}

} // namespace expectra::http::tables
