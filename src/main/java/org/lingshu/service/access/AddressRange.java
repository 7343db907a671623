package org.lingshu.service.access;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * Addresses that begin alike, as {@code 10.1.0.0/16}; one address alone is such a range too.
 *
 * @param first an address of it
 * @param bits  how many bits are alike
 */
public record AddressRange(InetAddress first, int bits) {
    public AddressRange {
        if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) throw new IllegalArgumentException("an address has no " + bits + " bits");
    }

    /** Reads an address or a range in numbers; a name is none, since names can be made to mean something else. */
    public static Optional<AddressRange> of(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> first = address(slash < 0 ? text : text.substring(0, slash));
        if (first.isEmpty()) return Optional.empty();
        int most = first.get().getAddress().length * Byte.SIZE;
        if (slash < 0) return Optional.of(new AddressRange(first.get(), most));
        String bits = text.substring(slash + 1);
        if (!bits.matches("[0-9]{1,3}") || Integer.parseInt(bits) > most) return Optional.empty();
        return Optional.of(new AddressRange(first.get(), Integer.parseInt(bits)));
    }

    /** An address in numbers. */
    static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether this address is one of them. */
    public boolean holds(InetAddress address) {
        byte[] one = first.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) return false;
        int whole = bits / Byte.SIZE;
        if (!Arrays.equals(one, 0, whole, other, 0, whole)) return false;
        int rest = bits % Byte.SIZE;
        return rest == 0 || (one[whole] & 0xff) >> Byte.SIZE - rest == (other[whole] & 0xff) >> Byte.SIZE - rest;
    }
}
