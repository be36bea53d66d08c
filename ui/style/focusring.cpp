// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/focusring.h"

#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtGui/QFocusEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <array>

namespace expectra::style {

namespace {

class Line final : public QWidget
{
public:
    explicit Line(QWidget *around) : QWidget(around)
    {
        setObjectName(QStringLiteral("focusRing"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(around->rect());
        show();
        raise();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(Role::Accent), space::hair));
        constexpr double half = space::hair / 2.0;
        const double radius = height() <= space::tab ? space::corner : 0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), radius, radius);
    }
};

bool showsFocusItself(const QWidget &widget)
{
    static constexpr std::array dressed{"QLineEdit",   "QComboBox",   "QAbstractSpinBox", "QPlainTextEdit",
                                        "QPushButton", "QToolButton", "QTabBar"};
    return !widget.property("frameless").toBool() &&
           std::any_of(dressed.begin(), dressed.end(),
                       [&](const char *name) { return widget.inherits(name); });
}

/// The window or a menu took the keys, and gave them back.
bool isReturn(Qt::FocusReason reason)
{
    return reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason ||
           reason == Qt::MenuBarFocusReason;
}

bool takesRing(const QWidget &widget)
{
    return !widget.isWindow() && !widget.property("drawsFocus").toBool() && !showsFocusItself(widget) &&
           !widget.inherits("QComboBoxListView") && !widget.inherits("QMenu");
}

} // namespace

FocusRing::FocusRing(QApplication &application) : QObject(&application)
{
    application.installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type != QEvent::FocusIn && type != QEvent::FocusOut && type != QEvent::Resize)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return false;
    if (type == QEvent::Resize) {
        if (m_line && widget == m_line->parentWidget())
            m_line->setGeometry(widget->rect());
        return false;
    }
    const auto reason = static_cast<QFocusEvent *>(event)->reason();
    if (!isReturn(reason))
        m_isByKeys = reason != Qt::MouseFocusReason;
    delete m_line;
    if (type == QEvent::FocusIn && m_isByKeys && takesRing(*widget))
        m_line = new Line(widget);
    return false;
}

} // namespace expectra::style
