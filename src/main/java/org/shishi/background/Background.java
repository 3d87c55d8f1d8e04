package org.shishi.background;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries out behind the page what only this node can do: what is in its memory alone, or on its disk. Everything else goes by
 * {@link WorkLines}. Pieces of one line wait for each other, so that two large ones never need the memory of both.
 *
 * <p>What a stopped application leaves undone here is not taken up by itself: its {@link WorkProgress} falls silent, and whoever
 * sees that begins it anew.
 */
@Component
public class Background implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private final Map<String, ExecutorService> lines = new ConcurrentHashMap<>();

    /** Begins once the transaction at hand has committed, or at once where there is none; a rollback lets it be. */
    public void run(String line, Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            begin(line, work);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                begin(line, work);
            }
        });
    }

    private void begin(String line, Runnable work) {
        lines.computeIfAbsent(
                        line,
                        name -> Executors.newSingleThreadExecutor(
                                runnable -> new Thread(runnable, "background-" + name)))
                .execute(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        log.error("work of {} stopped; it can be begun again from its page", line, e);
                    }
                });
    }

    @Override
    public void destroy() {
        lines.values().forEach(ExecutorService::shutdownNow);
    }
}
