package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A second partnership is set up in the empty channel, and changed later. */
@BothTransports
class SetupStoryTest {
  private static final String GREEN = "#green-streets";
  private static final String NAME = "partnership.name";
  private static final String CONVENERS = "partnership.conveners";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void a_member_sets_up_the_empty_channel_and_conveners_change_it_later() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      LocalDate monday = week.monday();
      aGuestCannotSetUp(week);
      aFaultyFormKeepsEverything(week);
      aMemberSetsUp(week);
      othersAreToldWhoConvenes(week);
      settingUpAgainEdits(week);
      conveningIsAnnounced(week);
      theDigestGoesToBothChannelsOnce(week, monday);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  private static void aGuestCannotSetUp(PlayedWeek week) {
    assertThat(week.client().messages(GREEN, "Dev")).isEmpty();
    week.client().post("join", Map.of("who", "Bryony", "channel", GREEN));
    assertThat(said(week, "Bryony", "/moot setup")).contains("is not a guest has to set up");
    week.client().post("leave", Map.of("who", "Bryony", "channel", GREEN));
  }

  private static void aFaultyFormKeepsEverything(PlayedWeek week) {
    JsonObject form = form(week, "Dev");
    Map<String, Object> values = new HashMap<>();
    values.put(NAME, "   ");
    values.put("partnership.purpose", "Streets to sit and play in");
    JsonObject sent = week.sends("Dev", form, values);
    assertThat(sent.getAsJsonObject("errors").keySet()).containsExactly(NAME);
    assertThat(PlayedWeek.window(sent).toString()).contains("Streets to sit and play in");
    week.closes("Dev", form);
    assertThat(week.client().messages(GREEN, "Dev").asList())
        .allMatch(message -> message.getAsJsonObject().get("ephemeral").getAsBoolean());
  }

  private static void aMemberSetsUp(PlayedWeek week) {
    JsonObject form = form(week, "Dev");
    Map<String, Object> values = new HashMap<>();
    values.put(NAME, "Green & *Quiet* Streets");
    values.put(CONVENERS, labels(form, CONVENERS, "Dev", "Kezia"));
    values.put("partnership.day", "Friday");
    values.put("partnership.time", "10:00");
    assertThat(week.sends("Dev", form, values).toString()).contains("is set up");
    week.closes("Dev", form);
    assertThat(green(week, "has set up Folkmoot").toString())
        .contains("Dev Patel has set up", "Green &amp; ", "Friday, 10:00, Europe/London")
        .contains("Dev Patel and Kezia Thomas convene");
    assertThat(green(week, "home.convene").toString()).contains("My Folkmoot");
  }

  private static void othersAreToldWhoConvenes(PlayedWeek week) {
    assertThat(said(week, "Amira", "/moot setup")).contains("Dev Patel", "Please ask there");
    assertThat(said(week, "Amira", "/moot pulse now")).contains("Dev Patel and Kezia Thomas");
    assertThat(week.types("Amira", "/moot status").toString())
        .as("where she convenes")
        .contains("Amira Khan and Joel Brandt convene");
    assertThat(said(week, "Amira", "/moot convener add @Amira")).contains("Dev Patel");
  }

  private static void settingUpAgainEdits(PlayedWeek week) {
    JsonObject form = form(week, "Dev");
    assertThat(form.toString())
        .contains("Green & *Quiet* Streets", "\"initial_time\":\"10:00\"")
        .contains("What you change here is told to the channel");
    aNameTooLongIsSaidUnderItsField(week, form);
    Map<String, Object> values = new HashMap<>();
    values.put(NAME, "Green Streets");
    values.put("partnership.others", "");
    values.put("partnership.extra", PlayedWeek.CHANNEL);
    assertThat(week.sends("Dev", form, values).toString()).contains("Saved for *Green Streets*");
    week.closes("Dev", form);
    assertThat(green(week, "has changed how").toString())
        .contains("Dev Patel has changed", "The name is now *Green Streets*");
    assertThat(green(week, "home.convene").toString())
        .as("the standing message follows")
        .contains("*Green Streets*");
    JsonObject again = form(week, "Dev");
    assertThat(again.toString())
        .contains("\"initial_option\":{\"text\":{\"type\":\"plain_text\"")
        .contains(labels(again, "partnership.extra", PlayedWeek.CHANNEL).get(0));
    week.closes("Dev", again);
  }

  private static void aNameTooLongIsSaidUnderItsField(PlayedWeek week, JsonObject form) {
    Map<String, Object> faulty = Map.of("partnership.others", "x\n".repeat(3) + "y".repeat(90));
    assertThat(week.sends("Dev", form, faulty).getAsJsonObject("errors").keySet())
        .containsExactly("partnership.others");
  }

  private static void conveningIsAnnounced(PlayedWeek week) {
    assertThat(said(week, "Dev", "/moot convener add @Catrin")).contains("Catrin Hughes can now");
    assertThat(green(week, "Catrin Hughes now convenes")).isNotNull();
    assertThat(said(week, "Catrin", "/moot convener remove @Dev @Kezia")).contains("Done");
    assertThat(green(week, "no longer convene").toString()).contains("Dev Patel and Kezia Thomas");
    assertThat(said(week, "Catrin", "/moot convener remove @Catrin"))
        .contains("Somebody has to convene");
    assertThat(said(week, "Catrin", "/moot convener add @Zoë"))
        .as("who is not in the channel")
        .contains("Name somebody who is in the channel");
    assertThat(said(week, "Dev", "/moot pulse now")).contains("Catrin Hughes");
  }

  private static void theDigestGoesToBothChannelsOnce(PlayedWeek week, LocalDate monday) {
    assertThat(said(week, "Catrin", "/moot checkin \"Is there room to play?\" now"))
        .contains("It is being posted");
    week.client().others();
    week.clockTo(monday, 5, "12:00");
    String title = "Green Streets · week";
    assertThat(texts(week, GREEN, title)).hasSize(1);
    assertThat(texts(week, PlayedWeek.CHANNEL, title)).isEqualTo(texts(week, GREEN, title));
  }

  private static List<String> texts(PlayedWeek week, String channel, String words) {
    return PlayedWeek.objects(week.client().messages(channel, "Rosa")).stream()
        .map(message -> message.get("text").getAsString())
        .filter(text -> text.contains(words))
        .toList();
  }

  private static JsonObject form(PlayedWeek week, String who) {
    return PlayedWeek.window(week.client().slash(who, GREEN, "/moot setup"));
  }

  private static String said(PlayedWeek week, String who, String line) {
    return week.client().slash(who, GREEN, line).get("reply").toString();
  }

  private static JsonObject green(PlayedWeek week, String words) {
    return PlayedWeek.objects(week.client().messages(GREEN, "Rosa")).stream()
        .filter(message -> message.toString().contains(words))
        .reduce((before, after) -> after)
        .orElseThrow();
  }

  /** The labels of a menu that begin so. */
  private static List<String> labels(JsonObject form, String block, String... beginnings) {
    return PlayedWeek.objects(form.getAsJsonArray("blocks")).stream()
        .filter(b -> b.has("block_id") && b.get("block_id").getAsString().equals(block))
        .flatMap(
            b ->
                PlayedWeek.objects(b.getAsJsonObject("element").getAsJsonArray("options")).stream())
        .map(option -> option.getAsJsonObject("text").get("text").getAsString())
        .filter(label -> List.of(beginnings).stream().anyMatch(label::startsWith))
        .toList();
  }
}
