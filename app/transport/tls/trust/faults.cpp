// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/tls/trust/faults.h"

#include "app/timeline/address.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace expectra::tls {

namespace {

bool isUntrusted(int code)
{
    constexpr std::array codes{X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN,
                               X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
                               X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT};
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// First what says whom we talk to, then whether anybody vouches for it, then for how long.
int weight(int code)
{
    if (code == X509_V_ERR_CERT_REVOKED)
        return 0;
    if (code == X509_V_ERR_HOSTNAME_MISMATCH || code == X509_V_ERR_IP_ADDRESS_MISMATCH)
        return 2;
    if (isUntrusted(code))
        return 3;
    return code == X509_V_ERR_CERT_HAS_EXPIRED || code == X509_V_ERR_CERT_NOT_YET_VALID ? 1 : 4;
}

const timeline::Certificate *certificateAt(const Verification &seen, int depth)
{
    const auto index = static_cast<std::size_t>(std::max(depth, 0));
    if (index < seen.chain.size())
        return &seen.chain[index];
    return index < seen.sentChain.size() ? &seen.sentChain[index] : nullptr;
}

std::string shortName(const timeline::Certificate &certificate)
{
    return certificate.commonName.empty() ? certificate.subject : certificate.commonName;
}

/// "The certificate", "The issuer's certificate (Lab CA)".
std::string which(const Fault &fault, const timeline::Certificate *certificate)
{
    if (fault.depth <= 0)
        return "The certificate";
    return "The issuer's certificate" + (certificate ? " (" + shortName(*certificate) + ')' : std::string());
}

/// "a.example, b.example and 3 more".
std::string namesText(const timeline::Certificate &certificate)
{
    constexpr std::size_t shown = 4;
    std::vector<std::string> names;
    for (const auto &name : certificate.names) {
        const auto colon = name.find(':');
        names.push_back(name.substr(colon == std::string::npos ? 0 : colon + 1));
    }
    if (names.empty() && !certificate.commonName.empty())
        names.push_back(certificate.commonName);
    if (names.empty())
        return "nobody";
    std::string result;
    for (std::size_t i = 0; i < std::min(names.size(), shown); ++i)
        result += (i > 0 ? ", " : "") + names[i];
    if (names.size() > shown)
        result += " and " + std::to_string(names.size() - shown) + " more";
    return result;
}

std::string mismatchText(const timeline::Certificate *certificate, const std::string &host)
{
    if (!certificate)
        return "The certificate is not for " + host;
    // RFC 9525 section 2: the common name counts for nothing where names are listed, and never for addresses.
    return "The certificate is for " + namesText(*certificate) + ", not for " + host;
}

std::string issuerText(const Fault &fault, const timeline::Certificate *certificate)
{
    if (!certificate)
        return "The chain is incomplete: an issuer's certificate is missing";
    return fault.depth <= 0 ? "The chain is incomplete: the certificate's issuer (" + certificate->issuer +
                                  ") was not sent and is not among the trusted roots"
                            : "The chain ends with an issuer (" + certificate->issuer +
                                  ") that was not sent and is not among the trusted roots";
}

} // namespace

void sortByWeight(std::vector<Fault> &faults)
{
    const bool isUnvouched =
        std::any_of(faults.begin(), faults.end(), [](const Fault &fault) { return isUntrusted(fault.code); });
    // Without an issuer there is no signature to check, which OpenSSL tells as a fault of its own.
    std::erase_if(faults, [&](const Fault &fault) {
        const bool isConsequence = fault.code == X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE ||
                                   fault.code == X509_V_ERR_CERT_UNTRUSTED;
        return isUnvouched && isConsequence;
    });
    std::stable_sort(faults.begin(), faults.end(), [](const Fault &one, const Fault &other) {
        return weight(one.code) < weight(other.code);
    });
}

std::string faultText(const Fault &fault, const Verification &seen, const std::string &host)
{
    const auto *certificate = certificateAt(seen, fault.depth);
    switch (fault.code) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return which(fault, certificate) + " expired" +
               (certificate ? " on " + dayText(certificate->notAfter) : std::string());
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return which(fault, certificate) + " is not valid" +
               (certificate ? " before " + dayText(certificate->notBefore) : std::string(" yet"));
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return "The certificate is signed by itself and is not among the trusted roots";
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        return "The chain ends in a root that is not trusted" +
               (certificate ? " (" + shortName(*certificate) + ')' : std::string());
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE: return issuerText(fault, certificate);
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH: return mismatchText(certificate, host);
    case X509_V_ERR_INVALID_PURPOSE: return which(fault, certificate) + " is not meant for servers";
    default: return which(fault, certificate) + ": " + X509_verify_cert_error_string(fault.code);
    }
}

std::string dayText(std::chrono::system_clock::time_point time)
{
    const auto seconds = std::chrono::system_clock::to_time_t(time);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    std::array<char, 16> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts);
    return text.data();
}

} // namespace expectra::tls
