// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reading/readingparts.h"

#include "app/http/fields/fieldregistry.h"
#include "ui/widgets/reading/wordlabel.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

/// A field to read: what it holds is meant to be taken along.
class Box final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(style::color(style::Role::Line));
        painter.setBrush(style::color(style::Role::Field));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), style::space::corner,
                                style::space::corner);
    }
};

/// One link, one stop of the Tab key: Return and Space follow it. QLabel's own keys want a second Tab.
class Link : public QLabel
{
public:
    Link(const QString &html, QString target) : QLabel(html), m_target(std::move(target))
    {
        setTextFormat(Qt::RichText);
        setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::TextSelectableByMouse);
        setFocusPolicy(Qt::StrongFocus);
        style::keepRingOff(this);
        setContentsMargins(0, 1, 2, 1); // for the frame; the words stand where words above them stand
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
            emit linkActivated(m_target);
        else
            QWidget::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent *event) override
    {
        QLabel::paintEvent(event);
        if (!hasFocus())
            return;
        QPainter painter(this);
        painter.setPen(style::color(style::Role::Accent));
        const auto wide = wordWrap() ? width() : std::min(width(), sizeHint().width());
        painter.drawRect(QRect(0, 0, wide - 1, height() - 1));
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QLabel::focusInEvent(event);
        update();
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QLabel::focusOutEvent(event);
        update();
    }

private:
    QString m_target;
};

QString linkHtml(const QString &target, const QString &text)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(target.toHtmlEscaped(), text.toHtmlEscaped());
}

/// Wants room for all of its words, and makes do with less.
class ElidedLink final : public Link
{
public:
    ElidedLink(const QString &target, const QString &words)
        : Link(linkHtml(target, words), target), m_target(target), m_words(words), m_shown(words)
    {}

    [[nodiscard]] QSize sizeHint() const override
    {
        ensurePolished();
        return {wordsWidth() + style::space::hair, QLabel::sizeHint().height()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {style::space::icon, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        Link::resizeEvent(event);
        const int room = width() - (wordsWidth() - fontMetrics().horizontalAdvance(m_words));
        const QString shown = fontMetrics().elidedText(m_words, Qt::ElideMiddle, room);
        if (shown == m_shown)
            return;
        m_shown = shown;
        setText(linkHtml(m_target, shown));
    }

private:
    [[nodiscard]] int wordsWidth() const
    {
        const QMargins margins = contentsMargins();
        return fontMetrics().horizontalAdvance(m_words) + margins.left() + margins.right();
    }

    QString m_target;
    QString m_words;
    QString m_shown;
};

} // namespace

QLabel *readLabel(const QString &text, Loudness loudness)
{
    auto *label = new WordLabel(text);
    if (loudness == Loudness::Dim)
        label->setForegroundRole(QPalette::PlaceholderText);
    if (loudness == Loudness::Strong)
        label->setFont(style::strongFont());
    return label;
}

QLabel *readHtml(const QString &html)
{
    auto *label = new QLabel(html);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *codeLabel(const QString &text)
{
    auto *label = readLabel(text);
    label->setFont(style::codeFont());
    return label;
}

QWidget *readBox(QLabel *words, const QString &copied, const QString &copyName)
{
    auto *box = new Box;
    auto *copy = new QToolButton;
    copy->setIcon(style::icon(style::Icon::Copy, style::Role::Dim));
    copy->setToolTip(copyName);
    copy->setAccessibleName(copyName);
    copy->setFocusPolicy(Qt::StrongFocus);
    QObject::connect(copy, &QToolButton::clicked, box,
                     [copied] { QGuiApplication::clipboard()->setText(copied); });
    auto *inside = new QHBoxLayout(box);
    inside->setContentsMargins(style::space::gap, style::space::tight, style::space::tight,
                               style::space::tight);
    inside->addWidget(words, 1);
    inside->addWidget(copy, 0, Qt::AlignTop);
    return box;
}

QLabel *linkLabel(const QString &target, const QString &text)
{
    auto *link = new Link(linkHtml(target, text), target);
    link->setAccessibleName(text);
    return link;
}

QLabel *elidedLink(const QString &target, const QString &text)
{
    auto *link = new ElidedLink(target, text);
    link->setAccessibleName(text);
    return link;
}

QLabel *linkText(const QString &html, const QString &target)
{
    auto *link = new Link(html, target);
    link->setWordWrap(true);
    return link;
}

QLabel *referenceLabel(const QString &reference)
{
    const auto url = http::referenceUrl(reference.toStdString());
    if (!url) {
        auto *label = readLabel(reference, Loudness::Dim);
        label->setWordWrap(false);
        label->setFont(style::smallFont());
        return label;
    }
    auto *label = linkLabel(QString::fromStdString(*url), reference);
    label->setFont(style::smallFont());
    label->setToolTip(
        QCoreApplication::translate("Reading", "Opens %1 in the browser").arg(QString::fromStdString(*url)));
    QObject::connect(label, &QLabel::linkActivated, label,
                     [](const QString &link) { QDesktopServices::openUrl(QUrl(link)); });
    return label;
}

QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    area->setWidget(content);
    content->setAutoFillBackground(false); // setWidget() turns it on
    return area;
}

void insertRead(QBoxLayout &column, int place, QWidget *part)
{
    column.insertWidget(place, part);
    part->show();
    auto *viewport = column.parentWidget()->parentWidget();
    if (auto *area = viewport ? qobject_cast<QScrollArea *>(viewport->parentWidget()) : nullptr) {
        QEvent request(QEvent::LayoutRequest);
        QCoreApplication::sendEvent(area, &request);
    }
}

QWidget *readColumn()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(style::space::margin, style::space::gap, style::space::margin,
                               style::space::margin);
    layout->setSpacing(style::space::tight + 2);
    return column;
}

} // namespace expectra
