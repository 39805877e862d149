package folkmoot.check;

import folkmoot.slack.Greeting;
import folkmoot.slack.Scopes;
import folkmoot.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be said of Slack, of its clock, and of what the app may do there. */
final class SlackLines {
  /** From here on a clock is worth a look. */
  private static final Duration NOTICEABLE = Duration.ofSeconds(30);

  /** Requests signed more than five minutes ago are refused; this leaves a minute. */
  private static final Duration TOO_FAR = Duration.ofMinutes(4);

  private SlackLines() {}

  /** What to say of an answer that was read at {@code now}, by this machine's clock. */
  static List<Line> of(Greeting greeting, Instant now, Scopes scopes, Texts texts) {
    List<Line> lines = new ArrayList<>();
    lines.add(greeting(greeting, texts));
    if (greeting instanceof Greeting.Silent) {
      return lines;
    }
    lines.add(clock(greeting.slackTime(), now, texts));
    if (greeting instanceof Greeting.Known known) {
      lines.addAll(scopes(known.scopes(), scopes, texts));
    }
    return lines;
  }

  /** What to say when Slack was not asked. */
  static List<Line> notAsked(Texts texts) {
    return List.of(Line.skipped(texts.plain("check.slack-not-asked")));
  }

  private static Line greeting(Greeting greeting, Texts texts) {
    if (greeting instanceof Greeting.Known known) {
      return Line.ok(texts.plain("check.slack-fine", "bot", known.bot(), "team", known.team()));
    }
    if (greeting instanceof Greeting.Refused refused) {
      return Line.mend(texts.plain("check.slack-refused", "error", refused.error()));
    }
    return Line.mend(texts.plain("check.slack-silent"));
  }

  static Line clock(@Nullable Instant slack, Instant now, Texts texts) {
    if (slack == null) {
      return Line.skipped(texts.plain("check.clock-unknown"));
    }
    Duration apart = Duration.between(slack, now).abs();
    String side = now.isBefore(slack) ? "behind" : "ahead";
    long seconds = apart.toSeconds();
    if (apart.compareTo(TOO_FAR) > 0) {
      return Line.mend(texts.plain("check.clock-far", "seconds", seconds, "side", side));
    }
    return apart.compareTo(NOTICEABLE) > 0
        ? Line.warn(texts.plain("check.clock-off", "seconds", seconds, "side", side))
        : Line.ok(texts.plain("check.clock-fine"));
  }

  private static List<Line> scopes(@Nullable Set<String> granted, Scopes scopes, Texts texts) {
    if (granted == null) {
      return List.of(Line.skipped(texts.plain("check.scopes-unknown")));
    }
    Set<String> missing = scopes.missing(granted);
    Set<String> extra = scopes.extra(granted);
    List<Line> lines = new ArrayList<>();
    lines.add(
        missing.isEmpty()
            ? Line.ok(texts.plain("check.scopes-fine"))
            : Line.mend(
                texts.plain(
                    "check.scopes-missing",
                    "count",
                    missing.size(),
                    "names",
                    List.copyOf(missing))));
    if (!extra.isEmpty()) {
      lines.add(
          Line.warn(
              texts.plain(
                  "check.scopes-extra", "count", extra.size(), "names", List.copyOf(extra))));
    }
    return lines;
  }
}
