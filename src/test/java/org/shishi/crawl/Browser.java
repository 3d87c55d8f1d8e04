package org.shishi.crawl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.shishi.testing.Visitor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestMethod;

/** What a person's browser does: opens an address, follows where it is sent, sends a form with what is in its fields. */
final class Browser {

    /** What came back; the page is empty for a download. */
    record Answer(String address, int status, boolean redirected, String body, Document page, boolean isPage) {}

    private static final String BOUNDARY = "crawl-boundary";

    private final Visitor visitor;
    private final Watch watch;
    private final String origin;

    Browser(Visitor visitor, int port, Watch watch) {
        this.visitor = visitor;
        this.watch = watch;
        this.origin = "http://localhost:" + port;
    }

    Answer open(String path) {
        return follow(path, got(path), false);
    }

    private HttpResponse<String> got(String path) {
        return watch.of(RequestMethod.GET, path, () -> visitor.get(path));
    }

    Answer send(WebForm form, Map<String, List<String>> values) {
        var path = path(form.action());
        var request = visitor.request(path);
        var answer = watch.of(
                RequestMethod.POST,
                path,
                () -> form.multipart()
                        ? visitor.send(request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(BodyPublishers.ofByteArray(parts(form, values))))
                        : visitor.send(request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(encoded(values)))));
        return follow(path, answer, false);
    }

    /** Where a form that only reads leads, with the first box ticked of those that nobody has ticked. */
    String address(WebForm form) {
        var values = form.untouched();
        form.visible().stream()
                .filter(field ->
                        field.kind() == Field.Kind.CHECKBOX && field.values().isEmpty())
                .forEach(field -> values.put(field.name(), List.of(field.attribute("value"))));
        var action = form.action();
        return (action.contains("?") ? action.substring(0, action.indexOf('?')) : action) + "?" + encoded(values);
    }

    private Answer follow(String path, HttpResponse<String> answer, boolean redirected) {
        var to = answer.headers().firstValue("Location");
        if (answer.statusCode() / 100 == 3 && to.isPresent()) {
            var next = path(URI.create(origin + path).resolve(to.get()).toString());
            return follow(next, got(next), true);
        }
        var isPage = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        var page = Jsoup.parse(isPage ? answer.body() : "", origin + path);
        return new Answer(path, answer.statusCode(), redirected, answer.body(), page, isPage);
    }

    /** Path and query of an address of the site; of any other address nothing. */
    String path(String address) {
        if (!address.startsWith(origin)) {
            return "";
        }
        var path = address.substring(origin.length());
        path = path.contains("#") ? path.substring(0, path.indexOf('#')) : path;
        return path.startsWith("/") ? path : "/" + path;
    }

    private static String encoded(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(v -> encoded(e.getKey()) + "=" + encoded(asSent(v))))
                .collect(Collectors.joining("&"));
    }

    /** Browsers send these ends of lines, whatever stood in the page. */
    private static String asSent(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] parts(WebForm form, Map<String, List<String>> values) {
        var body = new ByteArrayOutputStream();
        var files = form.fields().stream()
                .filter(f -> f.kind() == Field.Kind.FILE)
                .map(Field::name)
                .toList();
        try {
            for (var entry : values.entrySet()) {
                for (var value : entry.getValue()) {
                    part(body, entry.getKey(), value, files.contains(entry.getKey()));
                }
            }
            body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return body.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void part(ByteArrayOutputStream body, String name, String value, boolean file) throws IOException {
        var filename = value.substring(value.lastIndexOf('/') + 1);
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file ? "; filename=\"" + filename + "\"\r\nContent-Type: application/octet-stream" : "")
                + "\r\n\r\n";
        body.write(head.getBytes(StandardCharsets.UTF_8));
        if (!file) {
            body.write(asSent(value).getBytes(StandardCharsets.UTF_8));
        } else if (!value.isEmpty()) {
            body.write(new ClassPathResource(value).getContentAsByteArray());
        }
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
