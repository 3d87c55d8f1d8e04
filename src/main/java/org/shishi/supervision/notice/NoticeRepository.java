package org.shishi.supervision.notice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface NoticeRepository extends Repository<Notice, Long> {

    Notice save(Notice notice);

    Optional<Notice> findById(long id);

    Optional<Notice> findByMarkAndYearAndNumber(String mark, int year, int number);

    List<Notice> findByIdIn(Collection<Long> ids);

    List<Notice> findByImportIdAndStateNot(long register, NoticeState state);

    List<Notice> findByMeetingId(long meeting);

    void flush();

    boolean existsByFindingIdAndStateIn(long findingId, Collection<NoticeState> states);
}
