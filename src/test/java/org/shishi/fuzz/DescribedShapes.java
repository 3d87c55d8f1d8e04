package org.shishi.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads shapes from the schemas of the API's description. */
class DescribedShapes {

    private static final int DEEPEST = 5;

    private final JsonNode schemas;

    DescribedShapes(JsonNode description) {
        this.schemas = description.path("components").path("schemas");
    }

    Shape of(JsonNode schema) {
        return of(schema, 0);
    }

    private Shape of(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            var name = schema.get("$ref").asString();
            return of(schemas.path(name.substring(name.lastIndexOf('/') + 1)), depth);
        }
        if (schema.has("enum")) {
            return new Shape.Word(
                    schema.get("enum").valueStream().map(JsonNode::asString).toList());
        }
        return switch (type(schema)) {
            case "integer" -> new Shape.Whole();
            case "number" -> new Shape.Decimal();
            case "boolean" -> new Shape.Truth();
            case "array" -> new Shape.Many(depth > DEEPEST ? new Shape.Text() : of(schema.path("items"), depth + 1));
            case "object" -> new Shape.Fields(depth > DEEPEST ? Map.of() : fields(schema, depth));
            default -> text(schema.path("format").asString(""));
        };
    }

    private static Shape text(String format) {
        return switch (format) {
            case "date", "date-time" -> new Shape.Day();
            case "binary" -> new Shape.File();
            default -> new Shape.Text();
        };
    }

    private Map<String, Shape> fields(JsonNode schema, int depth) {
        var fields = new LinkedHashMap<String, Shape>();
        schema.path("properties").properties().forEach(e -> fields.put(e.getKey(), of(e.getValue(), depth + 1)));
        return fields;
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            var types = type.valueStream().map(JsonNode::asString).toList();
            return types.stream().filter(t -> !t.equals("null")).findFirst().orElse("string");
        }
        return type.asString(schema.has("properties") ? "object" : "string");
    }
}
