package org.shishi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shishi.catalogue.Rows;
import org.shishi.catalogue.Value;
import org.shishi.catalogue.Value.Kind;
import org.shishi.paper.Listing;
import org.shishi.paper.PaperDraft;
import org.shishi.paper.PaperHeading;
import org.shishi.paper.Paragraph;

/** What a template writes where there is something to tell, and where there is nothing. */
class TemplateTests {

    private static final Map<String, Value> VALUES = Map.of(
            "进度滞后", figure("3"),
            "暂缓", figure("0"),
            "覆盖率", figure("0.00%"),
            "拨付资金", figure("—"),
            "到位资金", figure("115751.20"),
            "滞后清单", new Value(Kind.LIST, "甲", List.of("甲"), null, Rows.NONE),
            "暂缓清单", new Value(Kind.LIST, "", List.of(), null, Rows.NONE));

    private static Value figure(String text) {
        return new Value(Kind.FIGURE, text, List.of(), null, Rows.NONE);
    }

    @Test
    void aConditionHoldsToItsEndOrToTheEndOfTheLine() {
        assertThat(written("到位{{到位资金}}万元{{有：拨付资金}}，拨付{{拨付资金}}万元{{/}}。")).containsExactly("到位115751.20万元。");
        assertThat(written("{{有：暂缓}}暂缓{{暂缓}}个：\n{{有：暂缓}}{{暂缓清单}}\n{{无：暂缓}}没有暂缓项目。"))
                .containsExactly("没有暂缓项目。");
        assertThat(written("{{有：覆盖率}}覆盖率{{覆盖率}}。")).isEmpty();
        assertThat(written("{{有: 滞后清单}}滞后{{进度滞后}}个：\n{{有：滞后清单}}{{滞后清单}}")).containsExactly("滞后3个：", "甲");
    }

    @Test
    void conditionsStandWithinConditions() {
        assertThat(written("{{有：到位资金}}到位{{有：拨付资金}}，拨付{{/}}{{有：进度滞后}}，滞后{{进度滞后}}个{{/}}。{{/}}完。"))
                .containsExactly("到位，滞后3个。完。");
        assertThat(written("{{有：暂缓}}{{有：进度滞后}}不见。")).isEmpty();
    }

    @Test
    void aSectionWithNothingBelowFallsAwayAndLeavesNoGap() {
        assertThat(written("一、进展\n好。\n二、问题\n{{有：暂缓}}暂缓。\n三、要求\n快。\n四、附则\n{{有：暂缓}}无。"))
                .containsExactly("一、进展", "好。", "二、要求", "快。");
    }

    @Test
    void theNameInAConditionIsAPlaceholderLikeAnyOther() {
        var template = new Template("{{有：没有的数}}见{{总数}}{{/}}。\n多余{{/}}");
        assertThat(template.names()).containsExactly("没有的数", "总数");
        assertThat(template.broken()).extracting(Template.Line::number).containsExactly(2);
    }

    private static List<String> written(String text) {
        var paper = PaperDraft.titled("通报");
        new Template(text).write(paper, VALUES, name -> null);
        return paper.paper().body().stream()
                .flatMap(part -> part instanceof PaperHeading heading
                        ? java.util.stream.Stream.of(heading.whole())
                        : part instanceof Listing list
                                ? list.items().stream().map(Paragraph::text)
                                : java.util.stream.Stream.of(((Paragraph) part).text()))
                .toList();
    }
}
