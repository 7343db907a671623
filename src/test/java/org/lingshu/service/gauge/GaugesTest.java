package org.lingshu.service.gauge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lingshu.assess.Assessment;
import org.lingshu.service.Records;
import org.lingshu.service.RunningFacade;
import org.lingshu.service.door.Admission;

class GaugesTest {
    private static final Pattern LINE = Pattern.compile("(#.*|[a-z_]+(\\{[^}]*})? [-+.0-9eEInf]+( [0-9]+)?)");
    private final Admission admission = new Admission(2, 0, Duration.ofSeconds(1));
    private final Gauges gauges = new Gauges(admission);

    @Test
    void countsFiringsByRuleAndVersion() {
        Assessment one = RunningFacade.assessment(Records.TEXT);
        gauges.assessed(one);
        gauges.assessed(one);
        String rule = one.trail().firings().getFirst().rule();
        long times = 2 * one.trail().firings().stream().filter(each -> each.rule().equals(rule)).count();
        assertTrue(text().contains("lingshu_rule_firings_total{rule=\"" + rule + "\",version=\"" + one.trail().versions().rules().substring(0, 12) + "\"} " + times + ".0"), text());
        assertTrue(text().contains("lingshu_assessments_total 2.0"));
    }

    @Test
    void sortsTheTimesOfADoorIntoBuckets() {
        gauges.answered("assess", 201, 0.004);
        gauges.answered("assess", 201, 0.3);
        assertTrue(text().contains("lingshu_request_seconds_bucket{door=\"assess\",status=\"201\",le=\"0.005\"} 1"), text());
        assertTrue(text().contains("lingshu_request_seconds_count{door=\"assess\",status=\"201\"} 2"));
    }

    @Test
    void showsHowFullTheServiceIs() {
        admission.enter();
        admission.enter();
        admission.enter();
        assertTrue(text().contains("lingshu_requests_running 2.0"));
        assertTrue(text().contains("lingshu_requests_turned_away 1.0"));
    }

    @Test
    void isWrittenAsPrometheusReadsIt() {
        gauges.assessed(RunningFacade.assessment(Records.TEXT));
        assertEquals("", text().lines().filter(line -> !LINE.matcher(line).matches()).findFirst().orElse(""));
        assertTrue(text().contains("jvm_memory_used_bytes"));
    }

    @Test
    void tellsNothingOfTheRecord() {
        gauges.assessed(RunningFacade.assessment(Records.TEXT + "备忘：王小明借去轮椅。"));
        assertFalse(text().contains("王小明"));
    }

    private String text() {
        return new String(gauges.scrape(), StandardCharsets.UTF_8);
    }
}
