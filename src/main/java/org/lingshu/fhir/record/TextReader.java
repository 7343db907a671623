package org.lingshu.fhir.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lingshu.intake.Case;
import org.lingshu.intake.CaseReader;

/** Reads what is written in sentences: Composition, DocumentReference, the conclusion of a DiagnosticReport. */
final class TextReader {
    private static final Map<String, String> SECTIONS = Map.of("10154-3", "chiefComplaint", "10164-2", "presentIllness", "11348-0", "history", "10157-6", "history", "29545-1", "physicalExam",
            "30954-2", "auxiliary", "18782-3", "auxiliary");
    private static final Set<String> VOID = Set.of("entered-in-error", "cancelled", "superseded");
    private final CaseReader reader;

    TextReader(CaseReader reader) {
        this.reader = reader;
    }

    void composition(Element composition, Gathered gathered) {
        if (cancelled(composition, gathered)) return;
        composition.all("section").forEach(each -> section(each, gathered));
    }

    private void section(Element section, Gathered gathered) {
        String title = section.text("title");
        Optional<String> field = Concept.codes(section.at("code"), Concept.LOINC).stream().map(SECTIONS::get).filter(java.util.Objects::nonNull).findFirst();
        String words = plain(section.at("text").text("div"));
        if (!words.isEmpty()) {
            if (field.isPresent()) gathered.text(field.get(), words);
            else titled(title.isEmpty() ? Concept.name(section.at("code")).orElse("") : title, words, gathered);
        } else if (section.all("section").isEmpty() && section.all("entry").isEmpty()) {
            gathered.unread("Composition.section " + Mistakes.shown(title), "holds no text", "无文字");
        }
        section.all("section").forEach(each -> section(each, gathered));
    }

    void document(Element document, Gathered gathered) {
        if (cancelled(document, gathered)) return;
        document.all("content").forEach(each -> attachment(each.at("attachment"), "DocumentReference", gathered));
    }

    void report(Element report, Gathered gathered) {
        if (cancelled(report, gathered)) return;
        String name = Concept.name(report.at("code")).filter(Concept::chinese).map(each -> each + "：").orElse("");
        String conclusion = report.text("conclusion");
        boolean said = sentence(conclusion, name, gathered);
        for (Element each : report.all("conclusionCode")) said |= sentence(Concept.name(each).orElse(""), name, gathered);
        report.all("presentedForm").forEach(each -> attachment(each, "DiagnosticReport", gathered));
        boolean any = said || !report.all("result").isEmpty() || !report.all("presentedForm").isEmpty();
        if (!conclusion.isEmpty() && !Concept.chinese(conclusion)) gathered.unread("DiagnosticReport " + Concept.shown(report.at("code")), "its conclusion is not Chinese", "结论非中文");
        else if (!any) gathered.unread("DiagnosticReport " + Concept.shown(report.at("code")), "no conclusion and no result", "无结论与结果");
    }

    private static boolean sentence(String words, String name, Gathered gathered) {
        if (!Concept.chinese(words)) return false;
        gathered.text("auxiliary", name + words);
        return true;
    }

    private void attachment(Element attachment, String of, Gathered gathered) {
        String type = attachment.text("contentType");
        String data = attachment.text("data");
        if (data.isEmpty()) {
            gathered.unread(of + " " + Mistakes.shown(type), "its content lies elsewhere and is not fetched", "内容在别处，不予抓取");
        } else if (!type.startsWith("text/plain")) {
            gathered.unread(of + " " + Mistakes.shown(type), "only plain text is read", "只读取纯文本");
        } else {
            try {
                titled("", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Base64.getMimeDecoder().decode(data))).toString(), gathered);
            } catch (IllegalArgumentException | CharacterCodingException e) {
                attachment.mistakes().add("fhir-attachment", attachment.path() + ".data", "is not UTF-8 text in base64", "不是 base64 编码的 UTF-8 文字", "");
            }
        }
    }

    /** Cuts sentences into the fields of a record by their headings, a title counting as one. */
    private void titled(String title, String words, Gathered gathered) {
        if (words.isBlank()) return;
        Case cut = reader.fromText("text", title.isEmpty() ? words : title + "：" + words);
        cut.text().forEach(gathered::text);
    }

    private static boolean cancelled(Element resource, Gathered gathered) {
        String status = resource.text("status");
        if (!VOID.contains(status)) return false;
        gathered.unread(resource.type() + " " + Concept.shown(resource.at(resource.has("code") ? "code" : "type")), "its status is " + status, "状态为 " + status);
        return true;
    }

    /** The words of a narrative without its markup. */
    private static String plain(String div) {
        return div.replaceAll("(?i)<(?:br|/p|/div|/tr|/li)[^>]*>", "\n").replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&#160;", " ")
                .replace("&quot;", "\"").replace("&amp;", "&").replaceAll("[ \\t]*\n\\s*", "\n").strip();
    }
}
