package org.lingshu.knowledge;

import org.lingshu.clinical.Incompatibility;
import org.lingshu.clinical.Ingredient;

/**
 * What verse and pharmacopoeia say of two herbs together.
 *
 * @param canon         十八反 or 十九畏
 * @param verse         反, 畏 or 未明言
 * @param pharmacopoeia 不宜同用 or 未载
 * @param strict        whether Lingshu holds the pair back although both are silent
 * @param note          what else to know; may be empty
 */
record Pairing(String canon, String verse, String pharmacopoeia, boolean strict, String note) {
    Incompatibility between(Ingredient one, Ingredient other) {
        return new Incompatibility(one, other, canon, verse, pharmacopoeia, strict, note);
    }
}
