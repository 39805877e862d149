package folkmoot.pulse;

import folkmoot.privacy.Group;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.Share;
import folkmoot.privacy.Side;
import folkmoot.privacy.Sides;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The groups of a partnership side by side, in words. */
final class GroupViews {
  private GroupViews() {}

  /** What each group said of an item, and which pairs see it very differently; may be empty. */
  static List<Mrkdwn> lines(ItemFigure figure, Texts texts) {
    Sides sides = figure.sides();
    List<Mrkdwn> said =
        sides.sides().stream()
            .filter(side -> !side.isVague())
            .map(side -> side(side, texts))
            .toList();
    List<Mrkdwn> lines = new ArrayList<>();
    if (!said.isEmpty()) {
      lines.add(
          texts.mrkdwn(
              "pulse.groups",
              "favourable",
              ScaleViews.favourable(figure.question().scale(), texts),
              "sides",
              Mrkdwn.joined("; ", said)));
    }
    for (Sides.Gap gap : sides.gaps()) {
      lines.add(
          texts.mrkdwn(
              "pulse.groups.gap",
              "one",
              name(gap.one(), texts),
              "other",
              name(gap.other(), texts)));
    }
    return lines;
  }

  private static Mrkdwn side(Side side, Texts texts) {
    return texts.mrkdwn(
        "pulse.groups.side",
        "group",
        name(side.group(), texts),
        "share",
        share(side.from(), side.to(), texts));
  }

  private static String name(Group group, Texts texts) {
    return switch (group.kind()) {
      case ORGANISATION -> group.name();
      case WITHOUT -> texts.plain("pulse.groups.without");
      case SMALLER -> texts.plain("pulse.groups.smaller");
    };
  }

  /** One word for a share, or the two between which it lies. */
  static String share(Share from, Share to, Texts texts) {
    return from == to
        ? word(from, texts)
        : texts.plain("pulse.share.between", "from", word(from, texts), "to", word(to, texts));
  }

  private static String word(Share share, Texts texts) {
    return switch (share) {
      case FEW -> texts.plain("pulse.share.few");
      case UNDER_HALF -> texts.plain("pulse.share.under");
      case HALF_OR_MORE -> texts.plain("pulse.share.half");
      case MOST -> texts.plain("pulse.share.most");
      case NEARLY_ALL -> texts.plain("pulse.share.nearly");
    };
  }
}
