package org.shishi.database;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.function.SingletonSupplier;

/** Connects every test context to a fresh database of the test run's server, with nothing to write in the test. */
class TestDatabaseFactory implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> configuration) {
        return new TestDatabase(AnnotationUtils.findAnnotationDeclaringClass(FreshDatabase.class, test));
    }

    /** Equal ones share a context, so the class that asks counts only where a test wants its own. */
    private record TestDatabase(@Nullable Class<?> onlyFor) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            if (context.getEnvironment().containsProperty("spring.datasource.url")
                    || context.getEnvironment().getProperty("shishi.test.embedded", Boolean.class, false)) {
                return;
            }
            var database = SingletonSupplier.of(() -> TestServer.get().freshDatabase());
            var beans = (BeanDefinitionRegistry) context.getBeanFactory();
            register(
                    beans,
                    JdbcConnectionDetails.class,
                    () -> ServerConnection.ofTheApplication(TestServer.get().postgres(), database.obtain()));
            register(
                    beans,
                    FlywayConnectionDetails.class,
                    () -> ServerConnection.ofTheOwner(TestServer.get().postgres(), database.obtain()));
        }

        /** Lazily: a slice without a database starts no server. */
        private static <T> void register(BeanDefinitionRegistry registry, Class<T> type, Supplier<T> supplier) {
            var definition = new RootBeanDefinition(type, supplier);
            definition.setLazyInit(true);
            registry.registerBeanDefinition("test" + type.getSimpleName(), definition);
        }
    }
}
