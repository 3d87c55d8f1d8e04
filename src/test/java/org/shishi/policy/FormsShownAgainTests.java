package org.shishi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shishi.account.DemoAccount;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A form that was kept over the end of a session is asked for at its own address: it comes back, and carries out nothing. */
@WholeApplication
class FormsShownAgainTests {

    private static final Set<Integer> NOTHING_HAPPENED = Set.of(200, 422, 400, 403, 404, 409);

    /** Have no page of their own to come back on: the list says that nothing was saved; whoever needs no code is led on. */
    private static final Set<String> REDIRECTED = Set.of("POST /projects/views", "POST /login/code");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Visitor> people = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> shown = new TreeSet<>();

    @Test
    void aFormThatIsToBeShownAgainIsNotCarriedOut() {
        var forms = forms();
        for (var row : MatrixRow.all()) {
            if (forms.contains(row.endpoint()) && !row.body().startsWith("file:")) {
                Stream.of(DemoAccount.values())
                        .map(DemoAccount::username)
                        .filter(name -> !MatrixRow.refuses(row.expectedFor(name)))
                        .findFirst()
                        .ifPresent(who -> send(row, who));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(shown).hasSizeGreaterThan(30);
    }

    private void send(MatrixRow row, String who) {
        var visitor = people.computeIfAbsent(who, name -> Visitor.signedIn(port, name));
        long before = commands();
        var answer = visitor.post(filled(row.path(), who), fields(filled(row.body(), who)));
        boolean refused = NOTHING_HAPPENED.contains(answer.statusCode()) || REDIRECTED.contains(row.endpoint());
        if (!refused || commands() != before) {
            wrong.add(answer.statusCode() + " " + row.endpoint() + " as " + who);
        }
        if (answer.statusCode() == 422) {
            shown.add(row.endpoint());
        }
    }

    private Set<String> forms() {
        var forms = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST) && comesBack(handler)) {
                info.getPatternValues().forEach(pattern -> forms.add("POST " + pattern));
            }
        });
        return forms;
    }

    private static boolean comesBack(HandlerMethod handler) {
        var parameters = Arrays.asList(handler.getMethodParameters());
        return parameters.stream().anyMatch(parameter -> parameter.hasParameterAnnotation(Valid.class))
                && parameters.stream().anyMatch(parameter -> parameter.getParameterType() == BindingResult.class);
    }

    private long commands() {
        return jdbc.sql("select count(*) from audit_entry where action not like 'SIGN_IN%' and action <> 'REFUSED'")
                .query(Long.class)
                .single();
    }

    private static String filled(String text, String who) {
        return text.replace("{who}", who).replace("{project}", "0").replace("{draft}", "0");
    }

    private static Map<String, String> fields(String body) {
        var fields = new HashMap<>(Map.of("_review", "true"));
        for (var pair : body.split("&")) {
            if (pair.contains("=")) {
                fields.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return fields;
    }
}
