package org.lingshu.intake;

import com.github.houbb.opencc4j.support.data.impl.TSCharData;

/**
 * One spelling for the characters of a record: full-width digits and letters as half-width, Latin in lower case, traditional characters as
 * simplified, the marks of Latin text as Chinese ones. Always one character for one, so that places in the text stay what they are.
 */
final class Characters {
    private static final char[] PLAIN = table();

    private Characters() {
    }

    /** The text in one spelling, exactly as long as it was. */
    static String plain(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) chars[i] = PLAIN[chars[i]];
        return new String(chars);
    }

    /** Whether the character belongs to a Latin word. */
    static boolean letter(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Whether the character is a digit. */
    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the character is white space. */
    static boolean blank(char c) {
        return c == ' ';
    }

    /** Whether the character ends a sentence. */
    static boolean ends(char c) {
        return c == '。' || c == '；' || c == '！' || c == '？' || c == '\n';
    }

    /** Whether the character parts two clauses. */
    static boolean parts(char c) {
        return c == '，' || c == '、' || ends(c);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) table[c] = (char) c;
        new TSCharData().data().getDataMap().forEach((traditional, simplified) -> {
            if (traditional.length() == 1) simplified.stream().filter(each -> each.length() == 1 && !each.equals(traditional)).findFirst()
                    .ifPresent(each -> table[traditional.charAt(0)] = each.charAt(0));
        });
        for (char c = '！'; c <= '～'; c++) if (Character.isLetterOrDigit(c)) table[c] = (char) (c - '！' + '!');
        for (char c = 'A'; c <= 'Z'; c++) table[c] = (char) (c + 'a' - 'A');
        for (char c = 'Ａ'; c <= 'Ｚ'; c++) table[c] = (char) (c - 'Ａ' + 'a');
        replace(table, ",:;?!()", "，：；？！（）");
        replace(table, "－—–‐−﹣", "------");
        replace(table, "＋／．％＜＞＝～〜∶｡､‘’“”\"『』「」", "+/.%<>=~~：。、''“““““““");
        replace(table, "\t\r\u00A0\u3000\u2002\u2003\u2009\u200B\uFEFF", "         ");
        replace(table, "µμ×Χχ", "uuxxx");
        replace(table, "痺欬祕淤粘", "痹咳秘瘀黏");
        return table;
    }

    private static void replace(char[] table, String from, String to) {
        for (int i = 0; i < from.length(); i++) table[from.charAt(i)] = to.charAt(i);
    }
}
