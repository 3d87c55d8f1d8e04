package org.shishi.vote.web;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import org.shishi.paper.WordPapers;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.StepUp;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Submission;
import org.shishi.vote.Announcement;
import org.shishi.vote.Conclusions;
import org.shishi.vote.VoteState;
import org.shishi.vote.VoteView;
import org.shishi.vote.Votes;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The announcement: drafted from the result, fixed, then shown, printed and fetched as a Word file. */
@Controller
@RequestMapping("/votes/{id:\\d+}")
class AnnouncementPages {

    private final Votes votes;
    private final Conclusions conclusions;
    private final WordPapers word;
    private final VotePageModel pages;

    AnnouncementPages(Votes votes, Conclusions conclusions, WordPapers word, VotePageModel pages) {
        this.votes = votes;
        this.conclusions = conclusions;
        this.word = word;
        this.pages = pages;
    }

    @GetMapping("/announcement")
    String announcement(Actor actor, @PathVariable long id, Model model) {
        var vote = votes.get(actor, id);
        if (vote.head().state() == VoteState.ANNOUNCED) {
            refuseNone(vote);
            model.addAttribute("paper", Announcement.paper(vote));
            pages.below(vote, model);
            return "vote/announced";
        }
        vote = votes.openAnnouncement(actor, id);
        model.addAttribute("form", AnnouncementForm.of(vote));
        pages.below(vote, model);
        return "vote/announcement";
    }

    @StepUp
    @PostMapping("/announcement")
    String announce(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") AnnouncementForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> conclusions.announce(actor, id, form.text(), form.byNumber()))) {
            pages.below(votes.openAnnouncement(actor, id), model);
            return "vote/announcement";
        }
        flash.addFlashAttribute("notice", "vote.announced.now");
        return "redirect:/votes/" + id;
    }

    /** An imported vote has no announcement of its own. */
    private static void refuseNone(VoteView vote) {
        if (vote.head().announcement().isEmpty()) {
            throw new Denied(
                    Verdict.HIDDEN, Action.VOTE_READ, "vote:" + vote.head().id());
        }
    }

    @HeavyRead
    @GetMapping("/announcement.docx")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long id) {
        var vote = votes.get(actor, id);
        refuseNone(vote);
        var name = ContentDisposition.attachment()
                .filename(Announcement.title(vote) + ".docx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.parseMediaType(WordPapers.TYPE))
                .body(word.docx(Announcement.paper(vote)));
    }
}
