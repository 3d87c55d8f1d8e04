package org.shishi.agenda.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.shishi.account.FeedAddresses;
import org.shishi.policy.Action;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Policy;
import org.shishi.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The feed at a secret address, for calendar programs, which cannot sign in. Any other address answers 404. */
@RestController
class FeedPages {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final FeedAddresses addresses;
    private final Feeds feeds;

    FeedPages(FeedAddresses addresses, Feeds feeds) {
        this.addresses = addresses;
        this.feeds = feeds;
    }

    /** Whoever has the same already gets 304 by the ETag. */
    @GetMapping("/calendar/feed/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        var reader = addresses
                .reader(secret)
                .filter(actor -> Policy.mayEver(actor, Action.PROJECT_READ))
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.OWN_ACCOUNT, "calendar-feed"));
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var text = feeds.of(reader, site);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .eTag(Sha256.hex(text))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
