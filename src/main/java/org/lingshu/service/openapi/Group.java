package org.lingshu.service.openapi;

import java.util.Arrays;
import java.util.List;

/** What belongs together in the document, by the beginning of the path. */
enum Group {
    ASSESSMENTS("assessments", "A record in, an assessment out, and everything that can be asked of it afterwards.", "送入病历，得到辨析，以及此后可问之一切。", "/v1/assessments"),
    KNOWLEDGE("knowledge", "What the edition at work knows: terms, indicators, medicines, syndromes, elements, rules, versions. Nothing here is about a patient.",
            "现行版本所知：术语、指标、药物、证候、证素、规则、版本，与患者无关。", "/v1/terms", "/v1/indicators", "/v1/medicines", "/v1/syndromes", "/v1/elements", "/v1/rules", "/v1/versions"),
    CDS_HOOKS("cds-hooks", "CDS Hooks 2.0: discovery, services, feedback.", "CDS Hooks 2.0：目录、服务、反馈。", "/cds-services"),
    WORKSHOP("workshop", "Where experts write rules: drafts, checks, trial runs, comparisons, proposals.", "规则专家之工作间：草稿、检查、试行、比较、提案。", "/v1/workshop"),
    AUDIT("audit", "The provable log: entries, verification, export.", "可证之日志：条目、核验、导出。", "/v1/audit"),
    ACCESS("access", "Who comes in: the caller, sessions, tokens, the log of accesses.", "何人可入：来者、会话、令牌、访问记录。", "/v1/me", "/v1/session", "/v1/access"),
    SERVICE("service", "The service itself: health, readiness, metrics, this document.", "服务本身：运行、就绪、指标、本文档。", "/health", "/ready", "/metrics", "/openapi.json"),
    PAGES("pages", "Pages for a browser and their files.", "网页及其文件。");

    private final String word;
    private final String english;
    private final String chinese;
    private final List<String> paths;

    Group(String word, String english, String chinese, String... paths) {
        this.word = word;
        this.english = english;
        this.chinese = chinese;
        this.paths = List.of(paths);
    }

    /** The group of a path; {@link #PAGES} for what belongs to no other. */
    static Group of(String path) {
        return Arrays.stream(values()).filter(group -> group.paths.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"))).findFirst().orElse(PAGES);
    }

    String word() {
        return word;
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }
}
