// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Fails a test with the two scripts of a playbook, or with the law that its machine broke.

#include "tests/support/playbook.h"

#include <QTest>

#define VERIFY_PLAYED(book)                                                                                  \
    do {                                                                                                     \
        const auto words = (book).verdict();                                                                 \
        QVERIFY2(words.empty(), words.c_str());                                                              \
    } while (false)

/// "outcome, N of M content bytes, closed by".
#define VERIFY_ENDED(book, expected)                                                                         \
    do {                                                                                                     \
        VERIFY_PLAYED(book);                                                                                 \
        QCOMPARE(QByteArray::fromStdString(expectra::test::ending((book).record())), QByteArray(expected));  \
    } while (false)
