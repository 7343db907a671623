package org.lingshu.intake;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
    private static final CaseReader READER = CaseReader.of(Sentences.KNOWLEDGE);

    @ParameterizedTest
    @ValueSource(strings = {"主诉：", "：", "1-", "一", "3月前", "无", "舌而", "薄而", "血压：", "青霉素、", "无头晕，", "现症见：", "乱，", "头部及", "对过敏", "(", "脉、", "无咳嗽，", "否认头痛，", "血常规、", "尿常规：糖", "平素口服华法林、", "服、", "v1、", "停经9", "家人", "突发", "今晨"})
    void isReadInTime(String words) {
        String text = "血压" + words.repeat(199_000 / words.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertNotNull(Sentences.INTAKE.read(READER.fromText("hostile.txt", text))));
    }
}
