package org.shishi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shishi.shared.PlanYear;
import org.shishi.testing.Holds;
import org.shishi.testing.RoughApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Rules for what handlers take, which a fuzz finds only by luck. */
@RoughApplication
class InputRulesTests {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    @Holds("ASVS 2.2.1")
    void everyYearThatIsSentHasItsLimits() {
        var unlimited = new TreeSet<String>();
        ours().forEach(handler -> {
            for (var parameter : handler.getMethod().getParameters()) {
                boolean sent = parameter.isAnnotationPresent(PathVariable.class)
                        || parameter.isAnnotationPresent(RequestParam.class);
                if (sent && isYear(parameter.getName(), parameter.getType()) && !isLimited(parameter)) {
                    unlimited.add(handler.getShortLogMessage() + " " + parameter.getName());
                }
                if (parameter.getType().isRecord()
                        && parameter.getType().getSimpleName().endsWith("Form")) {
                    unlimited.addAll(years(parameter.getType()));
                }
            }
        });
        assertThat(unlimited).as("write @PlanYear").isEmpty();
    }

    private List<HandlerMethod> ours() {
        return handlers.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getName().startsWith("org.shishi."))
                .toList();
    }

    private static List<String> years(Class<?> form) {
        var unlimited = new ArrayList<String>();
        var fields = Arrays.stream(form.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(PlanYear.class))
                .map(java.lang.reflect.Field::getName)
                .collect(Collectors.toSet());
        for (RecordComponent component : form.getRecordComponents()) {
            if (isYear(component.getName(), component.getType()) && !fields.contains(component.getName())) {
                unlimited.add(form.getName() + "." + component.getName());
            }
        }
        return unlimited;
    }

    private static boolean isYear(String name, Class<?> type) {
        return WHOLE.contains(type) && (name.equals("year") || name.endsWith("Year"));
    }

    private static boolean isLimited(AnnotatedElement element) {
        return element.isAnnotationPresent(PlanYear.class);
    }
}
