package org.shishi.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.shishi.testing.Holds;

/** The tests that say of themselves what they hold, read from the compiled classes; nothing is started. */
final class HeldLines {

    private final Map<String, TreeSet<String>> tests = new TreeMap<>();
    private final List<String> noTests = new ArrayList<>();

    static HeldLines read() {
        var held = new HeldLines();
        var root = Path.of("target", "test-classes");
        try (var files = Files.walk(root.resolve("org").resolve("shishi"))) {
            files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .forEach(held::look);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return held;
    }

    /** By the name of a line, such as {@code ASVS 6.2.1}: the tests that hold it. */
    Map<String, TreeSet<String>> tests() {
        return tests;
    }

    /** Where {@link Holds} stands on something that no run executes. */
    List<String> noTests() {
        return noTests;
    }

    private void look(String name) {
        Class<?> type;
        try {
            type = Class.forName(name, false, HeldLines.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        var members = members(type);
        note(type, type.getSimpleName(), runs(type) && members.stream().anyMatch(HeldLines::isTest));
        for (var member : members) {
            note(member, type.getSimpleName() + "." + ((Member) member).getName(), runs(type) && isTest(member));
        }
    }

    private static List<AnnotatedElement> members(Class<?> type) {
        return Stream.<AnnotatedElement>concat(
                        Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredFields()))
                .toList();
    }

    private void note(AnnotatedElement element, String name, boolean isTest) {
        var holds = element.getAnnotation(Holds.class);
        if (holds == null) {
            return;
        }
        if (!isTest) {
            noTests.add(name);
        }
        for (var line : holds.value()) {
            tests.computeIfAbsent(line, any -> new TreeSet<>()).add(name);
        }
    }

    /** Surefire runs what ends so. */
    private static boolean runs(Class<?> type) {
        return type.getSimpleName().endsWith("Tests") && !AnnotationSupport.isAnnotated(type, Disabled.class);
    }

    private static boolean isTest(AnnotatedElement member) {
        return AnnotationSupport.isAnnotated(member, Testable.class)
                && !AnnotationSupport.isAnnotated(member, Disabled.class);
    }
}
