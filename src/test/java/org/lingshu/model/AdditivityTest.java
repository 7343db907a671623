package org.lingshu.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of a model of any algorithm, written down and read again. */
class AdditivityTest {
    @TempDir
    private Path folder;

    private static Trained trained(String algorithm, Target target) {
        Table table = Made.table(target, 5);
        return Training.of(table, target, Menu.of(table, target, List.of(algorithm.split("\\+")), Set.of(Fusion.values())), 1, 1, progress -> { });
    }

    private Model written(Trained trained, String name) {
        return ModelFolder.write(folder.resolve(name), trained, Card.of("made up", trained, Made.origin(Map.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logistic", "random-forest", "gradient-boosting", "svm", "nearest-neighbours", "naive-bayes", "lda", "logistic+random-forest+svm"})
    void contributionsOfAnyPatientSumToTheScore(String algorithm) {
        SplittableRandom random = new SplittableRandom(7);
        for (Target target : List.of(Made.binary(60), Made.multiclass(60), Made.multilabel(60))) {
            Trained trained = trained(algorithm, target);
            Model model = written(trained, algorithm + target.kind());
            for (int patient = 0; patient < 20; patient++) {
                double[] row = new double[trained.columns().size()];
                for (int j = 0; j < row.length; j++) row[j] = random.nextDouble() < 0.2 ? Double.NaN : trained.columns().all().get(j).feature().equals("BNP") ? 60 + 90 * random.nextDouble() : random.nextInt(3) - 1;
                Set<String> missing = Patterns.missing(trained.columns(), row);
                double[] probabilities = model.probabilities(row, missing);
                for (int label = 0; label < probabilities.length; label++) {
                    double sum = java.util.Arrays.stream(model.effects(row, missing, probabilities, label)).sum();
                    assertEquals(Calibration.margin(target.kind(), probabilities, label), model.base(missing, label) + sum, 1e-6, target.kind() + " " + java.util.Arrays.toString(row));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"random-forest", "svm", "nearest-neighbours", "naive-bayes"})
    void readsBackWhatWasLearned(String algorithm) {
        Target target = Made.multiclass(60);
        Trained trained = trained(algorithm, target);
        Model model = written(trained, algorithm);
        SplittableRandom random = new SplittableRandom(3);
        for (int patient = 0; patient < 20; patient++) {
            double[] row = random.doubles(trained.columns().size(), -1, 2).toArray();
            assertArrayEquals(trained.learned().probabilities(row, Set.of()), model.probabilities(row, Set.of()), 1e-4);
        }
    }

    @Test
    void everyAlgorithmTogetherGivesTheSameBytesAgain() throws Exception {
        Target target = Made.binary(60);
        String all = String.join("+", Evaluation.algorithms());
        written(trained(all, target), "one");
        written(trained(all, target), "other");
        assertArrayEquals(Files.readAllBytes(folder.resolve("one/model.json")), Files.readAllBytes(folder.resolve("other/model.json")));
    }
}
