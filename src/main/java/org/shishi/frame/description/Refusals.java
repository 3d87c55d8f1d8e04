package org.shishi.frame.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import org.shishi.frame.description.ApiDescription.Words;

/** Describes how an operation may be refused: problems (RFC 9457), which programs can tell apart by status and code. */
final class Refusals {

    private static final String PROBLEM = "Problem";
    private static final List<Integer> ALL = List.of(400, 401, 403, 404, 409, 412, 413, 415, 428);

    private Refusals() {}

    static void describe(OpenAPI description, Words words) {
        description.getComponents().addSchemas(PROBLEM, problem());
        ALL.forEach(status -> description
                .getComponents()
                .addResponses(
                        name(status),
                        new ApiResponse()
                                .description(words.of("problem." + status))
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(new Schema<>().$ref(PROBLEM))))));
        description
                .getPaths()
                .values()
                .forEach(path -> path.readOperationsMap()
                        .forEach((method, operation) -> statuses(method, operation)
                                .forEach(status -> operation
                                        .getResponses()
                                        .addApiResponse(
                                                String.valueOf(status), new ApiResponse().$ref(name(status))))));
    }

    private static String name(int status) {
        return PROBLEM + status;
    }

    private static List<Integer> statuses(HttpMethod method, Operation operation) {
        var statuses = new ArrayList<>(List.of(400, 401, 403, 404));
        if (method != HttpMethod.GET) {
            statuses.add(409);
        }
        if (takes(operation, "If-Match")) {
            statuses.addAll(List.of(412, 428));
        }
        if (operation.getRequestBody() != null) {
            statuses.add(415);
            if (operation.getRequestBody().getContent().containsKey("multipart/form-data")) {
                statuses.add(413);
            }
        }
        return statuses;
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty("field", new StringSchema().example("deadline"))
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema().example(409))
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("id", new StringSchema())
                .addProperty("code", new StringSchema().example("unit.code.taken"))
                .addProperty("errors", new ArraySchema().items(error));
    }
}
