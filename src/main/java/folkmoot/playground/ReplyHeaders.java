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

/** What stands in the headers of each reply of the Web API: Slack's time and the app's scopes. */
final class ReplyHeaders {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private final InstantSource clock;
  private final Granted granted;

  /** How far Slack's clock is before the playground's. */
  private Duration ahead = Duration.ZERO;

  ReplyHeaders(InstantSource clock, Granted granted) {
    this.clock = clock;
    this.granted = granted;
  }

  /**
   * Writes other headers from now on: {@code without} and {@code with} name a scope, {@code ahead}
   * a span such as {@code PT40S} or {@code -PT5M}; what is not named is as it was at the start.
   */
  synchronized JsonObject tell(JsonObject told) {
    granted.tell(Json.text(told, "without", ""), Json.text(told, "with", ""));
    ahead = span(Json.text(told, "ahead", "PT0S"));
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
    Instant now = clock.instant().plus(ahead);
    ctx.header("Date", HTTP_DATE.format(now.atOffset(ZoneOffset.UTC)));
    ctx.header("x-oauth-scopes", String.join(",", granted.scopes()));
  }
}
