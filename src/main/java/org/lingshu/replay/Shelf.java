package org.lingshu.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The versions that were restored last, by the hash of their manifest: restoring takes seconds, and neighbours in the log share their versions. Safe to share between threads. */
public final class Shelf {
    private static final int MOST = 3;
    private final Map<String, Restored> held = new LinkedHashMap<>(MOST + 1, 0.75f, true);

    /** What is held under a hash, restored if need be; who asks meanwhile waits, so that nothing is restored twice. */
    synchronized Restored take(String manifest, Supplier<Restored> restore) {
        Restored known = held.get(manifest);
        if (known != null) return known;
        Restored restored = restore.get();
        put(manifest, restored);
        return restored;
    }

    /** Puts versions here that work already. */
    public synchronized void put(String manifest, Restored restored) {
        held.put(manifest, restored);
        if (held.size() > MOST) held.remove(held.keySet().iterator().next());
    }
}
