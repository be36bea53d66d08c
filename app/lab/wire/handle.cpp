// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/wire/handle.h"

#include <unistd.h>

namespace expectra::lab {

void Handle::close()
{
    if (isOpen())
        ::close(std::exchange(m_descriptor, -1));
}

} // namespace expectra::lab
