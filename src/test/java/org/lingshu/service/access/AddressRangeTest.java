package org.lingshu.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({"10.0.0.5,10.0.0.5,true", "10.0.0.5,10.0.0.6,false", "10.1.0.0/16,10.1.255.9,true", "10.1.0.0/16,10.2.0.1,false", "10.1.2.128/25,10.1.2.200,true", "10.1.2.128/25,10.1.2.127,false",
            "192.168.4.0/22,192.168.7.255,true", "192.168.4.0/22,192.168.8.0,false", "0.0.0.0/0,8.8.8.8,true", "10.0.0.0/8,::1,false", "fd00::/8,fd12::1,true", "fd00::/8,fe80::1,false", "::1,::1,true"})
    void holdsWhatBeginsAlike(String range, String address, boolean held) {
        assertEquals(held, AddressRange.of(range).orElseThrow().holds(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "proxy.example.org", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8/8", "10.0.0.0/", "1.2.3.4.5", "::/129", "*"})
    void refusesWhatIsNoAddressInNumbers(String text) {
        assertTrue(AddressRange.of(text).isEmpty(), text);
    }
}
