package folkmoot.home;

import static folkmoot.home.Street.ANA;
import static folkmoot.home.Street.BEN;
import static folkmoot.home.Street.CLEO;
import static folkmoot.home.Street.DAN;
import static folkmoot.home.Street.NOW;
import static folkmoot.home.Street.said;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Snapshots;
import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.outbox.Message;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.outbox.Undecided;
import folkmoot.slack.Actor;
import folkmoot.slack.Answer;
import folkmoot.store.Databases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UndecidedPostsTest {
  private final Street street = new Street(Databases.h2());
  private final UndecidedPosts undecided =
      new UndecidedPosts(
          new UndecidedPosts.Needs(
              street.database,
              street.partnerships,
              street.needs.outbox(),
              street.needs.ledger(),
              street.texts,
              () -> NOW));
  private String post = "";

  @BeforeEach
  void aPostWithoutAnAnswer() {
    street.database.run(
        tx ->
            street
                .needs
                .outbox()
                .post(
                    tx,
                    new Outgoing(
                        "mirror:1",
                        new TeamId("T1"),
                        new Recipient.Channel(new ChannelId("C2")),
                        () -> new Message("The result", List.of()),
                        NOW)));
    post =
        street.database.transact(
            tx -> {
              tx.handle().execute("update outbox set state = 'unknown'");
              return tx.handle().createQuery("select id from outbox").mapTo(String.class).one();
            });
  }

  private void asks(String channel) {
    street.database.run(
        tx ->
            undecided.ask(
                tx, new Undecided.Question(post, new TeamId("T1"), new ChannelId(channel))));
  }

  @Test
  void of_another_installation_in_the_same_channel_they_are_told_nothing() {
    Undecided.Block elsewhere =
        new Undecided.Block(new TeamId("T2"), new ChannelId("C1"), "not_in_channel");
    street.database.run(
        tx -> {
          undecided.blocked(tx, elsewhere);
          undecided.gaveUp(tx, elsewhere);
        });
    assertThat(owed()).isEqualTo(1);
    street.database.run(
        tx ->
            undecided.blocked(
                tx, new Undecided.Block(new TeamId("T1"), new ChannelId("C1"), "not_in_channel")));
    assertThat(owed()).isGreaterThan(1);
  }

  private int owed() {
    return street.database.transact(
        tx -> tx.handle().createQuery("select count(*) from outbox").mapTo(Integer.class).one());
  }

  @Test
  void every_convener_of_the_channel_is_asked_once_and_in_private() {
    asks("C2");
    asks("C2");
    assertThat(street.owed())
        .filteredOn(line -> line.contains("may have arrived"))
        .hasSize(2)
        .allMatch(line -> line.startsWith("post U3") || line.startsWith("post U4"));
  }

  @Test
  void a_channel_that_only_reads_the_summary_is_looked_after_by_its_partnership() {
    asks("C9");
    assertThat(street.owed()).anyMatch(line -> line.startsWith("post U1"));
  }

  @Test
  void the_first_tap_counts_and_the_second_is_told_so() {
    assertThat(said(tap(CLEO, UndecidedViews.POST_IT))).contains("post it now");
    assertThat(said(tap(DAN, UndecidedViews.IS_THERE))).contains("settled already");
    assertThat(street.owed()).contains("post null waiting The result");
  }

  @Test
  void what_is_there_is_not_posted_again() {
    assertThat(said(tap(DAN, UndecidedViews.IS_THERE))).contains("not post it again");
    assertThat(street.owed()).noneMatch(line -> line.contains("waiting"));
  }

  @Test
  void only_a_convener_of_that_partnership_can_tap() {
    tap(ANA, UndecidedViews.POST_IT);
    tap(BEN, UndecidedViews.POST_IT);
    assertThat(street.owed()).contains("post null unknown The result");
  }

  private Answer tap(Actor actor, String action) {
    return street.presses(actor, action, "ptn_streets " + post);
  }

  @Test
  void the_question_fits_slack() {
    Snapshots.matches(
        "home/undecided",
        UndecidedViews.question(
            new Undecided.Question("out_1", new TeamId("T1"), new ChannelId("C2")),
            street
                .database
                .transact(tx -> street.partnerships.in(tx, new ChannelId("C2")))
                .orElseThrow(),
            street.texts));
  }
}
