package org.lingshu.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** A set of numbers in few bytes: ascending, each as the distance from the one before, seven bits a byte. */
final class Numbers {
    private Numbers() {
    }

    static byte[] pack(Collection<Long> numbers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(numbers.size() * 2);
        long before = 0;
        for (long each : new TreeSet<>(numbers)) {
            long distance = each - before;
            for (; distance > 127; distance >>= 7) out.write((int) (distance & 127 | 128));
            out.write((int) distance);
            before = each;
        }
        return out.toByteArray();
    }

    static List<Long> unpack(byte[] packed) {
        List<Long> numbers = new ArrayList<>();
        long number = 0;
        long distance = 0;
        int shift = 0;
        for (byte each : packed) {
            distance |= (long) (each & 127) << shift;
            shift += 7;
            if (each < 0) continue;
            number += distance;
            numbers.add(number);
            distance = 0;
            shift = 0;
        }
        return numbers;
    }
}
