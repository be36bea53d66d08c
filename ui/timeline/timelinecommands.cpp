// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinecommands.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>

namespace expectra {

namespace {

QList<QKeySequence> keys(std::initializer_list<int> list)
{
    QList<QKeySequence> sequences;
    for (const auto key : list)
        sequences.append(QKeySequence(key));
    return sequences;
}

int combined(Qt::Modifier modifier, Qt::Key key)
{
    return static_cast<int>(modifier) | static_cast<int>(key);
}

// clang-format off
std::vector<TimelineCommandEntry> entries()
{
    using C = TimelineCommand;
    return {
        {C::NextLane,         QT_TRANSLATE_NOOP("TimelineCommands", "Next lane"),                 keys({Qt::Key_Down})},
        {C::PreviousLane,     QT_TRANSLATE_NOOP("TimelineCommands", "Previous lane"),             keys({Qt::Key_Up})},
        {C::Next,             QT_TRANSLATE_NOOP("TimelineCommands", "Next bar or mark"),          keys({Qt::Key_Right})},
        {C::Previous,         QT_TRANSLATE_NOOP("TimelineCommands", "Previous bar or mark"),      keys({Qt::Key_Left})},
        {C::First,            QT_TRANSLATE_NOOP("TimelineCommands", "First bar"),                 keys({Qt::Key_Home})},
        {C::Last,             QT_TRANSLATE_NOOP("TimelineCommands", "Last bar or mark"),          keys({Qt::Key_End})},
        {C::Activate,         QT_TRANSLATE_NOOP("TimelineCommands", "Show its bytes"),            keys({Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}), 1},
        {C::ZoomToChosen,     QT_TRANSLATE_NOOP("TimelineCommands", "Zoom to it"),                keys({Qt::Key_Z}), 1},
        {C::Measure,          QT_TRANSLATE_NOOP("TimelineCommands", "Measure from here"),         keys({Qt::Key_M}), 1},
        {C::ZoomIn,           QT_TRANSLATE_NOOP("TimelineCommands", "Zoom in"),                   keys({combined(Qt::CTRL, Qt::Key_Plus), combined(Qt::CTRL, Qt::Key_Equal), Qt::Key_Plus, Qt::Key_Equal}), 2},
        {C::ZoomOut,          QT_TRANSLATE_NOOP("TimelineCommands", "Zoom out"),                  keys({combined(Qt::CTRL, Qt::Key_Minus), Qt::Key_Minus}), 2},
        {C::Fit,              QT_TRANSLATE_NOOP("TimelineCommands", "Fit"),                       keys({combined(Qt::CTRL, Qt::Key_0), Qt::Key_0, Qt::Key_F}), 2},
        {C::Back,             QT_TRANSLATE_NOOP("TimelineCommands", "Back to the view before"),   keys({Qt::Key_Backspace, combined(Qt::ALT, Qt::Key_Left)}), 2},
        {C::Forward,          QT_TRANSLATE_NOOP("TimelineCommands", "Forward again"),             keys({combined(Qt::SHIFT, Qt::Key_Backspace), combined(Qt::ALT, Qt::Key_Right)}), 2},
        {C::PanLeft,          QT_TRANSLATE_NOOP("TimelineCommands", "Earlier times"),             keys({combined(Qt::SHIFT, Qt::Key_Left), combined(Qt::CTRL, Qt::Key_Left)})},
        {C::PanRight,         QT_TRANSLATE_NOOP("TimelineCommands", "Later times"),               keys({combined(Qt::SHIFT, Qt::Key_Right), combined(Qt::CTRL, Qt::Key_Right)})},
        {C::Clear,            QT_TRANSLATE_NOOP("TimelineCommands", "Measure no longer"),         keys({Qt::Key_Escape})},
        {C::CopyTable,        QT_TRANSLATE_NOOP("TimelineCommands", "Copy as table"),             keys({combined(Qt::CTRL, Qt::Key_C)}), 3},
        {C::CopyMarkdown,     QT_TRANSLATE_NOOP("TimelineCommands", "Copy as Markdown"),          {}, 3},
        {C::CopyPicture,      QT_TRANSLATE_NOOP("TimelineCommands", "Copy as picture"),           keys({static_cast<int>(Qt::CTRL) | static_cast<int>(Qt::SHIFT) | static_cast<int>(Qt::Key_C)}), 3},
        {C::CopyPictureDark,  QT_TRANSLATE_NOOP("TimelineCommands", "Copy as picture, dark"),     {}, 3},
        {C::CopyPictureLight, QT_TRANSLATE_NOOP("TimelineCommands", "Copy as picture, light"),    {}, 3},
    };
}
// clang-format on

} // namespace

const std::vector<TimelineCommandEntry> &timelineCommands()
{
    static const auto all = entries();
    return all;
}

QString timelineCommandText(const TimelineCommandEntry &entry)
{
    return QCoreApplication::translate("TimelineCommands", entry.text);
}

std::optional<TimelineCommand> timelineCommandFor(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    auto pressed = QKeySequence(static_cast<int>(modifiers) | event.key());
    // A plus may need Shift on the keyboard at hand.
    const bool isSign = event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal;
    if (isSign)
        pressed = QKeySequence(static_cast<int>(modifiers & ~Qt::ShiftModifier) | event.key());
    for (const auto &entry : timelineCommands()) {
        if (entry.keys.contains(pressed))
            return entry.command;
    }
    return std::nullopt;
}

} // namespace expectra
