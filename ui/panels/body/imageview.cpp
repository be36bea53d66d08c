// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/body/imageview.h"

#include "app/analysis/wiretext.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"
#include "ui/widgets/elidedlabel.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>
#include <QtGui/QPainter>
#include <QtGui/QPaintEvent>
#include <QtWidgets/QBoxLayout>

namespace expectra {

namespace {

using style::Role;

/// The picture in its scale, on the pattern that says "nothing here".
class Canvas final : public QWidget
{
public:
    explicit Canvas(const QImage &image) : m_image(image) {}

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.setClipRect(event->rect());
        constexpr int square = style::space::gap;
        if (m_image.hasAlphaChannel()) {
            painter.fillRect(rect(), style::color(Role::Surface));
            for (int y = event->rect().top() / square; y * square <= event->rect().bottom(); ++y) {
                for (int x = event->rect().left() / square; x * square <= event->rect().right(); ++x) {
                    if ((x + y) % 2 == 0)
                        painter.fillRect(x * square, y * square, square, square, style::color(Role::Control));
                }
            }
        }
        painter.setRenderHint(QPainter::SmoothPixmapTransform,
                              m_image.width() > width() * devicePixelRatioF());
        painter.drawImage(QRectF(rect()), m_image);
    }

private:
    const QImage &m_image;
};

/// Off the window's thread. What it refuses, it refuses with words.
std::pair<QImage, QString> decode(const Content &content)
{
    const auto bytes = content.read();
    QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&data);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    QImageReader::setAllocationLimit(ImageView::mostMegabytes);
    auto image = reader.read();
    return {image, image.isNull() ? reader.errorString() : QString()};
}

} // namespace

ImageView::ImageView(QWidget *parent)
    : QWidget(parent)
    , m_area(new QScrollArea)
    , m_canvas(new Canvas(m_image))
    , m_label(new ElidedLabel(Role::Dim))
{
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setAlignment(Qt::AlignCenter);
    m_area->setWidget(m_canvas);
    m_area->setFocusPolicy(Qt::StrongFocus);
    m_area->setAccessibleName(tr("Picture"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_area, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(style::space::margin, style::space::tight, style::space::margin,
                             style::space::tight);
    foot->addWidget(m_label);
    layout->addLayout(foot);
}

void ImageView::showContent(const Content &content, const std::string &format)
{
    m_task.cancel();
    m_format = QString::fromStdString(format);
    m_image = {};
    if (content.size() > largest)
        return take({}, tr("it is larger than %1").arg(sizeText(largest)));
    m_words = tr("Reading the picture");
    m_label->setText(m_words);
    m_canvas->hide();
    m_task.start([this, content](TaskLine &line) {
        const auto [image, error] = decode(content);
        line.tell([this, image = image, error = error] { take(image, error); });
    });
}

void ImageView::take(const QImage &image, const QString &error)
{
    m_image = image;
    m_canvas->setVisible(!image.isNull());
    m_words = error.isEmpty() ? QString() : tr("%1 can't be shown: %2").arg(m_format, error);
    place();
}

void ImageView::setFitted(bool isFitted)
{
    m_isFitted = isFitted;
    place();
}

void ImageView::place()
{
    if (m_image.isNull())
        return m_label->setText(m_words);
    const auto own = m_image.size() / devicePixelRatioF();
    auto size = own;
    const auto room = m_area->viewport()->size() - QSize(2 * style::space::margin, 2 * style::space::margin);
    if (m_isFitted && (own.width() > room.width() || own.height() > room.height()))
        size = own.scaled(room.expandedTo({16, 16}), Qt::KeepAspectRatio);
    m_canvas->setFixedSize(size.expandedTo({1, 1}));
    m_canvas->update();
    const auto percent = own.width() > 0 ? 100.0 * size.width() / own.width() : 100;
    m_words = tr("%1, %2 × %3 pixels, %4 bit, shown at %5 %")
                  .arg(m_format)
                  .arg(m_image.width())
                  .arg(m_image.height())
                  .arg(m_image.depth())
                  .arg(percent, 0, 'f', percent < 10 ? 1 : 0);
    m_label->setText(m_words);
    m_area->setAccessibleDescription(m_words);
}

void ImageView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

} // namespace expectra
