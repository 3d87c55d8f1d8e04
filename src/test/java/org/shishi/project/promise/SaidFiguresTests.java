package org.shishi.project.promise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidFiguresTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "改造路灯 1200 盏|改造路灯 1110 盏|1200 盏",
                "改造路灯1,200盏|改造路灯１２００盏|",
                "改造路灯１，２００盏|改造路灯1200盏|",
                "改造路灯1，200盏|改造路灯100盏|1200盏",
                "新建公路１２,０００米|新建公路100米|12000米",
                "新建桥梁一〇八座|新建桥梁二十座|一〇八座",
                "新建桥梁一百零八座|新建桥梁108座|",
                "新建桥梁二〇〇座|新建桥梁200座|",
                "改造路灯1200盏。|改造全县路灯1300盏。|",
                "新建学校2所，改建5所|新建学校2所|5所",
                "新建学校2所，改建5所|改建学校5所，新建2所|5所",
                "新建学校2所，改建5所|迁建1所，新建学校2所，改建5所|",
                "新建两所学校|新建学校2所|",
                "新建三所学校|新建两所学校|三所",
                "安装一百二十盏|安装120盏|",
                "安装一百二十盏|安装119盏|一百二十盏",
                "面积3.5万平方米|面积35000㎡|",
                "面积3.5万平方米|面积34999平米|3.5万平方米",
                "道路5千米|道路5 km|",
                "道路7.23公里|道路若干公里|7.23公里",
                "投资300万元|投资0.03亿元|",
                "投资300万元|投资299万元|300万元",
                "2024年12月底前完成|2025年12月底前完成|2024年",
                "缺陷率不超过5%|缺陷率不超过8%|5%",
                "缺陷率不超过5%|缺陷率控制在3%|",
                "不少于5所|不少于6所|",
                "不少于5所|不少于4所|5所",
                "新建G330国道服务区|新建服务区|",
                "统一标准，一体推进|标准一致|",
                "新建200余个停车位|新建停车位200个|",
            })
    void whatFallsOrGoesAwayIsNamed(String before, String after, String lost) {
        assertThat(SaidFigures.lost(before, after).orElse(null)).isEqualTo(lost);
    }

    @Test
    void anythingCanBeRead() {
        assertThat(SaidFigures.lost("", "")).isEmpty();
        assertThat(SaidFigures.lost("万亿个", "")).contains("万亿个");
        assertThat(SaidFigures.lost("9".repeat(4000) + "个", "x".repeat(4000))).isPresent();
    }
}
