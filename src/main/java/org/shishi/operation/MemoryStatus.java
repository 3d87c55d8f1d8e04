package org.shishi.operation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How much of the heap was still used after it was last cleaned: what is used between two cleanings says nothing. */
@Component
class MemoryStatus implements StatusSource {

    private static final double MEGABYTE = 1024 * 1024;
    private static final double FULL = 0.9;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public StatusCheck check() {
        double most = Runtime.getRuntime().maxMemory();
        double used = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        return new StatusCheck(
                name(),
                used > FULL * most ? StatusLevel.WARNING : StatusLevel.OK,
                StatusCheck.IS,
                List.of(Math.ceil(used / MEGABYTE), Math.ceil(most / MEGABYTE)),
                Map.of("used_bytes", used, "most_bytes", most));
    }
}
