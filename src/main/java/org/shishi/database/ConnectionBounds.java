package org.shishi.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.IdentityHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;

/** Puts the bounds before the pool, and ends its reserve with it. */
class ConnectionBounds implements DestructionAwareBeanPostProcessor {

    private final ObjectProvider<StatementLimits> limits;
    private final Map<Object, BoundedConnections> bounded = new IdentityHashMap<>();

    ConnectionBounds(ObjectProvider<StatementLimits> limits) {
        this.limits = limits;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool
                ? bounded.computeIfAbsent(pool, p -> new BoundedConnections(pool, limits.getObject()))
                : bean;
    }

    @Override
    public boolean requiresDestruction(Object bean) {
        return bean instanceof HikariDataSource;
    }

    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
        var bounds = bounded.remove(bean);
        if (bounds != null) {
            bounds.close();
        }
    }
}
