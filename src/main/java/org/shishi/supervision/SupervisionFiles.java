package org.shishi.supervision;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.file.AttachmentHolder;
import org.shishi.file.HeldRecord;
import org.shishi.policy.Action;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files hang in this module: what the office found, what the unit shows for it, and the answers to slips. */
@Configuration(proxyBeanMethods = false)
class SupervisionFiles {

    /** Evidence of the office that there is a problem. */
    static final String FOUND = "finding";

    /** Evidence of the unit that it was put right. */
    static final String RECTIFIED = "rectification";

    /** What a unit sends along with its answer. */
    static final String ANSWERED = "notice";

    @Bean
    AttachmentHolder filesOfFindings(FindingRepository findings) {
        return holder(
                FOUND,
                ids -> findings.findByIdIn(ids).stream()
                        .collect(Collectors.toMap(Finding::id, finding -> finding.held(Action.FINDING_RECORD))));
    }

    @Bean
    AttachmentHolder filesOfRectifications(FindingRepository findings) {
        return holder(
                RECTIFIED,
                ids -> findings.findByIdIn(ids).stream()
                        .collect(Collectors.toMap(Finding::id, finding -> finding.held(Action.FINDING_RECTIFY))));
    }

    @Bean
    AttachmentHolder filesOfNotices(NoticeRepository notices) {
        return holder(
                ANSWERED, ids -> notices.findByIdIn(ids).stream().collect(Collectors.toMap(Notice::id, Notice::held)));
    }

    private interface Finder {
        Map<Long, HeldRecord> of(Collection<Long> ids);
    }

    private static AttachmentHolder holder(String kind, Finder finder) {
        return new AttachmentHolder() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Map<Long, HeldRecord> records(Collection<Long> ids) {
                return finder.of(ids);
            }
        };
    }
}
