package folkmoot.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.ChannelId;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FirstContactTest {
  static Stream<Named<Database>> each() {
    return Databases.each();
  }

  @ParameterizedTest
  @MethodSource("each")
  void who_brings_the_bot_in_is_shown_one_card_alone(Database database) {
    try (House house = new House(database)) {
      house.botComesBy("U1").botComesBy("U1");
      assertThat(house.cards()).containsExactly("card U1");
    }
  }

  @ParameterizedTest
  @MethodSource("each")
  void where_it_may_not_reach_her_alone_all_are_shown_it(Database database) {
    try (House house = new House(database)) {
      house.botComesBy("U2");
      assertThat(house.cards()).as("of another workspace").containsExactly("post null");
    }
  }

  @Test
  void a_guest_and_somebody_unknown_cannot_set_up_so_all_are_shown_it() {
    try (House house = new House(Databases.h2())) {
      assertThat(house.botComesBy("U4").cards()).as("a guest").containsExactly("post null");
    }
    try (House house = new House(Databases.h2())) {
      assertThat(house.comes("UB").cards()).as("nobody said who").containsExactly("post null");
    }
  }

  @Test
  void where_a_partnership_lives_no_card_comes() {
    try (House house = new House(Databases.h2())) {
      house.isSetUp();
      house.database.run(tx -> tx.handle().execute("delete from outbox"));
      assertThat(house.botComesBy("U1").cards()).isEmpty();
    }
  }

  @Test
  void somebody_else_who_joins_brings_no_card() {
    try (House house = new House(Databases.h2())) {
      house.comes("U1");
      assertThat(house.cards()).isEmpty();
    }
  }

  @Test
  void the_button_asks_again_while_the_channel_is_not_known_and_then_opens_the_form() {
    try (House house = new House(Databases.h2())) {
      ChannelId channel = House.CHANNEL;
      Click inMessage = new Click(House.ana(), channel.value(), channel, "1.1", null, "");
      Click inWindow = new Click(House.ana(), channel.value(), null, null, "V1", "");
      Setup.Start learning = house.setup.start(House.ana(), channel);
      assertThat(SetupReplyViews.pressed(learning, inMessage, house.texts))
          .isInstanceOf(Answer.Open.class);
      assertThat(SetupReplyViews.pressed(learning, inWindow, house.texts))
          .isInstanceOf(Answer.Update.class);
      Setup.Start known = house.botComesBy("U1").setup.start(House.ana(), channel);
      assertThat(SetupReplyViews.pressed(known, inMessage, house.texts))
          .isInstanceOf(Answer.Open.class);
      assertThat(SetupReplyViews.pressed(known, inWindow, house.texts))
          .as("the window becomes the form")
          .isInstanceOf(Answer.Update.class);
    }
  }

  @Test
  void the_form_is_filled_so_far_that_sending_it_is_enough() {
    try (House house = new House(Databases.h2())) {
      SetupForm form =
          ((Setup.Start.Form) house.botComesBy("U1").setup.start(House.ana(), House.CHANNEL))
              .form();
      assertThat(form.name()).isEqualTo("Warm homes");
      assertThat(form.conveners()).containsExactly(House.ana().user());
      assertThat(form.zone()).hasToString("Europe/London");
      assertThat(form.teams())
          .extracting(SetupForm.TeamFound::convenes)
          .containsExactly(true, false);
    }
  }
}
