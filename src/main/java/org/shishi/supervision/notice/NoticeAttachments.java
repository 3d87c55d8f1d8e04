package org.shishi.supervision.notice;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.file.AttachmentHolder;
import org.shishi.file.AttachmentTarget;
import org.springframework.stereotype.Component;

/** Files on notices: what a unit sends along with its answer. */
@Component
class NoticeAttachments implements AttachmentHolder {

    static final String KIND = "notice";

    private final NoticeRepository notices;

    NoticeAttachments(NoticeRepository notices) {
        this.notices = notices;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<Long, AttachmentTarget> records(Collection<Long> ids) {
        return notices.findByIdIn(ids).stream().collect(Collectors.toMap(Notice::id, Notice::heldRecord));
    }
}
