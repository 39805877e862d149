package folkmoot.partnership;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;

import folkmoot.Offer;
import folkmoot.OpenItem;
import folkmoot.outbox.Message;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a channel and its people are told about the partnership itself. */
final class PartnershipViews {
  private static final int SECTION = 3_000;

  private PartnershipViews() {}

  static Message setUp(Partnership partnership, String by, List<String> conveners, Texts texts) {
    return plain(
        texts.mrkdwn(
            "partnership.set-up",
            "by",
            by,
            "name",
            partnership.name(),
            "conveners",
            conveners,
            "count",
            conveners.size(),
            "k",
            partnership.k(),
            "day",
            Spoken.weekday(partnership.digestDay(), texts.locale()),
            "time",
            Spoken.time(partnership.digestTime(), texts.locale()),
            "zone",
            partnership.zone().getId()));
  }

  /** Empty when nothing changed that concerns all. */
  static Optional<Message> changed(Changes changes, String by, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    Partnership now = changes.after();
    Partnership before = changes.before();
    if (!now.name().equals(before.name())) {
      lines.add(texts.mrkdwn("partnership.changed-name", "name", now.name()));
    }
    if (!now.purpose().equals(before.purpose()) && !now.purpose().isEmpty()) {
      lines.add(texts.mrkdwn("partnership.changed-purpose", "purpose", now.purpose()));
    }
    joined(changes, lines, texts);
    if (!changes.organisations().isEmpty()) {
      lines.add(
          texts.mrkdwn("partnership.changed-organisations", "names", changes.organisations()));
    }
    if (now.k() != before.k()) {
      lines.add(texts.mrkdwn("partnership.changed-k", "k", now.k()));
    }
    if (!rhythm(now, texts).equals(rhythm(before, texts))) {
      lines.add(rhythm(now, texts));
    }
    if (!now.language().getLanguage().equals(before.language().getLanguage())) {
      lines.add(
          texts.mrkdwn("partnership.changed-language", "language", texts.name(now.language())));
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    lines.add(0, texts.mrkdwn("partnership.changed", "by", by));
    return Optional.of(plain(Mrkdwn.joined("\n", lines)));
  }

  private static void joined(Changes changes, List<Mrkdwn> lines, Texts texts) {
    List<String> joined = changes.conveners().joined();
    List<String> left = changes.conveners().left();
    if (!joined.isEmpty()) {
      lines.add(
          texts.mrkdwn("partnership.convener-joined", "names", joined, "count", joined.size()));
    }
    if (!left.isEmpty()) {
      lines.add(texts.mrkdwn("partnership.convener-left", "names", left, "count", left.size()));
    }
  }

  private static Mrkdwn rhythm(Partnership partnership, Texts texts) {
    return texts.mrkdwn(
        "partnership.changed-rhythm",
        "day",
        Spoken.weekday(partnership.digestDay(), texts.locale()),
        "time",
        Spoken.time(partnership.digestTime(), texts.locale()),
        "zone",
        partnership.zone().getId());
  }

  /** With nobody left to convene, the message carries the button that sets up. */
  static Message stoodDown(Partnership partnership, String name, boolean nobody, Texts texts) {
    return nobody
        ? FirstViews.message(
            texts.mrkdwn("partnership.stood-down-last", "name", name), partnership.home(), texts)
        : plain(texts.mrkdwn("partnership.stood-down", "name", name));
  }

  /**
   * @param organisation the name of hers; empty while none is known
   */
  static Message welcome(Partnership partnership, String organisation, Texts texts) {
    Mrkdwn belongs =
        organisation.isEmpty()
            ? texts.mrkdwn("partnership.welcome-no-organisation")
            : texts.mrkdwn("partnership.welcome-organisation", "organisation", organisation);
    Mrkdwn words =
        Mrkdwn.joined(
            "\n",
            List.of(
                texts.mrkdwn("partnership.welcome", "name", partnership.name()),
                texts.mrkdwn("partnership.welcome-privacy", "k", partnership.k()),
                belongs));
    return new Message(
        words.value(),
        List.of(
            section(s -> s.text(markdownText(words.value()))),
            actions(
                a ->
                    a.elements(
                        asElements(
                            button(
                                b ->
                                    b.actionId(HubViews.SETTINGS)
                                        .value(partnership.id().value())
                                        .text(
                                            plainText(
                                                texts.plain("partnership.my-settings")))))))));
  }

  /** Somebody convenes alone; the button opens the form in which another can be added. */
  static Offer aloneOffer(Partnership partnership, Texts texts) {
    return new Offer(
        texts.mrkdwn("partnership.alone"),
        List.of(
            new OpenItem.Button(
                FirstViews.SET_UP,
                partnership.home().value(),
                texts.plain("partnership.alone-button"))));
  }

  static Message conveners(Conveners.Outcome outcome, Texts texts) {
    if (outcome instanceof Conveners.Outcome.Changed changed) {
      return plain(
          texts.mrkdwn(
              "partnership.convener-" + (changed.added() ? "added" : "removed"),
              "names",
              changed.names()));
    }
    if (outcome instanceof Conveners.Outcome.AsBefore before) {
      return plain(
          texts.mrkdwn(
              "partnership.convener-" + (before.convene() ? "already" : "not"),
              "names",
              before.names(),
              "count",
              before.names().size()));
    }
    if (outcome instanceof Conveners.Outcome.Asked asked) {
      return plain(texts.mrkdwn("partnership.convener-usage", "names", asked.names()));
    }
    if (outcome instanceof Conveners.Outcome.NobodyNamed) {
      return plain(texts.mrkdwn("partnership.convener-nobody"));
    }
    if (outcome instanceof Conveners.Outcome.LastOne) {
      return plain(texts.mrkdwn("partnership.convener-last"));
    }
    throw new AssertionError(outcome);
  }

  static Message hubPosted(Partnership partnership, Texts texts) {
    return plain(
        texts.mrkdwn(
            "partnership.hub-posted", "channel", Mrkdwn.channel(partnership.home().value())));
  }

  static Message awake(Partnership partnership, Texts texts) {
    return plain(
        texts.mrkdwn(
            "partnership.awake",
            "name",
            partnership.name(),
            "channel",
            Mrkdwn.channel(partnership.home().value())));
  }

  private static Message plain(Mrkdwn words) {
    String shown = Shorten.to(SECTION, words.value());
    return new Message(shown, List.of(section(s -> s.text(markdownText(shown)))));
  }
}
