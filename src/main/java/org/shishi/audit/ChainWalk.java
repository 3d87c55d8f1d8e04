package org.shishi.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.Verification.Span;

/** Goes along the chain, row by row, as long as each fits to the one before and to the seals. */
final class ChainWalk {

    /** What a seal of rows is called, so that it is none of anything else. */
    static final String ROWS = "rows";

    private final @Nullable TrailSealer sealer;
    private final List<Span> unsealed = new ArrayList<>();
    private final List<Span> otherKey = new ArrayList<>();
    private long count;
    private long archived;
    private long id;
    private String hash = AuditChain.BEGINNING;
    private long sealedUpTo;
    private long sealedSince;
    private @Nullable Long brokenId;
    private @Nullable String fault;

    ChainWalk(@Nullable TrailSealer sealer) {
        this.sealer = sealer;
    }

    /** Begins behind a row, with its hash. */
    ChainWalk(@Nullable TrailSealer sealer, long behind, String hash) {
        this(sealer);
        this.id = behind;
        this.hash = hash;
        this.sealedUpTo = behind;
    }

    /** Whether what has left for a file fits; its own seal covers all its rows. */
    boolean leaves(TrailArchive archive) {
        fault = archive.firstId() != id + 1
                ? "gap"
                : !archive.hashBefore().equals(hash) ? "chain" : sealer == null ? null : seal(sealer, archive);
        if (fault != null) {
            brokenId = archive.firstId();
            return false;
        }
        archived += archive.rows();
        id = archive.lastId();
        hash = archive.hashAfter();
        return true;
    }

    private @Nullable String seal(TrailSealer by, TrailArchive archive) {
        var compared = archive.compare(by);
        if (compared == TrailSealer.Compared.OTHER_KEY) {
            add(otherKey, archive.firstId(), archive.lastId());
        }
        sealedSince = sealedSince == 0 ? archive.firstId() : sealedSince;
        sealedUpTo = archive.lastId();
        return compared == TrailSealer.Compared.DIFFERS ? "archive" : null;
    }

    /** Whether the row fits. */
    boolean goesOn(AuditRows.Sealed next) {
        var row = next.row();
        fault = AuditChain.fault(id, hash, row);
        if (fault == null && next.seal() != null && sealer != null) {
            fault = seal(sealer, next, next.seal());
        }
        if (fault != null) {
            brokenId = row.id();
            return false;
        }
        count++;
        id = row.id();
        hash = row.hash();
        return true;
    }

    private @Nullable String seal(TrailSealer by, AuditRows.Sealed next, String seal) {
        long first = next.sealedSince();
        long last = next.row().id();
        if (first <= sealedUpTo) {
            return "seal";
        }
        switch (by.compare(seal, ROWS, first, last, next.row().hash())) {
            case DIFFERS -> {
                return "seal";
            }
            case OTHER_KEY -> add(otherKey, first, last);
            case HOLDS -> {}
        }
        if (sealedSince == 0) {
            sealedSince = first;
        } else if (first > sealedUpTo + 1) {
            add(unsealed, sealedUpTo + 1, first - 1);
        }
        sealedUpTo = last;
        return null;
    }

    /** Spans that touch are one. */
    private static void add(List<Span> spans, long first, long last) {
        var before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (before != null && before.last() + 1 == first) {
            spans.set(spans.size() - 1, new Span(before.first(), last));
        } else {
            spans.add(new Span(first, last));
        }
    }

    Verification found() {
        if (brokenId == null && sealedSince > 0 && id > sealedUpTo) {
            add(unsealed, sealedUpTo + 1, id);
        }
        return new Verification(
                count,
                id,
                hash,
                brokenId,
                fault,
                sealedSince == 0 ? null : sealedSince,
                unsealed,
                otherKey,
                0,
                null,
                archived,
                List.of());
    }
}
