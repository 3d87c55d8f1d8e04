package org.shishi.supervision.finding;

import org.shishi.policy.Actor;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.StepPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** One step of a finding: rectifying, checking, striking off. */
@Controller
@RequestMapping("/supervision/findings/{id}")
class FindingStepPages extends StepPages<FindingVerb, FindingStepForm> {

    private final Findings findings;
    private final FindingStepHandler steps;

    FindingStepPages(Findings findings, FindingStepHandler steps, LabelSource labelSource) {
        super(FindingPages.PLACE, labelSource);
        this.findings = findings;
        this.steps = steps;
    }

    @Override
    protected FindingVerb verb(String word) {
        return FindingStepHandler.verb(word);
    }

    @Override
    protected void open(Actor actor, long id, FindingVerb verb) {
        findings.open(actor, id, verb);
    }

    @Override
    protected FindingStepForm empty(Actor actor, long id) {
        return FindingStepForm.empty();
    }

    @Override
    protected long take(Actor actor, long id, FindingVerb verb, FindingStepForm form) {
        return steps.take(actor, id, verb, form).id();
    }

    @Override
    protected RecordPage page(Actor actor, long id, Labels labels) {
        return new FindingPage(findings.get(actor, id), labels);
    }

    @Override
    protected String question(FindingVerb verb) {
        return "supervision.finding.reason." + verb;
    }

    @Override
    protected String done(FindingVerb verb) {
        return "supervision.finding.done." + verb;
    }
}
