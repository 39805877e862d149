package folkmoot.home;

import folkmoot.Verb;
import folkmoot.Verb.Who;
import folkmoot.command.VerbName;
import folkmoot.outbox.Message;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Help, as everybody reads it for herself. */
final class HelpViews {
  private static final int LONGEST_ECHO = 60;

  private HelpViews() {}

  static Message overview(List<Verb> verbs, Texts texts) {
    return PieceViews.message(all(verbs, texts));
  }

  private static List<Mrkdwn> all(List<Verb> verbs, Texts texts) {
    List<Mrkdwn> parts = new ArrayList<>();
    parts.add(texts.mrkdwn("home.help-lead"));
    parts.add(
        part("home.help-all", verbs.stream().filter(v -> v.who() != Who.CONVENER).toList(), texts));
    parts.add(
        part(
            "home.help-conveners",
            verbs.stream().filter(v -> v.who() == Who.CONVENER).toList(),
            texts));
    parts.add(texts.mrkdwn("home.help-more"));
    return parts;
  }

  /** All words, for somebody who asked about one that there is not. */
  static Message unknown(String typed, List<Verb> verbs, Texts texts) {
    Mrkdwn lead =
        texts.mrkdwn("home.help-unknown", "typed", Mrkdwn.code(Shorten.to(LONGEST_ECHO, typed)));
    List<Mrkdwn> parts = new ArrayList<>(List.of(lead));
    parts.addAll(all(verbs, texts));
    return PieceViews.message(parts);
  }

  private static Mrkdwn part(String heading, List<Verb> verbs, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(texts.mrkdwn(heading));
    verbs.stream()
        .map(verb -> verb.name().word())
        .sorted(Comparator.naturalOrder())
        .map(
            word ->
                texts.mrkdwn(
                    "home.help-line",
                    "command",
                    Mrkdwn.code("/moot " + word),
                    "does",
                    texts.mrkdwn("home.short." + word)))
        .forEach(lines::add);
    return Mrkdwn.joined("\n", lines);
  }

  static Message of(VerbName verb, Texts texts) {
    List<Mrkdwn> parts = new ArrayList<>();
    parts.add(
        texts.mrkdwn(
            "home.help-line",
            "command",
            Mrkdwn.code("/moot " + verb.word()),
            "does",
            texts.mrkdwn("home.short." + verb.word())));
    parts.add(texts.mrkdwn("home.help." + verb.word()));
    String example = texts.plain("home.example." + verb.word());
    if (!example.equals("/moot " + verb.word())) {
      parts.add(texts.mrkdwn("home.help-example", "example", Mrkdwn.code(example)));
    }
    if (!verb.aliases().isEmpty()) {
      parts.add(
          texts.mrkdwn(
              "home.help-aliases", "words", verb.aliases().stream().map(Mrkdwn::code).toList()));
    }
    return PieceViews.message(parts);
  }

  static Message didYouMean(String word, Texts texts) {
    return PieceViews.message(
        List.of(texts.mrkdwn("home.help-meant", "line", Mrkdwn.code("/moot help " + word))));
  }
}
