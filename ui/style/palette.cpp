// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/palette.h"

#include <QtGui/QGuiApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace expectra::style {

namespace {

struct Shade
{
    Role role;
    QRgb dark;
    QRgb light;
};

constexpr std::array shades{
    Shade{Role::Surface, 0xff1e2024, 0xffffffff},
    Shade{Role::Raised, 0xff24272c, 0xfff5f6f8},
    Shade{Role::Canvas, 0xff1b1d20, 0xfffbfbfc},
    Shade{Role::Field, 0xff1a1c1f, 0xffffffff},
    Shade{Role::Control, 0xff2b2f35, 0xffffffff},
    Shade{Role::Hover, 0xff31363d, 0xffeceef1},
    Shade{Role::Selection, 0xff1c3659, 0xffdae8fb},
    Shade{Role::Line, 0xff383d45, 0xffd9dce1},
    Shade{Role::SoftLine, 0xff2e3238, 0xffe6e8ec},
    Shade{Role::Grid, 0xff2a2d32, 0xffe9ebef},
    Shade{Role::Shadow, 0xff000000, 0xff1f2430},
    Shade{Role::Text, 0xffd7dae0, 0xff1f2430},
    Shade{Role::Dim, 0xff979eaa, 0xff5f6776},
    Shade{Role::Accent, 0xff5aa6f4, 0xff1c66c2},
    Shade{Role::AccentFill, 0xff2a74cd, 0xff1f6fd1},
    Shade{Role::OnAccent, 0xffffffff, 0xffffffff},
    Shade{Role::Variable, 0xffb39be6, 0xff6b48b8},
    Shade{Role::SelectedText, 0xffeef1f5, 0xff141821},
    Shade{Role::Expect, 0xffe8a33d, 0xff8f5500},
    Shade{Role::Met, 0xff56bb7d, 0xff1a7140},
    Shade{Role::Refused, 0xfff17c74, 0xffb3261e},
    Shade{Role::Note, 0xff62b0d0, 0xff1f6b8c},
    Shade{Role::RefusedChip, 0xff5b2320, 0xfffbe0de},
    Shade{Role::OnRefusedChip, 0xffffb4ad, 0xff9c1f18},
    Shade{Role::WarningChip, 0xff4a3a1c, 0xfffdf0d9},
    Shade{Role::OnWarningChip, 0xfff5c871, 0xff7d4a00},
    Shade{Role::MetChip, 0xff1f4430, 0xffdcf3e4},
    Shade{Role::OnMetChip, 0xff8fdcae, 0xff14602f},
    Shade{Role::NoteChip, 0xff343a42, 0xffe8ebf0},
    Shade{Role::OnNoteChip, 0xffd7dae0, 0xff3b4250},
    Shade{Role::PhaseBlocked, 0xff666d78, 0xff8a92a0},
    Shade{Role::PhaseDns, 0xff58a6c7, 0xff449bc0},
    Shade{Role::PhaseTcp, 0xff4fb477, 0xff45a26a},
    Shade{Role::PhaseProxy, 0xffc987b8, 0xffc577b2},
    Shade{Role::PhaseTls, 0xffa58bdc, 0xff9e82d9},
    Shade{Role::PhaseHead, 0xff4c9df0, 0xff3b94ef},
    Shade{Role::PhaseExpectWait, 0xffe8a33d, 0xffc88118},
    Shade{Role::PhaseBody, 0xff4686d8, 0xff2f74c8},
    Shade{Role::PhaseWait, 0xff8a929e, 0xff8a92a0},
    Shade{Role::PhaseResponse, 0xff6cc48c, 0xff3fa468},
    Shade{Role::PhaseRefused, 0xffe5534b, 0xffe5534b},
};

/// The table is read by position; a role out of its place would be a wrong colour, so it doesn't compile.
constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < shades.size(); ++i) {
        if (static_cast<std::size_t>(shades[i].role) != i)
            return false;
    }
    return shades.size() == static_cast<std::size_t>(Role::PhaseRefused) + 1;
}
static_assert(isInOrder());

/// Relative luminance of WCAG 2.1.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor color(Role role, Theme theme)
{
    const auto &shade = shades[static_cast<std::size_t>(role)];
    const bool dark = (theme == Theme::System ? shownTheme() : theme) == Theme::Dark;
    return QColor::fromRgb(dark ? shade.dark : shade.light);
}

QColor color(Role role)
{
    return color(role, shownTheme());
}

Theme shownTheme()
{
    const QPalette palette = QGuiApplication::palette();
    const bool dark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return dark ? Theme::Dark : Theme::Light;
}

QPalette qtPalette(Theme theme)
{
    const auto shade = [theme](Role role) { return color(role, theme); };
    QPalette palette;
    palette.setColor(QPalette::Window, shade(Role::Surface));
    palette.setColor(QPalette::WindowText, shade(Role::Text));
    palette.setColor(QPalette::Base, shade(Role::Field));
    palette.setColor(QPalette::AlternateBase, shade(Role::Raised));
    palette.setColor(QPalette::Text, shade(Role::Text));
    palette.setColor(QPalette::PlaceholderText, shade(Role::Dim));
    palette.setColor(QPalette::Button, shade(Role::Control));
    palette.setColor(QPalette::ButtonText, shade(Role::Text));
    palette.setColor(QPalette::BrightText, shade(Role::Refused));
    palette.setColor(QPalette::ToolTipBase, shade(Role::Raised));
    palette.setColor(QPalette::ToolTipText, shade(Role::Text));
    palette.setColor(QPalette::Highlight, shade(Role::Selection));
    palette.setColor(QPalette::HighlightedText, shade(Role::SelectedText));
    palette.setColor(QPalette::Link, shade(Role::Accent));
    palette.setColor(QPalette::LinkVisited, shade(Role::Variable));
    palette.setColor(QPalette::Light, shade(Role::Hover));
    palette.setColor(QPalette::Midlight, shade(Role::Control));
    palette.setColor(QPalette::Mid, shade(Role::Line));
    palette.setColor(QPalette::Dark, shade(Role::Line));
    palette.setColor(QPalette::Shadow, shade(Role::Canvas));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, shade(Role::Dim));
    return palette;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

Role methodRole(QStringView method)
{
    struct Known
    {
        QLatin1String method;
        Role role;
    };
    static constexpr std::array known{
        Known{QLatin1String("GET"), Role::Met},        Known{QLatin1String("HEAD"), Role::Met},
        Known{QLatin1String("POST"), Role::Expect},    Known{QLatin1String("PUT"), Role::Accent},
        Known{QLatin1String("PATCH"), Role::Variable}, Known{QLatin1String("DELETE"), Role::Refused},
        Known{QLatin1String("OPTIONS"), Role::Note},
    };
    const auto found = std::find_if(known.begin(), known.end(),
                                    [method](const Known &entry) { return method == entry.method; });
    return found == known.end() ? Role::Dim : found->role;
}

} // namespace expectra::style
