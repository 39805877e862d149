package folkmoot.round;

import static folkmoot.round.World.person;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.privacy.ItemFigure;
import folkmoot.secret.ClaimCode;
import folkmoot.secret.Handle;
import folkmoot.store.Database;
import folkmoot.store.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks for answers, handles and codes where they must not be: in tables and files, as text, in
 * hexadecimal and in base64.
 *
 * <p>H2 writes new pages beside old ones, so a deleted row's bytes lie in its file until it is
 * closed. What lies there is sealed, or a handle: both mean nothing without the destroyed key.
 */
class ForgettingTest {
  private static final int PEOPLE = 14;

  private final Path directory;

  ForgettingTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void after_the_close_nothing_of_an_answer_is_in_any_table_or_key_file(Database database) {
    World world = new World(database, keys());
    Round round = world.open(PEOPLE);
    Needles words = answered(world, round);
    Needles handles = handles(world, round);
    assertThat(handles.inTables(database)).as("the search can find").hasSize(PEOPLE);

    world.workUntil(round.closesAt());

    assertThat(world.published(round).voices().get(0).quotes()).as("what was agreed").hasSize(6);
    assertThat(shared().inTables(database)).as("the search can find").hasSize(1);
    assertThat(handles.inTables(database)).isEmpty();
    assertThat(words.inTables(database)).isEmpty();
    assertThat(handles.inFiles(keys())).isEmpty();
    assertThat(words.inFiles(keys())).isEmpty();
    assertThat(underSurvivingKeys(round).inTables(database)).isEmpty();
  }

  @Test
  void after_the_close_no_answer_is_in_the_files_and_no_handle_once_they_are_shut() {
    Database database = open(data());
    World world = new World(database, keys());
    Round round = world.open(PEOPLE);
    Needles words = answered(world, round);
    Needles handles = handles(world, round);

    world.workUntil(round.closesAt());

    assertThat(shared().inFiles(directory)).as("the search can find").isNotEmpty();
    assertThat(words.inFiles(directory)).isEmpty();
    assertThat(underSurvivingKeys(round).inFiles(directory)).isEmpty();
    database.close();
    assertThat(handles.inFiles(directory)).isEmpty();
  }

  @Test
  void a_backup_of_the_database_taken_while_open_can_be_read_by_nobody_afterwards() {
    Database database = open(data());
    World world = new World(database, keys());
    Round round = world.open(PEOPLE);
    Needles words = answered(world, round);
    copy(data(), directory.resolve("backup"));

    world.workUntil(round.closesAt());
    database.close();

    assertThat(words.inFiles(directory.resolve("backup"))).isEmpty();
    assertThat(underSurvivingKeys(round).inFiles(directory.resolve("backup"))).isEmpty();
  }

  /** The files as they are between two steps are what a killed process leaves. */
  @ParameterizedTest
  @EnumSource(Closing.Step.class)
  void a_process_killed_after_any_step_leaves_no_answer_once_another_went_on(Closing.Step death) {
    Database database = open(data());
    World world = new World(database, keys());
    Round round = world.open(PEOPLE);
    Needles words = answered(world, round);
    Needles handles = handles(world, round);
    world.at(round.closesAt());
    Path left = directory.resolve("left");
    world.jobs(step -> snapshot(step, death, left)).run(world.now());
    List<ItemFigure> figures = world.published(round).items();
    database.close();
    assertThat(words.inFiles(left)).isEmpty();

    Database next = open(left.resolve("data"));
    World later = new World(next, left.resolve("keys"));
    later.at(round.closesAt());
    later.workUntil(round.closesAt().plusSeconds(60));

    assertThat(later.find(round).state()).isEqualTo(Round.State.CLOSED);
    assertThat(later.published(round).items()).isEqualTo(figures);
    assertThat(handles.inTables(next)).isEmpty();
    next.close();
    assertThat(words.inFiles(left)).isEmpty();
    assertThat(handles.inFiles(left)).isEmpty();
    assertThat(left.resolve("keys").resolve(round.id() + ".key")).doesNotExist();
  }

  private void snapshot(Closing.Step step, Closing.Step death, Path left) {
    if (step == death) {
      copy(data(), left.resolve("data"));
      copy(keys(), left.resolve("keys"));
    }
  }

  /**
   * Everybody answers; six share their words, one keeps a draft; what nobody may find is returned.
   */
  private static Needles answered(World world, Round round) {
    Needles needles = new Needles();
    for (int i = 0; i < PEOPLE; i++) {
      Consent consent = i < 6 ? Consent.UNSIGNED : Consent.THEMES_ONLY;
      Words words = new Words("unmistakable " + i + " thought", consent);
      AnswerSheet sheet = new AnswerSheet(Map.of("CV1", 1 + i % 5), Map.of("open", words));
      AnswerOutcome outcome = world.answers.answer(round.id(), person(i), sheet);
      needles.add("code " + i, code(outcome).value());
      needles.add("page " + i, "\"CV1\":" + (1 + i % 5));
      if (consent == Consent.THEMES_ONLY) {
        needles.add("words " + i, words.text());
      }
    }
    Words draft = new Words("unfinished private thought", Consent.UNSIGNED);
    world.answers.keepAsDraft(
        round.id(),
        person(13),
        new AnswerSheet(Map.of("CV1", 2), Map.of("open", draft)),
        Set.of("open"));
    needles.add("draft", draft.text());
    return needles;
  }

  private static Needles shared() {
    Needles needles = new Needles();
    needles.add("shared words", "unmistakable 0 thought");
    return needles;
  }

  private static Needles handles(World world, Round round) {
    Needles needles = new Needles();
    for (int i = 0; i < PEOPLE; i++) {
      Person person = person(i);
      Handle handle = world.keys.with(round.id(), key -> key.handle(person.team(), person.user()));
      needles.add("handle " + i, HexFormat.of().parseHex(handle.hex()));
    }
    return needles;
  }

  /** Every member's HMAC under every key that is still there. */
  private Needles underSurvivingKeys(Round round) {
    Needles needles = new Needles();
    try (Stream<Path> files = Files.list(keys())) {
      var surviving = files.toList();
      assertThat(surviving).as("the key of the draft").hasSize(1);
      for (Path file : surviving) {
        for (int i = 0; i < PEOPLE; i++) {
          String message = round.id() + "|" + person(i).team() + "|" + person(i).user();
          needles.add("hmac " + i, hmac(Files.readAllBytes(file), message));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return needles;
  }

  private static byte[] hmac(byte[] key, String message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ClaimCode code(AnswerOutcome outcome) {
    return Objects.requireNonNull(((AnswerOutcome.Counted) outcome).codes().get("open"));
  }

  private Path data() {
    return directory.resolve("data");
  }

  private Path keys() {
    return directory.resolve("keys");
  }

  private static Database open(Path folder) {
    Database database = Database.open(DatabaseSettings.h2(folder.resolve("db").toString()));
    database.migrate();
    return database;
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(to);
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
