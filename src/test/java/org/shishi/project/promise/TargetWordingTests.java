package org.shishi.project.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;

/** A target says of each thing the quantity of its indicator, or of several together their sum; or none at all. */
class TargetWordingTests {

    @Test
    void anotherQuantityOfTheSameUnitContradicts() {
        assertThat(TargetWording.contradictions("安装路灯 300 盏", List.of(lamps("路灯", 280))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.told()).isEqualTo("300");
                    assertThat(one.quantity()).isEqualTo("280");
                });
    }

    @Test
    void theSameTheSumOrNothingDoesNot() {
        assertThat(TargetWording.contradictions("安装路灯280盏", List.of(lamps("路灯", 280))))
                .isEmpty();
        assertThat(TargetWording.contradictions("安装路灯280盏", List.of(lamps("东路", 200), lamps("西路", 80))))
                .isEmpty();
        assertThat(TargetWording.contradictions("年内建成投用", List.of(lamps("路灯", 280))))
                .isEmpty();
        assertThat(TargetWording.contradictions("新建道路3公里", List.of(lamps("路灯", 280))))
                .isEmpty();
    }

    private static Indicator lamps(String name, int many) {
        return new Indicator(name, new BigDecimal(many), "盏", Direction.AT_LEAST, null);
    }
}
