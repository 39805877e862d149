package folkmoot.partnership;

import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is held of a member because she is one. */
final class HeldViews {
  private HeldViews() {}

  /**
   * All of it.
   *
   * @param organisation the name of hers; empty when none is known
   * @param notes how many notes were written to her alone
   */
  record Held(Scene scene, String organisation, InSlack inSlack, Wishes wishes, int notes) {}

  /**
   * What her profile in Slack says, whatever she chose here.
   *
   * @param language null where it says none
   */
  record InSlack(ZoneId zone, @Nullable Locale language) {}

  static List<Mrkdwn> lines(Held held, Texts texts) {
    Member member = held.scene().member();
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(
        texts.mrkdwn(
            "partnership.held-account",
            "name",
            member.name(),
            "user",
            member.user().value(),
            "team",
            member.team().value(),
            "zone",
            held.inSlack().zone().getId(),
            "language",
            language(held.inSlack().language(), texts),
            "guest",
            member.guest()));
    lines.add(
        held.organisation().isEmpty()
            ? texts.mrkdwn("partnership.held-no-place")
            : texts.mrkdwn("partnership.held-place", "organisation", held.organisation()));
    lines.add(settings(held, texts));
    Instant since = held.scene().convenesSince();
    if (since != null) {
      lines.add(
          texts.mrkdwn(
              "partnership.held-convener",
              "since",
              Spoken.date(since.atZone(member.zone()), texts.locale())));
    }
    lines.add(texts.mrkdwn("partnership.held-notes", "count", held.notes()));
    return lines;
  }

  private static String language(@Nullable Locale language, Texts texts) {
    return language == null ? "none" : language.getDisplayLanguage(texts.locale());
  }

  private static Mrkdwn settings(Held held, Texts texts) {
    Wishes wishes = held.wishes();
    Instant quiet = held.scene().member().quietUntil();
    ZoneId zone = wishes.zone();
    Locale language = wishes.language();
    boolean any =
        quiet != null || zone != null || language != null || wishes.reminding() != Reminding.DIRECT;
    return texts.mrkdwn("partnership.held-settings", "any", any);
  }
}
