package org.lingshu.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lingshu.clinical.Modality;

/**
 * A molecular signature: genes, sites or proteins that are read together. The analyte of the same name holds its range.
 *
 * @param signature what rules call it: 干扰素应答评分
 * @param english   the same in English
 * @param modality  transcriptome, epigenome or proteome
 * @param method    how members become one number
 * @param members   their weights by name, in the order of the file; negative where more of it means less of the signature
 * @param means     what it tells, in a sentence
 * @param source    key of {@code knowledge-base/sources}
 */
public record Signature(String signature, String english, Modality modality, String method, Map<String, Double> members, String means, String source) {
    static final String METHOD = "weighted mean of z-scores";

    public Signature {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    static Signature read(Entry entry) {
        Map<String, Double> members = new LinkedHashMap<>();
        List<Entry> listed = entry.entries("members");
        for (Entry member : listed) {
            double weight = member.number("weight");
            if (weight == 0) entry.problem("weightless-member", "`" + member.text("name") + "` weighs nothing", "`" + member.text("name") + "` 的权重为零", "leave it out");
            if (members.put(member.text("name"), weight) != null) {
                entry.problem("stands-twice", "`" + member.text("name") + "` stands twice among the members", "`" + member.text("name") + "` 在成员中重复", "");
            }
        }
        if (members.isEmpty()) entry.problem("missing-field", "`members` is missing or empty", "缺少 `members`", "write \"members\": [{\"name\": \"ISG15\", \"weight\": 1}]");
        String modality = entry.text("modality");
        String method = entry.text("method");
        if (!METHOD.equals(method)) entry.problem("unknown-method", "`" + method + "` is not a method", "`" + method + "` 不是已知算法", METHOD);
        return new Signature(entry.text("signature"), entry.text("english"), new Modality(modality.isEmpty() ? "unknown" : modality), method, members,
                entry.text("means"), entry.text("source"));
    }
}
