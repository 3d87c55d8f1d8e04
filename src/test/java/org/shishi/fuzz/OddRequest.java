package org.shishi.fuzz;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.testing.Visitor;

/** One request, odd or not, that can be shown to whoever has to repeat it. */
record OddRequest(String method, String path, Map<String, String> headers, byte[] body) {

    static OddRequest of(String method, String path) {
        return new OddRequest(method, path, Map.of(), new byte[0]);
    }

    static OddRequest json(String method, String path, String json) {
        return new OddRequest(
                method, path, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }

    static OddRequest form(String path, String fields) {
        return new OddRequest(
                "POST",
                path,
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                fields.getBytes(StandardCharsets.UTF_8));
    }

    OddRequest with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new OddRequest(method, path, all, body);
    }

    HttpRequest.Builder by(Visitor visitor) {
        var request = visitor.request(path);
        headers.forEach(request::setHeader);
        if (!method.equals("GET")) {
            request.setHeader("X-CSRF-TOKEN", visitor.token());
        }
        return request.method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    }

    boolean mentions(int from) {
        return text().codePoints().anyMatch(c -> c >= from);
    }

    private String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        var said = headers.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        var shown = text().length() > 400 ? text().substring(0, 400) + "..." : text();
        return method + " " + path + " " + said + " " + shown;
    }
}
