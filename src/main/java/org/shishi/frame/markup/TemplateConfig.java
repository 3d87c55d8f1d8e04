package org.shishi.frame.markup;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Spring Boot's template engine, with paths that are walked at little cost. */
@Configuration(proxyBeanMethods = false)
public class TemplateConfig {

    @Bean
    SpringTemplateEngine templateEngine(
            ObjectProvider<ITemplateResolver> resolvers, ObjectProvider<IDialect> dialects) {
        var engine = new SpringTemplateEngine();
        engine.setDialect(new PlainStandard());
        engine.setEnableSpringELCompiler(true);
        resolvers.orderedStream().forEach(engine::addTemplateResolver);
        dialects.orderedStream().forEach(engine::addDialect);
        return engine;
    }

    private static final class PlainStandard extends SpringStandardDialect {

        private final PlainPaths paths = new PlainPaths();

        @Override
        public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
            return paths;
        }
    }
}
