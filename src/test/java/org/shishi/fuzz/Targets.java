package org.shishi.fuzz;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shishi.account.DemoAccount;
import org.shishi.policy.MatrixRow;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every endpoint with what it takes: of the API as its description says, of the pages as their handlers bind. How it is
 * asked sensibly, and who may, stands in the matrix.
 */
class Targets {

    private final JsonNode description;
    private final DescribedShapes shapes;
    private final RequestMappingHandlerMapping handlers;

    Targets(String description, RequestMappingHandlerMapping handlers) {
        this.description = JsonMapper.shared().readTree(description);
        this.shapes = new DescribedShapes(this.description);
        this.handlers = handlers;
    }

    List<Target> all() {
        return Stream.concat(
                        MatrixRow.all().stream()
                                .filter(row -> !row.path().contains("api-docs"))
                                .map(this::target),
                        Stream.of(signingIn()))
                .filter(target -> !target.roles().isEmpty())
                .toList();
    }

    private Target target(MatrixRow row) {
        var path = known(row.path().replaceFirst("\\?if=\\d+$", ""));
        var roles = Arrays.stream(DemoAccount.values())
                .map(DemoAccount::username)
                .filter(who -> !MatrixRow.refuses(row.expectedFor(who)))
                .toList();
        var someone = roles.isEmpty() ? List.of("county") : roles;
        if (path.startsWith("/api/")) {
            var operation = description
                    .path("paths")
                    .path(row.pattern().replaceAll(":[^}/]+}", "}"))
                    .path(row.method().toLowerCase());
            return new Target(
                    row.method(),
                    row.pattern(),
                    path,
                    known(row.body()),
                    someone,
                    parameters(operation),
                    body(operation));
        }
        return new Target(row.method(), row.pattern(), path, known(row.body()), someone, handled(row), null);
    }

    /** Records of the demo in place of those that the matrix makes for itself. */
    private static String known(String text) {
        return text.replaceAll("\\{(project|draft)}", "1")
                .replace("{who}", "w")
                .replace("MATRIX-1", "2023-X-04-01")
                .replace("victim", "clerk");
    }

    private static Target signingIn() {
        var fields = new TreeMap<String, Shape>(Map.of("username", new Shape.Text(), "password", new Shape.Text()));
        return new Target("POST", "/login", "/login", "username=nobody&password=x", List.of("county"), fields, null);
    }

    private Map<String, Shape> parameters(JsonNode operation) {
        var all = new LinkedHashMap<String, Shape>();
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asString("").equals("query")) {
                all.put(parameter.path("name").asString(), shapes.of(parameter.path("schema")));
            }
        }
        var form = operation
                .path("requestBody")
                .path("content")
                .path("multipart/form-data")
                .path("schema");
        if (shapes.of(form) instanceof Shape.Fields fields) {
            all.putAll(fields.fields());
        }
        return all;
    }

    private Shape body(JsonNode operation) {
        var schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return schema.isMissingNode() ? null : shapes.of(schema);
    }

    private Map<String, Shape> handled(MatrixRow row) {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getKey().getPatternValues().contains(row.pattern())
                        && e.getKey().getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.name().equals(row.method())))
                .map(Map.Entry::getValue)
                .findFirst()
                .<Map<String, Shape>>map((HandlerMethod handler) -> HandledShapes.of(handler))
                .orElse(Map.of());
    }
}
