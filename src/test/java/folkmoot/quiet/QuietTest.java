package folkmoot.quiet;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import folkmoot.OpenPost;
import folkmoot.Snapshots;
import folkmoot.asking.House;
import folkmoot.asking.Sample;
import folkmoot.ids.Ids;
import folkmoot.ids.OrganisationId;
import folkmoot.quiet.Wish.State;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rests;
import folkmoot.schedule.Ledger;
import folkmoot.slack.Answer;
import folkmoot.slack.Submission;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Person 0 and person 3 are of one organisation, person 1 and person 2 of two others. */
class QuietTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final Instant UNTIL = House.MONDAY.plus(Duration.ofDays(14));

  private final Path keys;

  QuietTest(@TempDir Path keys) {
    this.keys = keys;
  }

  private record Room(House house, Quiets quiets) {
    static Room in(Database database, Path keys, int people) {
      House house = new House(database, keys, people, needs -> List.of());
      Ledger ledger = new Ledger(new Ids(house::now, new SecureRandom()), house::now);
      return new Room(house, new Quiets(house.tools, ledger));
    }

    Submission form(int person, Instant until) {
      return house.submission(
          person, House.HOMES.value(), Map.of(QuietViews.UNTIL, "" + until.getEpochSecond()));
    }

    Quieted agrees(int person) {
      return quiets.agree(house.click(person, wish()));
    }

    String wish() {
      return house.database.transact(
          tx -> new WishStore(tx).latest(House.HOMES).orElseThrow().id());
    }

    List<String> goesAlong() {
      return house.database.transact(
          tx ->
              quiets.openPosts(tx, house.tools.partnerships().get(tx, House.HOMES)).stream()
                  .map(OpenPost::key)
                  .toList());
    }

    boolean isQuiet() {
      return house.database.transact(
          tx -> Rests.stopping(tx, House.HOMES, Act.SUMMARY, house.now()).isPresent());
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void it_takes_two_organisations_and_a_form_sent_twice_asks_once(Database database) {
    Room room = Room.in(database, keys, 6);
    Submission form = room.form(0, UNTIL);
    assertThat(room.quiets().send(form)).isInstanceOf(Quieted.Asked.class);
    assertThat(room.quiets().send(form)).isInstanceOf(Quieted.Asked.class);
    assertThat(room.house().owed("quiet:")).hasSize(1);
    assertThat(room.quiets().send(room.form(1, UNTIL))).isInstanceOf(Quieted.Waits.class);

    assertThat(room.agrees(3)).isInstanceOf(Quieted.SameOrganisation.class);
    assertThat(room.isQuiet()).isFalse();
    assertThat(room.agrees(2)).isInstanceOf(Quieted.Holds.class);
    assertThat(room.agrees(1)).isInstanceOf(Quieted.Holds.class);
    assertThat(room.isQuiet()).isTrue();
    assertThat(room.house().owed("quiet:")).hasSize(2);
    room.house().pass(Duration.ofDays(14));
    assertThat(room.isQuiet()).isFalse();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void after_a_week_nobody_can_agree_any_more_and_a_convener_may_ask_again(Database database) {
    Room room = Room.in(database, keys, 6);
    room.quiets().send(room.form(0, UNTIL));
    room.house().pass(Wish.OPEN_FOR);
    assertThat(room.agrees(1)).isInstanceOf(Quieted.TooLate.class);
    assertThat(room.isQuiet()).isFalse();
    assertThat(room.quiets().send(room.form(1, UNTIL))).isInstanceOf(Quieted.Asked.class);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void as_long_as_somebody_may_agree_it_goes_along_to_another_channel(Database database) {
    Room room = Room.in(database, keys, 6);
    assertThat(room.goesAlong()).isEmpty();
    room.quiets().send(room.form(0, UNTIL));
    assertThat(room.goesAlong()).singleElement().asString().startsWith("quiet:");
    room.agrees(2);
    assertThat(room.goesAlong()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void where_nobody_is_of_another_organisation_it_holds_at_once(Database database) {
    Room room = Room.in(database, keys, 2);
    database.run(tx -> tx.handle().execute("update member set organisation_id = 'org_0'"));
    assertThat(room.quiets().send(room.form(0, UNTIL))).isInstanceOf(Quieted.Holds.class);
    assertThat(room.isQuiet()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void any_one_convener_ends_it_once(Database database) {
    Room room = Room.in(database, keys, 6);
    room.quiets().send(room.form(0, UNTIL));
    room.agrees(2);
    String value = House.HOMES.value();
    assertThat(room.quiets().end(room.house().click(2, value)))
        .isInstanceOf(Quieted.NotConvening.class);
    assertThat(room.quiets().end(room.house().click(1, value))).isInstanceOf(Quieted.Over.class);
    assertThat(room.quiets().end(room.house().click(1, value)))
        .isInstanceOf(Quieted.NotQuiet.class);
    assertThat(room.isQuiet()).isFalse();
    assertThat(room.house().owed("quiet:").get(2)).contains("Ben Okafor ended it");
  }

  @Test
  void posts_and_windows_read_well() {
    Wish wish = wish(new OrganisationId("org_0"));
    for (State state : State.values()) {
      Snapshots.matches(
          "quiet/post-" + state.name().toLowerCase(Sample.TEXTS.locale()),
          QuietViews.post(wish.in(state), Sample.HOMES, "Northgate <Council>", Sample.TEXTS));
    }
    assertThat(QuietViews.post(wish(null), Sample.HOMES, "", Sample.TEXTS).text())
        .startsWith("A convener asks for *quiet*");
    View form =
        ((Answer.Open) QuietViews.said(new Quieted.Form(Sample.HOMES, UNTIL, true), Sample.TEXTS))
            .view();
    Snapshots.matches("quiet/form", form);
    for (Quieted each :
        List.of(
            new Quieted.Unclear(),
            new Quieted.TooFar(),
            new Quieted.TooSoon(),
            new Quieted.NotMember(),
            new Quieted.NotConvening())) {
      assertThat(QuietViews.said(each, Sample.TEXTS)).isInstanceOf(Answer.Whisper.class);
    }
  }

  private static Wish wish(@Nullable OrganisationId organisation) {
    return new Wish("qui_1", House.HOMES, organisation, UNTIL, House.MONDAY, State.OPEN);
  }
}
