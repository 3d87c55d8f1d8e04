package org.shishi.supervision.finding;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.file.AttachmentHolder;
import org.shishi.file.AttachmentTarget;
import org.shishi.policy.Action;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files on findings: what the office found, and what the unit shows for having put it right. */
@Configuration(proxyBeanMethods = false)
class FindingAttachments {

    /** Evidence of the office that there is a problem. */
    static final String FOUND = "finding";

    /** Evidence of the unit that it was put right. */
    static final String RECTIFIED = "rectification";

    @Bean
    AttachmentHolder filesOfFindings(FindingRepository findings) {
        return new Holder(FOUND, Action.FINDING_RECORD, findings);
    }

    @Bean
    AttachmentHolder filesOfRectifications(FindingRepository findings) {
        return new Holder(RECTIFIED, Action.FINDING_RECTIFY, findings);
    }

    private record Holder(String kind, Action adding, FindingRepository findings) implements AttachmentHolder {

        @Override
        public Map<Long, AttachmentTarget> records(Collection<Long> ids) {
            return findings.findByIdIn(ids).stream()
                    .collect(Collectors.toMap(Finding::id, finding -> finding.heldRecord(adding)));
        }
    }
}
