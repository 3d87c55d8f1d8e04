package org.shishi.project.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where a project's page is; its code may hold Chinese characters. */
public final class ProjectAddress {

    private ProjectAddress() {}

    public static String of(String code) {
        return "/projects/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
    }
}
