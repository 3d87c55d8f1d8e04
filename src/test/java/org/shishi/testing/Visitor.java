package org.shishi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a plain browser: keeps cookies, fills the hidden fields of forms in, and follows no redirect by itself. */
public final class Visitor {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|_once)\" value=\"([^\"]*)\"");

    private final String origin;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String csrf = "";

    private Visitor(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** Somebody who has not signed in. */
    public static Visitor stranger(int port) {
        return new Visitor(port);
    }

    /** Somebody signed in with one of the demo's accounts. */
    public static Visitor signedIn(int port, String username) {
        var visitor = new Visitor(port);
        var answer = visitor.signIn(username, "shishi-demo");
        if (answer.headers().firstValue("Location").orElse("?").contains("login")) {
            throw new IllegalStateException(username + " was not let in");
        }
        return visitor;
    }

    /** Writes a cookie that no answer has set. */
    public Visitor withCookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        var kept = (CookieManager) client.cookieHandler().orElseThrow();
        kept.getCookieStore().add(URI.create(origin), cookie);
        return this;
    }

    public HttpResponse<String> signIn(String username, String password) {
        var answer = post("/login", Map.of("username", username, "password", password), get("/login"));
        csrf = ""; // the session has a new one now
        return answer;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** What is downloaded from there. */
    public byte[] bytes(String path) {
        return fetch(path).body();
    }

    /** The answer as it is sent, with these headers asked for. */
    public HttpResponse<byte[]> fetch(String path, String... headers) {
        var request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts a form whose hidden fields stand on the page that the visitor looks at. */
    public HttpResponse<String> post(String path, Map<String, String> fields, HttpResponse<String> page) {
        var all = new HashMap<>(hiddenFields(page.body()));
        csrf = all.getOrDefault("_csrf", csrf);
        all.putAll(fields);
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(all))));
    }

    /** Posts a form from any page that has one; which page does not matter, so it is opened only for the session's token. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", token());
        all.putIfAbsent("_once", UUID.randomUUID().toString());
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(all))));
    }

    /** Calls the API with the session's CSRF token. */
    public HttpResponse<String> call(String method, String path, String json, String... headers) {
        var request = request(path).header("Content-Type", "application/json").header("X-CSRF-TOKEN", token());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    /** Uploads one file, as a form or an API client does. */
    public HttpResponse<String> upload(String path, String field, String filename, byte[] content) {
        var boundary = "visitor-boundary";
        var head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, field, filename);
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-CSRF-TOKEN", token())
                .POST(body));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }

    public String token() {
        if (csrf.isEmpty()) {
            csrf = hiddenFields(pageWithForm().body()).getOrDefault("_csrf", "");
        }
        return csrf;
    }

    private HttpResponse<String> pageWithForm() {
        var own = get("/account");
        return own.statusCode() == 200 ? own : get("/login");
    }

    public static Map<String, String> hiddenFields(String html) {
        var fields = new HashMap<String, String>();
        var found = HIDDEN.matcher(html);
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
