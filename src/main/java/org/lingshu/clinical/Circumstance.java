package org.lingshu.clinical;

import java.util.Objects;

/**
 * What in this patient calls for care with medicines: pregnancy, breast-feeding, age, an organ that does not do its work.
 *
 * @param name    as the knowledge base calls it: 妊娠, 或有妊娠, 哺乳, 儿童, 肾
 * @param because what shows it
 */
public record Circumstance(String name, Fact because) implements Fact {
    public Circumstance {
        name = Words.required("circumstance", name);
        Objects.requireNonNull(because, "because");
    }

    /** Shown by a fact. */
    public static Circumstance of(String name, Fact because) {
        return new Circumstance(name, because);
    }

    @Override
    public String sentence() {
        return "Circumstance " + name;
    }

    @Override
    public String label() {
        return name + "：" + because.label();
    }
}
