package org.shishi.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's description, to be looked through. */
public record ApiDocument(JsonNode root) {

    /** An operation with where it stands. */
    public record Operation(String method, String path, JsonNode said) {

        public String id() {
            return said.path("operationId").asString("");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static ApiDocument of(String json) {
        return new ApiDocument(JsonMapper.shared().readTree(json));
    }

    public List<Operation> operations() {
        var all = new ArrayList<Operation>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                all.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
            }
        }
        return all;
    }

    /** What a reference points to, or the node itself. */
    public JsonNode at(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }
}
