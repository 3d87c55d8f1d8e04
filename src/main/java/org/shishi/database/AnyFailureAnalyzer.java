package org.shishi.database;

import java.util.Objects;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Has the last word, after all who know better: whatever stops the start, its innermost cause is told in one line. */
@Order(Ordered.LOWEST_PRECEDENCE)
class AnyFailureAnalyzer implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return new FailureAnalysis(
                cause.getClass().getSimpleName() + ": " + Objects.requireNonNullElse(cause.getMessage(), "no message"),
                "correct the setting or the file that this names; started with --debug, the log has the whole（无法启动）",
                failure);
    }
}
