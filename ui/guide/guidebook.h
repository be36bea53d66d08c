// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The user guide that ships inside the program: Markdown pages in the order of resources/guide/pages.txt. The
// same files read well in any viewer of Markdown. Law: every page begins with its title.

#include <QtCore/QString>
#include <QtCore/QUrl>

#include <vector>

namespace expectra {

struct GuidePage
{
    QString file;                  // "timeline.md"
    QString title;                 // the heading it begins with
    QString text;                  // Markdown
    std::vector<QString> sections; // its second-level headings, in order

    [[nodiscard]] QUrl address() const; // inside the program
};

[[nodiscard]] std::vector<GuidePage> readGuide();

/// The name by which a link reaches a heading: "The wait for 100" is "the-wait-for-100", as on GitHub.
[[nodiscard]] QString anchorOf(const QString &heading);

/// The pages that hold every word, those with a word in the title first. An empty text finds all pages.
[[nodiscard]] std::vector<std::size_t> pagesWith(const std::vector<GuidePage> &pages, const QString &text);

} // namespace expectra
