package org.lingshu.intake;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.clinical.Amount;

/** How much of a medicine a chart writes behind its name: 15g, 30克, 三钱, 3mg qd, 10-15g, 一次3g，一日2次. Weights become g, volumes mL. */
final class Amounts {
    private static final String NUMBER = "(\\d+(?:\\.\\d+)?|[半一二两三四五六七八九十])";
    private static final Pattern AMOUNT = Pattern.compile("(?<![a-z0-9.])" + NUMBER + "\\s?(?:[-~/]\\s?" + NUMBER + "\\s?)?(kg|mg|ug|ml|g|克|毫克|微克|毫升|千克|钱|两|分|片|粒|丸|支|袋|包|枚|条|个|滴|瓶|iu|u|单位)(?![a-z/])");
    private static final Pattern BARE = Pattern.compile("^\\s?(\\d+(?:\\.\\d+)?)\\s?$");
    private static final Pattern TIMES = Pattern.compile("(?:每日|每天|一日|一天|日|天)\\s?([1-6一二两三四五六])\\s?次|([1-6一二两三四五六])\\s?次/[日天]|(?<![a-z])(qd|bid|tid|qid|qn)(?![a-z])");
    private static final Pattern EXTERNAL = Pattern.compile("外用|外敷|外洗|外搽|外涂|熏洗|坐浴|足浴|泡脚|贴敷|敷脐|涂擦|含漱");
    private static final Map<String, Double> GRAMS = Map.of("g", 1.0, "克", 1.0, "mg", 0.001, "毫克", 0.001, "ug", 0.000001, "微克", 0.000001, "kg", 1000.0, "千克", 1000.0, "钱", 3.0, "两", 30.0);
    private static final Map<String, Integer> OFTEN = Map.of("qd", 1, "qn", 1, "bid", 2, "tid", 3, "qid", 4);
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final double FEN = 0.3;

    private Amounts() {
    }

    /** The amount in what stands behind a name, in the one spelling of {@link Characters}; empty when there is none. */
    static Optional<Amount> in(String behind) {
        Matcher amount = AMOUNT.matcher(behind);
        if (!amount.find()) return Optional.empty();
        double once = number(amount.group(2) == null ? amount.group(1) : amount.group(2));
        return amount(once, amount.group(3), times(behind));
    }

    /** The same of a herb, of which a bare number means grams. */
    static Optional<Amount> ofHerb(String behind) {
        Matcher bare = BARE.matcher(behind);
        return bare.matches() ? amount(number(bare.group(1)), "g", 1) : in(behind);
    }

    /** Whether it says that the medicine is used on the skin. */
    static boolean external(String behind) {
        return EXTERNAL.matcher(behind).find();
    }

    private static Optional<Amount> amount(double number, String unit, int times) {
        if (!(number > 0)) return Optional.empty();
        if ("分".equals(unit)) return Optional.of(new Amount(number * FEN, times, "g"));
        if ("ml".equals(unit) || "毫升".equals(unit)) return Optional.of(new Amount(number, times, "mL"));
        Double grams = GRAMS.get(unit);
        return Optional.of(grams == null ? new Amount(number, times, unit) : new Amount(number * grams, times, "g"));
    }

    private static int times(String behind) {
        Matcher times = TIMES.matcher(behind);
        if (!times.find()) return 1;
        if (times.group(3) != null) return OFTEN.get(times.group(3));
        return (int) number(times.group(1) != null ? times.group(1) : times.group(2));
    }

    private static double number(String written) {
        if ("半".equals(written)) return 0.5;
        if ("两".equals(written)) return 2;
        int numeral = NUMERALS.indexOf(written);
        return numeral >= 0 ? numeral + 1 : Double.parseDouble(written);
    }
}
