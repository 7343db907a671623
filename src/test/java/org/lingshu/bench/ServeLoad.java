package org.lingshu.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a running service carries, the client beside it on the same machine: a new process with a store on SQLite, the records of msdd (the golden cases
 * where these are not there) sent over and over, each answer kept with its trail.
 *
 * <p>First as many a second as go through 32 at a time, then half of that at even times, where the time of an answer counts from when its request was due;
 * now and then its heap and open files are printed.
 */
public final class ServeLoad {
    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/\\?token=(\\S+)");
    private static final int AT_ONCE = 32;
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
    private final String address;
    private final String token;
    private final Process server;
    private final List<byte[]> records;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ServeLoad(String address, String token, Process server, List<byte[]> records) {
        this.address = address;
        this.token = token;
        this.server = server;
        this.records = records;
    }

    /** @param arguments seconds at full speed, seconds at half; 20 and 20 where they are not given */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int full = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        int half = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        Path home = Files.createTempDirectory("lingshu-load");
        long start = System.nanoTime();
        Process server = new ProcessBuilder("./lingshu", "serve", "--port", "0", "--home", home.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            Matcher printed = ADDRESS.matcher(out.readLine());
            if (!printed.find()) throw new IllegalStateException("the service printed no address");
            ServeLoad load = new ServeLoad(printed.group(1), printed.group(2), server, records());
            load.ready();
            System.out.printf("serve: ready %.1f s after its start%n", (System.nanoTime() - start) / NANOS);
            load.fullSpeed(Math.min(full, 10));
            double rate = load.fullSpeed(full);
            load.evenly(rate / 2, half);
        } finally {
            server.destroy();
            if (!server.waitFor(30, TimeUnit.SECONDS)) System.out.println("serve: did not stop within 30 s");
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }

    /** The records as case JSON without what a cohort adds. */
    private static List<byte[]> records() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<byte[]> all = new ArrayList<>();
        Path cohort = Path.of("../shared/data/cohorts/msdd/cases.jsonl");
        if (Files.exists(cohort)) {
            for (String line : Files.readAllLines(cohort)) all.add(json.writeValueAsBytes(((ObjectNode) json.readTree(line)).without("labels")));
        } else {
            try (Stream<Path> files = Files.list(Path.of("tests-data/cases"))) {
                for (Path path : files.filter(each -> each.toString().endsWith(".case.json")).sorted().toList()) all.add(Files.readAllBytes(path));
            }
        }
        System.out.printf("serve: %d records from %s%n", all.size(), Files.exists(cohort) ? "msdd" : "tests-data/cases");
        return all;
    }

    private void ready() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/ready")).build();
        while (client.send(request, BodyHandlers.discarding()).statusCode() != 200) Thread.sleep(50);
    }

    private double fullSpeed(int seconds) throws InterruptedException {
        Times times = new Times();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                clients.submit(() -> {
                    while (System.nanoTime() < end) ask(next.getAndIncrement(), System.nanoTime(), times);
                });
            }
        }
        double rate = times.answered() / ((System.nanoTime() - start) / NANOS);
        System.out.printf("serve: %d at a time for %d s: %.0f answers/s kept with their trails; %s; %s%n", AT_ONCE, seconds, rate, times, state(true));
        return rate;
    }

    private void evenly(double rate, int seconds) throws InterruptedException {
        Times times = new Times();
        long start = System.nanoTime();
        long step = (long) (NANOS / rate);
        // A bound on what is under way: should the service stop answering, so does the client.
        Semaphore underWay = new Semaphore(2_000);
        long said = start;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i * step < TimeUnit.SECONDS.toNanos(seconds); i++) {
                long due = start + i * step;
                long wait = due - System.nanoTime();
                if (wait > 0) TimeUnit.NANOSECONDS.sleep(wait);
                int number = i;
                underWay.acquire();
                clients.submit(() -> {
                    ask(number, due, times);
                    underWay.release();
                });
                if (System.nanoTime() - said > TimeUnit.SECONDS.toNanos(Math.max(10, seconds / 30))) {
                    said = System.nanoTime();
                    System.out.printf("serve: after %.0f s, %s%n", (said - start) / NANOS, state(false));
                }
            }
        }
        System.out.printf("serve: %.0f/s for %d s, times from when a request was due: %s; %s%n", rate, seconds, times, state(true));
    }

    private void ask(int number, long due, Times times) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/v1/assessments")).header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(records.get(number % records.size()))).build();
        try {
            HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
            times.add(response.statusCode(), System.nanoTime() - due);
        } catch (IOException e) {
            times.add(0, System.nanoTime() - due);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Heap and open files of the service, as its system tells; after a collection, which stops the service for a moment, or as it is. */
    private String state(boolean collected) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + server.pid() + "/fd"))) {
            long files = open.count();
            if (collected) new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(server.pid()), "GC.run").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            Process ask = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(server.pid()), "GC.heap_info").redirectErrorStream(true).start();
            String text = new String(ask.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            long used = Pattern.compile("used (\\d+)K").matcher(text.replaceAll("(?s)Metaspace.*", "")).results().mapToLong(one -> Long.parseLong(one.group(1))).sum();
            return "%s heap %d MB, %d open files".formatted(collected ? "live" : "used", used >> 10, files);
        } catch (IOException e) {
            return "state unknown: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** Times and statuses of answers. */
    private static final class Times {
        private final ConcurrentLinkedQueue<long[]> all = new ConcurrentLinkedQueue<>();

        void add(int status, long nanos) {
            all.add(new long[] {status, nanos});
        }

        long answered() {
            return all.stream().filter(each -> each[0] == 201).count();
        }

        @Override
        public String toString() {
            long[] sorted = all.stream().filter(each -> each[0] == 201).mapToLong(each -> each[1]).sorted().toArray();
            if (sorted.length == 0) return "no answer";
            long others = all.size() - sorted.length;
            return "%d answers, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms, %d others".formatted(sorted.length, at(sorted, .5), at(sorted, .95), at(sorted, .99), at(sorted, 1), others);
        }

        private static double at(long[] sorted, double part) {
            return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))] / (NANOS / 1_000);
        }
    }
}
