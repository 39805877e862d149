package folkmoot.playground;

import com.google.gson.JsonObject;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What stands in the headers of each reply of the Web API: Slack's time and the app's scopes. */
final class ReplyHeaders {
  private static final Set<String> OF_THE_MANIFEST =
      Set.of(
          "commands",
          "chat:write",
          "channels:read",
          "groups:read",
          "users:read",
          "im:write",
          "team:read");

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private final InstantSource clock;
  private Contents contents = new Contents(OF_THE_MANIFEST, Duration.ZERO);

  /** As told; {@code ahead} is how far Slack's clock is before the playground's. */
  private record Contents(Set<String> scopes, Duration ahead) {}

  ReplyHeaders(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Writes other headers from now on: {@code without} and {@code with} name a scope, {@code ahead}
   * a span such as {@code PT40S} or {@code -PT5M}; what is not named is as it was at the start.
   */
  synchronized JsonObject tell(JsonObject told) {
    Set<String> scopes = new TreeSet<>(OF_THE_MANIFEST);
    scopes.remove(Json.text(told, "without", ""));
    String more = Json.text(told, "with", "");
    if (!more.isEmpty()) {
      scopes.add(more);
    }
    contents = new Contents(scopes, span(Json.text(told, "ahead", "PT0S")));
    return Json.object("ok", true);
  }

  private static Duration span(String said) {
    try {
      return Duration.parse(said);
    } catch (DateTimeParseException unreadable) {
      throw Complaint.bad("“ahead” must be a span such as PT40S or -PT5M.");
    }
  }

  synchronized void write(Context ctx) {
    Instant now = clock.instant().plus(contents.ahead());
    ctx.header("Date", HTTP_DATE.format(now.atOffset(ZoneOffset.UTC)));
    ctx.header("x-oauth-scopes", String.join(",", new TreeSet<>(contents.scopes())));
  }
}
