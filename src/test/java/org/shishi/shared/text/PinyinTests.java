package org.shishi.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTests {

    @ParameterizedTest
    @CsvSource({
        "gongjiao, 鹤城街道公交候车亭建设",
        "gj, 鹤城街道公交候车亭建设",
        "gongj, 鹤城街道公交候车亭建设",
        "gongjiaoh, 鹤城街道公交候车亭建设",
        "gjz, 公交站",
        "gjzhan, 公交站",
        "gjzh, 公交站",
        "lvhua, 绿化工程",
        "luhua, 绿化工程",
        "icu, 新建重症监护(ICU)床位8张",
        "GongJiao, 公交",
        "gongjia, 公交"
    })
    void syllablesInitialsAndBothAreFound(String typed, String text) {
        assertThat(Pinyin.spells(typed, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"gongjiao, 农村公路", "jg, 公交", "gz, 公交站", "zhang, 公交站", "gongjiaozhanq, 公交站"})
    void whatDoesNotFollowOneAnotherIsNot(String typed, String text) {
        assertThat(Pinyin.spells(typed, text)).isFalse();
    }

    @Test
    void aLetterOrACodeIsNoSpelling() {
        assertThat(Pinyin.isTyped("g")).isFalse();
        assertThat(Pinyin.isTyped("2023-X")).isFalse();
        assertThat(Pinyin.isTyped("公交")).isFalse();
        assertThat(Pinyin.isTyped("gjz")).isTrue();
    }
}
