package folkmoot.digest;

import static folkmoot.digest.Weekly.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import folkmoot.DigestPart;
import folkmoot.DigestPart.Fact;
import folkmoot.DigestPart.Section;
import folkmoot.Feature;
import folkmoot.asking.House;
import folkmoot.home.UndecidedPosts;
import folkmoot.ids.ChannelId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Courier;
import folkmoot.outbox.MortalSlack;
import folkmoot.outbox.MortalSlack.Killed;
import folkmoot.outbox.MortalSlack.Said;
import folkmoot.outbox.MortalSlack.Told;
import folkmoot.outbox.Undecided;
import folkmoot.partnership.Audience;
import folkmoot.partnership.ReadingChannel;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The process dies at one step of composing, owing, posting and marking a summary, and is started
 * again over what it had stored: each week at another step.
 */
class KilledSummaryTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final String MEMBERS = "C1";
  private static final String SPONSORS = "C9";

  /** What stands in each channel, by what its words begin with; the last of each in the thread. */
  private static final List<String> FOR_SPONSORS =
      List.of("Heard", "Done one", "Done two", "Done three", "Done four");

  private static final List<String> FOR_MEMBERS =
      Stream.concat(FOR_SPONSORS.stream(), Stream.of("Words one", "Words two", "Words three"))
          .toList();

  /** Messages of a week: a post and two replies for members, a post and a reply for sponsors. */
  private static final int MESSAGES = 5;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path keys;

  private final MortalSlack slack = new MortalSlack();
  private boolean diesComposing;
  private boolean diesOwing;

  @SuppressWarnings("NullAway.Init")
  private Weekly weekly;

  @SuppressWarnings("NullAway.Init")
  private Courier courier;

  @BeforeEach
  void nobodyDies() {
    diesComposing = false;
    diesOwing = false;
  }

  private void begin(Database database) {
    moveIn(new Weekly(database, keys));
    ReadingChannel sponsors = new ReadingChannel(new ChannelId(SPONSORS), Audience.SPONSORS);
    database.run(tx -> weekly.house.tools.partnerships().read(tx, House.HOMES, sponsors));
  }

  private void moveIn(Weekly house) {
    weekly = house;
    weekly.says(this::parts);
    var tools = weekly.house.tools;
    courier =
        new Courier(
            tools.database(),
            slack,
            recipient -> Optional.empty(),
            new UndecidedPosts(
                new UndecidedPosts.Needs(
                    tools.database(),
                    tools.partnerships(),
                    tools.outbox(),
                    weekly.ledger,
                    tools.texts(),
                    tools.clock())));
  }

  private List<DigestPart> parts(Feature.Period period) {
    if (diesComposing) {
      throw new Killed();
    }
    List<DigestPart> parts = new ArrayList<>();
    for (String words : FOR_MEMBERS) {
      Section section =
          words.startsWith("Heard")
              ? Section.HEARD
              : words.startsWith("Done") ? Section.SAID_AND_DONE : Section.WORDS;
      Fact fact =
          section == Section.HEARD
              ? Fact.ANSWERS
              : section == Section.WORDS ? Fact.QUOTE : Fact.ACTION;
      parts.add(part(section, piece(words, period.edition()), fact));
    }
    parts.set(0, parts.get(0).noting(tx -> dieOwing()));
    return parts;
  }

  /** All is written and nothing is committed. */
  private void dieOwing() {
    if (diesOwing) {
      throw new Killed();
    }
  }

  private static String piece(String words, String week) {
    return words + " in " + week + ".";
  }

  private void restart() {
    nobodyDies();
    slack.live();
    moveIn(Weekly.after(weekly, keys));
  }

  private void to(Instant end) {
    for (Instant next = next(); !next.isAfter(end); next = next()) {
      if (next.isAfter(weekly.house.now())) {
        weekly.house.pass(Duration.between(weekly.house.now(), next));
      }
      weekly.run();
      courier.run(weekly.house.now());
    }
    weekly.house.pass(Duration.between(weekly.house.now(), end));
  }

  private Instant next() {
    Instant digest = weekly.digest.next().orElse(Instant.MAX);
    Instant post = courier.next().orElse(Instant.MAX);
    return digest.isBefore(post) ? digest : post;
  }

  private static Instant thursday(int week) {
    return Instant.parse("2026-12-03T14:00:00Z").plus(Duration.ofDays(7L * week));
  }

  private static String label(int week) {
    return Week.of(thursday(week), ZoneOffset.UTC).label();
  }

  private void diesInWeek(int week) {
    assertThatExceptionOfType(Killed.class)
        .isThrownBy(() -> to(thursday(week).plus(Duration.ofHours(3))));
  }

  private void comesOnce(int week) {
    to(thursday(week).plus(Duration.ofHours(3)));
    everythingOnce(week);
    assertThat(undecided()).isEmpty();
  }

  private void everythingOnce(int week) {
    assertThat(missing(MEMBERS, FOR_MEMBERS, week)).isEmpty();
    assertThat(missing(SPONSORS, FOR_SPONSORS, week)).isEmpty();
    neverTwo();
    assertThat(slack.there).filteredOn(one -> isOf(one, week)).hasSize(MESSAGES);
    assertThat(slack.there)
        .filteredOn(one -> one.channel().equals(SPONSORS))
        .noneMatch(one -> one.words().contains("Words"));
    threadsStandUnderTheirPosts(week);
  }

  /** Of a post that was lost on its way back nobody knows the place: what follows stands beside. */
  private void threadsStandUnderTheirPosts(int week) {
    for (String channel : List.of(MEMBERS, SPONSORS)) {
      List<Said> said =
          slack.there.stream()
              .filter(one -> isOf(one, week) && one.channel().equals(channel))
              .toList();
      Said post = said.get(0);
      assertThat(post.words()).contains("In the thread: ");
      String under = post.equals(slack.lost()) ? null : post.ts();
      assertThat(said.subList(1, said.size())).extracting(Said::under).containsOnly(under);
    }
  }

  private static boolean isOf(Said one, int week) {
    return one.words().contains(" in " + label(week) + ".");
  }

  private List<String> missing(String channel, List<String> pieces, int week) {
    return pieces.stream()
        .map(words -> piece(words, label(week)))
        .filter(
            words ->
                slack.there.stream()
                    .noneMatch(one -> one.channel().equals(channel) && one.words().contains(words)))
        .toList();
  }

  private void neverTwo() {
    assertThat(slack.there)
        .extracting(one -> one.channel() + " " + one.words())
        .doesNotHaveDuplicates();
  }

  private List<Undecided.Question> undecided() {
    return weekly.house.database.transact(
        tx -> weekly.house.tools.outbox().undecided(tx, House.COUNCIL));
  }

  private boolean taps(Undecided.Question question, boolean isThere) {
    return weekly.house.database.transact(
        tx -> weekly.house.tools.outbox().settle(tx, question.outboxId(), isThere));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void dead_before_it_is_committed_it_comes_by_itself_and_once(Database database) {
    begin(database);
    comesOnce(0);
    diesComposing = true;
    diesInWeek(1);
    restart();
    comesOnce(1);
    diesOwing = true;
    diesInWeek(2);
    assertThat(weekly.posts(MEMBERS)).as("what was not committed is not owed").hasSize(2);
    restart();
    comesOnce(2);
    to(thursday(3).minusSeconds(1));
    weekly.house.pass(Duration.ofSeconds(1));
    weekly.run();
    assertThat(weekly.posts(MEMBERS)).as("committed, and nothing sent yet").hasSize(4);
    restart();
    comesOnce(3);
    assertThat(slack.told).as("no convener has to do anything").isEmpty();
    assertThat(weekly.ledger()).hasSize(4).allMatch(line -> line.contains(" SENT "));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void dead_over_any_of_its_messages_it_is_complete_after_one_tap(Database database) {
    begin(database);
    int week = 0;
    for (boolean taken : List.of(true, false)) {
      restart();
      for (int call = 1; call <= MESSAGES; call++) {
        slack.dieAt(call, taken);
        diesInWeek(week);
        restart();
        isCompleteAfterOneTap(week, taken);
        week++;
      }
    }
  }

  private void isCompleteAfterOneTap(int week, boolean taken) {
    int before = slack.told.size();
    to(weekly.house.now().plus(Duration.ofHours(1)));
    neverTwo();
    assertThat(slack.told.subList(before, slack.told.size()))
        .extracting(Told::reader)
        .as("both conveners are asked, and nobody else")
        .containsExactlyInAnyOrder(new UserId("U0"), new UserId("U1"));
    assertThat(undecided()).hasSize(1);
    Undecided.Question question = undecided().get(0);
    assertThat(taps(question, taken)).isTrue();
    assertThat(taps(question, !taken)).as("the first answer holds").isFalse();
    to(weekly.house.now().plus(Duration.ofHours(1)));
    everythingOnce(week);
    assertThat(undecided()).isEmpty();
  }
}
