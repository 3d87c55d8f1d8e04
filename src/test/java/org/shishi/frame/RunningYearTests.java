package org.shishi.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.shishi.shared.Viewpoint;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is to be done begins with the running year, the figures with the year that the county has set. */
@WholeApplication
class RunningYearTests {

    /** Their pages tell what was reached; all others tell what is to be done. */
    private static final List<String> OF_FIGURES = List.of(
            "archive",
            "figures",
            "funding",
            "project",
            "agenda",
            "notify",
            "assessment",
            "superior",
            "veto",
            "evaluation");

    private static final List<String> WORK = List.of(
            "/supervision",
            "/supervision/notices",
            "/supervision/findings",
            "/supervision/inspections",
            "/supervision/instructions",
            "/documents",
            "/votes",
            "/votes/adjustments",
            "/proposals");

    @LocalServerPort
    int port;

    @Test
    void everyPageIsEitherOfWorkOrOfFigures(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        var ofFigures = mapping.getHandlerMethods().values().stream()
                .filter(RunningYearTests::showsAYear)
                .filter(page -> !ofWork(page))
                .map(page -> page.getBeanType().getPackageName().split("\\.")[2])
                .collect(Collectors.toSet());
        assertThat(ofFigures).isEqualTo(Set.copyOf(OF_FIGURES));
    }

    private static boolean showsAYear(HandlerMethod handler) {
        return handler.getBeanType().isAnnotationPresent(Controller.class)
                && !handler.getBeanType().isAnnotationPresent(RestController.class)
                && List.of(handler.getMethod().getParameterTypes()).contains(Viewpoint.class);
    }

    private static boolean ofWork(HandlerMethod page) {
        return page.hasMethodAnnotation(RunningYear.class)
                || page.getBeanType().isAnnotationPresent(RunningYear.class)
                || page.getBeanType().getPackage().isAnnotationPresent(RunningYear.class);
    }

    @Test
    void workBeginsWithTheRunningYearAndFiguresDoNot() {
        var inspection = Visitor.signedIn(port, "inspection");
        for (var path : WORK) {
            assertThat(year(page(inspection, path))).as(path).isEqualTo("2024");
        }
        for (var path : List.of("/projects", "/assessments")) {
            assertThat(year(page(inspection, path))).as(path).isEqualTo("2023");
        }
    }

    @Test
    void numbersLeadToTheirOwnYear() {
        var desk = page(Visitor.signedIn(port, "inspection"), "/supervision");
        assertThat(desk.select(".figures a[href^=/projects]").eachAttr("href"))
                .hasSize(3)
                .allMatch(link -> link.contains("year=2024"));
    }

    @Test
    void theYearBesideIsNotForgotten() {
        var inspection = Visitor.signedIn(port, "inspection");
        for (var path : List.of("/documents", "/votes")) {
            assertThat(page(inspection, path).select(".other-years a").eachAttr("href"))
                    .as(path)
                    .contains(path + "?year=2023");
            assertThat(year(page(inspection, path + "?year=2023"))).isEqualTo("2023");
            inspection = Visitor.signedIn(port, "inspection"); // the browser remembers what was asked for
        }
        inspection.get("/supervision?year=2023");
        assertThat(page(inspection, "/supervision").select(".other-years").text())
                .contains("2024年度还有");
    }

    private static String year(Document page) {
        return page.select("#frame-year option[selected]").attr("value");
    }

    private static Document page(Visitor visitor, String path) {
        return Jsoup.parse(visitor.get(path).body());
    }
}
