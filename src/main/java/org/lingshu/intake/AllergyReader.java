package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.clinical.Allergy;
import org.lingshu.clinical.Span;

/** Reads what a record says that the patient does not tolerate: 对青霉素、头孢类药物过敏. */
final class AllergyReader {
    private static final String ALLERGIC = "过敏";
    private static final int LONGEST = 40;
    private static final Pattern OTHER = Pattern.compile("性|体质|原|反应史?不详|史不详");
    private static final Pattern DENIED = Pattern.compile("否认|无|未见|未发现|不详|没有|不对|家族");
    private static final Pattern OPENING = Pattern.compile("^(?:史|反应|病史|[、及和与或]|既往|患者|自述|自诉|诉|述|有|曾|曾有|曾对|对|因|于|易|可能|现|“|\\s)+");
    private static final Pattern CLOSING = Pattern.compile("(?:类药物|药物|类抗生素|类药|类|等|等药物|”|“|\\s)+$");
    private static final Pattern GENERIC = Pattern.compile("|.*(?:其他|其它|接触物|食物|药物|药品|食品|易|各种|任何|多种|特殊).*");

    private AllergyReader() {
    }

    /** Every substance in a region of a text of one spelling. */
    static List<Allergy> read(String field, String original, String plain, Region region) {
        List<Allergy> all = new ArrayList<>();
        int last = region.start();
        for (int at = plain.indexOf(ALLERGIC, last); at >= 0 && at < region.end(); at = plain.indexOf(ALLERGIC, last)) {
            int begin = at;
            while (begin > last && at - begin < LONGEST && !Characters.ends(plain.charAt(begin - 1)) && "，：".indexOf(plain.charAt(begin - 1)) < 0) begin--;
            last = at + ALLERGIC.length();
            String words = plain.substring(begin, at);
            if (OTHER.matcher(plain).region(last, plain.length()).lookingAt() || DENIED.matcher(words).find()) continue;
            for (String substance : words.split("[、及和与或]", -1)) {
                add(field, original, substance, begin, all);
                begin += substance.length() + 1;
            }
        }
        return all;
    }

    private static void add(String field, String original, String substance, int at, List<Allergy> into) {
        Matcher opening = OPENING.matcher(substance);
        int from = opening.lookingAt() ? opening.end() : 0;
        Matcher closing = CLOSING.matcher(substance).region(from, substance.length());
        int to = closing.find() ? closing.start() : substance.length();
        if (to <= from || GENERIC.matcher(substance.substring(from, to)).matches()) return;
        String words = original.substring(at + from, at + to).strip();
        if (!words.isEmpty()) into.add(new Allergy(words, new Span(field, at + from, at + to, original.substring(at + from, at + to))));
    }
}
