// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/guideview.h"

#include "ui/guide/guidelook.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtCore/QFile>
#include <QtCore/QPointer>
#include <QtGui/QDesktopServices>
#include <QtGui/QImageReader>
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
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else it comes and goes with the pictures' size
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleTime);
    connect(&m_settled, &QTimer::timeout, this, [this] { fitPictures(*document()); });
    connect(this, &QTextBrowser::sourceChanged, this, &GuideView::handleSource);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme() == QLatin1String("https"))
            QDesktopServices::openUrl(link);
        else
            setSource(source().resolved(link));
    });
}

/// The base class would lay a page out before it is dressed, and again for each thing that is dressed: it
/// gets a blank one, and the page comes with its look.
QVariant GuideView::loadResource(int type, const QUrl &name)
{
    const QUrl whole = source().resolved(name);
    return type == QTextDocument::ImageResource ? fitted(whole) : QVariant(QStringLiteral(" "));
}

void GuideView::doSetSource(const QUrl &name, QTextDocument::ResourceType)
{
    QTextBrowser::doSetSource(name, QTextDocument::MarkdownResource);
}

/// Also on the way back through what was read. Markdown gives no anchors for headings: they are reached once
/// the page is dressed.
void GuideView::handleSource(const QUrl &source)
{
    const QUrl page = source.adjusted(QUrl::RemoveFragment);
    if (page != m_page) {
        m_page = page;
        showPage();
    }
    if (source.hasFragment())
        scrollToAnchor(source.fragment());
}

/// Nothing lays out a document that nobody shows, so that it is laid out once, and only as far as it is seen.
void GuideView::showPage()
{
    QFile file(QLatin1Char(':') + m_page.path());
    auto *page = new QTextDocument(this);
    page->setUndoRedoEnabled(false);
    page->setDefaultTextOption(document()->defaultTextOption()); // or it is laid out again to get it
    QTextCursor whole(page);
    whole.beginEditBlock();
    if (file.open(QIODevice::ReadOnly))
        page->setMarkdown(QString::fromUtf8(file.readAll()));
    whole.endEditBlock(); // only now it knows its tables
    dressGuidePage(*page);
    fitPictures(*page);
    const QPointer<QTextDocument> before = document();
    setDocument(page);
    delete before.data(); // the base class takes away only the one that it made itself
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

int GuideView::pictureWidth(const QTextDocument &page) const
{
    const int margins = 2 * static_cast<int>(page.documentMargin());
    return std::max(1, std::min(widestText, viewport()->width() - margins));
}

void GuideView::dress()
{
    dressGuidePage(*document());
    fitPictures(*document());
}

/// Scaled here, for the document would do it pixel by pixel.
QVariant GuideView::fitted(const QUrl &picture) const
{
    const QImage image(QLatin1Char(':') + picture.path());
    if (image.isNull())
        return {};
    const int width = std::min(image.width(), qRound(pictureWidth(*document()) * devicePixelRatioF()));
    return image.scaledToWidth(width, Qt::SmoothTransformation);
}

/// With both sides told, a picture is only read when it comes into view.
void GuideView::fitPictures(QTextDocument &page) const
{
    QTextCursor cursor(&page);
    cursor.beginEditBlock(); // laid out once
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const auto fragment = it.fragment();
            auto format = fragment.charFormat().toImageFormat();
            const int width = pictureWidth(page);
            if (!format.isValid() || qRound(format.width()) == width)
                continue;
            QUrl name(m_page.resolved(QUrl(format.name())));
            const QSize size = QImageReader(QLatin1Char(':') + name.path()).size();
            name.setQuery(QString::number(width)); // or the document goes on with the one it drew first
            format.setName(name.toString());
            format.setWidth(width);
            format.setHeight(size.isEmpty() ? 0 : qRound(width * size.height() / double(size.width())));
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
        }
    }
    cursor.endEditBlock();
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
