package org.shishi.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Asks a target as the matrix does, with one or two things changed. */
class OddRequests {

    private static final List<String> RAW_QUERIES = List.of(
            "%ff",
            "q=%ff",
            "%c0%80=1",
            "q=%c0%80",
            "year=%ed%a0%80",
            "%00=1",
            "=&&=",
            "q.class=1",
            "q.x.y=1",
            "open%5B999999%5D=x",
            "open%5B-1%5D=x",
            "open%5Bx%5D=x",
            "open%5B%5D=x",
            "class.module.classLoader=1",
            "stage=%20",
            "stage=,",
            "sort=zzz",
            "sort=zzz,desc",
            "sort=password,asc",
            "page=-1",
            "page=2147483647&size=2147483647",
            "size=0",
            "size=-1",
            "year=999999999",
            "year=-1",
            "year=0",
            "asOf=%2B999999999-01-01",
            "asOf=9999-12-31",
            "lang=xx",
            "lang=" + "x".repeat(200),
            "a=".repeat(3) + "&" + "b=1&".repeat(1_100));
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "garbage",
            "",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json;charset=utf-16",
            "application/json;charset=nonsense",
            "application/x-www-form-urlencoded",
            "image/png",
            "application/problem+json",
            "*/*");
    private static final List<String> ACCEPTED = List.of(
            "application/xml",
            "text/html",
            "garbage",
            "*/*;q=x",
            "image/png",
            "text/csv",
            "application/json;q=0",
            "",
            "text/plain, */*;q=0.1");
    private static final List<String> BODIES = List.of(
            "null",
            "[]",
            "[null]",
            "\"x\"",
            "1",
            "{",
            "{}",
            "{} {}",
            "{\"a\":1,\"a\":2}",
            "[".repeat(2_000),
            "{\"a\":".repeat(1_500),
            "\ufeff{}",
            "{\"version\":1e999999999}",
            "{\"planYear\":" + "9".repeat(2_000) + "}",
            "\u0000",
            "{'a':1}",
            "{\"\":1}",
            "<a/>");

    private final Odd odd;

    OddRequests(Odd odd) {
        this.odd = odd;
    }

    OddRequest of(Target target) {
        var request = target.body() != null && !target.uploads()
                ? json(target)
                : target.reads() ? OddRequest.of("GET", path(target, true)) : form(target);
        if (odd.oneIn(12)) {
            request = request.with("Accept", odd.any(ACCEPTED));
        }
        if (odd.oneIn(12)) {
            request = request.with("Content-Type", odd.any(TYPES));
        }
        if (odd.oneIn(3) && !target.reads()) {
            request = request.with("If-Match", odd.any(List.of("\"0\"", "\"7\"", "*", "W/\"1\"", "\"x\"", "0, 1", "")));
        }
        if (odd.oneIn(20)) {
            request = request.with("Idempotency-Key", odd.any(List.of("", "k", "k".repeat(300), "\"k\"", "%00")));
        }
        if (odd.oneIn(30)) {
            request = request.with("Referer", odd.any(List.of("::", "http://x", "//", "http://localhost/%ff")));
        }
        return request.with("Accept-Language", odd.oneIn(2) ? "en" : "zh-CN");
    }

    /** Names in the address are replaced now and then, the query more often. */
    private String path(Target target, boolean oddQuery) {
        int mark = target.path().indexOf('?');
        var query = mark < 0 ? "" : target.path().substring(mark + 1);
        var plain = mark < 0 ? target.path() : target.path().substring(0, mark);
        var names = target.pattern().split("/");
        var parts = plain.split("/");
        for (int i = 0; i < parts.length && i < names.length; i++) {
            if (names[i].startsWith("{") && odd.oneIn(4)) {
                parts[i] = encoded(String.valueOf(odd.odd(odd.oneIn(2) ? new Shape.Whole() : new Shape.Text())));
            }
        }
        var address = parts.length == 0 ? "/" : String.join("/", parts);
        return oddQuery ? address + "?" + query(target, query) : query.isEmpty() ? address : address + "?" + query;
    }

    private String query(Target target, String given) {
        var fields = fields(given);
        change(fields, target.parameters());
        var text = joined(fields);
        return odd.oneIn(5) ? text + "&" + odd.any(RAW_QUERIES) : text;
    }

    private OddRequest json(Target target) {
        boolean oddQuery = odd.oneIn(4);
        var path = path(target, oddQuery);
        if (odd.oneIn(8)) {
            return OddRequest.json(target.method(), path, odd.any(BODIES));
        }
        Object base = target.sample().isEmpty()
                ? odd.fitting(target.body())
                : JsonMapper.shared().readValue(target.sample(), Object.class);
        for (int i = oddQuery ? 1 : 0; i < 2; i++) {
            base = changed(base, target.body());
        }
        return OddRequest.json(target.method(), path, Json.of(base));
    }

    /** One field, at whatever depth, is another one. */
    private Object changed(Object base, Shape shape) {
        if (shape instanceof Shape.Fields fields && !fields.fields().isEmpty() && base instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<Object, Object>(map);
            var name = odd.any(List.copyOf(fields.fields().keySet()));
            var inner = fields.fields().get(name);
            if (odd.oneIn(8)) {
                copy.remove(name);
            } else if (odd.oneIn(3)) {
                copy.put(name, odd.fitting(inner));
            } else {
                copy.put(name, changed(copy.get(name), inner));
            }
            return copy;
        }
        if (shape instanceof Shape.Many many && odd.oneIn(2)) {
            var list = new ArrayList<Object>(base instanceof List<?> l ? l : List.of());
            list.add(changed(odd.fitting(many.of()), many.of()));
            return list;
        }
        return odd.oddJson(shape);
    }

    private OddRequest form(Target target) {
        var path = path(target, odd.oneIn(6));
        var fields = fields(target.uploads() || target.sample().startsWith("{") ? "" : target.sample());
        target.parameters().forEach((name, shape) -> {
            if (!fields.containsKey(name) && odd.oneIn(3)) {
                put(fields, name, shape);
            }
        });
        change(fields, target.parameters());
        if (target.uploads() && !odd.oneIn(4)) {
            return multipart(target, path, fields);
        }
        var text = joined(fields) + (odd.oneIn(8) ? "&" + odd.any(RAW_QUERIES) : "");
        return new OddRequest(
                target.method(),
                path,
                Map.of("Content-Type", odd.oneIn(10) ? "application/json" : "application/x-www-form-urlencoded"),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private OddRequest multipart(Target target, String path, Map<String, String> fields) {
        var contents = List.of(
                "",
                "a,b\n1,2\n",
                "sep=\"\n\"a",
                "sep=\n",
                "sep=;\na;b",
                "\u0000",
                "\ufeff",
                "\"\"\"",
                "PK\u0003\u0004",
                "%PDF-1.4",
                "{\"sheets\":[null]}",
                ",".repeat(3_000),
                "<xml/>");
        var names = List.of("a.csv", "a.xlsx", "", "a.xls", "../a", "a\u0000b.csv", "x".repeat(400) + ".csv", "a.pdf");
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name.replace("\"", ""), value)));
        if (!odd.oneIn(8)) {
            body.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(odd.any(names), odd.any(contents)));
        }
        body.append(odd.oneIn(10) ? "" : "--x--\r\n");
        return new OddRequest(
                target.method(),
                path,
                Map.of("Content-Type", "multipart/form-data; boundary=x"),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void change(Map<String, String> fields, Map<String, Shape> shapes) {
        if (shapes.isEmpty()) {
            fields.put("x", String.valueOf(odd.odd(new Shape.Text())));
            return;
        }
        for (int i = 0; i < 2; i++) {
            var name = odd.any(List.copyOf(shapes.keySet()));
            var suffix = odd.oneIn(6)
                    ? odd.any(List.of(
                            ".class", ".x", "[0]", "[999999]", "[-1]", "[x]", "[]", "[0].x", "[300].name", "[0][0]"))
                    : "";
            if (suffix.isEmpty()) {
                put(fields, name, shapes.get(name));
            } else {
                fields.put(name + suffix, "x");
            }
        }
    }

    private void put(Map<String, String> fields, String name, Shape shape) {
        if (shape instanceof Shape.Many many) {
            put(fields, many.of() instanceof Shape.Fields ? name + "[" + odd.random.nextInt(3) + "]" : name, many.of());
        } else if (shape instanceof Shape.Fields inner && !inner.fields().isEmpty()) {
            var one = odd.any(List.copyOf(inner.fields().keySet()));
            put(fields, name + "." + one, inner.fields().get(one));
        } else {
            fields.put(name, String.valueOf(odd.oneIn(4) ? odd.fitting(shape) : odd.odd(shape)));
        }
    }

    private static Map<String, String> fields(String text) {
        return Arrays.stream(text.split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> p[1], (a, b) -> b, LinkedHashMap::new));
    }

    private static String joined(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
