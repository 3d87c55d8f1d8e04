package org.shishi.database;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a dead embedded server again, a few times in a row; then it gives up, for somebody to look. */
final class ServerRestart {

    private static final Logger log = LoggerFactory.getLogger(ServerRestart.class);
    private static final int TRIES = 3;
    /** After a failed try, longer after each: a disk may be full for a moment only. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Duration WITHIN = Duration.ofMinutes(10);

    /** For a database that somebody else runs. */
    static ServerRestart none() {
        return new ServerRestart(
                new Server() {
                    @Override
                    public boolean isDead() {
                        return false;
                    }

                    @Override
                    public void startAgain() {}
                },
                () -> {},
                InstantSource.system());
    }

    private final Server server;
    private final Runnable giveUp;
    private final InstantSource clock;
    private final Deque<Instant> tries = new ArrayDeque<>();
    private boolean givenUp;
    private boolean waitsForRoom;

    ServerRestart(Server server, Runnable giveUp, InstantSource clock) {
        this.server = server;
        this.giveUp = giveUp;
        this.clock = clock;
    }

    /** What can be started again. */
    interface Server {

        boolean isDead() throws IOException;

        void startAgain() throws IOException;

        /** Whether it can write its log; without room it would end at once, however often it is started. */
        default boolean hasRoom() throws IOException {
            return true;
        }
    }

    void attempt() {
        try {
            if (!givenUp && server.isDead() && hasRoom()) {
                startOrGiveUp();
            }
        } catch (IOException | StartRefused e) {
            log.error("The embedded PostgreSQL could not be started again: {}", e.getMessage());
        }
    }

    /** A full disk is waited for, and is no death of the server. */
    private boolean hasRoom() throws IOException {
        boolean room = server.hasRoom();
        if (!room && !waitsForRoom) {
            log.error("The embedded PostgreSQL ended on a full disk. It is started again as soon as there is room");
        }
        waitsForRoom = !room;
        return room;
    }

    private void startOrGiveUp() throws IOException {
        var now = clock.instant();
        tries.removeIf(earlier -> earlier.isBefore(now.minus(WITHIN)));
        if (!tries.isEmpty() && now.isBefore(tries.getLast().plus(PAUSE.multipliedBy(tries.size())))) {
            return;
        }
        if (tries.size() < TRIES) {
            tries.add(now);
            server.startAgain();
            return;
        }
        givenUp = true;
        log.error(
                "The embedded PostgreSQL died {} times within {} minutes. Shishi ends; why is in postgresql.log",
                TRIES + 1,
                WITHIN.toMinutes());
        giveUp.run();
    }
}
