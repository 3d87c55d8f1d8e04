package org.shishi.frame;

import org.jspecify.annotations.Nullable;

/** One place that the navigation leads to; which ones a person gets is decided by role, outside the templates. */
public record NavItem(String path, String messageKey, boolean active) {

    /** Active when the request is for this place or one below it. */
    public static NavItem of(String path, String messageKey, String requestPath) {
        return new NavItem(
                path,
                messageKey,
                path.equals(requestPath) || (!path.equals("/") && requestPath.startsWith(path + "/")));
    }

    /** The letter that leads here after {@code g}. */
    public @Nullable String shortcut() {
        return switch (path) {
            case "/", "/dashboard" -> "d";
            case "/projects" -> "p";
            case "/supervision" -> "s";
            default -> null;
        };
    }
}
