package org.shishi.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocumentRepository extends JpaRepository<Document, Long> {

    /** Without texts and frozen contents, which no list needs. */
    @Query("""
            select new org.shishi.document.DocumentView(d.id, d.version, d.kind, d.planYear, d.period, d.title, d.asOf,
                   d.since, d.datedOn, d.number, d.state, d.draftedBy, d.draftedAt, d.issuedBy, d.issuedAt, d.sha256, d.discardedBy, d.discardedAt, d.discardReason)
            from Document d
            where d.planYear = :year and (:kind is null or d.kind = :kind) and d.state in :states
            order by d.kind, d.number desc nulls first, d.id desc""")
    List<DocumentView> list(int year, @Nullable DocumentKind kind, Collection<DocumentState> states);

    /** The day of the figures of the last bulletin of an earlier period; codes of periods sort in order of time. */
    @Query("""
            select d.asOf from Document d
            where d.kind = org.shishi.document.DocumentKind.BULLETIN and d.planYear = :year
              and d.state = org.shishi.document.DocumentState.ISSUED and d.period < :period and d.asOf < :asOf
            order by d.period desc, d.number desc limit 1""")
    Optional<LocalDate> lastIssuedAsOf(int year, String period, LocalDate asOf);

    @Query("""
            select count(d) from Document d
            where d.planYear = :year and d.period = :period and d.state = org.shishi.document.DocumentState.ISSUED""")
    long issuedOf(int year, String period);

    @Query("""
            select d.template from Document d
            where d.kind = :kind and d.state = org.shishi.document.DocumentState.ISSUED order by d.issuedAt desc limit 1""")
    Optional<String> lastTemplate(DocumentKind kind);

    /** The one issued before a number, without its texts; before none: the last one. */
    @Query("""
            select d.id from Document d
            where d.kind = :kind and d.planYear = :year and d.state = org.shishi.document.DocumentState.ISSUED
              and (:number is null or d.number < :number)
            order by d.number desc limit 1""")
    Optional<Long> issuedBefore(DocumentKind kind, int year, @Nullable Integer number);
}
