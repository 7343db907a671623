package org.lingshu.workbench;

import java.util.List;

/**
 * A sentence about the rules of one file: given these facts, these facts are added, these rules fire and these stay silent.
 *
 * @param path   the rule file it is about: {@code 2-elements/blood-stasis}
 * @param name   the sentence
 * @param given  facts as sentences: {@code 刺痛}, {@code -刺痛}, {@code Measurement 收缩压 185}, {@code Element 气虚 likely}
 * @param expect every fact that the file's rules add, as sentences
 * @param fires  rules that must fire
 * @param silent rules that must not fire
 */
public record RuleCase(String path, String name, List<String> given, List<String> expect, List<String> fires, List<String> silent) {
    public RuleCase {
        given = List.copyOf(given);
        expect = List.copyOf(expect);
        fires = List.copyOf(fires);
        silent = List.copyOf(silent);
    }
}
