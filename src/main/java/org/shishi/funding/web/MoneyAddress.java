package org.shishi.funding.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Viewpoint;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Where the entries behind an amount are: the list, narrowed to just these, seen from the same day. */
record MoneyAddress(Viewpoint from) {

    /** The parameters by which the list is narrowed, in pairs of name and value; a value of none is left out. */
    String entries(@Nullable Object... pairs) {
        var address = UriComponentsBuilder.fromPath("/funding/entries")
                .queryParam("year", from.year())
                .queryParam("asOf", from.asOf());
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                address.queryParam(String.valueOf(pairs[i]), pairs[i + 1]);
            }
        }
        return address.encode().toUriString();
    }

    static String project(String code) {
        return "/projects/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
    }

    static String moneyOf(String code) {
        return project(code) + "/parts/funding";
    }
}
