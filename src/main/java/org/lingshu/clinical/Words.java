package org.lingshu.clinical;

/** What every record of this package demands of its words: present, not blank, without white space around them. */
final class Words {
    private Words() {
    }

    static String required(String what, String word) {
        if (word == null || word.isBlank()) throw new IllegalArgumentException(what + " is empty");
        return word.strip();
    }
}
