// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/diagnosisbuilder.h"
#include "ui/diagnosis/matrix/matrixmodel.h"
#include "ui/diagnosis/matrix/matrixview.h"
#include "ui/diagnosis/tonelook.h"
#include "ui/style/style.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QHeaderView>

using namespace expectra;
using diagnosis::Cell;
using diagnosis::Probe;
using State = MatrixModel::State;

/// The matrix as it is read, walked through and clicked on.
class tst_Matrix final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void everyCellSaysWhatCameBack();
    void aRunTellsOnlyWhatChanged();
    void aCellSaysItsPlaceAndItsToneInWords();
    void aProbeIsFinishedWhenEveryRouteIs();
    void wordsReadOnEveryGround_data();
    void wordsReadOnEveryGround();
    void aClickOpensTheCell();
    void keysWalkAndOpen();
    void whatWasntPlayedOpensNothing();
    void dotsMoveWhileACellRuns();
    void aTitleThatDoesntFitStandsInItsToolTip();
    void manyRoutesScrollAndKeepTheProbesInSight();
    void whereAllScrollALongTitleGetsMoreRoom();

private:
    [[nodiscard]] static QString textAt(const MatrixModel &model, const Cell &cell,
                                        int role = Qt::DisplayRole)
    {
        return model.data(model.indexOf(cell), role).toString();
    }
};

namespace {

/// With all rows.
diagnosis::Diagnosis wholeOf(std::string_view words)
{
    auto diagnosis = test::diagnosisOf(words);
    const auto probes = diagnosis::allProbes();
    diagnosis.probes.assign(probes.begin(), probes.end());
    return diagnosis;
}

diagnosis::Diagnosis twoRoutes()
{
    return wholeOf("direct: plain=200 continue=100 200 unknown=417\n"
                   "proxy=http://squid.internal:3128: plain=200 continue=417 close");
}

/// A view that is seen, with its model.
struct Shown
{
    MatrixModel model;
    MatrixView view{&model};

    explicit Shown(const diagnosis::Diagnosis &diagnosis, std::span<const Cell> running = {})
    {
        model.show(diagnosis, running);
        view.resize(900, 500);
        view.show();
    }
    [[nodiscard]] bool wait() { return QTest::qWaitForWindowActive(&view); }
    [[nodiscard]] QPoint place(const Cell &cell) const
    {
        return view.visualRect(model.indexOf(cell)).center();
    }
};

} // namespace

void tst_Matrix::everyCellSaysWhatCameBack()
{
    MatrixModel model;
    const QAbstractItemModelTester tester(&model);
    const auto diagnosis = twoRoutes();
    model.show(diagnosis);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.rowCount(), static_cast<int>(diagnosis.probes.size()));
    for (const auto probe : diagnosis.probes) {
        for (std::size_t route = 0; route < 2; ++route) {
            const Cell cell{probe, route};
            QCOMPARE(textAt(model, cell), diagnosis::cellText(diagnosis, cell));
            QCOMPARE(model.cellAt(model.indexOf(cell)), cell);
        }
    }
    QCOMPARE(textAt(model, {Probe::Continue, 0}), QStringLiteral("100 → 200"));
    QVERIFY(textAt(model, {Probe::Continue, 1}).startsWith(QLatin1String("417")));
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Through squid.internal:3128"));
}

void tst_Matrix::aRunTellsOnlyWhatChanged()
{
    MatrixModel model;
    const QAbstractItemModelTester tester(&model);
    auto diagnosis = twoRoutes();
    model.show(diagnosis);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.show(diagnosis);
    QCOMPARE(changed.size(), 0);
    const std::vector<Cell> running{{Probe::Continue, 1}};
    model.show(diagnosis, running);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.front().front().toModelIndex(), model.indexOf(running.front()));
    QCOMPARE(model.running(), std::vector<QModelIndex>{model.indexOf(running.front())});
    QCOMPARE(reset.size(), 0);
    diagnosis.routes.pop_back();
    model.show(diagnosis);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.columnCount(), 1);
}

void tst_Matrix::aCellSaysItsPlaceAndItsToneInWords()
{
    MatrixModel model;
    model.show(twoRoutes());
    const QString words = textAt(model, {Probe::Continue, 1}, Qt::AccessibleTextRole);
    QVERIFY2(words.contains(QLatin1String("Expect: 100-continue")), qPrintable(words));
    QVERIFY2(words.contains(QLatin1String("Through squid.internal:3128")), qPrintable(words));
    QVERIFY2(words.contains(QLatin1String("417")), qPrintable(words));
    QVERIFY2(words.contains(toneWord(diagnosis::Tone::Bad)), qPrintable(words));
    QVERIFY(textAt(model, {Probe::Continue, 1}, Qt::ToolTipRole)
                .contains(diagnosis::probeQuestion(Probe::Continue)));
    QCOMPARE(model.data(model.indexOf({Probe::Plain, 0}), MatrixModel::ToneRole).toInt(),
             static_cast<int>(diagnosis::Tone::Good));
}

void tst_Matrix::aProbeIsFinishedWhenEveryRouteIs()
{
    MatrixModel model;
    auto diagnosis = wholeOf("direct: plain=200 continue=100 200\n"
                             "proxy=http://squid.internal:3128: plain=200\nrunning:");
    diagnosis.probes = {Probe::Plain, Probe::Continue};
    model.show(diagnosis);
    QCOMPARE(model.finishedRows(), 1);
    diagnosis.omissions.push_back({Probe::Continue, 1, QStringLiteral("not offered")});
    model.show(diagnosis);
    QCOMPARE(model.finishedRows(), 2);
    QCOMPARE(textAt(model, {Probe::Continue, 1}), QStringLiteral("not offered"));
}

void tst_Matrix::wordsReadOnEveryGround_data()
{
    QTest::addColumn<int>("tone");
    QTest::addRow("good") << static_cast<int>(diagnosis::Tone::Good);
    QTest::addRow("odd") << static_cast<int>(diagnosis::Tone::Odd);
    QTest::addRow("bad") << static_cast<int>(diagnosis::Tone::Bad);
    QTest::addRow("neutral") << static_cast<int>(diagnosis::Tone::Neutral);
}

void tst_Matrix::wordsReadOnEveryGround()
{
    QFETCH(const int, tone);
    const auto look = toneLook(static_cast<diagnosis::Tone>(tone));
    constexpr double readable = 4.5; // WCAG 2.1, AA
    for (const auto theme : {style::Theme::Dark, style::Theme::Light}) {
        const auto ground = style::color(look.ground.value_or(style::Role::Surface), theme);
        QVERIFY(style::contrast(style::color(look.words, theme), ground) >= readable);
    }
    QCOMPARE(look.glyph == style::Icon::None, static_cast<diagnosis::Tone>(tone) == diagnosis::Tone::Neutral);
}

void tst_Matrix::aClickOpensTheCell()
{
    Shown shown(twoRoutes());
    QVERIFY(shown.wait());
    QSignalSpy activated(&shown.view, &MatrixView::cellActivated);
    const Cell cell{Probe::Continue, 1};
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, Qt::NoModifier, shown.place(cell));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.front().front().value<Cell>(), cell);
    QCOMPARE(shown.view.currentIndex(), shown.model.indexOf(cell));
}

void tst_Matrix::keysWalkAndOpen()
{
    Shown shown(twoRoutes());
    QVERIFY(shown.wait());
    QSignalSpy activated(&shown.view, &MatrixView::cellActivated);
    shown.view.choose(shown.model.indexOf({Probe::Plain, 0}));
    shown.view.setFocus();
    QTest::keyClick(&shown.view, Qt::Key_Down);
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QCOMPARE(activated.size(), 0); // to walk opens nothing
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QTest::keyClick(&shown.view, Qt::Key_Left);
    QTest::keyClick(&shown.view, Qt::Key_Space);
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated[0].front().value<Cell>(), (Cell{Probe::Continue, 1}));
    QCOMPARE(activated[1].front().value<Cell>(), (Cell{Probe::Continue, 0}));
}

void tst_Matrix::whatWasntPlayedOpensNothing()
{
    Shown shown(wholeOf("direct: plain=200\nrunning:"));
    QVERIFY(shown.wait());
    QSignalSpy activated(&shown.view, &MatrixView::cellActivated);
    shown.view.choose(shown.model.indexOf({Probe::Continue, 0}));
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(activated.size(), 0);
    QTest::keyClick(&shown.view, Qt::Key_Up);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
}

void tst_Matrix::dotsMoveWhileACellRuns()
{
    const std::vector<Cell> running{{Probe::Continue, 0}};
    Shown shown(wholeOf("direct: plain=200\nrunning:"), running);
    QVERIFY(shown.wait());
    const auto picture = [&shown, &running] {
        return shown.view.viewport()
            ->grab(shown.view.visualRect(shown.model.indexOf(running.front())))
            .toImage();
    };
    const QImage first = picture();
    QTRY_VERIFY(picture() != first);
}

void tst_Matrix::aTitleThatDoesntFitStandsInItsToolTip()
{
    MatrixModel model;
    const std::string name(200, 'n');
    model.show(wholeOf("direct,name=" + name + ": plain=200"));
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).toString().size(), 200);
}

void tst_Matrix::manyRoutesScrollAndKeepTheProbesInSight()
{
    std::string words;
    for (int i = 0; i < 9; ++i)
        words += "to=10.0.0." + std::to_string(i + 1) + ":8080: plain=200 continue=100 200\n";
    Shown shown(wholeOf(words));
    QVERIFY(shown.wait());
    shown.view.choose(shown.model.indexOf({Probe::Continue, 8}));
    const QRect last = shown.view.visualRect(shown.model.indexOf({Probe::Continue, 8}));
    QVERIFY(shown.view.viewport()->rect().contains(last));
    QVERIFY(last.width() >= 160);
    QCOMPARE(shown.view.columnWidth(0), last.width()); // their titles are as long as each other
    QVERIFY(shown.view.verticalHeader()->isVisible());
    QCOMPARE(shown.view.verticalHeader()->pos().x(), 0);
}

void tst_Matrix::whereAllScrollALongTitleGetsMoreRoom()
{
    std::string words = "proxy=http://edge-squid.internal:3128: plain=200\n"
                        "direct,name=" +
                        std::string(200, 'n') + ": plain=200\n";
    for (int i = 0; i < 8; ++i)
        words += "direct: plain=200\n";
    Shown shown(wholeOf(words));
    QVERIFY(shown.wait());
    const auto *titles = shown.view.horizontalHeader();
    QCOMPARE(shown.view.columnWidth(0), titles->sectionSizeHint(0)); // all of it
    QVERIFY(shown.view.columnWidth(0) > shown.view.columnWidth(2));
    QVERIFY(shown.view.columnWidth(1) < 2 * shown.view.columnWidth(2)); // within reason
}

QTEST_MAIN(tst_Matrix)
#include "tst_matrix.moc"
