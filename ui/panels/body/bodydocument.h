// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One body and all that is read from it for the views: its type, its text in UTF-8, the rows of a form, the
// index of its JSON. What a window's worth of bytes tells is there at once; the rest is read in the
// background and told when it is there. Law: nothing here holds a copy of the body in memory.

#include "app/bodyview/bodykind.h"
#include "app/bodyview/charset.h"
#include "app/bodyview/json/jsonindex.h"
#include "app/bodyview/rows/rowindex.h"
#include "app/bodyview/xml/xmlshape.h"
#include "ui/widgets/backgroundtask.h"

#include <QtCore/QObject>

namespace expectra {

enum class TextForm { Pretty, Source };

class BodyDocument final : public QObject
{
    Q_OBJECT

public:
    static constexpr ByteCount atOnce = 256 * 1024;           // read before the first picture of it
    static constexpr ByteCount largestXml = 64 * 1024 * 1024; // that is set out anew

    /// `charset` is the one that the user chose, or empty.
    BodyDocument(const Content &content, const std::string &contentType, const std::string &charset = {},
                 QObject *parent = nullptr);

    enum class Extent {
        Whole, // all that there is
        Front, // more is coming
        Part,  // no more is coming, though it isn't all
    };
    void setExtent(Extent extent) { m_extent = extent; }
    [[nodiscard]] Extent extent() const { return m_extent; }
    /// The content of which the one before was the front.
    void takeMore(const Content &content, Extent extent);

    [[nodiscard]] const Content &content() const { return m_content; }
    [[nodiscard]] const BodyType &type() const { return m_type; }
    [[nodiscard]] const Charset &charset() const { return m_charset; }
    [[nodiscard]] bool canBePretty() const;

    /// The text in UTF-8. Of a large one in another charset it is the front until textChanged().
    [[nodiscard]] const Content &text() const { return m_text.content; }
    [[nodiscard]] bool isTextWhole() const { return m_isTextWhole && m_extent != Extent::Front; }
    [[nodiscard]] ByteCount replacedCharacters() const { return m_text.replaced; }

    /// Rows of the text, with those before forgotten: one form is looked at at a time. They grow.
    [[nodiscard]] std::shared_ptr<RowIndex> rows(TextForm form, int columns);
    /// Of the front until jsonChanged().
    [[nodiscard]] std::shared_ptr<const JsonIndex> json();
    [[nodiscard]] const std::optional<XmlFault> &xmlFault() const { return m_shape->fault; }
    /// Where a container that begins here ends, if that is known.
    [[nodiscard]] std::optional<ByteCount> jsonEndOf(ByteCount begin) const;

signals:
    void textChanged();
    void rowsGrew();
    void jsonRead(int percent);
    void jsonChanged();
    void xmlChanged();

private:
    void readText();
    void readShape();
    void goOnWithRows(const std::shared_ptr<RowIndexBuilder> &builder);
    [[nodiscard]] std::unique_ptr<RowCutter> cutter(TextForm form, int columns) const;

    Content m_content;
    Charset m_charset;
    BodyType m_type;
    Transcoded m_text;
    bool m_isTextWhole = true;
    Extent m_extent = Extent::Whole;
    std::shared_ptr<RowIndex> m_rows;
    std::shared_ptr<const JsonIndex> m_json;
    std::shared_ptr<const XmlShape> m_shape;
    BackgroundTask m_textTask;
    BackgroundTask m_rowsTask;
    BackgroundTask m_indexTask;
};

} // namespace expectra
