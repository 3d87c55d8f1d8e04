package org.shishi.frame;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Viewpoint;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The API as the modules write it. */
@TestComponent
@RestController
class SampleApi {

    record Sent(@NotBlank String name, @Positive int count) {}

    @GetMapping("/api/v1/sample")
    Viewpoint viewpoint(Viewpoint viewpoint) {
        return viewpoint;
    }

    @PostMapping("/api/v1/sample")
    Sent take(@Valid @RequestBody Sent sent) {
        if (sent.count() > 9) {
            throw RuleViolation.at("count", "frame.viewpoint.badYear", sent.count());
        }
        if (sent.name().equals("slow")) {
            throw new QueryTimeoutException("", new PSQLException("timeout", PSQLState.QUERY_CANCELED));
        }
        throw new IllegalStateException("a mistake of the program with a secret");
    }
}
