package org.lingshu.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The file to which every checkpoint is appended, apart from the database: notes one after the other, an empty line after each. Copied to another place
 * it shows that the log was never rewritten since.
 */
public final class CheckpointFile {
    private final Path path;

    /** The file at this path; it need not exist. */
    public CheckpointFile(Path path) {
        this.path = path;
    }

    /**
     * What the file holds.
     *
     * @param notes every piece that stands before an empty line after a signature, in order
     * @param whole bytes up to the end of the last complete note; what follows was torn off while it was written
     */
    public record Content(List<String> notes, long whole) {
        public Content {
            notes = List.copyOf(notes);
        }
    }

    /** Reads the file; one that does not exist holds nothing. */
    public Content read() {
        try {
            return split(Files.readString(path, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return new Content(List.of(), 0);
        } catch (java.nio.charset.MalformedInputException e) {
            return new Content(List.of("not UTF-8"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content split(String text) {
        List<String> notes = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int signature = text.indexOf("\n\n— ", from);
            int end = signature < 0 ? -1 : text.indexOf("\n\n", signature + 2);
            if (end < 0) break;
            notes.add(text.substring(from, end + 1));
            from = end + 2;
        }
        return new Content(notes, text.substring(0, from).getBytes(StandardCharsets.UTF_8).length);
    }

    /** Appends a note; a torn end that an interrupted writer left is cut off first. */
    public void append(Note note) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            try (var _ = channel.lock()) {
                if (torn(channel)) channel.truncate(read().whole());
                channel.position(channel.size());
                ByteBuffer bytes = ByteBuffer.wrap((note + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean torn(FileChannel channel) throws IOException {
        long size = channel.size();
        if (size == 0) return false;
        ByteBuffer end = ByteBuffer.allocate(2);
        return size < 2 || channel.read(end, size - 2) != 2 || end.get(0) != '\n' || end.get(1) != '\n';
    }
}
