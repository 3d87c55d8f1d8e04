package org.shishi.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says which port is taken and which setting names another one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, PortInUseException taken) {
        return new FailureAnalysis(
                "Port " + taken.getPort() + " is taken by another program",
                "stop that program, or choose another port with SERVER_PORT（端口被占用）",
                taken);
    }
}
