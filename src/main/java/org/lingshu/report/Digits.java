package org.lingshu.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as a report shows them: three decimals in words, four in pictures. */
final class Digits {
    /** What stands where there is no number. */
    static final String NOTHING = "—";

    private Digits() {
    }

    static String of(double number) {
        if (!Double.isFinite(number)) return NOTHING;
        String text = BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
        return text.startsWith("-") ? text.equals("-0.000") ? "0.000" : "−" + text.substring(1) : text;
    }

    static ValueNode node(double number) {
        if (!Double.isFinite(number)) return JsonNodeFactory.instance.textNode("-");
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return JsonNodeFactory.instance.numberNode(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
