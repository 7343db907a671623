package org.lingshu.knowledge;

import org.lingshu.clinical.Ingredient;
import org.lingshu.clinical.Interaction;
import org.lingshu.clinical.Severity;

/**
 * What a herb and a drug do to each other.
 *
 * @param kind     the class of drug that is meant
 * @param effect   what happens, Chinese
 * @param english  the same in English
 * @param severity how much harm
 * @param evidence what it rests on
 */
record Effect(String kind, String effect, String english, Severity severity, String evidence) {
    Interaction between(Ingredient herb, Ingredient drug) {
        return new Interaction(herb, drug, kind, effect, english, severity, evidence);
    }
}
