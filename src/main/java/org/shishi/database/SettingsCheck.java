package org.shishi.database;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Looks at the settings before anything uses them. Refuses another kind of database, and a setting of ours that nothing reads:
 * somebody meant to close a door and has misspelt it. In the environment and among the JVM's properties, where names of others
 * may begin like ours, only those of a group of settings are looked at.
 */
class SettingsCheck implements BeanFactoryPostProcessor {

    private static final String OURS = "shishi";
    private static final String ANY_NAME = "*";
    private static final String ANY_NUMBER = "#";
    private static final Set<String> READ_SINGLY =
            Set.of("shishi.data-dir", "shishi.database.watch", "shishi.database.memory", "shishi.notify.jobs");
    private static final Set<String> SHARED = Set.of(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);

    private final Environment environment;

    SettingsCheck(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        List.of("spring.datasource.url", "spring.flyway.url").forEach(this::refuseOtherDatabase);
        var groups = new ArrayList<String>();
        var known = new ArrayList<>(READ_SINGLY);
        for (var bean : factory.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            var type = factory.getType(bean);
            var settings = factory.findAnnotationOnBean(bean, ConfigurationProperties.class);
            if (type != null && type.isRecord() && settings != null) {
                groups.add(settings.value());
                known(type, settings).forEach(known::add);
            }
        }
        refuseUnknown(
                known.stream().map(SettingsCheck::pattern).toList(),
                groups.stream().filter(group -> group.startsWith(OURS + ".")).toList());
    }

    private void refuseOtherDatabase(String setting) {
        var url = environment.getProperty(setting, "");
        if (!url.isBlank() && !url.startsWith("jdbc:postgresql:")) {
            throw new StartRefused(
                    DatabaseCheck.withoutParameters(url) + " is not the address of a PostgreSQL database",
                    "correct " + setting + ": jdbc:postgresql://host:5432/database（只支持 PostgreSQL）");
        }
    }

    private void refuseUnknown(List<Pattern> known, List<String> groups) {
        for (var source : ConfigurationPropertySources.get(environment)) {
            names(source)
                    .filter(name -> name.getNumberOfElements() > 1
                            && name.getElement(0, ConfigurationPropertyName.Form.UNIFORM)
                                    .equals(OURS))
                    .map(ConfigurationPropertyName::toString)
                    .filter(name -> !matches(known.stream(), name) && !isOfAnotherModule(name))
                    .filter(name -> !isShared(source)
                            || groups.stream().anyMatch(group -> uniform(name).startsWith(uniform(group))))
                    .findFirst()
                    .ifPresent(SettingsCheck::refuse);
        }
    }

    /** A module that is started without the others reads its own settings; those of the others are none the less known. */
    private static boolean isOfAnotherModule(String name) {
        var settings = new ClassPathScanningCandidateComponentProvider(false);
        settings.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var known = settings.findCandidateComponents("org.shishi").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .filter(Class::isRecord)
                .flatMap(type -> known(type, type.getAnnotation(ConfigurationProperties.class)))
                .map(SettingsCheck::pattern);
        return matches(known, name);
    }

    private static Stream<String> known(Class<?> type, ConfigurationProperties settings) {
        return known(settings.value(), type);
    }

    private static Stream<String> known(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(one -> known(prefix + "." + one.getName(), one.getGenericType()));
    }

    /** A setting that names things of its own choice has one of each for every name; a list, one for every number. */
    private static Stream<String> known(String name, Type type) {
        if (type instanceof ParameterizedType of && of.getRawType() == Map.class) {
            return known(name + "." + ANY_NAME, of.getActualTypeArguments()[1]);
        }
        if (type instanceof ParameterizedType) {
            return Stream.of(name, name + ANY_NUMBER);
        }
        return type instanceof Class<?> group && group.isRecord() ? known(name, group) : Stream.of(name);
    }

    private static Pattern pattern(String known) {
        return Pattern.compile(uniform(known).replace(ANY_NAME, "[a-z0-9]+").replace(ANY_NUMBER, "[0-9]+"));
    }

    private static boolean matches(Stream<Pattern> known, String name) {
        var uniform = uniform(name);
        return known.anyMatch(pattern -> pattern.matcher(uniform).matches());
    }

    private static Stream<ConfigurationPropertyName> names(ConfigurationPropertySource source) {
        return source instanceof IterableConfigurationPropertySource iterable ? iterable.stream() : Stream.empty();
    }

    private static boolean isShared(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof PropertySource<?> underlying
                && SHARED.contains(underlying.getName());
    }

    private static void refuse(String name) {
        throw new StartRefused(
                "The setting " + name + " is not known", "correct its name; docs/operations.md has them all（没有这项设置）");
    }

    /** As the environment writes it, which knows neither dots nor hyphens. */
    private static String uniform(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9*#]", "");
    }
}
