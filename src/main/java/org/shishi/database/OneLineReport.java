package org.shishi.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Reports why the start failed and what mends it in the one line that an operator reads last. */
class OneLineReport implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger(OneLineReport.class);

    @Override
    public void report(FailureAnalysis analysis) {
        if (log.isErrorEnabled()) {
            log.error("Shishi cannot start: {}", line(analysis));
            log.debug("The cause", analysis.getCause());
        } else { // the settings could not be read, those of the log among them
            System.err.println("Shishi cannot start: " + line(analysis));
        }
    }

    static String line(FailureAnalysis analysis) {
        var fault = oneLine(analysis.getDescription());
        return StringUtils.hasText(analysis.getAction())
                ? fault + ". To mend it: " + oneLine(analysis.getAction())
                : fault;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceFirst("[.]$", "");
    }
}
