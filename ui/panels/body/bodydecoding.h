// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One coded content on its way to a decoded one: its front at once, the rest in the background, up to a limit
// that somebody may raise. Law: what decoded() gives only ever grows until it is done.

#include "app/coding/decodedcontent.h"
#include "ui/panels/body/bodydocument.h"
#include "ui/widgets/backgroundtask.h"

#include <QtCore/QObject>

namespace expectra {

class BodyDecoding final : public QObject
{
    Q_OBJECT

public:
    static constexpr ByteCount atOnce = 512 * 1024; // decoded before the first picture of it

    /// Of codings that can be decoded.
    BodyDecoding(Content coded, coding::Codings codings, QObject *parent = nullptr);

    [[nodiscard]] const coding::DecodedContent &decoded() const { return m_decoded; }
    [[nodiscard]] const coding::Codings &codings() const { return m_codings; }
    /// False while there may come more without being asked for.
    [[nodiscard]] bool isDone() const { return m_isDone; }
    [[nodiscard]] BodyDocument::Extent extent() const;
    [[nodiscard]] int percent() const { return m_percent; }
    [[nodiscard]] bool isAtLimit() const
    {
        return m_isDone && m_decoded.end == coding::DecodedContent::End::Limit;
    }
    /// How far decodeOn() would go.
    [[nodiscard]] ByteCount nextLimit() const;
    void decodeOn();

signals:
    void progressed();
    void finished();

private:
    void start();

    Content m_coded;
    coding::Codings m_codings;
    coding::DecodeLimit m_limit;
    coding::DecodedContent m_decoded;
    bool m_isDone = true;
    int m_percent = 0;
    BackgroundTask m_task;
};

} // namespace expectra
