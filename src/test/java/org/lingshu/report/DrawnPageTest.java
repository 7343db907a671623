package org.lingshu.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report in a real browser: its policy lets its own scripts draw, and a name in the data does nothing. */
class DrawnPageTest {
    private static final String HOSTILE = "</script><img src=x onerror=\"document.title='taken'\">";
    @TempDir
    private Path folder;

    @Test
    void everyChartIsDrawnAndAHostileNameIsOnlyText() throws IOException, InterruptedException {
        Optional<File> browser = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(path -> new File(path, "chromium")).filter(File::canExecute).findFirst();
        assumeTrue(browser.isPresent(), "no chromium on this machine: the report is not drawn");
        List<Curves.Point> points = List.of(new Curves.Point(0, .2, .1, .3), new Curves.Point(1, 1, .9, 1));
        List<Block> blocks = List.of(new Plot(Words.same(HOSTILE), Words.same("r"), new Curves(Axis.share(Words.same("x")), Axis.share(Words.same("y")), List.of(new Curves.Curve(Words.same(HOSTILE), points, false)))),
                new Plot(Words.same("t"), Words.same("r"), new Intervals(Axis.of(Words.same(HOSTILE)), true, List.of(new Intervals.Row(Words.same(HOSTILE), new Estimate(.5, .4, .6), true)), .5)),
                new Plot(Words.same("t"), Words.same("r"), new Reliability(List.of(new Reliability.Bin(.1, .2, .15, new Estimate(.2, .1, .4), 7)))));
        Path page = Files.writeString(folder.resolve("page.html"), DocumentHtml.of(new Document(Words.of("报告", "Report"), Words.same("s"), blocks)));
        Path drawn = folder.resolve("drawn.html");
        Process process = new ProcessBuilder(browser.orElseThrow().getPath(), "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + folder.resolve("browser"), "--dump-dom",
                "--virtual-time-budget=3000", page.toUri().toString()).redirectOutput(drawn.toFile()).redirectError(folder.resolve("log.txt").toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the browser did not end");
        String dom = Files.readString(drawn, StandardCharsets.UTF_8);
        assertEquals(3, dom.split("<svg ", -1).length - 1, "charts drawn");
        assertTrue(dom.contains("<title>报告 · Report</title>"), "the hostile name ran");
        assertFalse(dom.contains("<img src=x"), "the hostile name became an element");
    }
}
