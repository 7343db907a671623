package org.lingshu.workbench.diff;

import java.util.Optional;

/**
 * A rule, an entry of the knowledge base or a model that is not as it was.
 *
 * @param what   rule, knowledge or model
 * @param id     name of the rule, folder and name of the entry
 * @param place  file and line, of the later edition where it still stands
 * @param before SHA-256 of what it was, hex; empty when it is new
 * @param after  SHA-256 of what it is, hex; empty when it is gone
 * @param wording whether only sentence and layout are others
 * @param reach  what follows from it
 */
public record Change(String what, String id, String place, Optional<String> before, Optional<String> after, boolean wording, Reach reach) {
    /** added, removed, edited or, when it does what it did, reworded. */
    public String how() {
        return before.isEmpty() ? "added" : after.isEmpty() ? "removed" : wording ? "reworded" : "edited";
    }
}
