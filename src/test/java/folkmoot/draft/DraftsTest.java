package folkmoot.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.ids.Ids;
import folkmoot.ids.MemberId;
import folkmoot.secret.Keyring;
import folkmoot.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DraftsTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final MemberId ANA = new MemberId("mem_ana");
  private static final MemberId BEN = new MemberId("mem_ben");

  private final Path keys;
  private final Drafts drafts;

  DraftsTest(@TempDir Path keys) {
    this.keys = keys;
    SecureRandom random = new SecureRandom();
    drafts =
        new Drafts(Keyring.inFolder(keys, random).members(), new Ids(() -> Instant.EPOCH, random));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_draft_is_kept_for_its_author_alone(Database database) {
    Draft draft = database.transact(tx -> drafts.save(tx, ANA, "What would help?", "More time"));

    assertThat(draftsOf(database, ANA)).containsExactly(draft);
    assertThat(draftsOf(database, BEN)).isEmpty();
    database.run(tx -> drafts.delete(tx, BEN, draft.id()));
    assertThat(draftsOf(database, ANA)).containsExactly(draft);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_later_draft_takes_the_place_of_an_earlier_one(Database database) {
    database.run(tx -> drafts.save(tx, ANA, "What would help?", "More time"));
    database.run(tx -> drafts.save(tx, ANA, "What else?", "Tea"));
    database.run(tx -> drafts.save(tx, ANA, "What would help?", "Fewer meetings"));

    assertThat(draftsOf(database, ANA))
        .extracting(Draft::text)
        .containsExactlyInAnyOrder("Tea", "Fewer meetings");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void with_the_last_draft_the_key_goes_too(Database database) throws IOException {
    Draft draft = database.transact(tx -> drafts.save(tx, ANA, "What would help?", "More time"));
    assertThat(keyFiles()).isEqualTo(1);

    database.run(tx -> drafts.delete(tx, ANA, draft.id()));

    assertThat(draftsOf(database, ANA)).isEmpty();
    assertThat(keyFiles()).isZero();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_draft_whose_key_is_lost_is_passed_over_and_a_new_one_can_be_kept(Database database) {
    database.run(tx -> drafts.save(tx, ANA, "What would help?", "More time"));
    Keyring.inFolder(keys, new SecureRandom()).members().destroy(ANA);

    assertThat(draftsOf(database, ANA)).isEmpty();
    Draft later = database.transact(tx -> drafts.save(tx, ANA, "What would help?", "Tea"));
    assertThat(draftsOf(database, ANA)).containsExactly(later);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_key_that_a_crash_left_half_written_is_made_anew(Database database) throws IOException {
    database.run(tx -> drafts.save(tx, ANA, "What would help?", "More time"));
    Path key = keys.resolve("member-" + ANA + ".key");
    Files.write(key, new byte[5]);

    Draft later = database.transact(tx -> drafts.save(tx, ANA, "What would help?", "Tea"));

    assertThat(draftsOf(database, ANA)).containsExactly(later);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_draft_that_is_deleted_is_unreadable_before_its_row_is_gone(Database database)
      throws IOException {
    Draft draft = database.transact(tx -> drafts.save(tx, ANA, "What would help?", "More time"));

    assertThatThrownBy(
            () ->
                database.run(
                    tx -> {
                      drafts.delete(tx, ANA, draft.id());
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");

    assertThat(draftsOf(database, ANA)).isEmpty();
    assertThat(keyFiles()).isZero();
  }

  private List<Draft> draftsOf(Database database, MemberId member) {
    return database.transact(tx -> drafts.of(tx, member));
  }

  private long keyFiles() throws IOException {
    try (var files = Files.list(keys)) {
      return files.count();
    }
  }
}
