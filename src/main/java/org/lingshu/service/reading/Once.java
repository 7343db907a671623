package org.lingshu.service.reading;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when somebody first asks for it, once. Safe to share between threads. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> making;
    private volatile Optional<T> made = Optional.empty();

    Once(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        Optional<T> there = made;
        return there.isPresent() ? there.get() : make();
    }

    private synchronized T make() {
        if (made.isEmpty()) made = Optional.of(making.get());
        return made.get();
    }
}
