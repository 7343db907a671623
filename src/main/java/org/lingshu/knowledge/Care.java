package org.lingshu.knowledge;

import org.lingshu.clinical.Verdict;

/**
 * What a source says of a medicine under a circumstance.
 *
 * @param circumstance its name
 * @param verdict      never, better not, or with care
 * @param reason       why, Chinese
 * @param english      the same in English
 */
record Care(String circumstance, Verdict verdict, String reason, String english) {
}
