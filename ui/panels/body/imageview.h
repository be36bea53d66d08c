// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A picture that a body is: read in the background within bounds, shown as large as it is or as the view is,
// on a checkerboard where it is transparent.

#include "app/exchange/exchange.h"
#include "ui/widgets/backgroundtask.h"

#include <QtGui/QImage>
#include <QtWidgets/QScrollArea>

namespace expectra {

class ElidedLabel;

class ImageView final : public QWidget
{
    Q_OBJECT

public:
    static constexpr ByteCount largest = 64 * 1024 * 1024; // bytes of a body that are read as a picture
    static constexpr int mostMegabytes = 256;              // of pixels, however small the body is

    explicit ImageView(QWidget *parent = nullptr);

    void showContent(const Content &content, const std::string &format);
    [[nodiscard]] bool isFitted() const { return m_isFitted; }
    void setFitted(bool isFitted);
    [[nodiscard]] const QImage &image() const { return m_image; }
    /// "640 × 480 pixels, 32 bit, shown at 50 %", or why nothing is shown.
    [[nodiscard]] QString words() const { return m_words; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void take(const QImage &image, const QString &error);
    void place();

    QScrollArea *m_area;
    QWidget *m_canvas;
    ElidedLabel *m_label;
    QImage m_image;
    QString m_words;
    QString m_format;
    bool m_isFitted = true;
    BackgroundTask m_task;
};

} // namespace expectra
