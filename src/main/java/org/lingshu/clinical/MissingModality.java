package org.lingshu.clinical;

/**
 * A kind of information that the model knows and this case lacks, with what that costs.
 *
 * @param modality its name
 * @param measure  of which figure the loss is given: {@code accuracy}
 * @param loss     how much lower that figure was, on held-out patients, without this modality
 */
public record MissingModality(String modality, String measure, double loss) {
    public MissingModality {
        modality = Words.required("modality", modality);
        measure = Words.required("measure", measure);
    }
}
