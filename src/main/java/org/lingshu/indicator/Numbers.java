package org.lingshu.indicator;

import org.lingshu.knowledge.Knowledge;

/**
 * The coefficients of one formula.
 *
 * @param knowledge where they stand
 * @param parameter their group: {@code indicator.egfr}
 */
record Numbers(Knowledge knowledge, String parameter) {
    double of(String name) {
        return knowledge.number(parameter, name);
    }
}
