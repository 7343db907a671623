package org.lingshu.model;

import java.util.function.Consumer;

/** Says how far long work is, in a line at most for every fiftieth of it. */
final class Progress {
    private static final int PARTS = 50;
    private final String what;
    private final int steps;
    private final Consumer<String> said;
    private int done;
    private int shown;

    Progress(String what, int steps, Consumer<String> said) {
        this.what = what;
        this.steps = Math.max(1, steps);
        this.said = said;
    }

    /** One step more is done. */
    void step() {
        done++;
        int parts = (int) Math.min(PARTS - 1L, (long) PARTS * done / steps);
        if (parts > shown) show(parts);
    }

    /** All is done. */
    void end() {
        show(PARTS);
    }

    private void show(int parts) {
        shown = parts;
        said.accept(what + " [" + "█".repeat(parts / 2) + "·".repeat(PARTS / 2 - parts / 2) + "] " + parts * 100 / PARTS + " %");
    }
}
