// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/labwindow.h"
#include "ui/shell/exchange/paneltable.h"
#include "ui/widgets/tabpages.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QButtonGroup>

#include <set>

using namespace expectra;

/// The window as it is read to somebody, and as it is walked through by keys: every part in turn.
class tst_Accessibility final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void everythingHasANameOnEveryPage();
    void everyTableHasNamedColumnsAndReadableCells();
    void focusIsAlwaysSeen();
    void tabReachesEveryControl();

private:
    void forEachPage(const std::function<void(const QString &page)> &look);
    [[nodiscard]] QStringList nameless() const;
    [[nodiscard]] std::vector<QWidget *> controls() const;
    [[nodiscard]] QImage pictureOf(const QWidget *control) const;
    [[nodiscard]] MainWindow &window() { return m_lab.window(); }

    LabWindow m_lab;
};

namespace {

QString describe(const QWidget *widget)
{
    QStringList path;
    for (; widget && path.size() < 3; widget = widget->parentWidget())
        path.append(QLatin1String(widget->metaObject()->className()));
    return path.join(QLatin1String(" in "));
}

/// What somebody can act on or read; boxes and separators need no name.
bool needsName(QAccessible::Role role)
{
    static const std::set<QAccessible::Role> roles{
        QAccessible::Button,       QAccessible::PushButton,  QAccessible::ButtonMenu,
        QAccessible::CheckBox,     QAccessible::RadioButton, QAccessible::ComboBox,
        QAccessible::EditableText, QAccessible::SpinBox,     QAccessible::List,
        QAccessible::Table,        QAccessible::Tree,        QAccessible::PageTabList,
        QAccessible::PageTab,      QAccessible::Graphic,     QAccessible::Chart,
        QAccessible::Slider,       QAccessible::ProgressBar, QAccessible::MenuItem,
        QAccessible::Link};
    return roles.contains(role);
}

/// The icons inside a field, the arrows that Qt keeps in a tab bar for when the tabs don't fit, and the field
/// inside a drop-down list, which bears its name.
bool isPartOfAnother(const QAccessibleInterface &element)
{
    const auto *widget = qobject_cast<const QWidget *>(element.object());
    return widget && widget->parentWidget() &&
           (widget->parentWidget()->inherits("QLineEdit") || widget->parentWidget()->inherits("QTabBar") ||
            widget->parentWidget()->inherits("QComboBox") ||
            widget->parentWidget()->inherits("QAbstractSpinBox"));
}

void collectNameless(QAccessibleInterface *element, QStringList &found)
{
    if (!element || !element->isValid() || element->state().invisible || isPartOfAnother(*element))
        return;
    if (needsName(element->role()) && element->text(QAccessible::Name).isEmpty())
        found.append(QStringLiteral("role %1, %2")
                         .arg(element->role())
                         .arg(describe(qobject_cast<QWidget *>(element->object()))));
    if (element->tableInterface())
        return; // its cells are read elsewhere: there may be a million
    for (int i = 0; i < element->childCount(); ++i)
        collectNameless(element->child(i), found);
}

} // namespace

void tst_Accessibility::initTestCase()
{
    QAccessible::setActive(true);
    QVERIFY(m_lab.show());
    QVERIFY(m_lab.play(QStringLiteral("Server refuses (417)")));
}

/// Every tab of the window but those of the open requests, one after the other.
void tst_Accessibility::forEachPage(const std::function<void(const QString &)> &look)
{
    for (TabPages *pages : window().findChildren<TabPages *>()) {
        const int before = pages->bar()->currentIndex();
        for (int i = 0; i < pages->bar()->count(); ++i) {
            pages->bar()->setCurrentIndex(i);
            QCoreApplication::processEvents();
            look(pages->bar()->tabText(i));
        }
        pages->bar()->setCurrentIndex(before);
    }
}

QStringList tst_Accessibility::nameless() const
{
    QStringList found;
    collectNameless(QAccessible::queryAccessibleInterface(
                        const_cast<MainWindow *>(&const_cast<tst_Accessibility *>(this)->window())),
                    found);
    return found;
}

void tst_Accessibility::everythingHasANameOnEveryPage()
{
    QStringList all;
    forEachPage([&](const QString &page) {
        for (const auto &each : nameless())
            all.append(page + QLatin1String(": ") + each);
    });
    all.removeDuplicates();
    QVERIFY2(all.isEmpty(), qPrintable(all.join(QLatin1Char('\n'))));
}

/// A screen reader says the column and then the cell.
void tst_Accessibility::everyTableHasNamedColumnsAndReadableCells()
{
    int tables = 0;
    forEachPage([&](const QString &page) {
        for (auto *view : window().findChildren<QAbstractItemView *>()) {
            auto *model = view->model();
            if (!view->isVisible() || !model || model->rowCount() == 0 || view->inherits("QComboBoxListView"))
                continue;
            ++tables;
            QStringList words;
            for (int column = 0; column < model->columnCount(); ++column) {
                const auto cell = model->index(0, column);
                words.append(model->data(cell, Qt::AccessibleTextRole).toString() +
                             model->data(cell).toString() + model->data(cell, Qt::CheckStateRole).toString());
            }
            QVERIFY2(!words.join(QString()).isEmpty(),
                     qPrintable(page + QLatin1String(": ") + describe(view)));
        }
    });
    QVERIFY(tables > 3);
}

std::vector<QWidget *> tst_Accessibility::controls() const
{
    std::vector<QWidget *> found;
    auto &window = const_cast<tst_Accessibility *>(this)->window();
    for (auto *widget : window.findChildren<QWidget *>()) {
        const bool takesKeys = widget->isVisible() && widget->isEnabled() &&
                               (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus &&
                               !widget->focusProxy() && widget->window() == &window &&
                               !widget->visibleRegion().isEmpty();
        if (takesKeys && !widget->parentWidget()->inherits("QComboBox"))
            found.push_back(widget);
    }
    return found;
}

/// With a little of what surrounds it, where a ring may be drawn.
QImage tst_Accessibility::pictureOf(const QWidget *control) const
{
    auto &window = const_cast<tst_Accessibility *>(this)->window();
    constexpr int surroundings = 4;
    const QRect place(control->mapTo(&window, QPoint()), control->size());
    return window.grab(place.adjusted(-surroundings, -surroundings, surroundings, surroundings)).toImage();
}

void tst_Accessibility::focusIsAlwaysSeen()
{
    QStringList unseen;
    forEachPage([&](const QString &page) {
        for (QWidget *control : controls()) {
            if (QWidget *focused = QApplication::focusWidget())
                focused->clearFocus();
            QCoreApplication::processEvents();
            const QImage without = pictureOf(control);
            control->setFocus(Qt::TabFocusReason);
            QCoreApplication::processEvents();
            if (pictureOf(control) == without)
                unseen.append(page + QLatin1String(": ") + describe(control));
        }
    });
    unseen.removeDuplicates();
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(QLatin1Char('\n'))));
}

/// Of buttons of which one is chosen, the keys stop at that one; arrows go on.
bool isStopOfAGroup(const QWidget *control, const std::set<const QWidget *> &reached)
{
    const auto *button = qobject_cast<const QAbstractButton *>(control);
    if (!button || !button->group() || !button->group()->exclusive())
        return false;
    const auto members = button->group()->buttons();
    return std::any_of(members.begin(), members.end(),
                       [&](const auto *each) { return reached.contains(each); });
}

/// A table of many rows may take as many steps as it has cells, but it lets go in the end.
void tst_Accessibility::tabReachesEveryControl()
{
    QStringList missed;
    forEachPage([&](const QString &page) {
        const auto all = controls();
        QVERIFY(!all.empty());
        all.front()->setFocus(Qt::TabFocusReason);
        std::set<const QWidget *> reached;
        constexpr int patience = 60;
        int stays = 0;
        for (std::size_t step = 0; step < 2 * all.size() && stays < patience;) {
            QWidget *before = QApplication::focusWidget();
            reached.insert(before);
            QTest::keyClick(before, Qt::Key_Tab);
            const bool moved = QApplication::focusWidget() != before;
            stays = moved ? 0 : stays + 1;
            step += moved ? 1 : 0;
        }
        if (stays == patience)
            missed.append(page + QLatin1String(": the keys stay in ") +
                          describe(QApplication::focusWidget()));
        for (const QWidget *control : all) {
            if (stays < patience && !reached.contains(control) && !isStopOfAGroup(control, reached))
                missed.append(page + QLatin1String(": not reached: ") + describe(control));
        }
    });
    missed.removeDuplicates();
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QLatin1Char('\n'))));
}

QTEST_MAIN(tst_Accessibility)
#include "tst_accessibility.moc"
