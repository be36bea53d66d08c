// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/play/contentfile.h"
#include "tests/support/encoded.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace expectra;

class tst_ContentFile : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatCame();
    void writesDecodedWhenAsked_data();
    void writesDecodedWhenAsked();
    void keepsTheLastAnswerAlone();
    void saysWhatCouldNotBeDecoded_data();
    void saysWhatCouldNotBeDecoded();
    void stopsAtTheLimit();

private:
    /// The file after one answer.
    QByteArray written(const char *coding, const std::string &content, bool decodes = true,
                       const coding::DecodeLimit &limit = {});

    std::string m_trouble;
};

namespace {

ResponseHead headWith(const char *coding)
{
    ResponseHead head;
    head.headers.append("Content-Encoding", coding);
    return head;
}

void answer(const ContentSink &sink, const char *coding, const std::string &content)
{
    sink.begin();
    sink.head(headWith(coding));
    for (std::size_t at = 0; at < content.size(); at += 700)
        sink.take(std::string_view(content).substr(at, 700));
    sink.end();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

} // namespace

QByteArray tst_ContentFile::written(const char *coding, const std::string &content, bool decodes,
                                    const coding::DecodeLimit &limit)
{
    QTemporaryDir directory;
    const auto path = directory.filePath(QStringLiteral("content"));
    auto output = cli::Output::open(path.toStdString());
    if (!output)
        return "not open";
    cli::ContentFile file(*output, decodes, limit);
    answer(*file.sink(), coding, content);
    m_trouble = file.trouble();
    return output->flush() ? contentOf(path) : QByteArray("not written");
}

void tst_ContentFile::writesWhatCame()
{
    const auto coded = test::gzipped("words");
    QCOMPARE(written("gzip", coded, false).toStdString(), coded);
    QCOMPARE(m_trouble, std::string());
}

void tst_ContentFile::writesDecodedWhenAsked_data()
{
    QTest::addColumn<QByteArray>("coding");
    for (const char *coding : {"gzip", "deflate", "br", "zstd", "identity"})
        QTest::newRow(coding) << QByteArray(coding);
}

void tst_ContentFile::writesDecodedWhenAsked()
{
    QFETCH(QByteArray, coding);
    const auto text = test::wordyText(200'000);
    QVERIFY(written(coding.constData(), test::encoded(coding.toStdString(), text)).toStdString() == text);
    QCOMPARE(m_trouble, std::string());
}

void tst_ContentFile::keepsTheLastAnswerAlone()
{
    QTemporaryDir directory;
    const auto path = directory.filePath(QStringLiteral("content"));
    auto output = cli::Output::open(path.toStdString());
    QVERIFY(output.has_value());
    cli::ContentFile file(*output, true, {});
    answer(*file.sink(), "gzip", "no gzip, from a refusal");
    QVERIFY(!file.trouble().empty());
    answer(*file.sink(), "gzip", test::gzipped("words"));
    QCOMPARE(file.trouble(), std::string());
    QVERIFY(output->flush().has_value());
    QCOMPARE(contentOf(path), QByteArray("words"));
}

void tst_ContentFile::saysWhatCouldNotBeDecoded_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("trouble");
    const auto gzip = QByteArray::fromStdString(test::gzipped("words"));
    QTest::newRow("cut") << QByteArray("gzip") << gzip.left(gzip.size() - 3) << QByteArray("words")
                         << QByteArray("The gzip content ends before its end, at byte 22.");
    QTest::newRow("not coded") << QByteArray("gzip") << QByteArray("words") << QByteArray()
                               << QByteArray("The content is not gzip, though Content-Encoding says so.");
    QTest::newRow("surplus") << QByteArray("gzip") << gzip + "!" << QByteArray("words") << QByteArray();
    QTest::newRow("unknown")
        << QByteArray("compress") << QByteArray("words") << QByteArray("words")
        << QByteArray("the coding compress is not known here; the content was written as it came");
}

void tst_ContentFile::saysWhatCouldNotBeDecoded()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, trouble);
    QCOMPARE(written(coding.constData(), content.toStdString()), left);
    QCOMPARE(QByteArray::fromStdString(m_trouble), trouble);
}

void tst_ContentFile::stopsAtTheLimit()
{
    const auto bomb = test::brotlied(std::string(1'000'000, 'a'));
    QCOMPARE(written("br", bomb, true, coding::DecodeLimit::ofSize(1000)), QByteArray(1000, 'a'));
    QCOMPARE(m_trouble,
             std::string("the content swells to more than 1000 bytes; --decode-limit BYTES lets it "
                         "go on, 0 to its end"));
    QCOMPARE(written("br", bomb, true, coding::DecodeLimit::none()).size(), 1'000'000);
    QCOMPARE(m_trouble, std::string());
}

QTEST_GUILESS_MAIN(tst_ContentFile)
#include "tst_contentfile.moc"
