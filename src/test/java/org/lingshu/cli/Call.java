package org.lingshu.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A call of the command line within a test. */
public final class Call {
    private Call() {
    }

    /** What the command prints. */
    public static String of(String... arguments) {
        PrintStream out = System.out;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
            Lingshu.run(arguments);
            return caught.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
        }
    }
}
