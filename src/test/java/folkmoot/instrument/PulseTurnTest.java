package folkmoot.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a pulse asks at each stage. */
class PulseTurnTest {
  private static final Instrument PULSE = InstrumentFiles.ours().of(Instrument.Use.PULSE, "");

  private static List<String> ids(PulseTurn turn) {
    return turn.items(PULSE).stream().map(Instrument.Item::id).toList();
  }

  private static PulseTurn forming(int closed) {
    return new PulseTurn(Stage.FORMING, closed, closed, 0);
  }

  @Test
  void a_partnership_that_starts_up_is_first_asked_about_aim_partners_and_manners() {
    for (int closed = 0; closed < 4; closed++) {
      assertThat(ids(forming(closed))).allMatch(id -> id.matches("(CV|PW|SB).*")).hasSize(3);
      assertThat(ids(forming(closed)).stream().map(id -> id.substring(0, 2)))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void then_the_usual_rotation_begins_with_the_anchors_of_this_stage() {
    assertThat(ids(forming(4))).containsExactly("CV1", "OF1", "AA2");
    assertThat(ids(forming(6))).containsExactly("AA1F", "SS1F", "OF2");
  }

  @Test
  void who_leaves_forming_after_its_opening_goes_on_in_the_rotation_where_it_was() {
    assertThat(ids(new PulseTurn(Stage.RUNNING, 6, 0, 4))).containsExactly("AA1", "SS1", "OF2");
    assertThat(ids(new PulseTurn(Stage.RUNNING, 2, 0, 2))).containsExactly("CV1", "OF1", "AA2");
  }

  @Test
  void who_goes_back_to_forming_has_its_opening_again() {
    assertThat(ids(new PulseTurn(Stage.FORMING, 10, 0, 0))).containsExactly("CV1", "PW1", "SB2");
    assertThat(ids(new PulseTurn(Stage.FORMING, 12, 4, 0))).isEqualTo(Rotation.items(8));
  }

  @Test
  void while_it_is_handed_on_the_deeper_question_is_about_people_lead_and_decisions() {
    Set<String> deep = new HashSet<>();
    for (int closed = 0; closed < 28; closed++) {
      List<String> ids = ids(new PulseTurn(Stage.HANDING_ON, closed, closed, 0));
      assertThat(ids.stream().map(id -> id.substring(0, 2))).doesNotHaveDuplicates();
      assertThat(ids.subList(0, 2)).doesNotContain("ML1");
      deep.add(ids.get(2));
    }
    assertThat(deep).containsExactlyInAnyOrder("CV4", "ML4", "SS4");
    assertThat(
            IntStream.range(0, 7)
                .mapToObj(closed -> ids(new PulseTurn(Stage.HANDING_ON, closed, closed, 0)))
                .flatMap(List::stream))
        .contains("ML1H");
  }
}
