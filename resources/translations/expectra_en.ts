<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CodingWords</name>
    <message numerus="yes">
        <source>%n byte(s) stand behind the end of the %1 content and belong to nothing.</source>
        <translation>
            <numerusform>%n byte stands behind the end of the %1 content and belongs to nothing.</numerusform>
            <numerusform>%n bytes stand behind the end of the %1 content and belong to nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n addresses</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) sent again</source>
        <translation>
            <numerusform>%n segment sent again</numerusform>
            <numerusform>%n segments sent again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TlsReading</name>
    <message numerus="yes">
        <source>not yet valid: begins in %n day(s)</source>
        <translation>
            <numerusform>not yet valid: begins in %n day</numerusform>
            <numerusform>not yet valid: begins in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expired %n day(s) ago</source>
        <translation>
            <numerusform>expired %n day ago</numerusform>
            <numerusform>expired %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TlsTrustChecks</name>
    <message numerus="yes">
        <source>The certificate ends in %n day(s).</source>
        <translation>
            <numerusform>The certificate ends in %n day.</numerusform>
            <numerusform>The certificate ends in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate ends in %n hour(s).</source>
        <translation>
            <numerusform>The certificate ends in %n hour.</numerusform>
            <numerusform>The certificate ends in %n hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>expectra::DiagnosisView</name>
    <message numerus="yes">
        <source>%n route(s)</source>
        <translation>
            <numerusform>%n route</numerusform>
            <numerusform>%n routes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>expectra::MainWindow</name>
    <message numerus="yes">
        <source>%n request(s) unsaved. They are kept as drafts and come back at the next start.</source>
        <translation>
            <numerusform>%n request is unsaved. It is kept as a draft and comes back at the next start.</numerusform>
            <numerusform>%n requests are unsaved. They are kept as drafts and come back at the next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>expectra::NetworkLog</name>
    <message numerus="yes">
        <source>%n exchange(s) no longer kept: left out</source>
        <translation>
            <numerusform>%n exchange is no longer kept: left out</numerusform>
            <numerusform>%n exchanges are no longer kept: left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) written to %1</source>
        <translation>
            <numerusform>%n exchange written to %1</numerusform>
            <numerusform>%n exchanges written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>expectra::SettingsDialog</name>
    <message numerus="yes">
        <source>%1 in %n exchange(s) now</source>
        <translation>
            <numerusform>%1 in %n exchange now</numerusform>
            <numerusform>%1 in %n exchanges now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>expectra::TimingPanel</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>expectra::TreeEdits</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>expectra::VerdictView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>expectra::WirePreview</name>
    <message numerus="yes">
        <source>%n field(s), packed by HPACK</source>
        <translation>
            <numerusform>%n field, packed by HPACK</numerusform>
            <numerusform>%n fields, packed by HPACK</numerusform>
        </translation>
    </message>
</context>
</TS>
