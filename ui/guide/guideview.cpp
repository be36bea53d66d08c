// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/guideview.h"

#include "ui/guide/guidelook.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtGui/QDesktopServices>
#include <QtGui/QTextBlock>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <chrono>

namespace expectra {

namespace {

constexpr int widestText = 860;
constexpr auto settleTime = std::chrono::milliseconds(60); // a drag of the edge is many sizes

} // namespace

GuideView::GuideView(QWidget *parent) : QTextBrowser(parent)
{
    setAccessibleName(tr("Page of the guide"));
    setFrameShape(QFrame::NoFrame);
    style::makeFrameless(this);
    setOpenExternalLinks(false);
    setOpenLinks(false);
    document()->setUndoRedoEnabled(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else it comes and goes with the pictures' size
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleTime);
    connect(&m_settled, &QTimer::timeout, this, &GuideView::fitPictures);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme() == QLatin1String("https"))
            QDesktopServices::openUrl(link);
        else
            setSource(source().resolved(link));
    });
}

QVariant GuideView::loadResource(int type, const QUrl &name)
{
    const QUrl whole = source().resolved(name);
    if (type != QTextDocument::ImageResource)
        return QTextBrowser::loadResource(type, whole);
    return fitted(whole);
}

/// Markdown gives no anchors for headings, so these are reached once the page is dressed.
void GuideView::doSetSource(const QUrl &name, QTextDocument::ResourceType)
{
    QTextBrowser::doSetSource(name, QTextDocument::MarkdownResource);
    dress();
    if (name.hasFragment())
        scrollToAnchor(name.fragment());
}

void GuideView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void GuideView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    m_settled.start();
}

int GuideView::pictureWidth() const
{
    const int margins = 2 * static_cast<int>(document()->documentMargin());
    return std::max(1, std::min(widestText, viewport()->width() - margins));
}

void GuideView::dress()
{
    dressGuidePage(*document());
    fitPictures();
}

/// Scaled here, for the document would do it pixel by pixel.
QVariant GuideView::fitted(const QUrl &picture) const
{
    const QImage image(QLatin1Char(':') + picture.path());
    if (image.isNull())
        return {};
    const int width = std::min(image.width(), qRound(pictureWidth() * devicePixelRatioF()));
    return image.scaledToWidth(width, Qt::SmoothTransformation);
}

void GuideView::fitPictures()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const auto fragment = it.fragment();
            auto format = fragment.charFormat().toImageFormat();
            if (!format.isValid())
                continue;
            if (qRound(format.width()) == pictureWidth())
                continue;
            QUrl name(format.name());
            name.setQuery(
                QString::number(pictureWidth())); // or the document goes on with the one it drew first
            format.setName(name.toString());
            format.setWidth(pictureWidth());
            QTextCursor cursor(block);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
        }
    }
}

void GuideView::markWords(const QString &text)
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const auto &word : text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        for (auto found = document()->find(word); !found.isNull(); found = document()->find(word, found)) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = found;
            mark.format.setBackground(style::color(style::Role::WarningChip));
            mark.format.setForeground(style::color(style::Role::OnWarningChip));
            marks.append(mark);
        }
    }
    setExtraSelections(marks);
    if (marks.isEmpty())
        return;
    const auto first = std::min_element(marks.begin(), marks.end(), [](const auto &a, const auto &b) {
        return a.cursor.position() < b.cursor.position();
    });
    QTextCursor place = first->cursor;
    place.clearSelection();
    setTextCursor(place);
}

} // namespace expectra
