package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at what: all that an address of the page says.
 *
 * @param place a channel's id, {@link #DIRECT} or {@link #HOME}
 * @param thread the message whose thread is open beside it; null when none is
 * @param inspecting whether the developers' drawer is open
 * @param said the number of a notice to be shown; null when there is none
 */
record Looking(
    Person person,
    String place,
    @Nullable String thread,
    boolean inspecting,
    @Nullable String said) {
  /** The place of direct messages among the channels. */
  static final String DIRECT = "direct";

  /** The place of the Home tab among the channels. */
  static final String HOME = "home";

  static final String INSPECT = "inspect";
  static final String SAID = "said";

  boolean direct() {
    return place.equals(DIRECT);
  }

  boolean home() {
    return place.equals(HOME);
  }

  boolean channel() {
    return !direct() && !home();
  }

  Looking as(Person other) {
    return new Looking(other, place, null, inspecting, null);
  }

  Looking at(String other) {
    return new Looking(person, other, null, inspecting, null);
  }

  Looking inThread(@Nullable String root) {
    return new Looking(person, place, root, inspecting, null);
  }

  Looking inspecting(boolean open) {
    return new Looking(person, place, thread, open, said);
  }

  Looking said(@Nullable String number) {
    return new Looking(person, place, thread, inspecting, number);
  }

  /** What a form sends along, so that the person is shown where they were. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("as", person.id());
    fields.put("place", place);
    if (thread != null) {
      fields.put("thread", thread);
    }
    if (inspecting) {
      fields.put(INSPECT, "1");
    }
    return fields;
  }

  /** The same, written out. */
  String hidden() {
    return Html.hidden(fields());
  }

  String href() {
    return "/?as="
        + URLEncoder.encode(person.id(), UTF_8)
        + "&place="
        + URLEncoder.encode(place, UTF_8)
        + (thread == null ? "" : "&thread=" + URLEncoder.encode(thread, UTF_8))
        + (inspecting ? "&" + INSPECT + "=1" : "")
        + (said == null ? "" : "&" + SAID + "=" + URLEncoder.encode(said, UTF_8));
  }

  /** The same, scrolled to what came last. */
  String latest() {
    return href() + "#" + Timeline.LATEST;
  }

  /** The same with words already in the composer. */
  String drafting(String words) {
    return href() + "&draft=" + URLEncoder.encode(words, UTF_8) + "#" + Composer.FIELD;
  }
}
