package org.shishi.account.web;

import org.shishi.account.FeedAddresses;
import org.shishi.policy.Actor;
import org.shishi.policy.StepUp;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The secret address of one's calendar, on the page of the own account. */
@Controller
@RequestMapping("/account/feed")
class FeedAddressPages {

    private final FeedAddresses feeds;

    FeedAddressPages(FeedAddresses feeds) {
        this.feeds = feeds;
    }

    @StepUp
    @PostMapping
    String renew(Actor actor, RedirectAttributes flash) {
        flash.addFlashAttribute("feedAddress", address(feeds.renew(actor)));
        return "redirect:/account#feed";
    }

    @PostMapping("/revoke")
    String revoke(Actor actor, RedirectAttributes flash) {
        feeds.revoke(actor);
        flash.addFlashAttribute("notice", "account.feed.revoked");
        return "redirect:/account";
    }

    static String address(String secret) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .pathSegment("calendar", "feed", secret + ".ics")
                .toUriString();
    }
}
