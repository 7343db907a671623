package org.lingshu.service.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    private static final Pinyin PINYIN = Pinyin.read();

    @ParameterizedTest
    @CsvSource({"心慌,xīn huāng", "恶寒,wù hán", "恶心,ě xīn", "厌恶饮食,yàn wù yǐn shí", "恶臭,è chòu", "脉数,mài shuò", "大便频数,dà biàn pín shuò", "脉结代,mài jié dài", "便溏,biàn táng", "泄泻,xiè xiè", "着痹,zhuó bì",
        "身体重着,shēn tǐ zhòng zhuó", "着凉,zháo liáng", "舌淡,shé dàn", "苔薄白,tāi bó bái", "口干,kǒu gān", "咽干,yān gān", "项强,xiàng jiàng", "舌强,shé jiàng", "少腹痛,shào fù tòng", "少苔,shǎo tāi", "咯血,kǎ xuè", "干咳,gān ké",
        "中风,zhòng fēng", "里急后重,lǐ jí hòu zhòng", "转筋,zhuàn jīn", "哕逆,yuě nì", "嗳气,ǎi qì", "瘛疭,chì zòng", "嗅觉丧失,xiù jué sàng shī", "胸闷,xiōng mèn", "脱发,tuō fà", "白术,bái zhú", "手术,shǒu shù", "人参,rén shēn",
        "没药,mò yào", "大黄,dà huáng", "阿胶,ē jiāo", "厚朴,hòu pò", "枳壳,zhǐ qiào", "连翘,lián qiáo", "银翘散,yín qiào sǎn", "射干,yè gān", "肌酐,jī gān", "绿苔,lǜ tāi", "CT示肺炎,CT shì fèi yán"})
    void readsWordsAsMedicineDoes(String word, String read) {
        assertEquals(read.toLowerCase(java.util.Locale.ROOT), Pinyin.shown(PINYIN.of(word)));
    }

    @Test
    void letsACharacterBeTypedByEachOfItsReadings() {
        assertTrue(PINYIN.of("恶寒").getFirst().said().containsAll(List.of("wu", "e")), PINYIN.of("恶寒").getFirst().toString());
        assertEquals("wu", PINYIN.of("恶寒").getFirst().said().getFirst());
    }

    @Test
    void isTypedWithoutTonesAndWithVForTheRoundedU() {
        assertEquals("nv", PINYIN.of("女").getFirst().said().getFirst());
        assertEquals("lv", PINYIN.of("绿").getFirst().said().getFirst());
        assertEquals("lve", PINYIN.of("略").getFirst().said().getFirst());
    }

    @Test
    void nobodySaysABracket() {
        assertEquals(List.of(), PINYIN.of("痛（刺）").get(1).said());
        assertEquals("tòng cì", Pinyin.shown(PINYIN.of("痛（刺）")));
    }
}
