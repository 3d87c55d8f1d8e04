package org.shishi.audit;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of checking the whole chain.
 *
 * @param rows how many rows were checked
 * @param lastId the newest row checked, 0 for an empty trail
 * @param lastHash its hash: noted down elsewhere, it proves later that the end was not cut off
 * @param brokenId the first row that does not fit, or none
 * @param fault what is wrong there: {@code gap}, {@code chain} or {@code content}
 */
public record Verification(
        long rows,
        long lastId,
        String lastHash,
        @Nullable Long brokenId,
        @Nullable String fault) {

    public boolean intact() {
        return brokenId == null;
    }
}
