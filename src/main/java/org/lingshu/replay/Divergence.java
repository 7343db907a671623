package org.lingshu.replay;

/**
 * One thing that did not come out as it was kept.
 *
 * @param place which: {@code firing 17 气虚/strong}
 * @param kept  what was kept; empty when it is new
 * @param now   what came out; empty when it is missing
 */
public record Divergence(String place, String kept, String now) {
    @Override
    public String toString() {
        return place + "\n    当时 kept  " + (kept.isEmpty() ? "—" : kept) + "\n    重演 again " + (now.isEmpty() ? "—" : now);
    }
}
