package org.shishi.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTests {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, net:192.0.2.7",
        "2001:db8:1:2:aaaa::1, net:20010db800010002",
        "2001:db8:1:2:bbbb::2, net:20010db800010002",
        "2001:db8:1:3::1, net:20010db800010003",
        "::ffff:192.0.2.7, net:192.0.2.7",
        "fe80::1%eth0, net:fe80000000000000",
        "example.org, net:?",
        "999.1.1.1, net:?"
    })
    void aNetworkIsAnAddressOrTheSubscribersShareOfIpv6(String address, String network) {
        assertThat(new Origin(address, null).network()).isEqualTo(network);
    }

    @Test
    void aDeviceIsKnownByItsHashOnly() {
        assertThat(new Origin("192.0.2.7", "mark").devicePlace())
                .startsWith("device:")
                .doesNotContain("mark");
        assertThat(new Origin("192.0.2.7", null).devicePlace()).isNull();
    }
}
