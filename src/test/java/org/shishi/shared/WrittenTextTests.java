package org.shishi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\u200D",
                "\u200E",
                "\u202A",
                "\u202E",
                "\u2060",
                "\u2069",
                "\u00AD",
                "\uFEFF",
                "\uFE0F",
                "\u034F",
                "\uFFFC",
                "\uFFFE",
                "\uDB40\uDC41"
            })
    void whatNobodySeesIsNotKept(String unseen) {
        assertThat(WrittenText.clean("名" + unseen + "称")).isEqualTo("名称");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u000B", "\u000C", "\u001B", "\u007F", "\u009F", "\uD800", "\uDC00", "\u00A0", "\u2003"
            })
    void controlCharactersAndHalvesAndOddSpacesAreBlanks(String odd) {
        assertThat(WrittenText.clean("甲" + odd + "乙")).isEqualTo("甲 乙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\u0085", "\u2028", "\u2029", "\n"})
    void aLineEndsOneWay(String end) {
        assertThat(WrittenText.clean("甲" + end + "乙")).isEqualTo("甲\n乙");
    }

    @Test
    void aRadicalIsTheSignThatItLooksLike() {
        assertThat(WrittenText.clean("项⽬ ⼈⺠ ⻋⻔ ⻄⻛ ⻥ ⻓ ⻅")).isEqualTo("项目 人民 车门 西风 鱼 长 见");
        assertThat(WrittenText.clean("\uF9D1")).as("a compatibility ideograph").isEqualTo("六");
    }

    @Test
    void whatWasTypedStaysAsItWasTyped() {
        for (var typed : new String[] {"（１２）Ａ％　②㎡½…", "𠮷野家😀", "一\n二\t三"}) {
            assertThat(WrittenText.clean(typed)).isEqualTo(typed);
        }
    }

    @Test
    void namesAreKeptWithoutTheBlanksThatSetTheirSignsApart() {
        assertThat(WrittenText.name("　王　明\u200B ")).isEqualTo("王明");
        assertThat(WrittenText.name("县 教　育局")).isEqualTo("县教育局");
        assertThat(WrittenText.name("John Wang")).isEqualTo("John Wang");
        assertThat(WrittenText.title("新建　公交站 A　B")).isEqualTo("新建公交站 A　B");
    }

    @Test
    void whatIsReadIsPlainSignForSign() {
        assertThat(WrittenText.folded("（１２）Ａ％﹪：；，　￥ｱ②㎡½³㈠…")).isEqualTo("(12)A%%:;, ¥ア②㎡½³㈠…");
        assertThat(WrittenText.folded("省级")).isSameAs("省级");
    }

    @Test
    void textsAreAlikeThatLookAlike() {
        assertThat(WrittenText.alike(" 新增老年大学（学堂）４所\u200B ")).isEqualTo(WrittenText.alike("新增老年 大学(学堂)4所"));
        assertThat(WrittenText.alike("2023-t-001")).isEqualTo(WrittenText.alike("２０２３－Ｔ－００１\uFEFF"));
        assertThat(WrittenText.alike("1.5公里")).isNotEqualTo(WrittenText.alike("15公里"));
    }
}
