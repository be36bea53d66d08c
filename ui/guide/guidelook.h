// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Dresses a page of the guide in our faces, colours and spacing. Qt's reader of Markdown knows what is a
// heading, a code block, a table or a quotation; how these look is said here.

class QTextDocument;

namespace expectra {

/// Can be called again when the theme changes.
void dressGuidePage(QTextDocument &page);

} // namespace expectra
