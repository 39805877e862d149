package folkmoot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.DigestPart;
import folkmoot.DigestPart.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FitTest {
  private static DigestPart part(Section section, String name) {
    return new DigestPart(section, name, List.of(), Set.of());
  }

  /** Three of everything, of which the names tell section and number. */
  private static List<DigestPart> threeOfAll() {
    List<DigestPart> parts = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      for (Section section : Section.values()) {
        parts.add(part(section, section + " " + number));
      }
    }
    return parts;
  }

  /** What leaves when the post holds one piece less, and so on until nothing leaves any more. */
  private static List<String> inOrderOfLeaving(List<DigestPart> parts) {
    List<String> order = new ArrayList<>();
    for (int most = parts.size(); most >= 0; most--) {
      int least = most;
      Fit fit = Fit.of(parts, some -> some.post().size() <= least);
      fit.thread().stream()
          .map(DigestPart::text)
          .filter(name -> !order.contains(name))
          .forEach(order::add);
    }
    return order;
  }

  @Test
  void one_picture_and_one_question_stand_in_the_post_whatever_room_there_is() {
    Fit fit = Fit.of(threeOfAll(), all -> true);
    assertThat(fit.thread())
        .extracting(DigestPart::text)
        .containsExactly(
            "PICTURE 2",
            "PICTURE 3",
            "WORDS 3",
            "FROM_PEOPLE_WE_SERVE 2",
            "FROM_PEOPLE_WE_SERVE 3",
            "THANKS_AND_LEARNING 3",
            "QUESTION 2",
            "QUESTION 3");
  }

  @Test
  void the_thread_takes_thanks_heard_the_second_quote_and_the_third_pair_in_this_order() {
    List<DigestPart> parts = new ArrayList<>(threeOfAll());
    parts.removeIf(part -> part.text().endsWith("3") && part.section() != Section.SAID_AND_DONE);
    parts.removeIf(
        part ->
            part.text().endsWith("2")
                && Set.of(Section.PICTURE, Section.FROM_PEOPLE_WE_SERVE, Section.QUESTION)
                    .contains(part.section()));
    assertThat(inOrderOfLeaving(parts))
        .containsExactly(
            "THANKS_AND_LEARNING 2",
            "THANKS_AND_LEARNING 1",
            "FROM_PEOPLE_WE_SERVE 1",
            "WORDS 2",
            "SAID_AND_DONE 3",
            "HEARD 2",
            "OPEN_NOW 2",
            "PICTURE 1",
            "SAID_AND_DONE 2",
            "WORDS 1",
            "COMING_UP 2",
            "OPEN_NOW 1",
            "COMING_UP 1",
            "HEARD 1",
            "SAID_AND_DONE 1");
  }

  @Test
  void nothing_is_lost_and_both_are_read_in_the_same_order() {
    List<DigestPart> shuffled = new ArrayList<>(threeOfAll());
    Collections.reverse(shuffled);
    for (int most = 0; most <= shuffled.size(); most++) {
      int least = most;
      Fit fit = Fit.of(shuffled, some -> some.post().size() <= least);
      List<DigestPart> all = new ArrayList<>(fit.post());
      all.addAll(fit.thread());
      assertThat(all).containsExactlyInAnyOrderElementsOf(shuffled);
      assertThat(fit.post()).isSortedAccordingTo((a, b) -> a.section().compareTo(b.section()));
      assertThat(fit.thread()).isSortedAccordingTo((a, b) -> a.section().compareTo(b.section()));
    }
  }

  @Test
  void what_is_too_long_for_the_post_takes_no_place_there() {
    List<DigestPart> parts = new ArrayList<>();
    parts.add(part(Section.SAID_AND_DONE, "long").inThread(true));
    for (int number = 1; number <= 3; number++) {
      parts.add(part(Section.SAID_AND_DONE, "pair " + number).inThread(false));
    }
    Fit fit = Fit.of(parts, all -> true);
    assertThat(fit.post())
        .extracting(DigestPart::text)
        .containsExactly("pair 1", "pair 2", "pair 3");
    assertThat(fit.thread()).extracting(DigestPart::text).containsExactly("long");
    assertThat(Fit.of(parts.subList(0, 1), all -> true).post()).isEmpty();
  }
}
