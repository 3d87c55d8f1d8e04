package org.shishi.crawl;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the checker of the W3C finds in a page, but for what {@code crawl/markup.txt} lets pass. */
final class Markup implements AutoCloseable {

    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";
    private static final long DEEP = 16L << 20;

    private final List<Pattern> passed = Hints.lines("crawl/markup.txt").stream()
            .map(line -> Pattern.compile(line[0]))
            .toList();
    private final Errors errors = new Errors();
    private final List<Future<?>> looks = new ArrayList<>();

    /** Its schemas recurse deeper than an ordinary stack. */
    private final ExecutorService deep =
            Executors.newSingleThreadExecutor(work -> new Thread(null, work, "markup", DEEP));

    private final Future<SimpleDocumentValidator> checker = deep.submit(this::checker);

    private SimpleDocumentValidator checker() throws Exception {
        var validator = new SimpleDocumentValidator(true, false, false);
        validator.setUpMainSchema(SCHEMA, errors);
        validator.setUpValidatorAndParsers(errors, true, false);
        return validator;
    }

    /** Looks at a whole page while the crawl goes on; a part that a script puts into one is looked at there. */
    void look(String html, Consumer<String> fault) {
        if (html.startsWith("<!DOCTYPE")) {
            looks.add(deep.submit(() -> {
                faults(html).forEach(fault);
                return null;
            }));
        }
    }

    /** Waits for all that was begun. */
    void finish() {
        for (var look : looks) {
            try {
                look.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        looks.clear();
    }

    private List<String> faults(String html) throws Exception {
        errors.found.clear();
        var source = new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        source.setEncoding("UTF-8");
        source.setSystemId("http://localhost/");
        checker.get().checkHtmlInputSource(source);
        return errors.found.stream()
                .filter(fault -> passed.stream().noneMatch(p -> p.matcher(fault).find()))
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        deep.shutdownNow();
    }

    /** Warnings are advice, and not all of it is good. */
    private static final class Errors implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException advice) {}

        @Override
        public void error(SAXParseException fault) {
            found.add("markup: " + fault.getMessage());
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            error(fault);
        }
    }
}
