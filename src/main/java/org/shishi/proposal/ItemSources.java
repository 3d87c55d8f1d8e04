package org.shishi.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the proposals behind items of the reserve pool in one statement, however often they were merged. */
@Component
class ItemSources {

    private final JdbcClient jdbc;

    ItemSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, List<ItemSource>> of(Collection<Long> itemIds) {
        if (itemIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        with recursive came as (
                            select id, title, item_id from proposal where item_id in (:items)
                            union all
                            select p.id, p.title, c.item_id from proposal p join came c on p.merged_into = c.id
                        )
                        select item_id, id, title from came order by id""")
                .param("items", itemIds)
                .query((row, i) -> new ItemSource(row.getLong(1), row.getLong(2), row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(ItemSource::itemId));
    }
}
