package folkmoot;

import folkmoot.secret.TokenKeys;
import folkmoot.slack.FeatureSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads how Slack is reached: for one workspace by its bot token, or for many, which install by
 * themselves, by the app's client id and secret; and what speaks against it.
 */
final class SlackConfig {
  private static final String BOT_TOKEN = "slack.bot-token";
  private static final String SIGNING_SECRET = "slack.signing-secret";
  private static final String APP_TOKEN = "slack.app-token";
  private static final String CLIENT_ID = "slack.client-id";
  private static final String CLIENT_SECRET = "slack.client-secret";
  private static final String TOKEN_KEYS = "token.keys";
  private static final String WEB_URL = "web.url";
  private static final String FEATURE_SETS = "feature.sets";

  /** What only {@code serve} for many workspaces uses; one of them means that this is wanted. */
  private static final List<String> FOR_MANY = List.of(CLIENT_ID, CLIENT_SECRET, TOKEN_KEYS);

  private final UnaryOperator<String> values;
  private final Mistakes mistakes;

  /**
   * Where mistakes go.
   *
   * @param wrong a setting's name and what is wrong with its value
   * @param missing a setting's name and what to do
   * @param said a whole sentence
   */
  record Mistakes(
      BiConsumer<String, String> wrong,
      BiConsumer<String, String> missing,
      Consumer<String> said) {}

  SlackConfig(UnaryOperator<String> values, Mistakes mistakes) {
    this.values = values;
    this.mistakes = mistakes;
  }

  Config.SlackSettings read() {
    boolean many = FOR_MANY.stream().anyMatch(this::isSet);
    if (many) {
      refuseBotToken();
    } else {
      requireBotToken();
    }
    requireWayIn();
    if (!value("slack.api-url").equals(Config.SlackSettings.REAL_API)) {
      mistakes.wrong().accept("slack.api-url", "must be left out: serve talks to Slack only");
    }
    return new Config.SlackSettings(
        many ? "" : value(BOT_TOKEN),
        value(SIGNING_SECRET),
        value(APP_TOKEN),
        value("slack.api-url"),
        sets(),
        many ? installing() : null);
  }

  private void refuseBotToken() {
    if (isSet(BOT_TOKEN)) {
      mistakes
          .wrong()
          .accept(
              BOT_TOKEN,
              "is for one workspace, and "
                  + Stream.of(CLIENT_ID, CLIENT_SECRET, TOKEN_KEYS)
                      .filter(this::isSet)
                      .map(Layers::variable)
                      .findFirst()
                      .orElse("")
                  + " for many: take out one of the two");
    }
  }

  private void requireBotToken() {
    if (!isSet(BOT_TOKEN)) {
      mistakes
          .missing()
          .accept(
              BOT_TOKEN,
              ", or "
                  + Layers.variable(CLIENT_ID)
                  + ", "
                  + Layers.variable(CLIENT_SECRET)
                  + " and "
                  + Layers.variable(TOKEN_KEYS)
                  + " for many workspaces");
    } else if (!value(BOT_TOKEN).startsWith("xoxb-")) {
      mistakes.wrong().accept(BOT_TOKEN, "must begin with xoxb-");
    }
  }

  /** Slack reaches us over a socket or by signed requests; one of the two is enough. */
  private void requireWayIn() {
    if (isSet(APP_TOKEN) && !value(APP_TOKEN).startsWith("xapp-")) {
      mistakes.wrong().accept(APP_TOKEN, "must begin with xapp-");
    }
    if (!isSet(APP_TOKEN) && !isSet(SIGNING_SECRET)) {
      mistakes
          .missing()
          .accept(SIGNING_SECRET, ", or " + Layers.variable(APP_TOKEN) + " for Socket Mode");
    }
  }

  private Config.@Nullable Installing installing() {
    for (String key : List.of(CLIENT_ID, CLIENT_SECRET)) {
      if (!isSet(key)) {
        mistakes.missing().accept(key, ", as Basic Information shows it");
      }
    }
    if (isSet(CLIENT_ID) && !value(CLIENT_ID).matches("\\d+\\.\\d+")) {
      mistakes.wrong().accept(CLIENT_ID, "must be two numbers with a dot between");
    }
    if (!isSet(WEB_URL)) {
      mistakes
          .said()
          .accept(
              "web.url is missing: Slack sends people back there when they install, so set "
                  + Layers.variable(WEB_URL)
                  + " to an address such as https://folkmoot.example.org.");
    }
    return tokenKeys()
        .map(keys -> new Config.Installing(value(CLIENT_ID), value(CLIENT_SECRET), keys))
        .orElse(null);
  }

  private Optional<TokenKeys> tokenKeys() {
    if (!isSet(TOKEN_KEYS)) {
      mistakes.missing().accept(TOKEN_KEYS, " to what `folkmoot token-key` prints");
      return Optional.empty();
    }
    Optional<TokenKeys> keys = TokenKeys.read(value(TOKEN_KEYS));
    if (keys.isEmpty()) {
      mistakes
          .wrong()
          .accept(
              TOKEN_KEYS,
              "must be keys as `folkmoot token-key` prints them, the newest first, with commas"
                  + " between");
    }
    return keys;
  }

  private Set<FeatureSet> sets() {
    Set<FeatureSet> sets = EnumSet.noneOf(FeatureSet.class);
    for (String word : value(FEATURE_SETS).split("[,\\s]+")) {
      Optional<FeatureSet> set = FeatureSet.of(word.toLowerCase(Locale.ROOT));
      set.ifPresent(sets::add);
      if (set.isEmpty() && !word.isEmpty()) {
        mistakes
            .wrong()
            .accept(
                FEATURE_SETS,
                "must be pairs, files, or both with a comma between, not \"" + word + "\"");
      }
    }
    return sets;
  }

  private boolean isSet(String key) {
    return !value(key).isEmpty();
  }

  private String value(String key) {
    return values.apply(key);
  }
}
