package org.shishi.frame.input;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shishi.policy.MatrixRow;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.Viewpoint;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Every day that a form or a program can enter is one that can be meant: found by the handlers, so that a new one is asked too. */
@WholeApplication
class PlausibleDaysTests {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final List<Integer> REFUSED = List.of(400, 422);

    @LocalServerPort
    int port;

    private final Map<String, Visitor> visitors = new HashMap<>();

    /** Whatever the matrix enters with a day. */
    @TestFactory
    Stream<DynamicTest> aDayOfAnotherCenturyIsRefused() {
        return MatrixRow.all().stream()
                .filter(row -> !row.reads()
                        && DAY.matcher(row.body()).find()
                        && !row.path().contains("{"))
                .flatMap(row -> row.expected().entrySet().stream()
                        .filter(one -> !MatrixRow.refuses(one.getValue()))
                        .limit(1)
                        .map(one -> DynamicTest.dynamicTest(row.endpoint(), () -> {
                            refused(row, one.getKey(), "1900-01-01");
                            refused(row, one.getKey(), "2124-01-08");
                        })));
    }

    private void refused(MatrixRow row, String who, String day) {
        var visitor = visitors.computeIfAbsent(who, name -> Visitor.signedIn(port, name));
        var body = DAY.matcher(row.body()).replaceAll(day).replace("{who}", "day");
        var path = row.path().replace("MATRIX-1", "2023-X-04-01").replace("2036/rhythm", "2024/rhythm");
        var answer = body.startsWith("{") ? visitor.call(row.method(), path, body) : visitor.post(path, fields(body));
        if (answer.statusCode() == 404 || (answer.statusCode() == 409 && !body.startsWith("{"))) {
            return; // a record that only the matrix has, or whose form is not open to anybody
        }
        assertThat(answer.statusCode()).as(answer.body()).isIn(REFUSED);
        assertThat(answer.body()).contains("日期请填写 2000 年");
    }

    private static Map<String, String> fields(String body) {
        return UriComponentsBuilder.fromUriString("?" + body)
                .build()
                .getQueryParams()
                .toSingleValueMap();
    }

    @Test
    @Holds("ASVS 2.2.1")
    void everyDayThatIsEnteredHasBounds(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        var unbounded = new TreeSet<String>();
        var seen = new HashSet<Class<?>>();
        handlers.getHandlerMethods().forEach((address, handler) -> {
            boolean enters = !Set.of(RequestMethod.GET)
                            .equals(address.getMethodsCondition().getMethods())
                    && !address.getParamsCondition().toString().contains("add");
            if (enters) {
                for (var parameter : handler.getMethod().getParameters()) {
                    unbounded.addAll(unbounded(parameter, seen));
                }
            }
        });
        assertThat(seen).hasSizeGreaterThan(60);
        assertThat(unbounded)
                .as("say @PlausibleDay, or @PastDay of what has happened")
                .isEmpty();
    }

    private static List<String> unbounded(Parameter parameter, Set<Class<?>> seen) {
        var place = parameter.getDeclaringExecutable().getDeclaringClass().getSimpleName() + " " + parameter.getName();
        if (parameter.getType() == LocalDate.class) {
            return bounded(parameter) ? List.of() : List.of(place);
        }
        return parameter.getType() == Viewpoint.class
                ? List.of()
                : unbounded(parameter.getAnnotatedType(), place, parameter.isAnnotationPresent(Valid.class), seen);
    }

    /** What is not checked itself, and what is inside it. */
    private static List<String> unbounded(AnnotatedType type, String place, boolean checked, Set<Class<?>> seen) {
        if (type instanceof AnnotatedParameterizedType container) {
            return Arrays.stream(container.getAnnotatedActualTypeArguments())
                    .flatMap(inside ->
                            unbounded(inside, place + "[]", inside.isAnnotationPresent(Valid.class), seen).stream())
                    .toList();
        }
        if (!(type.getType() instanceof Class<?> known)
                || !known.isRecord()
                || !known.getPackageName().startsWith("org.shishi")) {
            return List.of();
        }
        seen.add(known);
        var found = new ArrayList<String>();
        for (var component : known.getRecordComponents()) {
            found.addAll(unbounded(component, known, seen));
        }
        if (!checked && !daysIn(known).isEmpty()) {
            found.add(place + " is not @Valid");
        }
        return found;
    }

    private static List<String> unbounded(RecordComponent component, Class<?> holder, Set<Class<?>> seen) {
        var place = holder.getName().replaceAll(".*\\.", "") + "." + component.getName();
        if (component.getType() == LocalDate.class) {
            return bounded(component.getAccessor()) || bounded(component) ? List.of() : List.of(place);
        }
        return unbounded(
                component.getAnnotatedType(), place, component.getAccessor().isAnnotationPresent(Valid.class), seen);
    }

    private static List<RecordComponent> daysIn(Class<?> holder) {
        return Arrays.stream(holder.getRecordComponents())
                .filter(component -> component.getType() == LocalDate.class
                        || component.getType().isRecord()
                                && !daysIn(component.getType()).isEmpty())
                .toList();
    }

    private static boolean bounded(AnnotatedElement day) {
        return day.isAnnotationPresent(PlausibleDay.class) || day.isAnnotationPresent(PastDay.class);
    }
}
