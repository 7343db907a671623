package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrentRequestsTest {
    private static final int RECORDS = 24;
    private static final int ROUNDS = 6;

    @Test
    void getTheSameAnswersAsOneByOne() throws InterruptedException, ExecutionException {
        List<String> records = Records.many(RECORDS);
        List<String> oneByOne = records.stream().map(record -> RunningFacade.answer(record, true)).toList();
        try (RunningFacade facade = new RunningFacade(); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> together = new ArrayList<>();
            for (int i = 0; i < RECORDS * ROUNDS; i++) {
                String record = records.get(i % RECORDS);
                together.add(threads.submit(() -> facade.post(RunningFacade.ASSESSMENTS + "?explain=true", record).body()));
            }
            for (int i = 0; i < together.size(); i++) assertEquals(oneByOne.get(i % RECORDS), together.get(i).get());
        }
    }
}
