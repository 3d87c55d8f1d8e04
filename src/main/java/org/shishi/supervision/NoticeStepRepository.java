package org.shishi.supervision;

import java.util.List;
import org.springframework.data.repository.Repository;

interface NoticeStepRepository extends Repository<NoticeStep, Long> {

    NoticeStep save(NoticeStep step);

    List<NoticeStep> findByNoticeIdOrderById(long noticeId);
}
