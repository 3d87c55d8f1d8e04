package org.shishi.account.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.web.util.UriComponentsBuilder;

/** A provider that says whatever a test wants it to: OpenID Connect, CAS 3, and one with fields of its own. */
final class StubProvider {

    static final String CLIENT = "shishi";
    static final String SECRET = "only between the two";

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey otherKey;

    /** What is asked of the last browser that came. */
    private Map<String, String> asked = Map.of();

    /** Who signs in there, without being asked. */
    String person = "";

    /** What is changed in the next token. */
    Consumer<JWTClaimsSet.Builder> change = claims -> {};

    boolean signsWithAnotherKey;
    boolean down;
    boolean knowsUsByAnotherSecret;
    Instant askedAt = Instant.now();

    StubProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            otherKey = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                var thread = new Thread(work, "provider");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void asUsual(String who) {
        person = who;
        change = claims -> {};
        signsWithAnotherKey = false;
        knowsUsByAnotherSecret = false;
        down = false;
        askedAt = Instant.now();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Map<String, String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            if (down) {
                send(exchange, 503, "text/plain", "down");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(exchange, 200, "application/json", described());
                case "/keys" -> send(exchange, 200, "application/json", new JWKSet(key.toPublicJWK()).toString());
                case "/authorize" -> back(exchange, "redirect_uri", "code", "state");
                case "/token" -> token(exchange);
                case "/leave" -> {
                    asked = query(exchange.getRequestURI().getRawQuery());
                    exchange.getResponseHeaders().set("Location", asked.get("post_logout_redirect_uri"));
                    send(exchange, 302, "text/plain", "");
                }
                case "/cas/login" -> back(exchange, "service", "ticket", null);
                case "/cas/p3/serviceValidate" -> validate(exchange);
                case "/ding/authorize" -> back(exchange, "redirect_uri", "authCode", "state");
                case "/ding/token" -> dingToken(exchange);
                case "/ding/user" -> dingUser(exchange);
                default -> send(exchange, 404, "text/plain", "");
            }
        } catch (RuntimeException | JOSEException e) {
            send(exchange, 500, "text/plain", e.toString());
        }
    }

    private String described() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                "end_session_endpoint":"%1$s/leave","subject_types_supported":["public"],"response_types_supported":["code"],
                "id_token_signing_alg_values_supported":["RS256"],"token_endpoint_auth_methods_supported":["client_secret_basic"]}""".formatted(issuer());
    }

    private void back(HttpExchange exchange, String where, String as, String state) throws IOException {
        asked = query(exchange.getRequestURI().getRawQuery());
        var to = UriComponentsBuilder.fromUriString(asked.get(where)).queryParam(as, "code-" + UUID.randomUUID());
        if (state != null) {
            to.queryParam(state, asked.get(state));
        }
        exchange.getResponseHeaders().set("Location", to.build().toUriString());
        send(exchange, 302, "text/plain", "");
    }

    private void token(HttpExchange exchange) throws IOException, JOSEException {
        var sent = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var basic = exchange.getRequestHeaders().getFirst("Authorization");
        var secret = knowsUsByAnotherSecret ? "another" : SECRET.replace(" ", "+");
        var known =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + secret).getBytes(StandardCharsets.UTF_8));
        if (!known.equals(basic) || !hash(sent.get("code_verifier")).equals(asked.get("code_challenge"))) {
            send(exchange, 401, "application/json", "{\"error\":\"invalid_client\"}");
            return;
        }
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject("number-of-" + person)
                .claim("nonce", asked.get("nonce"))
                .claim("preferred_username", person)
                .claim("sid", "session-of-" + person)
                .claim("auth_time", askedAt.getEpochSecond())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
        change.accept(claims);
        send(exchange, 200, "application/json", """
                {"access_token":"x","token_type":"Bearer","expires_in":300,"id_token":"%s"}""".formatted(signed(claims.build(), "JWT")));
    }

    String signed(JWTClaimsSet claims, String type) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID("one")
                    .type(new com.nimbusds.jose.JOSEObjectType(type))
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(signsWithAnotherKey ? otherKey : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is sent here when a session has ended there. */
    JWTClaimsSet.Builder logout(String who) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject("number-of-" + who)
                .claim("sid", "session-of-" + who)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(new Date())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private void validate(HttpExchange exchange) throws IOException {
        var sent = query(exchange.getRequestURI().getRawQuery());
        boolean good = sent.get("service").equals(asked.get("service"))
                && sent.get("ticket").startsWith("code-");
        send(exchange, 200, "application/xml", good ? """
                <cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas"><cas:authenticationSuccess><cas:user>%s</cas:user>
                <cas:attributes><cas:workId>%s</cas:workId></cas:attributes></cas:authenticationSuccess></cas:serviceResponse>""".formatted(person, person) : """
                <cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas"><cas:authenticationFailure code="INVALID_TICKET"/>
                </cas:serviceResponse>""");
    }

    private void dingToken(HttpExchange exchange) throws IOException {
        var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean good = sent.contains("\"appSecret\":\"" + SECRET + "\"") && sent.contains("\"tmpAuthCode\":\"code-");
        send(exchange, 200, "application/json", good ? """
                {"success":true,"content":{"data":{"accessToken":"token-1"}}}""" : "{\"success\":false}");
    }

    private void dingUser(HttpExchange exchange) throws IOException {
        boolean good = "Bearer token-1".equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && "token-1"
                        .equals(query(exchange.getRequestURI().getRawQuery()).get("access_token"));
        send(exchange, 200, "application/json", good ? """
                {"success":true,"content":{"data":{"employeeCode":"GE_%1$s","account":"%1$s","lastName":"钉钉上的名字"}}}""".formatted(person) : "{\"success\":false}");
    }

    private static String hash(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> query(String text) {
        var all = new HashMap<String, String>();
        for (var pair : text == null ? List.<String>of() : List.of(text.split("&"))) {
            var parts = pair.split("=", 2);
            all.put(parts[0], java.net.URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return all;
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
