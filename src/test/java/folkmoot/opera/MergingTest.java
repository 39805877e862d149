package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.store.Database;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eight people in four pairs, each of which put two ideas forward. */
class MergingTest {
  private static final String EACH = "folkmoot.store.Databases#each";

  private final Path keys;

  MergingTest(@TempDir Path keys) {
    this.keys = keys;
  }

  private Played explained(Database database) {
    Played played = new Played(database, keys, 8);
    played.begins(0);
    for (int i = 1; i < 8; i++) {
      played.joins(i);
    }
    played.stepEnds();
    for (int i = 0; i < 8; i++) {
      played.writes(i, "Idea of person " + i);
    }
    played.stepEnds();
    assertThat(played.opera().step()).isEqualTo(Step.EXPLAIN);
    return played;
  }

  private static int of(Played played, Idea idea) {
    int pair = played.pairOf(idea);
    return played.seats().stream()
        .filter(seat -> Integer.valueOf(pair).equals(seat.pair()))
        .map(seat -> Integer.parseInt(seat.member().value().replace("mem_", "")))
        .findFirst()
        .orElseThrow();
  }

  private static Idea ofOtherPair(Played played, Idea idea) {
    return played.ideas().stream()
        .filter(other -> played.pairOf(other) != played.pairOf(idea))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void two_ideas_become_one_when_both_pairs_say_so(Database database) {
    Played played = explained(database);
    Idea one = played.ideas().get(0);
    Idea other = ofOtherPair(played, one);
    int author = of(played, one);
    int partner = of(played, other);
    int stranger =
        played.seats().stream()
            .filter(seat -> !Integer.valueOf(played.pairOf(one)).equals(seat.pair()))
            .filter(seat -> !Integer.valueOf(played.pairOf(other)).equals(seat.pair()))
            .map(seat -> Integer.parseInt(seat.member().value().replace("mem_", "")))
            .findFirst()
            .orElseThrow();
    assertThat(played.thinksSame(stranger, one, other)).isEqualTo(Said.SUGGESTED);
    assertThat(played.thinksSame(author, other, one)).isEqualTo(Said.SUGGESTED_BEFORE);
    Idea third =
        played.ideas().stream()
            .filter(idea -> !idea.equals(one) && !idea.equals(other))
            .findFirst()
            .orElseThrow();
    assertThat(played.thinksSame(stranger, third, other)).isEqualTo(Said.SUGGESTED);
    assertThat(played.house.owed("opera:" + played.opera().id() + ":same:")).hasSize(2);
    String key = played.opera().key();
    assertThat(played.goesAlong())
        .as("each idea, and what is to be decided of two")
        .hasSize(1 + 1 + 8 + 2)
        .contains(key, key + ":ideas", key + ":idea:1", key + ":same:1", key + ":same:2");
    assertThat(played.decides(stranger, true)).isEqualTo(Said.NOT_YOURS);
    assertThat(played.decides(author, true)).isEqualTo(Said.OTHERS_DECIDE);
    assertThat(played.decides(author, true)).as("twice").isEqualTo(Said.OTHERS_DECIDE);
    assertThat(played.decides(partner, true)).isEqualTo(Said.ARE_ONE);
    assertThat(played.decides(partner, true)).isEqualTo(Said.DECIDED);
    assertThat(played.told()).contains("is part of another idea now");
    assertThat(played.goesAlong()).as("what was decided stays behind").hasSize(1 + 1 + 7);
    assertThat(played.ideas()).hasSize(7);
    Idea kept = played.ideas().get(0);
    assertThat(kept.also()).containsExactly(other.words());
    played.stepEnds();
    Idea own =
        played.ideas().stream()
            .filter(idea -> idea.number() != kept.number() && of(played, idea) == partner)
            .findFirst()
            .orElseThrow();
    assertThat(played.votes(partner, List.of(kept, own)))
        .as("it counts as one of the own pair for both")
        .isInstanceOf(Voting.Outcome.TwoOwn.class);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void one_that_says_no_is_enough_and_what_is_open_ends_with_the_step(Database database) {
    Played played = explained(database);
    Idea one = played.ideas().get(0);
    Idea other = ofOtherPair(played, one);
    played.thinksSame(0, one, other);
    assertThat(played.decides(of(played, other), false)).isEqualTo(Said.STAY_APART);
    assertThat(played.decides(of(played, one), true)).isEqualTo(Said.DECIDED);
    assertThat(played.told()).contains("They stay apart");
    Idea third =
        played.ideas().stream()
            .filter(idea -> !idea.equals(one) && !idea.equals(other))
            .findFirst()
            .orElseThrow();
    played.thinksSame(0, one, third);
    played.stepEnds();
    assertThat(played.told()).contains("Not decided in time");
    assertThat(played.ideas()).hasSize(8);
    assertThat(played.thinksSame(0, one, other)).isEqualTo(Said.TOO_LATE);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_post_of_what_became_part_of_another_says_of_which_and_asks_no_more(Database database) {
    Played played = explained(database);
    Idea first = played.ideas().get(0);
    Idea one = played.ideas().get(1);
    Idea other = played.ideas().get(2);
    agreeAll(played, one, other);
    assertThat(updates(played, one)).isEmpty();
    assertThat(updates(played, other))
        .singleElement()
        .asString()
        .contains("one with idea 2", one.words(), other.words())
        .doesNotContain(SameViews.SAME_AS);
    agreeAll(played, first, one);
    assertThat(played.ideas()).hasSize(6);
    assertThat(updates(played, first)).isEmpty();
    for (Idea part : List.of(one, other)) {
      assertThat(updates(played, part))
          .as("also what was part of it before")
          .singleElement()
          .asString()
          .contains("one with idea 1", part.words());
    }
  }

  private static void agreeAll(Played played, Idea one, Idea other) {
    played.thinksSame(0, one, other);
    List<Same> all = played.database(tx -> new SameStore(tx).of(played.opera().id()));
    String id = all.get(all.size() - 1).id();
    for (int i = 0; i < 8; i++) {
      played.merging.decide(played.house.click(i, played.opera().id() + " " + id), true);
    }
  }

  private static List<String> updates(Played played, Idea idea) {
    String key = played.opera().key() + ":idea:" + idea.number();
    return played.database(
        tx ->
            tx.handle()
                .createQuery("select words || blocks from outbox where dedup_key like :key")
                .bind("key", "update:" + key + ":%")
                .mapTo(String.class)
                .list());
  }
}
