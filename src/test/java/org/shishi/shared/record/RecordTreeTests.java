package org.shishi.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordTreeTests {

    record Term(String from, String deadline) {}

    record Form(String title, Term term, int version) {}

    private final RecordTree<Form> tree = RecordTree.of(Form.class);
    private final Form form = new Form("公园", new Term("1月", "12月"), 3);

    @Test
    void everyValueIsFoundByItsName() {
        assertThat(tree.names()).containsExactly("title", "from", "deadline", "version");
        assertThat(tree.get(form, "deadline")).isEqualTo("12月");
        assertThat(tree.get(form, "version")).isEqualTo(3);
        assertThat(tree.path("deadline")).isEqualTo("term.deadline");
        assertThatIllegalArgumentException().isThrownBy(() -> tree.get(form, "term"));
    }

    @Test
    void whatIsNotReplacedStays() {
        assertThat(tree.with(form, Map.of("deadline", "11月"))).isEqualTo(new Form("公园", new Term("1月", "11月"), 3));
        var emptied = new HashMap<String, Object>();
        emptied.put("title", null);
        assertThat(tree.with(form, emptied)).isEqualTo(new Form(null, form.term(), 3));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.with(form, Map.of("term", form.term())));
    }

    @Test
    void itIsMadeOfAnswers() {
        assertThat(tree.make(part -> part.getType() == int.class ? 1 : part.getName()))
                .isEqualTo(new Form("title", new Term("from", "deadline"), 1));
    }
}
