// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The ways back to what was in view before. Law: a gesture that goes on (turns of a wheel, a drag, a held
// key) is one step back, however many views it passed through.

#include "ui/timeline/scale/timescale.h"

#include <optional>
#include <vector>

namespace expectra {

/// What was in view: a stretch, or all there is, which may grow.
struct ZoomView
{
    Stretch shown;
    bool isFitted = true;

    friend bool operator==(const ZoomView &, const ZoomView &) = default;
};

enum class ZoomBy {
    Once,  // a step of its own: fit, rubber band, zoom to the selection
    Wheel, // these go on until another kind comes, or settle()
    Key,
    Pan,
};

class ZoomStack final
{
public:
    /// This view is about to be left.
    void leave(const ZoomView &view, ZoomBy by);
    /// The gesture that was going on has ended.
    void settle() { m_by = ZoomBy::Once; }
    void clear();

    [[nodiscard]] bool canGoBack() const { return !m_past.empty(); }
    [[nodiscard]] bool canGoForward() const { return !m_undone.empty(); }
    /// The view before; `current` is what forward() will return to.
    [[nodiscard]] std::optional<ZoomView> back(const ZoomView &current);
    [[nodiscard]] std::optional<ZoomView> forward(const ZoomView &current);

private:
    std::vector<ZoomView> m_past;
    std::vector<ZoomView> m_undone;
    ZoomBy m_by = ZoomBy::Once;
};

} // namespace expectra
