package folkmoot.home;

import static folkmoot.home.Street.ANA;
import static folkmoot.home.Street.BEN;
import static folkmoot.home.Street.CLEO;
import static folkmoot.home.Street.EVE;
import static folkmoot.home.Street.message;
import static folkmoot.home.Street.said;
import static folkmoot.home.Street.window;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Snapshots;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.partnership.HubViews;
import folkmoot.slack.BlockLimits;
import folkmoot.store.Databases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HubTest {
  private final Street street = new Street(Databases.h2());

  @Test
  void the_bare_command_shows_what_is_open_the_shortest_first_and_what_i_can_change_last() {
    street.neighbour.open.add(Neighbour.item("This week’s pulse", 90, true));
    street.neighbour.open.add(Neighbour.item("What would good look like?", 240, false));
    street.neighbour.open.add(Neighbour.item("Do we have the time?", 30, false));
    assertThat(said(street.types(BEN, "C1", "")))
        .containsSubsequence(
            "2 things are open", "Do we have the time?", "What would good", "pulse", "change it");
    Snapshots.matches("home/hub", message(street.types(BEN, "C1", "  ")));
  }

  @Test
  void with_nothing_open_the_hub_says_what_comes_next() {
    Snapshots.matches("home/hub-quiet", message(street.types(BEN, "C1", "")));
  }

  @Test
  void answer_opens_the_shortest_form_at_once() {
    street.neighbour.open.add(Neighbour.item("long", 240, false));
    street.neighbour.open.add(Neighbour.item("short", 30, false));
    street.neighbour.open.add(Neighbour.item("done", 10, true));
    assertThat(window(street.types(BEN, "C1", "answer")).getCallbackId()).isEqualTo("short");
  }

  @Test
  void the_button_opens_the_only_open_form_and_lets_choose_among_several() {
    street.neighbour.open.add(Neighbour.item("one", 240, false));
    assertThat(window(street.presses(BEN, HubViews.ANSWER, "ptn_homes")).getCallbackId())
        .isEqualTo("one");
    street.neighbour.open.add(Neighbour.item("two", 30, false));
    assertThat(said(street.presses(BEN, HubViews.ANSWER, "ptn_homes")))
        .containsSubsequence("two", "one");
  }

  @Test
  void with_all_answered_it_says_so_and_offers_to_change_it() {
    street.neighbour.open.add(Neighbour.item("done", 10, true));
    Snapshots.matches("home/all-answered", message(street.types(BEN, "C1", "answer")));
  }

  @Test
  void a_convener_gets_a_button_for_each_verb_there_is() {
    Snapshots.matches("home/convene", window(street.presses(ANA, HubViews.CONVENE, "ptn_homes")));
  }

  @Test
  void a_member_who_presses_convene_is_told_who_convenes() {
    assertThat(said(street.presses(BEN, HubViews.CONVENE, "ptn_homes"))).contains("Ana");
    assertThat(said(street.presses(EVE, HubViews.CONVENE, "ptn_homes"))).contains("cannot find");
  }

  @Test
  void forty_open_things_still_fit_into_one_message() {
    for (int i = 0; i < 40; i++) {
      street.neighbour.open.add(Neighbour.item("a".repeat(150), i, false));
    }
    assertThat(BlockLimits.faults(message(street.types(BEN, "C1", "")))).isEmpty();
  }

  @Test
  void the_home_tab_shows_each_partnership_i_am_in() {
    street.opensHome(CLEO);
    street.opensHome(EVE);
    assertThat(street.owed())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("home U3 waiting"))
        .anyMatch(line -> line.startsWith("home U5 waiting"));
    assertThat(home("U3")).contains("Warm Homes", "Safe Streets");
    assertThat(home("U5")).contains("/moot setup");
  }

  @Test
  void what_somebody_has_answered_is_shown_in_her_home_and_not_written_down() {
    street.neighbour.open.add(Neighbour.item("Pulse", 60, true));
    street.opensHome(BEN);
    assertThat(home("U2")).contains("Pulse");
    assertThat(owedBlocks()).isEqualTo("[]");
  }

  private String home(String user) {
    return street.feature.homes().of(new TeamId("T1"), new UserId(user)).toString();
  }

  private String owedBlocks() {
    return street.database.transact(
        tx -> tx.handle().createQuery("select blocks from outbox").mapTo(String.class).one());
  }

  @Test
  void my_folkmoot_shows_members_and_conveners_all_there_is() {
    street.neighbour.open.add(Neighbour.item("This week’s pulse", 90, true));
    street.neighbour.open.add(Neighbour.item("Do we have the time?", 30, false));
    ReportsTest.opened(street, "Pulse of week 49");
    Snapshots.matches("home/today", window(street.presses(BEN, HubViews.ME, "ptn_homes")));
    Snapshots.matches("home/today-convener", window(street.presses(ANA, HubViews.ME, "ptn_homes")));
  }

  @Test
  void dates_stand_in_the_readers_own_zone() {
    ReportsTest.opened(street, "Pulse of week 49");
    street.sends(BEN, Map.of(MeViews.ZONE, List.of("Asia/Kolkata")));
    assertThat(said(street.types(BEN, "C1", ""))).contains("Tuesday 1 December, 15:30 IST: “Pulse");
    assertThat(said(street.types(ANA, "C1", ""))).contains("Tuesday 1 December, 10:00 GMT: “Pulse");
  }

  @Test
  void forty_open_things_still_fit_into_one_home() {
    for (int i = 0; i < 80; i++) {
      street.neighbour.open.add(Neighbour.item("a".repeat(150), i, i % 2 == 0));
    }
    assertThat(BlockLimits.faults(window(street.presses(ANA, HubViews.ME, "ptn_homes")))).isEmpty();
    assertThat(BlockLimits.faults(street.feature.homes().of(new TeamId("T1"), new UserId("U1"))))
        .isEmpty();
  }
}
