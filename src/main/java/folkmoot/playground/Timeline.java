package folkmoot.playground;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages as one person reads them, day by day in that person's zone. */
record Timeline(List<Day> days) {
  /** Where the page is scrolled to after something was done. */
  static final String LATEST = "latest";

  /** The messages of one day. */
  record Day(String name, List<Item> items) {}

  /**
   * One message.
   *
   * @param id within the page
   * @param spoken when it was written, in full
   * @param replies the way to its thread; null when it has none, or is shown in it
   * @param shortcuts what can be done with it
   */
  record Item(
      String id,
      Message message,
      Face face,
      When when,
      Html.Markup body,
      @Nullable Replies replies,
      @Nullable String answerHref,
      List<Shortcut> shortcuts) {
    /** What a screen reader calls it. */
    String label() {
      return face.name()
          + (face.app() ? ", app" : "")
          + (message.ephemeral() ? ", only visible to you" : "")
          + ", "
          + when.hour();
    }
  }

  /** When a message was written: for machines, in full, and short. */
  record When(String iso, String spoken, String hour) {
    static When of(Message message, ZoneId zone) {
      Instant sent = Moments.sent(message);
      return new When(
          Moments.write(sent),
          Moments.spoken(sent, zone) + " in " + Moments.city(zone),
          Moments.hour(sent, zone));
    }
  }

  /** A thread as it shows under the message it answers. */
  record Replies(String href, int count, List<Face> faces, String latest) {}

  boolean empty() {
    return days.isEmpty();
  }

  int count() {
    return days.stream().mapToInt(day -> day.items().size()).sum();
  }

  /** Groups what was written into days; {@code items} are in the order of their time. */
  static Timeline of(List<Item> items, ZoneId zone, Instant now) {
    List<Day> days = new ArrayList<>();
    List<Item> ofDay = new ArrayList<>();
    LocalDate date = LocalDate.MIN;
    for (Item item : items) {
      LocalDate day = LocalDate.ofInstant(Moments.sent(item.message()), zone);
      if (!day.equals(date) && !ofDay.isEmpty()) {
        days.add(new Day(name(date, zone, now), List.copyOf(ofDay)));
        ofDay.clear();
      }
      date = day;
      ofDay.add(item);
    }
    if (!ofDay.isEmpty()) {
      days.add(new Day(name(date, zone, now), List.copyOf(ofDay)));
    }
    return new Timeline(List.copyOf(days));
  }

  private static String name(LocalDate day, ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    String name = Moments.day(day);
    if (day.equals(today)) {
      return "Today, " + name;
    }
    return day.equals(today.minusDays(1)) ? "Yesterday, " + name : name;
  }
}
