package org.lingshu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * A cohort of made-up patients with two tables: one laboratory value and one protein tell who died, one of each tells nothing.
 *
 * @param patients how many
 * @param lived    the label of those who did not die
 * @param noise    the name of the laboratory value that tells nothing
 * @param protein  how far the protein of those who died lies from that of the others, in standard deviations
 */
record MadeCohort(int patients, String lived, String noise, double protein) {
    /** Writes {@code cohort.json} and its tables into a new folder. */
    void write(Path folder) throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("cohort.json"), """
                {"name": "made up", "targets": {"death": {"file": "labels.csv", "column": "outcome", "kind": "binary", "positive": "died"}},
                 "modalities": {"laboratory": {"file": "labs.csv"}, "proteome": {"file": "proteins.csv"}}}""");
        StringBuilder labels = new StringBuilder("id,outcome\n");
        StringBuilder labs = new StringBuilder("id,BNP," + noise + "\n");
        StringBuilder proteins = new StringBuilder("id,ER-alpha,p53\n");
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < patients; i++) {
            double sick = random.nextInt(2);
            labels.append("p").append(i).append(",").append(sick == 1 ? "died" : lived).append("\n");
            labs.append("p").append(i).append(",").append(sick + random.nextGaussian()).append(",").append(random.nextGaussian()).append("\n");
            proteins.append("p").append(i).append(",").append(protein * sick + random.nextGaussian()).append(",").append(random.nextGaussian()).append("\n");
        }
        Files.writeString(folder.resolve("labels.csv"), labels);
        Files.writeString(folder.resolve("labs.csv"), labs);
        Files.writeString(folder.resolve("proteins.csv"), proteins);
    }
}
