package org.shishi.frame.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class MarkupTests {

    private final TemplateEngine plain = plain();
    private final TemplateEngine spring = spring();

    record Row(String title, @Nullable Row below, boolean own, List<String> words) {

        public boolean isLate() {
            return true;
        }
    }

    @Test
    @Holds({"ASVS 1.1.2", "ASVS 1.2.1"})
    void whatIsPutInIsEscapedLikeTheTextOfATemplate() {
        for (var typed : List.of("<script>alert(1)</script>", "a\"b'c", "&amp;", "青田县", "x<y>z & 'w'", "")) {
            var context = new Context(Locale.SIMPLIFIED_CHINESE, Map.of("typed", typed));
            context.setVariable("written", new Markup().element("b", typed, "title", typed));
            assertThat(plain.process("<p app:markup=\"${written}\"></p>", context))
                    .isEqualTo(plain.process(
                                    "<p><b title=\"x\" th:attr=\"title=${typed.concat('')}\" th:text=\"${typed}\"></b></p>",
                                    context)
                            .replace("<b>", "<b title=\"\">"));
        }
    }

    @Test
    @Holds({"ASVS 1.3.5", "ASVS 1.2.1"})
    void aTextIsNoMarkup() {
        var context = new Context(Locale.ENGLISH, Map.of("typed", "<b>"));
        assertThatThrownBy(() -> plain.process("<p app:markup=\"${typed}\"></p>", context))
                .hasRootCauseInstanceOf(ClassCastException.class);
    }

    @Test
    void plainPathsSayWhatSpringSays() {
        var variables = new HashMap<String, Object>();
        variables.put("row", new Row("甲", new Row("乙", null, false, List.of()), true, List.of("x")));
        variables.put("map", Map.of("key", "value"));
        for (var path : List.of(
                "row.title",
                "row.below.title",
                "row.below.below",
                "row.own",
                "!row.own",
                "!row.below.own",
                "row.late",
                "row.words",
                "row.words.empty",
                "row.words.size()",
                "map.key",
                "nothing",
                "true",
                "null",
                "row.own and !row.late",
                "row?.title")) {
            var template = "<p th:text=\"${%s}\"></p>".formatted(path);
            var context = new Context(Locale.ENGLISH, variables);
            assertThat(plain.process(template, context)).as(path).isEqualTo(spring.process(template, context));
        }
    }

    @Test
    void aPathIntoNothingFailsAsBefore() {
        var context = new Context(Locale.ENGLISH, Map.of("row", new Row("甲", null, true, List.of())));
        for (var path : List.of("row.below.title", "row.colour", "nobody.title")) {
            var template = "<p th:text=\"${%s}\"></p>".formatted(path);
            assertThatThrownBy(() -> plain.process(template, context))
                    .as(path)
                    .hasRootCauseMessage(messageOf(template, context));
        }
    }

    private String messageOf(String template, Context context) {
        try {
            return spring.process(template, context);
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return String.valueOf(cause.getMessage());
        }
    }

    private static TemplateEngine plain() {
        var beans = new StaticListableBeanFactory(
                Map.of("texts", new StringTemplateResolver(), "markup", new MarkupDialect()));
        return new TemplateConfig()
                .templateEngine(beans.getBeanProvider(ITemplateResolver.class), beans.getBeanProvider(IDialect.class));
    }

    private static TemplateEngine spring() {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        return engine;
    }
}
