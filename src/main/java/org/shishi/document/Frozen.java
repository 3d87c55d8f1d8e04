package org.shishi.document;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What an issued document keeps: its words and the values of its placeholders with their rows. Its text is what is hashed.
 */
record Frozen(DocumentView document, String template, Map<String, Value> values) {

    /** Kept though no sentence uses them: what the tables that come with every document are made of. */
    static final List<String> ALWAYS = List.of("总数", "未完工", "进度滞后", "月度工作表", "资金情况表", "本期到位资金", "发现问题", "督办函件");

    static Frozen of(DocumentView document, String template, Map<String, Value> all) {
        var used = new LinkedHashSet<>(all.keySet());
        var wanted = new Template(template).names();
        used.removeIf(name -> !wanted.contains(name) && !ALWAYS.contains(name));
        var kept = new LinkedHashMap<String, Value>();
        used.forEach(name -> kept.put(name, all.get(name)));
        return new Frozen(document, template, kept);
    }
}
