package org.shishi.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The files in deploy/kubernetes against the schemas of Kubernetes, and what the application needs of them. */
class KubernetesFilesTests {

    private static final Path FOLDER = Path.of("deploy", "kubernetes");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** CloudNativePG's own kind has no schema here. */
    private static final Map<String, Class<?>> KINDS = Map.of(
            "ConfigMap", ConfigMap.class,
            "Deployment", Deployment.class,
            "Service", Service.class,
            "PodDisruptionBudget", PodDisruptionBudget.class,
            "Ingress", Ingress.class,
            "NetworkPolicy", NetworkPolicy.class);

    private final List<JsonNode> resources = resources();

    /** The models keep what they do not know; what they know they write again as it was. */
    @Test
    void everyFieldIsOneOfKubernetes() throws IOException {
        for (var resource : resources) {
            var kind = KINDS.get(resource.path("kind").asText());
            if (kind != null) {
                assertThat(unknown(JSON.treeToValue(resource, kind)))
                        .as("unknown in %s %s", resource.path("kind").asText(), name(resource))
                        .isEmpty();
            }
        }
    }

    @Test
    void aMisspeltFieldIsFound() throws IOException {
        var service =
                JSON.readTree("{\"kind\": \"Service\", \"spec\": {\"ports\": [{\"port\": 80, \"targetPrt\": 1}]}}");
        assertThat(unknown(JSON.treeToValue(service, Service.class))).containsExactly("targetPrt");
    }

    @Test
    void everyFileIsListedForKustomize() throws IOException {
        var listed = Files.readString(FOLDER.resolve("kustomization.yaml"));
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.startsWith("kustomization")))
                    .isNotEmpty()
                    .allMatch(name -> listed.contains("- " + name));
        }
    }

    @Test
    void twoNodesServeOneAlwaysDoesAndNoneHasRights() {
        var deployment = resource("Deployment");
        assertThat(deployment.at("/spec/replicas").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(resource("PodDisruptionBudget").at("/spec/minAvailable").asInt())
                .isOne();
        var pod = deployment.at("/spec/template/spec");
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        var container = pod.at("/containers/0");
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/actuator/health/readiness");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/actuator/health/liveness");
    }

    @Test
    void everySettingThatIsASecretComesFromAFile() {
        var settings = resource("ConfigMap").at("/data/application.yaml").asText();
        var wanted = new TreeSet<String>();
        Pattern.compile("\\$\\{([^}]+)}").matcher(settings).results().forEach(found -> wanted.add(found.group(1)));
        var given = new TreeSet<String>();
        resource("Deployment")
                .at("/spec/template/spec/volumes")
                .findValues("path")
                .forEach(path -> given.add(path.asText()));
        assertThat(given).isEqualTo(wanted).hasSizeGreaterThan(5);
    }

    @Test
    void thereAreThreeServersAndTwoHaveWhatIsSaved() {
        var cluster = resource("Cluster");
        assertThat(cluster.at("/spec/instances").asInt()).isEqualTo(3);
        assertThat(cluster.at("/spec/postgresql/synchronous/number").asInt()).isOne();
        assertThat(cluster.at("/spec/postgresql/synchronous/dataDurability").asText())
                .isEqualTo("required");
    }

    private JsonNode resource(String kind) {
        return resources.stream()
                .filter(resource -> resource.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String name(JsonNode resource) {
        return resource.at("/metadata/name").asText();
    }

    private static List<JsonNode> resources() {
        try (var files = Files.list(FOLDER)) {
            var all = new ArrayList<JsonNode>();
            for (var file : files.sorted().toList()) {
                for (var document : new Yaml().loadAll(Files.readString(file))) {
                    all.add(JSON.valueToTree(document));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names that the model keeps beside its own fields, at any depth. */
    private static List<String> unknown(Object model) {
        var names = new ArrayList<String>();
        if (model instanceof Iterable<?> list) {
            StreamSupport.stream(list.spliterator(), false).forEach(each -> names.addAll(unknown(each)));
        } else if (model != null && model.getClass().getName().startsWith("io.fabric8.")) {
            for (var method : model.getClass().getMethods()) {
                if (method.getName().startsWith("get") && method.getParameterCount() == 0) {
                    var value = read(model, method);
                    if (method.getName().equals("getAdditionalProperties")) {
                        ((Map<?, ?>) value).keySet().forEach(key -> names.add(key.toString()));
                    } else if (!method.getName().equals("getClass")) {
                        names.addAll(unknown(value));
                    }
                }
            }
        }
        return names;
    }

    private static Object read(Object model, Method getter) {
        try {
            return getter.invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
