package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Each member reads what she alone sees in her language, and the channel reads its own. */
@BothTransports
class LanguageStoryTest {
  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void a_member_who_chose_welsh_is_answered_in_welsh_and_nobody_else_is() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      speaksWelsh(week, "Ben");
      assertThat(week.types("Ben", "/moot me").toString())
          .contains("Fy Folkmoot", "Fy sefydliad", "Cymraeg");
      assertThat(week.types("Amira", "/moot me").toString())
          .contains("My organisation")
          .doesNotContain("Fy sefydliad");
      assertThat(week.types("Ben", "/moot privacy").toString())
          .contains("Tra bo rownd ar agor")
          .doesNotContain("home.privacy");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void what_a_welsh_reader_starts_is_posted_in_the_language_of_the_channel() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      speaksWelsh(week, "Amira");
      week.types("Amira", "/moot pulse now");
      week.client().clockOn("PT1M");
      assertThat(week.saying("This week’s pulse")).hasSize(1);
      assertThat(week.saying("Pwls yr wythnos hon")).isEmpty();

      JsonObject asked =
          PlayedWeek.window(week.presses("Amira", week.newest("This week’s pulse"), "Answer"));
      assertThat(asked.toString())
          .contains("I ba raddau", "Gan mwyaf", "gyfrinachol", "Anfon")
          .doesNotContain("To what extent");
      JsonObject english =
          PlayedWeek.window(week.presses("Ben", week.newest("This week’s pulse"), "Answer"));
      assertThat(english.toString()).contains("To what extent").doesNotContain("I ba raddau");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void a_welsh_channel_reads_welsh_also_what_comes_by_itself() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      week.types("Amira", "/moot pulse now");
      week.client().clockOn("PT1M");
      week.client().others();
      speaksWelsh(week);
      week.client().clockOn("PT1M");
      assertThat(week.saying("Here you can answer")).as("the buttons follow").isEmpty();
      assertThat(week.saying("Yma gallwch ateb")).hasSize(1);
      week.clockTo(week.monday(), 10, "18:00");
      assertThat(week.saying("yr hyn a glywsom")).as("the result is due work").isNotEmpty();
      assertThat(week.saying("what we heard")).isEmpty();
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void a_private_reminder_is_in_the_language_of_its_reader() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      speaksWelsh(week, "Ben");
      week.types("Amira", "/moot pulse now");
      week.clockTo(week.monday(), 3, "12:00");
      assertThat(week.privately("Ben", "Mae pwls yr wythnos hon ar agor o hyd")).isNotEmpty();
      assertThat(week.privately("Ben", "still open")).isEmpty();
      assertThat(week.privately("Rosa", "pulse is still open")).isNotEmpty();
      assertThat(week.privately("Rosa", "Mae pwls")).isEmpty();
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  /** What all read is Welsh from now on. */
  private static void speaksWelsh(PlayedWeek week) {
    JsonObject setup = PlayedWeek.window(week.types("Amira", "/moot setup"));
    week.sends("Amira", setup, Map.of("partnership.language", "cy"));
  }

  private static void speaksWelsh(PlayedWeek week, String who) {
    JsonObject form = PlayedWeek.window(week.types(who, "/moot me"));
    assertThat(week.sends(who, form, Map.of("home.language", "cy")).toString())
        .contains("Wedi’i gadw", "Iaith: Cymraeg");
  }
}
