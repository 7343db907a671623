package org.lingshu.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;

/** A term that is written wrongly is nearly always suggested right. */
class NearestTest {
    private static final Collection<String> TERMS = Repository.knowledge().terms().keySet();

    @Test
    void ofTenWaysToMisspellATermAtLeastNineAreSuggestedFirst() {
        Map<String, String> misspelt = new LinkedHashMap<>();
        misspelt.put("舌紫黯", "舌紫暗");
        misspelt.put("舌有淤斑", "舌有瘀斑");
        misspelt.put("刺通", "刺痛");
        misspelt.put("痛定处", "痛有定处");
        misspelt.put("舌下络络脉曲张", "舌下络脉曲张");
        misspelt.put("甲肌肤错", "肌肤甲错");
        misspelt.put("下肢深静脉血拴", "下肢深静脉血栓");
        misspelt.put("心前區疼痛", "心前区疼痛");
        misspelt.put("颈动脉班块", "颈动脉斑块");
        misspelt.put("夜间阵发呼吸困难", "夜间阵发性呼吸困难");
        List<String> missed = misspelt.entrySet().stream().filter(each -> !Nearest.of(each.getKey(), TERMS).stream().limit(1).toList().equals(List.of(each.getValue())))
                .map(each -> each.getKey() + " → " + Nearest.of(each.getKey(), TERMS)).toList();
        assertTrue(missed.size() <= 1, missed.toString());
    }

    @Test
    void whatIsLikeNothingHasNoSuggestion() {
        assertEquals(List.of(), Nearest.of("xyz", TERMS));
    }
}
