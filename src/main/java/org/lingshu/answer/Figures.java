package org.lingshu.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as an answer shows them: four decimals at most, no trailing zeros, no minus zero. */
final class Figures {
    private Figures() {
    }

    static BigDecimal exact(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    static String plain(double number) {
        return exact(number).toPlainString();
    }

    static String twoDecimals(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    static String signed(double number) {
        return (number < 0 ? "−" : "+") + BigDecimal.valueOf(Math.abs(number)).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
