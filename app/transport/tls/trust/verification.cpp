// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/tls/trust/verification.h"

#include "app/timeline/address.h"
#include "app/transport/tls/trust/certificates.h"
#include "app/transport/tls/trust/faults.h"

#include <openssl/x509v3.h>

#include <algorithm>

namespace expectra::tls {

namespace {

struct Collected
{
    std::vector<Fault> faults;
};

int collectorIndex()
{
    static const int index = X509_STORE_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

/// Notes the fault and goes on, so that all are found.
int collect(int isGood, X509_STORE_CTX *store)
{
    if (isGood == 1)
        return 1;
    auto &faults = static_cast<Collected *>(X509_STORE_CTX_get_ex_data(store, collectorIndex()))->faults;
    const Fault fault{X509_STORE_CTX_get_error_depth(store), X509_STORE_CTX_get_error(store)};
    if (std::find(faults.begin(), faults.end(), fault) == faults.end())
        faults.push_back(fault);
    return 1;
}

} // namespace

void expectName(SSL &session, const std::string &host)
{
    auto *const parameters = SSL_get0_param(&session);
    if (timeline::parseEndpoint(host, 0)) {
        X509_VERIFY_PARAM_set1_ip_asc(parameters, host.c_str());
        return;
    }
    X509_VERIFY_PARAM_set_hostflags(parameters, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    X509_VERIFY_PARAM_set1_host(parameters, host.data(), host.size());
}

Verification verify(X509_STORE_CTX &store, const std::string &host)
{
    Collected collected;
    X509_STORE_CTX_set_ex_data(&store, collectorIndex(), &collected);
    X509_STORE_CTX_set_verify_cb(&store, collect);
    const bool isGood = X509_verify_cert(&store) == 1;
    X509_STORE_CTX_set_ex_data(&store, collectorIndex(), nullptr);
    auto &faults = collected.faults;
    if (!isGood && faults.empty())
        faults.push_back({X509_STORE_CTX_get_error_depth(&store), X509_STORE_CTX_get_error(&store)});
    sortByWeight(faults);

    Verification result;
    result.sentChain = describe(X509_STORE_CTX_get0_untrusted(&store));
    result.chain = describe(X509_STORE_CTX_get0_chain(&store));
    for (const auto &fault : faults)
        result.errors.push_back({fault.depth, fault.code, faultText(fault, result, host)});
    X509_STORE_CTX_set_error(&store, faults.empty() ? X509_V_OK : faults.front().code);
    return result;
}

} // namespace expectra::tls
