package org.shishi.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.account.FeedAddresses;
import org.shishi.audit.RequestAnswers;
import org.shishi.policy.Actor;
import org.shishi.policy.InPerson;
import org.shishi.policy.StepUp;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/calendar-feed")
class FeedAddressApi {

    private final FeedAddresses feeds;

    FeedAddressApi(FeedAddresses feeds) {
        this.feeds = feeds;
    }

    /** When it was made and last read; nothing of both where there is none. */
    @GetMapping
    Made show(Actor actor) {
        return feeds.of(actor)
                .map(feed -> new Made(feed.madeAt(), feed.lastUsed()))
                .orElseGet(() -> new Made(null, null));
    }

    record Made(@Nullable OffsetDateTime madeAt, @Nullable LocalDate lastUsed) {}

    /** A new address, told this once; the old one ends. */
    @InPerson
    @StepUp
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> renew(Actor actor, HttpServletRequest request) {
        request.setAttribute(RequestAnswers.SECRET, true);
        return Map.of("address", FeedAddressPages.address(feeds.renew(actor)));
    }

    @InPerson
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor) {
        feeds.revoke(actor);
    }
}
