package org.lingshu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The bytes of a file that a command names; {@code -} is standard input. */
final class Input {
    private Input() {
    }

    static byte[] read(String file) {
        try {
            return "-".equals(file) ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no file `" + file + "`.  没有文件 `" + file + "`。");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
