package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.opera.PairPage.Forward;
import folkmoot.slack.FormValues;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairFormTest {
  private static final PairForm EMPTY = PairForm.read(new FormValues(Map.of()), 0);

  @Test
  void an_idea_goes_into_the_first_free_field_and_what_was_written_stays() {
    PairForm written =
        new PairForm(
            0, List.of(new Forward("A", "why A"), new Forward("", "begun"), new Forward("C", "")));
    PairForm taken = written.with("One number", 3).orElseThrow();
    assertThat(taken.fields())
        .containsExactly(
            new Forward("A", "why A"), new Forward("One number", "begun"), new Forward("C", ""));
    assertThat(taken.idea(1)).isNotEqualTo(written.idea(1)).isEqualTo("forward.11");
    assertThat(taken.forward()).hasSize(3);
    assertThat(taken.last()).isEqualTo("forward.12");
  }

  @Test
  void an_idea_stands_once_and_where_no_field_is_free_nothing_is_lost() {
    PairForm one = EMPTY.with("One number", 2).orElseThrow();
    assertThat(one.with("One number", 2)).contains(one);
    PairForm two = one.with("A quiet room", 2).orElseThrow();
    assertThat(two.with("A third", 2)).isEmpty();
    assertThat(two.forward())
        .extracting(Forward::words)
        .containsExactly("One number", "A quiet room");
  }

  @Test
  void more_than_may_be_put_forward_by_now_stays_in_its_fields() {
    PairForm three =
        PairForm.of(
            new PairPage(
                1,
                List.of(new Forward("A", ""), new Forward("B", ""), new Forward("C", "")),
                Set.of(),
                Set.of()));
    assertThat(three.with("D", 2)).isEmpty();
    assertThat(three.with("B", 2)).contains(three);
  }

  @Test
  void what_is_wrong_is_said_at_the_field_that_is_before_her() {
    FormValues values =
        new FormValues(
            Map.of(
                "forward.20", List.of("One number"),
                "why.20", List.of("x".repeat(Opera.MOST_IDEA + 1)),
                "forward.0", List.of("from an edition before")));
    PairForm form = PairForm.read(values, 2);
    assertThat(form.field(0).words()).isEqualTo("One number");
    assertThat(form.wrong()).contains(new PairForm.Wrong("why.20", Pairs.Fault.LONG));
    assertThat(EMPTY.wrong()).isEmpty();
    assertThat(new PairForm(1, List.of(new Forward("", "a line"))).wrong())
        .contains(new PairForm.Wrong("forward.10", Pairs.Fault.NOTHING));
  }
}
