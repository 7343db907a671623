package org.lingshu.clinical;

/**
 * A kind of information: vital signs, laboratory, transcriptome, epigenome, proteome, Chinese medicine, or any other that a cohort names.
 *
 * @param name lower-case word
 */
public record Modality(String name) implements Comparable<Modality> {
    public static final Modality VITAL = new Modality("vital");
    public static final Modality LABORATORY = new Modality("laboratory");
    public static final Modality TRANSCRIPTOME = new Modality("transcriptome");
    public static final Modality EPIGENOME = new Modality("epigenome");
    public static final Modality PROTEOME = new Modality("proteome");
    public static final Modality TCM = new Modality("tcm");
    public static final Modality WESTERN = new Modality("western");
    public static final Modality PERSON = new Modality("person");
    /** What rules derive from several kinds of information together. */
    public static final Modality INTERACTION = new Modality("interaction");

    public Modality {
        name = Words.required("modality", name);
    }

    @Override
    public int compareTo(Modality other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
