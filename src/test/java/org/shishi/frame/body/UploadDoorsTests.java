package org.shishi.frame.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shishi.account.DemoAccount;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.TakesFile;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door that takes a file refuses what is hostile, and soon: found by their handlers, so that a new one is asked too. */
@WholeApplication
class UploadDoorsTests {

    private static final Duration SOON = Duration.ofSeconds(15);

    /** In the address of whatever takes a sheet and no other file. */
    private static final Set<String> SHEETS = Set.of("/import", "/calendar", "/look-backs/1/answers");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private final Map<DemoAccount, Visitor> visitors = new HashMap<>();

    @Test
    @Holds("ASVS 5.2.2")
    void hostileFilesAreRefusedAtEveryDoor() {
        var commas = ",".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        var open = ("a,\"" + "x\n".repeat(600_000)).getBytes(StandardCharsets.UTF_8);
        var text = ("a,b\n" + "x".repeat(70_000)).getBytes(StandardCharsets.UTF_8);
        doors().forEach((path, who) -> {
            refused(path, who, "commas.csv", commas);
            refused(path, who, "open.csv", open);
            refused(path, who, "text.csv", text);
        });
    }

    /** Workbooks as other programs write them are read, or somebody is told what to save them as. */
    @Test
    void workbooksOfOtherProgramsAreToldWhatToBeSavedAs() throws IOException {
        var old = new ClassPathResource("other-formats/ledger.xls").getContentAsByteArray();
        var open = new ClassPathResource("other-formats/ledger.ods").getContentAsByteArray();
        doors().forEach((path, who) -> {
            if (SHEETS.stream().anyMatch(path::contains)) {
                told(path, who, "台账.xls", old);
                told(path, who, "台账.et", old);
                told(path, who, "台账.xlsx", old);
                told(path, who, "台账.ods", open);
            }
        });
    }

    private void told(String path, DemoAccount who, String filename, byte[] content) {
        var answer = visitor(who).upload(path + "?planYear=2023", "file", filename, content);
        assertThat(answer.body()).as("%s %s", path, filename).contains("另存为 .xlsx");
    }

    private Visitor visitor(DemoAccount who) {
        return visitors.computeIfAbsent(who, account -> Visitor.signedIn(port, account.username()));
    }

    private void refused(String path, DemoAccount who, String filename, byte[] content) {
        var visitor = visitor(who);
        long began = System.nanoTime();
        var answer = visitor.upload(path, "file", filename, content);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("%s %s", path, filename)
                .isLessThan(SOON);
        assertThat(answer.statusCode())
                .as("%s %s as %s: %s", path, filename, who, answer.headers().map())
                .isBetween(300, 499);
    }

    private Map<String, DemoAccount> doors() {
        var doors = new HashMap<String, DemoAccount>();
        handlers.getHandlerMethods().forEach((address, handler) -> {
            var senders = handler.getMethodAnnotation(TakesFile.class);
            if (senders != null) {
                var path = address.getPathPatternsCondition().getFirstPattern().getPatternString();
                doors.put(path.replace("{year}", "2024").replaceAll("\\{[^}]*}", "1"), sender(senders));
            }
        });
        assertThat(doors).hasSizeGreaterThan(10);
        return doors;
    }

    private static DemoAccount sender(TakesFile senders) {
        return Arrays.stream(DemoAccount.values())
                .filter(account -> Arrays.stream(senders.value())
                        .anyMatch(action -> Policy.mayEver(
                                new Actor(1L, account.username(), "", 1L, "", Set.of(account.role()), null, false),
                                action)))
                .findFirst()
                .orElseThrow();
    }
}
