package folkmoot.story;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A partnership's week, typed as a convener would type it, and printed as it is read. */
public final class Story {
  private static final String CHANNEL = SampleSetup.CHANNEL;
  private static final String CONVENER = SampleSetup.CONVENER;
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK);

  private final PlaygroundClient playground;
  private final PrintWriter out;
  private final Transcript transcript;
  private final Set<String> told = new HashSet<>();

  /**
   * @param playground where a fresh playground listens
   */
  public Story(URI playground, PrintWriter out) {
    this.playground = new PlaygroundClient(playground);
    this.out = out;
    this.transcript = Transcript.of(this.playground.state());
  }

  /** Plays Monday to Thursday and prints what everybody in the channel sees. */
  public void tell() {
    LocalDate monday = now().toLocalDate();
    cast();
    tellNews();
    types("/moot pulse now");
    types("/moot ask \"What would good look like on an ordinary Tuesday?\" now");
    JsonObject answered = playground.others();
    line("");
    line(
        "… %s simulated members answer, each through the same window.",
        answered.has("answered") ? answered.get("answered").getAsString() : "The");
    walkTo(monday.plusDays(1) + "T12:00");
    walkTo(monday.plusDays(2) + "T17:00");
    walkTo(monday.plusDays(3) + "T12:00");
    walkTo(monday.plusDays(3) + "T14:00");
    out.flush();
  }

  /**
   * Plays an OPERA from the Monday after, and prints how a question becomes what people agree on.
   */
  public void tellOpera() {
    LocalDate monday = now().toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    walkTo(monday + "T09:00");
    begins("/moot opera \"How might we make the first visit easier?\"");
    LocalDate day = monday;
    for (String did : List.of("join", "write ideas alone", "agree with their partner")) {
      play(did);
      day = day.plusDays(1);
      walkTo(day + "T09:05");
    }
    walkTo(day + "T17:05");
    walkTo(monday.plusDays(4) + "T17:05");
    play("choose");
    walkTo(monday.plusDays(7) + "T17:05");
    walkTo(monday.plusDays(8) + "T17:05");
    out.flush();
  }

  private void begins(String command) {
    heading();
    line("%s types  %s", CONVENER, command);
    JsonObject form = playground.slash(CONVENER, CHANNEL, command).getAsJsonObject("modal");
    JsonObject told =
        playground
            .submit(
                CONVENER,
                form.get("id").getAsString(),
                Map.of(
                    "why", "One family in three does not come back.",
                    "follows", "The steering group reads it on its next day."))
            .getAsJsonObject("modal");
    playground.dismiss(CONVENER, told.get("id").getAsString());
    news().forEach(this::post);
  }

  private void play(String did) {
    playground.others();
    line("");
    line("… the simulated members %s.", did);
  }

  private void cast() {
    JsonObject state = playground.state();
    line("A week with Folkmoot");
    line("====================");
    Set<String> organisations = new HashSet<>();
    JsonArray people = state.getAsJsonArray("people");
    people.forEach(
        person -> {
          JsonElement organisation = person.getAsJsonObject().get("organisation");
          if (organisation != null && organisation.isJsonPrimitive()) {
            organisations.add(organisation.getAsString());
          }
        });
    line("%d people of %d organisations share %s.", people.size(), organisations.size(), CHANNEL);
  }

  private void types(String command) {
    heading();
    line("%s types  %s", CONVENER, command);
    JsonObject answer = playground.slash(CONVENER, CHANNEL, command);
    if (answer.get("reply") instanceof JsonObject reply) {
      line("(only %s sees)", CONVENER);
      transcript.lines(reply).forEach(words -> line("    %s", words));
    }
    news().forEach(this::post);
  }

  private void walkTo(String localTime) {
    playground.clockTo(localTime);
    tellNews();
  }

  private void tellNews() {
    List<JsonObject> news = news();
    if (!news.isEmpty()) {
      heading();
      news.forEach(this::post);
    }
  }

  private void heading() {
    line("");
    line("-- %s", CLOCK.format(now()));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.parse(playground.state().get("now").getAsString());
  }

  /** What everybody sees in the channel and was not told yet, oldest first. */
  private List<JsonObject> news() {
    List<JsonObject> news = new ArrayList<>();
    for (JsonElement element : playground.messages(CHANNEL, CONVENER)) {
      JsonObject message = element.getAsJsonObject();
      // What only she sees is a reply, and was told with her command.
      if (told.add(message.get("ts").getAsString()) && !message.get("ephemeral").getAsBoolean()) {
        news.add(message);
      }
    }
    return news;
  }

  private void post(JsonObject message) {
    boolean inThread = !message.get("thread_ts").isJsonNull();
    line("");
    line(inThread ? "    in the thread" : CHANNEL);
    String edge = inThread ? "      | %s" : "  | %s";
    transcript.lines(message).forEach(words -> line(edge, words));
  }

  private void line(String pattern, Object... values) {
    out.println(String.format(Locale.UK, pattern, values).stripTrailing());
  }
}
