package org.shishi.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;
import org.shishi.testing.SourceTree;

/** What sources, scripts, templates and the files of a deployment must have, and must not. */
class GuardedSourcesTests {

    private static final Pattern ALGORITHM = Pattern.compile(
            "\\b(?:Cipher|Mac|MessageDigest|Signature|KeyGenerator|KeyPairGenerator|SecretKeyFactory|KeyAgreement)"
                    + "\\.getInstance\\((\"[^\"]+\"|\\w+)|new SecretKeySpec\\([^;]*?, (\"[^\"]+\"|\\w+)\\)");

    /** Their patterns are made of texts of their own. */
    private static final Set<String> OWN_PATTERNS = Set.of(
            "ColumnLooks.java",
            "DateWords.java",
            "HeadingMatter.java",
            "CountingSheet.java",
            "MeetingNumbers.java",
            "SettingsCheck.java");

    /** Numbers of rows, names of fields, and templates that their controllers name. */
    private static final Set<String> PARTS_OF_TEMPLATES =
            Set.of("i", "i.index", "line", "name", "f.name", "template", "brought.template");

    @Test
    @Holds({"ASVS 11.3.1", "ASVS 11.3.2", "ASVS 11.4.1", "ASVS 11.4.3"})
    void onlyTheseAlgorithmsAreUsed() {
        var named = new TreeSet<String>();
        SourceTree.code()
                .values()
                .forEach(source -> ALGORITHM
                        .matcher(source)
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .forEach(named::add));
        // a constant by this name is HMAC-SHA256; SHA-1 only within HMAC, as RFC 6238 has it
        assertThat(named)
                .containsExactlyInAnyOrder(
                        "\"AES/GCM/NoPadding\"",
                        "\"AES\"",
                        "\"SHA-256\"",
                        "\"HmacSHA256\"",
                        "\"HmacSHA1\"",
                        "ALGORITHM");
        assertThat(SourceTree.code().get("org/shishi/proposal/DailySecrets.java"))
                .contains("ALGORITHM = \"HmacSHA256\"");
        found(SourceTree.code(), "\"HmacSHA1\"|SHA1Digest|MD5Digest|\"MD5\"|\"SHA-?1\"|/ECB/|PKCS1Padding")
                .forEach(place -> assertThat(place).startsWith("org/shishi/account/factor/Totp.java"));
    }

    @Test
    @Holds("ASVS 15.3.2")
    void noCallFollowsARedirect() {
        var clients = SourceTree.code().values().stream()
                .filter(source -> source.contains("HttpClient.new"))
                .toList();
        assertThat(clients)
                .isNotEmpty()
                .allMatch(source -> source.contains("followRedirects(HttpClient.Redirect.NEVER)"));
        none(
                SourceTree.code(),
                "HttpClient\\.newHttpClient|SimpleClientHttpRequestFactory",
                "take ProviderCalls.requests()");
    }

    @Test
    @Holds("ASVS 1.2.9")
    void whatGoesIntoAPatternIsOursOrQuoted() {
        var composed = Pattern.compile("Pattern\\s*\\.compile\\(\\s*+(?![\"A-Z])([^;]*);");
        var unquoted = new ArrayList<String>();
        SourceTree.code()
                .forEach((file, source) -> composed.matcher(source)
                        .results()
                        .map(MatchResult::group)
                        .filter(call -> !call.contains("Pattern::quote")
                                && !OWN_PATTERNS.contains(file.substring(file.lastIndexOf('/') + 1)))
                        .forEach(call -> unquoted.add(file + ": " + call)));
        assertThat(unquoted).as("quote it by Pattern.quote").isEmpty();
    }

    @Test
    @Holds({"ASVS 3.2.2", "ASVS 1.2.3", "ASVS 1.3.2"})
    void scriptsWriteTextAndRunNone() {
        none(
                SourceTree.scripts(),
                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|setTimeout\\(['\"`]",
                "write textContent, or make elements");
    }

    @Test
    @Holds({"ASVS 3.5.5", "ASVS 15.3.6"})
    void scriptsHearNoOtherWindowAndSetNoNamesFromOutside() {
        assertThat(SourceTree.scripts()).hasSizeGreaterThan(4);
        none(SourceTree.scripts(), "addEventListener\\(['\"]message|onmessage|postMessage", "nothing needs it");
        none(SourceTree.scripts(), "__proto__|\\.prototype\\b|\\w\\] = ", "set fields by their names, or use a Map");
        none(
                SourceTree.scripts(),
                "Object\\.assign\\((?!document\\.createElement)",
                "set fields by their names: what is merged may be called __proto__");
    }

    /** Thymeleaf takes what stands between two pairs of underlines for a part of the template: numbers of rows and names of ours. */
    @Test
    @Holds("ASVS 1.3.7")
    void nothingTypedBecomesPartOfATemplate() {
        var names = new TreeSet<String>();
        var made = Pattern.compile("__\\$\\{([^}]*)}__");
        SourceTree.templates()
                .values()
                .forEach(html -> made.matcher(html)
                        .results()
                        .map(found -> found.group(1))
                        .forEach(names::add));
        assertThat(names).isSubsetOf(PARTS_OF_TEMPLATES);
    }

    @Test
    @Holds("ASVS 3.7.1")
    void pagesNeedNoPlugin() {
        none(SourceTree.templates(), "<(?:object|embed|applet)\\b", "browsers have no plugins");
    }

    @Test
    @Holds({"ASVS 6.2.6", "ASVS 6.2.7"})
    void passwordsAreMaskedAndManagersMayFillThem() {
        var fields = new ArrayList<String>();
        SourceTree.templates()
                .forEach((name, html) -> Jsoup.parse(html).select("input[type=password]").stream()
                        .filter(input -> !input.hasAttr("th:autocomplete")) // the fragment, which is told
                        .forEach(input -> fields.add(input.attr("autocomplete"))));
        assertThat(fields).hasSizeGreaterThan(1).containsOnly("current-password");
        var told = Pattern.compile(":: password\\((?:'[^']*'|\\|[^|]*\\|), '[^']*', '([^']*)'\\)");
        var asked = SourceTree.templates().values().stream()
                .flatMap(html -> told.matcher(html).results())
                .map(call -> call.group(1))
                .toList();
        assertThat(asked).hasSizeGreaterThan(4).containsOnly("current-password", "new-password");
        assertThat(found(SourceTree.templates(), ":: (?:text|textarea|code)\\('(?:password|present|again)'"))
                .isEmpty();
        none(SourceTree.scripts(), "['\"](?:paste|copy|contextmenu)['\"]", "people may paste passwords");
    }

    @Test
    @Holds({"ASVS 6.3.2", "GB 8.1.4.2 b"})
    void noMigrationMakesAnAccount() {
        none(SourceTree.migrations(), "(?i)insert into account(?:_role)?\\b", "accounts are made by people");
    }

    @Test
    @Holds({"ASVS 12.1.1", "ASVS 12.1.2", "ASVS 12.2.1", "ASVS 4.1.2", "GB 8.1.4.1 c", "GB 8.1.4.7 a", "GB 8.1.4.8 a"})
    void theProxySpeaksCurrentTlsOnly() throws IOException {
        var proxy = directives("nginx.conf");
        assertThat(proxy).contains("ssl_protocols TLSv1.2 TLSv1.3;");
        assertThat(proxy.stream().filter(line -> line.startsWith("listen "))).containsExactly("listen 443 ssl;");
        var suites = proxy.stream()
                .filter(line -> line.startsWith("ssl_ciphers "))
                .flatMap(line -> Stream.of(line.substring("ssl_ciphers ".length(), line.length() - 1)
                        .split(":")))
                .toList();
        assertThat(suites)
                .isNotEmpty()
                .allMatch(suite -> suite.matches("ECDHE-(ECDSA|RSA)-(AES\\d+-GCM-SHA\\d+|CHACHA20-POLY1305)"));
    }

    @Test
    @Holds({"ASVS 4.1.3", "ASVS 15.3.4"})
    void theProxySaysItselfWhoCalls() throws IOException {
        assertThat(directives("nginx.conf"))
                .contains(
                        "proxy_set_header X-Forwarded-For $remote_addr;",
                        "proxy_set_header X-Forwarded-Proto $scheme;",
                        "proxy_set_header Host $host;");
    }

    @Test
    @Holds({"ASVS 13.2.3", "ASVS 13.3.1", "GB 8.1.4.2 b"})
    void noPasswordIsGivenByDefault() throws IOException {
        var compose = Files.readString(Path.of("docker-compose.yml"));
        assertThat(Pattern.compile("(?m)^\\s+\\w*(?:PASSWORD|KEY): ")
                        .matcher(compose)
                        .find())
                .as("passwords and keys come as files")
                .isFalse();
        assertThat(Pattern.compile("(?m)^ {2}\\w+: \\{file: ./secrets/\\w+}$")
                        .matcher(compose)
                        .results())
                .hasSizeGreaterThan(4);
        var settings = Files.readString(Path.of("src", "main", "resources", "application.yaml"));
        assertThat(Pattern.compile("(?m)^[^#\n]*(?:password|secret|token|[^-]key): *\\S")
                        .matcher(settings)
                        .find())
                .isFalse();
    }

    private static List<String> directives(String file) throws IOException {
        return Files.readAllLines(Path.of("deploy", file)).stream()
                .map(line -> line.replaceFirst("#.*", "").strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void none(Map<String, String> sources, String pattern, String instead) {
        assertThat(found(sources, pattern)).as(instead).isEmpty();
    }

    private static List<String> found(Map<String, String> sources, String pattern) {
        var places = new ArrayList<String>();
        sources.forEach((name, text) -> Pattern.compile(pattern)
                .matcher(text)
                .results()
                .forEach(found -> places.add(name + ": " + found.group())));
        return places;
    }
}
