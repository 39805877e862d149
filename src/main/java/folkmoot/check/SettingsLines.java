package folkmoot.check;

import folkmoot.text.Texts;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is to be said of the settings. */
final class SettingsLines {
  /** As Slack shows it on the app's page. */
  private static final Pattern SIGNING_SECRET = Pattern.compile("[0-9a-f]{32}");

  private SettingsLines() {}

  static List<Line> of(List<String> mistakes, String signingSecret, Texts texts) {
    Stream<Line> settings =
        mistakes.isEmpty()
            ? Stream.of(Line.ok(texts.plain("check.settings-fine")))
            : mistakes.stream()
                .map(wrong -> Line.mend(texts.plain("check.settings-wrong", "mistake", wrong)));
    return Stream.concat(settings, signingSecret(signingSecret, texts)).toList();
  }

  /** A missing one is among the mistakes. */
  private static Stream<Line> signingSecret(String secret, Texts texts) {
    return secret.isEmpty() || SIGNING_SECRET.matcher(secret).matches()
        ? Stream.empty()
        : Stream.of(Line.warn(texts.plain("check.secret-shape")));
  }
}
