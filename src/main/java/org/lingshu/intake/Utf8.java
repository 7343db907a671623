package org.lingshu.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lingshu.problem.Problem;

/** The bytes of a file as lines of UTF-8 text. A byte order mark is passed over; bytes that are not UTF-8 are a problem that names the byte. */
final class Utf8 {
    private static final Charset GBK = Charset.forName("GB18030");
    private final String path;
    private final byte[] bytes;
    private final int begin;

    Utf8(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
        this.begin = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
    }

    /**
     * Some bytes of the file and what they say.
     *
     * @param number line they begin on, counted from 1
     * @param first  the first byte that is no white space, or 0
     * @param last   the last byte that is no white space, or 0
     * @param text   what they say; empty when they are broken
     * @param broken why they cannot be read; empty when they can
     */
    record Line(int number, int first, int last, String text, List<Problem> broken) {
        boolean blank() {
            return first == 0;
        }
    }

    /** All lines, blank ones too. */
    List<Line> lines() {
        List<Line> all = new ArrayList<>();
        int from = begin;
        for (int i = begin; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                all.add(line(all.size() + 1, from, i));
                from = i + 1;
            }
        }
        return all;
    }

    /** The whole file as one. */
    Line whole() {
        return line(1, begin, bytes.length);
    }

    private Line line(int number, int from, int to) {
        int first = from;
        while (first < to && bytes[first] >= 0 && Character.isWhitespace(bytes[first])) first++;
        int last = to;
        while (last > first && bytes[last - 1] >= 0 && Character.isWhitespace(bytes[last - 1])) last--;
        CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer out = CharBuffer.allocate(to - from + 1);
        CoderResult result = decoder.decode(in, out, true);
        List<Problem> broken = result.isError() ? List.of(problem(number + newlines(from, in.position()), in.position())) : List.of();
        int opening = first == to ? 0 : bytes[first] & 0xFF;
        int closing = last == first ? 0 : bytes[last - 1] & 0xFF;
        return new Line(number, opening, closing, broken.isEmpty() ? out.flip().toString() : "", broken);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private int newlines(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) if (bytes[i] == '\n') count++;
        return count;
    }

    private Problem problem(int line, int at) {
        boolean gbk = looksLikeGbk();
        String value = String.format("0x%02X", bytes[at]);
        return Problem.at(path, line, "not-utf-8", "byte " + at + " (" + value + ") is not UTF-8" + (gbk ? "; the file looks like GBK" : ""),
                "第 " + at + " 字节不是 UTF-8 编码" + (gbk ? "，文件似为 GBK 编码" : ""),
                gbk ? "convert it 请转换编码: iconv -f GBK -t UTF-8 FILE > NEW" : "save it as UTF-8 请另存为 UTF-8");
    }

    private boolean looksLikeGbk() {
        try {
            CharBuffer text = strict(GBK).decode(ByteBuffer.wrap(bytes));
            long chinese = text.chars().filter(c -> c >= 0x4E00 && c < 0xA000 || c == '，' || c == '。' || c == '、').count();
            return chinese * 2 >= text.chars().filter(c -> c >= 0x80).count();
        } catch (java.nio.charset.CharacterCodingException e) {
            return false;
        }
    }
}
