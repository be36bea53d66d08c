// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/expectationbox.h"

#include "ui/composer/expectationwords.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/dropdown.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>

namespace expectra {

namespace space = style::space;

namespace {

using expect::Mode;

constexpr int fieldHeight = 24;

QString limitText(const std::optional<Duration> &limit)
{
    if (!limit)
        return ExpectationBox::tr("for ever");
    return QStringLiteral("%1 ms").arg(std::chrono::duration_cast<std::chrono::milliseconds>(*limit).count());
}

QHBoxLayout *makeLine(std::initializer_list<QWidget *> widgets)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::gap);
    for (auto *widget : widgets)
        line->addWidget(widget);
    line->addStretch();
    return line;
}

QLabel *makeDim(const QString &text)
{
    auto *label = new QLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

std::optional<std::optional<Duration>> parseWaitLimit(const QString &text)
{
    if (text.trimmed() == ExpectationBox::tr("for ever"))
        return std::optional<Duration>();
    static const QRegularExpression pattern(QStringLiteral(R"(^\s*(\d{1,8})\s*(ms|s|)\s*$)"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto amount = match.captured(1).toLongLong();
    const bool seconds = match.captured(2) == QLatin1String("s");
    return std::optional<Duration>(seconds ? Duration(std::chrono::seconds(amount))
                                           : Duration(std::chrono::milliseconds(amount)));
}

ExpectationBox::ExpectationBox(QWidget *parent)
    : QWidget(parent)
    , m_modes(new QButtonGroup(this))
    , m_limit(new DropDown)
    , m_value(new QLineEdit)
    , m_retry(new QCheckBox(tr("On 417, retry once without Expect")))
    , m_earlyFinal(new DropDown)
    , m_rule(makeDim({}))
    , m_verdict(new QLabel)
{
    auto *heading = new QLabel(tr("Expectation"));
    heading->setFont(style::strongFont());
    style::setTextRole(heading, style::Role::Expect);
    auto *title = makeLine({heading});
    auto *citation = makeDim(tr("RFC 9110 §10.1.1"));
    citation->setFont(style::smallFont());
    title->addWidget(citation);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::gap, space::margin, space::gap);
    layout->setSpacing(2);
    layout->addLayout(title);
    layout->addSpacing(2);
    layout->addWidget(makeModes());
    layout->addWidget(makeAnswers());
    for (auto *words : {m_rule, m_verdict}) {
        words->setFont(style::smallFont());
        words->setWordWrap(true);
        layout->addWidget(words);
    }
    m_rule->setAccessibleName(tr("What RFC 9110 says"));
    m_verdict->setAccessibleName(tr("What is to be said of the value"));
    layout->addStretch();
    connectControls();
    setChoice({});
}

QWidget *ExpectationBox::makeModes()
{
    auto *wait = new QRadioButton(tr("Wait for 100, up to"));
    auto *headerOnly = new QRadioButton(tr("Send the header, do not wait"));
    auto *none = new QRadioButton(tr("No Expect"));
    m_modes->addButton(wait, static_cast<int>(Mode::Wait));
    m_modes->addButton(headerOnly, static_cast<int>(Mode::HeaderOnly));
    m_modes->addButton(none, static_cast<int>(Mode::None));
    for (auto *button : m_modes->buttons())
        button->setAccessibleName(button->text());

    m_limit->setEditable(true);
    m_limit->setInsertPolicy(QComboBox::NoInsert);
    m_limit->lineEdit()->setFont(style::codeFont());
    for (const Duration limit : {Duration(350ms), Duration(1s), Duration(3s), Duration(5s)})
        m_limit->addItem(limitText(limit));
    m_limit->addItem(limitText({}));
    m_limit->setFixedSize(104, fieldHeight);
    m_limit->setAccessibleName(tr("Limit of the wait for 100"));
    m_limit->setToolTip(tr("Milliseconds, or seconds with an s; 0 does not wait"));

    auto *modes = new QWidget;
    auto *layout = new QVBoxLayout(modes);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(makeLine({wait, m_limit}));
    layout->addWidget(headerOnly);
    layout->addWidget(none);
    return modes;
}

QWidget *ExpectationBox::makeAnswers()
{
    m_retry->setAccessibleName(m_retry->text());
    m_earlyFinal->addItem(tr("close"), static_cast<int>(expect::OnEarlyFinal::Close));
    m_earlyFinal->addItem(tr("finish"), static_cast<int>(expect::OnEarlyFinal::FinishBody));
    m_earlyFinal->setFixedSize(76, fieldHeight);
    m_earlyFinal->setAccessibleName(tr("On an early final answer"));
    m_earlyFinal->setToolTip(
        tr("When the final answer comes before the body was sent: close, or finish sending it"));

    m_value->setFont(style::codeFont());
    m_value->setFixedHeight(fieldHeight);
    m_value->setMinimumWidth(0);
    m_value->setAccessibleName(tr("Value of the Expect field"));
    m_value->setToolTip(
        tr("Sent as it stands: any other value asks the server for something that it may not know"));
    auto *line = makeLine({});
    line->insertWidget(0, makeDim(tr("Early answer")));
    line->insertWidget(1, m_earlyFinal);
    line->insertWidget(2, m_value, 1);

    auto *answers = new QWidget;
    auto *layout = new QVBoxLayout(answers);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_retry);
    layout->addLayout(line);
    return answers;
}

void ExpectationBox::connectControls()
{
    connect(m_modes, &QButtonGroup::idClicked, this, &ExpectationBox::handleMode);
    connect(m_limit, &QComboBox::editTextChanged, this, &ExpectationBox::handleLimit);
    connect(m_value, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_choice.value = text.toStdString();
        emit edited();
    });
    connect(m_retry, &QCheckBox::clicked, this, [this](bool retries) {
        m_choice.onRefusal = retries ? expect::OnRefusal::RetryWithout : expect::OnRefusal::Report;
        emit edited();
    });
    connect(m_earlyFinal, &QComboBox::activated, this, [this] {
        m_choice.onEarlyFinal = static_cast<expect::OnEarlyFinal>(m_earlyFinal->currentData().toInt());
        emit edited();
    });
}

void ExpectationBox::setChoice(const ExpectationChoice &choice)
{
    m_choice = choice;
    const QSignalBlocker limitBlocker(m_limit);
    m_limit->setEditText(limitText(choice.limit));
    m_value->setText(QString::fromStdString(choice.value));
    m_earlyFinal->setCurrentIndex(m_earlyFinal->findData(static_cast<int>(choice.onEarlyFinal)));
    m_retry->setChecked(choice.onRefusal == expect::OnRefusal::RetryWithout);
    updateControls(choice.mode.value_or(Mode::None));
}

void ExpectationBox::showSettled(const PreparedRequest &prepared, bool typed, const QString &chosenBy)
{
    const auto &policy = prepared.expectation;
    m_typed = typed;
    m_retry->setChecked(policy.onRefusal == expect::OnRefusal::RetryWithout);
    showLimit(chosenBy.isEmpty() ? m_choice.limit : policy.limit);
    updateControls(policy.mode);
    const bool isSent = prepared.expectValue.has_value();
    showWords(policy.mode, isSent ? std::string_view(*prepared.expectValue) : std::string_view(),
              prepared.hasBody());
    if (!chosenBy.isEmpty())
        m_rule->setText(tr("By the rule of the header set %1.").arg(chosenBy));
    const bool isJudged = isSent && !m_verdict->text().isEmpty();
    m_verdict->setVisible(isJudged);
    m_rule->setVisible(!isJudged); // there is room for one of them
}

/// A header set's rule may bring its own. What is being typed stays.
void ExpectationBox::showLimit(const std::optional<Duration> &limit)
{
    m_settledLimit = limit;
    if (m_limit->hasFocus() || parseWaitLimit(m_limit->currentText()) == std::optional(limit))
        return;
    const QSignalBlocker blocker(m_limit);
    m_limit->setEditText(limitText(limit));
}

bool ExpectationBox::asksForOne() const
{
    return m_modes->checkedId() != static_cast<int>(Mode::None);
}

QString ExpectationBox::summary() const
{
    switch (static_cast<Mode>(m_modes->checkedId())) {
    case Mode::Wait:
        return m_settledLimit ? tr("Waits for 100, up to %1").arg(limitText(m_settledLimit))
                              : tr("Waits for 100, for ever");
    case Mode::HeaderOnly: return tr("Sends Expect, does not wait");
    case Mode::None: break;
    }
    return tr("No Expect");
}

/// A verdict stands in the place of the rule, which it outweighs.
void ExpectationBox::showWords(Mode mode, std::string_view value, bool hasBody)
{
    const auto verdict = verdictOn(value, hasBody);
    m_verdict->setText(verdict.words);
    m_verdict->setVisible(!verdict.words.isEmpty());
    style::setTextRole(m_verdict, verdict.breaksGrammar ? style::Role::Refused : style::Role::Expect);
    m_rule->setText(ruleOf(mode));
}

void ExpectationBox::updateControls(Mode mode)
{
    m_modes->button(static_cast<int>(mode))->setChecked(true);
    m_limit->setEnabled(mode == Mode::Wait);
    m_value->setEnabled(mode != Mode::None && !m_typed);
    m_value->setPlaceholderText(m_typed ? tr("as typed among the headers") : QString());
    m_retry->setEnabled(mode != Mode::None);
    m_earlyFinal->setEnabled(mode == Mode::Wait);
}

void ExpectationBox::handleMode(int mode)
{
    m_choice.mode = static_cast<Mode>(mode);
    updateControls(*m_choice.mode);
    emit edited();
}

void ExpectationBox::handleLimit()
{
    const auto limit = parseWaitLimit(m_limit->currentText());
    if (!limit)
        return; // half typed: the last readable limit counts
    m_choice.limit = *limit;
    emit edited();
}

} // namespace expectra
