// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One page of the guide as a reader sees it: pictures never wider than the text, links inside the guide
// followed here, links to elsewhere handed to the system's browser. It follows the theme.

#include <QtCore/QTimer>
#include <QtWidgets/QTextBrowser>

namespace expectra {

class GuideView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit GuideView(QWidget *parent = nullptr);

    /// Marks every place of the words and goes to the first one.
    void markWords(const QString &text);

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int pictureWidth(const QTextDocument &page) const;
    [[nodiscard]] QVariant fitted(const QUrl &picture) const;
    void handleSource(const QUrl &source);
    void showPage();
    void dress();
    void fitPictures(QTextDocument &page) const;

    QUrl m_page; // whose document this is
    QTimer m_settled;
};

} // namespace expectra
