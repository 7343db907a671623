package org.lingshu.service.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {
    private static final Pinyin PINYIN = Pinyin.read();

    private static Fit fit(String name, String typed) {
        return Name.of(name, 0, PINYIN).fit(Sought.of(typed));
    }

    @ParameterizedTest
    @CsvSource({"心慌,心慌,EXACT", "心慌,xinhuang,EXACT", "心慌,xin huang,EXACT", "心慌,Xin'Huang,EXACT", "心慌,xinh,PREFIX", "心慌,xinhu,PREFIX", "心慌,xh,INITIALS", "心慌,x,PREFIX", "心慌,心h,INITIALS", "心慌,心huang,EXACT",
        "心慌,huang,INSIDE", "心慌,hx,NONE", "心慌,慌,INSIDE", "舌质红,shzh,INITIALS", "舌质红,szh,INITIALS", "舌质红,zhh,INSIDE_LOOSELY", "恶寒,wuhan,EXACT", "恶寒,ehan,EXACT_LOOSELY", "女子不孕,nvzi,PREFIX", "女子不孕,nüzi,PREFIX",
        "头晕,頭暈,EXACT", "头晕,ｔｏｕｙｕｎ,EXACT", "shortness of breath,short,PREFIX", "shortness of breath,breath,WORD", "shortness of breath,reath,INSIDE", "shortness of breath,Shortness of Breath,EXACT", "CT异常,ctyc,INITIALS",
        "CT异常,ctyichang,EXACT"})
    void fitsWhatSomebodyTypes(String name, String typed, Fit expected) {
        assertEquals(expected, fit(name, typed));
    }

    @Test
    void anInitialAloneIsNotLookedForInsideANameByUnusualReadings() {
        assertEquals(Fit.NONE, fit("痰舌", "g"));
    }

    @Test
    void aBracketIsPassedOver() {
        assertEquals(Fit.EXACT, fit("痛（刺）", "tongci"));
    }

    @Test
    void theWholeOfALongNonsenseIsRefusedAtOnce() {
        assertEquals(Fit.NONE, fit("数数数数数数数数数数数数数数数数数数数数", "s".repeat(19) + "b".repeat(40)));
    }
}
