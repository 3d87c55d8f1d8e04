package org.shishi.frame.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shishi.policy.MatrixRow;
import org.shishi.testing.ApiDocument;
import org.shishi.testing.ApiDocument.Operation;
import org.shishi.testing.DescribedAnswer;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of Spectral that matter to whoever generates a client, and that the description is true. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDescriptionTests {

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @LocalServerPort
    int port;

    private ApiDocument english;
    private ApiDocument chinese;

    @BeforeAll
    void readIt() {
        var visitor = Visitor.signedIn(port, "county");
        english = ApiDocument.of(visitor.get("/v3/api-docs?lang=en").body());
        chinese = ApiDocument.of(visitor.get("/v3/api-docs?lang=zh-CN").body());
    }

    @Test
    void itSaysWhatItIsAndWhose() {
        var info = english.root().path("info");
        assertThat(Stream.of("title", "version", "description")
                        .map(name -> info.path(name).asString("")))
                .noneMatch(String::isBlank);
        assertThat(info.path("contact").path("name").asString("")).isNotBlank();
        assertThat(info.path("license").path("url").asString("")).startsWith("https://");
        assertThat(english.root().path("servers").size()).isPositive();
        assertThat(english.root()
                        .path("components")
                        .path("securitySchemes")
                        .path("token")
                        .path("scheme")
                        .asString())
                .isEqualTo("bearer");
    }

    @Test
    void everyOperationHasANameOfItsOwnAndWordsInBothLanguages() {
        var ids = english.operations().stream().map(Operation::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z]+"));
        assertThat(english.operations()).allSatisfy(one -> {
            assertThat(one.said().path("summary").asString(""))
                    .as("api.%s in i18n/api.properties", one.id())
                    .isNotEqualTo(one.id());
            assertThat(HAN.matcher(one.said().path("description").asString("")).find())
                    .isFalse();
        });
        assertThat(chinese.operations())
                .allSatisfy(one ->
                        assertThat(one.said().path("description").asString("")).containsPattern(HAN));
    }

    @Test
    void everyTagIsDeclaredAndSaysWhatItIs() {
        var declared = english.root()
                .path("tags")
                .valueStream()
                .peek(tag -> assertThat(tag.path("description").asString("")).doesNotStartWith("tags."))
                .map(tag -> tag.path("name").asString())
                .collect(Collectors.toSet());
        assertThat(english.operations())
                .allSatisfy(one -> assertThat(declared)
                        .contains(one.said().path("tags").path(0).asString()));
    }

    @Test
    void thePathsNameTheirParameters() {
        assertThat(english.operations()).allSatisfy(one -> {
            var named = parameters(one, "path");
            var standing = new TreeSet<String>();
            IN_PATH.matcher(one.path()).results().forEach(found -> standing.add(found.group(1)));
            assertThat(one.path()).doesNotContain("\\", ":");
            assertThat(named).isEqualTo(standing);
        });
    }

    @Test
    void whatTheFrameworkReadsIsNamedAsItIsSent() {
        assertThat(english.operations())
                .allSatisfy(one -> assertThat(parameters(one, "query"))
                        .doesNotContain("viewpoint", "locale", "pageable", "request"));
        var list = english.operations().stream()
                .filter(one -> one.id().equals("projectList"))
                .findFirst()
                .orElseThrow();
        assertThat(parameters(list, "query")).contains("year", "asOf", "page", "size", "sort", "stage");
        assertThat(list.said()
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> parameter.path("required").asBoolean(false)))
                .isEmpty();
    }

    @Test
    void everyAnswerHasItsMediaTypeAndEveryRefusalIsAProblem() {
        assertThat(english.operations()).allSatisfy(one -> {
            var answers = one.said().path("responses");
            assertThat(answers.propertyNames()).anyMatch(status -> status.startsWith("2"));
            assertThat(answers.propertyNames()).contains("400", "401", "403", "404");
            answers.properties().forEach(answer -> {
                var content = english.at(answer.getValue()).path("content");
                assertThat(content.propertyNames()).doesNotContain("*/*");
                if (answer.getKey().startsWith("4")) {
                    assertThat(content.propertyNames()).containsExactly("application/problem+json");
                }
            });
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = new TreeSet<String>();
        collect(english.root(), references);
        assertThat(references)
                .allSatisfy(reference -> assertThat(
                                english.root().at(reference.substring(1)).isMissingNode())
                        .isFalse());
    }

    @Test
    void theStatusesAreThoseThatTheMatrixKnows() {
        var operations = new HashMap<String, Operation>();
        var undescribed = new TreeSet<String>();
        english.operations().forEach(one -> operations.put(one.method().toUpperCase() + " " + one.path(), one));
        MatrixRow.all().stream().filter(row -> row.path().startsWith("/api/")).forEach(row -> {
            var operation = operations.get(row.endpoint().replaceAll(":[^}/]+}", "}"));
            if (operation == null) {
                undescribed.add(row.endpoint());
                return;
            }
            var answered = Stream.concat(row.expected().values().stream(), Stream.of(row.others(), row.nobody()))
                    .map(String::valueOf)
                    .collect(Collectors.toSet());
            var possible = Set.copyOf(operation.said().path("responses").propertyNames());
            if (!row.path().contains("dryRun=true")) {
                assertThat(possible).as(row.endpoint()).containsAll(answered);
            }
        });
        assertThat(undescribed).isEmpty();
    }

    @Test
    @Holds("ASVS 15.3.1")
    void whatIsAnsweredIsWhatIsDescribed() {
        var operations = new HashMap<String, Operation>();
        english.operations().forEach(one -> operations.put(one.method().toUpperCase() + " " + one.path(), one));
        var faults = new TreeSet<String>();
        var people = new HashMap<String, Visitor>();
        MatrixRow.all().stream()
                .filter(row -> row.reads() && row.path().startsWith("/api/"))
                .forEach(row -> {
                    var who = List.of("county", "sysadmin", "secadmin", "auditor", "township").stream()
                            .filter(name -> row.expectedFor(name) == 200)
                            .findFirst();
                    var schema = operations
                            .get(row.endpoint().replaceAll(":[^}/]+}", "}"))
                            .said()
                            .path("responses")
                            .path("200")
                            .path("content")
                            .path("application/json")
                            .path("schema");
                    if (who.isEmpty() || schema.isMissingNode()) {
                        return;
                    }
                    var path =
                            row.path().replaceFirst("MATRIX-1", "2023-X-04-01").replaceAll("\\{\\w+}", "1");
                    var answer = people.computeIfAbsent(who.get(), name -> Visitor.signedIn(port, name))
                            .get(path);
                    if (answer.statusCode() == 200) {
                        DescribedAnswer.faults(
                                        english, schema, JsonMapper.shared().readTree(answer.body()))
                                .forEach(fault -> faults.add(row.endpoint() + ": " + fault));
                    }
                });
        assertThat(faults).isEmpty();
    }

    private static Set<String> parameters(Operation one, String in) {
        return one.said()
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals(in))
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(JsonNode node, Set<String> references) {
        if (node.has("$ref")) {
            references.add(node.get("$ref").asString());
        }
        List.copyOf(node.values()).forEach(child -> collect(child, references));
    }
}
