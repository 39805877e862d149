package folkmoot.action;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.action.RecheckStore.Recheck;
import folkmoot.asking.MovementViews;
import folkmoot.asking.PieceViews;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.sequel.Sequel;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What became of something done, and what came of a result. */
final class EffectViews {
  private EffectViews() {}

  /**
   * What is known of whether it made a difference, a line each.
   *
   * @param asked the results of the rounds in which that was asked
   */
  static List<Mrkdwn> lines(
      Sight sight, List<Recheck> rechecks, List<Audited<PublishedRound>> asked, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    asked.forEach(round -> lines.add(RecheckViews.sentence(round, texts)));
    rechecks.stream()
        .filter(recheck -> !recheck.settled())
        .findFirst()
        .ifPresent(
            recheck ->
                lines.add(
                    texts.mrkdwn("action.recheck.waits", "day", day(recheck.due(), sight, texts))));
    return lines;
  }

  /** The question it was to move, before and after. */
  static Mrkdwn effect(Effect.Seen seen, Sight sight, Texts texts) {
    if (seen.read().isEmpty()) {
      return texts.mrkdwn("action.effect.none", "item", seen.item());
    }
    String day = day(seen.read().get(), sight, texts);
    return seen.movement()
        .map(
            movement ->
                texts.mrkdwn(
                    "action.effect.read",
                    "item",
                    seen.item(),
                    "day",
                    day,
                    "change",
                    MovementViews.change(movement, day(movement.since(), sight, texts), texts)))
        .orElseGet(() -> texts.mrkdwn("action.effect.no-pair", "item", seen.item(), "day", day));
  }

  private static String day(Instant at, Sight sight, Texts texts) {
    return Spoken.day(
        at.atZone(sight.partnership().zone()).toLocalDate(), sight.today(), texts.locale());
  }

  /** What came of a result, to be read below it; nothing where nothing did. */
  static List<LayoutBlock> came(
      Sequel sequel, List<Sight> actions, Partnership partnership, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    Instant left = sequel.left();
    if (sequel.talked() != null) {
      lines.add(texts.mrkdwn("action.came.talked"));
    }
    if (left != null) {
      LocalDate day = left.atZone(partnership.zone()).toLocalDate();
      lines.add(
          texts.mrkdwn(
              "action.came.left",
              "day",
              Spoken.date(day, texts.locale()),
              "given",
              !sequel.reason().isEmpty(),
              "reason",
              sequel.reason()));
    } else if (sequel.raised() != null && !sequel.isTakenUp()) {
      lines.add(texts.mrkdwn("action.came.raised"));
    }
    actions.forEach(sight -> lines.add(ActionListViews.line(sight, texts)));
    if (lines.isEmpty()) {
      return List.of();
    }
    lines.add(0, texts.mrkdwn("action.came"));
    return List.of(PieceViews.paragraph(Mrkdwn.joined("\n", lines)));
  }
}
