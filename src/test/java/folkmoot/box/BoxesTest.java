package folkmoot.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.box.Boxes.Slot;
import folkmoot.ids.RoundId;
import folkmoot.round.KeysInUse;
import folkmoot.secret.KeyLost;
import folkmoot.secret.Keyring;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoxesTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final RoundId BOX = new RoundId("opr_1");
  private static final Slot HERS = new Slot("own", "mem_1");
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

  private final Boxes boxes;

  BoxesTest(@TempDir Path keys) {
    this.boxes = new Boxes(Keyring.inFolder(keys, new SecureRandom()).rounds());
  }

  private void filled(Database database) {
    database.run(
        tx -> {
          boxes.open(tx, BOX);
          boxes.put(tx, BOX, HERS, "a first page");
          boxes.put(tx, BOX, HERS, "her page");
          boxes.put(tx, BOX, new Slot("own", "mem_2"), "another page");
          boxes.put(tx, BOX, new Slot("pair", "mem_1"), "the page of a pair");
        });
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void one_page_lies_in_each_place_and_only_the_key_finds_whose(Database database) {
    filled(database);
    database.run(
        tx -> {
          assertThat(boxes.read(tx, BOX, HERS)).contains("her page");
          assertThat(boxes.read(tx, BOX, new Slot("own", "mem_3"))).isEmpty();
          assertThat(boxes.count(tx, BOX, "own")).isEqualTo(2);
          assertThat(boxes.all(tx, BOX, "own"))
              .containsExactlyInAnyOrder("her page", "another page");
          assertThat(new BoxStore(tx).all(BOX, "own").toString()).doesNotContain("mem_");
          boxes.remove(tx, BOX, HERS);
          assertThat(boxes.count(tx, BOX, "own")).isEqualTo(1);
          assertThat(KeysInUse.of(tx).needed()).contains(BOX);
        });
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void an_emptied_box_has_no_pages_at_once_and_no_key_after_the_work(Database database) {
    filled(database);
    BoxJobs jobs = new BoxJobs(database, boxes);
    assertThat(jobs.next()).isEmpty();
    database.run(tx -> boxes.empty(tx, BOX, NOW));
    database.run(
        tx -> {
          assertThat(boxes.count(tx, BOX, "own")).isZero();
          assertThat(KeysInUse.of(tx).needed()).doesNotContain(BOX);
          assertThat(KeysInUse.of(tx).allowed()).contains(BOX);
        });
    assertThat(jobs.next()).contains(NOW);
    jobs.run(NOW);
    assertThat(jobs.next()).isEmpty();
    assertThatThrownBy(() -> database.run(tx -> boxes.read(tx, BOX, HERS)))
        .isInstanceOf(KeyLost.class);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_box_that_ends_later_can_be_read_until_then(Database database) {
    filled(database);
    BoxJobs jobs = new BoxJobs(database, boxes);
    database.run(tx -> boxes.emptyAt(tx, BOX, NOW.plusSeconds(60)));
    jobs.run(NOW);
    database.run(tx -> assertThat(boxes.read(tx, BOX, HERS)).contains("her page"));
    jobs.run(NOW.plusSeconds(60));
    database.run(tx -> assertThat(boxes.count(tx, BOX, "own")).isZero());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void whoever_died_after_the_key_was_destroyed_is_followed_by_one_who_ends_it(Database database) {
    filled(database);
    database.run(tx -> boxes.emptyAt(tx, BOX, NOW));
    boxes.destroyKey(BOX);
    new BoxJobs(database, boxes).run(NOW);
    database.run(
        tx -> {
          assertThat(boxes.count(tx, BOX, "own")).isZero();
          assertThat(Boxes.ending(tx)).isEmpty();
        });
  }
}
