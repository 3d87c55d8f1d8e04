package org.shishi.superior;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shishi.file.AttachmentHolder;
import org.shishi.file.AttachmentTarget;
import org.shishi.policy.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers from above themselves, hanging on their records. */
@Component
class SuperiorFiles implements AttachmentHolder {

    static final String KIND = "superior-notice";
    static final String ANSWER = "superior-answer";

    private final SuperiorNoticeRows rows;

    SuperiorFiles(SuperiorNoticeRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<Long, AttachmentTarget> records(Collection<Long> ids) {
        var found = new HashMap<Long, AttachmentTarget>();
        rows.all(ids).forEach(one -> found.put(one.id(), target(one, Action.SUPERIOR_RECORD)));
        return found;
    }

    private static AttachmentTarget target(SuperiorNoticeView one, Action adding) {
        return new AttachmentTarget(one.name(), one.href(), one.resource(), Action.SUPERIOR_READ, adding, true);
    }

    /** What units send along with their answers. */
    @Component
    static class OfAnswers implements AttachmentHolder {

        private final SuperiorNoticeRows rows;
        private final JdbcClient jdbc;

        OfAnswers(SuperiorNoticeRows rows, JdbcClient jdbc) {
            this.rows = rows;
            this.jdbc = jdbc;
        }

        @Override
        public String kind() {
            return ANSWER;
        }

        private record Given(long id, long noticeId) {}

        @Override
        public Map<Long, AttachmentTarget> records(Collection<Long> ids) {
            var found = new HashMap<Long, AttachmentTarget>();
            if (!ids.isEmpty()) {
                List<Given> given = jdbc.sql("select id, notice_id from superior_notice_answer where id in (:ids)")
                        .param("ids", ids)
                        .query(Given.class)
                        .list();
                var notices = new HashMap<Long, SuperiorNoticeView>();
                rows.all(given.stream().map(Given::noticeId).toList()).forEach(one -> notices.put(one.id(), one));
                given.forEach(one -> found.put(one.id(), target(notices.get(one.noticeId()), Action.SUPERIOR_ANSWER)));
            }
            return found;
        }
    }
}
