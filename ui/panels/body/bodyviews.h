// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The ways to look at one body, and the search that goes over whichever is shown. What was found and where
// one stands are places in the bytes: they stay when the way to look changes.

#include "ui/panels/body/bodydocument.h"

#include <QtWidgets/QWidget>

class QStackedWidget;

namespace expectra {

class FindBar;
class Finder;
class HexView;
class ImageView;
class JsonView;
class TextView;

enum class BodyForm { Tree, Pretty, Text, Image, Hex };

class BodyViews final : public QWidget
{
    Q_OBJECT

public:
    explicit BodyViews(QWidget *parent = nullptr);

    void showBody(std::unique_ptr<BodyDocument> body);
    /// No view holds anything of the body any more.
    void letGo();
    /// What was shown before was the front of it.
    void takeMore(const Content &content, BodyDocument::Extent extent) { m_body->takeMore(content, extent); }
    void showForm(BodyForm form);
    [[nodiscard]] const BodyDocument *body() const { return m_body.get(); }
    [[nodiscard]] BodyForm form() const { return m_form; }
    /// Those that make sense for the body, the best one first.
    [[nodiscard]] static std::vector<BodyForm> formsOf(const BodyDocument &body);

    void setWrapped(bool isWrapped);
    [[nodiscard]] bool isWrapped() const { return m_isWrapped; }
    void setFitted(bool isFitted);
    void openFind();
    void stepFind(int by);
    [[nodiscard]] const JsonIndex *jsonIndex() const { return m_json.get(); }

signals:
    /// What is known of the body has changed.
    void factsChanged();

private:
    void connectFind();
    void connectBody();
    void showRows();
    void showTree(bool isUpdate);
    void search();
    void showHits();
    void showCurrentHit();
    [[nodiscard]] ByteCount place() const;
    [[nodiscard]] const Content &searched() const;
    [[nodiscard]] QString selectedWords() const;

    std::unique_ptr<BodyDocument> m_body;
    std::shared_ptr<const JsonIndex> m_json;
    BodyForm m_form = BodyForm::Text;
    bool m_isWrapped = true;
    FindBar *m_find;
    Finder *m_finder;
    QStackedWidget *m_pages;
    JsonView *m_tree;
    TextView *m_text;
    ImageView *m_image;
    HexView *m_hex;
};

} // namespace expectra
