// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/tls/flowbio.h"

#include <algorithm>
#include <cstring>

namespace expectra::tls {

namespace {

Flow &flowOf(BIO *bio)
{
    return *static_cast<Flow *>(BIO_get_data(bio));
}

int readFlow(BIO *bio, char *data, std::size_t size, std::size_t *count)
{
    BIO_clear_retry_flags(bio);
    auto &incoming = flowOf(bio).incoming;
    *count = std::min(size, incoming.size());
    if (*count == 0) {
        BIO_set_retry_read(bio);
        return 0;
    }
    std::memcpy(data, incoming.data(), *count);
    incoming.remove_prefix(*count);
    return 1;
}

int writeFlow(BIO *bio, const char *data, std::size_t size, std::size_t *count)
{
    BIO_clear_retry_flags(bio);
    flowOf(bio).outgoing.append(data, size);
    *count = size;
    return 1;
}

long controlFlow(BIO *, int command, long, void *)
{
    return command == BIO_CTRL_FLUSH ? 1 : 0;
}

struct FreeMethod
{
    void operator()(BIO_METHOD *method) const { BIO_meth_free(method); }
};

BIO_METHOD *flowMethod()
{
    static const std::unique_ptr<BIO_METHOD, FreeMethod> method = [] {
        std::unique_ptr<BIO_METHOD, FreeMethod> made(
            BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "flow"));
        BIO_meth_set_read_ex(made.get(), readFlow);
        BIO_meth_set_write_ex(made.get(), writeFlow);
        BIO_meth_set_ctrl(made.get(), controlFlow);
        return made;
    }();
    return method.get();
}

} // namespace

Owned<BIO> newFlowBio(Flow &flow)
{
    Owned<BIO> bio(BIO_new(flowMethod()));
    BIO_set_data(bio.get(), &flow);
    BIO_set_init(bio.get(), 1);
    return bio;
}

} // namespace expectra::tls
