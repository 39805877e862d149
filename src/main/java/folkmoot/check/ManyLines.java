package folkmoot.check;

import folkmoot.installation.Kept;
import folkmoot.slack.Greeting;
import folkmoot.slack.Scopes;
import folkmoot.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be said of Slack where many workspaces have installed the app. */
final class ManyLines {
  private ManyLines() {}

  /**
   * A workspace.
   *
   * @param greeting what Slack said of it; null when it was not asked
   */
  record Workspace(String name, Kept.Key key, @Nullable Greeting greeting) {}

  /** What to say of them all; how each is only where something is to be done. */
  static List<Line> of(List<Workspace> all, Instant now, Scopes scopes, Texts texts) {
    if (all.isEmpty()) {
      return List.of(Line.ok(texts.plain("check.many-none")));
    }
    List<Line> lines = keys(all, texts);
    all.stream()
        .map(Workspace::greeting)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(first -> lines.add(SlackLines.clock(first.slackTime(), now, texts)));
    long fine = 0;
    for (Workspace workspace : all) {
      List<Line> troubles = troubles(workspace, scopes, texts);
      lines.addAll(troubles);
      fine += workspace.greeting() != null && troubles.isEmpty() ? 1 : 0;
    }
    if (fine > 0) {
      lines.add(Line.ok(texts.plain("check.many-fine", "count", fine, "all", all.size())));
    }
    long unasked = all.stream().filter(each -> each.greeting() == null && hasKey(each)).count();
    if (unasked > 0) {
      lines.add(Line.skipped(texts.plain("check.many-unasked", "count", unasked)));
    }
    return lines;
  }

  private static boolean hasKey(Workspace workspace) {
    return workspace.key() != Kept.Key.MISSING;
  }

  private static List<Line> keys(List<Workspace> all, Texts texts) {
    List<Line> lines = new ArrayList<>();
    all.stream()
        .filter(workspace -> !hasKey(workspace))
        .map(workspace -> texts.plain("check.token-keyless", "team", workspace.name()))
        .forEach(words -> lines.add(Line.mend(words)));
    long older = all.stream().filter(each -> each.key() == Kept.Key.OLDER).count();
    if (older > 0) {
      lines.add(Line.warn(texts.plain("check.token-older", "count", older)));
    }
    if (lines.isEmpty()) {
      lines.add(Line.ok(texts.plain("check.token-newest")));
    }
    return lines;
  }

  private static List<Line> troubles(Workspace workspace, Scopes scopes, Texts texts) {
    Greeting greeting = workspace.greeting();
    if (greeting instanceof Greeting.Silent) {
      return List.of(Line.mend(texts.plain("check.slack-silent")));
    }
    if (greeting instanceof Greeting.Refused refused) {
      return List.of(
          Line.warn(
              texts.plain(
                  "check.many-refused", "team", workspace.name(), "error", refused.error())));
    }
    if (greeting instanceof Greeting.Known known && known.scopes() != null) {
      Set<String> missing = scopes.missing(known.scopes());
      return missing.isEmpty()
          ? List.of()
          : List.of(
              Line.mend(
                  texts.plain(
                      "check.many-scopes",
                      "team",
                      workspace.name(),
                      "names",
                      List.copyOf(missing))));
    }
    return List.of();
  }
}
