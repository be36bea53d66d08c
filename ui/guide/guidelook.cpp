// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/guidelook.h"

#include "ui/guide/guidebook.h"
#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>
#include <QtGui/QTextFrame>
#include <QtGui/QTextList>
#include <QtGui/QTextTable>

namespace expectra {

namespace {

using style::Role;

constexpr double titleGrowth = 1.9;
constexpr double sectionGrowth = 1.35;
constexpr double lineHeight = 140; // per cent
constexpr int indent = 20;
constexpr int airyColumns = 6; // more of them stand closer

bool isCodeBlock(const QTextBlockFormat &format)
{
    return format.hasProperty(QTextFormat::BlockCodeFence) ||
           format.hasProperty(QTextFormat::BlockCodeLanguage);
}

/// A picture is a very tall line: spacing in per cent would leave a hole below it.
bool holdsPicture(const QTextBlock &block)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        if (it.fragment().charFormat().isImageFormat())
            return true;
    }
    return false;
}

void dressHeading(QTextCursor &cursor, int level)
{
    QFont font = style::strongFont();
    font.setPointSizeF(font.pointSizeF() * (level == 1 ? titleGrowth : level == 2 ? sectionGrowth : 1.0));
    QTextCharFormat words;
    words.setFont(font, QTextCharFormat::FontPropertiesAll);
    words.setForeground(style::color(Role::Text));
    words.setAnchor(true);
    words.setAnchorNames({anchorOf(cursor.block().text())});
    cursor.mergeCharFormat(words);

    QTextBlockFormat block;
    block.setTopMargin(level == 1 ? style::space::gap : style::space::wide + style::space::gap);
    block.setBottomMargin(level == 1 ? style::space::margin : style::space::gap);
    cursor.mergeBlockFormat(block);
}

void dressCode(QTextCursor &cursor)
{
    QTextBlockFormat block;
    block.setBackground(style::color(Role::Raised));
    block.setLeftMargin(style::space::margin);
    block.setTopMargin(0);
    block.setBottomMargin(isCodeBlock(cursor.block().next().blockFormat()) ? 0 : style::space::margin);
    cursor.mergeBlockFormat(block);
    QTextCharFormat words;
    words.setFont(style::codeFont(), QTextCharFormat::FontPropertiesAll);
    words.setForeground(style::color(Role::Text));
    cursor.mergeCharFormat(words);
}

void dressParagraph(QTextCursor &cursor)
{
    QTextBlockFormat block;
    if (!holdsPicture(cursor.block()))
        block.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    const bool isInList = cursor.block().textList() != nullptr;
    block.setTopMargin(0);
    block.setBottomMargin(isInList ? style::space::tight : style::space::gap);
    cursor.mergeBlockFormat(block);
}

/// Words, code and links inside a line.
void dressFragments(const QTextBlock &block)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const auto fragment = it.fragment();
        auto format = fragment.charFormat();
        if (format.isImageFormat())
            continue;
        QTextCursor cursor(block);
        cursor.setPosition(fragment.position());
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
        QTextCharFormat look;
        if (format.fontFixedPitch()) {
            look.setFont(style::codeFont(), QTextCharFormat::FontPropertiesAll);
            look.setBackground(style::color(Role::Field));
        } else if (format.fontWeight() > QFont::Medium) {
            look.setFont(style::strongFont(), QTextCharFormat::FontPropertiesAll);
        }
        look.setForeground(
            style::color(format.isAnchor() && !format.anchorHref().isEmpty() ? Role::Accent : Role::Text));
        cursor.mergeCharFormat(look);
    }
}

void dressTable(QTextTable &table)
{
    auto format = table.format();
    format.setBorder(0);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_None);
    format.setCellSpacing(0);
    format.setCellPadding(style::space::tight);
    format.setBorderCollapse(true);
    format.setTopMargin(style::space::tight);
    format.setBottomMargin(style::space::margin);
    const bool isDense = table.columns() > airyColumns;
    // Many columns are rounded up many times: a whole line's width would push the page out of its window.
    format.setWidth(QTextLength(QTextLength::PercentageLength, isDense ? 99 : 100));
    table.setFormat(format);
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            auto cell = table.cellAt(row, column);
            auto look = cell.format().toTableCellFormat();
            look.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            look.setBottomBorder(1);
            look.setBottomBorderBrush(style::color(row == 0 ? Role::Line : Role::SoftLine));
            look.setRightPadding(isDense ? style::space::gap : style::space::wide);
            cell.setFormat(look);
        }
    }
}

void dressTables(QTextFrame &frame)
{
    for (QTextFrame *child : frame.childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(child))
            dressTable(*table);
        dressTables(*child);
    }
}

} // namespace

void dressGuidePage(QTextDocument &page)
{
    page.setDefaultFont(style::textFont());
    page.setIndentWidth(indent);
    page.setDocumentMargin(style::space::wide + style::space::gap);
    QTextCursor whole(&page);
    whole.beginEditBlock(); // or a page that is shown would be laid out for each thing that is dressed
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        const auto format = block.blockFormat();
        if (isCodeBlock(format)) {
            dressCode(cursor);
            continue;
        }
        dressFragments(block);
        if (format.headingLevel() > 0)
            dressHeading(cursor, format.headingLevel());
        else
            dressParagraph(cursor);
    }
    dressTables(*page.rootFrame());
    whole.endEditBlock();
}

} // namespace expectra
