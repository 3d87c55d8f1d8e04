package org.shishi.frame.description;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.shishi.shared.Viewpoint;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Pageable;

/** Says in the reader's language what the API is, whose it is and how it is divided; each operation says the rest. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";

    static {
        ModelResolver.enumsAsRef = true; // one type for one list of words, not one for each field
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewpoint.class, Pageable.class);
    }

    @Bean
    ModelResolver typesOfTheDescription(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames());
    }

    @Bean
    GlobalOperationCustomizer operationsOfTheDescription(MessageSource messages) {
        return new DescribedOperations(messages);
    }

    @Bean
    OpenApiLocaleCustomizer wordsOfTheDescription(MessageSource messages) {
        return (description, locale) -> describe(description, new Words(messages, locale));
    }

    private static void describe(OpenAPI description, Words words) {
        description
                .info(new Info()
                        .title(words.of("title"))
                        .version("v1")
                        .description(words.of("about"))
                        .contact(new Contact().name(words.of("contact")))
                        .license(new License()
                                .name("Apache-2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0.html")))
                .servers(List.of(new Server().url("/")))
                .security(List.of(new SecurityRequirement().addList(TOKEN)))
                .tags(tags(description).stream()
                        .map(tag -> new Tag().name(tag).description(words.of("tags." + tag)))
                        .toList());
        description
                .getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(words.of("token")));
        AnyValues.describe(description);
        Refusals.describe(description, words);
    }

    private static TreeSet<String> tags(OpenAPI description) {
        var tags = new TreeSet<String>();
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> tags.addAll(operation.getTags()));
        return tags;
    }

    /** The texts of the description. */
    record Words(MessageSource messages, Locale locale) {

        String of(String key) {
            return String.valueOf(messages.getMessage("api." + key, null, key, locale));
        }

        /** What is said of something that not everything is said of. */
        String orNothing(String key) {
            return String.valueOf(messages.getMessage("api." + key, null, "", locale));
        }
    }
}
