package org.shishi.supervision.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

interface NoticeStepRepository extends Repository<NoticeStep, Long> {

    NoticeStep save(NoticeStep step);

    boolean existsByNoticeIdAndVerbAndAccountId(long notice, NoticeVerb verb, @Nullable Long account);

    List<NoticeStep> findByNoticeIdOrderById(long noticeId);
}
