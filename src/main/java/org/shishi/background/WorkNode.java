package org.shishi.background;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.shishi.background.PieceRows.Piece;
import org.shishi.policy.PresentRights;
import org.shishi.shared.RealTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * This node's part in the work that nodes share: db-scheduler, once for each line, so that a long import keeps no document
 * waiting, with one thread each.
 */
@Component
class WorkNode implements SmartLifecycle {

    /** Beside the web server, which lets requests end in the same time. */
    private static final int PHASE = DEFAULT_PHASE - 1024;

    /** What is left of the time for stopping when work that is not done is asked to leave off. */
    private static final Duration TO_LEAVE = Duration.ofSeconds(5);

    /** A line of another release is not ours to delete. */
    private static final Duration FOR_GOOD = Duration.ofDays(36_500);

    private static final PostgreSqlJdbcCustomization SQL = new PostgreSqlJdbcCustomization(false, false);

    private final DataSource database;
    private final ObjectProvider<SharedWork> kinds;
    private final PieceRows rows;
    private final PresentRights rights;
    private final TransactionTemplate transaction;
    private final RealTime time;
    private final WorkSettings settings;
    private final Duration toStop;
    private final Serializer json;
    private final SchedulerClient client;
    private final String name = "node-" + UUID.randomUUID();
    private final Map<String, Scheduler> lines = new ConcurrentHashMap<>();
    private volatile boolean leaves;

    WorkNode(
            DataSource database,
            ObjectProvider<SharedWork> kinds,
            PieceRows rows,
            ObjectProvider<PresentRights> rights,
            TransactionTemplate transaction,
            RealTime time,
            WorkSettings settings,
            JsonMapper json,
            @Value("${spring.lifecycle.timeout-per-shutdown-phase}") Duration toStop) {
        this.database = database;
        this.kinds = kinds;
        this.rows = rows;
        this.rights = (account, actingFor) -> rights.getObject().of(account, actingFor);
        this.transaction = transaction;
        this.time = time;
        this.settings = settings;
        this.toStop = toStop;
        this.json = new AsJson(json);
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .serializer(this.json)
                .jdbcCustomization(SQL)
                .build();
    }

    private record AsJson(JsonMapper mapper) implements Serializer {

        @Override
        public byte[] serialize(Object data) {
            return mapper.writeValueAsBytes(data);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return mapper.readValue(data, type);
        }
    }

    /** In the transaction at hand. */
    void keep(Piece piece, WorkOrder order) {
        client.scheduleIfNotExists(new TaskInstance<>(piece.line(), piece.name(), order), time.instant());
    }

    void wake(String line) {
        var scheduler = lines.get(line);
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /** Ends, in the transaction at hand, a piece that was taken out of its line. */
    void over(Piece piece, byte[] order, WorkEnding why) {
        var work = kinds.stream()
                .filter(kind -> kind.line().equals(piece.line()))
                .findFirst()
                .orElseThrow();
        execution(work).over(json.deserialize(WorkOrder.class, order), piece.name(), why);
    }

    private WorkExecution execution(SharedWork work) {
        return new WorkExecution(work, rows, rights, transaction, time, () -> leaves);
    }

    @Override
    public void start() {
        leaves = false;
        kinds.stream().forEach(work -> lines.put(work.line(), scheduler(work)));
        lines.values().forEach(Scheduler::start);
    }

    private Scheduler scheduler(SharedWork work) {
        return Scheduler.create(database, List.of(task(work)))
                .schedulerName(new SchedulerName.Fixed(name))
                .serializer(json)
                .jdbcCustomization(SQL)
                .threads(1)
                .pollUsingFetch(0.5, 3)
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(4)
                .deleteUnresolvedAfter(FOR_GOOD)
                .shutdownMaxWait(toStop.minus(TO_LEAVE.dividedBy(2)))
                .build();
    }

    private CustomTask<WorkOrder> task(SharedWork work) {
        var execution = execution(work);
        return Tasks.custom(work.line(), WorkOrder.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, time.instant().plus(settings.poll())))
                .onDeadExecution(execution::lost)
                .execute(execution::execute);
    }

    /** What runs has the time that there is for stopping; then it is left, and goes on with another node. */
    @Override
    public void stop(Runnable stopped) {
        var leaving = CompletableFuture.runAsync(
                () -> leaves = true,
                CompletableFuture.delayedExecutor(toStop.minus(TO_LEAVE).toMillis(), TimeUnit.MILLISECONDS));
        var all = Stream.of(lines.values().toArray(Scheduler[]::new))
                .map(one -> CompletableFuture.runAsync(one::stop, work -> new Thread(work, "work-stops").start()))
                .toArray(CompletableFuture[]::new);
        lines.clear();
        CompletableFuture.allOf(all).whenComplete((nothing, failure) -> {
            leaving.cancel(false);
            stopped.run();
        });
    }

    @Override
    public void stop() {
        var done = new CompletableFuture<Void>();
        stop(() -> done.complete(null));
        done.join();
    }

    @Override
    public boolean isRunning() {
        return !lines.isEmpty();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
