package folkmoot.pulse;

import folkmoot.privacy.Group;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.Leaning;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Share;
import folkmoot.privacy.Side;
import folkmoot.privacy.Sides;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    lens(figure, texts).ifPresent(lines::add);
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

  /** What is different when every organisation counts the same; empty where nothing is. */
  private static Optional<Mrkdwn> lens(ItemFigure figure, Texts texts) {
    Optional<Leaning> byPerson = figure.perPerson();
    Optional<Leaning> byGroup = figure.sides().equalWeight();
    if (byPerson.isEmpty() || byGroup.isEmpty() || byPerson.equals(byGroup)) {
      return Optional.empty();
    }
    String key =
        switch (byGroup.get()) {
          case UPPER -> "pulse.lens.upper";
          case BETWEEN -> "pulse.lens.between";
          case LOWER -> "pulse.lens.lower";
        };
    return Optional.of(
        texts.mrkdwn(key, "favourable", ScaleViews.favourable(figure.question().scale(), texts)));
  }

  /** The widest gap of a round, which comes before all else; empty where there is none. */
  static Optional<Mrkdwn> headline(PublishedRound round, Texts texts) {
    return Mirror.widest(round).map(apart -> apart("pulse.mirror.gap", apart, texts));
  }

  /** What the group is asked about its widest gap. */
  static Mrkdwn question(Mirror.Apart apart, Texts texts) {
    return apart("pulse.ask.gap", apart, texts);
  }

  private static Mrkdwn apart(String key, Mirror.Apart apart, Texts texts) {
    return texts.mrkdwn(
        key,
        "one",
        name(apart.gap().one(), texts),
        "other",
        name(apart.gap().other(), texts),
        "item",
        FigureViews.asked(apart.figure(), texts));
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

  /** One word for a share, one for two neighbouring shares, or the two between which it lies. */
  static String share(Share from, Share to, Texts texts) {
    if (from == to) {
      return word(from, texts);
    }
    if (from == Share.FEW && to == Share.NEARLY_ALL) {
      return texts.plain("pulse.share.any");
    }
    if (from == Share.HALF_OR_MORE && to == Share.NEARLY_ALL) {
      return texts.plain("pulse.share.half-nearly");
    }
    return to.ordinal() - from.ordinal() == 1
        ? wider(from, texts)
        : texts.plain("pulse.share.between", "from", word(from, texts), "to", word(to, texts));
  }

  /** This share or the next one above it. */
  private static String wider(Share from, Texts texts) {
    return switch (from) {
      case FEW -> texts.plain("pulse.share.few-under");
      case UNDER_HALF -> texts.plain("pulse.share.under-half");
      case HALF_OR_MORE -> texts.plain("pulse.share.half-most");
      case MOST -> texts.plain("pulse.share.most-nearly");
      case NEARLY_ALL -> throw new IllegalArgumentException("nothing lies above nearly all");
    };
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
