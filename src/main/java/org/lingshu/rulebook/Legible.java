package org.lingshu.rulebook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lingshu.problem.Problem;

/**
 * Whether a rule file may be given to the parser at all. A rule is text that a person reads: what only a machine would see differently (escapes, invisible
 * letters), and what no person would write (a file of megabytes, brackets within brackets without end) is refused before anything looks at it.
 */
final class Legible {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int DEEPEST = 12;
    private static final int MOST_PROBLEMS = 50;
    private final String path;
    private final List<Problem> problems = new ArrayList<>();

    private Legible(String path) {
        this.path = path;
    }

    /** The text of the file; empty after a problem. */
    static Optional<String> read(String path, byte[] bytes, List<Problem> problems) {
        Legible legible = new Legible(path);
        String text = bytes.length > MOST_BYTES ? legible.tooLarge(bytes.length) : legible.decoded(bytes);
        legible.look(text);
        problems.addAll(legible.problems);
        return legible.problems.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    private String tooLarge(int size) {
        problems.add(Problem.at(path, 0, "too-large", "the file holds " + size + " bytes; a rule file of one concept holds some thousands", "文件过大，共 " + size + " 字节", "one concept, one file"));
        return "";
    }

    private String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            problems.add(Problem.at(path, 0, "not-utf8", "the file is not written in UTF-8", "文件不是 UTF-8 编码", "save it as UTF-8"));
            return "";
        }
    }

    private void look(String text) {
        int line = 1;
        int begin = 0;
        int depth = 0;
        boolean quoted = false;
        boolean comment = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\n') {
                line++;
                begin = i + 1;
                comment = false;
                quoted = false;
            } else if (letter == '\\') {
                add(line, i - begin + 1, "escape", "a backslash may not stand in a rule file", "规则文件中不得有反斜杠", "write the letter itself");
            } else if (invisible(text.codePointAt(i)) || letter == '\r' && !text.startsWith("\r\n", i)) {
                String code = String.format("U+%04X", text.codePointAt(i));
                add(line, i - begin + 1, "invisible-letter", "the invisible letter " + code + " may not stand in a rule file", "规则文件中不得有不可见字符 " + code, "take it out");
            } else if (!comment && letter == '"') {
                quoted = !quoted;
            } else if (!quoted && text.startsWith("//", i)) {
                comment = true;
            } else if (!quoted && !comment && text.startsWith("/*", i)) {
                add(line, i - begin + 1, "block-comment", "a comment stands behind `//`, line by line", "注释请逐行以 `//` 开头", "write `//`");
            } else if (!quoted && !comment && "([{".indexOf(letter) >= 0 && ++depth == DEEPEST + 1) {
                add(line, i - begin + 1, "too-deep", "brackets stand more than " + DEEPEST + " deep", "括号嵌套超过 " + DEEPEST + " 层", "split the rule, or close a bracket above");
            } else if (!quoted && !comment && ")]}".indexOf(letter) >= 0) {
                depth = Math.max(0, depth - 1);
            }
        }
    }

    private static boolean invisible(int letter) {
        int type = Character.getType(letter);
        return type == Character.FORMAT || type == Character.PRIVATE_USE || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR || type == Character.CONTROL && letter != '\n' && letter != '\r' && letter != '\t';
    }

    private void add(int line, int column, String check, String message, String chinese, String hint) {
        if (problems.size() < MOST_PROBLEMS && problems.stream().noneMatch(each -> each.line() == line && each.check().equals(check))) problems.add(new Problem(path, line, column, check, message, chinese, hint));
    }
}
