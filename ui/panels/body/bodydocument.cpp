// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/body/bodydocument.h"

#include "app/bodyview/rows/jsoncutter.h"
#include "app/bodyview/rows/xmlcutter.h"

#include <QtCore/QThreadPool>

#include <algorithm>

namespace expectra {

namespace {

constexpr ByteCount step = 4 * 1024 * 1024; // between two pieces of news

const std::atomic<bool> goesOn = false;

/// A GiB has thousands of stops, each with a cutter of its own: they are freed where nobody waits for it.
std::shared_ptr<RowIndex> makeRows(const Content &content)
{
    return {new RowIndex(content),
            [](RowIndex *rows) { QThreadPool::globalInstance()->start([rows] { delete rows; }); }};
}

} // namespace

BodyDocument::BodyDocument(const Content &content, const std::string &contentType, const std::string &charset,
                           QObject *parent)
    : QObject(parent), m_content(content), m_shape(std::make_shared<XmlShape>())
{
    constexpr ByteCount looked = 64 * 1024;
    const auto front = content.read({0, looked});
    m_charset = charset.empty() ? charsetOf(front, contentType) : chosenCharset(front, charset);
    m_type = bodyTypeOf(front, frontInUtf8(front, m_charset), contentType);
    readText();
    if (m_type.kind == BodyKind::Xml)
        readShape();
}

void BodyDocument::takeMore(const Content &content, Extent extent)
{
    m_content = content;
    m_extent = extent;
    m_json.reset();
    m_indexTask.cancel();
    m_textTask.cancel();
    readText();
    if (m_type.kind == BodyKind::Xml)
        readShape();
    emit textChanged();
}

bool BodyDocument::canBePretty() const
{
    return m_type.kind == BodyKind::Json ||
           (m_type.kind == BodyKind::Xml && m_text.content.size() <= largestXml);
}

void BodyDocument::readText()
{
    auto front = m_content;
    front.range.end = std::min(front.range.end, front.range.begin + atOnce);
    m_isTextWhole = m_charset.isUtf8() || front.size() == m_content.size();
    m_text = toUtf8(m_isTextWhole ? m_content : front, m_charset, goesOn);
    if (m_isTextWhole)
        return;
    m_textTask.start([this, content = m_content, charset = m_charset](TaskLine &line) {
        const auto text = toUtf8(content, charset, line.isCancelled());
        line.tell([this, text] {
            m_text = text;
            m_isTextWhole = true;
            m_json.reset();
            emit textChanged();
        });
    });
}

void BodyDocument::readShape()
{
    auto shaper = std::make_shared<XmlShaper>(m_text.content);
    if (!shaper->read(2 * atOnce)) {
        m_shape = std::make_shared<XmlShape>(shaper->shape());
        return;
    }
    if (m_text.content.size() > largestXml)
        return;
    m_indexTask.start([this, shaper](TaskLine &line) {
        while (!line.isCancelled() && shaper->read(step)) {
        }
        line.tell([this, shaper] {
            m_shape = std::make_shared<XmlShape>(shaper->shape());
            emit xmlChanged();
        });
    });
}

std::unique_ptr<RowCutter> BodyDocument::cutter(TextForm form, int columns) const
{
    if (form == TextForm::Pretty && m_type.kind == BodyKind::Json)
        return std::make_unique<JsonCutter>(columns);
    if (form == TextForm::Pretty && m_type.kind == BodyKind::Xml && m_shape->isComplete)
        return std::make_unique<XmlCutter>(m_shape, columns);
    return std::make_unique<PlainCutter>(m_type.kind, columns);
}

std::shared_ptr<RowIndex> BodyDocument::rows(TextForm form, int columns)
{
    m_rowsTask.cancel();
    m_rows = makeRows(m_text.content);
    auto builder = std::make_shared<RowIndexBuilder>(m_text.content, cutter(form, columns));
    m_rows->take(builder->read(atOnce));
    if (!builder->isComplete())
        goOnWithRows(builder);
    return m_rows;
}

void BodyDocument::goOnWithRows(const std::shared_ptr<RowIndexBuilder> &builder)
{
    m_rowsTask.start([this, builder](TaskLine &line) {
        while (!line.isCancelled() && !builder->isComplete()) {
            auto stops = std::make_shared<RowStops>(builder->read(step));
            line.tell([this, stops] {
                m_rows->take(std::move(*stops));
                emit rowsGrew();
            });
        }
    });
}

std::shared_ptr<const JsonIndex> BodyDocument::json()
{
    if (m_json)
        return m_json;
    auto indexer = std::make_shared<JsonIndexer>(m_text.content);
    const bool hasMore = indexer->read(atOnce);
    m_json = std::make_shared<JsonIndex>(indexer->index());
    if (!hasMore || !isTextWhole()) // of a text that grows the front is enough for now
        return m_json;
    m_indexTask.start([this, indexer, size = m_text.content.size()](TaskLine &line) {
        while (!line.isCancelled() && indexer->read(step))
            line.tell([this, percent = static_cast<int>(indexer->offset() * 100 / size)] {
                emit jsonRead(percent);
            });
        if (line.isCancelled())
            return;
        line.tell([this, index = std::make_shared<const JsonIndex>(indexer->index())] {
            m_json = index;
            emit jsonChanged();
        });
    });
    return m_json;
}

std::optional<ByteCount> BodyDocument::jsonEndOf(ByteCount begin) const
{
    const auto *known = m_json && m_json->isComplete ? m_json->at(begin) : nullptr;
    return known && !known->isCut ? std::optional(known->bytes.end) : std::nullopt;
}

} // namespace expectra
