package org.shishi.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.shishi.account.DemoAccount;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes the demo's password once a run for each of its accounts: every context makes them anew, and nearly every test
 * signs in with one. What did not match once is not compared again either: guessing takes many wrong ones. Any other password
 * is hashed and compared as ever. Registered for every test context by
 * {@code META-INF/spring.factories}.
 */
public final class DemoPasswordHashes implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> HASHES = new CopyOnWriteArrayList<>();
    private static final Map<Comparison, Boolean> COMPARED = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof PasswordEncoder encoder ? new Remembering(encoder) : bean;
            }
        });
    }

    private record Comparison(String password, String hash) {}

    private static final class Remembering implements PasswordEncoder {

        private final PasswordEncoder encoder;

        /** Within a context no two accounts share a hash. */
        private final AtomicInteger used = new AtomicInteger();

        Remembering(PasswordEncoder encoder) {
            this.encoder = encoder;
        }

        @Override
        public boolean upgradeEncoding(String hash) {
            return encoder.upgradeEncoding(hash);
        }

        @Override
        public String encode(CharSequence password) {
            return DemoAccount.PASSWORD.contentEquals(password) ? next() : encoder.encode(password);
        }

        private String next() {
            int index = used.getAndIncrement();
            synchronized (HASHES) {
                while (HASHES.size() <= index) {
                    HASHES.add(encoder.encode(DemoAccount.PASSWORD));
                }
            }
            return HASHES.get(index);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            var comparison = new Comparison(password.toString(), hash);
            var known = COMPARED.get(comparison);
            return known == null ? compared(comparison) : known;
        }

        private boolean compared(Comparison comparison) {
            boolean matches = encoder.matches(comparison.password(), comparison.hash());
            if (!matches || HASHES.contains(comparison.hash())) {
                COMPARED.put(comparison, matches);
            }
            return matches;
        }
    }
}
