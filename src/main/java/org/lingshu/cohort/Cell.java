package org.lingshu.cohort;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What people write into a cell of a table of numbers. */
final class Cell {
    /** No value, whatever the column holds. */
    private static final Set<String> MISSING = Set.of("", "na", "nan", "n/a", "n.a.", "#n/a", "#na", "<na>", "null", "nil", "missing", "?", "-", "--", "—", "——", "/", ".", "\\n",
            "未查", "未测", "未做", "未检", "未检查", "未检测", "未知", "不详", "缺失", "缺", "空");
    /** No value among numbers; among words, a word of its own: allergies 无. */
    private static final Set<String> NOTHING = Set.of("none", "无", "没有");
    private static final Pattern LIMIT = Pattern.compile("[<>≤≥＜＞].*\\d.*|[大小]于.*\\d.*|\\d.*[+↑↓]");
    private static final Pattern UNIT = Pattern.compile("[+-]?\\d+([.]\\d+)?(e[+-]?\\d+)?\\s*[%‰\\p{L}μµ°/^*].*");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+(,\\d+)+([.]\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}.*|\\d{1,2}[-/]\\d{1,2}[-/]\\d{2,4}.*");

    private Cell() {
    }

    /** Whether the cell says that there is no value. */
    static boolean missing(String cell) {
        return cell.isEmpty() || !plainDigit(cell.charAt(0)) && MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** Whether it says so in a column of numbers, where {@code 无} is no word. */
    static boolean missingNumber(String cell) {
        return missing(cell) || !plainDigit(cell.charAt(0)) && NOTHING.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** The number of a cell, in plain or full-width digits; {@link Double#NaN} when it is none. */
    static double number(String cell) {
        if (cell.isEmpty()) return Double.NaN;
        char last = cell.charAt(cell.length() - 1);
        if (last < 128 && !plainDigit(last) && last != '.') return Double.NaN;
        try {
            double value = Double.parseDouble(last < 128 ? cell : Normalizer.normalize(cell, Normalizer.Form.NFKC));
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** What to do about a cell that stands among numbers and is none. */
    static String advice(String cell) {
        if (LIMIT.matcher(cell).matches()) return "write the limit as a number, or leave the cell empty, the same way in the whole column 超出检测限的值请统一写成界限数字或留空";
        if (DATE.matcher(cell).matches()) return "write dates as days since a fixed day 日期请换算为距某日的天数";
        if (COMMA.matcher(cell).matches()) return "write numbers with a point and without separators: 1234.5 小数用点，不加千分位";
        if (UNIT.matcher(cell).matches()) return "write the number alone and the unit into the column's name 只写数字，单位写入列名";
        return "leave the cell empty where nothing was measured 未测则留空";
    }

    private static boolean plainDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
