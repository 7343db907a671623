package org.lingshu.intake;

/** Numbers as charts write them: 4, 3-4, 两三, 十五六, 十余, 数十. Of a range the greater end counts; 数 and 几 are at least four. */
final class Numerals {
    /** How a number may be written, for patterns. */
    static final String WRITTEN = "(?:\\d{1,3}(?:\\s?[-~至到、]\\s?\\d{1,3})?|[一二两三四五六七八九十数几多百]{1,4})\\s?[余多来]?";
    private static final String DIGITS = "一二三四五六七八九";
    private static final int SOME = 4;

    private Numerals() {
    }

    /** The number in these words; 0 when there is none. */
    static int greatest(String written) {
        int total = 0;
        int last = 0;
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            if (Characters.digit(c)) {
                last = at > 0 && Characters.digit(written.charAt(at - 1)) ? last * 10 + c - '0' : c - '0';
            } else if (c == '十' || c == '百') {
                total += Math.max(last, 1) * (c == '十' ? 10 : 100);
                last = 0;
            } else if (one(c) > 0 && !(one(c) == SOME && at > 0 && "余多来".indexOf(c) >= 0)) {
                last = one(c);
            }
        }
        return total + last;
    }

    private static int one(char c) {
        if (c == '两') return 2;
        return "数几多".indexOf(c) >= 0 ? SOME : DIGITS.indexOf(c) + 1;
    }
}
