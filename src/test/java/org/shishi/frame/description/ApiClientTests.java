package org.shishi.frame.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Generates a client from the description as anybody would, compiles it with a program that uses it, and runs that. The
 * generator stands apart (target/tools): its libraries must not mix with ours.
 */
@WholeApplication
class ApiClientTests {

    private static final Path TOOLS = Path.of("target", "tools");
    private static final String PACKAGES = "apiPackage=client.api,modelPackage=client.model,invokerPackage=client";

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void aGeneratedClientListsReadsChangesAndUnderstandsARefusal() throws Exception {
        var person = Visitor.signedIn(port, "county");
        var made = person.call("POST", "/api/v1/me/tokens", """
                {"name":"generated","writes":true,"days":1}""");
        var token = JsonMapper.shared().readTree(made.body()).path("token").asString();
        Files.writeString(
                folder.resolve("api.json"), person.get("/v3/api-docs?lang=en").body());
        generate();
        compile();
        try (var client = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            var call = client.loadClass("client.Caller").getMethod("call", String.class, String.class);
            assertThat((List<?>) call.invoke(null, "http://localhost:" + port, token))
                    .hasToString("[listed 3, same title true, saved generated, refused 400 name]");
        }
    }

    private void generate() throws IOException, InterruptedException {
        var log = folder.resolve("generator.log").toFile();
        var generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        TOOLS.resolve("openapi-generator-cli.jar").toString(),
                        "generate",
                        "-g",
                        "java",
                        "--library",
                        "native",
                        "-i",
                        folder.resolve("api.json").toString(),
                        "-o",
                        folder.toString(),
                        "--additional-properties",
                        "openApiNullable=false,useJakartaEe=true,useSingleRequestParameter=true," + PACKAGES,
                        "--global-property",
                        "models,supportingFiles,apis=Projects:SavedViews,apiDocs=false,modelDocs=false,apiTests=false,modelTests=false")
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertThat(generator.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(generator.exitValue()).as(Files.readString(log.toPath())).isZero();
    }

    private void compile() throws IOException {
        var sources = folder.resolve("src/main/java");
        var caller = new ClassPathResource("client/Caller.java").getContentAsByteArray();
        Files.write(sources.resolve("client/Caller.java"), caller);
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var all = Files.walk(sources)) {
            var paths = all.filter(path -> path.toString().endsWith(".java")).toList();
            var options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "-d",
                    Files.createDirectory(folder.resolve("classes")).toString(),
                    "-cp",
                    String.join(
                            File.pathSeparator, libraries().map(Path::toString).toList()));
            var units = files.getJavaFileObjectsFromPaths(paths);
            assertThat(compiler.getTask(said, files, null, options, null, units).call())
                    .as(said.toString())
                    .isTrue();
        }
    }

    private static Stream<Path> libraries() {
        return Stream.of("openapi-generator-cli.jar", "httpmime.jar", "jakarta.annotation-api.jar")
                .map(TOOLS::resolve);
    }

    private URL[] classPath() throws IOException {
        var urls = new ArrayList<URL>(List.of(folder.resolve("classes").toUri().toURL()));
        for (var library : libraries().toList()) {
            urls.add(library.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
