package org.shishi.frame.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes what may be a text, a number or a list as anything: to the library every {@code Object} is a JSON object. */
final class AnyValues {

    private AnyValues() {}

    static void describe(OpenAPI description) {
        description.getComponents().getSchemas().values().forEach(AnyValues::open);
    }

    private static void open(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(AnyValues::open);
        }
        open(schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            open(values);
        }
        if (saysNothing(schema)) {
            schema.setType(null);
            schema.setTypes(null);
        }
    }

    private static boolean saysNothing(Schema<?> schema) {
        boolean object = "object".equals(schema.getType())
                || schema.getTypes() != null && schema.getTypes().contains("object");
        return object
                && schema.get$ref() == null
                && schema.getProperties() == null
                && schema.getAdditionalProperties() == null;
    }
}
