package org.shishi.fuzz;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every answer owes to whoever asked, however odd the question was. */
final class Manners {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** What libraries say, and what is left where a message has a hole. */
    private static final Pattern FOREIGN = Pattern.compile(
            "Failed to |Exception|org\\.springframework|java\\.lang|\\[L|\\?\\?|\\{\\d+}|Invalid request"
                    + " content|Method '|No static resource|Content-Type '|Apache Tomcat|Whitelabel|Required"
                    + " parameter|Required request|must not be null|Validation failure");

    private Manners() {}

    /** What is wrong with an answer; nothing where it is as it should be. */
    static Optional<String> broken(OddRequest request, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500) {
            return Optional.of("5xx");
        }
        if (status < 400) {
            return Optional.empty();
        }
        var type = answer.headers().firstValue("Content-Type").orElse("none");
        if (request.path().startsWith("/api/")) {
            return type.equals("application/problem+json") ? problem(request, answer) : Optional.of("type " + type);
        }
        if (request.path().matches("/login/sign-on/[^/]*/ended.*")) {
            return Optional.empty(); // asked by the provider itself, which reads no page
        }
        if (!type.startsWith("text/html") || !answer.body().contains("<html lang=")) {
            return Optional.of("not our page: " + type);
        }
        return foreign(
                request, answer.body().replaceAll("(?s)<input.*?>|<textarea.*?</textarea>|value=\"[^\"]*\"", ""));
    }

    private static Optional<String> problem(OddRequest request, HttpResponse<String> answer) {
        JsonNode problem;
        try {
            problem = JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException e) {
            return Optional.of("not JSON");
        }
        var detail = problem.path("detail").asString("");
        if (detail.isBlank() || problem.path("status").asInt() != answer.statusCode()) {
            return Optional.of("no detail or status");
        }
        var said = problem.path("errors")
                .valueStream()
                .map(error -> error.path("message").asString(""))
                .toList();
        if (answer.statusCode() == 400 && said.isEmpty()) {
            return Optional.of("400 without errors");
        }
        return foreign(request, detail + said).or(() -> language(request, detail + said, answer.statusCode()));
    }

    private static Optional<String> foreign(OddRequest request, String text) {
        var found = FOREIGN.matcher(text);
        boolean echoed = request.toString().matches("(?s).*(\\{|%7B)\\d+(}|%7D).*");
        return found.find() && !echoed ? Optional.of("foreign words: " + found.group()) : Optional.empty();
    }

    /** A rule may name a Chinese unit in English, and any message what was sent: only the plain refusals are read. */
    private static Optional<String> language(OddRequest request, String text, int status) {
        boolean chinese = HAN.matcher(text).find();
        if (request.headers().getOrDefault("Accept-Language", "").equals("en")) {
            boolean echoed = request.mentions(0x3000) || request.path().contains("%E") || status == 409;
            return chinese && !echoed ? Optional.of("Chinese for English") : Optional.empty();
        }
        return chinese ? Optional.empty() : Optional.of("English for Chinese");
    }
}
