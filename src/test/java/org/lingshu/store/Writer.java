package org.lingshu.store;

import java.nio.file.Path;
import java.util.Optional;

/** A program that keeps assessments one after the other and says of each when it is acknowledged; made to be killed. */
public final class Writer {
    private Writer() {
    }

    /** {@code HOME FROM TO}. */
    public static void main(String[] arguments) {
        try (Store store = Store.open(Path.of(arguments[0]), Optional.empty())) {
            for (int i = Integer.parseInt(arguments[1]); i < Integer.parseInt(arguments[2]); i++) {
                Receipt receipt = store.keep(Made.filing(i));
                System.out.println("kept " + i + " " + receipt.entry());
                System.out.flush();
            }
        }
    }
}
