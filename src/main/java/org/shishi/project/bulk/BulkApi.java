package org.shishi.project.bulk;

import jakarta.validation.Valid;
import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.project.entry.RowComparison;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes of many projects for programs: with {@code dryRun} what would change, without it all of them or none. */
@RestController
@RequestMapping("/api/v1/projects")
class BulkApi {

    private final BulkEdits bulk;

    BulkApi(BulkEdits bulk) {
        this.bulk = bulk;
    }

    @PostMapping("/bulk")
    List<RowComparison> change(
            Actor actor, @RequestParam(defaultValue = "false") boolean dryRun, @Valid @RequestBody BulkForm form) {
        return dryRun
                ? bulk.preview(actor, form.all(), form.change())
                : bulk.apply(actor, form.all(), form.change(), form.reasonOrEmpty());
    }

    @PostMapping("/copy/proposals")
    List<CarryOver> proposals(Actor actor, @RequestBody List<String> codes) {
        return bulk.proposals(actor, codes);
    }

    @PostMapping("/copy")
    List<RowComparison> copy(Actor actor, @Valid @RequestBody CopyPages.CopyForm form) {
        return form.carryOut(bulk, actor);
    }
}
