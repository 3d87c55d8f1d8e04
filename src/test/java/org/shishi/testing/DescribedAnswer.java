package org.shishi.testing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds an answer of the API against its schema: what is there must have been described, and be of that type. */
public final class DescribedAnswer {

    private final ApiDocument document;
    private final List<String> faults = new ArrayList<>();

    private DescribedAnswer(ApiDocument document) {
        this.document = document;
    }

    public static List<String> faults(ApiDocument document, JsonNode schema, JsonNode answer) {
        var check = new DescribedAnswer(document);
        check.compare("", schema, answer);
        return check.faults;
    }

    private void compare(String at, JsonNode said, JsonNode value) {
        var schema = document.at(said);
        if (value.isNull() || schema.isEmpty()) {
            return;
        }
        if (value.isArray()) {
            expect(at, schema, "array");
            value.valueStream().limit(3).forEach(one -> compare(at + "[]", schema.path("items"), one));
        } else if (value.isObject()) {
            expect(at, schema, "object");
            value.properties().forEach(field -> {
                var property = schema.path("properties").path(field.getKey());
                var inner = property.isMissingNode() ? schema.path("additionalProperties") : property;
                if (inner.isMissingNode()) {
                    faults.add(at + "." + field.getKey() + " is not described");
                } else {
                    compare(at + "." + field.getKey(), inner, field.getValue());
                }
            });
        } else {
            expect(at, schema, value.isBoolean() ? "boolean" : value.isNumber() ? "number" : "string");
            if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
                faults.add(at + " is no word of the list: " + value);
            }
        }
    }

    private void expect(String at, JsonNode schema, String type) {
        var said = schema.path("type").asString(type);
        if (!said.equals(type) && !(said.equals("integer") && type.equals("number"))) {
            faults.add(at + " is a " + type + " and described as " + said);
        }
    }
}
