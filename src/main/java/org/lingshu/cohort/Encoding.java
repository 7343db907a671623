package org.lingshu.cohort;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes to text. Only UTF-8 is read; what else a file seems to be is named, with what to do. */
final class Encoding {
    private static final String SAVE = "save it as UTF-8 (in a spreadsheet program: CSV UTF-8) 请另存为 UTF-8（表格软件：CSV UTF-8）";

    private Encoding() {
    }

    /** The text without a byte order mark; empty, with a problem, when it is no UTF-8. */
    static Optional<String> text(String file, byte[] bytes, Faults faults) {
        Optional<String> text = decoded(bytes, StandardCharsets.UTF_8);
        if (text.isPresent() && text.get().indexOf('\0') < 0) return text.map(all -> all.startsWith("\uFEFF") ? all.substring(1) : all);
        if (begins(bytes, 'P', 'K') || begins(bytes, 0xD0, 0xCF)) {
            faults.problem(file, 0, "not-a-table", "the file is a workbook or an archive and no text", "文件是工作簿或压缩包，而不是文本", "export the sheet as CSV UTF-8 请将工作表导出为 CSV UTF-8");
        } else if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF) || text.isPresent()) {
            faults.problem(file, 0, "not-utf-8", "the file is UTF-16", "文件是 UTF-16 编码", SAVE);
        } else if (decoded(bytes, Charset.forName("GB18030")).isPresent()) {
            faults.problem(file, 0, "not-utf-8", "the file is not UTF-8; it may be GBK (GB18030)", "文件不是 UTF-8 编码，疑为 GBK（GB18030）", SAVE);
        } else {
            faults.problem(file, 0, "not-utf-8", "the file is not UTF-8", "文件不是 UTF-8 编码", SAVE);
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
