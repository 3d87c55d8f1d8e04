package org.shishi.figures.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.shishi.figures.ProgressShare;
import org.shishi.project.Figure;
import org.shishi.project.Light;
import org.shishi.project.Stage;
import org.shishi.project.outcome.Satisfaction;
import org.shishi.shared.Viewpoint;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Where the rows behind a number are: the list of projects, narrowed to just these, seen from the same day. */
record FigureAddress(Viewpoint from) {

    String rows(Figure figure, Map<String, List<String>> group) {
        return list().queryParams(MultiValueMap.fromMultiValue(group))
                .queryParam("timeliness", figure)
                .encode()
                .toUriString();
    }

    /** Those of the total only, as the figure is counted. */
    String progress(ProgressShare share, Map<String, List<String>> group) {
        return narrowed(group, Map.of(share.filter(), List.of(share.value())));
    }

    /** Those of the total that are in each of the groups. */
    @SafeVarargs
    final String narrowed(Map<String, List<String>>... groups) {
        var address = list();
        for (var group : groups) {
            address.queryParams(MultiValueMap.fromMultiValue(group));
        }
        return address.queryParam("timeliness", Figure.TOTAL).encode().toUriString();
    }

    String dueWithin(int days) {
        return list().queryParam("dueWithin", days).toUriString();
    }

    String light(Light light) {
        return list().queryParam("light", light).toUriString();
    }

    String stage(Stage stage) {
        return list().queryParam("stage", stage).toUriString();
    }

    String satisfaction(Satisfaction said) {
        return list().queryParam("satisfaction", said).toUriString();
    }

    String caughtUp() {
        return list().queryParam("caughtUp", true).toUriString();
    }

    String deadlineWithin(int days) {
        return list().queryParam("deadlineWithin", days).toUriString();
    }

    String project(String code) {
        return "/projects/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
    }

    private UriComponentsBuilder list() {
        return UriComponentsBuilder.fromPath("/projects")
                .queryParam("year", from.year())
                .queryParam("asOf", from.asOf());
    }
}
