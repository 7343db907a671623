package org.lingshu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lingshu.Repository;
import org.lingshu.assess.Assessor;
import org.lingshu.assess.Models;
import org.lingshu.intake.Case;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.rulebook.Rulebook;

/**
 * How building and answering grow with the number of rules: evidence rules are left out, or written again under other names, until the rulebook has the
 * size wanted. Prints one line for each size; processor time, since a shared machine's clock tells little.
 * Rules that are written again fire again, so the curve rises faster than it would with new ones.
 */
public final class GrowthCurve {
    private static final List<Integer> SIZES = List.of(850, 1_000, 1_300, 1_700);
    private static final int WARM = 8;

    private GrowthCurve() {
    }

    /** Runs the curve. */
    public static void main(String[] arguments) throws IOException {
        Knowledge knowledge = Repository.knowledge();
        Cases cases = Cases.of(knowledge);
        List<Case> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("tests-data", "cases"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".case.json")).sorted().toList()) records.add(((Outcome.Read) cases.read(file.toString(), Files.readAllBytes(file)).getFirst()).record());
        }
        for (int size : SIZES) measure(size, knowledge, records);
    }

    private static void measure(int size, Knowledge knowledge, List<Case> records) throws IOException {
        Path rules = Files.createTempDirectory("growth");
        int count = GrownRules.write(Path.of("rules"), rules, size);
        long begun = process();
        Rulebook rulebook = Rulebook.read(rules, knowledge);
        double built = (process() - begun) / 1e9;
        Assessor assessor = new Assessor(knowledge, rulebook, Models.NONE);
        for (int i = 0; i < WARM; i++) records.forEach(assessor::assess);
        double[] times = new double[records.size() * 3];
        for (int i = 0; i < times.length; i++) {
            long start = processor();
            assessor.assess(records.get(i % records.size()));
            times[i] = (processor() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf("%5d rules   built in %.1f s   p50 %.2f ms   p95 %.2f ms%n", count, built, times[times.length / 2], times[times.length * 95 / 100]);
        try (Stream<Path> all = Files.walk(rules)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }

    private static long process() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
